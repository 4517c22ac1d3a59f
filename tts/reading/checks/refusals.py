"""Pages that are no article, told by what is on them: lists, logins, walls, errors and empty shells.

To refuse an article is worse than to read a page that is none, so every rule asks for little text first, and what a
page declares of itself as an article holds against the weaker signs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bs4.element import Tag

from tts.errors import NoArticleError
from tts.reading.text.characters import one_line, weight
from tts.reading.wording.headline import agree
from tts.reading.wording.walls import (
    CHALLENGE,
    CONSENT,
    CONSENT_BUTTON,
    ERROR_TITLE,
    LISTING,
    LOGIN,
    MORE,
    PAYWALL,
    PAYWALL_NAMES,
    WITHOUT_SCRIPT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import BeautifulSoup

    from tts.reading.body.judge import Judged
    from tts.reading.claims.metadata import Metadata

_BRIEF = 250  # characters of body: less is as often a remark on the page as an article
_LITTLE = 500
_SHORT = 800
_WALL = 2_500  # characters of all that is seen; who stops a reader says little
_CARD = 20  # weight of a linked line that can be a headline
_FEWEST_CARDS = 5
_MANY_CARDS = 10
_TEASERS = 0.35  # share of the body in its longest stretch, below which it is cut into teasers
_INTRODUCTION = 300  # characters over a list that say what it is a list of
_FRONT = 1_500  # characters of text that a front page may have beside its list
_MOSTLY = 0.5
_TITLE_WORDS = 4  # names of sections are shorter
_LOOKED_AT = frozenset(["a", "button", "h1", "input", "meta", "noscript", "script"])
_READ = 20  # elements of a kind that are looked at
# Lines with these reasons are links to parts of the site on every page of it.
_FIXTURES = frozenset(["navigation", "page header", "page footer", "hidden", "comments", "form"])
_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*(?:\[[^\]]{0,200})?"\w{0,30}(?:Article|BlogPosting)"')
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
_FRONT_ADDRESS = re.compile(r"https?://[^/?#]+/?#?")
_NO_PAGE = re.compile(
    r"^\s*(?:#|javascript:|mailto:|tel:)|\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34])(?:$|\?)",
    re.IGNORECASE,
)
_REMARK = 300  # characters of a body beside a discussion that is no article
_DISCUSSION = 3  # times the body, what the posts of a discussion have
_ROOTS = re.compile(
    r"(?:__)?(?:root|app|next|nuxt|gatsby|application|main-app|app-root|svelte)", re.IGNORECASE
)


def refusal(
    soup: BeautifulSoup, metadata: Metadata, judged: Sequence[Judged]
) -> NoArticleError | None:
    """Why a page holds no article, None for one that may."""
    page = _Page(soup, metadata, judged)
    for is_so, message, hint in _REFUSALS:
        if is_so(page):
            return NoArticleError(message, hint)
    return None


@dataclass(frozen=True)
class _Page:
    """What is asked about a page more than once."""

    soup: BeautifulSoup
    metadata: Metadata
    judged: Sequence[Judged]

    @cached_property
    def elements(self) -> dict[str, list[Tag]]:
        """The elements that are looked at, by name, from a single pass over the page."""
        found: dict[str, list[Tag]] = defaultdict(list)
        for node in self.soup.descendants:
            if isinstance(node, Tag) and node.name in _LOOKED_AT:
                found[node.name].append(node)
        return found

    @cached_property
    def body(self) -> int:
        """Characters of the blocks."""
        return sum(len(line.block.text) for line in self.judged if line.block)

    @cached_property
    def seen(self) -> int:
        """Characters of all lines that are not hidden."""
        return sum(len(line.text) for line in self.judged if line.reason != "hidden")

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the page may be called, printed and declared."""
        printed = (tag.get_text(" ") for tag in self.elements["h1"][:_READ])
        return (*filter(None, map(one_line, printed)), *self.metadata.headlines[:_READ])

    @cached_property
    def declares_article(self) -> bool:
        """Whether machines are told of one article: by its time of publication, or as the only one in JSON-LD."""
        if any(
            tag.attrs.get("property") == "article:published_time" for tag in self.elements["meta"]
        ):
            return True
        return sum(len(_ARTICLE_TYPE.findall(script)) for script in self.linked_data) in (1, 2)

    @cached_property
    def linked_data(self) -> tuple[str, ...]:
        scripts = (
            tag for tag in self.elements["script"] if "ld+json" in str(tag.attrs.get("type"))
        )
        return tuple(script.get_text() for script in islice(scripts, _READ))

    @cached_property
    def cards(self) -> frozenset[int]:
        """The lines that are, or begin with, a headline of its own words that may lead to another article."""
        times = Counter(line.text for line in self.judged)
        return frozenset(
            at
            for at, line in enumerate(self.judged)
            if line.reason not in _FIXTURES and times[line.text] == 1 and self._is_card(line)
        )

    def _is_card(self, line: Judged) -> bool:
        link = line.text if line.is_linked else self._openings.get(line.text[:_CARD], "")
        if weight(link) < _CARD or not line.text.startswith(link):
            return False
        return self._leads_to_page(self._targets.get(link, "")) and not any(
            agree(link, title) for title in self.titles
        )

    @cached_property
    def _targets(self) -> dict[str, str]:
        """Where the links lead, by their words."""
        return {
            one_line(link.get_text()): str(link.attrs["href"])
            for link in self.elements["a"]
            if "href" in link.attrs
        }

    @cached_property
    def _openings(self) -> dict[str, str]:
        """The words of the longer links, by their first characters."""
        return {text[:_CARD]: text for text in self._targets if len(text) >= _CARD}

    def _leads_to_page(self, target: str) -> bool:
        """Whether an address is that of a page of this site: the others may be what an article is about."""
        return not _NO_PAGE.search(target) and _host(target) in ("", self._host)

    @cached_property
    def _host(self) -> str:
        """The host of the page: as declared, else that of most links where none is relative."""
        hosts = Counter(map(_host, self._targets.values()))
        most = "" if hosts[""] or not hosts else hosts.most_common(1)[0][0]
        return _host(self.metadata.url or "") or most

    @cached_property
    def is_titled(self) -> bool:
        """Whether a main heading as long as that of an article is what the page is declared to be."""
        for tag in self.elements["h1"][:_READ]:
            heading = one_line(tag.get_text(" "))
            if len(heading.split()) < _TITLE_WORDS or LISTING.match(heading) or tag.find("a"):
                continue
            if agree(heading, self.metadata.publisher or ""):
                continue
            if any(agree(heading, title) for title in self.metadata.headlines[:_READ]):
                return True
        return False

    def is_called(self, pattern: re.Pattern[str]) -> bool:
        return any(pattern.match(title) for title in self.titles)


