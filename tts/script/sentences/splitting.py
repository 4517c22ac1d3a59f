"""Where sentences end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.sentences.abbreviations import abbreviations
from tts.script.sentences.judges import ends_sentence
from tts.script.sentences.lines import line_cuts, list_cuts
from tts.script.sentences.stops import find_stop, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.script.sentences.kinds import Abbreviations

_LONGEST_WORD = 20  # letters of a word that is looked up


def sentences(text: str, language: str = "en") -> list[str]:
    """The sentences of a paragraph, in order, without the white space between them."""
    return [text[start:end] for start, end in sentence_spans(text, language)]


def sentence_spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The start and end of each sentence: in order, disjoint, and between them only white space."""
    table = abbreviations(language)
    known = line_cuts(text)
    if not table.ordinal_stops:
        known.update(list_cuts(text))
    found = list(_mark_cuts(text, table, sorted(known)))
    return list(_trimmed(text, sorted(known.union(found)) if known else found))


def _trimmed(text: str, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """The pieces between the cuts without white space at their ends; none is empty."""
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        if kept := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(kept)


def _mark_cuts(text: str, table: Abbreviations, known: list[int]) -> Iterator[int]:
    """The ends of the sentences that a mark ends, given the cuts `known` already, in order."""
    size, special = len(text), table.special
    begin, ahead = 0, iter([*known, size + 1])
    next_known = next(ahead)
    for match in marks(text):
        at = match.start()
        while at >= next_known:
            begin, next_known = next_known, next(ahead)
        if match.lastgroup == "plain":
            word = text[text.rfind(" ", begin, at) + 1 : at]
            if word.isalpha() and word.lower() not in special and len(word) <= _LONGEST_WORD:
                begin = at + 1
                yield begin
                continue
        if match.end() == size:
            return  # a text ends with a sentence anyway
        stop = find_stop(text, match, begin)
        if stop is not None and ends_sentence(stop, table):
            begin = stop.end
            yield begin
