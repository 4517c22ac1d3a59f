"""What Kokoro is given for the words of an utterance."""

from __future__ import annotations

import random
import time

import pytest
from conftest import utterance
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_kokoro import VOCABULARY

from tts.engines import espeak_words
from tts.engines.kokoro_text import espeak_voice, written
from tts.errors import MissingError, SynthesisError
from tts.model import Piece, Utterance, Word

KYIV = Piece("Kyiv", "words", "ˈkiːv")


def text_of(said, language="en-US"):
    given_text = utterance(said) if isinstance(said, str) else said
    return " ".join(group.symbols for group in written(given_text, language, VOCABULARY))


def meant(*words: str | Piece | tuple[Piece, ...]) -> Utterance:
    said = []
    for word in words:
        pieces = (
            word if isinstance(word, tuple) else (Piece(word) if isinstance(word, str) else word,)
        )
        said.append(Word("".join(piece.text for piece in pieces), None, 0, 0, pieces))
    return Utterance(" ".join(word.text for word in said), tuple(said), "paragraph", None, 0)


def test_words_keep_their_punctuation():
    assert text_of("Yes, no; well: stop! Why? So… on.") == "jˈɛs, nˈO; wˈɛl: stˈɑp! wˈI? sˈO… ˈɔn."
    assert text_of('He said "yes" (no).') == 'hi sˈɛd "jˈɛs" (nˈO).'


@pytest.mark.parametrize(
    ("written_as", "heard"),
    [
        ("«yes»", "“jˈɛs”"),
        ("„yes“", "“jˈɛs“"),
        ("‘yes’", "jˈɛs"),
        ("¿yes?", "jˈɛs?"),
        ("yes。", "jˈɛs."),
    ],
)
def test_marks_of_other_languages_become_those_that_kokoro_knows(written_as, heard):
    assert text_of(written_as) == heard


def test_a_mark_that_stands_alone_stays_where_it_is_heard():
    assert text_of("dollars — or") == "dˈɑləɹz— ɔɹ"
    assert text_of("— or") == "ɔɹ"
    assert text_of("“ yes ” — no") == "“jˈɛs” nˈO"


def test_a_dash_between_words_is_heard_as_one():
    assert text_of("yes—no…so") == "jˈɛs— nˈO… sˈO"


def test_a_nul_does_not_end_the_text():
    assert text_of("before\0after it") == text_of("before after it")


def test_long_addresses_are_cut_between_words():
    address = "https://www.example.org/" + "elephants/" * 20
    assert text_of(address).count("ˈɛlɪfənts") == 20


def test_rows_of_marks_do_not_take_the_room_of_words():
    assert text_of("!" * 5_000 + " yes " + "?!" * 5_000 + " no") == "jˈɛs?!? nˈO"


def test_words_are_said_as_in_their_sentence():
    """Alone, "the" before a vowel and "in" would be said otherwise; run together, they would not be two words."""
    assert text_of("in the house of the old man") == "ɪn ðə hˈWs ʌv ðɪ ˈOld mˈæn"


def test_known_sounds_and_letters_are_said_as_such():
    assert text_of(meant("in", KYIV, "now")) == "ɪn kˈiv nˈW"
    assert (
        text_of(meant((Piece("U S A", "letters"), Piece("'s")), (KYIV, Piece(","))))
        == "jˌu ˌɛs ˈAz kˈiv,"
    )
    assert text_of(meant((Piece("“"), KYIV, Piece(",”")), "said")) == "“kˈiv,” sˈɛd"
    assert (
        text_of(meant((Piece("October"), Piece(" twenty-eighth", "words"), Piece("."))))
        == "ɑktˈObəɹ twˈɛntiˈAtθ."
    )


@pytest.mark.parametrize(
    "text", ["[[a]]", "[[h@l'oU]]", "x[[k'i:v", "[[" + "'a" * 300 + "]]", "[ [a", "]]a]]"]
)
def test_brackets_of_an_article_never_begin_phonemes(text):
    with_round = text.replace("[", "(").replace("]", ")")
    assert text_of(f"one {text} two") == text_of(f"one {with_round} two")


def test_slashes_and_symbols_of_an_article_are_no_phonemes_either():
    assert text_of("say /kˈOkəɹO/ now") != text_of("say kˈOkəɹO now")
    assert "ˈˈ" not in text_of("ˈˈa ː ᵻ")


def test_digits_of_other_scripts_are_said():
    assert text_of("٣ ۴ ५") == "θɹˈi fˈɔɹ fˈIv"


