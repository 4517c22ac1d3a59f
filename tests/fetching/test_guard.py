"""Names and addresses: what is looked up, checked and dialled."""

from __future__ import annotations

import socket
import time

import pytest
from bad_server import PUBLIC, Names, Server, answer, redirect, running

from tts.errors import NetworkError, UsageError
from tts.fetching import Fetcher, Limits, fetch
from tts.fetching.outside import Outside

NEWS = "news.example"
HURRY = Limits(connect_s=0.3)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "0.0.0.0", "[::1]",
     "[::ffff:127.0.0.1]", "[::]", "127.0.0.1.", "１２７.0.0.1"],
)  # fmt: skip
def test_this_machine_is_refused_however_it_is_written(server: Server, host: str) -> None:
    server.pages["/"] = answer(b"secret")
    with pytest.raises((UsageError, NetworkError)) as caught:
        fetch(server.url(host=host))
    if isinstance(caught.value, UsageError):
        assert "--allow-private" in caught.value.hint
    else:  # systems differ in which of these they understand
        assert "no such host" in caught.value.message
    assert server.connections == 0


@pytest.mark.parametrize(
    "answers",
    [("10.0.0.7",), (PUBLIC, "10.0.0.7"), ("169.254.169.254",), ("::1",), ("64:ff9b::7f00:1",)],
)
def test_a_name_with_a_private_address_is_refused(server: Server, answers: tuple[str, ...]) -> None:
    names = Names({NEWS: [answers]})
    with (
        Fetcher(outside=names.outside()) as fetcher,
        pytest.raises(UsageError, match=r"not an address of the public internet: news\.example"),
    ):
        fetcher.fetch(server.url(host=NEWS))
    assert names.dialled == []


def test_a_redirect_to_a_private_address_is_refused(server: Server) -> None:
    names = Names({NEWS: [(PUBLIC,)], "inside.example": [("192.168.0.1",)]})
    server.pages["/"] = redirect(server.url("/secret", "inside.example"))
    server.pages["/secret"] = answer(b"secret")
    with Fetcher(outside=names.outside()) as fetcher, pytest.raises(UsageError, match=r"192\.168"):
        fetcher.fetch(server.url(host=NEWS))
    assert names.dialled == [PUBLIC]
    assert server.paths == ["/"]


def test_a_name_is_looked_up_once_and_what_was_checked_is_dialled(server: Server) -> None:
    """DNS rebinding: the second answer would be private, so there must be no second question."""
    names = Names({NEWS: [(PUBLIC,), ("127.0.0.1",)]})
    server.pages["/"] = answer(b"x")
    with Fetcher(outside=names.outside()) as fetcher:
        assert fetcher.fetch(server.url(host=NEWS)).body == b"x"
    assert names.looked_up == [NEWS]
    assert names.dialled == [PUBLIC]


def test_a_name_that_changes_its_mind_is_checked_again(server: Server) -> None:
    names = Names({NEWS: [(PUBLIC,), ("127.0.0.1",)]})
    server.pages["/"] = answer(b"x", "Connection: close")
    with Fetcher(outside=names.outside()) as fetcher:
        fetcher.fetch(server.url(host=NEWS))
        with pytest.raises(UsageError, match=r"127\.0\.0\.1"):
            fetcher.fetch(server.url(host=NEWS))
    assert names.dialled == [PUBLIC]


def test_the_next_address_is_tried(server: Server) -> None:
    server.pages["/"] = answer(b"x")
    names = Names({NEWS: [("2606:4700::1", PUBLIC)]})

    def dial(address: str, port: int, timeout_s: float) -> socket.socket:
        if ":" in address:
            raise OSError("Network is unreachable")
        return names._dial(address, port, timeout_s)

    with Fetcher(outside=Outside(resolve=names._resolve, dial=dial)) as fetcher:
        assert fetcher.fetch(server.url(host=NEWS)).body == b"x"


def test_nothing_can_be_reached() -> None:
    def dial(address: str, port: int, timeout_s: float) -> socket.socket:
        raise OSError(101, "Network is unreachable")

    names = Names({NEWS: [(PUBLIC,)]})
    with (
        Fetcher(outside=Outside(resolve=names._resolve, dial=dial)) as fetcher,
        pytest.raises(NetworkError, match="Network is unreachable"),
    ):
        fetcher.fetch(f"http://{NEWS}/")


def test_an_address_that_takes_no_connection() -> None:
    def dial(address: str, port: int, timeout_s: float) -> socket.socket:
        raise TimeoutError

    names = Names({NEWS: [(PUBLIC,)]})
    with (
        Fetcher(outside=Outside(resolve=names._resolve, dial=dial)) as fetcher,
        pytest.raises(NetworkError, match="no connection within 10 s"),
    ):
        fetcher.fetch(f"http://{NEWS}/")


def test_names_that_cannot_be_looked_up_now() -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with (
        Fetcher(outside=Outside(resolve=resolve)) as fetcher,
        pytest.raises(NetworkError, match=r"names cannot be looked up now: news\.example"),
    ):
        fetcher.fetch(f"https://{NEWS}/")


def test_a_host_that_does_not_exist() -> None:
    with (
        Fetcher(outside=Names({}).outside()) as fetcher,
        pytest.raises(NetworkError, match=r"no such host: news\.example"),
    ):
        fetcher.fetch(f"https://{NEWS}/")


def test_a_look_up_that_takes_too_long() -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        time.sleep(1)
        return (PUBLIC,)

    began_s = time.monotonic()
    with (
        Fetcher(limits=HURRY, outside=Outside(resolve=resolve)) as fetcher,
        pytest.raises(NetworkError, match=r"no connection within 0\.3 s"),
    ):
        fetcher.fetch(f"https://{NEWS}/")
    assert time.monotonic() - began_s < 1


def test_ipv6_on_this_machine() -> None:
    try:
        probe = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("no IPv6 on this machine")
    probe.close()
    with running(socket.AF_INET6, "::1") as server:
        server.pages["/"] = answer(b"x")
        assert fetch(server.url(host="[::1]"), allow_private=True).body == b"x"
        assert f"Host: [::1]:{server.port}" in server.heads[0]
        with pytest.raises(UsageError, match="::1"):
            fetch(server.url(host="[::1]"))


INSIDE = "inside.example"


def test_what_is_allowed_is_the_private_page_that_was_asked_for(server: Server) -> None:
    """A public page must not lead into the private net, even where that may be fetched from."""
    names = Names({NEWS: [(PUBLIC,)], INSIDE: [("192.168.0.1",)]})
    server.pages["/"] = redirect(server.url("/secret", INSIDE))
    server.pages["/secret"] = answer(b"secret")
    with Fetcher(allow_private=True, outside=names.outside()) as fetcher:
        with pytest.raises(UsageError, match=r"192\.168") as caught:
            fetcher.fetch(server.url(host=NEWS))
        assert "a public page leads there" in caught.value.hint
        assert server.paths == ["/"]
        assert fetcher.fetch(server.url("/secret", INSIDE)).body == b"secret"
        with pytest.raises(UsageError, match=INSIDE):  # though its connection is still open
            fetcher.fetch(server.url(host=NEWS))
    assert server.paths == ["/", "/secret", "/"]


def test_a_private_page_may_lead_to_another(server: Server) -> None:
    names = Names({NEWS: [("10.0.0.1",)], INSIDE: [("192.168.0.1",)]})
    server.pages["/"] = redirect(server.url("/b", INSIDE))
    server.pages["/b"] = answer(b"x")
    with Fetcher(allow_private=True, outside=names.outside()) as fetcher:
        assert fetcher.fetch(server.url(host=NEWS)).body == b"x"
        assert fetcher.fetch(server.url(host=NEWS)).body == b"x"
    assert server.paths == ["/", "/b", "/", "/b"]


def test_a_public_page_does_not_become_private_by_its_second_look_up(server: Server) -> None:
    names = Names({NEWS: [(PUBLIC,), ("127.0.0.1",)]})
    server.pages["/"] = answer(b"", "Location: /b", "Connection: close", status="302 Found")
    with (
        Fetcher(allow_private=True, outside=names.outside()) as fetcher,
        pytest.raises(UsageError, match=r"127\.0\.0\.1"),
    ):
        fetcher.fetch(server.url(host=NEWS))
    assert names.dialled == [PUBLIC]
