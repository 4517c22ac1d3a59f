"""Which abbreviations a language has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences.abbreviations import abbreviations, primary

LANGUAGES = ["en", "de", "fr", "es", "uk", "ru", "tlh"]


@pytest.mark.parametrize(
    ("language", "kind", "word"),
    [
        ("en", "titles", "gen"),
        ("en", "numbered", "oct"),
        ("en", "inner", "e.g"),
        ("en", "closing", "p.m"),
        ("en", "regions", "u.s"),
        ("en", "suffixes", "inc"),
        ("de", "inner", "z.b"),
        ("fr", "titles", "mme"),
        ("es", "closing", "ee.uu"),
        ("uk", "closing", "грн"),
        ("ru", "inner", "млрд"),
    ],
)
def test_each_kind(language, kind, word):
    assert word in getattr(abbreviations(language), kind)


def test_only_some_languages_write_ordinals_with_a_stop_or_numbers_apart():
    assert {tag for tag in LANGUAGES if abbreviations(tag).ordinal_stops} == {"de"}
    assert {tag for tag in LANGUAGES if abbreviations(tag).numbers_apart} == {"uk"}


@pytest.mark.parametrize("tag", ["en-GB", "EN", "en_US", "en-Latn-US"])
def test_a_region_does_not_matter(tag):
    assert abbreviations(tag) is abbreviations("en")


def test_an_unknown_language_has_a_few():
    assert "dr" in abbreviations("tlh").titles
    assert abbreviations("tlh") is abbreviations("xx")


@given(st.from_regex(r"[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?", fullmatch=True))
def test_the_primary_subtag_is_that_of_itself(tag):
    found = primary(tag)
    assert primary(found) == found
    assert tag.lower().startswith(found)
