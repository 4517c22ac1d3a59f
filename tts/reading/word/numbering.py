"""The numbers before the paragraphs of a Word document's lists (ECMA-376, part 1, §17.9), where they are plain ones.

What is told: "1." and "1)" on any level. What is not: letters, Roman numbers, and numbers made of several levels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.word.package import child, name_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = 9
_PLAIN = re.compile(r"%([1-9])[.)]?")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered; `is_plain` when its number can be told."""

    first: int = 1
    is_plain: bool = False


class Numbering:
    """Counts the paragraphs of the lists, in the order in which `next` is asked for them."""

    def __init__(self, root: Element | None) -> None:
        each_of = {"w:abstractNum": "abstractNumId", "w:num": "numId"}
        found: dict[str, dict[str, Element]] = {name: {} for name in each_of}
        for each in root if root is not None else ():
            if (name := name_of(each)) in each_of:
                found[name][value(each, each_of[name]) or ""] = each
        self._lists = {key: _levels(each) for key, each in found["w:abstractNum"].items()}
        self._names = {key: _said(each, "w:abstractNumId") for key, each in found["w:num"].items()}
        self._starts = {key: _overrides(each) for key, each in found["w:num"].items()}
        self._started: set[str] = set()
        self._counts: dict[str, list[int | None]] = {}

    def next(self, numbered: str, level: int) -> str:
        """The number of the next paragraph of the list `numbered`, as "3."; "" where it is no plain one."""
        name = self._names.get(numbered, "")
        levels = self._lists.get(name, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(name, [None] * _LEVELS)
        if (
            numbered not in self._started
        ):  # lists of one kind count on, but for those that start anew
            self._started.add(numbered)
            for at, start in self._starts[numbered].items():
                counts[at] = start - 1
        before = counts[level]
        counts[level] = levels[level].first if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return f"{counts[level]}." if levels[level].is_plain else ""


def _levels(abstract: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for each in abstract:
        at = _integer(value(each, "ilvl"), -1)
        if name_of(each) == "w:lvl" and 0 <= at < _LEVELS:
            plain = _PLAIN.fullmatch(_said(each, "w:lvlText"))
            kind = _said(each, "w:numFmt") or "decimal"
            levels[at] = _Level(
                _integer(_said(each, "w:start"), 1),
                kind == "decimal" and plain is not None and int(plain[1]) == at + 1,
            )
    return levels


def _overrides(number: Element) -> dict[int, int]:
    """Where the levels of a list start that do not go on from the one before."""
    starts = {
        _integer(value(each, "ilvl"), -1): _integer(_said(each, "w:startOverride"), -1)
        for each in number
        if name_of(each) == "w:lvlOverride"
    }
    return {at: start for at, start in starts.items() if 0 <= at < _LEVELS and start >= 0}


def _said(element: Element, name: str) -> str:
    """The value of a child, "" without one."""
    found = child(element, name)
    return (value(found) or "") if found is not None else ""


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"[0-9]{1,9}", text) else otherwise
