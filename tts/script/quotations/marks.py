"""Quotation marks in pairs: what stands between an opening and its closing one, in any of the usual styles.

The same mark opens in one language and closes in another ("“", "»"), and straight ones do both, so that what stands
beside a mark tells what it does, and what is open decides what can close. Only the outermost pairs are told; what is
quoted inside a quotation is said by whoever says that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from tts.script.quotations.apostrophes import closes_nothing, closing_of, is_in_doubt

MARKS = "\"“”„‟«»‹›‘’‚'「」『』"
# What can close what is open, in the order of likelihood: „ is closed by “ in German, by ” in Polish.
CLOSES = MappingProxyType({
    "“": "”", "„": "“”\"", "‟": "”", "”": "”", '"': '"', "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’",
    "'": "'’", "「": "」", "『": "』",
})  # fmt: skip
_SINGLE = frozenset("‘’‚'")
_LONE = frozenset("„‟‚「『")  # never closes anything
_MARK = re.compile(f"[{re.escape(MARKS)}]")
_BEFORE_OPENING = frozenset("([{<—–-/¿¡:;,…>\"“„«‘'’‚「『：，。！？")
_BEHIND_CLOSING = frozenset(")]}>.,;:!?…—–-/\"”“»’'」』*†：，。、！？")
_FINAL = frozenset(".,!?…。！？")
_UNSPACED = "\u2e80"  # from here on are the scripts that set no spaces between words
# Left out at the beginning of words: 'tis, 'em, '90s.
_CLIPPED = re.compile(
    r"['‘’](?:\d|(?:t(?:is|was|were|will)|em|n|cause|cos|til|bout|round|neath)\b)", re.IGNORECASE
)
_DEEPEST = 3  # quotations in quotations of the same marks
_FAR = 4_000  # characters in which a mark is closed, or is not closed at all


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters `start` to `end` (excluded) of a text, with the marks; `is_closed` if there are both of them."""

    start: int
    end: int
    is_closed: bool = True


def has_marks(text: str) -> bool:
    """Whether there is anything like a quotation mark in a text."""
    return bool(_MARK.search(text))


def quoted(text: str) -> list[Quoted]:
    """The outermost quoted stretches of a paragraph: in order, disjoint.

    A mark that nothing closes is told only where none follows that opens again: what it opens may go on in the next
    paragraph.
    """
    found: list[Quoted] = []
    marks = [match.start() for match in _MARK.finditer(text)]
    number = 0
    while number < len(marks):
        start = marks[number]
        closing, after = _pair(text, marks, number) if _opens(text, start) else (None, number + 1)
        if closing is not None and closing < len(marks):
            found.append(Quoted(start, marks[closing] + 1))
        elif closing is not None:
            found.append(Quoted(start, len(text), is_closed=False))
            break
        number = after
    return found


def _pair(text: str, marks: list[int], number: int) -> tuple[int | None, int]:
    """The number of the mark that closes mark `number`, as `_closing` tells it, and of the one to go on with."""
    if text[marks[number]] in _SINGLE:
        return _closing_single(text, marks, number)
    closing = _closing(text, marks, number)
    return closing, number + 1 if closing is None else closing + 1


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` can open a quotation, by what it is and by what stands beside it."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    is_free = not before or before.isspace() or before in _BEFORE_OPENING
    if mark not in CLOSES or not after:
        return False
    if mark in _LONE or (mark == "“" and before >= _UNSPACED):
        return True
    if mark in "«‹":
        return is_free or not _is_behind(after)
    if after.isspace() or not is_free:
        return False
    if mark in _SINGLE or mark in "”»›":
        return (after.isalnum() or mark not in _SINGLE) and not _CLIPPED.match(text, at)
    return after not in ",;:)]}" and (mark != '"' or after not in ".!?" or after == "…")


def _is_behind(after: str) -> bool:
    """Whether what stands behind a mark can stand behind a closing one."""
    return not after or after.isspace() or after in _BEHIND_CLOSING


def _closing(text: str, marks: list[int], number: int) -> int | None:
    """The number of the mark that closes mark `number`; None if another opens first, `len(marks)` if none closes."""
    opening, depth, last = text[marks[number]], 1, None
    closing = CLOSES[opening]
    for other in range(number + 1, len(marks)):
        at = marks[other]
        if at - marks[number] > _FAR:
            return last
        if text[at] in closing and _closes(text, marks, other, opening):
            depth, last = depth - 1, other
            if not depth:
                return other
        elif text[at] == opening and _opens(text, at):
            if opening not in "«‹" or depth == _DEEPEST:
                return last
            depth += 1
    return len(marks) if last is None else last


def _closes(text: str, marks: list[int], number: int, opening: str) -> bool:
    """Whether mark `number`, which is of the right kind, closes what `opening` has opened."""
    at = marks[number]
    mark, before = text[at], text[at - 1]
    if mark not in '"”' or opening not in '"”„':
        return True
    is_inch = mark == '"' and before.isdigit() and _closes_too(text, marks, number + 1)
    return not (is_inch or _opens(text, at)) and (mark != '"' or not before.isspace())


def _closes_too(text: str, marks: list[int], number: int) -> bool:
    """Whether mark `number` looks like a closing one of the same kind as the one before it."""
    if number >= len(marks) or text[marks[number]] != text[marks[number - 1]]:
        return False
    at = marks[number]
    return not text[at - 1].isspace() and _is_behind(text[at + 1 : at + 2])


def _closing_single(text: str, marks: list[int], number: int) -> tuple[int | None, int]:
    """The number of the mark that closes the single mark `number`, None if none or none for sure; where to go on."""
    start = marks[number]
    doubtful: dict[int, int] = {}  # places and numbers of marks
    for other in range(number + 1, len(marks)):
        at = marks[other]
        if at - start > _FAR or _opens_next(text, at, text[start], is_doubtful=bool(doubtful)):
            break
        if text[at] not in CLOSES[text[start]] or closes_nothing(text, at):
            continue
        if not is_in_doubt(text, at):
            return other, other + 1
        doubtful[at] = other
    closing = closing_of(text, doubtful)
    if closing is not None:
        return doubtful[closing], doubtful[closing] + 1
    return None, 1 + next(iter(doubtful.values()), number)


def _opens_next(text: str, at: int, opening: str, *, is_doubtful: bool) -> bool:
    """Whether a mark opens a quotation while `opening` is open: with the same mark, or with any where that ends doubts.

    Programs that make round marks of straight ones, and people, take ’ for ‘.
    """
    if text[at] == opening and _opens(text, at):
        return True
    is_free = text[at] in _SINGLE and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()
    return is_doubtful and is_free and not _CLIPPED.match(text, at)
