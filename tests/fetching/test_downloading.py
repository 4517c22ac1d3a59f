"""From a URL to the bytes of a large file: parts, redirects, and what a file is not fetched through."""

from __future__ import annotations

import gzip
import socket
import time

import pytest
import trustme
from bad_server import PUBLIC, Names, Server, answer, chunked, redirect, then_close
from test_tls import authority, speak_tls  # noqa: F401 -- the fixture of certificates that are trusted here
from voice_server import Served

from tts.errors import NetworkError, UsageError
from tts.fetching import Limits
from tts.fetching.downloading import SLOWEST_BYTES_PER_S, Begun, Downloader
from tts.fetching.failures import NotThereError

BODY = bytes(range(256)) * 40
HOST = "voices.example"


def downloader(**limits) -> Downloader:
    return Downloader(allow_private=True, limits=Limits(**limits))


def get(server: Server, path: str = "/", begun: Begun | None = None, **limits) -> tuple[int, bytes]:
    """From which byte on, and the bytes."""
    with downloader(**limits).opened(server.url(path), len(BODY), begun) as found:
        return found.start, b"".join(found.chunks)


def test_a_file(server: Server) -> None:
    server.pages["/"] = Served(server, BODY)
    with downloader().opened(server.url()) as found:
        assert (found.start, found.size_bytes, found.validator) == (0, len(BODY), '"one"')
        assert b"".join(found.chunks) == BODY
    assert "\r\nAccept-Encoding: identity\r\n" in server.heads[0]
    assert "Range" not in server.heads[0]


def test_the_rest_of_a_file(server: Server) -> None:
    server.pages["/"] = Served(server, BODY)
    assert get(server, begun=Begun(1_000, '"one"')) == (1_000, BODY[1_000:])
    assert "\r\nRange: bytes=1000-\r\n" in server.heads[0]


def test_a_file_that_has_changed_comes_as_a_whole(server: Server) -> None:
    server.pages["/"] = Served(server, BODY, tag='"two"')
    assert get(server, begun=Begun(1_000, '"one"')) == (0, BODY)


def test_a_server_that_knows_no_parts_sends_all_of_it(server: Server) -> None:
    server.pages["/"] = Served(server, BODY, ranges=False)
    assert get(server, begun=Begun(1_000, '"one"')) == (0, BODY)


@pytest.mark.parametrize(
    "odd",
    [
        answer(BODY[5:], "Content-Range: bytes 5-10239/10240", status="206 Partial Content"),
        answer(BODY[9:], "Content-Range: pages 9-10/10240", status="206 Partial Content"),
        answer(BODY[9:], status="206 Partial Content"),
        answer(b"", status="416 Range Not Satisfiable"),
    ],
)
def test_another_part_than_asked_for_is_not_taken_for_it(server: Server, odd: bytes) -> None:
    def page(sock: socket.socket) -> None:
        sock.sendall(odd if "Range:" in server.heads[-1] else answer(BODY))

    server.pages["/"] = page
    assert get(server, begun=Begun(9, '"one"')) == (0, BODY)
    assert len(server.heads) == 2


def test_a_part_that_nobody_asked_for_is_refused(server: Server) -> None:
    server.pages["/"] = answer(
        BODY[9:], "Content-Range: bytes 9-10239/10240", status="206 Partial Content"
    )
    with pytest.raises(NetworkError, match="206"):
        get(server)


@pytest.mark.parametrize(
    ("headers", "validator"),
    [
        (['ETag: "x"', "Last-Modified: then"], '"x"'),
        (['ETag: W/"x"', "Last-Modified: then"], "then"),
        (['ETag: W/"x"'], ""),
        ([], ""),
    ],
)
def test_only_what_names_the_very_bytes_is_a_validator(server, headers, validator) -> None:
    server.pages["/"] = answer(BODY, *headers)
    with downloader().opened(server.url()) as found:
        assert found.validator == validator


def test_a_coding_is_left_as_it_is(server: Server) -> None:
    """Some servers send a .tar.gz with "Content-Encoding: x-gzip"."""
    packed = gzip.compress(BODY)
    server.pages["/"] = answer(packed, "Content-Encoding: x-gzip")
    assert get(server) == (0, packed)


def test_a_small_file_is_read_without_its_coding(server: Server) -> None:
    server.pages["/"] = answer(gzip.compress(BODY), "Content-Encoding: gzip")
    assert downloader().read(server.url(), len(BODY)) == BODY


