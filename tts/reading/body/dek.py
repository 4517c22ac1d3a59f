"""The dek of a web page: what stands between headline and text and sums it up, also called standfirst.

It is set apart from the text, so nothing that looks for the column of prose finds it. What gives it away is that the
page repeats it where machines look, as its description, or that the names of its box call it so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

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
_LEAST = 25  # letters
_LONGEST = 700  # characters
_NEAR = 12  # lines above the text that are looked at where no headline is printed
_LEAST_WORDS = 5  # of a dek that only the names of its box tell
_BOXES = 3  # that are asked for their names, outwards
_NEVER = frozenset(["byline", "tags", "newsletter or membership", "navigation", "copyright"])
# Reasons of place that say little of a line just below the headline.
_BY_PLACE = frozenset([OUTSIDE, UNLIKE, "page header", "heading without text"])
_NAMES = re.compile(
    r"(?<![a-z])(?:deks?|decks?|standfirst|strap ?line|lede|sub[- _]?(?:title|head|heading|headline|line)"
    r"|(?:article|story|post|entry|content|page)[- _]+(?:summary|lead|intro|excerpt|abstract|description)"
    r"|chap[oô]|chapeau|entradilla|bajada|sommario|occhiello|vorspann|anleser|ingress|manchet)(?![a-z])"
)
_WHOLE_NAMES = re.compile(r"(?:article[-_ ]?)?(?:lead|intro|teaser)[-_ ]?(?:text|paragraph)?")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def find_dek(layout: Layout, judged: Sequence[Judged], summaries: Sequence[str]) -> list[Judged]:
    """The lines, those of the dek marked; none where the page has none, or the text itself begins with it."""
    first = next((at for at, line in enumerate(judged) if line.block), 0)
    heads = [at for at, line in enumerate(judged[:first]) if line.is_title]
    start = heads[0] + 1 if heads else max(0, first - _NEAR)
    text = letters_only(" ".join(line.text for line in judged if line.block))
    told = [letters for summary in summaries if len(letters := letters_only(summary)) >= _LEAST]
    near = [at for at in range(start, first) if _may_be(judged[at], text)]
    declared = [at for at in near if _is_declared(judged[at].text, told)]
    named = [
        at
        for at in near
        if heads
        and judged[at].reason in _BY_PLACE
        and len(judged[at].text.split()) >= _LEAST_WORDS
        and _is_named(layout, layout.lines[at].box)
    ]
    chosen = set(_run(judged, declared or named))
    return [
        replace(line, block=None, reason=DEK) if at in chosen else line
        for at, line in enumerate(judged)
    ]


def dek_of(judged: Sequence[Judged]) -> str | None:
    """The text of the lines that are the dek, None if there are none."""
    return " ".join(dict.fromkeys(line.text for line in judged if line.reason == DEK)) or None


def _may_be(line: Judged, text: str) -> bool:
    """Whether a line above the text reads as a dek may, and is not in the `text` again."""
    letters = letters_only(line.text)
    return (
        len(letters) >= _LEAST
        and len(line.text) <= _LONGEST
        and not is_settled(line)
        and line.reason not in _NEVER
        and not line.is_linked
        and letters not in text
        and not is_byline(line.text)
        and not reason_of_wording(line.text)
    )


def _is_declared(text: str, told: Sequence[str]) -> bool:
    """Whether a summary is `text`, or its beginning, as summaries are cut, or has it as one of its sentences."""
    letters, is_sentence = letters_only(text), ends_sentence(text)
    return any(
        letters.startswith(summary) or (is_sentence and letters in summary) for summary in told
    )


def _is_named(layout: Layout, at: int) -> bool:
    """Whether one of the boxes around is called a dek."""
    for _ in range(_BOXES):
        if at <= 0:
            break
        names = _names(layout.boxes[at].tag)
        if any(_NAMES.search(name) or _WHOLE_NAMES.fullmatch(name) for name in names):
            return True
        at = layout.boxes[at].parent
    return False


def _names(tag: Tag) -> list[str]:
    classes = tag.attrs.get("class") or ()
    names = [*([classes] if isinstance(classes, str) else classes), str(tag.attrs.get("id") or "")]
    return [_CAPITAL.sub(" ", name).lower() for name in names]


def _run(judged: Sequence[Judged], found: Sequence[int]) -> list[int]:
    """The first of the lines `found`, and those right after it, as long as each ends as a sentence does."""
    run = list(found[:1])
    for at in found[1:]:
        if at != run[-1] + 1 or not ends_sentence(judged[run[-1]].text):
            break
        run.append(at)
    return run
