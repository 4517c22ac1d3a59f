"""The markup of a mail: what mail programs and newsletters put into it, taken out before it is read as a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PreformattedString, Tag

from tts.model import Dropped
from tts.reading.mail.text import QUOTED, has_prose, read_fields
from tts.reading.page.boxes import lay_out, parse
from tts.reading.text.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bs4 import BeautifulSoup
    from bs4.element import PageElement

# What hides the line that mail programs show beside the subject, and other tricks of newsletters.
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)"
    r"|max-height\s*:\s*0)",
    re.IGNORECASE,
)
# 0 or 1 dot; "1em" is as large as what is around it.
_TINY = re.compile(
    r"(?:^|;)\s*font-size\s*:\s*(?:(?:[01]?\.\d+|[01])\s*(?:px|pt)|0)\s*(?:;|$|!)",
    re.IGNORECASE,
)
_SIZED = re.compile(r"(?:^|;)\s*font(?:-size)?\s*:", re.IGNORECASE)
_REMOVED = (
    "template"  # what an element is called once it is taken out: nothing that is in one is seen
)
# How the mail programs in use mark what is not the writer's own.
_QUOTES = (
    "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .moz-cite-prefix,"
    " .moz-forward-container, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *"
)
_HEADERS_OF_QUOTES = ".gmail_attr, .moz-cite-prefix, .moz-email-headers-table, #divRplyFwdMsg"
_SIGNATURES = ".gmail_signature, .moz-signature, #Signature, #signature"
_BOXES = (
    "table",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "td",
    "div",
    "center",
    "section",
    "main",
    "article",
)
_BLOCKS = (*_BOXES, "p", "ul", "ol", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6")
_LEAST_FIELDS = 2  # of From, Date, Subject and To, that no prose begins with
_DATA_ROWS = 3
_DATA_CELL = 40  # characters


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Markup that holds the writer's own text, what was taken out, the headers of a forwarded message."""

    markup: str
    dropped: tuple[Dropped, ...]
    headers: tuple[tuple[str, str], ...] = ()


def clean_markup(markup: str, subject: str) -> Cleaned:
    """`markup` as a page whose title is `subject`, without boxes that only set it."""
    soup = parse(markup)
    language = soup.html.attrs.get("lang", "") if soup.html else ""
    dropped = [*_take_out_hidden(soup), *_take_out(soup, _SIGNATURES, "signature")]
    headers: tuple[tuple[str, str], ...] = ()
    _mark_headers(soup)
    if _has_prose_outside(soup, _QUOTES):
        dropped += _take_out(soup, _QUOTES, QUOTED)
    else:
        headers = _headers(soup)
        dropped += _take_out(soup, _HEADERS_OF_QUOTES, "header of the forwarded message")
        for tag in soup.select(_QUOTES):
            tag.name = "div"
            tag.attrs = {}
    head = f'<meta property="og:title" content="{escape(subject)}">' if subject else ""
    body = f"<body><article>{_flat(soup)}</article></body>"
    page = f'<html lang="{escape(str(language))}"><head>{head}</head>{body}</html>'
    return Cleaned(page, tuple(dropped), headers)


def visible_text(markup: str) -> str:
    """What of `markup` is seen, a line for each of its lines."""
    return "\n".join(line.text for line in lay_out(parse(markup)).lines if line.reason != "hidden")


def _take_out_hidden(soup: BeautifulSoup) -> Iterator[Dropped]:
    for tag in (*soup.find_all(style=_HIDING), *_tiny(soup), *soup.find_all(hidden=True)):
        yield from _removed(tag, "hidden")


def _tiny(soup: BeautifulSoup) -> list[Tag]:
    """The elements whose letters have no size. Columns of newsletters have none either, but what is in them has."""
    sized = [tag for tag in soup.find_all(style=_SIZED) if not _is_tiny(tag)]
    holding = _around((*sized, *soup.find_all("font", size=True)))
    return [tag for tag in soup.find_all(style=_TINY) if id(tag) not in holding]


def _is_tiny(tag: Tag) -> bool:
    return bool(_TINY.search(str(tag.attrs.get("style", ""))))


def _take_out(soup: BeautifulSoup, selector: str, reason: str) -> Iterator[Dropped]:
    for tag in soup.select(selector):
        yield from _removed(tag, reason)


def _removed(tag: Tag, reason: str) -> Iterator[Dropped]:
    if tag.decomposed:  # with one around it
        return
    text = one_line(tag.get_text(" "))
    tag.clear(decompose=True)
    tag.name, tag.attrs = _REMOVED, {}  # to take it from a thousand others means to search for it
    if any(map(str.isalnum, text)):
        yield Dropped(text, reason)


