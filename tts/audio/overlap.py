"""Two stages at once: the next one works on what the last one has already handed over."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Item = TypeVar("Item")

DEPTH = 8  # items under way; more would only cost memory


class Overlapped(Generic[Item]):
    """Calls `receive` with each item, in order, on a thread of its own.

    eSpeak, LAME and FFmpeg let go of the interpreter's lock while they work, so two stages keep two cores
    busy. An error of `receive` is raised from a later `push`, or from `close`. With one job there is no thread: whoever
    asked for that has given the other cores to something else.
    """

    def __init__(self, receive: Callable[[Item], object], jobs: int = 2) -> None:
        self._receive = receive
        self._under_way: deque[Future[object]] = deque()
        self._thread = ThreadPoolExecutor(1)  # starts with the first item
        self._alone = jobs == 1

    def push(self, item: Item) -> None:
        """Hand over `item`; waits while `DEPTH` items are under way."""
        if self._alone:
            self._receive(item)
            return
        self._under_way.append(self._thread.submit(self._receive, item))
        if len(self._under_way) > DEPTH:
            self._under_way.popleft().result()

    def close(self) -> None:
        """Wait until all has been received."""
        self._thread.shutdown()
        while self._under_way:
            self._under_way.popleft().result()

    def cancel(self) -> None:
        """Forget what is waiting; waits only for what is being received."""
        self._thread.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_error: object) -> None:
        if kind is None:
            self.close()
        else:
            self.cancel()
