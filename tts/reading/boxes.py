"""The visible text of a page, line by line, and the nested boxes the lines lie in.

A box is a block-level element, a line a stretch of text that a browser would set without a break. The walk keeps
its own stack, so that no depth of nesting is too deep, and looks at every node once.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from tts.reading.characters import one_line
from tts.reading.footnotes import is_footnote_mark
from tts.reading.junk import reason_of_element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4.element import PageElement

    from tts.model import BlockKind

INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "nobr",
    ]
)
SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "iframe",
        "embed",
        "canvas",
        "video",
        "audio",
        "picture",
        "img",
        "input",
        "map",
        "noframes",
        "param",
        "source",
        "track",
        "meta",
        "link",
        "title",
    ]
)
PICTURED = MappingProxyType({"math": "formula", "svg": "picture", "object": "embedded object"})
_PARTING_BREAK = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r"h[1-6]")


class Box(NamedTuple):
    """A block-level element: `parent` is an index into `Layout.boxes`, `reason` why its text is left out."""

    parent: int
    tag: Tag
    kind: BlockKind
    level: int
    reason: str | None


class Line(NamedTuple):
    """Text without a break, the index of its box, how many of its characters are links, why it is left out."""

    text: str
    box: int
    linked: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes and lines in the order of the page; the first box holds them all."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def lay_out(soup: BeautifulSoup) -> Layout:
    """Every visible text of `soup`, with the reasons that lie in the elements themselves."""
    walk = _Walk(soup)
    walk.run()
    return Layout(tuple(walk.boxes), tuple(walk.lines))


class _Walk:
    """One pass over a page: an open line, and a stack of (children still to come, what to do after them)."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.boxes = [Box(-1, soup, "paragraph", 0, None)]
        self.lines: list[Line] = []
        self._open = 0  # index of the box that text goes to
        self._parts: list[str] = []
        self._linked = 0
        self._links = 0  # how many <a> are open

    def run(self) -> None:
        stack: list[tuple[Iterator[PageElement], str]] = [
            (iter(self.boxes[0].tag.contents), "block")
        ]
        while stack:
            children, role = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(role)
            elif isinstance(child, Tag):
                entered = self._enter(child)
                if entered:
                    stack.append((iter(child.contents), entered))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._say(str(child))

    def _enter(self, tag: Tag) -> str | None:
        """What `tag` is, "inline", "link" or "block"; None when its inside is not walked."""
        name = tag.name
        if name in SILENT:
            return None
        if name in PICTURED:
            self._leave_out(tag, PICTURED[name])
            return None
        if name == "br":
            self._parts.append("\n")
            return None
        reason = reason_of_element(tag)
        if name in INLINE or ("-" in name and self.boxes[self._open].tag.name == "p"):
            return self._enter_inline(tag, reason)
        self._flush()
        kind, level = self._kind(name)
        self.boxes.append(Box(self._open, tag, kind, level, reason))
        self._open = len(self.boxes) - 1
        return "block"

    def _enter_inline(self, tag: Tag, reason: str | None) -> str | None:
        if reason in _SEPARATE_INLINE:
            self._leave_out(tag, reason)
            return None
        if is_footnote_mark(tag, "".join(self._parts[-8:])):
            self._leave_out(tag, "footnote mark")
            return None
        if tag.name == "a":
            self._links += 1
            return "link"
        return "inline"

    def _leave_out(self, tag: Tag, reason: str) -> None:
        """Text out of the middle of a sentence, which goes on without it."""
        if text := one_line(tag.get_text(" ")):
            self.lines.append(Line(text, self._open, 0, reason))

    def _kind(self, name: str) -> tuple[BlockKind, int]:
        if _HEADING.fullmatch(name):
            return "heading", max(2, int(name[1]))
        if name == "li":
            return "item", 0
        if name in ("blockquote", "q"):
            return "quote", 0
        parent = self.boxes[self._open]
        return parent.kind, parent.level

    def _leave(self, role: str) -> None:
        if role == "link":
            self._links -= 1
        elif role == "block":
            self._flush()
            self._open = max(0, self.boxes[self._open].parent)

    def _say(self, text: str) -> None:
        # A break in the source is a space on the screen; only <br> starts a line.
        text = text.replace("\n", " ")
        self._parts.append(text)
        if self._links:
            self._linked += len(text)

    def _flush(self) -> None:
        whole = "".join(self._parts)
        linked, length = self._linked, max(1, len(whole))
        self._parts, self._linked = [], 0
        if whole.isspace():
            return
        for part in _PARTING_BREAK.split(whole):
            text = one_line(part)
            if text:
                self.lines.append(Line(text, self._open, linked * len(part) // length, None))


# Reasons that take an element out of the middle of a sentence.
_SEPARATE_INLINE = frozenset({"hidden", "form", "share line", "code", "pronunciation aid"})


def parse(markup: str) -> BeautifulSoup:
    """The tree of a page, whatever state it is in."""
    with warnings.catch_warnings():
        # XHTML is read as HTML on purpose, as browsers do; and a page may well consist of an address.
        warnings.simplefilter("ignore", UserWarning)
        return BeautifulSoup(markup, "lxml")
