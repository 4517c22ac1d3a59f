"""Sources that list articles or hold data, and are no article: feeds, sitemaps, listings of folders, JSON."""

from __future__ import annotations

import json
import re

from tts.errors import NoArticleError

_HEAD = 4096  # characters looked at
_PROLOGUE = re.compile(
    r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^>\[]*>)*", re.DOTALL | re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|(?:atom:)?feed|rdf:RDF)[\s>]", re.IGNORECASE)
_ROOTS = (
    (_FEED, "a feed"),
    (re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.IGNORECASE), "a sitemap"),
    (re.compile(r"<opml[\s>]", re.IGNORECASE), "a list of feeds"),
)
# As Apache, nginx, lighttpd, Python's http.server and IIS title the listings they make.
_FOLDER = re.compile(
    r"<title>\s*(?:Index of /|Directory listing for /|[\w.-]+ - /)[^<]*</title>", re.IGNORECASE
)
_HINT = "pass one of its articles; `tts batch` will take lists"


def is_feed(text: str) -> bool:
    """Whether `text` is RSS or Atom, by its first element."""
    return bool(_FEED.match(_root(text)))


def list_of_articles(kind: str, origin: str) -> NoArticleError:
    """The error for a source that lists articles; `kind` with its article, such as "a feed"."""
    return NoArticleError(f"this is {kind}: a list of articles: {origin}", _HINT)


def refuse_list(text: str, origin: str) -> None:
    """Nothing, for a text that may be an article.

    Raises:
        NoArticleError: it is a feed, a sitemap, a listing of a folder, or JSON.
    """
    root = _root(text)
    for pattern, kind in _ROOTS:
        if pattern.match(root):
            raise list_of_articles(kind, origin)
    if _FOLDER.search(text[:_HEAD]):
        raise NoArticleError(f"this is the listing of a folder: {origin}", _HINT)
    if _is_json(text):
        raise NoArticleError(
            f"this is JSON, data for programs: {origin}", "pass the page that people read"
        )


def _root(text: str) -> str:
    """`text` from its first element on, as far as it is looked at."""
    start = _PROLOGUE.match(text[:_HEAD])
    return text[start.end() : _HEAD] if start else ""


def _is_json(text: str) -> bool:
    """Whether all of `text` is one JSON object or array."""
    bare = text.strip()
    if not (bare[:1] + bare[-1:] in ("{}", "[]") and (":" in bare or "," in bare)):
        return False
    try:
        json.loads(bare)
    except RecursionError:  # nobody writes prose in a thousand brackets
        return True
    except ValueError:
        return False
    return True
