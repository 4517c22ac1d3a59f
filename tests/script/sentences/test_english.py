"""The abbreviations of English."""

from __future__ import annotations

import pytest

from tts.script.sentences.english import ENGLISH

LISTS = (
    "titles",
    "streets",
    "numbered",
    "inner",
    "closing",
    "suffixes",
    "regions",
    "offices",
    "institutions",
    "starters",
    "labels",
    "shouted",
)


@pytest.mark.parametrize("kind", LISTS)
def test_keys_are_as_they_are_looked_up(kind):
    """Lower case, without the final stop: one that is not would never be found."""
    assert getattr(ENGLISH, kind)
    for word in getattr(ENGLISH, kind):
        assert word == word.lower()
        assert not word.endswith(".")


def test_what_may_follow_is_looked_up_in_lower_case():
    for word, after in ENGLISH.followers.items():
        assert all(each == each.lower() and not each.endswith(".") for each in (word, *after))
    assert {"monday", "oct", "est"} <= ENGLISH.followers["p.m"]


def test_what_has_followers_is_looked_at():
    assert ENGLISH.followers.keys() <= ENGLISH.special


@pytest.mark.parametrize("name", ["jr", "smith", "young", "long", "price", "banks"])
def test_a_name_does_not_begin_a_sentence_by_itself(name):
    assert name not in ENGLISH.starters


def test_every_street_is_a_title_too():
    assert ENGLISH.streets <= ENGLISH.titles


def test_an_institution_does_not_begin_a_sentence():
    assert ENGLISH.institutions.isdisjoint(ENGLISH.starters)
