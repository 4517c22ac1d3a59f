"""Sentences that are too long for one breath, broken where a reader would breathe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CHARS = 400  # no utterance is longer
LONG_CHARS = 300  # a sentence up to this length is left whole

_CLAUSE = re.compile(
    r"(?<=[;:])[\"'”’»)\]]*\s|\s(?=[—–-]\s)|(?<=[—–])(?=\w)|(?<=[,、，；])[\"'”’»)\]]*\s"
)
_CONJUNCTION = re.compile(
    r"\s(?=(?:and|but|or|because|which|while|although|when|where|who|that|so|"
    r"und|aber|oder|weil|dass|wenn|et|mais|ou|qui|que|parce|y|pero|porque|і|та|але|що|який|яка|які)\s)"
)
_SPACE = re.compile(r"\s")
_BREAKS = (_CLAUSE, _CONJUNCTION, _SPACE)
_EARLIEST = MAX_CHARS // 4  # a part shorter than this sounds torn off


def breaths(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of `text[start:end]`, in order, without white space at their ends.

    None is longer than `MAX_CHARS`; between two of them is only white space, or nothing.
    """
    while end - start > LONG_CHARS:
        cut = _cut(text, start, end)
        if cut >= end:
            break
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, end: int) -> int:
    """Where the first breath ends: at the last clause within reach, else conjunction, else white space.

    A sentence that a single breath can hold is only cut at a clause; it gives its `end` where there is none.
    """
    is_bearable = end - start <= MAX_CHARS
    last = min(start + LONG_CHARS, end - 1)
    for kind in _BREAKS[:1] if is_bearable else _BREAKS:
        cuts = [match.end() for match in kind.finditer(text, start + _EARLIEST, last)]
        if cuts and (not is_bearable or end - cuts[-1] > _EARLIEST):
            return cuts[-1]
    return end if is_bearable else _apart(text, start + MAX_CHARS)


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
