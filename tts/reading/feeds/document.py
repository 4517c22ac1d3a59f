"""The article of a feed that holds one entry, in full."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tts.errors import NoArticleError
from tts.reading.feeds.items import read_feed
from tts.reading.html import extract_html
from tts.reading.source.kinds import is_address
from tts.reading.source.listings import list_of_articles
from tts.reading.wording.site_names import is_of_site

if TYPE_CHECKING:
    from tts.model import Article, Choices, FeedItem
    from tts.reading.feeds.items import Entry


def extract_feed(text: str, origin: str, choices: Choices) -> Article:
    """The only article of a feed; what its entry says of it goes before what is found in its text.

    Raises:
        NoArticleError: it holds no entry, several, or the summary of one; or no article is in the text.
    """
    entries = read_feed(text, origin if is_address(origin) else "")
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
    """The text of an entry as a page of its own, under its headline."""
    title = escape(entry.item.title or "")
    heading = f"<h1>{title}</h1>" if title else ""
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head>"
        f"<body><article>{heading}{entry.markup}</article></body></html>"
    )


def _claimed(article: Article, item: FeedItem) -> Article:
    """`article` with the claims of its entry: its text has neither headline nor byline that could deny them."""
    site = [name for name in (item.publisher, item.url) if name]
    authors = tuple(name for name in item.authors if not is_of_site(name, site))
    return replace(
        article,
        title=item.title or article.title,
        authors=authors or article.authors or item.authors,
        published=item.published or article.published,
        modified=item.modified or article.modified,
        section=item.section or article.section,
        image=article.image and urljoin(item.url or "", article.image),
    )
