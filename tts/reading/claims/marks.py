"""The elements of a page that carry metadata, gathered in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bs4.element import NavigableString, Tag

from tts.reading.page.junk import reason_of_element, words_of_name
from tts.reading.text.characters import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4 import BeautifulSoup

_MOST_MARKED = 500  # elements with microdata, names or dates that are looked at
_MOST_NODES = 200  # inside a mark
_MOST_HEADINGS = 200
_AROUND = 30  # elements around a mark in which comments and the like are looked for
_LONGEST = 200  # characters of a byline
_AUTHOR = re.compile(
    r"(?<![a-z])(?:by ?lines?|by author|authors?(?: ?(?:names?|links?|info|meta|list|title|url"
    r"|label))?"
    r"|autor(?:en|a|es|in|ia|zy|ka)?|auteurs?|autore|writers?|written ?by|posted ?by|journalists?"
    r"|redakteur(?:e|in)?"
    r"|reporters?|contributors?|vcard|fn|penulis|yazar|forfatter|skribent|kirjoittaja|creator"
    r"|reviewer|verfasser)"
    r"(?![a-z])"
)
_DATE = re.compile(
    r"(?<![a-z])(?:dates?|datum|fecha|data|time ?stamp|publish(?:ed)?|publication|pub ?date"
    r"|posted(?: ?on)?|datetime|created"
    r"|time|entry ?meta|post ?meta|article ?meta|byline|dateline|erschienen|aktualisiert)(?![a-z])"
)
_NAMED = ("class", "id", "data-testid", "data-component")
_OF_READERS = frozenset(["comments", "related story"])
_OF_OTHERS = frozenset(
    [
        "comments",
        "related story",
        "sidebar",
        "page footer",
        "navigation",
        "advertisement",
        "embedded post",
    ]
)
_NEVER_OF_OTHERS = frozenset(["html", "body", "main", "article"])


class Mark(NamedTuple):
    """An element that names an author or a date: its place among the elements, its text, and how it is marked.

    `how` is "rel", "itemprop" or "class"; `value` what a machine should read, else the text.
    """

    at: int
    text: str
    how: str
    value: str
    tag: Tag


class Heading(NamedTuple):
    """A heading: its place among the elements, its rank, and the pieces of text that its elements make."""

    at: int
    rank: str
    pieces: tuple[str, ...]


class Marks:
    """What the elements of a page tell machines; `headings` are those of the upper three ranks."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.scripts: list[str] = []
        self.authors: list[Mark] = []
        self.dates: list[Mark] = []
        self.headings: list[Heading] = []
        self.items: list[Tag] = []
        self.title: str | None = None
        self.language: str | None = None
        self.base: str | None = None
        self._meta: dict[str, list[str]] = defaultdict(list)
        self._links: dict[str, str] = {}
        self._takers = {
            "meta": self._take_meta,
            "script": self._take_script,
            "link": self._take_link,
            **dict.fromkeys(("html", "base", "title"), self._take_page),
            **dict.fromkeys(("h1", "h2", "h3"), self._take_heading),
        }
        for at, tag in enumerate(node for node in soup.descendants if isinstance(node, Tag)):
            self._take(at, tag)

    def meta(self, *keys: str) -> tuple[str, ...]:
        """The contents under `keys`, in the order of the keys."""
        return tuple(content for key in keys for content in self._meta.get(key, ()))

    def link(self, relation: str) -> str | None:
        return self._links.get(relation)

    def labelled(self, labels: re.Pattern[str]) -> tuple[str, ...]:
        """What cards for messengers show under a label that fits, as in "Written by": Ann Lee."""
        return tuple(
            data
            for number in "12"
            if any(map(labels.search, self.meta(f"twitter:label{number}")))
            for data in self.meta(f"twitter:data{number}")
        )

    def _take(self, at: int, tag: Tag) -> None:
        take = self._takers.get(tag.name)
        if take:
            take(at, tag)
        if ("itemprop" in tag.attrs or "itemscope" in tag.attrs) and len(self.items) < _MOST_MARKED:
            self.items.append(tag)
        if tag.name not in _UNMARKED:
            self._take_mark(at, tag)

    def _take_script(self, _: int, tag: Tag) -> None:
        if "ld+json" in value_of(tag, "type"):
            self.scripts.append(tag.get_text())

    def _take_link(self, _: int, tag: Tag) -> None:
        for relation in value_of(tag, "rel").lower().split():
            self._links.setdefault(relation, value_of(tag, "href"))

    def _take_page(self, _: int, tag: Tag) -> None:
        """What there is one of on a page."""
        if tag.name == "base":
            self.base = self.base or value_of(tag, "href")
        elif tag.name == "title":
            self.title = self.title or tag.get_text()
        else:
            self.language = self.language or value_of(tag, "lang") or value_of(tag, "xml:lang")

    def _take_heading(self, at: int, tag: Tag) -> None:
        if len(self.headings) < _MOST_HEADINGS:
            self.headings.append(Heading(at, tag.name, _pieces(tag)))

    def _take_meta(self, _: int, tag: Tag) -> None:
        content = value_of(tag, "content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := value_of(tag, key)):
                self._meta[name.lower()].append(content)

    def _take_mark(self, at: int, tag: Tag) -> None:
        how = _how(tag, "author", _AUTHOR) if tag.attrs else None
        if how and len(self.authors) < _MOST_MARKED:
            self._add(self.authors, Mark(at, "", how, "", tag))
        if tag.name == "time" and len(self.dates) < _MOST_MARKED:
            how = (
                "pubdate" if "pubdate" in tag.attrs else _how(tag, "datePublished", _DATE) or "time"
            )
            self._add(self.dates, Mark(at, "", how, value_of(tag, "datetime"), tag))

    def _add(self, marks: list[Mark], mark: Mark) -> None:
        text = short_text(mark.tag)
        if (text or mark.value) and len(text) <= _LONGEST:
            marks.append(mark._replace(text=text, value=mark.value or text))


_UNMARKED = frozenset(
    "html head body main article meta script link img h1 h2 h3 form input".split()  # noqa: SIM905
)


def value_of(tag: Tag, key: str) -> str:
    """An attribute as text, "" when it is not there."""
    value = tag.attrs.get(key) or ""
    return " ".join(value) if isinstance(value, list) else str(value)


def is_of_others(tag: Tag, near: bool) -> bool:
    """Whether `tag` stands among comments or links to other articles; or, away from the headline, at an edge."""
    reasons = _OF_READERS if near else _OF_OTHERS
    return any(
        around.name not in _NEVER_OF_OTHERS
        and (reason_of_element(around) in reasons or "comment" in value_of(around, "itemprop"))
        for around in islice((tag, *tag.parents), _AROUND)
    )


def innermost(marks: Iterable[Mark]) -> list[Mark]:
    """`marks` without those that hold another of them."""
    found = list(marks)
    holders = {id(around) for mark in found for around in islice(mark.tag.parents, _AROUND)}
    return [mark for mark in found if id(mark.tag) not in holders]


def _how(tag: Tag, wanted: str, names: re.Pattern[str]) -> str | None:
    """How `tag` is marked: by its relation, its property, or the name of its class or id."""
    attributes = tag.attrs
    if wanted == "author" and "rel" in attributes and "author" in value_of(tag, "rel").split():
        return "rel"
    if "itemprop" in attributes and wanted in value_of(tag, "itemprop").split():
        return "itemprop"
    spelled = [value_of(tag, key) for key in _NAMED if key in attributes]
    return "class" if any(_fits(names, one[:_LONGEST]) for one in spelled) else None


@lru_cache(maxsize=4096)
def _fits(names: re.Pattern[str], spelled: str) -> bool:
    return any(_fits_name(names, name) for name in spelled.split())


@lru_cache(maxsize=8192)
def _fits_name(names: re.Pattern[str], name: str) -> bool:
    return bool(names.search(words_of_name(name)))


def _pieces(tag: Tag) -> tuple[str, ...]:
    return tuple(
        text
        for node in islice(tag.descendants, _MOST_NODES)
        if type(node) is NavigableString and (text := clean(str(node))).strip()
    )


def short_text(tag: Tag, most: int = _LONGEST) -> str:
    """The beginning of the text of `tag` on one line, a little more than `most` characters at most."""
    parts: list[str] = []
    length = 0
    for node in islice(tag.descendants, _MOST_NODES):
        if type(node) is NavigableString and length <= most:
            parts.append(node)
            length += len(node.strip())
    return one_line(" ".join(parts))[: 2 * most]
