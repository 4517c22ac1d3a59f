"""How long we wait for one page: a bound for each step, and one for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tts.fetching.limits import Limits


class Patience:
    """The time that is left for the page at hand. Every wait asks it first, so that no drip can go on."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self.restart()

    def restart(self) -> None:
        """A new page."""
        self._end = self._clock() + self._limits.total_s

    def extend(self, by_s: float) -> None:
        """Time that we chose to wait is not the server's."""
        self._end += by_s

    def to_connect_s(self) -> float:
        return self._within(self._limits.connect_s)

    def to_read_s(self) -> float:
        return self._within(self._limits.read_s)

    def complaint(self, otherwise: str) -> TimeoutError:
        """The error for a wait that ended: the whole page's time is over, or else `otherwise`."""
        is_over = self._clock() >= self._end
        total = f"not done within {self._limits.total_s:g} s"
        return TimeoutError(total if is_over else otherwise)

    def silence(self) -> TimeoutError:
        return self.complaint(f"not a byte for {self._limits.read_s:g} s")

    def no_connection(self) -> TimeoutError:
        return self.complaint(f"no connection within {self._limits.connect_s:g} s")

    def _within(self, step_s: float) -> float:
        left_s = self._end - self._clock()
        if left_s <= 0:
            raise self.complaint("")
        return min(step_s, left_s)
