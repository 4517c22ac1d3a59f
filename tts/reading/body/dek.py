"""The dek of a web page: what stands between headline and text and sums it up, also called standfirst.

It is set apart from the text, so nothing that looks for the column of prose finds it. What gives it away is that the
page repeats it where machines look, as its description, or that the names of its box call it so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.model import Block
from tts.reading.body.column import OUTSIDE
from tts.reading.body.verdict import UNLIKE, is_settled
from tts.reading.text.characters import ends_sentence, letters_only
from tts.reading.wording.wording import is_byline, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import Tag

    from tts.reading.body.judge import Judged
    from tts.reading.page.boxes import Layout

DEK = "dek"
ABOVE = "between headline and text"  # where an editor should look: it is seldom prose
_LEAST = 25  # letters of a dek that nothing but the page's summary tells
_LEAST_NAMED = 12  # the same where the names of its box tell it
_LEAST_WORDS = 5
_LEAST_PLACED = 8  # words of a sentence that nothing but its place below the headline tells
_LONGEST = 700  # characters
_NEAR = 12  # lines above the text that are looked at where no headline is printed
_FAR = 150  # lines above the text that are looked at where one is
_BOXES = 3  # that are asked for their names, outwards
_LONGEST_NAME = 40  # characters of an attribute
_NEVER = frozenset(
    ["byline", "tags", "sidebar", "newsletter or membership", "navigation", "copyright"]
)
# Reasons of place, which say little of a line just below the headline.
_BY_PLACE = frozenset([OUTSIDE, UNLIKE, "page header", "heading without text"])
_NAMES = re.compile(
    r"(?<![a-z])(?:deks?|decks?|standfirst|strap ?line|lede|sub[- _]?(?:title|head|heading|headline|line)"
    r"|(?:article|story|post|entry|content|page)[- _]+(?:summary|lead|intro|excerpt|abstract|description)"
    r"|chap[oô]|chapeau|entradilla|bajada|sommario|occhiello|vorspann|anleser|ingress|manchet)(?![a-z])"
)
_WHOLE_NAMES = re.compile(
    r"(?:article[-_ ]?)?(?:lead|intro|teaser)[-_ ]?(?:text|paragraph)?|alternative headline|abstract"
)
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def find_dek(layout: Layout, judged: Sequence[Judged], summaries: Sequence[str]) -> list[Judged]:
    """The lines, those of the dek marked; none where the page has none, or the text itself begins with it."""
    first = next((at for at, line in enumerate(judged) if line.block), 0)
    start = max(0, first - _FAR)
    heads = [at for at in range(start, first) if judged[at].is_title]
    told = [letters for summary in summaries if len(letters := letters_only(summary)) >= _LEAST]
    near = [
        at
        for at in range(heads[0] + 1 if heads else max(0, first - _NEAR), first)
        if _may_be(layout, judged, at)
    ]
    declared = {at for at in near if _is_declared(judged[at].text, told)}
    named = {at for at in near if heads and _is_named(layout, judged, at)}
    placed = {at for at in near if at - 1 in heads and _is_placed(layout, judged, at)}
    found = _unsaid(judged, sorted(declared | named | placed))
    runs = _runs(judged, found)
    chosen = next((run for run in runs if declared.intersection(run)), next(iter(runs), []))
    marked = list(judged)
    for at in chosen:
        marked[at] = judged[at].without(DEK)
    for at in range(heads[0] + 1 if heads else first, first):
        if marked[at].prose and marked[at].reason in (OUTSIDE, UNLIKE):
            marked[at] = marked[at].without(ABOVE)
    return marked if chosen else _completed(layout, marked, first)


def dek_of(judged: Sequence[Judged]) -> str | None:
    """The text of the lines that are the dek, None if there are none."""
    return " ".join(dict.fromkeys(line.text for line in judged if line.reason == DEK)) or None


def _completed(layout: Layout, judged: list[Judged], first: int) -> list[Judged]:
    """The lines, those of a dek kept that the text begins with: the votes may be for its first line alone."""
    result = list(judged)
    for at in range(first, len(judged)):
        if not _names_dek(layout, layout.lines[at].box):
            break
        if not judged[at].block and _may_be(layout, judged, at) and _is_named(layout, judged, at):
            block = Block("paragraph", judged[at].text)
            result[at] = replace(judged[at], block=block, reason=None)
    return result


def _may_be(layout: Layout, judged: Sequence[Judged], at: int) -> bool:
    """Whether a line reads as a dek may, and nobody wants it left out."""
    line, drawn = judged[at], layout.lines[at]
    return (
        not line.block
        and not drawn.reason
        and not layout.boxes[drawn.box].forbidden
        and not is_settled(line)
        and line.reason not in _NEVER
        and not line.is_linked
        and len(line.text) <= _LONGEST
        and len(letters_only(line.text)) >= _LEAST_NAMED
        and not is_byline(line.text)
        and not reason_of_wording(line.text)
    )


def _unsaid(judged: Sequence[Judged], found: Sequence[int]) -> list[int]:
    """Those of the lines `found` that are not in the text again."""
    if not found:
        return []
    body = letters_only(" ".join(line.text for line in judged if line.block))
    return [at for at in found if letters_only(judged[at].text) not in body]


def _is_declared(text: str, told: Sequence[str]) -> bool:
    """Whether a summary is `text`, or its beginning, as summaries are cut, or has it as one of its sentences."""
    letters, is_sentence = letters_only(text), ends_sentence(text)
    return len(letters) >= _LEAST and any(
        letters.startswith(summary) or (is_sentence and letters in summary) for summary in told
    )


def _is_named(layout: Layout, judged: Sequence[Judged], at: int) -> bool:
    """Whether a line of some words stands in a box that is called a dek."""
    line = judged[at]
    return (
        line.reason in _BY_PLACE
        and len(line.text.split()) >= _LEAST_WORDS
        and _names_dek(layout, layout.lines[at].box)
    )


def _is_placed(layout: Layout, judged: Sequence[Judged], at: int) -> bool:
    """Whether a sentence follows the headline right away, in the same box."""
    head, own = (layout.boxes[layout.lines[one].box].parent for one in (at - 1, at))
    return (
        head == own
        and judged[at].reason in _BY_PLACE
        and len(judged[at].text.split()) >= _LEAST_PLACED
        and ends_sentence(judged[at].text)
    )


def _names_dek(layout: Layout, at: int) -> bool:
    """Whether a box, or one of those around it, is called a dek."""
    for _ in range(_BOXES):
        if at <= 0:
            break
        names = _names(layout.boxes[at].tag)
        if any(_NAMES.search(name) or _WHOLE_NAMES.fullmatch(name) for name in names):
            return True
        at = layout.boxes[at].parent
    return False


def _names(tag: Tag) -> list[str]:
    """What classes, id, itemprop and data attributes call an element, split at capitals, in lower case."""
    names: list[str] = []
    for key, value in tag.attrs.items():
        if key in ("class", "id", "itemprop") or key.startswith("data-"):
            names += value.split() if isinstance(value, str) else value
    return [_CAPITAL.sub(" ", name).lower() for name in names if len(name) <= _LONGEST_NAME]


def _runs(judged: Sequence[Judged], found: Sequence[int]) -> list[list[int]]:
    """The lines `found` in runs of such as follow each other, as long as each ends as a sentence does."""
    runs: list[list[int]] = []
    for at in found:
        if runs and at == runs[-1][-1] + 1 and ends_sentence(judged[at - 1].text):
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
