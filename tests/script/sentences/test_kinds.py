"""What kinds of abbreviations there are."""

from __future__ import annotations

import pytest

from tts.script.sentences.kinds import Abbreviations, words

KINDS = ("titles", "numbered", "inner", "closing", "suffixes", "regions")


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_a_stop_is_known(kind):
    table = Abbreviations(**{kind: words("abc")})
    assert table.known == table.special == {"abc"}


@pytest.mark.parametrize("kind", ["starters", "offices", "institutions", "labels", "shouted"])
def test_what_tells_something_about_a_stop_is_not_known(kind):
    assert not Abbreviations(**{kind: words("abc")}).known


def test_shouted_names_are_special_all_the_same():
    assert Abbreviations(shouted=words("yahoo")).special == {"yahoo"}


def test_words_are_those_of_the_text():
    assert words(" a  b\na ") == {"a", "b"}
    assert words("") == frozenset()


def test_a_table_is_itself_alone():
    """Two tables are not compared; one is looked up once and used for ever."""
    assert Abbreviations() != Abbreviations()
