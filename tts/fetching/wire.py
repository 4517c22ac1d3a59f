"""HTTP/1.1 over sockets that keep to the time: the standard library's client, with the trust taken out."""

from __future__ import annotations

import http.client
import io
import ssl
from email.errors import MissingHeaderBodySeparatorDefect
from typing import TYPE_CHECKING, Any, cast

from tts.fetching.decompress import PIECE_BYTES
from tts.fetching.headers import declared_bytes, first, is_chunked

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator, Mapping

    from _typeshed import WriteableBuffer

    from tts.fetching.guard import Guard
    from tts.fetching.headers import Headers
    from tts.fetching.patience import Patience
    from tts.fetching.url import Url


_REDIRECTS = (301, 302, 303, 307, 308)
_SUCCESS = range(200, 300)
_NO_CONTENT = 204
_PARTIAL = 206  # which we never ask for


class CutShortError(http.client.HTTPException):
    """A body that is not as long as its server said."""


class _TimedFile(io.RawIOBase):
    """The bytes of a socket; each read waits no longer than patience lasts."""

    def __init__(self, sock: socket.socket, patience: Patience) -> None:
        self._sock = sock
        self._patience = patience
        self._file = sock.makefile("rb", buffering=0)
        self.is_patient = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        self._sock.settimeout(self._patience.to_read_s() if self.is_patient else 0)
        try:
            return self._file.readinto(buffer)
        except TimeoutError as error:
            raise self._patience.silence() from error

    def close(self) -> None:
        self._file.close()
        super().close()


class _Reader(io.BufferedReader):
    """What http.client reads an answer from; knows at its end whether the server said more than announced."""

    def __init__(self, raw: _TimedFile) -> None:
        super().__init__(raw)
        self._timed = raw
        self.has_surplus = False

    def close(self) -> None:
        if not self.closed:
            self.has_surplus = self._is_more_at_hand()
        super().close()

    def _is_more_at_hand(self) -> bool:
        """Without waiting. Some old servers send an empty line after the body, which says nothing."""
        self._timed.is_patient = False
        try:
            return bool(self.peek(1).strip(b"\r\n"))
        except (OSError, ValueError):
            return False


class _TimedSocket:
    """As much of a socket as http.client uses."""

    def __init__(self, sock: socket.socket, patience: Patience) -> None:
        self._sock = sock
        self._patience = patience

    def makefile(self, _mode: str) -> _Reader:
        self.reader = _Reader(_TimedFile(self._sock, self._patience))
        return self.reader

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._patience.to_read_s())
        try:
            self._sock.sendall(data)
        except TimeoutError as error:
            raise self._patience.silence() from error

    def close(self) -> None:
        self._sock.close()


class Answer:
    """What a server answered: its head at once, its body as it is read."""

    def __init__(self, response: http.client.HTTPResponse, reader: _Reader) -> None:
        self._response = response
        self._reader = reader
        self.is_whole = False
        self.status = response.status
        self.reason = response.reason
        self.headers: Headers = response.headers

    @property
    def location(self) -> str | None:
        """Where the page is said to be instead."""
        return first(self.headers, "Location") or None if self.status in _REDIRECTS else None

    @property
    def has_page(self) -> bool:
        return self.status in _SUCCESS and self.status != _PARTIAL

    def chunks(self) -> Iterator[bytes]:
        """The body as it was sent, still compressed. That the last chunk came means that it is whole.

        A body without a length that ends with the connection cannot be checked, except under TLS.
        """
        is_marked = is_chunked(self.headers)
        declared = None if is_marked else declared_bytes(self.headers)
        received = 0
        while chunk := self._response.read1(PIECE_BYTES):
            received += len(chunk)
            yield chunk
        self._response.close()
        if self.status != _NO_CONTENT and not is_marked:
            self._compare(declared, received)
        self.is_whole = True

    def _compare(self, declared: int | None, received: int) -> None:
        if declared is None:
            if not received:  # http.client takes a head that breaks off for one that is complete
                raise CutShortError("breaks off before it begins")
            return
        if received < declared:
            raise CutShortError(f"breaks off after {received} of {declared} bytes")
        if self._reader.has_surplus:
            raise CutShortError(f"is longer than the {declared} bytes that its server announced")

    def close(self) -> None:
        self._response.close()


class Connection(http.client.HTTPConnection):
    """A connection to the server of one URL, for as many pages as the server likes."""

    def __init__(self, url: Url, guard: Guard, context: ssl.SSLContext | None) -> None:
        super().__init__(url.host, url.port)
        self.default_port = 443 if context else 80  # what is left out of the Host header
        self._guard = guard
        self._context = context

    def connect(self) -> None:
        """Called by http.client when there is something to send and no socket."""
        sock = self._guard.open(self.host, self.port)
        try:
            self._timed = _TimedSocket(self._secured(sock), self._guard.patience)
        except BaseException:
            sock.close()
            raise
        self.sock = cast("Any", self._timed)

    def ask(self, target: str, headers: Mapping[str, str]) -> Answer:
        """The answer to GET. A connection kept from an earlier page may be gone; then, and only then, we ask twice."""
        was_kept = self.sock is not None
        try:
            return self._ask(target, headers)
        except (ConnectionError, ssl.SSLEOFError):
            self.close()
            if not was_kept:
                raise
        return self._ask(target, headers)

    def _ask(self, target: str, headers: Mapping[str, str]) -> Answer:
        self.request("GET", target, headers=dict(headers))
        timed = self._timed
        response = self.getresponse()
        # A line that is no header ends the head for http.client, and every header after it is lost.
        if any(isinstance(each, MissingHeaderBodySeparatorDefect) for each in response.msg.defects):
            response.close()
            raise http.client.HTTPException("a line of its head is no header")
        return Answer(response, timed.reader)

    def _secured(self, sock: socket.socket) -> socket.socket:
        if self._context is None:
            return sock
        patience = self._guard.patience
        sock.settimeout(patience.to_connect_s())
        try:
            return self._context.wrap_socket(
                sock,
                server_hostname=self.host.rstrip("."),
                suppress_ragged_eofs=False,  # an end that TLS did not announce is a page cut short
            )
        except TimeoutError as error:
            raise patience.no_connection() from error
