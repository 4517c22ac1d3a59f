"""Which lines of a copied page are its article, and which is its title, by the votes of three ensembles of trees.

The first sees each line with the lines around it; the second sees, besides, how the first voted for the others. Their
mean is what counts. The third tells the title from the lines around it. All were trained by bench/train_plain.py,
which says on what, and hold nothing but numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tts.reading.lines.features import own_features, stems, with_context
from tts.reading.lines.passage import before_campaign
from tts.reading.lines.trees import Trees, load
from tts.reading.plain.first_votes import pooled_features
from tts.reading.plain.second_look import clustered, levelled, second_features
from tts.reading.plain.shared_words import telling
from tts.reading.plain.surroundings import surroundings
from tts.reading.plain.title_line import title_features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.text_lines import TextLine

_WORDS = re.compile(r"\w+")
DOUBT = 0.2  # log-odds that a line needs: best for F1 on sites not trained on, as are 0.1 to 0.4
_SURE = 1.5  # log-odds
_LEAST_HEADING = -0.5  # log-odds of a heading in an article
_LEAST_TITLE = -2.0  # log-odds: below, the page has no title among its lines


@dataclass(frozen=True, slots=True)
class Votes:
    """Numbers of lines: the title, None without one; those of the body, in order, none where no line is prose."""

    title: int | None
    body: tuple[int, ...]


def vote(lines: Sequence[TextLine]) -> Votes:
    """The article among `lines`."""
    if not any(line.is_prose for line in lines):
        return Votes(None, ())
    columns = with_context(own_features(lines))
    words = [len(_WORDS.findall(line.text)) for line in lines]
    told = [telling(line.text) for line in lines]
    columns |= surroundings(lines, columns, told)
    first = _scores("first", columns)
    columns |= second_features(first, words, [stems(line.text) for line in lines])
    columns |= pooled_features(first, words, lines, columns, told)
    second = _scores("second", columns)
    scores = levelled((first + second) / 2) - DOUBT
    body = np.flatnonzero(with_headings(lines, scores, clustered(scores, words))).tolist()
    if columns["appeal"].any():  # a campaign has one, and where it begins takes long to tell
        body = before_campaign(lines, body)
    title = _title(lines, columns, body) if body else None
    return Votes(title, tuple(index for index in body if title is None or index > title))


def with_headings(
    lines: Sequence[TextLine], scores: NDArray[np.float64], body: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """`body` with the lines that stand as headings between two sure paragraphs of it, unless the votes are against."""
    sure = [
        is_body and line.is_prose and score > _SURE
        for line, score, is_body in zip(lines, scores.tolist(), body.tolist(), strict=True)
    ]
    found = body.copy()
    for at in range(1, len(lines) - 1):
        if sure[at - 1] and sure[at + 1] and scores[at] > _LEAST_HEADING:
            found[at] |= lines[at].is_alone and lines[at].text[-1].isalnum()
    return found


def _title(
    lines: Sequence[TextLine], columns: Mapping[str, NDArray[np.float64]], body: Sequence[int]
) -> int | None:
    """The best of the candidates, the highest on the page where two are as good; None if it is not good."""
    candidates, features = title_features(lines, columns, body)
    if not candidates:
        return None
    scores = _scores("title", features)
    best = int(np.argmax(scores))
    return candidates[best] if scores[best] > _LEAST_TITLE else None


def _scores(name: str, columns: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
    trees = _trees(name)
    return trees.scores(np.column_stack([columns[feature] for feature in trees.features]))


@cache
def _trees(name: str) -> Trees:
    return load(Path(__file__).with_name(f"trees_{name}.json"))