def test_a_small_file_may_not_be_large(server: Server) -> None:
    server.pages["/"] = answer(BODY)
    with pytest.raises(NetworkError, match="more than 100 bytes"):
        downloader().read(server.url(), 100)
    server.pages["/"] = answer(gzip.compress(bytes(10**6)), "Content-Encoding: gzip")
    with pytest.raises(NetworkError, match="more than 5000 bytes"):
        downloader().read(server.url(), 5_000)
    server.pages["/"] = answer(b"no gzip", "Content-Encoding: gzip")
    with pytest.raises(NetworkError, match="damaged"):
        downloader().read(server.url(), 5_000)


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (then_close(answer(BODY[:500], length=len(BODY))), "breaks off"),
        (then_close(chunked(BODY[:500], end=b"")), "breaks off"),
        (then_close(answer(BODY) + b"more"), "longer"),
        (then_close(b"SSH-2.0\r\n"), "HTTP"),
    ],
)
def test_what_is_not_whole_is_an_error(server: Server, page, complaint) -> None:
    server.pages["/"] = page
    with pytest.raises(NetworkError, match=complaint):
        get(server)


def test_what_is_not_there_is_an_error_of_its_own(server: Server) -> None:
    with pytest.raises(NotThereError, match="404"):
        get(server)
    server.pages["/"] = answer(b"", status="403 Forbidden")
    with pytest.raises(NetworkError, match="403") as caught:
        get(server)
    assert not isinstance(caught.value, NotThereError)
    assert "pass the file" in caught.value.hint


def test_a_server_that_falls_silent(server: Server) -> None:
    def stall(sock: socket.socket) -> None:
        sock.sendall(answer(BODY[:500], length=len(BODY)))
        sock.recv(1)

    server.pages["/"] = stall
    began = time.monotonic()
    with pytest.raises(NetworkError, match=r"not a byte for 0\.3 s"):
        get(server, read_s=0.3)
    assert time.monotonic() - began < 3


def test_a_server_that_drips_is_left_at_last(server: Server) -> None:
    def drip(sock: socket.socket) -> None:
        sock.sendall(answer(b"", length=len(BODY)))
        for _ in range(100):
            sock.sendall(b"x")
            time.sleep(0.05)

    server.pages["/"] = drip
    size_s = len(BODY) // SLOWEST_BYTES_PER_S
    began = time.monotonic()
    with pytest.raises(NetworkError, match=rf"not done within {size_s + 0.5:g} s"):
        get(server, total_s=0.5)
    assert time.monotonic() - began < size_s + 2


# Redirects


def test_a_redirect_is_followed_with_what_was_asked_for(server: Server) -> None:
    server.pages.update({"/": redirect("/b"), "/b": Served(server, BODY)})
    assert get(server, begun=Begun(7, '"one"')) == (7, BODY[7:])
    assert all("Range: bytes=7-" in head for head in server.heads)


def test_redirects_have_an_end(server: Server) -> None:
    server.pages.update({"/": redirect("/b"), "/b": redirect("/")})
    with pytest.raises(NetworkError, match="in a circle"):
        get(server)
    server.pages.update({f"/{at}": redirect(f"/{at + 1}") for at in range(9)})
    with pytest.raises(NetworkError, match="more than 3 redirects"):
        get(server, "/0", redirects=3)


def test_never_from_https_to_http(server: Server, authority: trustme.CA) -> None:  # noqa: F811
    speak_tls(server, authority.issue_cert(HOST))
    server.pages["/"] = redirect(f"http://{HOST}/file")
    names = Names({HOST: [(PUBLIC,)]}, port=server.port)
    with (
        pytest.raises(NetworkError, match="from https to http"),
        Downloader(outside=names.outside()).opened(f"https://{HOST}/"),
    ):
        pass
    assert len(server.heads) == 1


def test_a_certificate_that_nobody_vouches_for(server: Server, authority: trustme.CA) -> None:  # noqa: F811
    speak_tls(server, trustme.CA().issue_cert(HOST))
    names = Names({HOST: [(PUBLIC,)]}, port=server.port)
    with (
        pytest.raises(NetworkError, match="certificate is not trusted"),
        Downloader(outside=names.outside()).opened(f"https://{HOST}/"),
    ):
        pass


# Addresses


def test_a_private_address_must_be_named(server: Server) -> None:
    server.pages["/"] = answer(BODY)
    with (
        pytest.raises(UsageError, match="not an address of the public internet") as caught,
        Downloader().opened(server.url()),
    ):
        pass
    assert "--from" in caught.value.hint
    assert server.heads == []


def test_a_public_server_does_not_lead_inside(server: Server) -> None:
    server.pages["/"] = redirect("http://inside.example/")
    names = Names({HOST: [(PUBLIC,)], "inside.example": [("10.0.0.1",)]}, port=server.port)
    careful = Downloader(allow_private=True, outside=names.outside())
    with (
        pytest.raises(UsageError, match="public internet"),
        careful.opened(f"http://{HOST}/"),
    ):
        pass
    assert names.dialled == [PUBLIC]


@pytest.mark.parametrize("url", ["ftp://voices.example/a", "file:///etc/passwd", "voices", ""])
def test_only_the_web(url: str) -> None:
    with pytest.raises(UsageError), Downloader().opened(url):
        pass
