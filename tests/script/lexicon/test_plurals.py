"""More than one of what has a number for a name."""

from __future__ import annotations

import pytest

from tts.script.lexicon.entry import Entry
from tts.script.lexicon.plurals import has_plural, plural


@pytest.mark.parametrize(
    ("alias", "said"),
    [
        ("Su thirty-four", "Su thirty-fours"),
        ("T ninety", "T nineties"),
        ("M six", "M sixes"),
        ("S four hundred", "S four hundreds"),
        ("X-59", "X-59s"),
    ],
)
def test_the_last_word_of_an_alias_is_more_than_one(alias, said):
    assert plural(Entry("Q-1", alias=alias)) == Entry("Q-1s", alias=said)


@pytest.mark.parametrize(
    ("ipa", "said"), [("sɪks", "sɪksɪz"), ("naɪnθ", "naɪnθs"), ("eɪt", "eɪts"), ("wʌn", "wʌnz")]
)
def test_the_sound_of_the_ending_follows_the_last_one(ipa, said):
    assert plural(Entry("Q-1", ipa)).ipa == said


def test_only_numbers_have_plurals_and_only_in_english():
    assert has_plural("Su-34", "en-GB")
    assert not has_plural("Su", "en")
    assert not has_plural("Su-34", "de")
