"""Where in the lines of a copied page the article is: its title, and the stretch of lines of its body.

Every line is worth something: prose much, a label a little less than nothing, an advertisement less. The body is
the stretch that is worth most in sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.reading.text.characters import ends_sentence
from tts.reading.text.titles import likeness
from tts.reading.wording.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.lines.text_lines import TextLine

_SPACED = 0.5  # share of the prose in lines of their own from which blank lines part the paragraphs
_TITLE_WORDS = range(2, 41)
_ABOVE = 25  # lines above the body in which the title is looked for
_NEAR = 6  # lines between a title, a byline and a body that belong together
_TITLE_LENGTH = 250
_APPEAL = re.compile(
    r"\b(?:subscri\w+|members?|membership|donat\w+|newsletters?"
    r"|our (?:readers|journalism|reporting|mission|community|work)"
    r"|readers like you|support us|contribution|sign up|inbox|abonn\w+|unterstütz\w+)\b"
)
_ENDINGS = frozenset(["related story", "comments", "newsletter or membership", "copyright"])
_APPEALS = (3, 6)  # so many appeals in so many lines are a campaign, with the cards around it
_BELOW = 20  # lines below the body in which a campaign ends it
_SMALL = 0.8  # of the text above, what is cut off with a campaign
_STOP = -12.0  # a fall below the best sum that no later prose of the same article makes good


@dataclass(frozen=True, slots=True)
class Passage:
    """Indices of lines: the title, None without one; the first of the body and the one after its last."""

    title: int | None
    start: int
    end: int


def find_passage(lines: Sequence[TextLine]) -> Passage | None:
    """Where the article is in a copied page, None when no line of it is prose."""
    byline = _byline(lines)
    first = byline + 1 if byline is not None else 0
    start, end = _best_stretch(_values(lines[first:]))
    if start == end:
        return None
    start, end = start + first, end + first
    above = byline if byline is not None else start
    title = choose_title(lines, above, " ".join(line.text for line in lines[start:end]))
    if title is not None and (byline is not None or start - title <= _NEAR):
        start = _first_prose(lines, max(title, first - 1) + 1, start)
    return Passage(title, start, end)


def _byline(lines: Sequence[TextLine]) -> int | None:
    """The first byline that prose follows and a title precedes."""
    for index, line in enumerate(lines[: max(40, len(lines) // 2)]):
        near = lines[index + 1 : index + 1 + _NEAR * 2]
        if index and is_byline(line.text) and sum(other.is_prose for other in near) > 1:
            above = lines[max(0, index - _ABOVE) : index]
            return index if any(map(_can_be_title, above)) else None
    return None


def _can_be_title(line: TextLine) -> bool:
    text = line.text
    if (
        len(text) > _TITLE_LENGTH
        or text.endswith((".", "…", ":", ";"))
        or reason_of_wording(text)
        or is_credited(text)
    ):
        return False
    enough = len(text.split()) in _TITLE_WORDS or not text.isascii()
    return enough and len(text) > 12 and not is_appeal(text)  # noqa: PLR2004 - "Edit post"


def before_campaign(lines: Sequence[TextLine], body: Sequence[int]) -> list[int]:
    """`body`, numbers of lines, without its end where the best stretch is over and appeals to readers follow."""
    passage = find_passage(lines)
    if passage is None or not _is_campaign(lines[passage.end : passage.end + _BELOW]):
        return list(body)
    above = [index for index in body if index < passage.end]
    kept, cut = (
        sum(len(lines[index].text) for index in part)
        for part in (above, [index for index in body if index >= passage.end])
    )
    return above if cut < kept * _SMALL else list(body)


def _is_campaign(lines: Sequence[TextLine]) -> bool:
    least, near = _APPEALS
    appeals = [
        is_appeal(line.text) or reason_of_wording(line.text) == "newsletter or membership"
        for line in lines
    ]
    return any(sum(appeals[at : at + near]) >= least for at in range(len(appeals))) and any(
        is_appeal(line.text) for line in lines
    )


def choose_title(lines: Sequence[TextLine], below: int, body: str) -> int | None:
    """The line above `below` that is most like the title of `body`, None when none is."""
    candidates = [
        index for index in range(max(0, below - _ABOVE), below) if _can_be_title(lines[index])
    ]
    scores = {index: _title_score(lines, index, body) for index in candidates}
    return max(reversed(candidates), key=scores.__getitem__, default=None)


def _title_score(lines: Sequence[TextLine], index: int, body: str) -> float:
    """Words shared with the body; set apart; under it a byline; said again elsewhere; not as long as a caption."""
    line = lines[index]
    has_byline = any(is_byline(other.text) for other in lines[index + 1 : index + 4])
    again = sum(other.text == line.text for other in lines[:200]) > 1
    is_long = len(line.text) > 140  # noqa: PLR2004
    return (
        likeness(line.text, body) + 1.5 * line.is_alone + 2.0 * has_byline + again - 2.0 * is_long
    )


def _first_prose(lines: Sequence[TextLine], start: int, end: int) -> int:
    """The first paragraph from `start` on: between byline and body there may be labels and captions."""
    return next((index for index in range(start, end) if _is_body(lines[index])), end)


def _is_body(line: TextLine) -> bool:
    return (
        line.is_prose
        and not is_credited(line.text)
        and not reason_of_wording(line.text)
        and not is_appeal(line.text)
    )


def is_appeal(text: str) -> bool:
    """Whether `text` asks for money, an address or a subscription, in more than one word."""
    return len(set(_APPEAL.findall(text.lower()))) > 1


def _values(lines: Sequence[TextLine]) -> list[float]:
    """What each line is worth for a stretch of body text."""
    prose = sum(len(line.text) for line in lines if line.is_prose)
    alone = sum(len(line.text) for line in lines if line.is_prose and line.is_alone)
    spaced = alone > prose * _SPACED
    return [_value(line, spaced) for line in lines]


def _value(line: TextLine, spaced: bool) -> float:
    reason = reason_of_wording(line.text)
    if reason:
        return -4.0 if reason in _ENDINGS else -0.5
    if is_appeal(line.text):
        return -3.0
    if line.is_prose and not is_credited(line.text):
        if line.text.endswith(("…", "...")):
            return -1.0  # a teaser, cut
        if not ends_sentence(line.text) and line.text[-1] not in ":,;":
            return -0.3  # a headline of another article, more often than a paragraph
        return min(max(len(line.text), 100), 400) / 100 if line.is_alone or not spaced else -0.5
    if line.bullet:
        return -0.1
    return -0.5 if line.is_alone else -0.7


def _best_stretch(values: Sequence[float]) -> tuple[int, int]:
    """First index, and index after the last, of the stretch with the greatest sum; equal for no stretch at all."""
    best, best_sum = (0, 0), 0.0
    start, running, high = 0, 0.0, 0.0
    for index, value in enumerate(values):
        if running <= 0 or running - high < _STOP:
            start, running, high = index, 0.0, 0.0
        running += value
        high = max(high, running)
        if running > best_sum:
            best, best_sum = (start, index + 1), running
    return best
