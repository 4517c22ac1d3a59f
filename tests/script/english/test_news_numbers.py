"""Numbers as they stand in the news: a floor that only goes up."""

from __future__ import annotations

from pathlib import Path

from conftest import bench

DATA = Path(__file__).parents[3] / "bench" / "data" / "spoken-numbers.jsonl"
FLOORS = {
    "all": 0.985, "cardinal": 1.0, "ordinal": 1.0, "year": 1.0, "date": 0.95, "time": 1.0, "money": 0.97,
    "decimal": 1.0, "fraction": 1.0, "percent": 1.0, "range": 1.0, "score": 1.0, "ratio": 1.0,
    "unit": 1.0, "sign": 1.0, "big": 1.0,
}  # fmt: skip


def test_numbers_of_the_news():
    found = bench("spoken").shares(DATA)
    assert {name: found[name] for name in FLOORS if found[name] < FLOORS[name]} == {}
