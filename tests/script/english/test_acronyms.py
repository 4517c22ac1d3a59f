"""The tables of capitals."""

from __future__ import annotations

import inspect
from collections import Counter

import pytest

from tts.script.english import acronyms
from tts.script.english.acronyms import LETTERS, SHOUTED_WORDS, WORDS
from tts.script.english.letters import is_said_as_letters


@pytest.mark.parametrize("table", [WORDS, LETTERS, SHOUTED_WORDS])
def test_a_table_holds_capitals_only(table):
    assert table
    assert [
        word for word in table if not (word.isascii() and word.isalpha() and word.isupper())
    ] == []


def test_the_tables_decide_before_any_look_at_the_letters():
    assert all(map(is_said_as_letters, LETTERS))
    assert not any(map(is_said_as_letters, WORDS))


def test_what_a_headline_shouts_is_letters_or_an_unlisted_word_elsewhere():
    assert {"US", "IT", "WHO"} <= SHOUTED_WORDS & LETTERS
    assert "NATO" not in SHOUTED_WORDS


@pytest.mark.parametrize("name", ["WORDS", "LETTERS", "SHOUTED_WORDS"])
def test_no_table_has_a_word_twice(name):
    source = inspect.getsource(acronyms).partition(f"\n{name} = ")[2].partition("\n)\n")[0]
    words = Counter(source.replace('"', " ").split())
    assert len(words) > len(SHOUTED_WORDS) / 2
    assert [word for word, count in words.items() if word.isalpha() and count > 1] == []
