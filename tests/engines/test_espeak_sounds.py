"""The tables of sounds, each held against what eSpeak says it makes of them."""

from __future__ import annotations

import re

import pytest

from tts.casting.voices import voices
from tts.engines.espeak_library import pronounced
from tts.engines.espeak_phonemes import mnemonics
from tts.engines.espeak_sounds import LANGUAGES, nearest, sounds, taken_apart

VOICES = [voice for voice in voices() if voice.engine == "espeak"]
WITHOUT_SOUND = {";"}  # softens what stands before it


@pytest.fixture(params=VOICES, ids=lambda voice: voice.name)
def voice(request):
    return request.param


def test_every_voice_has_a_table(voice):
    assert voice.language.split("-")[0] in LANGUAGES


def test_every_mnemonic_is_one_that_the_voice_knows(voice):
    """What it does not know it drops, with all that follows: here a vowel, which would not be heard."""
    alone = pronounced("[['a]]", voice.model)
    assert alone
    for symbol, names in sounds(voice.language.lower()).items():
        for name in names:
            heard = pronounced(f"[[{name}|t|'a]]", voice.model)
            assert heard.endswith(alone[-1]), (symbol, name, heard)
            assert len(heard) > len(alone), (symbol, name, heard)


def test_every_mnemonic_is_heard(voice):
    without = pronounced("[['a|a]]", voice.model)
    for symbol, names in sounds(voice.language.lower()).items():
        heard = pronounced(f"[['a|{'|'.join(names)}|a]]", voice.model)
        assert heard != without or WITHOUT_SOUND & {*names} or names == ("_!",), (symbol, names)


@pytest.mark.parametrize("language", [*LANGUAGES, "en-us", "en-gb-scotland", "pt-br"])
def test_every_symbol_leads_to_a_sound_in_every_language(language):
    for symbol in {**sounds(language), **nearest()}:
        assert mnemonics(f"a{symbol.removeprefix('ˈ')}", language), symbol


def test_a_mark_behind_a_letter_is_a_character_of_its_own():
    assert taken_apart("ã ç") == "a\u0303 ç"


def test_nothing_in_the_tables_could_end_the_phonemes():
    for language in LANGUAGES:
        for names in sounds(language).values():
            assert not any(re.search(r"[\s\[\]|]|^$", name) for name in names), names


def test_no_symbol_is_too_long_to_be_found():
    for symbol in {**nearest(), **{key: () for tag in LANGUAGES for key in sounds(tag)}}:
        assert 1 <= len(symbol.removeprefix("ˈ")) <= 4, symbol
