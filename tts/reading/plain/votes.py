"""Which lines of a copied page are its article, and which is its title, by the votes of three ensembles of trees.

The first sees each line with the lines around it; the second sees, besides, how the first voted for the others. Their
mean is better than either, by 0.3 % of F1 on pages of sites that were not trained on. The third tells the title from
the lines around it. All were trained by bench/train_plain.py, which says on what, and hold nothing but numbers.
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
from tts.reading.plain.second_look import clustered, second_features
from tts.reading.plain.title_line import title_features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.text_lines import TextLine

_WORDS = re.compile(r"\w+")
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
    first = _scores("first", columns)
    columns |= second_features(first, words, [stems(line.text) for line in lines])
    second = _scores("second", columns)
    body = np.flatnonzero(clustered((first + second) / 2, words)).tolist()
    body = before_campaign(lines, body)
    title = _title(lines, columns, body) if body else None
    return Votes(title, tuple(index for index in body if title is None or index > title))


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
