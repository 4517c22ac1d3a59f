"""The only way out: a name is looked up once, its addresses are checked, and one of just those is connected to."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from tts.errors import NetworkError, UsageError
from tts.fetching.public import is_public

if TYPE_CHECKING:
    from collections.abc import Callable

    from tts.fetching.outside import Outside
    from tts.fetching.patience import Patience


_NOT_ALLOWED = "pass --allow-private if this machine or network is meant"
_LED_INSIDE = "a public page leads there: pass the address itself if it is meant"


@dataclass(slots=True)
class Guard:
    """Opens connections, to private addresses only when `allow_private` and the page that was asked for is at one.

    Whoever names a page of the public internet means no machine of the own network, wherever that page leads.

    The address that was checked is the address that is connected to. A name that answers differently the
    second time (DNS rebinding) gains nothing, for there is no second time.
    """

    allow_private: bool
    outside: Outside
    patience: Patience
    _is_inside: bool | None = None  # whether the page that was asked for is at a private address
    _private: set[str] = field(default_factory=set)  # hosts that were

    def restart(self) -> None:
        """Another page is asked for."""
        self._is_inside = None

    def pass_again(self, host: str) -> None:
        """Check a host to which a connection is still open.

        Raises:
            UsageError: it is private, and the page that was asked for is not.
        """
        self._admit(host, is_private=host in self._private)

    def open(self, host: str, port: int) -> socket.socket:
        """A connection to `host`, at the first of its addresses that takes one."""
        addresses = self._addresses(host, port)
        self._check(host, addresses)
        failure: OSError | None = None
        for address in addresses:
            try:
                return self.outside.dial(address, port, self.patience.to_connect_s())
            except TimeoutError:
                failure = self.patience.no_connection()
            except OSError as error:
                failure = error
        raise failure or _unknown(host)

    def _check(self, host: str, addresses: tuple[str, ...]) -> None:
        """One private address among public ones is a trick or a mistake; either way the name counts as private."""
        private = next((address for address in addresses if not is_public(address)), None)
        if private is not None:
            self._private.add(host)
        named = host if private in (host, None) else f"{host} ({private})"
        self._admit(named, is_private=private is not None)

    def _admit(self, named: str, is_private: bool) -> None:
        """The first host of a page is that which was asked for: what its name means later changes nothing."""
        if self._is_inside is None:
            self._is_inside = is_private
        if is_private and not (self.allow_private and self._is_inside):
            raise UsageError(
                f"not an address of the public internet: {named}",
                _LED_INSIDE if self.allow_private else _NOT_ALLOWED,
            )

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


def _unknown(host: str, error: Exception | None = None) -> NetworkError:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return NetworkError(f"names cannot be looked up now: {host}", "check the connection")
    return NetworkError(f"no such host: {host}", "check the spelling, and the connection")
