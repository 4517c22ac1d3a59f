"""What lies outside the process: names, sockets and time. Tests bring an outside of their own."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _resolve(host: str, port: int) -> tuple[str, ...]:
    """The addresses of `host` as the system knows them, in its order, numeric forms such as "127.1" included."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def _dial(address: str, port: int, timeout_s: float) -> socket.socket:
    """A connection to an IP address, which needs no look-up."""
    return socket.create_connection((address, port), timeout=timeout_s)


@dataclass(frozen=True, slots=True)
class Outside:
    """The network and the clock. `clock` counts seconds from anywhere."""

    resolve: Callable[[str, int], tuple[str, ...]] = _resolve
    dial: Callable[[str, int, float], socket.socket] = _dial
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
