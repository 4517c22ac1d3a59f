"""The client: asks one server after the other until one of them hands out the page."""

from __future__ import annotations

import ssl
from collections import OrderedDict
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Self

from tts.errors import InputError, NetworkError
from tts.fetching import robots
from tts.fetching.decompress import ACCEPTED, decompressed
from tts.fetching.failures import refused, too_large, translated
from tts.fetching.guard import Guard
from tts.fetching.headers import charset, declared_bytes, is_chunked, joined, media_type
from tts.fetching.limits import Limits
from tts.fetching.outside import Outside
from tts.fetching.patience import Patience
from tts.fetching.url import Url, follow, parse
from tts.fetching.wire import Answer, Connection
from tts.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_CONNECTIONS = 8  # kept open; a batch comes back to few hosts at a time
_WANTED = (
    "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, "
    "application/pdf;q=0.7, */*;q=0.5"
)


class Fetcher:
    """Fetches pages one at a time and keeps its connections; not for several threads at once.

    It carries nothing from page to page: no cookies, no credentials, no Referer. That is why it follows a
    redirect from https to http, as old links need: nothing secret can leak, and `Page.origin` tells. Proxies
    named in the environment are not used: names would be looked up by the proxy, and the check of addresses
    would check nothing.

    `obey_robots` is for batches: robots.txt is asked once for each server, and pages of one host are fetched
    at the pace it asks for.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        obey_robots: bool = False,
        outside: Outside | None = None,
    ) -> None:
        self.obey_robots = obey_robots
        self._limits = limits or Limits()
        self._outside = outside or Outside()
        self._patience = Patience(self._limits, self._outside.clock)
        self._guard = Guard(allow_private, self._outside, self._patience)
        self._connections: OrderedDict[str, Connection] = OrderedDict()
        self._rules: dict[str, robots.Rules] = {}
        self._left_at_s: dict[str, float] = {}  # when a host was last left in peace

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connections; the next page opens new ones."""
        while self._connections:
            self._connections.popitem()[1].close()

    def fetch(self, url: str) -> Page:
        """The page at `url`, after its redirects: the bytes decompressed but not decoded.

        Raises:
            UsageError: `url` is no http or https address, or leads to a private one that is not allowed.
            NetworkError: no such host, no answer in time, a server that says no, or an answer that breaks off.
            InputError: the page is too large, or robots.txt asks not to read it.
        """
        self._patience.restart()
        self._guard.restart()
        asked = parse(url)
        trail = [asked]
        try:
            while isinstance(found := self._visit(trail[-1]), Url):
                self._check_trail(trail, found)
                trail.append(found)
        finally:
            now_s = self._outside.clock()
            self._left_at_s.update({step.host: now_s for step in trail})
        return found

    def _visit(self, url: Url) -> Page | Url:
        """The page, or where it is said to be."""
        if self.obey_robots:
            self._ask_robots(url)
        with self._asked(url) as answer:
            if answer.location:
                return follow(url, answer.location)
            if not answer.has_page:
                raise refused(url, answer.status, answer.reason, answer.headers)
            return Page(
                origin=str(url),
                body=_together(self._body(url, answer)),
                media_type=media_type(answer.headers),
                charset=charset(answer.headers),
            )

    def _check_trail(self, trail: list[Url], found: Url) -> None:
        if found in trail:
            raise NetworkError(
                f"redirects in a circle: {trail[0]}",
                "it may want cookies: open it in a browser, save the page and pass the file",
            )
        if len(trail) > self._limits.redirects:
            raise NetworkError(
                f"more than {self._limits.redirects} redirects: {trail[0]}",
                "pass the address at which a browser ends up",
            )

    def _body(self, url: Url, answer: Answer) -> Iterator[bytes]:
        """The plain bytes. A length above the limit is refused before anything is read."""
        limit_bytes = self._limits.body_bytes
        if not is_chunked(answer.headers) and (declared_bytes(answer.headers) or 0) > limit_bytes:
            raise too_large(url, self._limits)
        codings = joined(answer.headers, "Content-Encoding")
        return decompressed(answer.chunks(), codings, limit_bytes)

    @contextmanager
    def _asked(self, url: Url) -> Iterator[Answer]:
        """The answer to a request; its connection is kept only if the body was read to its end."""
        connection = self._connection(url)
        is_whole = False
        try:
            with translated(url, self._limits):
                if connection.sock is not None:
                    self._guard.pass_again(url.host)
                answer = connection.ask(url.target, self._headers)
                try:
                    yield answer
                    is_whole = answer.is_whole
                finally:
                    answer.close()
        finally:
            if not is_whole:
                connection.close()

    def _connection(self, url: Url) -> Connection:
        connection = self._connections.pop(url.origin, None)
        if connection is None:
            context = self._tls if url.scheme == "https" else None
            connection = Connection(url, self._guard, context)
        self._connections[url.origin] = connection
        if len(self._connections) > _CONNECTIONS:
            self._connections.popitem(last=False)[1].close()
        return connection

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Certificates and host names are verified, against what the system trusts."""
        return ssl.create_default_context()

    @cached_property
    def _headers(self) -> dict[str, str]:
        """The same for every server. No Accept-Language: we want the page as its address has it."""
        return {
            "User-Agent": robots.user_agent(),
            "Accept": _WANTED,
            "Accept-Encoding": ACCEPTED,
        }

    def _ask_robots(self, url: Url) -> None:
        """Waits until the host may be asked again; raises if it asks us not to."""
        if url.origin not in self._rules:
            self._rules[url.origin] = self._robots(url)
        rules = self._rules[url.origin]
        if not rules.allow(str(url)):
            raise InputError(
                f"robots.txt asks not to be read by programs: {url}",
                "fetch the page by itself, or save it and pass the file",
            )
        if url.host in self._left_at_s:
            self._wait(self._left_at_s[url.host] + rules.delay_s - self._outside.clock())

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self._outside.sleep(seconds)
            self._patience.extend(seconds)

    def _robots(self, url: Url) -> robots.Rules:
        """The rules of the server of `url`."""
        step = Url(url.scheme, url.host, url.port, robots.PATH)
        try:
            for _ in range(robots.MAX_REDIRECTS + 1):
                found = self._robots_at(step)
                if isinstance(found, robots.Rules):
                    return found
                step = found
        except (NetworkError, InputError):
            return robots.CLOSED
        return robots.OPEN  # RFC 9309 §2.3.1.2: too many redirects are as good as none

    def _robots_at(self, url: Url) -> robots.Rules | Url:
        with self._asked(url) as answer:
            if answer.location:
                return follow(url, answer.location)
            if answer.has_page:
                return robots.understand(self._body(url, answer))
            return robots.without(answer.status)


def _together(pieces: Iterator[bytes]) -> bytes:
    """Not `b"".join`, which keeps every piece, and a server may send them byte by byte."""
    body = bytearray()
    for piece in pieces:
        body += piece
    return bytes(body)
