"""Ensembles of decision trees."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.lines.trees import Trees, load

STUMP = {
    "feature": [1],
    "threshold": [0.5],
    "left": [-1],
    "right": [-2],
    "value": [-1.0, 2.0],
}
DEEP = {  # the right child of the root forks again, by the other feature
    "feature": [1, 0],
    "threshold": [0.5, 3.0],
    "left": [-1, -2],
    "right": [1, -3],
    "value": [10.0, 20.0, 30.0],
}
LEAF = {"feature": [], "threshold": [], "left": [], "right": [], "value": [0.25]}


def trees(tmp_path: Path, *members: dict[str, list[float]], base: float = 0.0) -> Trees:
    path = tmp_path / "trees.json"
    model = {"features": ["one", "two"], "base": base, "trees": members}
    path.write_text(json.dumps(model), encoding="utf-8")
    return load(path)


def test_equal_to_the_threshold_goes_left(tmp_path: Path) -> None:
    found = trees(tmp_path, STUMP).scores(np.array([[9, 0.5], [9, 0.51]]))
    assert found.tolist() == [-1.0, 2.0]


def test_every_leaf_of_a_deep_tree(tmp_path: Path) -> None:
    rows = np.array([[0, 0], [3, 1], [4, 1]], float)
    assert trees(tmp_path, DEEP).scores(rows).tolist() == [10.0, 20.0, 30.0]


def test_trees_of_different_sizes_are_added_to_the_base(tmp_path: Path) -> None:
    found = trees(tmp_path, STUMP, LEAF, DEEP, base=-0.5).scores(np.array([[4.0, 1.0]]))
    assert found.tolist() == [2.0 + 0.25 + 30.0 - 0.5]


def test_no_rows(tmp_path: Path) -> None:
    assert trees(tmp_path, STUMP).scores(np.zeros((0, 2))).shape == (0,)


def test_rows_of_another_model_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="2 features"):
        trees(tmp_path, STUMP).scores(np.zeros((4, 3)))


@given(rows=st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=40))
def test_a_row_has_its_score_whatever_stands_beside_it(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[float, float]]
) -> None:
    ensemble = trees(tmp_path_factory.mktemp("trees"), STUMP, DEEP)
    together = ensemble.scores(np.array(rows))
    assert together.tolist() == [ensemble.scores(np.array([row]))[0] for row in rows]


def test_more_rows_than_are_worked_at_a_time(tmp_path: Path) -> None:
    rows = np.tile(np.array([[0, 0.5], [0, 0.6]]), (3000, 1))
    assert trees(tmp_path, STUMP).scores(rows).tolist() == [-1.0, 2.0] * 3000
