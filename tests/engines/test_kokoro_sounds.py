"""From eSpeak's IPA to the symbols that Kokoro learnt."""

from __future__ import annotations

import unicodedata

import pytest
from tiny_kokoro import VOCABULARY

from tts.engines.espeak_library import pronounced
from tts.engines.espeak_words import TIE, groups
from tts.engines.kokoro_sounds import needed, symbols
from tts.engines.kokoro_text import espeak_voice

LANGUAGES = ("en-US", "en-GB", "es", "fr-FR", "hi", "it", "pt-BR")
# What misaki writes English with, https://github.com/hexgrad/misaki, EN_PHONES.md; "T" is his flap since then.
SHARED = frozenset("AIWYbdfhijklmnpstuvwzðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧˈˌθᵊ")
ENGLISH = {"en-US": SHARED | frozenset("OæTᵻ"), "en-GB": SHARED | frozenset("Qaɒː")}
IPA_EXTENSIONS = map(chr, range(0x0250, 0x02B0))
LETTERS = [*"abcdefghijklmnopqrstuvwxyzæçøœðħŋβθχᵻǀǁǂǃ", *IPA_EXTENSIONS]


def said(text, language):
    ipa = pronounced(text, espeak_voice(language), TIE)
    return " ".join(symbols(group, language, VOCABULARY) for group in groups(ipa))


@pytest.mark.parametrize(
    ("text", "language", "sounds"),
    [
        ("hey high how toy no", "en-US", "hˈA hˈI hˌW tˈY nˈO"),
        ("jump lunch", "en-US", "ʤˈʌmp lˈʌnʧ"),
        ("butter button", "en-US", "bˈʌTəɹ bˈʌtn"),
        ("her spa all easy", "en-US", "hɜɹ spˈɑ ˈɔl ˈizi"),
        ("bottle", "en-US", "bˈɑTᵊl"),
        ("ash no or hair", "en-GB", "ˈaʃ nˈQ ɔː hˈɛː"),
        ("naïve", "en-US", "nIˈiv"),
        ("ciao pizza zona", "it", "ʧˈao pˈiʦːa ʣˈɔna"),
        ("un bon vin blanc", "fr-FR", "œ̃ bˈɔ̃ vˈɛ̃ blˈɑ̃"),
        ("les amis", "fr-FR", "lez amˈi"),
        ("mãe", "pt-BR", "mˈɐ̃y"),
    ],
)
def test_words_are_written_as_kokoro_learnt_them(text, language, sounds):
    assert said(text, language) == unicodedata.normalize("NFD", sounds)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_no_letter_of_the_ipa_is_dropped(language, letter):
    written = symbols(letter, language, VOCABULARY)
    assert any(symbol.isalpha() for symbol in written)
    assert VOCABULARY.issuperset(written)


@pytest.mark.parametrize("language", ENGLISH)
@pytest.mark.parametrize("letter", LETTERS)
def test_english_voices_get_english_sounds(language, letter):
    assert ENGLISH[language].issuperset(symbols(f"ˈ{letter}ː", language, VOCABULARY))


def test_marks_that_kokoro_does_not_know_are_no_sounds():
    assert symbols("t̪ʷn̥", "es", VOCABULARY) == "tn"
    assert symbols("lə-", "fr", VOCABULARY) == "lə"
    assert symbols("bʰ", "hi", VOCABULARY) == "bʰ"


@pytest.mark.parametrize("sound", ["Ψ", "щ", "日"])
def test_a_sound_that_has_no_symbol_is_refused_not_dropped(sound):
    with pytest.raises(ValueError, match=sound):
        symbols(f"k{sound}", "en-US", VOCABULARY)


def test_a_vocabulary_without_the_symbol_is_refused():
    with pytest.raises(ValueError, match="'O'"):
        symbols(f"o{TIE}ʊ", "en-US", VOCABULARY - {"O"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_vocabulary_has_all_that_is_needed(language):
    assert needed(language) <= VOCABULARY


def test_what_says_that_the_language_changes_is_not_said():
    assert groups("lə- (͡e͡n)wiːkˈɛnd(͡f͡r) (en)") == ["lə-", "wiːkˈɛnd"]


def test_every_sound_of_espeak_has_a_symbol_in_every_language():
    """Foreign words are said by eSpeak's rules for their languages, so any may come."""
    text = "Bach Łódź façade jalapeño Zürich smörgåsbord Háček ğ ą ć ß þing Ærø œuvre Хрущёв Київ Αθήνα नमस्ते שלום"
    for language in LANGUAGES:
        for word in text.split():
            assert said(word, language), (language, word)
