"""The visible text of a page, line by line, and the nested boxes the lines lie in.

A box is a block-level element, a line a stretch of text that a browser would set without a break. The walk keeps
its own stack, so that no depth of nesting is too deep, and looks at every node once.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from tts.reading.page.builder import html_builder
from tts.reading.page.footnotes import is_footnote_mark, target_of_mark
from tts.reading.page.junk import is_named, is_only_unspoken, reason_of_element
from tts.reading.page.quotation_marks import Quotations
from tts.reading.page.rules import NO_MATCHES
from tts.reading.page.tongues import declared_language, placed
from tts.reading.text.characters import one_line
from tts.reading.text.limits import within_limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bs4.element import PageElement

    from tts.model import BlockKind, Tongue
    from tts.reading.page.rules import Matches
    from tts.reading.page.tongues import Turn

INLINE = frozenset([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr",
])  # fmt: skip
SILENT = frozenset([
    "script", "style", "template", "noscript", "head", "iframe", "embed", "canvas", "video", "audio", "picture", "img",
    "input", "map", "noframes", "param", "source", "track", "meta", "link", "title",
])  # fmt: skip
_IMAGES = frozenset(["img", "picture"])
PICTURED = MappingProxyType({"math": "formula", "svg": "picture", "object": "embedded object"})
_ROLES = MappingProxyType({"a": "link", "q": "quotation"})  # of inline elements
_STRUCK = frozenset(["del", "s", "strike"])
_SMALL = re.compile(r"[0-9+-]{1,6}")
# "10<sup>6</sup>" is no "106": the characters that are as high and as low in any text.
RAISED = MappingProxyType(
    {
        "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
        "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
    }
)
_FRACTION = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[/⁄]([₀₁₂₃₄₅₆₇₈₉]+)")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
# What links say to those who do not see that they open a window.
_NEW_WINDOW = re.compile(
    r"[,\s]{0,20}[(\[]?(?:opens? in (?:a )?new (?:tab|window)|(?:link )?(?:wird )?(?:öffnet )?"
    r"(?:in|im) (?:einem )?neue[nm] "
    r"(?:fenster|tab|browser-tab)(?: geöffnet)?|s['’]ouvre dans une? nouvel(?:le)? (?:fenêtre|onglet)"
    r"|se abre en una? (?:nueva ventana|ventana nueva|nueva pestaña))(?:[)\]]|(?=[\s.,;]|$))",
    re.IGNORECASE,
)
_OF_NEW_WINDOW = (" new ", "neue", "nouvel", "nueva")  # without any of these the pattern never fits
_PARTING_BREAK = re.compile(r"\n[ \t]*\n")
_HEADING = re.compile(r"h[1-6]")


class Box(NamedTuple):
    """A block-level element: `parent` is an index into `Layout.boxes`, `reason` why its text is left out.

    `is_chosen` when a rule's selector matches it or a box around it; `forbidden` is the reason of a rule
    that leaves it out, or a box around it.
    """

    parent: int
    tag: Tag
    kind: BlockKind
    level: int
    reason: str | None
    is_chosen: bool = False
    forbidden: str | None = None


class Line(NamedTuple):
    """Text without a break, the index of its box, how many of its characters are links, why it is left out.

    `tongues` are the stretches whose elements declare a language, be it another than the article's or not.
    """

    text: str
    box: int
    linked: int
    reason: str | None
    tongues: tuple[Tongue, ...] = ()


class Mark(NamedTuple):
    """The mark of a footnote: its line, the box it stands in, and the id of what it leads to."""

    line: int
    box: int
    target: str


class Picture(NamedTuple):
    """An image: the line it stands before, the box it stands in, and its element."""

    line: int
    box: int
    tag: Tag


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes and lines in the order of the page; the first box holds them all.

    `anchors` has for each id on the page the box that it names or stands in.
    """

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)


def lay_out(soup: BeautifulSoup, matches: Matches = NO_MATCHES) -> Layout:
    """Every visible text of `soup`, with the reasons that lie in the elements themselves, and in a rule."""
    walk = _Walk(soup, matches)
    walk.run()
    return Layout(
        tuple(walk.boxes),
        tuple(walk.lines),
        tuple(walk.marks),
        tuple(walk.pictures),
        walk.anchors,
    )


