"""The items of a feed, RSS of any version or Atom, as claims about articles.

https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/, RFC 4287; with the modules "content",
"dc", "dcterms", "media", "itunes" and "feedburner", as feeds use them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin, urlsplit

from lxml import etree

from tts.model import FeedItem
from tts.reading.text.characters import REPLACEMENT, letters_only, one_line
from tts.reading.text.dates import parse_date
from tts.reading.wording.names import authors_in, unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from lxml.etree import _Element as Element

# The namespaces of RSS 0.9 and 1.0 mean what no namespace means in RSS 2.0.
_PREFIXES = MappingProxyType(
    {
        "http://www.w3.org/2005/Atom": "atom:",
        "http://purl.org/rss/1.0/": "",
        "http://my.netscape.com/rdf/simple/0.9/": "",
        "http://purl.org/dc/elements/1.1/": "dc:",
        "http://purl.org/dc/terms/": "dcterms:",
        "http://purl.org/rss/1.0/modules/content/": "content:",
        "http://search.yahoo.com/mrss/": "media:",
        "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
        "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    }
)
_ENTRIES = frozenset(["item", "atom:entry"])
_TITLES = ("title", "atom:title", "media:title", "dc:title")
_SUMMARIES = (
    *("description", "atom:summary", "itunes:subtitle", "itunes:summary"),
    *("media:description", "dc:description"),
)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_MOST_ENTRIES = 10_000
_MOST_CHILDREN = 500  # of an entry, and of a feed beside its entries
_MOST_NAMES = 20
_LONGEST = 1_000  # characters of a claim; titles are never cut, for they are said
_PLAIN_TEXT = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|$))", re.DOTALL)
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9A-Fa-f]{1,6})|0*(\d{1,7}));")
_ENDLESS = re.compile(r"&#[xX]?[0-9A-Fa-f]{20,}")
_AMPERSAND = re.compile(r"&(?:(#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)?")
_LAST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_XML_ENTITIES = frozenset(["amp", "lt", "gt", "quot", "apos"])
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])", re.IGNORECASE)
_HTML_TYPES = frozenset(["html", "text/html"])
_XHTML_TYPES = frozenset(["xhtml", "application/xhtml+xml"])
_TEXT_TYPES = frozenset(["text", "text/plain"])
_Parts = dict[str, list["Element"]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of an article, and the article's text as HTML, "" where the feed has no more than a summary."""

    item: FeedItem
    markup: str = ""


def read_feed(text: str, address: str = "") -> Iterator[Entry]:
    """The entries of a feed in its order, each read when it is asked for; none where `text` is beyond reading.

    `address` is where the feed was fetched from: links may be written beside it.
    """
    root = _root(text)
    if root is None:
        return
    channels = [node for node in islice(root, _MOST_CHILDREN) if _name(node) == "channel"]
    feed = _Source(channels[0] if channels else root, root, address)
    yield from map(feed.entry, islice(_entries(root), _MOST_ENTRIES))


def _root(text: str) -> Element | None:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    markup = _well_formed(text).encode(errors="replace")
    try:  # None where nothing of it is XML
        return cast("Element | None", etree.fromstring(markup, parser))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _entries(root: Element) -> Iterator[Element]:
    """The elements of the entries; one inside another would have its text a second time."""
    walk = etree.iterwalk(root, events=("start",))
    for _, node in walk:
        if _name(node) in _ENTRIES:
            walk.skip_subtree()
            yield node


def _well_formed(text: str) -> str:
    """`text` with its ampersands as XML wants them: after one that is wrong, libxml2 drops the right ones, too."""
    parts = _PLAIN_TEXT.split(_REFERENCE.sub(_character, text))
    parts[::2] = [_AMPERSAND.sub(_known_entity, part) for part in parts[::2]]
    return "".join(parts)


def _known_entity(match: re.Match[str]) -> str:
    """The character of an entity that HTML knows and XML does not; a sign where it is none."""
    name = match[1] or ""
    if name in _XML_ENTITIES or name.startswith("#"):
        return match[0]
    known = unescape(match[0])
    return f"&amp;{match[0][1:]}" if known == match[0] else escape(known)


def _character(match: re.Match[str]) -> str:
    """A reference to a character as it is; libxml2 lets those to surrogates pass, which no text can hold."""
    number = int(match[1] or "0", 16) or int(match[2] or "0")
    return match[0] if 0 < number <= _LAST_CHARACTER and number not in _SURROGATES else REPLACEMENT


class _Source:
    """A feed as its entries need it: what it is called, its language, where it lies, who writes all of it."""

    def __init__(self, channel: Element, root: Element, address: str) -> None:
        parts = _parts(channel)
        self.publisher = _first_line(parts, "title", "atom:title")
        self.language = _first_line(parts, "language", "dc:language") or root.get(_LANG)
        self.base = _address(root.get(_BASE), address) or _link(parts, address) or address
        self.authors = _authors(parts)

    def entry(self, node: Element) -> Entry:
        parts = _parts(node)
        base = _address(node.get(_BASE), self.base) or self.base
        item = FeedItem(
            title=_title(parts),
            authors=_authors(parts) or self.authors,
            published=_date(parts, "pubDate", "atom:published", "dc:date", "dcterms:issued"),
            modified=_date(parts, "atom:updated", "dcterms:modified"),
            section=_section(parts),
            url=_link(parts, base),
            image=_image(parts, base),
            publisher=self.publisher,
            language=node.get(_LANG) or self.language,
            summary=_first_line(parts, *_SUMMARIES),
        )
        return Entry(item, _markup(parts))


