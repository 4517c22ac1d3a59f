"""Abbreviated words that are said in full."""

from __future__ import annotations

import pytest

from tts.script.english.titles import _AFTER_NAME, _ANYWHERE, _BEFORE_NAME, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("title", sorted(_BEFORE_NAME))
def test_every_title_is_one_before_a_name_only(title):
    assert said(f"{title}. Rowan") == [_BEFORE_NAME[title]]
    if title not in _ANYWHERE and title not in _AFTER_NAME:
        assert said(f"{title}. of the") == []


@pytest.mark.parametrize("suffix", sorted(set(_AFTER_NAME) - {"St"}))
def test_every_suffix_is_one_after_a_name(suffix):
    assert said(f"of Rowan {suffix}. there") == [_AFTER_NAME[suffix]]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Dr Lee", ["Doctor"]),
        ("Gen Smith", []),  # a word, where only "Gen." is none
        ("St. Paul", ["Saint"]),
        ("on Elm St. in May", ["Street"]),
        ("on Elm St", ["Street"]),
        ("Lt. Col. Roe", ["Lieutenant", "Colonel"]),
        ("Smith, Jr said", ["Junior"]),
        ("on Elm Hwy here", ["Highway"]),
        ("fish, chips etc. for", ["et cetera"]),
        ("reds vs blues", ["versus"]),
        ("on Mon. night", ["Monday"]),
        ("a co-op", []),
        ("the ave of", []),
        ("Co", []),
        ("sat. down", []),
        ("x.vs.y", []),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken
