"""What an episode says about its own making."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tts.casting import voices
from tts.episode.disclosure import TERMS, VOCABULARY, Statement, digital_source_uri, statement
from tts.errors import UsageError

VOICE = next(voice for voice in voices() if voice.name == "tone")


@pytest.mark.parametrize("term", sorted(TERMS))
def test_a_term_is_its_address_and_an_address_itself(term):
    assert digital_source_uri(term) == VOCABULARY + term
    assert digital_source_uri(VOCABULARY + term) == VOCABULARY + term


@pytest.mark.parametrize(
    "term", ["", "madeByHand", "negativeFilm", "https://example.org/digitalArt"]
)
def test_a_term_that_the_vocabulary_does_not_have_for_sounds(term):
    with pytest.raises(UsageError) as caught:
        digital_source_uri(term)
    assert "algorithmicMedia" in caught.value.hint


def test_every_voice_that_is_shipped_has_one():
    for voice in voices():
        assert statement([(voice, "x 1")], "").digital_source_type.startswith(VOCABULARY)


def test_fields_that_are_empty_are_left_out():
    whole = Statement("Made by a machine.", VOCABULARY + "compositeSynthetic", "x 1", "tone")
    assert [name for name, _ in whole.items()] == [
        "AI disclosure",
        "DigitalSourceType",
        "engine",
        "voice",
    ]
    found = statement([(VOICE, "x 1")], "").items()
    assert [name for name, _ in found] == ["DigitalSourceType", "engine", "voice"]
    assert dict(found)["voice"] == "tone"


def test_several_voices_are_named_and_their_mixture_is_a_composite():
    trained = replace(VOICE, name="clay", digital_source_type="trainedAlgorithmicMedia")
    both = statement([(VOICE, "x 1"), (trained, "y 2")], "")
    assert (both.voice, both.engine) == ("tone; clay", "x 1; y 2")
    assert both.digital_source_type == VOCABULARY + "compositeWithTrainedAlgorithmicMedia"
    same = statement([(VOICE, "x 1"), (replace(VOICE, name="other"), "x 1")], "")
    assert same.digital_source_type == VOCABULARY + "algorithmicMedia"
    assert (same.voice, same.engine) == ("tone; other", "x 1")
