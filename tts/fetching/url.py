"""The URL of a page, in the one form in which it is sent: RFC 3986, host names by UTS #46."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from tts.errors import NetworkError, UsageError

_PORTS = {"http": 80, "https": 443}
# What a header or a terminal would act on. urlsplit removes some of it in silence, so we look first.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HALF = re.compile(r"[\ud800-\udfff]")  # how Python writes a byte that is no text
_HOST_NAME = re.compile(r"(?=.{1,253}\.?\Z)([a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
_KEPT = (
    "/%:@!$&'()*+,;=~?"  # stays as it is in a path or a query; "%" because it is encoded already
)
_LONGEST_SHOWN = 200
_ASCII = 0x80


@dataclass(frozen=True, slots=True)
class Url:
    """A page on a server. `target` is path and query, percent-encoded; there is no fragment."""

    scheme: str
    host: str  # lower case, ASCII, an IPv6 address without its brackets
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: whoever answers there answers for all of it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (
            "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        )

    def __str__(self) -> str:
        return self.origin + self.target


def parse(text: str) -> Url:
    """The URL that `text` names; white space around it is forgiven.

    Raises:
        UsageError: it is not http or https, has no host that could be one, or carries a password.
    """
    text = text.strip()
    _refuse_control(text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise _unusable(f"not an address ({error})", text) from error
    _check(parts, text)
    if port == 0:
        raise _unusable("port 0 is no port", text)
    return Url(
        scheme=parts.scheme,
        host=_host(parts, text),
        port=port or _PORTS[parts.scheme],
        target=_target(parts),
    )


def follow(url: Url, location: str) -> Url:
    """Where `url` redirects to, by the Location header as http.client hands it out, that is as Latin-1.

    Raises:
        NetworkError: to something that is no http or https address.
    """
    try:
        text = _header_text(location).strip()
        _refuse_control(text)  # before urljoin drops it
        return parse(urljoin(str(url), text))
    except (UsageError, ValueError) as error:
        raise NetworkError(
            f"redirects to what cannot be fetched ({error}): {url}",
            "open it in a browser, save the page and pass the file",
        ) from error


def shown(text: str) -> str:
    """`text` fit for one line of an error: short, and without what a terminal would obey."""
    visible = "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
    return visible if len(visible) <= _LONGEST_SHOWN else visible[:_LONGEST_SHOWN] + "…"


def to_ascii(host: str) -> str:
    """The name of `host` as the network has it, non-transitional as browsers do it: Python's own codec sends
    "straße" to "strasse".

    Raises:
        UnicodeError: no host could have this name.
    """
    if host.isascii():
        return host.lower()
    import idna

    return idna.encode(host, uts46=True).decode("ascii")


def _refuse_control(text: str) -> None:
    if _CONTROL.search(text):
        raise _unusable("a control character is in the address", text)
    if _HALF.search(text):
        raise _unusable("what is no character is in the address", text)


def _check(parts: SplitResult, text: str) -> None:
    if not parts.scheme:
        raise _unusable("not an address", text, "begin it with https://")
    if parts.scheme not in _PORTS:
        raise _unusable("only http and https can be fetched", f"{parts.scheme}:")
    if "@" in parts.netloc:  # and so is not shown: it may be a password
        raise UsageError(
            f"a user name or password is in the address of {shown(parts.hostname or 'no host')}",
            "pages behind a password are not fetched: save the page and pass the file",
        )


def _host(parts: SplitResult, text: str) -> str:
    host = (parts.hostname or "").lower()
    if parts.netloc.startswith("["):
        return _ipv6(host, text)
    try:
        host = to_ascii(host)
    except UnicodeError as error:
        raise _unusable("no host could have this name", text) from error
    if not _HOST_NAME.fullmatch(host):
        raise _unusable("no host could have this name" if host else "no host is named", text)
    return host


def _ipv6(host: str, text: str) -> str:
    try:
        address = ipaddress.IPv6Address(host)
    except ValueError as error:
        raise _unusable("no IPv6 address is in the brackets", text) from error
    if address.scope_id is not None:  # a link of this machine only
        raise _unusable("an IPv6 address with a zone", text)
    return str(address)


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=_KEPT.replace("?", ""))
    return path + ("?" + quote(parts.query, safe=_KEPT) if parts.query else "")


def _header_text(location: str) -> str:
    """A header's bytes as the UTF-8 they most often are, or percent-encoded."""
    raw = location.encode("latin-1", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte < _ASCII else f"%{byte:02X}" for byte in raw)


def _unusable(
    what: str, text: str, hint: str = "pass an address like https://news.example/story"
) -> UsageError:
    return UsageError(f"{what}: {shown(text)}", hint)
