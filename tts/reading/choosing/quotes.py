"""Quotations that stand apart from the text: who said them, and which of them only say a paragraph again."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tts.reading.body.verdict import UNLIKE
from tts.reading.text.characters import ends_sentence, letters_only, weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.reading.body.judge import Judged
    from tts.reading.choosing.scope import Scope
    from tts.reading.page.boxes import Box, Layout

PULL_QUOTE = "pull quote"
_PULLED = re.compile(
    r"(?:pull(?:ed|out)?|quote)[-_ ]?(?:out[-_ ]?)?quote|quote[-_]?pull", re.IGNORECASE
)
_ELLIPSIS = re.compile(r"\[?\s?(?:…|\.{3})\s?\]?")
_LONGEST_TAIL = 4  # lines after the body in which a quotation may end it
_MOST_QUOTES = 200  # that are looked at: no article has as many
_LONGEST_NAME = 120  # characters of who said it
_LEAST_REPEATED = 25  # letters: less may well be said twice, but not by a quotation that is pulled
_LEAST_PULLED = 10
_MOST_OF = 0.5  # share of the body that is no quotation, however the page calls the box
# Why lines of a quotation, and of who said it, are left out where they stand in a box of their own.
_OF_QUOTE = frozenset(["figure", "sidebar", "outside the article", UNLIKE])
_OF_SPEAKER = frozenset(["page footer", "caption", "byline", "label", "link", UNLIKE])


class Quote(NamedTuple):
    """A quotation set apart: its lines, and whether the page itself calls it a repeat."""

    lines: tuple[int, ...]
    is_pulled: bool
    is_placed: bool


class Verdict(NamedTuple):
    """Lines that say the text again, and lines that are quoted though they were left out."""

    repeated: frozenset[int]
    kept: frozenset[int]


def judge_quotes(layout: Layout, lines: Sequence[Judged], scope: Scope) -> Verdict:
    """What becomes of every quotation of the article."""
    quotes = list(islice(_quotes(layout, lines, scope), _MOST_QUOTES))
    if not quotes:
        return Verdict(frozenset(), frozenset())
    apart = {at for quote in quotes for at in quote.lines}
    body = [
        letters_only(line.text) for at, line in enumerate(lines) if line.block and at not in apart
    ]
    repeated: set[int] = set()
    kept: set[int] = set()
    for quote in quotes:
        if _is_repeated(quote, lines, body):
            repeated |= {at for at in quote.lines if _is_of(lines[at], _OF_QUOTE | _OF_SPEAKER)}
        elif quote.is_placed:
            kept |= set(_kept(quote, lines))
    return Verdict(frozenset(repeated), frozenset(kept))


def _quotes(layout: Layout, lines: Sequence[Judged], scope: Scope) -> Iterator[Quote]:
    """The quotations between the first and the last line of the body."""
    roots = _roots(layout)
    held: defaultdict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(layout.lines):
        if roots[line.box] and not line.reason:
            held[roots[line.box]].append(at)
    total = sum(line.prose for line in lines if line.block)
    for root, members in held.items():
        is_pulled = _is_pulled(layout.boxes[root])
        if sum(lines[at].prose for at in members if lines[at].block) <= total * _MOST_OF:
            is_inside = scope.first < members[-1] and members[0] < scope.last + _LONGEST_TAIL
            parent = layout.boxes[root].parent
            yield Quote(tuple(members), is_pulled, is_inside and scope.includes(parent))


def _roots(layout: Layout) -> list[int]:
    """For each box the quotation it lies in, 0 for none: the innermost pull quote, else the outermost of others."""
    pictured = {picture.box for picture in layout.pictures}
    quoted = {box.parent for box in layout.boxes if box.tag.name == "blockquote"}
    roots = [0] * len(layout.boxes)
    for at, box in enumerate(layout.boxes[1:], 1):
        is_figure = box.tag.name == "figure" and at in quoted and at not in pictured
        if _is_pulled(box):
            roots[at] = at
        elif roots[box.parent]:
            roots[at] = roots[box.parent]
        elif is_figure or box.tag.name == "blockquote":
            roots[at] = at
    return roots


def _is_pulled(box: Box) -> bool:
    names = box.tag.attrs.get("class") or ""
    return bool(_PULLED.search(" ".join(names) if isinstance(names, list) else str(names)))


def _is_of(line: Judged, reasons: frozenset[str]) -> bool:
    return line.block is not None or line.reason in reasons


def _is_repeated(quote: Quote, lines: Sequence[Judged], body: Sequence[str]) -> bool:
    """Whether all of a quotation but who said it stands in paragraphs of the body."""
    said = [at for at in quote.lines if _is_of(lines[at], _OF_QUOTE)]
    said = [at for at in said if at == said[0] or ends_sentence(lines[at].text)]
    texts = [lines[at].text for at in said]
    least = _LEAST_PULLED if quote.is_pulled else _LEAST_REPEATED
    if sum(len(letters_only(text)) for text in texts) < least:
        return False
    return all(_stands_in(text, body, with_cuts=quote.is_pulled) for text in texts)


def _stands_in(text: str, body: Sequence[str], *, with_cuts: bool) -> bool:
    """Whether a paragraph of `body` has the letters of `text` in a row; or in order, where "…" marks a cut."""
    pieces = [letters_only(piece) for piece in (_ELLIPSIS.split(text) if with_cuts else [text])]
    pieces = [piece for piece in pieces if piece]
    return any(_has_in_order(paragraph, pieces) for paragraph in body)


def _has_in_order(paragraph: str, pieces: Sequence[str]) -> bool:
    at = 0
    for piece in pieces:
        at = paragraph.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _kept(quote: Quote, lines: Sequence[Judged]) -> Iterator[int]:
    """The lines of a quotation that were left out only for where they stand, with who said it."""
    speakers: list[int] | None = None  # short lines since something was said; None before that
    for at in quote.lines:
        line = lines[at]
        if line.block or line.reason in _OF_QUOTE:
            yield from _named(speakers)
            speakers = []
            if not line.block:
                yield at
        elif speakers is not None and _can_be_speaker(line):
            speakers.append(at)
    yield from _named(speakers)


def _named(speakers: list[int] | None) -> list[int]:
    """Who is named in one or two lines; more are a list of something else."""
    return speakers if speakers and len(speakers) <= 2 else []  # noqa: PLR2004


def _can_be_speaker(line: Judged) -> bool:
    return line.reason in _OF_SPEAKER and weight(line.text) <= _LONGEST_NAME