def test_a_word_that_espeak_has_no_sound_for_is_named():
    with pytest.raises(SynthesisError, match="Ꭰ"):
        text_of("the word Ꭰ is Cherokee")


def test_signs_without_letters_may_be_silent():
    assert text_of("one · two") == "wˈʌn tˈu"


@pytest.mark.parametrize(
    ("text", "least"), [("x" * 2_000, 2_000), ("7" * 2_000, 2_000), ("a1" * 500, 1_000)]
)
def test_long_words_are_said_to_their_end(text, least):
    """eSpeak cuts words of more than 40 letters or digits off without notice."""
    assert sum(map(str.isalpha, text_of(text))) >= least
    assert len(text_of(text)) > 9.5 * len(text_of(text[: len(text) // 10]))


def test_clauses_that_do_not_come_out_even_are_halved(monkeypatch):
    """Were eSpeak to run words together, or leave one out, each would still have its own sounds."""
    true = espeak_words.pronounced

    def forgetful(text, model, tie):
        return " ".join(true(text, model, tie).split()[: 3 if "\u00a0" in text else None])

    plain = written(utterance("seven green bottles stood on walls"), "en-US", VOCABULARY)
    monkeypatch.setattr(espeak_words, "pronounced", forgetful)
    groups = written(utterance("seven green bottles stood on walls"), "en-US", VOCABULARY)
    assert [group.word for group in groups] == [group.word for group in plain] == [*range(6)]
    assert len("".join(group.symbols for group in groups)) >= len(
        "".join(group.symbols for group in plain)
    )


def test_sounds_are_not_dealt_to_the_wrong_words(monkeypatch):
    """As many groups as there should be, and yet of other words."""
    true = espeak_words.pronounced

    def shuffled(text, model, tie):
        return " ".join(reversed(true(text, model, tie).split()))

    expected = text_of("seven green bottles")
    monkeypatch.setattr(espeak_words, "pronounced", shuffled)
    assert text_of("seven green bottles") == expected


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("en", "en-us"),
        ("en-US", "en-us"),
        ("en-GB", "en"),
        ("es-419", "es"),
        ("fr-FR", "fr"),
        ("pt-BR", "pt-br"),
    ],
)
def test_each_language_has_its_voice_of_espeak(language, voice):
    assert espeak_voice(language) == voice


@pytest.mark.parametrize("language", ["ja", "zh", "ja-JP", "cmn", "uk-UA", ""])
def test_a_language_that_kokoro_writes_otherwise_is_refused(language):
    with pytest.raises(MissingError, match="phonemes are not eSpeak's") as caught:
        espeak_voice(language)
    assert "pt" in caught.value.hint


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "The old man of the sea, in the house."),
        ("es", "El niño dijo: «¡hola!» y se fue a la casa."),
        ("fr-FR", "L'enfant aime les amis — et le week-end à New York."),
        ("hi", "नमस्ते दुनिया, मैं ठीक हूँ।"),
        ("it", "Gli gnocchi, la pizza e il ragazzo."),
        ("pt-BR", "A mãe não está; o coração é bom."),
    ],
)
def test_every_word_has_sounds_in_every_language(language, text):
    said = utterance(text)
    groups = written(said, language, VOCABULARY)
    worded = {at for at, word in enumerate(said.words) if any(map(str.isalnum, word.text))}
    assert {group.word for group in groups} == worded
    assert [group.word for group in groups] == sorted(group.word for group in groups)
    assert VOCABULARY.issuperset("".join(group.symbols for group in groups))


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.characters(max_codepoint=0x24F, categories=["L", "Nd", "P", "S", "Zs"]), min_size=1)
)
def test_whatever_is_written_each_word_has_sounds(text):
    if not text.split():
        return
    said = utterance(text)
    groups = written(said, "en-US", VOCABULARY)
    sounded = {group.word for group in groups}
    for number, word in enumerate(said.words):
        assert number in sounded or not any(map(str.isalnum, word.text)), word.text
    assert VOCABULARY.issuperset("".join(group.symbols for group in groups))


def test_time_grows_with_the_length():
    chance = random.Random(5)
    words = ["the", "of", "in", "house", "seven", "old", "Kyiv", "3,497"]
    began = time.perf_counter()
    written(utterance(" ".join(chance.choices(words, k=4_000))), "en-US", VOCABULARY)
    assert time.perf_counter() - began < 20
