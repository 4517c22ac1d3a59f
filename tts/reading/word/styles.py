"""What the styles of a Word document say of its paragraphs (ECMA-376, part 1, §17.7), own and inherited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tts.reading.word.package import child, is_on, name_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 20  # styles based on each other; Word allows fewer
_BODY_OUTLINE = 9  # w:outlineLvl 0 to 8 are headings


@dataclass(frozen=True, slots=True)
class Style:
    """`name` in lower case; `outline` 0 to 8 for headings, None for body text; `numbered` and `level` are the list."""

    name: str = ""
    outline: int | None = None
    is_listed: bool = False
    numbered: str = ""
    level: int = 0
    is_hidden: bool = False


class Styles:
    """The styles by their ids, each with what it inherits."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {
            value(each, "styleId") or "": each
            for each in (root if root is not None else ())
            if name_of(each) == "w:style"
        }
        self._known: dict[str, Style] = {}
        defaults = child(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")
        self.language = value(defaults) if defaults is not None else None

    def find(self, identifier: str | None) -> Style:
        """A style, the plain one when it is not declared."""
        identifier = identifier or ""
        if identifier not in self._known:
            self._known[identifier] = self._resolved(identifier)
        return self._known[identifier]

    def _resolved(self, identifier: str) -> Style:
        chain: list[Element] = []
        at: str | None = identifier
        while at in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[at])
            based = child(chain[-1], "w:basedOn")
            at = value(based) if based is not None else None
        style = Style()
        for element in reversed(chain):
            style = with_properties(style, child(element, "w:pPr"), child(element, "w:rPr"))
        name = child(chain[0], "w:name") if chain else None
        # Documents may use the built-in styles without declaring them.
        called = (value(name) if name is not None else identifier) or ""
        return _by_name(replace(style, name=called.lower().replace("heading", "heading ", 1)))


def _by_name(style: Style) -> Style:
    """Built-in headings are headings even where the outline level is left out."""
    name = " ".join(style.name.split())
    digit = name.removeprefix("heading ")
    if style.outline is None and name != digit and digit.isdecimal() and 0 < int(digit) <= 9:  # noqa: PLR2004
        return replace(style, name=name, outline=int(digit) - 1)
    return replace(style, name=name)


def with_properties(style: Style, paragraph: Element | None, run: Element | None) -> Style:
    """`style` as the properties of a paragraph and of its letters change it."""
    outline = child(paragraph, "w:outlineLvl")
    number = child(paragraph, "w:numPr", "w:numId")
    depth = child(paragraph, "w:numPr", "w:ilvl")
    hidden = child(run, "w:vanish")
    if outline is not None:
        level = value(outline) or ""
        known = level.isdecimal() and int(level) < _BODY_OUTLINE
        style = replace(style, outline=int(level) if known else None)
    if number is not None:
        style = replace(style, is_listed=value(number) != "0", numbered=value(number) or "")
    if depth is not None:
        level = value(depth) or ""
        style = replace(style, level=int(level) if level.isdecimal() and len(level) == 1 else 0)
    if hidden is not None:
        style = replace(style, is_hidden=is_on(hidden))
    return style
