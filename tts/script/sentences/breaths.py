"""Sentences that are too long for one breath, broken where a reader would breathe."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_CHARS = 400  # no utterance is longer
LONG_CHARS = 300  # a sentence up to this length is left whole

_CLOSE = r"[\"'”’»)\]]*"
_JOINING = (
    r"(?:and|but|or|nor|yet|because|which|while|although|though|when|where|whether|who|whose|that|so|since|after|"
    r"before|until|unless|if|as|with|und|aber|oder|weil|dass|wenn|während|obwohl|die|der|das|wobei|sondern|et|mais|"
    r"ou|qui|que|dont|car|où|parce|alors|y|pero|porque|cuando|aunque|mientras|і|й|та|але|що|який|яка|яке|які|щоб|"
    r"коли|якщо|бо|а|де|тоді)"
)
_SECTION = re.compile(rf"(?<=[;:]){_CLOSE}\s|\s(?=[—–-]\s)|(?<=[—–])(?=[^\W\d])|(?<=；){_CLOSE}\s?")
_CLAUSE = re.compile(rf"(?<=,){_CLOSE}\s(?=[\"“„«(]?{_JOINING}\s)")
_COMMA = re.compile(rf"(?<=[,、，]){_CLOSE}\s|(?<=[、，])")
_CONJUNCTION = re.compile(rf"\s(?={_JOINING}\s)")
_SPACE = re.compile(r"\s")
_BREAKS = (_SECTION, _CLAUSE, _COMMA, _CONJUNCTION, _SPACE)
_EASY = (
    3  # of these kinds; only where one breath does not suffice, a sentence is broken at the others
)
_EARLIEST = MAX_CHARS // 4  # a part shorter than this sounds torn off

_QUOTE_OPENS = re.compile(r"(?:[“„«‘(\[]|(?:(?<=\s)|^)[\"'])[^”“»\"’)\]]*$")
_QUOTE_CLOSES = re.compile(r"[^“„«\"‘(\[]*(?:[”»)\]]|[\"’](?!\w))")
_FIRST_WORDS = (
    25  # characters of a quotation or of an aside that are not torn from its beginning or end
)
_NUMBER_BEFORE = re.compile(r"\d[\w.%°]*,?\s*$")
_NUMBER_BEHIND = re.compile(r"[$€£¥#№]?\d")
_NAME_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|of|in|at|to|der|die|das|den|le|la|el|los)|\b[A-Z]\w*\.?)\s*$"
)
_NUMBER_CHARS = 14  # that are looked at for a number


def breaths(
    text: str, start: int, end: int, keep: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """The parts of `text[start:end]`, in order, without white space at their ends.

    None is longer than `MAX_CHARS`; between two of them is only white space, or nothing. The spans of `keep`, in
    order and disjoint, are cut only where one of them is longer than that by itself.
    """
    while end - start > LONG_CHARS:
        cut = _cut(text, start, end, keep)
        if cut >= end:
            break
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, end: int, keep: Sequence[tuple[int, int]]) -> int:
    """Where the first breath ends: at the best kind of break within reach, of several the last.

    A sentence that a single breath can hold is only cut at a clause; it gives its `end` where there is none.
    """
    is_bearable = end - start <= MAX_CHARS
    last = min(start + LONG_CHARS, end - _EARLIEST)
    for kind in _BREAKS[:_EASY] if is_bearable else _BREAKS:
        cuts = [match.end() for match in kind.finditer(text, start + _EARLIEST, last)]
        for cut in reversed(cuts):
            if not _is_inside(cut, keep) and not _tears(text, start, cut, end):
                return cut
    return end if is_bearable else _anywhere(text, start, keep)


def _is_inside(cut: int, keep: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(keep, cut, key=lambda span: span[0]) - 1
    return before >= 0 and cut < keep[before][1]


def _tears(text: str, start: int, cut: int, end: int) -> bool:
    """Whether a number is torn from its unit, an article from its name, or the first words off a quotation."""
    before, behind = (
        text[max(start, cut - _FIRST_WORDS) : cut],
        text[cut : min(end, cut + _FIRST_WORDS)],
    )
    if _QUOTE_OPENS.search(before) or _QUOTE_CLOSES.match(behind):
        return True
    near = before[-_NUMBER_CHARS:]
    is_open = not near.rstrip().endswith((";", ":", ","))
    is_list = bool(_NUMBER_BEFORE.search(near) and _NUMBER_BEHIND.match(behind))
    if is_list or not is_open:
        return is_list
    is_dash = behind[:1] in "—–-" or near[-1:] in "—–"
    is_number = _NUMBER_BEFORE.search(near) or _NUMBER_BEHIND.match(behind)
    return not is_dash and bool(is_number or (_NAME_BEFORE.search(near) and behind[:1].isupper()))


def _anywhere(text: str, start: int, keep: Sequence[tuple[int, int]]) -> int:
    """The last white space within a breath that is in no kept span; else the last of all; else any place."""
    low, high = start + _EARLIEST, start + MAX_CHARS
    spaces = [match.end() for match in _SPACE.finditer(text, low, high)]
    free = [cut for cut in spaces if not _is_inside(cut, keep)]
    return (free or spaces or [_apart(text, high)])[-1]


def _apart(text: str, cut: int) -> int:
    """`cut`, or up to a few characters before it so that no accent is torn from its letter."""
    low = cut - 10
    while cut > low and not text[cut].isalnum():
        cut -= 1
    return cut


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    kept = piece.strip()
    if kept:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(kept)
