"""The marks that a browser sets around `<q>`: those of the language around it, inner ones within another `<q>`."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bs4.element import NavigableString, PreformattedString, Tag

from tts.reading.text.language import canonical

if TYPE_CHECKING:
    from collections.abc import Collection

    from bs4 import BeautifulSoup
    from bs4.element import PageElement

# Opening and closing, and the same within: as in Unicode's CLDR, where browsers have them from.
_MARKS = MappingProxyType({
    "be": "«»„“", "cs": "„“‚‘", "de": "„“‚‘", "de-ch": "«»‹›", "es": "«»“”", "fi": "””’’", "fr": "«»«»", "hu": "„”»«",
    "it": "«»“”", "ja": "「」『』", "pl": "„”«»", "pt-pt": "«»“”", "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘",
    "sl": "„“‚‘", "sv": "””’’", "uk": "«»„“",
})  # fmt: skip
_USUAL = "“”‘’"
_WRITTEN = frozenset("\"“”„‟«»‹›‘’‚'「」『』")
_STOPS = ".,;:!?… "
_DEEPEST = 4  # `<q>` within each other that are looked at; more are a broken page
_NEAR = 4  # parts of a line in which the character before is looked for
_AROUND = 8  # elements around that may end with a `<q>`


class _Open(NamedTuple):
    """A `<q>`: how many are around it, the number of the part that is kept for its mark, and its marks.

    `holds_ours` when another one in it has got marks from us: those do not tell what the page has written.
    """

    depth: int
    part: int
    marks: str
    holds_ours: bool = False


class Quotations:
    """The `<q>` that are open while a page is walked; sets marks into the parts of the line."""

    def __init__(self, soup: BeautifulSoup, inline: Collection[str]) -> None:
        """`inline` has the names of the elements that do not end a line."""
        self._inline = inline
        self._soup = soup
        self._depth = 0
        self._open: list[_Open] = []

    def enter(self, tag: Tag, parts: list[str], language: str | None) -> None:
        """A `<q>` begins in the midst of a stretch in a declared `language`, or of none."""
        depth, self._depth = self._depth, self._depth + 1
        before = "".join(parts[-_NEAR:])[-1:]
        is_marked = before in _WRITTEN or self._first_behind(tag) in _WRITTEN
        if depth < _DEEPEST and not is_marked:
            marks = _marks(language or self._language_of_page, depth)
            self._open.append(_Open(depth, len(parts), marks))
            parts.append("")

    def leave(self, parts: list[str]) -> None:
        """The innermost `<q>` ends: both of its marks are set, unless there are some, or nothing is between them."""
        self._depth -= 1
        if not self._open or self._open[-1].depth != self._depth:
            return
        _, at, marks, holds_ours = self._open.pop()
        inside = "".join(parts[at + 1 :])
        text = inside.strip()
        if not text or (_is_marked(text) and not holds_ours):
            return
        if self._open:
            self._open[-1] = self._open[-1]._replace(holds_ours=True)
        # White space within would part the marks from the words; before and behind them it parts words as well.
        parts[at] = inside[: len(inside) - len(inside.lstrip())] + marks[0]
        _strip(parts, at + 1)
        parts.append(marks[1] + inside[len(inside.rstrip()) :])

    def end_line(self) -> None:
        """A block begins or ends, and what is open goes over several lines: that gets no marks."""
        self._open.clear()

    @cached_property
    def _language_of_page(self) -> str | None:
        for name in ("body", "html"):
            tag = self._soup.find(name)
            attributes = tag.attrs if isinstance(tag, Tag) else {}
            if declared := attributes.get("lang") or attributes.get("xml:lang"):
                return canonical(str(declared))
        return None

    def _first_behind(self, tag: Tag) -> str:
        """The character right behind an element in its line, "" if there is none."""
        node: PageElement = tag
        for _ in range(_AROUND):
            if behind := node.next_sibling:
                return _first_of(behind)
            if node.parent is None or node.parent.name not in self._inline:
                return ""
            node = node.parent
        return ""


def _marks(language: str | None, depth: int) -> str:
    """The two marks of a `<q>` with `depth` others around it."""
    tag = (language or "").lower()
    marks = _MARKS.get(tag) or _MARKS.get(tag.partition("-")[0], _USUAL)
    return marks[2:] if depth else marks[:2]


def _first_of(node: PageElement) -> str:
    if isinstance(node, Tag):
        return next(node.strings, "")[:1]
    is_text = isinstance(node, NavigableString) and not isinstance(node, PreformattedString)
    return str(node)[:1] if is_text else ""


def _is_marked(text: str) -> bool:
    """Whether marks are written at both ends of a text."""
    return text[0] in _WRITTEN and text.rstrip(_STOPS)[-1:] in _WRITTEN


def _strip(parts: list[str], first: int) -> None:
    """Take the white space off both ends of the text that the parts from `first` on make."""
    for at in range(first, len(parts)):
        parts[at] = parts[at].lstrip()
        if parts[at]:
            break
    for at in range(len(parts) - 1, first - 1, -1):
        parts[at] = parts[at].rstrip()
        if parts[at]:
            break
