"""From a URL to a page: how we ask, redirects, refusals."""

from __future__ import annotations

import importlib.metadata
import socket
import subprocess
import sys
import time

import pytest
from bad_server import PUBLIC, Names, Server, answer, redirect, then_close

from tts.errors import InputError, NetworkError
from tts.fetching import Fetcher, Limits, fetch
from tts.model import Page

TEXT = "<p>Die Fähre legt um neun ab.</p>"
NEWS = "news.example"


def get(server: Server, path: str = "/", limits: Limits | None = None) -> Page:
    return fetch(server.url(path), allow_private=True, limits=limits)


def test_a_page(server: Server) -> None:
    server.pages["/a?b=c"] = answer(
        TEXT.encode("cp1252"), 'Content-Type: text/html; charset="windows-1252"'
    )
    assert get(server, "/a?b=c#part") == Page(
        origin=server.url("/a?b=c"),
        body=TEXT.encode("cp1252"),
        media_type="text/html",
        charset="windows-1252",
    )


def test_how_we_ask(server: Server) -> None:
    server.pages["/"] = answer(b"x")
    get(server)
    lines = server.heads[0].split("\r\n")
    assert lines[0] == "GET / HTTP/1.1"
    assert f"Host: 127.0.0.1:{server.port}" in lines
    assert f"User-Agent: article-tts/{importlib.metadata.version('article-tts')}" in lines
    assert "Accept-Encoding: gzip, br, zstd" in lines
    names = {line.partition(":")[0] for line in lines[1:] if line}
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


@pytest.mark.parametrize(("port", "host"), [(80, NEWS), (8080, f"{NEWS}:8080")])
def test_the_usual_port_is_left_out_of_the_host(server: Server, port: int, host: str) -> None:
    server.pages["/"] = answer(b"x")
    names = Names({NEWS: [(PUBLIC,)]}, port=server.port)
    with Fetcher(outside=names.outside()) as fetcher:
        fetcher.fetch(f"http://{NEWS}:{port}/")
    assert f"Host: {host}\r\n" in server.heads[0]


def test_proxies_of_the_environment_are_not_used(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.pages["/"] = answer(b"x")
    assert get(server).body == b"x"


# Redirects


@pytest.mark.parametrize(
    "status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"]
)
def test_a_redirect_is_followed_and_the_origin_is_where_it_ends(
    server: Server, status: str
) -> None:
    server.pages.update({"/a": redirect("b/c#d", status), "/b/c": answer(b"x")})
    assert get(server, "/a").origin == server.url("/b/c")


def test_ten_redirects_are_followed_and_no_more(server: Server) -> None:
    server.pages.update({f"/{step}": redirect(f"/{step - 1}") for step in range(1, 12)})
    server.pages["/0"] = answer(b"x")
    assert get(server, "/10").body == b"x"
    with pytest.raises(NetworkError, match="more than 10 redirects"):
        get(server, "/11")


@pytest.mark.parametrize("loop", [{"/a": "/a"}, {"/a": "/b", "/b": "/c", "/c": "/a#x"}])
def test_a_circle_ends_where_it_closes(server: Server, loop: dict[str, str]) -> None:
    server.pages.update({path: redirect(location) for path, location in loop.items()})
    with pytest.raises(NetworkError, match="in a circle"):
        get(server, "/a")
    assert len(server.heads) == len(loop)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://x/", "javascript:1", "//me:secret@x/"]
)
def test_a_redirect_away_from_the_web(server: Server, location: str) -> None:
    server.pages["/"] = redirect(location)
    with pytest.raises(NetworkError, match="redirects to what cannot be fetched") as caught:
        get(server)
    assert "secret" not in caught.value.message


@pytest.mark.parametrize(
    "status", ["300 Choices", "301 Moved", "304 Not Modified", "305 Use Proxy"]
)
def test_a_redirect_to_nowhere(server: Server, status: str) -> None:
    server.pages["/"] = answer(b"moved, somewhere", status=status)
    with pytest.raises(NetworkError, match=status):
        get(server)


