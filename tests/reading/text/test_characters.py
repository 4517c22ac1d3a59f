"""Characters that nobody hears."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.characters import clean, ends_sentence, letters_only, one_line, weight


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


def test_weight_of_scripts() -> None:
    assert weight("abc") == 3
    assert weight("日本") == 6


@pytest.mark.parametrize(
    ("text", "ends"),
    [("So it is.", True), ("“Is it?”", True), ("終わり。", True), ("A title", False)],
)
def test_ends_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends
