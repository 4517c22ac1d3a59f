"""robots.txt, and the pace of a batch."""

from __future__ import annotations

import math

import pytest
from bad_server import PUBLIC, Names, Server, answer, chunked, redirect, running, then_close

from tts.errors import InputError, UsageError
from tts.fetching import Fetcher, Limits
from tts.fetching.robots import CLOSED, OPEN, understand, without

NEWS = "news.example"


def allowed(robots: str, path: str) -> bool:
    return understand([robots.encode()]).allow(f"https://{NEWS}{path}")


@pytest.mark.parametrize(
    ("robots", "path", "is_allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /\n", "/a", False),
        ("User-agent: *\nDisallow:\n", "/a", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a/b\n", "/a/b/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$\n", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$\n", "/x/y.pdf?z", True),
        ("User-agent: other\nDisallow: /\n", "/a", True),
        ("User-agent: tts\nDisallow: /\n", "/a", True),
        ("User-agent: Article-TTS\nDisallow: /p\n\nUser-agent: *\nDisallow: /\n", "/a", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: article-tts\nDisallow: /\n", "/a", False),
        ("User-agent: article-tts\nDisallow: /a\n\nUser-agent: article-tts\nDisallow: /b\n", "/a", False),
        ("User-agent: article-tts\nDisallow: /a\n\nUser-agent: article-tts\nDisallow: /b\n", "/b", False),
        ("\ufeffUser-agent: *\nDisallow: /\n", "/a", False),
        ("User-agent: *\r\nDisallow: /a # for now\r\n", "/a", False),
        ("User-agent: *\rDisallow: /a\r", "/a", False),
        ("User-agent: *\nCrawl-delay: 5\nDisallow: /a\n", "/a", False),
        ("Disallow: /\n", "/a", True),
        ("<html>Not Found</html>", "/a", True),
        ("User-agent: *\nDisallow: /%C3%BC\n", "/%C3%BC", False),
        ("User-agent: *\nDisallow: /ü\n", "/%C3%BC", False),
    ],
)  # fmt: skip
def test_the_rules_of_rfc_9309(robots: str, path: str, is_allowed: bool) -> None:
    assert allowed(robots, path) is is_allowed


@pytest.mark.parametrize(
    ("asked", "delay_s"),
    [("", 1.0), ("0.1", 1.0), ("7", 7.0), ("86400", 30.0), ("soon", 1.0), ("-5", 1.0), ("nan", 1.0), ("1e9", 30.0)],
)  # fmt: skip
def test_the_pace_it_asks_for(asked: str, delay_s: float) -> None:
    rules = understand([f"User-agent: *\nCrawl-delay: {asked}\n".encode()])
    assert math.isclose(rules.delay_s, delay_s)


def test_only_the_beginning_of_a_long_one_is_read() -> None:
    read = []

    def endless() -> object:
        yield b"User-agent: *\nDisallow: /early\n"
        while True:
            read.append(1)
            yield b"# and so on, and so on\n" * 1_000

    assert not understand(endless()).allow(f"https://{NEWS}/early")  # type: ignore[arg-type]
    assert len(read) < 25


def test_half_a_line_is_no_rule() -> None:
    filling = "#" * (500 * 1024 - 40) + "\n"
    rules = understand([f"User-agent: *\n{filling}Disallow: /private-and-so-on\n".encode()])
    assert rules.allow(f"https://{NEWS}/private-and-so-far")


def test_wildcards_cannot_keep_us_busy() -> None:
    robots = "User-agent: *\n" + ("Disallow: /" + "*a" * 40 + "*b$\n") * 50
    assert allowed(robots, "/" + "a" * 2_000)


def test_bytes_of_any_kind() -> None:
    assert understand([bytes(range(256)) * 100]).allow(f"https://{NEWS}/a")


def test_a_status_instead() -> None:
    assert [without(status) for status in (400, 404, 429, 500, 503)] == [
        OPEN,
        OPEN,
        OPEN,
        CLOSED,
        CLOSED,
    ]


# Asked of a server


def batch(names: Names) -> Fetcher:
    return Fetcher(obey_robots=True, outside=names.outside())


@pytest.fixture
def names() -> Names:
    return Names(
        {NEWS: [(PUBLIC,)], "other.example": [(PUBLIC,)], "inside.example": [("10.0.0.1",)]}
    )


def test_it_is_asked_once_for_all_pages_of_a_server(server: Server, names: Names) -> None:
    server.pages.update({"/robots.txt": answer(b""), "/a": answer(b"a"), "/b": answer(b"b")})
    with batch(names) as fetcher:
        for path in ("/a", "/b", "/a"):
            fetcher.fetch(server.url(path, NEWS))
    assert server.paths == ["/robots.txt", "/a", "/b", "/a"]


def test_a_single_page_does_not_ask(server: Server, names: Names) -> None:
    server.pages.update({"/robots.txt": answer(b"User-agent: *\nDisallow: /"), "/a": answer(b"a")})
    with Fetcher(outside=names.outside()) as fetcher:
        for _ in range(2):
            fetcher.fetch(server.url("/a", NEWS))
    assert server.paths == ["/a", "/a"]
    assert names.slept_s == []