def test_the_body_of_a_redirect_is_not_read(server: Server) -> None:
    head = redirect("/b").replace(b"Content-Length: 0", b"Content-Length: 99999999999")
    server.pages.update({"/a": then_close(head + b"x" * 99_999), "/b": answer(b"x")})
    assert get(server, "/a").body == b"x"


def test_the_time_is_for_the_page_and_its_redirects_together(server: Server) -> None:
    def dawdle(sock: socket.socket) -> None:
        time.sleep(0.15)
        sock.sendall(redirect(f"/{len(server.heads)}"))

    server.pages.update({f"/{step}": dawdle for step in range(10)})
    with pytest.raises(NetworkError, match=r"not done within 0\.5 s"):
        get(server, "/0", Limits(total_s=0.5))
    assert len(server.heads) <= 4


# Refusals


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        ("401 Unauthorized", "keeps this page to itself"),
        ("402 Payment Required", "keeps this page to itself"),
        ("403 Forbidden", "keeps this page to itself"),
        ("451 Unavailable For Legal Reasons", "keeps this page to itself"),
        ("404 Not Found", "check the address"),
        ("410 Gone", "check the address"),
        ("418 I'm a teapot", "save the page"),
        ("429 Slow Down, Please", "in 120 s"),
        ("503 Service Unavailable", "in 120 s"),
        ("500 Oops", "later"),
        ("999 Denied", "save the page"),
        ("103 Early Hints", "save the page"),
    ],
)
def test_a_server_that_says_no(server: Server, status: str, hint: str) -> None:
    server.pages["/"] = answer(b"no", "Retry-After: 120", status=status)
    with pytest.raises(NetworkError) as caught:
        get(server)
    assert caught.value.message == f"{status}: {server.url()}"
    assert hint in caught.value.hint
    assert caught.value.exit_code == 9


def test_a_refusal_without_words(server: Server) -> None:
    server.pages.update({"/": answer(b"", status="404"), "/odd": answer(b"", status="499 ")})
    with pytest.raises(NetworkError, match="404 Not Found"):
        get(server)
    with pytest.raises(NetworkError, match="no reason given"):
        get(server, "/odd")


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("Retry-After: Wed, 21 Oct 2026 07:28:00 GMT", "try again after Wed, 21 Oct 2026 07:28:00 GMT"),
        ("Retry-After: ", "try again later"),
        ("X: y", "try again later"),
        ("Retry-After: \x1b[2J" + "x" * 500, "try again after"),
    ],
)  # fmt: skip
def test_when_to_come_back(server: Server, header: str, hint: str) -> None:
    server.pages["/"] = answer(b"", header, status="503 Busy")
    with pytest.raises(NetworkError) as caught:
        get(server)
    assert caught.value.hint.startswith(hint)
    assert len(caught.value.hint) < 100
    assert caught.value.hint.isprintable()


def test_a_reason_cannot_write_to_the_terminal(server: Server) -> None:
    server.pages["/"] = answer(b"", status="404 \x1b[2J\x07" + "x" * 5_000)
    with pytest.raises(NetworkError) as caught:
        get(server)
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 300


# Limits, and what is imported


@pytest.mark.parametrize(
    "broken", [{"total_s": 0}, {"body_bytes": -1}, {"redirects": -1}, {"read_s": float("nan")}]
)
def test_limits_that_are_none(broken: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        Limits(**broken)  # type: ignore[arg-type]


def test_no_redirects_may_be_wanted(server: Server) -> None:
    server.pages.update({"/a": redirect("/b"), "/b": answer(b"x")})
    with pytest.raises(NetworkError, match="more than 0 redirects"):
        fetch(server.url("/a"), allow_private=True, limits=Limits(redirects=0))


def test_nothing_of_the_network_is_imported_before_a_page_is_asked_for() -> None:
    code = (
        "import sys, tts.fetching; "
        "assert not {'http.client', 'socket', 'ssl', 'brotli', 'protego'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_what_is_not_there() -> None:
    import tts.fetching

    with pytest.raises(AttributeError, match="download"):
        _ = tts.fetching.download


def test_an_error_of_ours_is_not_translated(server: Server) -> None:
    server.pages["/"] = answer(b"xx")
    with pytest.raises(InputError, match="larger"):
        fetch(server.url(), allow_private=True, limits=Limits(body_bytes=1))
