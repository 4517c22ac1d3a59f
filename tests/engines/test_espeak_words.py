"""Words and their sounds: each has its own, in the sentence's context, and brackets of an article are brackets."""

from __future__ import annotations

import pytest
from conftest import utterance

from tts.engines.espeak_words import TIE, refuse_silence, sounded
from tts.errors import SynthesisError
from tts.model import Piece, Utterance, Word


def sounds(text, language="en-US", model="en-us", tie=""):
    """(core, its groups) of every unit."""
    return [(unit.core, groups) for unit, groups in sounded(utterance(text), language, model, tie)]


def test_every_word_has_its_own_and_the_context_is_heard():
    found = sounds("The man met the old man.")
    assert [core for core, _ in found] == ["The", "man", "met", "the", "old", "man"]
    assert all(len(groups) == 1 for _, groups in found)
    assert found[0][1] == ["ðə"]
    assert found[3][1] == ["ðɪ"]


def test_a_word_that_is_several_keeps_all_of_them():
    (_, groups), (_, dollars) = sounds("3,497 dollars")
    assert len(groups) > 3
    assert dollars == ["dˈɑːlɚz"]


def test_marks_stand_at_the_sides():
    units = [unit for unit, _ in sounded(utterance('He said: "No."'), "en-US", "en-us")]
    assert [(unit.before, unit.core, unit.behind) for unit in units] == [
        ("", "He", ""),
        ("", "said", ":"),
        ('"', "No", '."'),
    ]


def test_known_sounds_are_said_and_those_an_article_writes_are_not():
    word = Word("Kyiv", None, 0, 4, (Piece("Kyiv", "words", "ˈkɪiv"),))
    said = Utterance("Kyiv", (word,), "paragraph", None, 0)
    ((_, groups),) = sounded(said, "en-US", "en-us")
    assert "k" in groups[0]
    assert "v" in groups[0]
    assert dict(sounds("[[kaboom]]")) == dict(sounds("((kaboom))"))


def test_phonemes_of_two_symbols_may_be_tied():
    assert TIE in "".join(groups[0] for _, groups in sounds("church", tie=TIE))
    assert TIE not in "".join(groups[0] for _, groups in sounds("church"))


@pytest.mark.parametrize("text", ["x" * 300, "7" * 200, "日本語 and العربية", "Ціна 40"])
def test_nothing_is_silent(text):
    said = utterance(text)
    heard = {unit.word for unit, groups in sounded(said, "en-US", "en-us") if groups}
    assert heard == set(range(len(said.words)))


def test_a_word_without_sounds_is_named():
    said = utterance("One — two")
    refuse_silence(said.words, {0, 2})
    with pytest.raises(SynthesisError, match="'two'"):
        refuse_silence(said.words, {0})
