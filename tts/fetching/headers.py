"""What the head of an answer says of its body."""

from __future__ import annotations

import re
from typing import Protocol

_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+")
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?\s*([a-z0-9_.:+-]{1,40})""", re.IGNORECASE)
_SAYS_NOTHING = "application/octet-stream"  # RFC 9110 §8.3: the same as no type
_SAME = {"application/xhtml+xml": "text/html"}


class Headers(Protocol):
    """The head of an answer, as http.client has it; names in any case."""

    def get_all(self, name: str, /) -> list[str] | None: ...


class MalformedError(Exception):
    """A head that leaves open where the body ends."""


def first(headers: Headers, name: str) -> str:
    """The first value of that name, or nothing."""
    return next(iter(headers.get_all(name) or ()), "").strip()


def joined(headers: Headers, name: str) -> str:
    """All values of that name, as one list: RFC 9110 §5.3."""
    return ", ".join(headers.get_all(name) or ())


def media_type(headers: Headers) -> str | None:
    """The type in lower case, without its parameters; None when the server does not say."""
    name = first(headers, "Content-Type").partition(";")[0].strip().lower()
    if name == _SAYS_NOTHING or not _MEDIA_TYPE.fullmatch(name):
        return None
    return _SAME.get(name, name)


def charset(headers: Headers) -> str | None:
    """The label of the charset, however it is quoted."""
    found = _CHARSET.search(first(headers, "Content-Type"))
    return found[1].lower() if found else None


def is_chunked(headers: Headers) -> bool:
    """Whether the body says itself where it ends.

    Raises:
        MalformedError: it is coded for the transfer in a way that nobody asked for.
    """
    coding = joined(headers, "Transfer-Encoding").strip().lower()
    if coding not in ("", "chunked"):
        raise MalformedError(f"is coded for its transfer as {coding}")
    return bool(coding)


def declared_bytes(headers: Headers) -> int | None:
    """Content-Length, which may be given twice if both agree (RFC 9110 §8.6).

    Raises:
        MalformedError: it is no number, or several.
    """
    values = {value.strip() for value in joined(headers, "Content-Length").split(",")} - {""}
    if not values:
        return None
    (value, *others) = values
    if others or not (value.isascii() and value.isdigit()):
        raise MalformedError("has a Content-Length that is no number")
    return int(value[:20])  # beyond 10^20 one number is as good as another
