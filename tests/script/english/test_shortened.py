"""Shortened words."""

from __future__ import annotations

import pytest

from tts.script.english.shortened import (
    _ANYWHERE,
    _BEFORE_NUMBER,
    _SMALL_ONLY,
    _WEEKDAYS,
    _WORDS_TOO,
    RULES,
)
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


def test_no_word_has_two_homes():
    assert not _ANYWHERE.keys() & _BEFORE_NUMBER.keys()
    assert not _ANYWHERE.keys() & _SMALL_ONLY.keys()


@pytest.mark.parametrize("word", sorted(_ANYWHERE))
def test_every_word_is_said_in_full(word):
    assert said(f"the {word}. of") == [_ANYWHERE[word]]
    assert said(f"{word.capitalize()}. of") == [_ANYWHERE[word].capitalize()]
    assert said(f"the x{word}. of") == []


@pytest.mark.parametrize("word", sorted(_SMALL_ONLY))
def test_some_are_so_in_small_letters_only(word):
    assert said(f"the {word}. of") == [_SMALL_ONLY[word]]
    assert said(f"{word.capitalize()}. Rowan") == []


@pytest.mark.parametrize("day", sorted(_WEEKDAYS))
def test_every_day_of_the_week(day):
    assert said(f"on {day}. night") == [_WEEKDAYS[day]]
    assert said(f"the {day}. of") == ([] if day in _WORDS_TOO else [_WEEKDAYS[day]])


@pytest.mark.parametrize("word", sorted(_BEFORE_NUMBER))
def test_some_are_so_before_a_number_only(word):
    words = _BEFORE_NUMBER[word]
    assert said(f"see {word}. 12") == [words]
    assert said(f"{word.upper()}. 12") == [words.capitalize()]
    if word not in _SMALL_ONLY:
        assert said(f"see {word}. twelve") == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("fish, chips etc. for", ["et cetera"]),
        ("reds vs blues", ["versus"]),
        ("Roe v. Rowan", ["versus"]),
        ("Roe v Rowan", ["versus"]),
        ("the v. of", []),
        ("on Mon. night", ["Monday"]),
        ("on Sat. night", ["Saturday"]),
        ("the cat sat. Then", []),
        ("He sat. At noon", []),
        ("the Nat'l Guard", ["National"]),
        ("(ie, not)", ["that is"]),
        ("x.vs.y", []),
        ("see FIG. 2 and Vol. 3", ["Figure", "Volume"]),
        ("2nd ed. 2019", ["ed"]),
        ("Rowan (fl. 1620)", ["flourished "]),
        ("see eq. (4)", ["equation"]),
        ("Rowan, C. (2006)", []),
        ("paras. 3 to 4", ["paragraphs"]),
        ("N. Korea and S. Korean ships", ["North", "South"]),
        ("W. Va. and W. Bank", ["West Virginia", "West"]),
        ("N. Rowan", []),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken
