"""Letters have their names, in each language its own."""

from __future__ import annotations

import re
import string

import pytest

from tts.engines.espeak_library import pronounced
from tts.engines.espeak_phonemes import mnemonics, unknown_symbol
from tts.engines.espeak_sounds import LANGUAGES
from tts.engines.letter_names import letter_name

UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"


def flat(ipa: str) -> str:
    """Without stress, and without the mark that eSpeak puts where another language begins."""
    return re.sub(r"[ˈˌʔ]|\(\w+\)", "", ipa)


@pytest.mark.parametrize("language", [*LANGUAGES, "en-US", "es-419", "xx"])
def test_every_latin_letter_has_a_name_that_can_be_said(language):
    for letter in string.ascii_uppercase:
        name = letter_name(letter, language)
        if language == "xx":
            assert name is None
        else:
            assert name
            assert unknown_symbol(name) is None
            assert name.count("ˈ") <= 1


@pytest.mark.parametrize(("language", "letters"), [("uk", UKRAINIAN), ("ru", RUSSIAN)])
def test_every_cyrillic_letter_has_a_name_of_its_own(language, letters):
    names = [letter_name(letter, language) for letter in letters]
    assert all(names)
    assert len({*names}) == len(names)
    for name in names:
        assert mnemonics(name, language)


@pytest.mark.parametrize(("tag", "model"), [("en-US", "en-us"), ("en-GB", "en"), ("fr-FR", "fr")])
def test_they_are_those_that_espeak_itself_gives_to_a_letter_that_stands_alone(tag, model):
    for letter in string.ascii_uppercase:
        ours = pronounced(f"[[{mnemonics(letter_name(letter, tag), tag)[0]}]]", model)
        assert flat(ours) == flat(pronounced(letter, model)), letter


def test_the_last_letter_is_zee_in_america_only():
    assert letter_name("Z", "en-US") == letter_name("Z", "en") == "ziː"
    assert letter_name("Z", "en-GB") == letter_name("Z", "en-GB-scotland") == "zɛd"


def test_a_letter_with_a_mark_has_its_own_name_or_that_of_the_plain_letter():
    assert letter_name("Ü", "de") == "ʔyː"
    assert letter_name("Ü", "en") == letter_name("U", "en")
    assert letter_name("ß", "de") == "ʔɛsˈtsɛt"
    assert letter_name("é", "fr") == letter_name("E", "fr")
    assert letter_name("Й", "uk") != letter_name("И", "uk")


def test_a_letter_of_another_alphabet_has_no_name_of_ours():
    assert letter_name("Ж", "en") is None
    assert letter_name("語", "en") is None
