"""How a first vote went for the lines that a line belongs with: its run, lines that begin alike, the prose next to it.

Columns for the second ensemble, beside those of second_look.py.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from tts.reading.lines.features import shifted, since, windows
from tts.reading.plain.second_look import MOST, clustered, levelled
from tts.reading.plain.shared_words import common
from tts.reading.plain.surroundings import kind_of, runs, start_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.text_lines import TextLine
    from tts.reading.plain.shared_words import Told

    Matrix = NDArray[np.float64]
    Columns = dict[str, Matrix]

_SURE = 1.5  # log-odds
_NONE = -6.0  # below any vote
_DEEPEST = -80.0  # log-odds in sum, from which doubt says no more
_BEFORE = 2  # lines before and after a run
_NEXT = (1, 2, 3)  # paragraphs
_STEPS = (-6, -5, -4, 4, 5, 6)
_WINDOWS = (2, 12, 40)


def pooled_features(
    first: Matrix, words: Sequence[int], lines: Sequence[TextLine], columns: Mapping[str, Matrix],
    told: Sequence[Told],
) -> Columns:  # fmt: skip
    """Columns made of the scores of a `first` vote; `words` and `told` are of `lines`, `columns` their features."""
    votes = np.clip(levelled(first), -MOST, MOST)
    body = clustered(first, words)
    return (
        _of_runs(votes, lines)
        | {
            "alike kind": _alike(votes, [kind_of(line) for line in lines]),
            "alike start": _alike(votes, [start_of(line) for line in lines]),
        }
        | _next_prose(votes, columns["prose"] > 0)
        | _around(votes)
        | _of_body(body, np.asarray(words), columns, told)
    )


def _of_runs(votes: Matrix, lines: Sequence[TextLine]) -> Columns:
    rows = []
    for run in runs(lines):
        above, below = votes[max(0, run.start - _BEFORE) : run.start], votes[run.stop :][:_BEFORE]
        row = [
            float(votes[run].mean()),
            float(votes[run].max()),
            float(above.mean()) if len(above) else _NONE,
            float(below.mean()) if len(below) else _NONE,
        ]
        rows += [row] * (run.stop - run.start)
    names = ("run vote", "run best", "run vote above", "run vote below")
    return dict(zip(names, np.asarray(rows, np.float64).T, strict=True))


def _alike(votes: Matrix, keys: Sequence[Hashable]) -> Matrix:
    """For each line the mean vote of the others with the same key."""
    sums: Counter[Hashable] = Counter()
    for key, vote in zip(keys, votes.tolist(), strict=True):
        sums[key] += vote
    counts = Counter(keys)
    return np.array(
        [
            (sums[key] - vote) / (counts[key] - 1) if counts[key] > 1 else _NONE
            for key, vote in zip(keys, votes.tolist(), strict=True)
        ]
    )


def _next_prose(votes: Matrix, prose: NDArray[np.bool_]) -> Columns:
    """The votes on the paragraphs above and below each line, however many labels are between."""
    at = np.flatnonzero(prose)
    known = np.concatenate([[_NONE] * max(_NEXT), votes[at], [_NONE] * max(_NEXT)])
    here = np.arange(len(votes))
    above = np.searchsorted(at, here, "left") + max(_NEXT)
    below = np.searchsorted(at, here, "right") + max(_NEXT)
    return {f"prose vote-{step}": known[above - step] for step in _NEXT} | {
        f"prose vote+{step}": known[below + step - 1] for step in _NEXT
    }


def _around(votes: Matrix) -> Columns:
    sure = votes > _SURE
    found = {
        "doubt above": _doubt(votes),
        "doubt below": _doubt(votes[::-1])[::-1],
        "since sure": since(sure),
        "until sure": since(sure[::-1])[::-1],
    }
    for step in _STEPS:
        found[f"vote{step:+d}"] = shifted(votes, step)
    for size in _WINDOWS:
        found[f"vote<<{size}"], found[f"vote>>{size}"] = windows(votes, size)
    return found


def _doubt(votes: Matrix) -> Matrix:
    """For each line the sum of the votes against those between it and the last sure one above."""
    sums, doubt = [], 0.0
    for vote in votes.tolist():
        sums.append(doubt)
        doubt = 0.0 if vote > _SURE else max(_DEEPEST, doubt + min(0.0, vote))
    return np.asarray(sums, np.float64)


def _of_body(
    body: NDArray[np.bool_],
    words: NDArray[np.int_],
    columns: Mapping[str, Matrix],
    told: Sequence[Told],
) -> Columns:
    """What a line has in common with the body of the first vote, and how long that is."""
    kin, _, rare = common(told, np.flatnonzero(body).tolist())
    sizes = columns["size"][body & (columns["prose"] > 0)]
    read = np.cumsum(words * body)
    total = float(read[-1])
    return {
        "voted kin": kin,
        "voted rare kin": rare,
        "from voted size": columns["size"] - (float(np.median(sizes)) if len(sizes) else 0.0),
        "voted above": read / max(1.0, total),
        "voted words": np.full(len(body), np.log1p(total)),
        "voted lines": np.full(len(body), float(body.sum())),
    }
