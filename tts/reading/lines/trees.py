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
    """An ensemble as arrays over the nodes of all trees; a leaf is a node whose children are itself.

    `children` holds two for each node, the right one before the left; `roots` has the first node of each tree.
    """

    features: tuple[str, ...]
    base: float
    depth: int
    roots: NDArray[np.intp]
    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    children: NDArray[np.intp]
    value: NDArray[np.float64]

    def scores(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log-odds of every row of `matrix`, shape (n, features), in the order of `features`; shape (n,)."""
        if matrix.ndim != 2 or matrix.shape[1] != len(self.features):  # noqa: PLR2004
            raise ValueError(f"rows of {len(self.features)} features wanted, not {matrix.shape}")
        parts = [self._votes(matrix[at : at + _ROWS]) for at in range(0, len(matrix), _ROWS)]
        return np.concatenate(parts).round(_DIGITS) if parts else np.zeros(0)

    def _votes(self, matrix: NDArray[np.float64]) -> NDArray[np.float64]:
        # `take` from flat arrays needs a third of the time of indices in two dimensions.
        count, width = matrix.shape
        cells, starts = matrix.ravel(), (np.arange(count) * width)[:, None]
        node = np.broadcast_to(self.roots, (count, len(self.roots)))
        for _ in range(self.depth):
            goes_left = cells.take(starts + self.feature.take(node)) <= self.threshold.take(node)
            node = self.children.take(2 * node + goes_left)
        return np.asarray(self.value.take(node).sum(axis=1) + self.base, np.float64)


def load(path: Path) -> Trees:
    """The ensemble in the file at `path`."""
    model = json.loads(path.read_text(encoding="utf-8"))
    trees = model["trees"]
    size = max(len(tree["feature"]) + len(tree["value"]) for tree in trees)
    nodes = len(trees) * size
    feature, threshold, value = np.zeros(nodes, np.intp), np.zeros(nodes), np.zeros(nodes)
    children = np.repeat(np.arange(nodes), 2)
    roots = np.arange(0, nodes, size)
    for root, tree in zip(roots, trees, strict=True):
        forks, leaves = len(tree["feature"]), len(tree["value"])
        last = root + forks
        feature[root:last], threshold[root:last] = tree["feature"], tree["threshold"]
        children[2 * root : 2 * last : 2] = root + _children(tree, "right")
        children[2 * root + 1 : 2 * last : 2] = root + _children(tree, "left")
        value[last : last + leaves] = tree["value"]
    names = tuple(model["features"])
    depth = max(map(_depth, trees))
    return Trees(names, float(model["base"]), depth, roots, feature, threshold, children, value)


def _children(tree: dict[str, Any], side: str) -> NDArray[np.intp]:
    """Numbers of nodes, the leaves counted after the forks."""
    forks, children = len(tree["feature"]), np.array(tree[side], np.intp)
    return np.where(children >= 0, children, forks - 1 - children)


def _depth(tree: dict[str, Any]) -> int:
    """Forks from the root to the farthest leaf; a child is always written after its parent."""
    depths = [0] * len(tree["feature"])
    for fork in reversed(range(len(depths))):
        below = [child for child in (tree["left"][fork], tree["right"][fork]) if child >= 0]
        depths[fork] = 1 + max((depths[child] for child in below), default=0)
    return max(depths, default=0)
