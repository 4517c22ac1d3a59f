"""A server on 127.0.0.1 that does what it is told, which is seldom what a server should do."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pytest

from tts.fetching.outside import Outside

LOCAL = "127.0.0.1"
PUBLIC = "93.184.215.14"  # any address of the public internet: it is dialled at LOCAL instead
PATIENCE_S = 5.0  # no thread of a test lives longer than its sockets wait

Behaviour = bytes | Callable[[socket.socket], None]


@dataclass
class Server:
    """What it says to each path, and what it was asked: the heads of all requests."""

    port: int = 0
    pages: dict[str, Behaviour] = field(default_factory=dict)
    heads: list[str] = field(default_factory=list)
    connections: int = 0
    is_over: bool = False
    wrap: Callable[[socket.socket], socket.socket] = lambda sock: sock

    def url(self, path: str = "/", host: str = LOCAL, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [head.split(" ")[1] for head in self.heads]

    def serve(self, sock: socket.socket) -> None:
        """Answers until the client goes away or an answer was no bytes."""
        self.connections += 1
        with suppress(OSError), sock:
            sock.settimeout(PATIENCE_S)
            with self.wrap(sock) as wrapped:
                while (head := read_head(wrapped)) and self._answer(wrapped, head):
                    pass

    def _answer(self, sock: socket.socket, head: str) -> bool:
        self.heads.append(head)
        said = self.pages.get(head.split(" ")[1], answer(b"", status="404 Not Found"))
        if callable(said):
            said(sock)
            return False
        sock.sendall(said)
        return b"Connection: close" not in said


def read_head(sock: socket.socket) -> str:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        piece = sock.recv(1)
        if not piece:
            return ""
        head += piece
    return head.decode("latin-1")


def answer(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """An answer with a Content-Length, which may be wrong."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {size}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def then_close(said: bytes) -> Callable[[socket.socket], None]:
    """Says so much and hangs up."""
    return lambda sock: sock.sendall(said)


def redirect(location: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {location}", status=status)


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n", headers: str = "") -> bytes:
    head = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n{headers}\r\n".encode("latin-1")
    return head + b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + end


@contextmanager
def running(family: int = socket.AF_INET, host: str = LOCAL) -> Iterator[Server]:
    listener = socket.socket(family, socket.SOCK_STREAM)
    with listener:
        listener.bind((host, 0))
        listener.listen(32)
        server = Server(port=listener.getsockname()[1])
        accepting = threading.Thread(target=_accept, args=(listener, server), daemon=True)
        accepting.start()
        try:
            yield server
        finally:
            server.is_over = True
            socket.create_connection((host, server.port), timeout=PATIENCE_S).close()
            accepting.join(PATIENCE_S)


def _accept(listener: socket.socket, server: Server) -> None:
    with suppress(OSError):
        while True:
            sock, _ = listener.accept()
            if server.is_over:
                sock.close()
                return
            threading.Thread(target=server.serve, args=(sock,), daemon=True).start()


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as started:
        yield started


@dataclass
class Names:
    """An outside whose names are these; public addresses are dialled at LOCAL, and every dial is noted.

    Each look-up of a name takes the next of its answers and stays with the last. Time passes only in `sleep`.
    """

    answers: dict[str, list[tuple[str, ...]]]
    dialled: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    slept_s: list[float] = field(default_factory=list)
    now_s: float = 0.0
    port: int = 0  # dialled instead of the one in the URL

    def outside(self) -> Outside:
        return Outside(self._resolve, self._dial, lambda: self.now_s, self._sleep)

    def _resolve(self, host: str, port: int) -> tuple[str, ...]:
        self.looked_up.append(host)
        if host not in self.answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        left = self.answers[host]
        return left.pop(0) if len(left) > 1 else left[0]

    def _dial(self, address: str, port: int, timeout_s: float) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection((LOCAL, self.port or port), timeout=timeout_s)

    def _sleep(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        self.now_s += seconds
