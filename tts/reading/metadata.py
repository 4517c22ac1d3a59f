"""What a page says about its article outside the text: JSON-LD, Open Graph, <meta>, <link> and <time>."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tts.reading import jsonld
from tts.reading.characters import one_line
from tts.reading.dates import parse_date
from tts.reading.junk import reason_of_element
from tts.reading.names import authors_in, is_user_name, unique

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bs4 import BeautifulSoup, Tag

_AUTHOR_KEYS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
    "byl",
    "citation_author",
    "article:author_name",
)
_PUBLISHED_KEYS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "pdate",
    "cxenseparse:recs:publishtime",
    "article.published",
    "last-modified-date",
    "published",
    "creation_date",
    "release_date",
    "citation_publication_date",
    "dcterms.date",
    "article:post_date",
    "ptime",
)
_MODIFIED_KEYS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
)
_MOST_AUTHORS = 4  # marked in the text: more are the authors of other articles
_AROUND = 30  # elements around a name in which comments are looked for
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher")
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$|\D)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """`headlines` and `languages` in the order of belief; `body` is the article's text as JSON-LD repeats it."""

    headlines: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    publisher: str | None = None
    section: str | None = None
    languages: tuple[str, ...] = ()
    url: str | None = None
    image: str | None = None
    body: str = ""


def read_metadata(soup: BeautifulSoup) -> Metadata:
    """All that the page says of its article where machines look."""
    marks = _Marks(soup)
    node = jsonld.find_article(marks.scripts)
    url = _address(marks.link("canonical"), *marks.meta("og:url"), *jsonld.texts(node.get("url")))
    return Metadata(
        headlines=_lines(
            (
                jsonld.text(node.get("headline")),
                *marks.meta("og:title", "twitter:title", "dc.title"),
                marks.title,
            )
        ),
        authors=_authors(node, marks),
        published=_date(
            [*jsonld.texts(node.get("datePublished")), *marks.meta(*_PUBLISHED_KEYS), *marks.times]
        )
        or _date_of_address(url),
        modified=_date([*jsonld.texts(node.get("dateModified")), *marks.meta(*_MODIFIED_KEYS)]),
        publisher=_first((*marks.meta(*_SITE_KEYS), *jsonld.texts(node.get("publisher")))),
        section=_first(
            (*marks.meta("article:section", "section"), *jsonld.texts(node.get("articleSection")))
        ),
        languages=_languages(
            (
                *jsonld.texts(node.get("inLanguage")),
                marks.language,
                *marks.meta("og:locale", "content-language"),
            )
        ),
        url=url,
        image=_address(
            *marks.meta("og:image", "og:image:url", "twitter:image"),
            *jsonld.texts(node.get("image")),
        ),
        body=_body(node),
    )


class _Marks:
    """The elements that carry metadata, gathered in one pass over the page."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.authors: list[str] = []
        self.title: str | None = None
        self.language: str | None = None
        self._meta: dict[str, list[str]] = defaultdict(list)
        self._links: dict[str, str] = {}
        for tag in soup.find_all(["html", "title", "meta", "script", "link", "time", "a", "span"]):
            self._take(tag)

    def _take(self, tag: Tag) -> None:
        match tag.name:
            case "meta":
                self._take_meta(tag)
            case "script":
                if "ld+json" in _value(tag, "type"):
                    self.scripts.append(tag.get_text())
            case "time":
                self._take_time(tag)
            case "link":
                self._links.setdefault(_value(tag, "rel").lower(), _value(tag, "href"))
            case "html":
                self.language = self.language or _value(tag, "lang") or _value(tag, "xml:lang")
            case "title":
                self.title = self.title or tag.get_text()
            case _:
                if tag.attrs and _is_author(tag) and not _is_of_readers(tag):
                    self.authors.append(tag.get_text(" "))

    def _take_meta(self, tag: Tag) -> None:
        content = _value(tag, "content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := _value(tag, key)):
                self._meta[name.lower()].append(content)

    def _take_time(self, tag: Tag) -> None:
        moment = _value(tag, "datetime") or tag.get_text()
        first = "datepublished" in _value(tag, "itemprop").lower() or "pubdate" in tag.attrs
        self.times.insert(0, moment) if first else self.times.append(moment)

    def meta(self, *keys: str) -> tuple[str, ...]:
        """The contents under `keys`, in the order of the keys."""
        return tuple(content for key in keys for content in self._meta.get(key, ()))

    def link(self, relation: str) -> str | None:
        return self._links.get(relation)


def _value(tag: Tag, key: str) -> str:
    """An attribute as text, "" when it is not there."""
    value = tag.attrs.get(key) or ""
    return " ".join(value) if isinstance(value, list) else str(value)


def _is_author(tag: Tag) -> bool:
    marks = f"{_value(tag, 'rel')} {_value(tag, 'itemprop')}".split()
    return "author" in marks or (
        "name" in marks and tag.parent is not None and "author" in _value(tag.parent, "itemprop")
    )


def _is_of_readers(tag: Tag) -> bool:
    """Whether a marked name is a user name, or stands among comments."""
    return is_user_name(tag.get_text()) or any(
        reason_of_element(around) == "comments" or "comment" in _value(around, "itemprop")
        for around in islice(tag.parents, _AROUND)
    )


def _authors(node: jsonld.Node, marks: _Marks) -> tuple[str, ...]:
    """The first of JSON-LD, <meta> and marked-up names that names somebody."""
    sources = (
        *(jsonld.texts(node.get(key)) for key in ("author", "creator")),
        *((text,) for text in marks.meta(*_AUTHOR_KEYS)),
        tuple(marks.authors[:_MOST_AUTHORS]),
    )
    for source in sources:
        names = unique(tuple(name for text in source for name in authors_in(text)))
        if names:
            return names
    return ()


def _date(candidates: Iterable[str]) -> datetime | None:
    return next((moment for text in candidates if (moment := parse_date(text))), None)


def _date_of_address(url: str | None) -> datetime | None:
    match = _ADDRESS_DATE.search(url or "")
    return parse_date("-".join(match.groups())) if match else None


def _lines(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(line for value in values if value and (line := one_line(_plain(value))))


def _first(values: Iterable[str | None]) -> str | None:
    return next(iter(_lines(values)), None)


def _plain(text: str) -> str:
    """JSON-LD is often written with the entities and tags of HTML in it."""
    if "&" not in text and "<" not in text:
        return text
    from html import unescape

    return re.sub(r"</?[a-zA-Z][^<>]*>", " ", unescape(text))


def _body(node: jsonld.Node) -> str:
    return _plain(jsonld.text(node.get("articleBody")) or "")


def _languages(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value.split(",")[0] for value in values if value)


def _address(*values: str | None) -> str | None:
    return next(
        (
            value.strip()
            for value in values
            if value and value.strip().startswith(("http://", "https://"))
        ),
        None,
    )
