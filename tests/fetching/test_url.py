"""URLs: what is one, and how it is sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import NetworkError, UsageError
from tts.fetching.url import follow, parse, shown


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("https://news.example", "https://news.example/"),
        ("  https://news.example/a\n", "https://news.example/a"),
        ("HTTPS://News.Example:443/A?b=C#part", "https://news.example/A?b=C"),
        ("http://news.example:8080", "http://news.example:8080/"),
        ("http://news.example:443/", "http://news.example:443/"),
        ("https://news.example/a b/ü?q=ä%20&r=\\", "https://news.example/a%20b/%C3%BC?q=%C3%A4%20&r=%5C"),
        ("https://news.example?x", "https://news.example/?x"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
        ("http://[0:0:0::1]/", "http://[::1]/"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://news.example./", "http://news.example./"),
    ],
)  # fmt: skip
def test_the_form_that_is_sent(text: str, sent: str) -> None:
    assert str(parse(text)) == sent


@pytest.mark.parametrize(
    "text",
    [
        "", "news.example/a", "/etc/passwd", "ftp://news.example/", "file:///etc/passwd", "javascript:alert(1)",
        "data:text/html,x", "https://", "https:///a", "https://:80/", "https://?x", "https://a b.example/",
        "https://news.example:0/", "https://news.example:65536/", "https://news.example:x/", "https://a..b/",
        "https://[::1/", "https://[news.example]/", "https://[fe80::1%25eth0]/", "https://127%2e0.0.1/",
        f"https://{'a' * 64}.example/", f"https://{'a.' * 127}example/", "https://news.example\\@127.0.0.1/",
        "https://exa\u2028mple/", "https://☃\u200d\u200d-.example/", "https://news.example\uff0f.a.example/",
        "https://me:secret@news.example/", "https://me@news.example/",
    ],
)  # fmt: skip
def test_what_is_no_url_of_a_page(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    assert caught.value.hint
    assert caught.value.message.isprintable()


@pytest.mark.parametrize(
    "control", ["\r", "\n", "\t", "\0", "\x7f", "\x85", "\r\nX-Injected: 1\r\n"]
)
def test_no_control_character_gets_into_a_request(control: str) -> None:
    with pytest.raises(UsageError, match="control character"):
        parse(f"https://news.example/a{control}b")


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(UsageError) as caught:
        parse("https://me:secret@news.example/")
    assert "secret" not in caught.value.message + caught.value.hint


@given(st.text(max_size=40))
def test_whatever_is_parsed_is_plain_ascii_and_parses_to_itself(text: str) -> None:
    try:
        url = parse("https://news.example/" + text)
    except UsageError:
        return
    assert str(url).isascii()
    assert str(url).isprintable()
    assert " " not in str(url)
    assert parse(str(url)) == url


@given(st.text(alphabet="a:/?#[]@.%\\ -_0äß。", max_size=20))
def test_the_rest_of_a_url_is_parsed_or_refused(text: str) -> None:
    try:
        url = parse("http://" + text)
    except UsageError:
        return
    assert parse(str(url)) == url


@pytest.mark.parametrize(
    ("location", "found"),
    [
        ("/b", "https://news.example/b"),
        ("c", "https://news.example/a/c"),
        ("../c?d#e", "https://news.example/c?d"),
        ("?p=2", "https://news.example/a/b?p=2"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example", "http://other.example/"),
        (" /b ", "https://news.example/b"),
        ("/grün".encode().decode("latin-1"), "https://news.example/gr%C3%BCn"),
        ("/grün", "https://news.example/gr%FCn"),
    ],
)
def test_where_a_redirect_leads(location: str, found: str) -> None:
    assert str(follow(parse("https://news.example/a/b"), location)) == found


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://news.example/", "javascript:alert(1)", "http://", "https://me:x@a.example/",
     "http://[", "/a\r\nb", "//a.example:99999/"],
)  # fmt: skip
def test_a_redirect_to_what_is_no_page(location: str) -> None:
    with pytest.raises(NetworkError, match="redirects to what cannot be fetched"):
        follow(parse("https://news.example/"), location)


def test_an_error_shows_no_more_than_a_line() -> None:
    assert shown("a\x1b[2Jb\n") == "a�[2Jb�"
    assert len(shown("x" * 1000)) < 210


@pytest.mark.parametrize("half", ["/\udcff", "/?a=\ud800", "\udcff/"])
def test_half_a_character_is_refused(half: str) -> None:
    with pytest.raises(UsageError, match=r"no (character|host)") as caught:
        parse(f"https://news.example{half}")
    assert caught.value.message.isprintable()
