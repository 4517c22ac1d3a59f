"""The abbreviations of the other languages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tts.script.sentences.european import FRENCH, GENERIC, GERMAN, RUSSIAN, SPANISH, UKRAINIAN

TABLES = [FRENCH, GENERIC, GERMAN, RUSSIAN, SPANISH, UKRAINIAN]


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_as_they_are_looked_up(table):
    """Lower case, without the final stop: one that is not would never be found."""
    for each in fields(table):
        value = getattr(table, each.name)
        for word in value if isinstance(value, frozenset) else ():
            assert word == word.lower()
            assert not word.endswith(".")


def test_only_german_has_ordinals_with_a_stop_and_nouns_with_a_capital():
    assert [table for table in TABLES if table.ordinal_stops] == [GERMAN]
    assert [table for table in TABLES if table.capital_nouns] == [GERMAN]


def test_only_ukrainian_sets_the_numbers_of_paragraphs_apart():
    assert [table for table in TABLES if table.numbers_apart] == [UKRAINIAN]


@pytest.mark.parametrize("table", [FRENCH, GERMAN, SPANISH, UKRAINIAN])
def test_a_starter_has_no_stop_of_two_letters_or_more(table):
    """A word that both begins sentences and is an abbreviation would be judged by chance."""
    assert not {word for word in table.starters & table.titles if len(word) > 2}
