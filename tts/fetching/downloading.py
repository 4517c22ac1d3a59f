"""From a URL to the bytes of a large file, which may be taken up again where it broke off.

    with Downloader().opened(url, size_bytes) as download:
        for chunk in download.chunks:
            file.write(chunk)

Unlike pages, files are asked for as they are, without a coding, and never over http when https was asked for: what is
downloaded here will be run. Proxies of the environment are not used, as for pages.
"""

from __future__ import annotations

import re
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tts.errors import NetworkError, UsageError
from tts.fetching import robots
from tts.fetching.decompress import DamagedError, TooLargeError, decompressed
from tts.fetching.failures import refused, translated
from tts.fetching.guard import Guard
from tts.fetching.headers import declared_bytes, first, is_chunked, joined
from tts.fetching.limits import Limits
from tts.fetching.outside import Outside
from tts.fetching.patience import Patience
from tts.fetching.url import follow, parse, shown
from tts.fetching.wire import Connection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tts.fetching.headers import Headers
    from tts.fetching.url import Url
    from tts.fetching.wire import Answer

SLOWEST_BYTES_PER_S = 4096  # a server that drips for ever is left alone at last
UNKNOWN_BYTES = 1024**3  # what a file may have of which nobody said how large it is
_NAME_IT = "pass the address with --from if a machine of your own network is meant"
_PARTIAL = 206
_NOT_THERE = 416  # the part that was asked for
_RANGE = re.compile(r"bytes (\d{1,20})-\d{1,20}/(?:(\d{1,20})|\*)")  # RFC 9110 §14.4


@dataclass(frozen=True, slots=True)
class Begun:
    """What lies here of a file already: so many bytes, of the version that the server calls `validator`."""

    size_bytes: int
    validator: str

    @property
    def headers(self) -> dict[str, str]:
        """Asks for the rest if it is still the same file, and for all of it if not: RFC 9110 §13.1.5."""
        return {"Range": f"bytes={self.size_bytes}-", "If-Range": self.validator}


@dataclass(frozen=True, slots=True)
class Download:
    """A file on its way. `chunks` begin at byte `start`, and raise a NetworkError where they break off.

    `size_bytes` is what the server says the whole file has, None where it says nothing; `validator` is empty where the
    server has no name for this version of the file, which then cannot be taken up again.
    """

    url: str
    start: int
    size_bytes: int | None
    validator: str
    chunks: Iterator[bytes]