def nearest(layout: Layout, *names: str) -> list[int]:
    """For each box the innermost one of those `names`, itself or around it; -1 for none."""
    found: list[int] = []
    for at, box in enumerate(layout.boxes):
        around = found[box.parent] if at else -1
        found.append(at if box.tag.name in names else around)
    return found


class _Walk:
    """One pass over a page: an open line, and a stack of (children still to come, what to do after them)."""

    def __init__(self, soup: BeautifulSoup, matches: Matches) -> None:
        self.boxes = [Box(-1, soup, "paragraph", 0, None)]
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        self.pictures: list[Picture] = []
        self.anchors: dict[str, int] = {}
        self._matches = matches
        self._open = 0  # index of the box that text goes to
        self._parts: list[str] = []
        self._linked = 0
        self._links = 0  # how many <a> are open
        self._tongue: str | None = None  # what the innermost element that declares a language says
        self._turns: list[Turn] = []
        self._quotations = Quotations(soup, INLINE)

    def run(self) -> None:
        stack: list[tuple[Iterator[PageElement], str, str | None]] = [
            (iter(self.boxes[0].tag.contents), "block", None)
        ]
        while stack:
            children, role, around = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(role, around)
            elif isinstance(child, Tag):
                around, entered = self._tongue, self._enter(child)
                if entered:
                    self._turn(declared_language(child) or around)
                    stack.append((iter(child.contents), entered, around))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._say(str(child))

    def _enter(self, tag: Tag) -> str | None:
        """What `tag` is, "inline", "link", "quotation" or "block"; None when its inside is not walked."""
        name = tag.name
        if name in SILENT:
            if name in _IMAGES and id(tag) not in self._matches.dropped:
                self.pictures.append(Picture(len(self.lines), self._open, tag))
            return None
        if name == "br":
            self._parts.append("\n")
            return None
        forbidden = self._matches.dropped.get(id(tag))
        if name in PICTURED:
            self._leave_out(tag, forbidden or PICTURED[name])
            return None
        reason = reason_of_element(tag)
        if self._is_inline(tag):
            return self._enter_inline(tag, reason, forbidden)
        self._flush()
        self._open_box(tag, reason, forbidden)
        return "block"

    def _is_inline(self, tag: Tag) -> bool:
        if id(tag) in self._matches.chosen:  # on its own, whatever it stands in
            return False
        return tag.name in INLINE or ("-" in tag.name and self.boxes[self._open].tag.name == "p")

    def _open_box(self, tag: Tag, reason: str | None, forbidden: str | None) -> None:
        around = self.boxes[self._open]
        self.boxes.append(
            Box(
                self._open,
                tag,
                *self._kind(tag.name),
                reason,
                around.is_chosen or id(tag) in self._matches.chosen,
                around.forbidden or forbidden,
            )
        )
        self._open = len(self.boxes) - 1
        self._anchor(tag)

    def _anchor(self, tag: Tag) -> None:
        attributes = tag.attrs
        if not attributes:
            return
        if name := attributes.get("id") or (tag.name == "a" and attributes.get("name")):
            self.anchors.setdefault(str(name), self._open)

    def _enter_inline(self, tag: Tag, reason: str | None, forbidden: str | None) -> str | None:
        self._anchor(tag)
        if forbidden:
            self._leave_out(tag, forbidden)
            return None
        if tag.name in _STRUCK:
            self._leave_out(tag, "struck out")
            return None
        if reason in _SEPARATE_INLINE and self._is_separate(tag, reason):
            self._leave_out(tag, reason)
            return None
        if is_footnote_mark(tag, "".join(self._parts[-8:])):
            self.marks.append(Mark(len(self.lines), self._open, target_of_mark(tag)))
            self._leave_out(tag, "footnote mark")
            return None
        if tag.name in RAISED and _SMALL.fullmatch(text := _only_text(tag)):
            self._say(text.translate(RAISED[tag.name]))
            return None
        role = _ROLES.get(tag.name, "inline")
        if role == "link":
            self._links += 1
        elif role == "quotation":
            self._quotations.enter(tag, self._parts, self._tongue)
        return role

    def _is_separate(self, tag: Tag, reason: str) -> bool:
        """Whether the reason counts: where somebody chose, only what nobody sees, or what says a word again."""
        if not self.boxes[self._open].is_chosen:
            return True
        return is_unseen(tag, reason) or reason == "pronunciation aid"

    def _leave_out(self, tag: Tag, reason: str) -> None:
        """Text out of the middle of a sentence, which goes on without it."""
        if text := one_line(tag.get_text(" ")):
            reason = self.boxes[self._open].forbidden or reason
            self.lines.append(Line(text, self._open, 0, reason))

    def _kind(self, name: str) -> tuple[BlockKind, int]:
        if _HEADING.fullmatch(name):
            return "heading", max(2, int(name[1]))
        if name in ("li", "dt", "dd"):
            return "item", 0
        if name in ("blockquote", "q"):
            return "quote", 0
        parent = self.boxes[self._open]
        return parent.kind, parent.level

    def _leave(self, role: str, around: str | None) -> None:
        if role == "link":
            self._links -= 1
        elif role == "block":
            self._flush()
            self._open = max(0, self.boxes[self._open].parent)
        self._turn(around)
        if role == "quotation":  # its marks are in the language around it
            self._quotations.leave(self._parts)

    def _turn(self, tongue: str | None) -> None:
        """From here on an element declares the language `tongue`, or none does."""
        if tongue != self._tongue:
            self._tongue = tongue
            self._turns.append((len(self._parts), tongue))

    def _say(self, text: str) -> None:
        # A break in the source is a space on the screen; only <br> starts a line.
        text = text.replace("\n", " ")
        self._parts.append(text)
        if self._links:
            self._linked += len(text)

    def _flush(self) -> None:
        self._quotations.end_line()
        parts, turns, linked = self._parts, self._turns, self._linked
        whole = "".join(parts)
        self._parts, self._linked = [], 0
        self._turns = [(0, self._tongue)] if self._tongue else []
        if not whole or whole.isspace():
            return
        length = max(1, len(whole))
        whole = self._without_windows(_FRACTION.sub(_fraction, whole))
        found = [(part, one_line(part)) for part in _PARTING_BREAK.split(whole)]
        found = [(part, text) for part, text in found if text]
        tongues = placed(parts, turns, [text for _, text in found]) if turns else {}
        for number, (part, text) in enumerate(found):
            forbidden, links = self.boxes[self._open].forbidden, linked * len(part) // length
            self.lines.append(Line(text, self._open, links, forbidden, tongues.get(number, ())))

    def _without_windows(self, text: str) -> str:
        """`text` without what tells that a link opens a window."""
        lowered = text.lower()
        if not any(word in lowered for word in _OF_NEW_WINDOW):
            return text
        for found in _NEW_WINDOW.finditer(text):
            self.lines.append(Line(one_line(found[0]), self._open, 0, "hidden"))
        return _NEW_WINDOW.sub("", text)


