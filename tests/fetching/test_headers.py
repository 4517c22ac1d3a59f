"""The head of an answer."""

from __future__ import annotations

from email.message import Message

import pytest

from tts.fetching.headers import (
    MalformedError,
    charset,
    declared_bytes,
    is_chunked,
    media_type,
)


def head(name: str, *values: str) -> Message:
    message = Message()
    for value in values:
        message[name] = value
    return message


@pytest.mark.parametrize(
    ("header", "name", "label"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ('text/html;charset="utf-8"', "text/html", "utf-8"),
        ("text/html; charset='windows-1251'", "text/html", "windows-1251"),
        ('text/html; charset = " koi8-r', "text/html", "koi8-r"),
        ("text/html; boundary=x; charset=iso-8859-1;q=1", "text/html", "iso-8859-1"),
        ("text/html; charset=", "text/html", None),
        ("text/html; charset=;", "text/html", None),
        ("text/html; xcharset=utf-8", "text/html", None),
        ("text/html; charset=ü", "text/html", None),
        ("application/xhtml+xml; charset=utf-8", "text/html", "utf-8"),
        ("text/markdown", "text/markdown", None),
        ("application/pdf", "application/pdf", None),
        ("message/rfc822", "message/rfc822", None),
        ("application/octet-stream", None, None),
        ("application/octet-stream; charset=utf-8", None, "utf-8"),
        ("image/svg+xml", "image/svg+xml", None),
        ("html", None, None),
        ("text/", None, None),
        ("; charset=utf-8", None, "utf-8"),
        ("", None, None),
    ],
)
def test_the_type_and_the_charset(header: str, name: str | None, label: str | None) -> None:
    said = head("Content-Type", header)
    assert (media_type(said), charset(said)) == (name, label)


def test_a_server_that_says_nothing() -> None:
    assert (media_type(Message()), charset(Message())) == (None, None)
    assert declared_bytes(Message()) is None
    assert not is_chunked(Message())


@pytest.mark.parametrize(
    ("values", "size"),
    [(["5"], 5), ([" 5 "], 5), (["5", "5"], 5), (["5, 5"], 5), (["0"], 0), (["9" * 99], 10**20 - 1)],
)  # fmt: skip
def test_the_length(values: list[str], size: int) -> None:
    assert declared_bytes(head("content-length", *values)) == size


@pytest.mark.parametrize(
    "values", [["-5"], ["+5"], ["5_0"], ["five"], ["5", "6"], ["5, 6"], ["٥"], ["5.0"]]
)
def test_a_length_that_is_none(values: list[str]) -> None:
    with pytest.raises(MalformedError):
        declared_bytes(head("Content-Length", *values))


def test_how_the_body_is_transferred() -> None:
    assert is_chunked(head("Transfer-Encoding", "Chunked"))
    for odd in ("gzip, chunked", "identity", "chunked, chunked", "xchunked"):
        with pytest.raises(MalformedError):
            is_chunked(head("Transfer-Encoding", odd))
