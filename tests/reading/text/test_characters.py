"""Characters that nobody hears."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.characters import (
    clean,
    ends_sentence,
    has_letters,
    letters_only,
    one_line,
    weight,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x07c", "abc"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\u202eright\u202c \u2066left\u2069", "right left"),
        ("14\u00a0months\u202f%", "14 months %"),
        ("e\u0301te\u0301", "été"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("don\x92t \x93stop\x94 \x96 so\x85 \x81", "don’t “stop” – so… "),
        ("in\u200dside", "inside"),
        ("\u200b\u200e\u2060a\u2061\u2062b\u2063\u2064\u2066c\u2069\ufeff", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_one_line() -> None:
    assert one_line("  a\n\t b\u00a0 c ") == "a b c"


def test_letters_only() -> None:
    assert letters_only("“Straße” — No. 5!") == "strasseno5"


@pytest.mark.parametrize(
    ("text", "wanted", "has"),
    [
        ("“STRASSE” — No. 5!", "strasseno5", True),
        ("strasse", "strasseno5", False),
        ("İstanbul", "i̇stanbul".replace("\u0307", ""), True),
        ("— ?", "", True),
        ("a", "", False),
        ("", "a", False),
    ],
)
def test_has_letters(text: str, wanted: str, has: bool) -> None:
    assert has_letters(text, wanted) is has


@given(st.text("aB ß-“5é", max_size=6), st.text("aB ß-“5é", max_size=6))
def test_has_letters_is_equality_of_letters(text: str, other: str) -> None:
    assert has_letters(text, letters_only(other)) == (letters_only(text) == letters_only(other))


def test_weight_of_scripts() -> None:
    assert weight("abc") == 3
    assert weight("日本") == 6


@pytest.mark.parametrize(
    ("text", "ends"),
    [("So it is.", True), ("“Is it?”", True), ("終わり。", True), ("A title", False)],
)
def test_ends_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
