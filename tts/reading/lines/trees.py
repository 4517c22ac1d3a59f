"""Decision trees that vote: an ensemble trained by gradient boosting, read from a file of numbers.

The file is JSON: `features`, the names of the columns in their order; `base`, the score before any tree votes;
`trees`, each with five lists. `feature`, `threshold`, `left` and `right` hold a number for each fork: a row goes
left when its feature is not greater than the threshold. A child of 0 or more is another fork, and -1, -2, … are the
first leaf, the second, …, whose votes are in `value`. The fork of number 0 is the root; a tree without forks is its
only leaf.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_DIGITS = 9  # decimals kept of a score, so that the order in which a machine adds does not show
_ROWS = (
    2048  # at a time: some 300 trees and as many rows are numbers enough for a processor's cache
)


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """An ensemble as arrays of shape (trees, nodes); a leaf is a node whose children are itself."""

    features: tuple[str, ...]
    base: float
    depth: int
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    value: NDArray[np.float64]

    def scores(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log-odds of every row of `matrix`, shape (n, features), in the order of `features`; shape (n,)."""
        if matrix.ndim != 2 or matrix.shape[1] != len(self.features):  # noqa: PLR2004
            raise ValueError(f"rows of {len(self.features)} features wanted, not {matrix.shape}")
        parts = [self._votes(matrix[at : at + _ROWS]) for at in range(0, len(matrix), _ROWS)]
        return np.concatenate(parts).round(_DIGITS) if parts else np.zeros(0)

    def _votes(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        rows = np.arange(len(matrix))[:, None]
        trees = np.arange(len(self.feature))[None, :]
        node = np.zeros((len(matrix), len(self.feature)), np.intp)
        for _ in range(self.depth):
            goes_left = matrix[rows, self.feature[trees, node]] <= self.threshold[trees, node]
            node = np.where(goes_left, self.left[trees, node], self.right[trees, node])
        votes: NDArray[np.float64] = self.value[trees, node]
        return np.asarray(votes.sum(axis=1) + self.base, np.float64)


def load(path: Path) -> Trees:
    """The ensemble in the file at `path`."""
    model = json.loads(path.read_text(encoding="utf-8"))
    trees = model["trees"]
    size = max(len(tree["feature"]) + len(tree["value"]) for tree in trees)
    itself = np.broadcast_to(np.arange(size), (len(trees), size))
    feature, left, right = np.zeros_like(itself), itself.copy(), itself.copy()
    threshold, value = np.zeros(itself.shape), np.zeros(itself.shape)
    for at, tree in enumerate(trees):
        forks, leaves = len(tree["feature"]), len(tree["value"])
        feature[at, :forks], threshold[at, :forks] = tree["feature"], tree["threshold"]
        left[at, :forks], right[at, :forks] = _children(tree, "left"), _children(tree, "right")
        value[at, forks : forks + leaves] = tree["value"]
    depth = max(map(_depth, trees))
    names = tuple(model["features"])
    return Trees(names, float(model["base"]), depth, feature, threshold, left, right, value)


def _children(tree: dict[str, Any], side: str) -> list[int]:
    """Numbers of nodes, the leaves counted after the forks."""
    forks = len(tree["feature"])
    return [child if child >= 0 else forks - 1 - child for child in tree[side]]


def _depth(tree: dict[str, Any]) -> int:
    """Forks from the root to the farthest leaf; a child is always written after its parent."""
    depths = [0] * len(tree["feature"])
    for fork in reversed(range(len(depths))):
        below = [child for child in (tree["left"][fork], tree["right"][fork]) if child >= 0]
        depths[fork] = 1 + max((depths[child] for child in below), default=0)
    return max(depths, default=0)
