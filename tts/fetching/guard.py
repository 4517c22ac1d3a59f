"""The only way out: a name is looked up once, its addresses are checked, and one of just those is connected to."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from tts.errors import NetworkError, UsageError
from tts.fetching.public import is_public

if TYPE_CHECKING:
    from collections.abc import Callable

    from tts.fetching.outside import Outside
    from tts.fetching.patience import Patience


@dataclass(frozen=True, slots=True)
class Guard:
    """Opens connections, to private addresses only when `allow_private`.

    The address that was checked is the address that is connected to. A name that answers differently the
    second time (DNS rebinding) gains nothing, for there is no second time.
    """

    allow_private: bool
    outside: Outside
    patience: Patience

    def open(self, host: str, port: int) -> socket.socket:
        """A connection to `host`, at the first of its addresses that takes one."""
        addresses = self._addresses(host, port)
        if not self.allow_private:
            _refuse_private(host, addresses)
        failure: OSError | None = None
        for address in addresses:
            try:
                return self.outside.dial(address, port, self.patience.to_connect_s())
            except TimeoutError:
                failure = self.patience.no_connection()
            except OSError as error:
                failure = error
        raise failure or _unknown(host)

    def _addresses(self, host: str, port: int) -> tuple[str, ...]:
        try:
            return self._in_time(lambda: self.outside.resolve(host, port))
        except Empty:
            raise self.patience.no_connection() from None
        except (socket.gaierror, UnicodeError) as error:
            raise _unknown(host, error) from error

    def _in_time(self, look_up: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
        """The system's resolver knows no time limit, so it runs on a thread that can be left behind."""
        answers: SimpleQueue[tuple[str, ...] | Exception] = SimpleQueue()

        def work() -> None:
            try:
                answers.put(look_up())
            except Exception as error:  # noqa: BLE001 - raised again where it was asked for
                answers.put(error)

        Thread(target=work, daemon=True, name="tts-look-up").start()
        answer = answers.get(timeout=self.patience.to_connect_s())
        if isinstance(answer, Exception):
            raise answer
        return answer


def _refuse_private(host: str, addresses: tuple[str, ...]) -> None:
    """One private address among public ones is a trick or a mistake; either way the name is refused."""
    private = next((address for address in addresses if not is_public(address)), None)
    if private is None:
        return
    named = host if host == private else f"{host} ({private})"
    raise UsageError(
        f"not an address of the public internet: {named}",
        "pass --allow-private if this machine or network is meant",
    )


def _unknown(host: str, error: Exception | None = None) -> NetworkError:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return NetworkError(f"names cannot be looked up now: {host}", "check the connection")
    return NetworkError(f"no such host: {host}", "check the spelling, and the connection")