def _has_prose_outside(soup: BeautifulSoup, selector: str) -> bool:
    """Whether the writer says something, apart from what is quoted or forwarded."""
    quoted = {id(tag) for tag in soup.select(selector)}
    if not quoted:
        return True
    layout = lay_out(soup)
    inside = [False] * len(layout.boxes)
    for at, box in enumerate(layout.boxes):
        inside[at] = id(box.tag) in quoted or (at > 0 and inside[box.parent])
    return has_prose(f"{line.text}\n" for line in layout.lines if not inside[line.box])


def _mark_headers(soup: BeautifulSoup) -> None:
    """Mark From, Sent, To and Subject as some programs print them, without a mark of their own, and all below."""
    if soup.body is None or soup.select_one(_QUOTES):
        return
    paragraphs = soup.body.find_all(["p", "div"])
    holding = _around(paragraphs)
    for tag in paragraphs:
        if id(tag) not in holding and len(dict(read_fields(_shown(tag))[0])) > _LEAST_FIELDS:
            tag["class"] = "moz-cite-prefix"
            for node in (tag, *tag.parents):
                if node is soup.body:
                    return
                for below in node.find_next_siblings():
                    below["class"] = "yahoo_quoted"


def _headers(soup: BeautifulSoup) -> tuple[tuple[str, str], ...]:
    """From, date and subject of a forwarded message, as mail programs print them above it."""
    tag = soup.select_one(_HEADERS_OF_QUOTES)
    return read_fields(_shown(tag))[0] if tag is not None else ()


def _shown(tag: Tag) -> list[str]:
    """The lines in `tag` as they are seen."""
    parts: list[str] = []
    for node in tag.descendants:
        if isinstance(node, NavigableString):
            parts.append(str(node).replace("\n", " "))
        elif isinstance(node, Tag) and node.name in ("br", "tr", "p", "div"):
            parts.append("\n")
    lines = (one_line(line) for line in "".join(parts).split("\n"))
    return [line for line in lines if line]


def _in_data(soup: BeautifulSoup) -> set[int]:
    """The boxes of the tables that hold data: most of those in mails set the page."""
    tables = soup.find_all("table")
    headed, holding = _around(soup.find_all(["th", "caption"])), _around(tables)
    data: set[int] = set()
    for table in tables:
        if id(table) in data:  # with one around it
            continue
        if id(table) in headed or (id(table) not in holding and _is_data(table)):
            data |= {id(tag) for tag in (table, *table.find_all(_BOXES))}
    return data


def _is_data(table: Tag) -> bool:
    """Whether a table without headings and without others in it holds data."""
    if table.attrs.get("role") in ("presentation", "none"):
        return False
    rows = [row.find_all("td") for row in table.find_all("tr")]
    cells = [cell for row in rows for cell in row]
    return (
        len(rows) >= _DATA_ROWS
        and min(map(len, rows)) > 1
        and all(len(one_line(cell.get_text())) <= _DATA_CELL for cell in cells)
    )


def _flat(soup: BeautifulSoup) -> str:
    """The markup of the body without the boxes that set it: in a mail all is the article, wherever it is put.

    Written here, without recursion: Beautiful Soup's own writer fails at some hundreds of boxes in each other.
    """
    if soup.body is None:
        return ""
    data = _in_data(soup)
    holding = _around(soup.find_all(_BLOCKS))
    parts: list[str] = []
    stack: list[PageElement | str] = [soup.body]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            parts.append(node)
        elif isinstance(node, Tag):
            if node.name == _REMOVED:
                continue
            if node.name in ("body", *_BOXES) and id(node) not in data:
                # The rules keep apart what was in two boxes.
                start, end = ("<hr>", "<hr>") if id(node) in holding else ("<p>", "</p>")
            else:
                start, end = _marks(node)
            parts.append(start)
            stack += [end, *reversed(node.contents)]
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            parts.append(escape(node, quote=False))
    return "".join(parts)


def _around(tags: Iterable[Tag]) -> set[int]:
    """The elements that hold one of `tags`."""
    holding: set[int] = set()
    for tag in tags:
        for parent in tag.parents:
            if id(parent) in holding:
                break
            holding.add(id(parent))
    return holding


def _marks(tag: Tag) -> tuple[str, str]:
    """How `tag` begins and ends in markup."""
    pairs = (
        (key, " ".join(content) if isinstance(content, list) else str(content))
        for key, content in tag.attrs.items()
        if key != "style"
    )
    attributes = "".join(f' {key}="{escape(content)}"' for key, content in pairs)
    return f"<{tag.name}{attributes}>", "" if tag.is_empty_element else f"</{tag.name}>"
