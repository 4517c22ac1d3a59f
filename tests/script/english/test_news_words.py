"""Words and letters as they stand in the news: a floor that only goes up."""

from __future__ import annotations

from pathlib import Path

from conftest import bench

DATA = Path(__file__).parents[3] / "bench" / "data" / "spoken-words.jsonl"
FLOORS = {
    "all": 0.98, "title": 1.0, "street": 1.0, "party": 1.0, "state": 1.0, "company": 1.0, "acronym": 0.95,
    "shout": 1.0, "weapon": 0.95, "model": 0.96, "roman": 1.0, "web": 1.0, "phone": 1.0, "address": 0.9,
    "social": 1.0, "names": 1.0, "punctuation": 1.0, "latin": 1.0, "science": 1.0,
}  # fmt: skip


def test_words_of_the_news():
    found = bench("spoken").shares(DATA)
    assert {name: found[name] for name in FLOORS if found[name] < FLOORS[name]} == {}
