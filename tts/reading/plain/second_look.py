"""What a first vote on the lines of a page tells of each line: how its neighbours fared, and where the body lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tts.reading.lines.features import kinship, shifted, since, windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

MOST = 4.0  # log-odds; beyond them a line is no surer
_TOP = 5  # lines; an article is seldom shorter
_SURE = 2.0  # log-odds that the surest lines of a page are taken to have at least
_GAP = 60.0  # log-odds in sum of the lines between two articles, and between an article and a list of others
_RIVAL = 0.3  # of the worth of the best cluster, from which another is of the same article
_LONGEST = 100  # words of a line that count


def second_features(
    first: Matrix, words: Sequence[int], stems: Sequence[frozenset[str]]
) -> dict[str, Matrix]:
    """Columns made of the scores of a `first` vote, shape (n,); `words` and `stems` are those of the lines."""
    votes = np.clip(levelled(first), -MOST, MOST)
    mass = np.maximum(votes, 0) * np.sqrt(np.minimum(words, _LONGEST))
    body = clustered(first, words)
    at = np.flatnonzero(body)
    edges = (float(at[0]), float(at[-1])) if len(at) else (0.0, 0.0)
    columns = {
        "vote": votes,
        "vote level": np.full_like(votes, _level(first)),
        "mass above": np.cumsum(mass) / max(1.0, mass.sum()),
        "mass": np.full_like(votes, np.log1p(mass.sum())),
        "in body": body.astype(np.float64),
        "from body": np.clip(np.arange(len(votes)) - edges[0], -50, 50),
        "past body": np.clip(np.arange(len(votes)) - edges[1], -50, 50),
        "since yes": since(votes > 0),
        "until yes": since(votes[::-1] > 0)[::-1],
        "vote kinship": np.asarray(kinship(stems, [int(line) for line in at])),
    }
    for step in (-3, -2, -1, 1, 2, 3):
        columns[f"vote{step:+d}"] = shifted(votes, step)
    for size in (3, 8, 20):
        columns[f"vote<{size}"], columns[f"vote>{size}"] = windows(votes, size)
    return columns


def levelled(scores: Matrix) -> Matrix:
    """`scores`, raised so that the surest lines of a page without any sure one are likely the article's."""
    return scores + max(0.0, _SURE - _level(scores))


def _level(scores: Matrix) -> float:
    return float(np.sort(scores)[::-1][:_TOP].mean())


def clustered(scores: Matrix, words: Sequence[int]) -> NDArray[np.bool_]:
    """Which lines are likely the article's and not far from its bulk: shape (n,)."""
    scores = levelled(scores)
    chosen = np.flatnonzero(scores > 0)
    if not len(chosen):
        return np.zeros(len(scores), bool)
    doubt = np.concatenate([[0.0], np.cumsum(np.clip(scores, -MOST, 0))])
    gaps = doubt[chosen[:-1] + 1] - doubt[chosen[1:]]
    cluster = np.concatenate([[0], np.cumsum(gaps > _GAP)])
    worth = np.bincount(
        cluster,
        np.maximum(scores[chosen], 0.1) * np.sqrt(np.minimum(np.asarray(words)[chosen], _LONGEST)),
    )
    result = np.zeros(len(scores), bool)
    result[chosen[worth[cluster] >= _RIVAL * worth.max()]] = True
    return result
