"""What eSpeak is given for a word, and what it makes of it."""

from __future__ import annotations

import itertools
import random
import re
import string
import time

import pytest

from tts.casting import find_voice, voices
from tts.engines.espeak_library import pronounced
from tts.engines.espeak_text import harmless, rendered
from tts.engines.letter_names import letter_name
from tts.model import Piece, Word

LETTERS = string.ascii_uppercase
VOICES = [voice for voice in voices() if voice.engine == "espeak"]
KYIV = Piece("Kyiv", "words", "ˈkiːv")
SIGNS = "\"“”„«»‘’'()[]{}<>—–-‑…/\\&*#@%+=~^_|¡¿!?.,;:·•§†°$€£"
SIBILANTS = set(
    "CGHJSXZ"
)  # whose names end like "hiss", which takes another syllable: those of English, and Z of US
VOICELESS = set("F")


def word(*pieces: Piece | str) -> Word:
    parts = tuple(part if isinstance(part, Piece) else Piece(part) for part in pieces)
    return Word("".join(part.text for part in parts), None, 0, 0, parts)


def spelt(letters: str, *rest: str) -> Word:
    return word(Piece(" ".join(letters), "letters"), *rest)


def flat(ipa: str) -> str:
    return re.sub("[ˈˌ ʔ]", "", ipa)


def names(letters: str, language: str, model: str) -> str:
    """The sounds of the letters, each said alone."""
    return "".join(flat(pronounced(rendered(spelt(one), language), model)) for one in letters)


def broad(ipa: str, *, is_english: bool = True) -> str:
    """Without what neighbours do to each other: a linking "r" or glide, length, and elsewhere than in English voice."""
    text = re.sub("[ɹrjː:]", "", ipa)
    text = text if is_english else text.translate(str.maketrans("βvzdðɡɣʒʊɪɑ", "bfsttkkʃuia"))
    return re.sub(r"(.)\1", r"\1", text)


@pytest.fixture(params=VOICES, ids=lambda voice: voice.name)
def voice(request):
    return request.param


@pytest.fixture(params=["en-us", "en-gb", "en-gb-scotland"])
def english(request):
    return find_voice(request.param)


def test_pairs_of_letters_are_said_by_their_names(voice):
    is_english = voice.language.startswith("en")
    alone = {one: names(one, voice.language, voice.model) for one in LETTERS}
    for pair in map("".join, itertools.product(LETTERS, repeat=2)):
        heard = pronounced(rendered(spelt(pair), voice.language), voice.model)
        wanted = broad(alone[pair[0]] + alone[pair[1]], is_english=is_english)
        assert broad(flat(heard), is_english=is_english) == wanted, (pair, heard)
        assert heard.count("ˈ") == 1


def test_longer_rows_of_letters_are_said_by_their_names(english):
    chance = random.Random(3)
    alone = {one: names(one, english.language, english.model) for one in LETTERS}
    rows = ["WHO", "ICE", "USA", "EIA", "AAA", "III", "RSVP", "IAEA", "NAACP", "OOOOOO"]
    rows += ["".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(400)]
    for row in rows:
        heard = pronounced(rendered(spelt(row), english.language), english.model)
        assert broad(flat(heard)) == broad("".join(alone[one] for one in row)), (row, heard)


@pytest.mark.parametrize("tail", ["'s", "’s", "s", "s’"])
def test_an_s_behind_letters_belongs_to_the_last(english, tail):
    for letter in LETTERS:
        before = flat(pronounced(rendered(spelt(f"T{letter}"), english.language), english.model))
        heard = flat(
            pronounced(rendered(spelt(f"T{letter}", tail), english.language), english.model)
        )
        hisses = before.endswith(("s", "z", "ʃ", "ʒ"))
        end = heard.removeprefix(before.removesuffix("ɹ").removesuffix("r").removesuffix("ː"))
        assert re.fullmatch("[ɪi]z" if hisses else "s" if letter == "F" else "[ɹrː]*z", end), heard


def test_other_ends_of_words_belong_to_them_too(english):
    said = {
        end: flat(pronounced(rendered(word(KYIV, end), english.language), english.model))
        for end in ("'d", "’ll", "'ve", "'re", "'", "’")
    }
    assert said["'d"] == "kiːvd"
    assert said["’ll"] == "kiːvəl"
    assert rendered(word(KYIV, "'S"), english.language) == rendered(
        word(KYIV, "'s"), english.language
    )
    assert said["'ve"] == "kiːvv"
    assert said["'"] == said["’"] == "kiːv"


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_around_phonemes_do_not_silence_them(english, sign):
    """Behind a quotation mark, for one, eSpeak passes over phonemes without a word."""
    for piece in (KYIV, Piece("U S", "letters")):
        alone = flat(pronounced(rendered(word(piece), english.language), english.model))
        for parts in ((sign, piece), (piece, sign), (sign, piece, sign), ("a", sign, piece, "z")):
            text = f"it is {rendered(word(*parts), english.language)} now"
            assert alone in flat(pronounced(text, english.model)), text


