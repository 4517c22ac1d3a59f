"""Capitals that are letters, and those that are words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.acronyms import LETTERS, SHOUTED_WORDS, WORDS
from tts.script.english.letters import RULES, is_said_as_letters
from tts.script.rules import letters, readings
from tts.script.spoken import spoken


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("word", sorted(word for word in LETTERS if len(word) <= 7))
def test_every_acronym_of_letters(word):
    assert said(f"of the {word} in") == [letters(word)]


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_acronym_that_is_a_word(word):
    assert said(f"of the {word} in") == []


def test_no_acronym_is_both():
    assert frozenset() == WORDS & LETTERS


@pytest.mark.parametrize("word", sorted(SHOUTED_WORDS - {"US"}))
def test_what_a_headline_in_capitals_writes_is_a_word(word):
    assert said(f"MANY PEOPLE SAID {word} TODAY") == []


@given(
    st.text(alphabet="BCDFGKPTXZ", min_size=2, max_size=6).filter(lambda word: word not in WORDS)
)
def test_what_has_no_vowel_is_letters(word):
    assert is_said_as_letters(word)
    assert said(f"of the {word} in") == [letters(word)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the CEO's and two MPs", ["C·E·O's", "M·P's"]),
        ("the U.S. and J. K. Rowan", ["U·S", "J·K"]),
        ("AT&T, R & D and Q&As", ["A·T and T·", "R· and D·", "Q· and A·'s"]),
        ("an mRNA, pH, iOS", ["M·R·N·A", "P·H", "I·O·S"]),
        ("the WHO said", ["W·H·O"]),
        ("WHO WON AND WHO LOST", []),
        ("MANY PEOPLE TOLD US SO", []),
        ("THE SENATE IN THE US VOTES", ["U·S"]),
        ("LONDON WORKERS OF IT FIRMS STRIKE", ["I·T"]),
        ("THEY CALL THE BBC STORY FALSE", ["B·B·C"]),
        ("what WE want is NOT new", []),
        ("the ICE and NATO", []),
        ("NATO WASN'T there, IT'S late, WHO’S in", []),
        ("THE BBC'S MEN WILL FIGHT", ["B·B·C's"]),
        ("the average .DJI fell", ["D·J·I"]),
        ("ChatGPT's rise, macOS, factcheckUK", ["G·P·T's", "O·S", "U·K"]),
        ("McKAY and LeBRON", []),
        ("they OKed it, NZers and OKing", ["O·K'd", "N·Z ers", "O·K ing"]),
        ("EL PASO, Texas", ["EL"]),
        ("RIO DE JANEIRO", ["DE"]),
        ("ABU DHABI, GDANSK and LVIV", []),
        ("he said IT WAS ALL OVER for us", []),
        ("the IT BOSS left", ["I·T"]),
        ("with US NAVY SEALS there", ["U·S"]),
        ("how YOU won the WORLD in a MONTH", []),
        ("JOHN said to JOSEPH and CHRIS", []),
        ("a PSA of the TSA", ["P·S·A", "T·S·A"]),
        ("MOSCOW PEOPLE SAY THE SBU LIED", ["S·B·U"]),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken


@pytest.mark.parametrize(
    "text", ["THEY'RE COMING", "WE'LL SEE", "IT ISN'T TRUE", "YOU'RE FIRED", "DON'T DO IT"]
)
def test_contractions_in_capitals_stay_words(text):
    assert spoken(text) == text
