"""The last word on every line of a web page: trees weigh what the rules, other readers and its neighbours say of it.

The rules give reasons and are sure of some things; what nobody sees, forms, captions, code or the comments of readers
never come back. For all else they are one voice among several. The trees were trained on annotated pages, by
`bench/train_pages.py`; what they leave out without a reason of the rules is named after its place.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tts.model import Block
from tts.reading.body.column import Column
from tts.reading.body.features import describe_lines, hear, neighbourhood
from tts.reading.body.judge import empty_headings
from tts.reading.body.notes import author_notes
from tts.reading.lines.trees import Trees, load
from tts.reading.text.characters import letters_only
from tts.reading.wording.wording import is_correction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tts.model import BlockKind
    from tts.reading.body.judge import Judged
    from tts.reading.body.opinions import Opinion
    from tts.reading.page.boxes import Layout

TREES = Path(__file__).with_name("trees.json")
AGAIN = "said again in the text"
_LONGER = 1.3  # times, what a paragraph is that has a sentence of another
_LEAST_REPEATED = 25  # letters
_LEAST_COPIED = 80  # letters of a paragraph: a refrain is shorter
_MOST_COPIED = 3  # paragraphs: more are questions put to everybody, or the steps of a plan
_SOON = 3  # blocks behind the first in which its very words are no refrain
UNLIKE = "judged by its surroundings not to belong to the article"
# Log-odds from which a line is the article's, by its kind: first where the rules keep it, then where they do not. An
# item or a heading between paragraphs that is left out is missed more than one too many is noticed.
_LEAST = {
    "paragraph": (0.4, 0.5),
    "quote": (0.4, 0.5),
    "item": (-1.0, 0.5),
    "heading": (-1.2, -0.4),
}
# The same for a heading that is a link as a whole: most head another article.
_LINKED_HEADING = -0.5
_NEAR = 4  # lines before and after the body in which a correction is the article's
# Where a note on a correction is that of another article, or of the site.
_OF_OTHERS = frozenset(["page footer", "page header", "sidebar", "navigation", "related story"])
# Reasons that no vote overrules: most are chosen by the listener, or nothing that was written as text.
SETTLED = frozenset(
    [
        "hidden",
        "form",
        "comments",
        "cookie notice",
        "caption",
        "figure",
        "code",
        "table",
        "embedded post",
        "title",
        "ornament",
        "footnote",
        "footnote mark",
        "picture",
        "formula",
        "embedded object",
        "pronunciation aid",
        "advertisement",
        "author note",
    ]
)


@lru_cache(maxsize=1)
def trees() -> Trees:
    return load(TREES)


def reconsider(
    layout: Layout,
    column: Column,
    judged: Sequence[Judged],
    title: str | None,
    opinions: Sequence[Opinion],
) -> list[Judged]:
    """The lines as the rules judged them, with the blocks that the trees make of them."""
    near, columns = prepare(layout, column, judged, title, opinions)
    if not columns:
        return list(judged)
    ensemble = trees()
    scores = ensemble.scores(np.column_stack([columns[name] for name in ensemble.features]))
    boxes = [layout.boxes[line.box] for line in layout.lines[near]]
    forbidden = [
        bool(line.reason or box.forbidden)
        for line, box in zip(layout.lines[near], boxes, strict=True)
    ]
    result = list(judged)
    result[near] = conclude(judged[near], [box.kind for box in boxes], forbidden, scores)
    return result


def prepare(
    layout: Layout,
    column: Column,
    judged: Sequence[Judged],
    title: str | None,
    opinions: Sequence[Opinion],
) -> tuple[slice, dict[str, NDArray[np.float64]]]:
    """Which lines the trees are asked about, and the columns of those; no columns when there are none."""
    heard = hear(layout, opinions)
    near = neighbourhood(judged, heard)
    if not judged[near]:
        return near, {}
    part = replace(layout, lines=layout.lines[near])
    told = {name: values[near] for name, values in heard.items()}
    return near, describe_lines(part, Column(column.reasons[near]), judged[near], title, told)


def conclude(
    judged: Sequence[Judged],
    kinds: Sequence[BlockKind],
    forbidden: Sequence[bool],
    scores: NDArray[np.float64],
) -> list[Judged]:
    """The lines after the vote: `scores` are log-odds, `forbidden` are those that no vote brings back."""
    lines: list[Judged] = []
    for line, kind, is_forbidden, vote in zip(judged, kinds, forbidden, scores, strict=True):
        least = _LEAST[kind][line.block is None]
        if kind == "heading" and line.is_linked:
            least = max(least, _LINKED_HEADING)
        is_fixed = is_forbidden or line.is_title or is_settled(line)
        lines.append(line if is_fixed else _ruled(line, kind, is_body=bool(vote > least)))
    if not any(line.block for line in lines):
        return list(judged)
    lines = _with_corrections(lines, kinds, forbidden)
    return empty_headings(author_notes(_said_once(_without_teaser(lines))))


def _ruled(line: Judged, kind: BlockKind, *, is_body: bool) -> Judged:
    """A line that the trees take for the article, or not."""
    if not is_body:
        return line.without(line.reason or UNLIKE)
    return (
        line if line.block else replace(line, block=Block(kind, line.text, line.level), reason=None)
    )


def _with_corrections(
    lines: list[Judged], kinds: Sequence[BlockKind], forbidden: Sequence[bool]
) -> list[Judged]:
    """The lines with the notes of corrections in and around the article."""
    body = [at for at, line in enumerate(lines) if line.block]
    near = range(body[0] - _NEAR, body[-1] + _NEAR + 1)
    return [
        _ruled(line, kinds[at], is_body=True)
        if at in near
        and not forbidden[at]
        and not is_settled(line)
        and line.reason not in _OF_OTHERS
        and is_correction(line.text)
        else line
        for at, line in enumerate(lines)
    ]


def _without_teaser(lines: list[Judged]) -> list[Judged]:
    """The lines without a first one that a longer paragraph has again, word for word: it tells what is to come."""
    body = [at for at, line in enumerate(lines) if line.block]
    said = letters_only(lines[body[0]].text)
    again = [letters_only(lines[at].text) for at in body[1:]]
    is_teaser = len(said) >= _LEAST_REPEATED and (
        said in again[:_SOON]
        or any(said in text and len(text) > len(said) * _LONGER for text in again)
    )
    first = lines[body[0]].block
    if not is_teaser or not first or first.kind == "quote":
        return lines
    return [line.without(AGAIN) if at == body[0] else line for at, line in enumerate(lines)]


def _said_once(lines: list[Judged]) -> list[Judged]:
    """The lines without the few paragraphs that came before, letter by letter: cards, copies for other devices."""
    said: set[str] = set()
    again: list[int] = []
    for at, line in enumerate(lines):
        letters = letters_only(line.text) if line.block else ""
        if len(letters) >= _LEAST_COPIED and letters in said:
            again.append(at)
        said.add(letters)
    if len(again) > _MOST_COPIED:
        return lines
    return [line.without(AGAIN) if at in again else line for at, line in enumerate(lines)]


def is_settled(line: Judged) -> bool:
    """Whether the rules decide alone: not where a paragraph only begins or ends with the wrong words."""
    return line.reason in SETTLED and not (line.is_worded and line.prose)
