"""Shortened words."""

from __future__ import annotations

import pytest

from tts.script.english.shortened import _ANYWHERE, _BEFORE_NUMBER, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("word", sorted(set(_ANYWHERE) - set(_BEFORE_NUMBER)))
def test_every_word_is_said_in_full(word):
    assert said(f"the {word}. of") == [_ANYWHERE[word]]
    assert said(f"the x{word}. of") == []


@pytest.mark.parametrize("word", sorted(_BEFORE_NUMBER))
def test_some_are_so_before_a_number_only(word):
    words = _BEFORE_NUMBER[word]
    assert said(f"see {word}. 12") == [words[0].lower() + words[1:]]
    if word not in _ANYWHERE:
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
        ("open Mon.-Fri. only", ["Monday to Friday"]),
        ("Sat–Sun", ["Saturday to Sunday"]),
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
