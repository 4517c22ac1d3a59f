"""The words of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tts.script.lexicon.words import joint, word_spans, words_of


def test_words_end_at_apostrophes_hyphens_and_footnotes():
    assert words_of("Ada's “Ada”-led Ada² Adaʼs _Ada_ Adam") == [
        *("Ada", "s", "Ada", "led", "Ada", "Ada", "s", "Ada", "Adam")
    ]


def test_accents_and_vowel_signs_belong_to_their_word():
    assert words_of("Ane\u0301z हिन्दी") == ["Ane\u0301z", "हिन्दी"]
    assert words_of("Łódź Ürümqi") == ["Łódź", "Ürümqi"]


def test_what_looks_alike_joins_alike():
    assert joint(" ") == joint("\u00a0") == joint("\n  ") == " "
    assert joint("’") == joint("'") == "'"
    assert joint("‑") == joint("–") == "-"
    assert joint(". ") == ". "
    assert joint(" " * 20) is None


@given(st.text())
def test_spans_are_those_of_the_words(text):
    assert [text[start:end] for start, end in word_spans(text)] == words_of(text)
