"""Our own hard cases: what news, and those who comment on it, write."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT, bench

NEWS = ROOT / "bench" / "data" / "news-sentences.jsonl"
ROWS = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
KNOWN_FAILURES = {  # what only the sense of the words tells
    "Vitamin D. Okoro jokes that his parents chose the name in winter. He was born in July.",
    "lol ok… whatever you say. bye",
    "The suspect fled to Ariz. Police there had been warned.",
    "[1] He later denied this. [2] See p. 44.",
    "\"Oh! What a Lovely War\" made her name. She hated it. 'That thing!' she'd say.",
    "His last novel, Stop! In the Name of Love, sold four copies. He laughed about it. His agent did not.",
    "It was Hepatitis B. Or so I was told. My doctor, Malcolm X. Brown, wasn't sure.",
    "Bd. of Ed. Pres. Lu Poe lost. She got 212 votes. Her foe, Rev. Moe, got 213.",
    "Bank of N.Y. Mellon cut 300 jobs. N.Y. regulators were told Mon. A spokesman, R.J. Hu, declined to comment.",
    (
        "President Ruiz said he would go to the U.S. Congress leaders there have invited him to speak. "
        "He will not meet reporters."
    ),
    "Born Igor D. in Minsk, he changed his name on Ellis I. Hollywood came next. So did three wives.",
}
LEAST_F1 = 0.99


@pytest.fixture(scope="module")
def measured():
    """What `bench/sentences.py` can do."""
    return bench("sentences")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_is_split_as_one_would_say_it(row, measured):
    found = measured.sentences(row["text"], measured.language_of(row["set"]))
    assert measured.tally(row, found).exact == (row["text"] not in KNOWN_FAILURES)


def test_known_failures_are_few_and_among_the_cases():
    assert {row["text"] for row in ROWS} >= KNOWN_FAILURES
    assert len(KNOWN_FAILURES) < len(ROWS) / 50


def test_boundaries(measured):
    found = measured.boundary_f1(NEWS)
    assert {name: f1 for name, f1 in found.items() if f1 < LEAST_F1} == {}


def test_the_cases_are_whole():
    """Every acceptable split has the characters of its text."""
    for row in ROWS:
        for parts in (row["sentences"], *row.get("also", [])):
            assert "".join("".join(parts).split()) == "".join(row["text"].split())
        assert set(row) <= {"text", "sentences", "also", "set"}