def _name(node: Element) -> str:
    """The name of an element with the usual prefix of its namespace; "?" before one that we do not know."""
    tag: object = node.tag  # a function for an entity that nobody declared
    if not isinstance(tag, str):
        return ""
    namespace, _, name = tag.rpartition("}")  # etree.QName refuses names that the parser lets pass
    return (_PREFIXES.get(namespace[1:], "?:") if namespace else "") + name


def _parts(node: Element) -> _Parts:
    """The children of an element by name, those of its <media:group> among them."""
    parts: _Parts = {}
    for child in islice(node, _MOST_CHILDREN):
        inner = islice(child, _MOST_CHILDREN) if _name(child) == "media:group" else ()
        for one in (child, *inner):
            parts.setdefault(_name(one), []).append(one)
    return parts


def _of(parts: _Parts, *names: str) -> Iterator[Element]:
    return (node for name in names for node in parts.get(name, ()))


def _text(node: Element) -> str:
    return "".join(map(str, node.itertext()))


def _unescaped(text: str) -> str:
    """`text` with the characters that its references name; Python refuses numbers of thousands of digits."""
    return unescape(_ENDLESS.sub(REPLACEMENT, text))


def _line(text: str) -> str:
    """`text` on one line, without the tags that feeds escape in it."""
    return one_line(_TAG.sub(" ", _unescaped(text)) if "&" in text or "<" in text else text)


def _first_line(parts: _Parts, *names: str) -> str | None:
    texts = (_text(node)[:_LONGEST] for node in _of(parts, *names))
    return next((line for text in texts if (line := _line(text))), None)


def _title(parts: _Parts) -> str | None:
    return next((line for node in _of(parts, *_TITLES) if (line := _line(_text(node)))), None)


def _date(parts: _Parts, *names: str) -> datetime | None:
    moments = (parse_date(_text(node)) for node in _of(parts, *names))
    return next((moment for moment in moments if moment), None)


def _authors(parts: _Parts) -> tuple[str, ...]:
    """The names of the first kind of element that has some."""
    for name in ("atom:author", "dc:creator", "author", "itunes:author"):
        nodes = list(islice(_of(parts, name), _MOST_NAMES))
        found = unique(tuple(one for node in nodes for one in authors_in(_author(node))))
        if found:
            return found
    return ()


def _author(node: Element) -> str:
    name = next((_text(child) for child in node if _name(child) == "atom:name"), None)
    line = _line((_text(node) if name is None else name)[:_LONGEST])
    before, _, inner = line.removesuffix(")").rpartition("(")  # "ann@tolmouth.example (Ann Lee)"
    return inner if inner and line.endswith(")") and "@" in before else line


def _section(parts: _Parts) -> str | None:
    for node in _of(parts, "category", "atom:category", "dc:subject"):
        text = node.get("label") or _text(node) or node.get("term") or ""
        if line := _line(text[:_LONGEST]):
            return line
    return None


def _link(parts: _Parts, base: str) -> str | None:
    """The address of the article's page."""
    alternates = (
        node.get("href")
        for node in _of(parts, "atom:link")
        if node.get("rel", "alternate") == "alternate"
    )
    guids = (_text(node) for node in _of(parts, "guid") if node.get("isPermaLink") != "false")
    links = (_text(node) for node in _of(parts, "feedburner:origLink", "link"))
    return _whole((*links, *alternates, *guids), base)


def _image(parts: _Parts, base: str) -> str | None:
    """The picture of an entry: what media modules call one, else what is enclosed."""
    shown = _of(parts, "media:content", "media:thumbnail", "enclosure", "atom:link", "itunes:image")
    return _whole((node.get("url") or node.get("href") for node in shown if _is_image(node)), base)


def _is_image(node: Element) -> bool:
    name = _name(node)
    if name in ("media:thumbnail", "itunes:image"):
        return True
    if name == "atom:link" and node.get("rel") != "enclosure":
        return False
    kind = node.get("medium") or node.get("type") or ""
    return kind.startswith("image") if kind else bool(_PICTURE.search(node.get("url") or ""))


def _whole(values: Iterable[str | None], base: str) -> str | None:
    return next((address for value in values if (address := _address(value, base))), None)


def _address(value: str | None, base: str) -> str | None:
    """`value` as a whole address of the web; None where it is none, even beside `base`."""
    if not value or not value.strip():
        return None
    try:
        address = urljoin(base, value.strip())
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        return None
    is_whole = parts.scheme in ("http", "https") and bool(parts.netloc)
    return address if is_whole and not any(map(str.isspace, address)) else None


def _markup(parts: _Parts) -> str:
    """The full text of an entry as HTML: all its contents, but for those that the longest says, too."""
    texts = (
        *map(_text, _of(parts, "content:encoded")),
        *map(_content, _of(parts, "atom:content")),
    )
    said: dict[str, str] = {}
    for text in texts:
        said.setdefault(letters_only(_unescaped(_TAG.sub(" ", text))), text)
    longest = max(said, key=len, default="")
    return "\n".join(
        text
        for letters, text in said.items()
        if letters and (letters == longest or letters not in longest)
    )


def _content(node: Element) -> str:
    """The inside of Atom's <content> as HTML; "" where it lies elsewhere, or is no text."""
    kind = node.get("type", "text").split(";")[0].strip().lower()
    if node.get("src") is not None:
        return ""
    if kind in _HTML_TYPES:
        return _text(node)
    if kind in _XHTML_TYPES:
        for inner in node.iter(etree.Element):
            name = inner.tag.rpartition("}")[2]
            inner.tag = name if name.isalnum() else "span"
        inside = (etree.tostring(child, encoding="unicode", method="html") for child in node)
        return "".join((escape(node.text or ""), *inside))
    if kind in _TEXT_TYPES:
        paragraphs = re.split(r"\n[ \t]*\n", _text(node))
        return "".join(f"<p>{escape(text)}</p>" for text in paragraphs if text.strip())
    return ""
