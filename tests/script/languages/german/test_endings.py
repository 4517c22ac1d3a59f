"""German genders, and the endings that they ask for."""

from __future__ import annotations

import pytest

from tts.script.languages.german.endings import (
    gender_of,
    half_before,
    one_before,
    rank_before_month,
    rank_before_noun,
)
from tts.script.languages.grammar import Place


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("Zeitung", "f"), ("Kind", "n"), ("Euro", "m"), ("Kunde", "m"), ("klein", ""), ("GG", "")],
)
def test_gender(noun, gender):
    assert gender_of(noun) == gender


@pytest.mark.parametrize(
    ("gender", "before", "one"),
    [
        ("f", "", "eine"),
        ("n", "", "ein"),
        ("m", "für ", "einen"),
        ("n", "für ", "ein"),
        ("f", "mit ", "einer"),
        ("m", "mit zwei Hunden und ", "einem"),
        ("m", "zwei Hunde und ", "ein"),
    ],
)
def test_one(gender, before, one):
    assert one_before(gender, Place(before)) == one


def test_half():
    assert (half_before("f"), half_before("n")) == ("eine halbe", "ein halbes")


@pytest.mark.parametrize(
    ("before", "rank"),
    [("", "dritter"), ("am ", "dritten"), ("Es war der ", "dritte"), ("nach der ", "dritten")],
)
def test_rank_before_a_month(before, rank):
    assert rank_before_month(3, Place(before)) == rank


@pytest.mark.parametrize(
    ("before", "noun", "rank"),
    [
        ("der ", "Platz", "dritte"),
        ("in der ", "Runde", "dritten"),
        ("zum ", "Mal", "dritten"),
        ("ein ", "Kapitel", "drittes"),
        ("", "", "dritter"),
    ],
)
def test_rank_before_a_noun(before, noun, rank):
    assert rank_before_noun(3, noun, Place(before)) == rank
