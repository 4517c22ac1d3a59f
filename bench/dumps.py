"""A page as plain text, in the ways in which programs and people lay it out: what `tts` may be handed.

plain and dense are inscriptis with and without blank lines; inner is near a browser's innerText; lynx has lines broken
at column 79, indents and bullets; spaced has a blank line after every block; cut breaks before and after every link.
"""

from __future__ import annotations

import re
import textwrap
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT_OUT = re.compile(
    "script|style|noscript|template|head|svg|iframe|title|meta|link|textarea|object"
)
BLOCKS = re.compile(
    "address|article|aside|blockquote|br|button|center|d[dlt]|details|dialog|dir|div|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hgroup|hr|li|main|nav|[ou]l|option|p|pre|section|select|summary|table|tbody|tfoot|thead|t[dhr]"
)
APART = re.compile("blockquote|[dou]l|figure|h[1-6]|p|table")
NAMED = re.compile("h[1-6]|li")
COLUMNS = 79


@dataclass(slots=True)
class Block:
    text: str
    apart: bool  # a blank line is above it
    name: str  # of the heading or item it is in


@dataclass(slots=True)
class Walk:
    """The blocks of a page in their order."""

    blocks: list[Block] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    apart: bool = False

    def into(self, element: Any, name: str) -> None:
        if not isinstance(element.tag, str) or is_left_out(element):
            return
        is_block = bool(BLOCKS.fullmatch(element.tag))
        inner = element.tag if NAMED.fullmatch(element.tag) else name
        if is_block:
            self.flush(name, bool(APART.fullmatch(element.tag)))
        self.text.append(element.text or "")
        for child in element:
            self.into(child, inner)
            self.text.append(child.tail or "")
        if is_block:
            self.flush(inner, bool(APART.fullmatch(element.tag)))

    def flush(self, name: str, apart: bool) -> None:
        text = " ".join("".join(self.text).split())
        self.text.clear()
        if text:
            self.blocks.append(Block(text, self.apart, name))
            self.apart = False
        self.apart |= apart


def is_left_out(element: Any) -> bool:
    if LEFT_OUT.fullmatch(element.tag):
        return True
    style = (element.get("style") or "").replace(" ", "")
    return "display:none" in style or element.get("hidden") is not None


def blocks(html: str) -> list[Block]:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    walk = Walk()
    try:
        root = lxml.html.document_fromstring(html.encode(errors="replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError):
        return []
    walk.into(root, "")
    walk.flush("", apart=False)
    return walk.blocks


def plain(html: str) -> str:
    from inscriptis import get_text

    return get_text(html).encode(errors="replace").decode()


def dense(html: str) -> str:
    return "\n".join(line for line in plain(html).split("\n") if line.strip())


def inner(html: str) -> str:
    return "\n".join("\n" * block.apart + block.text for block in blocks(html))


def lynx(html: str) -> str:
    return "\n".join(
        "\n" * (block.apart or block.name.startswith("h")) + wrapped(block)
        for block in blocks(html)
    )


def wrapped(block: Block) -> str:
    indent = "     * " if block.name == "li" else "" if block.name else "   "
    below = " " * len(indent)
    options: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}
    lines = textwrap.wrap(
        block.text, COLUMNS, initial_indent=indent, subsequent_indent=below, **options
    )
    return "\n".join(lines)


def spaced(html: str) -> str:
    return "\n\n".join(block.text for block in blocks(html))


def cut(html: str) -> str:
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # XHTML, told as XML
        soup = BeautifulSoup(html, "lxml")
    for element in soup(["script", "style", "noscript", "template"]):
        element.decompose()
    lines = (line.strip() for line in soup.get_text("\n").split("\n"))
    return "\n".join(line for line in lines if line)


DUMPS: dict[str, Callable[[str], str]] = {
    "plain": plain,
    "dense": dense,
    "inner": inner,
    "lynx": lynx,
    "spaced": spaced,
    "cut": cut,
}
