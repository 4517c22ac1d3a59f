"""robots.txt: what a host asks of programs that read many of its pages (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from protego import Protego

if TYPE_CHECKING:
    from collections.abc import Iterable

PATH = "/robots.txt"
_MAX_BYTES = 500 * 1024  # RFC 9309 §2.5: at least so much is to be read
MAX_REDIRECTS = 5  # RFC 9309 §2.3.1.2
USUAL_DELAY_S = 1.0
_LONGEST_DELAY_S = 30.0  # some hosts ask for hours; whoever names a page will not wait so long
NAME = "article-tts"
_SERVER_ERRORS = range(500, 600)


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host asks. Without `parsed`, `is_open` holds for all of it."""

    parsed: Protego | None = None
    is_open: bool = True

    def allow(self, url: str) -> bool:
        return self.parsed.can_fetch(url, NAME) if self.parsed else self.is_open

    @property
    def delay_s(self) -> float:
        """How long to wait between two pages of the host."""
        asked = self.parsed.crawl_delay(NAME) if self.parsed else None
        return min(max(USUAL_DELAY_S, asked or 0.0), _LONGEST_DELAY_S)


OPEN = Rules()  # the host has no robots.txt: RFC 9309 §2.3.1.3
CLOSED = Rules(is_open=False)  # it cannot be had, so we stay away: RFC 9309 §2.3.1.4


def understand(body: Iterable[bytes]) -> Rules:
    """The rules that a robots.txt states; all is allowed that it does not mention.

    Protego rather than `urllib.robotparser`, which takes the first rule that matches and not the longest,
    and knows no wildcards. Neither removes a byte order mark.
    """
    beginning = bytearray()
    for chunk in body:
        beginning += chunk
        if (
            len(beginning) >= _MAX_BYTES
        ):  # whole lines only: half a path forbids more than it should
            beginning = beginning[:_MAX_BYTES].rpartition(b"\n")[0]
            break
    return Rules(Protego.parse(beginning.decode("utf-8-sig", errors="replace")))


def without(status: int) -> Rules:
    """The rules of a server that answers with `status` instead of a robots.txt."""
    return CLOSED if status in _SERVER_ERRORS else OPEN


def user_agent() -> str:
    """The name by which a server can tell us from others: RFC 9110 §10.1.5."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{NAME}/{version('article-tts')}"
    except PackageNotFoundError:  # a checkout that was not installed
        return NAME
