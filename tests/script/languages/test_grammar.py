"""Tables of words, and where a match stands."""

from __future__ import annotations

import re

from tts.script.languages.grammar import (
    Noun,
    Unit,
    nouns,
    pairs,
    place,
    units,
    with_words,
    words_of,
)
from tts.script.rules import Said


def test_tables():
    assert units("€ EUR = m Euro | m Cent") == {
        "€": Unit(Noun(("Euro",)), Noun(("Cent",))),
        "EUR": Unit(Noun(("Euro",)), Noun(("Cent",))),
    }
    assert nouns("t = f Tonne/Tonnen\n") == {"t": Noun(("Tonne", "Tonnen"), "f")}
    assert pairs("z. B. = zum Beispiel\n") == {"z. B.": "zum Beispiel"}


def test_the_words_around_a_match():
    match = re.search(r"\d+", "Sie haben Mit 12 Euro gezahlt")
    assert match
    assert (place(match).word_before, place(match).word_after) == ("mit", "Euro")


def test_punctuation_parts_words_from_a_match():
    match = re.search(r"\d+", "damit, 12, Euro")
    assert match
    assert (place(match).word_before, place(match).word_after) == ("", "")


def test_words_are_added_to_what_is_doubted_too():
    assert with_words("minus", "fünf", "Grad") == "minus fünf Grad"
    assert with_words("minus", Said("fünf", confidence=0.5, doubt="why")) == Said(
        "minus fünf", confidence=0.5, doubt="why"
    )


def test_words_without_doubts():
    assert words_of("fünf") == words_of(Said("fünf", confidence=0.5, doubt="why")) == "fünf"
