"""A server that does everything badly: how bodies end, how long they take, what they are compressed with."""

from __future__ import annotations

import gzip
import re
import socket
import struct
import time
import tracemalloc
from collections.abc import Callable

import brotli
import pytest
from bad_server import Server, answer, chunked, running, then_close

from tts.errors import InputError, NetworkError
from tts.fetching import Fetcher, Limits, fetch

MIB = 1024 * 1024
TEXT = b"<p>The ferry leaves at nine and comes back at noon.</p>"
USUAL = Limits(body_bytes=MIB)
HURRY = Limits(read_s=0.2, total_s=0.4, body_bytes=MIB)


def get(server: Server, limits: Limits = USUAL) -> bytes:
    return fetch(server.url(), allow_private=True, limits=limits).body


def failure(server: Server, limits: Limits = USUAL) -> str:
    """What is said of the page, in one line."""
    with pytest.raises(NetworkError) as caught:
        get(server, limits)
    assert caught.value.message.isprintable()
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize(
    "said",
    [
        answer(TEXT),
        answer(TEXT, f"Content-Length: {len(TEXT)}"),
        chunked(TEXT),
        chunked(TEXT[:3], TEXT[3:9], TEXT[9:]),
        chunked(TEXT, end=b"0;last=1\r\nX-Trailer: 1\r\n\r\n"),
        then_close(b"HTTP/1.1 200 OK\r\n\r\n" + TEXT),
        then_close(b"HTTP/1.0 200 OK\r\n\r\n" + TEXT),
        then_close(b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + TEXT),
        then_close(b"HTTP/1.1 100 Continue\r\n\r\n" + answer(TEXT)),
        then_close(answer(TEXT, "Connection: close")),
        then_close(answer(TEXT + b"\r\n", length=len(TEXT))),
        answer(gzip.compress(TEXT), "Content-Encoding: gzip"),
        chunked(gzip.compress(TEXT), headers="Content-Encoding: gzip\r\n"),
        answer(brotli.compress(gzip.compress(TEXT)), "Content-Encoding: gzip", "Content-Encoding: br"),
        answer(TEXT, "Content-Encoding: identity"),
    ],
)  # fmt: skip
def test_pages_that_are_whole(server: Server, said: bytes) -> None:
    server.pages["/"] = said
    assert get(server) == TEXT


@pytest.mark.parametrize(
    "said",
    [
        answer(TEXT, length=len(TEXT) + 1),
        answer(TEXT, length=len(TEXT) * 9),
        answer(b"", length=9),
        answer(TEXT, length=len(TEXT) - 1),
        answer(TEXT, length=0),
        answer(TEXT, f"Content-Length: {len(TEXT) - 1}"),
        answer(TEXT, "Transfer-Encoding: gzip, chunked"),
        chunked(TEXT, end=b""),
        chunked(TEXT, end=b"40\r\nhalf"),
        chunked(TEXT, end=b"40"),
        chunked(TEXT, end=b"-5\r\n"),
        chunked(TEXT, end=b"zz\r\n\r\n"),
        chunked(TEXT, end=b"\r\n\r\n"),
        chunked(TEXT, end=b"f" * 70_000),
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + TEXT,
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n" + TEXT,
        answer(TEXT, status="206 Partial Content"),
        answer(gzip.compress(TEXT)[:-9], "Content-Encoding: gzip"),
        chunked(gzip.compress(TEXT)[:-1], headers="Content-Encoding: gzip\r\n"),
        answer(TEXT, "Content-Encoding: gzip"),
        answer(TEXT, "Content-Encoding: br"),
        answer(TEXT, "Content-Encoding: sesame"),
    ],
)  # fmt: skip
def test_a_page_cut_short_is_never_read_as_whole(server: Server, said: bytes) -> None:
    server.pages["/"] = then_close(said)
    said_of_it = failure(server)
    assert server.url() in said_of_it
    assert re.match(
        r"the page (breaks off|is longer|has a Content-Length|is co)|206|does not answer in HTTP",
        said_of_it,
    )


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"HTTP",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x15\x03\x01\x00\x02\x02",
        b"HTTP/1.1 many OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno header at all\r\nContent-Length: 999\r\n\r\n" + TEXT,
        b"HTTP/9.9 200 OK\r\n\r\n" + TEXT,
        b"\r\n" * 100,
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 2_000 + b"\r\n",
        b"HTTP/1.1 " + b"2" * 70_000,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 50,
        b"<html>an answer without a head, as HTTP/0.9 had it</html>",
    ],
)
def test_what_is_no_answer_in_http(server: Server, said: bytes) -> None:
    server.pages["/"] = then_close(said)
    failure(server)


def test_a_connection_reset(server: Server) -> None:
    def reset(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + TEXT)
        time.sleep(0.1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    server.pages["/"] = reset
    assert "dropped" in failure(server)


def endless(head: bytes, piece: bytes, pause_s: float = 0.0) -> Callable[[socket.socket], None]:
    """Until the client has had enough."""

    def say(sock: socket.socket) -> None:
        sock.sendall(head)
        for _ in range(100_000):
            sock.sendall(piece)
            time.sleep(pause_s)

    return say


OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "drip",
    [
        endless(b"", b"H", 0.05),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.05),
        endless(OK, b"X", 0.05),
        endless(OK + b"\r\n", b"x", 0.05),
        endless(OK + b"Content-Length: 999999\r\n\r\n", b"x", 0.05),
        endless(CHUNKED, b"1\r\nx\r\n", 0.05),
        endless(CHUNKED, b"0", 0.05),
        endless(CHUNKED + b"1;", b"x", 0.05),
        endless(CHUNKED + b"1\r\nx\r\n0\r\n", b"X: y\r\n", 0.05),
        endless(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b""), 0.05),
    ],
)
def test_a_drip_ends_with_the_time_for_the_page(
    server: Server, drip: Callable[[socket.socket], None]
) -> None:
    server.pages["/"] = drip
    began_s = time.monotonic()
    assert "not done within 0.4 s" in failure(server, HURRY)
    assert time.monotonic() - began_s < 2


