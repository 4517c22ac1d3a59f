"""Choosing a voice: by name, by language, and never the wrong language in silence."""

from __future__ import annotations

import pytest

from tts.engines import choose_voice, find_voice, voices
from tts.errors import MissingError


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "en-us"),
        ("en-GB", "en-gb"),
        ("en-AU", "en-us"),
        ("uk", "uk"),
        ("pt", "pt-br"),
        ("PT-pt", "pt"),
    ],
)
def test_the_language_of_the_article_picks_the_voice(language, name):
    assert choose_voice(None, language).name == name


def test_a_named_voice_is_taken():
    assert choose_voice("en-gb", "en-US").name == "en-gb"
    assert choose_voice("tone", "ja").name == "tone"


def test_a_voice_of_another_language_is_refused():
    with pytest.raises(MissingError, match="'uk'"):
        choose_voice("en-us", "uk")


def test_a_language_without_a_voice_is_refused():
    with pytest.raises(MissingError, match="'ja'"):
        choose_voice(None, "ja")


def test_an_unknown_voice_names_near_ones():
    with pytest.raises(MissingError) as caught:
        find_voice("en-uss")
    assert "en-us" in caught.value.hint


def test_every_language_has_one_usual_voice():
    usual = [voice.language.split("-")[0] for voice in voices() if voice.usual]
    assert sorted(usual) == sorted(set(usual))
    spoken = {voice.language.split("-")[0] for voice in voices()} - {"mul"}
    assert set(usual) == spoken


def test_a_voice_may_be_asked_for_by_a_region_that_has_none():
    assert find_voice("en-AU").name == "en-us"
    assert choose_voice(None, "en_AU").name == "en-us"