def test_a_comma_or_full_stop_behind_phonemes_still_ends_the_clause(english):
    for sign, clauses in ((",", 2), (".", 2), ("?", 2), (";", 2), (".”", 2), ("", 1)):
        text = f"it is {rendered(word(KYIV, sign), english.language)} And now"
        heard = pronounced(text, english.model)
        assert heard.count("kˈiːv ") == 1
        assert ("kˈiːv  " in heard.replace("v ", "v  ", 1)) or clauses == 1


def test_hyphens_beside_phonemes_are_not_said():
    assert rendered(word("pro-", KYIV, "-based"), "en") == "pro [[k|'i:|v]] based"
    assert rendered(word(Piece("E U", "letters"), "-Staaten"), "de").endswith("]] Staaten")
    assert rendered(word(KYIV, "-", "based"), "en") == "[[k|'i:|v]] based"


def test_digits_between_letters_stay_digits():
    assert rendered(spelt("F16"), "en") == "[['E2|f]] 1 6"
    assert rendered(word(Piece("F·1·6", "letters")), "en") == "[['E2|f]] 1 6"
    assert rendered(word(Piece("3 D", "letters"), "."), "en") == "3 [[d|'i:]]."


def test_many_letters_go_in_several_rows():
    assert rendered(spelt("W" * 20), "en").count("[[") == 3


def test_marks_in_the_text_of_a_piece_stay_around_its_sound():
    assert rendered(word(Piece("“Kyiv,”", "words", "ˈkiːv")), "en") == "“ [[k|'i:|v]],”"
    assert rendered(word(Piece("A", "letters")), "en") == "[['eI]]"


def test_a_word_that_is_meant_as_it_stands_is_given_as_it_stands():
    plain = Word("Kyiv,", None, 0, 0)
    assert rendered(plain, "en") == "Kyiv,"
    assert rendered(word(Piece("October twenty-eighth", "words"), ","), "en") == plain_text(
        "October twenty-eighth,"
    )


def plain_text(text: str) -> str:
    return rendered(Word(text, None, 0, 0), "en")


@pytest.mark.parametrize("ipa", ["ˈkΨv", "", "a" * 500])
def test_a_sound_that_is_unknown_is_said_as_it_is_written(ipa):
    assert rendered(word(Piece("Kyiv", "words", ipa), ","), "en") == "Kyiv,"


def test_a_language_that_we_have_no_sounds_for_gets_plain_text():
    assert rendered(word(KYIV, " ", Piece("U S", "letters")), "sv") == "Kyiv U S"


@pytest.mark.parametrize(
    "text", ["[[a]]", "[[[a]]]", "[ [a", "x[[k'i:v", "]]a]] b", "[[" + "'a" * 500 + "]]", "[[_^_fr"]
)
def test_brackets_of_an_article_never_begin_phonemes(text, english):
    given = plain_text(text)
    assert "[" not in given
    assert "]" not in given
    for pieces in (
        (text,),
        (text, KYIV, text),
        (Piece(text, "letters"),),
        (Piece(text, "words", "ˈa"),),
    ):
        said = rendered(word(*pieces), english.language)
        assert set(re.findall(r"\[+|\]+", said)) <= {"[[", "]]"}
        assert said.count("[[") == said.count("]]")
        assert said.count("[[") <= 2 + len(text) // 8


def test_round_brackets_sound_as_square_ones(voice):
    if voice.name == "uk":
        pytest.skip("here square ones are named, which is no loss")
    for text in ("one [two] three.", "[one]. Two", "one [two", "one] two"):
        assert pronounced(text, voice.model) == pronounced(harmless(text), voice.model)


def test_the_name_of_a_letter_is_never_longer_than_eight_rows_allow():
    for language in ("en", "de", "es", "ru", "uk", "pt"):
        for letter in f"{LETTERS}ЙЪЬ":
            name = letter_name(letter, language)
            assert name is None or len(name) < 20


@pytest.mark.parametrize(
    "text", ["a" + "!" * 100_000 + "a", "!" * 100_000, "A " * 50_000, "[" * 100_000]
)
def test_time_grows_with_the_length(text):
    began = time.perf_counter()
    for piece in (Piece(text, "letters"), Piece(text, "words", "ˈa"), Piece(text)):
        assert rendered(word(KYIV, piece, KYIV), "en")
    assert time.perf_counter() - began < 5
