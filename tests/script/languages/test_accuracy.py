"""Accuracy on our own sets: floors that only go up."""

from __future__ import annotations

import pytest
from conftest import bench

FLOORS = {"de": 0.99, "fr": 0.99, "es": 0.99, "uk": 0.99}
FEWEST_CASES = 170


@pytest.mark.parametrize("language", FLOORS)
def test_share_said_in_an_acceptable_way(language):
    assert bench("languages").shares(language)["all"] >= FLOORS[language]


@pytest.mark.parametrize("language", FLOORS)
def test_the_sets_are_large_enough(language):
    rows = bench("languages").rows(language)
    assert len({row["text"] for row in rows}) == len(rows) >= FEWEST_CASES


def test_what_is_plain():
    plain = bench("languages").plain
    assert plain("Vingt-et-un, d’euros.") == plain("vingt et un d'euros")
    assert plain("п'ять") != plain("шість")