def test_what_it_asks_not_to_be_read_is_not_asked_for(server: Server, names: Names) -> None:
    server.pages.update({"/robots.txt": answer(b"User-agent: *\nDisallow: /a"), "/a": answer(b"a")})
    with (
        batch(names) as fetcher,
        pytest.raises(InputError, match=r"robots.txt asks not to be read"),
    ):
        fetcher.fetch(server.url("/a", NEWS))
    assert server.paths == ["/robots.txt"]


def test_it_holds_for_where_a_redirect_leads(server: Server, names: Names) -> None:
    with running() as other:
        other.pages["/robots.txt"] = answer(b"User-agent: *\nDisallow: /")
        server.pages["/a"] = redirect(other.url("/b", "other.example"))
        with batch(names) as fetcher, pytest.raises(InputError, match=r"other.example"):
            fetcher.fetch(server.url("/a", NEWS))
        assert other.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "said",
    [
        answer(b"", status="500 Oops"),
        answer(b"", status="503 Busy"),
        then_close(b""),
        then_close(answer(b"User-agent: *", length=99)),
        redirect("ftp://news.example/robots.txt"),
        answer(b"garbage", "Content-Encoding: br"),
    ],
)
def test_a_robots_txt_that_cannot_be_had_closes_the_server(
    server: Server, names: Names, said: bytes
) -> None:
    server.pages.update({"/robots.txt": said, "/a": answer(b"a")})
    with batch(names) as fetcher:
        for _ in range(2):
            with pytest.raises(InputError, match=r"robots\.txt"):
                fetcher.fetch(server.url("/a", NEWS))
    assert server.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    "said",
    [
        answer(b"", status="404 Not Found"),
        answer(b"", status="403 Forbidden"),
        answer(b"User-agent: *\nDisallow: /b"),
        chunked(b"# long\n" * 200_000),
        redirect("/robots.txt"),
    ],
)
def test_a_server_that_lets_us_read(server: Server, names: Names, said: bytes) -> None:
    server.pages.update({"/robots.txt": said, "/a": answer(b"a")})
    with batch(names) as fetcher:
        assert fetcher.fetch(server.url("/a", NEWS)).body == b"a"


def test_five_redirects_of_a_robots_txt_are_followed(server: Server, names: Names) -> None:
    server.pages.update({f"/{step}": redirect(f"/{step + 1}") for step in range(1, 5)})
    server.pages.update(
        {"/robots.txt": redirect("/1"), "/5": answer(b"User-agent: *\nDisallow: /")}
    )
    with batch(names) as fetcher, pytest.raises(InputError, match=r"robots\.txt"):
        fetcher.fetch(server.url("/a", NEWS))


def test_a_robots_txt_cannot_lead_inside(server: Server, names: Names) -> None:
    server.pages["/robots.txt"] = redirect(server.url("/secret", "inside.example"))
    with batch(names) as fetcher, pytest.raises(UsageError, match=r"10\.0\.0\.1"):
        fetcher.fetch(server.url("/a", NEWS))
    assert "/secret" not in server.paths


# The pace


def test_pages_of_a_host_are_a_second_apart(server: Server, names: Names) -> None:
    server.pages.update({"/a": answer(b"a"), "/b": redirect("/a")})
    with batch(names) as fetcher:
        fetcher.fetch(server.url("/a", NEWS))
        assert names.slept_s == []
        fetcher.fetch(server.url("/b", NEWS))
        fetcher.fetch(server.url("/a", NEWS))
    assert names.slept_s == [1.0, 1.0]


def test_other_hosts_do_not_wait_and_time_that_has_passed_counts(
    server: Server, names: Names
) -> None:
    server.pages["/a"] = answer(b"a")
    with batch(names) as fetcher:
        fetcher.fetch(server.url("/a", NEWS))
        fetcher.fetch(server.url("/a", "other.example"))
        names.now_s += 0.25
        fetcher.fetch(server.url("/a", NEWS))
        names.now_s += 5
        fetcher.fetch(server.url("/a", NEWS))
    assert names.slept_s == [0.75]


def test_a_refusal_counts_as_a_visit(server: Server, names: Names) -> None:
    with batch(names) as fetcher:
        for path in ("/missing", "/missing"):
            with pytest.raises(Exception, match="404"):
                fetcher.fetch(server.url(path, NEWS))
    assert names.slept_s == [1.0]


def test_waiting_does_not_use_up_the_time_for_the_page(server: Server, names: Names) -> None:
    server.pages["/a"] = answer(b"a")
    limits = Limits(total_s=0.5)
    with Fetcher(obey_robots=True, limits=limits, outside=names.outside()) as fetcher:
        for _ in range(3):
            assert fetcher.fetch(server.url("/a", NEWS)).body == b"a"
    assert names.slept_s == [1.0, 1.0]


def test_every_page_has_its_own_time(server: Server, names: Names) -> None:
    server.pages["/a"] = answer(b"a")
    with Fetcher(outside=names.outside()) as fetcher:
        for _ in range(2):
            assert fetcher.fetch(server.url("/a", NEWS)).body == b"a"
            names.now_s += 1_000


def test_the_server_sets_the_pace(server: Server, names: Names) -> None:
    server.pages["/robots.txt"] = answer(b"User-agent: *\nCrawl-delay: 900")
    server.pages["/a"] = answer(b"a")
    with batch(names) as fetcher:
        for _ in range(4):
            fetcher.fetch(server.url("/a", NEWS))
    assert names.slept_s == [30.0, 30.0, 30.0]