def _only_text(tag: Tag) -> str:
    """What stands in `tag`, "" if that is more than text."""
    inside = tag.contents
    is_text = len(inside) == 1 and isinstance(inside[0], NavigableString)
    return str(inside[0]).strip() if is_text else ""


def is_unseen(tag: Tag, reason: str | None) -> bool:
    """Whether an element left out for `reason` is hidden by its own attributes, and not only from screen readers."""
    return reason == "hidden" and is_named(tag) and not is_only_unspoken(tag)


def _fraction(found: re.Match[str]) -> str:
    """A fraction set with raised and lowered digits, as "1/2"; with a space before it after a whole number."""
    is_mixed = found.start() > 0 and found.string[found.start() - 1].isdigit()
    return f"{' ' if is_mixed else ''}{found[1]}/{found[2]}".translate(_LEVEL)


# Reasons that take an element out of the middle of a sentence.
_SEPARATE_INLINE = frozenset({"hidden", "form", "share line", "code", "pronunciation aid"})


def parse(markup: str) -> BeautifulSoup:
    """The tree of a page, whatever state it is in.

    Raises:
        InputError: it has too many elements.
    """
    with warnings.catch_warnings():
        # XHTML is read as HTML on purpose, as browsers do; and a page may well consist of an address.
        warnings.simplefilter("ignore", UserWarning)
        return BeautifulSoup(within_limits(markup), builder=html_builder())