class Downloader:
    """Downloads files, each over a connection of its own; the limits but that on time are of no concern here.

    Its time is that of `limits` and what the file needs at `SLOWEST_BYTES_PER_S`.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        outside: Outside | None = None,
    ) -> None:
        self._allow_private = allow_private
        self._limits = limits or Limits()
        self._outside = outside or Outside()

    def read(self, url: str, largest_bytes: int) -> bytes:
        """All of a small file.

        Raises:
            UsageError: `url` is no http or https address, or leads to a private one that is not allowed.
            NetworkError: it cannot be had, or has more than `largest_bytes`.
        """
        with self._answered(url, {}, largest_bytes) as (step, answer):
            _check(step, answer)
            codings = joined(answer.headers, "Content-Encoding")
            try:
                return b"".join(decompressed(self._chunks(step, answer), codings, largest_bytes))
            except TooLargeError as error:
                raise NetworkError(f"more than {largest_bytes} bytes: {step}") from error
            except DamagedError as error:
                raise NetworkError(f"the file {shown(str(error))}: {step}") from error

    @contextmanager
    def opened(
        self, url: str, size_bytes: int | None = None, begun: Begun | None = None
    ) -> Iterator[Download]:
        """A file of `size_bytes`, from where it was `begun` if the server still has the same one, else from the start.

        Raises:
            UsageError: `url` is no http or https address, or leads to a private one that is not allowed.
            NetworkError: no such host, no answer in time, or a server that says no.
        """
        largest_bytes = UNKNOWN_BYTES if size_bytes is None else size_bytes
        if begun:
            with self._answered(url, begun.headers, largest_bytes) as (step, answer):
                if _fits(answer, begun):
                    yield self._download(step, answer, begun.size_bytes)
                    return
        with self._answered(url, {}, largest_bytes) as (step, answer):
            yield self._download(step, answer, 0)

    def _download(self, step: Url, answer: Answer, begun_bytes: int) -> Download:
        is_rest = begun_bytes > 0 and answer.status == _PARTIAL
        if not is_rest:
            _check(step, answer)
        return Download(
            str(step),
            begun_bytes if is_rest else 0,
            _whole_bytes(answer.headers, is_rest=is_rest),
            _validator(answer.headers),
            self._chunks(step, answer),
        )

    def _chunks(self, step: Url, answer: Answer) -> Iterator[bytes]:
        with translated(step, self._limits, "file"):
            yield from answer.chunks()

    @contextmanager
    def _answered(
        self, url: str, headers: Mapping[str, str], size_bytes: int
    ) -> Iterator[tuple[Url, Answer]]:
        """The answer of the server at which all redirects end, and its address."""
        limits = replace(
            self._limits, total_s=self._limits.total_s + size_bytes // SLOWEST_BYTES_PER_S
        )
        patience = Patience(limits, self._outside.clock)
        guard = Guard(self._allow_private, self._outside, patience)
        trail = [parse(url)]
        while True:
            with self._asked(trail[-1], guard, headers) as answer:
                if not answer.location:
                    yield trail[-1], answer
                    return
                found = follow(trail[-1], answer.location)
            self._check_trail(trail, found)
            trail.append(found)

    @contextmanager
    def _asked(self, url: Url, guard: Guard, headers: Mapping[str, str]) -> Iterator[Answer]:
        context = ssl.create_default_context() if url.scheme == "https" else None
        connection = Connection(url, guard, context)
        try:
            answer = self._ask(connection, url, headers)
            try:
                yield answer
            finally:
                answer.close()
        finally:
            connection.close()

    def _ask(self, connection: Connection, url: Url, headers: Mapping[str, str]) -> Answer:
        try:
            with translated(url, self._limits, "file"):
                return connection.ask(url.target, {**_usual_headers(), **headers})
        except UsageError as error:  # of the guard
            raise UsageError(
                error.message, error.hint if self._allow_private else _NAME_IT
            ) from error

    def _check_trail(self, trail: list[Url], found: Url) -> None:
        if found in trail:
            raise NetworkError(f"redirects in a circle: {trail[0]}")
        if len(trail) > self._limits.redirects:
            raise NetworkError(f"more than {self._limits.redirects} redirects: {trail[0]}")
        if trail[-1].scheme == "https" and found.scheme != "https":
            raise NetworkError(
                f"redirects from https to http, where anybody could change the file: {trail[0]}",
                "tell whoever runs the server",
            )


def _check(step: Url, answer: Answer) -> None:
    if not answer.has_page:
        raise refused(step, answer.status, answer.reason, answer.headers, "file")


def _fits(answer: Answer, begun: Begun) -> bool:
    """Whether the answer is of use: the rest of the file, all of it, or a refusal, but not another part."""
    if answer.status == _PARTIAL:
        found = _RANGE.fullmatch(first(answer.headers, "Content-Range"))
        return found is not None and int(found[1]) == begun.size_bytes
    return answer.status != _NOT_THERE


def _whole_bytes(headers: Headers, *, is_rest: bool) -> int | None:
    if is_rest:
        found = _RANGE.fullmatch(first(headers, "Content-Range"))
        return int(found[2]) if found and found[2] else None
    return None if is_chunked(headers) else declared_bytes(headers)


def _validator(headers: Headers) -> str:
    """A strong ETag, or else the date; a weak one does not say that the bytes are the same."""
    tag = first(headers, "ETag")
    return tag if tag.startswith('"') else first(headers, "Last-Modified")


def _usual_headers() -> dict[str, str]:
    return {"User-Agent": robots.user_agent(), "Accept": "*/*", "Accept-Encoding": "identity"}
