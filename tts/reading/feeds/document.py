"""The article of a feed that holds one entry, in full."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tts.errors import NoArticleError
from tts.reading.feeds.items import read_feed
from tts.reading.html import extract_html
from tts.reading.source.kinds import is_address
from tts.reading.source.listings import list_of_articles
from tts.reading.wording.headline import agree, without_site
from tts.reading.wording.site_names import is_of_site, is_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Article, Choices, FeedItem
    from tts.reading.feeds.items import Entry

_HEADING = re.compile(r"<h1\b[^<>]*>", re.IGNORECASE)
_HEADING_END = re.compile(r"</h1", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MOST_HEADINGS = 50
_LONGEST_HEADING = 2_000  # characters, those of its tags among them


def extract_feed(text: str, origin: str, choices: Choices) -> Article:
    """The only article of a feed; what its entry says of it goes before what is found in its text.

    Raises:
        NoArticleError: it holds no entry, several, or the summary of one; or no article is in the text.
    """
    found = read_feed(text, origin if is_address(origin) else "")
    entries = tuple(islice(found, 2))
    if len(entries) != 1:
        raise list_of_articles("a feed", origin)
    entry = entries[0]
    if not entry.markup:
        raise _summary_only(entry.item, origin)
    return _claimed(extract_html(_page(entry), choices, entry.item), entry.item)


def _summary_only(item: FeedItem, origin: str) -> NoArticleError:
    if not item.url:
        return list_of_articles("a feed", origin)
    return NoArticleError(
        f"this is a feed, and its only entry is without its full text: {origin}",
        f"pass the address of the page: {item.url}",
    )


def _page(entry: Entry) -> str:
    """The text of an entry as a page of its own, under its headline where it does not print that itself."""
    title = entry.item.title or ""
    is_printed = not title or _prints(entry.markup, title)
    heading = "" if is_printed else f"<h1>{escape(_bare(title, _site(entry.item)))}</h1>"
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head>"
        f"<body><article>{heading}{entry.markup}</article></body></html>"
    )


def _prints(markup: str, title: str) -> bool:
    """Whether one of the main headings in `markup` is `title`, which feeds cut, or more of it."""
    pieces = islice(_HEADING.split(markup), 1, _MOST_HEADINGS)
    heads = (_HEADING_END.split(piece[:_LONGEST_HEADING], 1)[0] for piece in pieces)
    return any(agree(unescape(_TAG.sub(" ", head)), title) for head in heads)


def _bare(title: str, site: Sequence[str]) -> str:
    """`title` without the name of the site that leads or follows it; any other part is its own."""
    bare = without_site(title, site)
    return bare if is_site(title.replace(bare, "", 1).strip(), site) else title


def _site(item: FeedItem) -> list[str]:
    return [name for name in (item.publisher, item.url) if name]


def _claimed(article: Article, item: FeedItem) -> Article:
    """`article` with the claims of its entry: its text seldom has a byline that could deny them."""
    site = _site(item)
    authors = tuple(name for name in item.authors if not is_of_site(name, site))
    return replace(
        article,
        title=article.title or item.title or "",
        authors=authors or article.authors or item.authors,
        published=item.published or article.published,
        modified=item.modified or article.modified,
        section=item.section or article.section,
        image=article.image and urljoin(item.url or "", article.image),
    )