def test_no_reply_at_all(server: Server) -> None:
    server.pages["/"] = lambda sock: time.sleep(0.5)
    assert "not a byte for 0.2 s" in failure(server, HURRY)


def test_a_silence_does_not_outlast_the_time_for_the_page(server: Server) -> None:
    server.pages["/"] = lambda sock: time.sleep(3)
    began_s = time.monotonic()
    assert "not done within 0.4 s" in failure(server, Limits(total_s=0.4))
    assert time.monotonic() - began_s < 2


def test_a_reply_that_stops(server: Server) -> None:
    def stop(sock: socket.socket) -> None:
        sock.sendall(answer(TEXT, length=999))
        time.sleep(0.5)

    server.pages["/"] = stop
    assert "not a byte for 0.2 s" in failure(server, HURRY)


def test_nobody_listens() -> None:
    with running() as gone:
        pass
    assert "nobody answers" in failure(gone)


@pytest.mark.parametrize(
    "flood",
    [
        endless(OK + b"\r\n", b"x" * 65_536),
        endless(OK + b"Content-Length: 99999999999\r\n\r\n", b"x" * 65_536),
        endless(CHUNKED, b"10000\r\n" + b"x" * 65_536 + b"\r\n"),
        endless(CHUNKED + b"fffffffff\r\n", b"x" * 65_536),
        endless(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(bytes(MIB))),
        then_close(answer(TEXT, length=100 * MIB)),
        then_close(answer(gzip.compress(bytes(100 * MIB), 1), "Content-Encoding: gzip")),
        then_close(answer(gzip.compress(gzip.compress(bytes(100 * MIB), 1)), "Content-Encoding: gzip, gzip")),
    ],
)  # fmt: skip
def test_a_page_that_is_too_large(server: Server, flood: Callable[[socket.socket], None]) -> None:
    server.pages["/"] = flood
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="larger than 1 MiB") as caught:
            get(server)
        assert tracemalloc.get_traced_memory()[1] < 6 * MIB
    finally:
        tracemalloc.stop()
    assert caught.value.exit_code == 3


def test_many_small_chunks_take_no_more_memory_than_a_few(server: Server) -> None:
    server.pages["/"] = chunked(*[b"ab"] * 40_000)
    tracemalloc.start()
    try:
        assert len(get(server)) == 80_000
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_length_above_the_limit_is_refused_before_a_byte_is_read(server: Server) -> None:
    server.pages["/"] = then_close(answer(b"", length=MIB + 1))
    with pytest.raises(InputError):
        get(server)


def test_a_page_of_just_the_limit(server: Server) -> None:
    server.pages["/"] = answer(bytes(MIB))
    assert len(get(server)) == MIB


@pytest.mark.parametrize(
    "said",
    [
        answer(b""),
        chunked(),
        answer(b"", "Content-Encoding: gzip"),
        answer(b"", status="204 No Content"),
        answer(b"", status="204 No Content", length=5),
        b"HTTP/1.1 204 No Content\r\n\r\n",
    ],
)
def test_nothing_is_a_page_too(server: Server, said: bytes) -> None:
    server.pages["/"] = said
    assert get(server) == b""


def test_a_connection_is_kept_for_the_next_page(server: Server) -> None:
    server.pages.update({"/a": answer(TEXT), "/b": chunked(b"b")})
    with Fetcher(allow_private=True) as fetcher:
        bodies = [fetcher.fetch(server.url(path)).body for path in ("/a", "/b", "/a")]
    assert bodies == [TEXT, b"b", TEXT]
    assert server.connections == 1


def test_a_kept_connection_that_is_gone_is_made_again(server: Server) -> None:
    server.pages.update({"/a": then_close(answer(TEXT)), "/b": answer(b"b")})
    with Fetcher(allow_private=True) as fetcher:
        assert fetcher.fetch(server.url("/a")).body == TEXT
        time.sleep(0.05)
        assert fetcher.fetch(server.url("/b")).body == b"b"
    assert server.connections == 2


def test_a_fresh_connection_is_not_tried_twice(server: Server) -> None:
    server.pages["/"] = then_close(b"")
    failure(server)
    assert len(server.heads) == 1


def test_after_a_bad_answer_the_connection_is_not_used_again(server: Server) -> None:
    """What is left of one page must not be taken for the beginning of the next."""
    poison = answer(b"poison")
    server.pages.update({"/a": answer(TEXT + poison, length=len(TEXT)), "/b": answer(b"b")})
    with Fetcher(allow_private=True) as fetcher:
        with pytest.raises(NetworkError, match="longer than"):
            fetcher.fetch(server.url("/a"))
        assert fetcher.fetch(server.url("/b")).body == b"b"
    assert server.connections == 2


def test_connections_are_not_hoarded() -> None:
    with Fetcher(allow_private=True) as fetcher:
        for _ in range(10):
            with running() as another:
                another.pages["/"] = answer(TEXT)
                fetcher.fetch(another.url())
        assert len(fetcher._connections) == 8


def test_a_few_pages_after_closing(server: Server) -> None:
    server.pages["/"] = answer(TEXT)
    fetcher = Fetcher(allow_private=True)
    for _ in range(2):
        assert fetcher.fetch(server.url()).body == TEXT
        fetcher.close()
    assert server.connections == 2