def _host(address: str) -> str:
    """The host of an address, "" for one that is relative or wrong."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_challenge(page: _Page) -> bool:
    if page.seen > _WALL or page.body > _SHORT:
        return False
    return page.is_called(CHALLENGE) or any(CHALLENGE.match(line.text) for line in page.judged)


def _is_error(page: _Page) -> bool:
    return page.body < _LITTLE and not page.declares_article and page.is_called(ERROR_TITLE)


def _is_login(page: _Page) -> bool:
    if page.body >= _LITTLE or not any(
        str(tag.attrs.get("type")).lower() == "password" for tag in page.elements["input"]
    ):
        return False
    return page.is_called(LOGIN) or (page.body < _BRIEF and page.seen < _WALL)


def _is_consent(page: _Page) -> bool:
    """Whether what was taken for the body, or all that is seen, is a request for consent with its buttons."""
    if page.seen >= 2 * _WALL or page.declares_article:
        return False
    blocks = [line.text for line in page.judged if line.block]
    lines = blocks or [line.text for line in page.judged if line.prose]
    asking = sum(len(text) for text in lines if CONSENT.search(text))
    return asking > sum(map(len, lines)) * _MOSTLY and any(
        _agrees(tag) for name in ("button", "a", "input") for tag in page.elements[name]
    )


def _agrees(tag: Tag) -> bool:
    label = one_line(tag.get_text(" ")) or str(tag.attrs.get("value") or "")
    return len(label) < 40 and bool(CONSENT_BUTTON.match(label))  # noqa: PLR2004


def _is_paywall(page: _Page) -> bool:
    if page.body >= _BRIEF:
        return False
    if any(map(_NOT_FREE.search, page.linked_data)) or page.soup.find(class_=PAYWALL_NAMES):
        return True
    return any(PAYWALL.match(line.text) for line in page.judged)


def _is_shell(page: _Page) -> bool:
    """Whether scripts have still to fill the page: an empty box for them, or a word that they are needed."""
    if page.body >= _BRIEF or page.seen > _SHORT or not page.elements["script"]:
        return False
    unscripted = (tag.get_text(" ") for tag in page.elements["noscript"][:_READ])
    if any(
        WITHOUT_SCRIPT.search(text) for text in (*unscripted, *(line.text for line in page.judged))
    ):
        return True
    return any(not tag.get_text(strip=True) for tag in page.soup.find_all(id=_ROOTS, limit=_READ))


def _is_list(page: _Page) -> bool:
    if page.declares_article or page.is_titled or len(page.cards) < _FEWEST_CARDS:
        return False
    if not page.body or _is_cut_into_teasers(page):
        return True
    if page.body < _INTRODUCTION and page.is_called(LISTING):
        return True
    return _is_front(page.metadata.url) and len(page.cards) >= _MANY_CARDS and page.body < _FRONT


def _is_discussion(page: _Page) -> bool:
    """Whether next to nothing stands beside what readers wrote."""
    said = sum(line.prose for line in page.judged if line.reason == "comments")
    return page.body < _REMARK and said > page.body * _DISCUSSION and not page.declares_article


def _is_front(address: str | None) -> bool:
    return bool(_FRONT_ADDRESS.fullmatch(address or ""))


def _is_cut_into_teasers(page: _Page) -> bool:
    """Whether all of the body, but for an introduction, lies in pieces that lead to other pages."""
    stretches = list(_stretches(page))
    led = [length for is_led, length in stretches if is_led]
    if len(led) < _FEWEST_CARDS or max(led) > sum(led) * _TEASERS:
        return False
    return sum(length for is_led, length in stretches if not is_led) <= _INTRODUCTION


def _stretches(page: _Page) -> Iterator[tuple[bool, int]]:
    """The prose of the body in pieces: whether each stands under a headline or over a "more" that leads away."""
    is_led, length = False, 0
    for at, line in enumerate(page.judged):
        leads = at in page.cards
        if leads or (line.block and line.block.kind == "heading"):
            if length:
                yield is_led, length
            is_led = leads
            length = len(line.text) if line.block and line.prose else 0
        elif line.is_linked and MORE.fullmatch(line.text):
            is_led = True
        elif line.block and line.prose:
            length += len(line.text)
    if length:
        yield is_led, length


_SAVE = "open it in a browser, save the page when the article is there, and pass the file"
_REFUSALS = (
    (_is_challenge, "the site wants proof that a person is reading, and sent no article", _SAVE),
    (_is_error, "this is an error page, not an article", "check the address of the article"),
    (_is_login, "this is a page to log in, not an article", _SAVE),
    (_is_consent, "this is a request for consent to cookies, without the article", _SAVE),
    (
        _is_discussion,
        "this is a discussion: beside the posts of its readers there is next to nothing",
        "name the post to read by --selector",
    ),
    (_is_list, "this is a list of articles", "pass one of them; `tts batch` will take lists"),
    (_is_paywall, "only subscribers can read this page: its text was not sent", _SAVE),
    (_is_shell, "the page is empty: its text is only made by a script in the browser", _SAVE),
)
