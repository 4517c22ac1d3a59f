"""What a page says about its article outside the text: JSON-LD, microdata, Open Graph, <meta>, <link>, <html>."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tts.reading.claims import jsonld
from tts.reading.claims.authors import Credit
from tts.reading.claims.microdata import read_items
from tts.reading.text.characters import letters_only, one_line
from tts.reading.text.dates import parse_date
from tts.reading.wording.names import authors_in, organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from tts.model import FeedItem
    from tts.reading.claims.marks import Marks

_AUTHOR_KEYS = (
    "author",
    "article:author",
    "og:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
    "byl",
    "citation_author",
    "article:author_name",
    "article.author",
    "dcsext.author",
    "authors",
    "creator",
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
    "cxenseparse:recs:publishtime",
    "article.published",
    "published",
    "citation_publication_date",
    "article:post_date",
    "ptime",
)
_VAGUE_KEYS = (
    "dcterms.created",
    "dc.date",
    "date",
    "pdate",
    "last-modified-date",
    "creation_date",
    "release_date",
    "dcterms.date",
)
_MODIFIED_KEYS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
)
_SITE_KEYS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "al:android:app_name",
    "apple-mobile-web-app-title",
)
_IMAGE_KEYS = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "thumbnail",
)
_SUMMARY_KEYS = ("description", "og:description", "twitter:description", "dc.description")
_WRITTEN_BY = re.compile(
    r"written|author|by\b|verfasst|geschrieben|autor|écrit|escrito|scritto|geschreven|napis|skrevet|skriven|автор|написано|yazan",
    re.IGNORECASE,
)
_MOST_NAMES = 50  # of a kind that are read: of authors, headlines
_MOST_SITES = 10  # names of a site of each kind
_ORGANISATIONS = re.compile(r"Organization|Corporation|Brand")


@dataclass(frozen=True, slots=True)
class Metadata:
    """`headlines` and `languages` in the order of belief; `body` is the article's text as JSON-LD repeats it.

    `summaries` are what the page is said to be about, often its dek, or how the text begins.
    `published` is what the article's own record says, `page_published` what that of the page does, `told` what a feed
    does. `site` are names and addresses of the site. `is_free` is False where the page says that reading it takes a
    subscription.
    """

    headlines: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    published: datetime | None = None
    page_published: datetime | None = None
    told: datetime | None = None
    modified: datetime | None = None
    publisher: str | None = None
    section: str | None = None
    site: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    url: str | None = None
    image: str | None = None
    body: str = ""
    summaries: tuple[str, ...] = ()
    is_free: bool | None = None
    words: int = 0


def read_metadata(marks: Marks, item: FeedItem | None = None) -> Metadata:
    """All that the page says of its article where machines look, and what `item` of a feed adds."""
    return with_item(_of_page(marks), item) if item else _of_page(marks)


def with_item(metadata: Metadata, item: FeedItem) -> Metadata:
    """`metadata` with the claims of a feed beside those of the page, and in their place where the page is silent."""
    site = tuple(name for name in (item.publisher, item.url) if name)
    return replace(
        metadata,
        headlines=_lines((*metadata.headlines[:1], item.title, *metadata.headlines[1:])),
        credits=(*metadata.credits, *(Credit(name, "feed") for name in item.authors)),
        told=item.published,
        modified=metadata.modified or item.modified,
        publisher=metadata.publisher or item.publisher,
        section=metadata.section or item.section,
        site=tuple(dict.fromkeys((*metadata.site, *site))),
        languages=(*metadata.languages, *((item.language,) if item.language else ())),
        url=metadata.url or item.url,
        image=metadata.image or item.image,
        summaries=(*metadata.summaries, *((item.summary,) if item.summary else ())),
    )


def _of_page(marks: Marks) -> Metadata:
    """All that the page itself says."""
    nodes = [*jsonld.read_nodes(marks.scripts), *read_items(marks.items)]
    url = _address(marks, marks.link("canonical"), *marks.meta("og:url"))
    titles = (*marks.meta("og:title", "twitter:title", "dc.title")[:_MOST_NAMES], marks.title)
    node = jsonld.find_article(nodes, [title for title in titles if title], url)
    page = jsonld.find_page(nodes)
    url = url or _address(marks, *jsonld.texts(node.get("url")))
    publisher = _few(marks.meta(*_SITE_KEYS), jsonld.texts(node.get("publisher")))
    names = _few(jsonld.find_site_names(nodes))
    return Metadata(
        headlines=_lines((jsonld.text(node.get("headline")), *titles)),
        credits=tuple(_credits(node, page, nodes, marks)),
        published=_date([*jsonld.texts(node.get("datePublished")), *marks.meta(*_PUBLISHED_KEYS)]),
        page_published=_date([*jsonld.texts(page.get("datePublished")), *marks.meta(*_VAGUE_KEYS)]),
        modified=_date([*jsonld.texts(node.get("dateModified")), *marks.meta(*_MODIFIED_KEYS)]),
        publisher=next(iter(publisher), None),
        section=_first(
            (*marks.meta("article:section", "section"), *jsonld.texts(node.get("articleSection")))
        ),
        site=tuple(dict.fromkeys((*publisher, *names, *([url] if url else [])))),
        languages=_languages(
            (
                *jsonld.texts(node.get("inLanguage")),
                marks.language,
                *marks.meta("og:locale", "content-language"),
            )
        ),
        url=url,
        image=picture_address(
            marks, url, (*marks.meta(*_IMAGE_KEYS), *jsonld.texts(node.get("image")))
        ),
        body=_plain(jsonld.text(node.get("articleBody")) or ""),
        summaries=_few(marks.meta(*_SUMMARY_KEYS), jsonld.texts(node.get("description"))),
        is_free=_is_free(node, page),
        words=_number(node.get("wordCount")),
    )


def _credits(
    node: jsonld.Node, page: jsonld.Node, nodes: Sequence[jsonld.Node], marks: Marks
) -> Iterable[Credit]:
    """Everybody whom the page declares to be its author."""
    is_news = bool(node.get("publisher")) and "Recipe" not in jsonld.kinds(node)
    for key in ("author", "creator"):
        for item in jsonld.linked(node.get(key), nodes) if node.get(key) else ():
            place = "declared" if not is_news else "house" if _is_organisation(item) else "signed"
            yield from (Credit(name, place) for name in _names(item))
    for item in jsonld.linked(page.get("author"), nodes) if page.get("author") else ():
        yield from (Credit(name, "meta") for name in _names(item))
    site = {letters_only(name) for name in marks.meta(*_SITE_KEYS)}
    declared = islice(dict.fromkeys(marks.meta(*_AUTHOR_KEYS)), _MOST_NAMES)
    for text in map(_plain, declared):
        names = (text,) if letters_only(text) in site else authors_in(text)
        yield from (Credit(name, "meta") for name in names)
    for text in marks.labelled(_WRITTEN_BY)[:_MOST_NAMES]:
        yield from (Credit(name, "card") for name in authors_in(_plain(text)))


def _names(item: object) -> tuple[str, ...]:
    """The authors in one item of a property; an organisation is one, whatever its name."""
    texts = jsonld.texts(item)[:_MOST_NAMES]
    if isinstance(item, dict) and _is_organisation(item):
        return tuple(filter(None, (organisation(_plain(name)) for name in texts)))
    return tuple(name for text in texts for name in authors_in(_plain(text)))


def _is_organisation(item: object) -> bool:
    return isinstance(item, dict) and any(map(_ORGANISATIONS.search, jsonld.kinds(item)))


def _is_free(node: jsonld.Node, page: jsonld.Node) -> bool | None:
    """What "isAccessibleForFree" says: a truth value, or its name in any spelling; of the whole, else of its parts."""
    parts = node.get("hasPart") or ()
    parts = parts if isinstance(parts, list | tuple) else (parts,)
    for holder in (node, page, *(part for part in parts if isinstance(part, dict))):
        value = holder.get("isAccessibleForFree")
        value = value[0] if isinstance(value, list) and value else value
        if value is not None and str(value).strip() and value != []:
            return str(value).rsplit("/", 1)[-1].strip().casefold() not in ("false", "no", "0")
    return None


def _number(value: object) -> int:
    text = str(value[0] if isinstance(value, list) and value else value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < len("10000000") else 0


def _date(candidates: Iterable[str]) -> datetime | None:
    return next((moment for text in candidates if (moment := parse_date(text))), None)


def _lines(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(line for value in values if value and (line := one_line(_plain(value))))


def _few(*kinds: Sequence[str]) -> tuple[str, ...]:
    """The first different names of each kind: all are compared with all parts of all headlines."""
    return _lines(name for names in kinds for name in islice(dict.fromkeys(names), _MOST_SITES))


def _first(values: Iterable[str | None]) -> str | None:
    return next(iter(_lines(values)), None)


def _plain(text: str) -> str:
    """JSON-LD is often written with the entities and tags of HTML in it."""
    if "&" not in text and "<" not in text:
        return text
    from html import unescape

    return re.sub(r"</?[a-zA-Z][^<>]*>", " ", unescape(text))


def _languages(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value.split(",")[0] for value in values if value)


def _address(marks: Marks, *values: str | None) -> str | None:
    """The first of `values` that is a whole address, or becomes one beside that of the page."""
    whole = (_joined(marks.base or "", value) for value in values if value)
    return next((address for address in whole if _is_whole(address)), None)


def picture_address(marks: Marks, url: str | None, values: Iterable[str]) -> str | None:
    """The first picture with a whole address, else one that lies beside the page: its path as it is written."""
    for value in (text.strip() for text in values if not text.strip().startswith("#")):
        if _is_whole(address := _joined(marks.base or url or "", value)):
            return address if _is_whole(value) or value.startswith("/") or marks.base else value
        if value and not value.startswith("/") and ":" not in value:
            return value
    return None


def _joined(base: str, address: str) -> str:
    address = "https:" + address.strip() if address.strip().startswith("//") else address.strip()
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.netloc)
        and not any(map(str.isspace, address))
    )
