"""Accuracy on the development data: floors that only go up."""

from __future__ import annotations

import pytest
from conftest import bench

SENTENCES = {
    "golden": 1.0, "gum": 0.955, "ewt": 0.855, "pud": 0.99, "wmtnews": 0.98, "de": 0.985, "fr": 0.97, "es": 0.985,
    "uk": 0.965, "all": 0.95,
}  # fmt: skip
BOUNDARIES = {
    "golden": 0.99, "gum": 0.97, "ewt": 0.87, "pud": 0.996, "wmtnews": 0.997, "de": 0.998, "fr": 0.996, "es": 0.998,
    "uk": 0.98, "all": 0.983,
}  # fmt: skip
SPOKEN = {
    "all": 0.885, "nemo": 0.9, "proteno": 0.885, "wetext": 0.81, "money": 0.94, "date": 0.94, "decimal": 1.0,
    "ordinal": 1.0, "time": 1.0, "telephone": 1.0, "electronic": 0.95, "fraction": 0.9, "cardinal": 0.76,
    "measure": 0.8,
}  # fmt: skip


def below(found: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """What did not reach its floor."""
    return {name: found[name] for name in floors if found[name] < floors[name]}


@pytest.mark.shared
def test_sentences(shared):
    path = shared / "data" / "sentences-dev.jsonl"
    assert below(bench("sentences").shares(path), SENTENCES) == {}
    assert below(bench("sentences").boundary_f1(path), BOUNDARIES) == {}


@pytest.mark.shared
def test_spoken_forms(shared):
    found = bench("spoken").shares(shared / "data" / "spoken-dev.jsonl")
    assert below(found, SPOKEN) == {}
