"""From words to the phonemes of a Piper voice: as Piper says them, none lost, each where it belongs."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, utterance
from tiny_piper import SYMBOLS, tiny_voice

from tts.engines.piper_config import read_config
from tts.engines.piper_phonemes import alone, clauses, has_language
from tts.engines.piper_portions import MAX_SYMBOLS, filled
from tts.engines.piper_raw import in_piper, known_sounds, spelt
from tts.engines.piper_spelling import speller_of
from tts.engines.piper_symbols import adapted, known
from tts.engines.piper_words import Part, heard
from tts.errors import SynthesisError
from tts.model import Piece, Word

IDS = {symbol: [at] for at, symbol in enumerate(SYMBOLS)}
LEXICONS = sorted((ROOT / "voices" / "lexicons").glob("*.tsv"))


@pytest.fixture
def speller(tmp_path):
    voice = tiny_voice(tmp_path)
    return speller_of(voice, read_config(voice))


def phonemes(speller, text):
    return "".join("".join(portion.symbols) for portion in speller.portions(utterance(text)))


def sounds(text):
    return re.sub("[ ,.;:?!ˈˌ]", "", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We waited in Kyiv, for the elephant.", "wiː wˈeɪɾᵻd ɪn kjˈɪv, fɚðɪʲ ˈɛlɪfənt."),
        ("No", "nˈoʊ."),
        ("No?", "nˈoʊ?"),
        ("one… two; three — four", "wˌʌn tˈuː; θɹˈiː; fˈɔːɹ."),
    ],
)
def test_a_sentence_is_said_as_espeak_says_it(speller, text, expected):
    """Piper itself runs words together that an ellipsis parts."""
    assert phonemes(speller, text) == expected


@pytest.mark.shared
@pytest.mark.slow
def test_sentences_are_said_as_piper_says_them(speller, shared):
    from piper import PiperVoice

    piper = PiperVoice(session=None, config=read_config(speller.voice))
    lines = (shared / "data" / "sentences-dev.jsonl").read_text("utf-8").splitlines()[:700]
    sentences = [text for line in lines for text in json.loads(line)["sentences"]]
    plain = [text for text in sentences if "[" not in text and any(map(str.isalpha, text))]
    assert len(plain) > 1_000
    others = [
        text
        for text in plain
        if sounds(phonemes(speller, text))
        != sounds("".join("".join(one) for one in piper.phonemize(text)))
    ]
    assert len(others) < 0.01 * len(plain), others[:5]


def test_words_that_espeak_runs_together_are_told_apart():
    parts = [Part(at, word) for at, word in enumerate(["in", "the", "end", "of", "the", "day"])]
    found = [one.phonemes for one in heard(parts, "en-us")]
    assert found == ["ɪn", "ðɪʲ ", "ˈɛnd ", "ʌv", "ðə ", "dˈeɪ"]


@pytest.mark.parametrize("at", range(6))
def test_known_sounds_take_the_place_of_their_word_and_of_nothing_else(at):
    words = ["We", "waited", "in", "Kyiv,", "for", "Anna"]
    plain = [Part(number, word) for number, word in enumerate(words)]
    given = [*plain[:at], replace(plain[at], sounds="zˈuː"), *plain[at + 1 :]]
    before, after = heard(plain, "en-us"), heard(given, "en-us")
    assert [one.word for one in after] == list(range(6))
    assert after[at].phonemes.rstrip(" ,") == "zˈuː"
    assert ("," in after[at].phonemes) == ("," in words[at])
    for number in {*range(6)} - {at}:
        assert sounds(after[number].phonemes)[:1] == sounds(before[number].phonemes)[:1]


def test_known_sounds_inside_words_run_together_part_them():
    parts = [Part(0, "in"), Part(1, "the", "ˈðiː"), Part(2, "end")]
    assert "".join(one.phonemes for one in heard(parts, "en-us")) == "ˈɪn ˈðiː ˈɛnd"


@pytest.mark.parametrize("lost", range(6))
def test_what_espeak_leaves_out_is_said_word_by_word(monkeypatch, lost):
    """Nothing that we know makes eSpeak lose a word here, so what it says is made to lack one."""
    words = ["Yesterday", "seven", "hungry", "elephants", "crossed", "Manhattan"]
    ((whole, sign),) = clauses(" ".join(words), "en-us")
    lacking = " ".join(one for at, one in enumerate(whole.split()) if at != lost)
    assert len(lacking.split()) == len(words) - 1
    monkeypatch.setattr("tts.engines.piper_words.clauses", lambda *_: [(lacking, sign)])
    parts = [Part(at, word) for at, word in enumerate(words)]
    found = [one.phonemes.strip() for one in heard(parts, "en-us")]
    assert found == [" ".join(alone(part.text, "en-us")) for part in parts]


@pytest.mark.parametrize(
    "text",
    ["x" * 300, "7" * 200, "4821 " * 40, "щ" * 90, "é" * 90, "again " * 300, "日本語 العربية กขค"],
)
def test_nothing_of_a_long_text_is_lost(speller, text):
    once, twice = phonemes(speller, text), phonemes(speller, f"{text} {text}")
    assert len(sounds(twice)) == pytest.approx(2 * len(sounds(once)), rel=0.03)
    assert len(sounds(once)) >= 0.75 * sum(map(str.isalnum, text))


def test_three_hundred_letters_are_three_hundred_names(speller):
    assert sounds(phonemes(speller, "x" * 300)).count("ɛks") == 300


def test_a_word_without_sound_is_named(tmp_path):
    voice = tiny_voice(tmp_path)
    config = read_config(voice)
    config.phoneme_id_map = {"_": [0], "^": [1], "$": [2], " ": [3], ".": [4], "a": [5]}
    with pytest.raises(SynthesisError, match="'nose'"):
        phonemes(speller_of(voice, config), "a nose")
    with pytest.raises(SynthesisError, match="nothing to be said"):
        phonemes(speller_of(voice, config), "—")


def test_letters_that_espeak_has_no_name_for_get_ours(tmp_path):
    voice = replace(tiny_voice(tmp_path), language="uk-UA")
    config = read_config(voice)
    config.espeak_voice = "uk"
    for letter in "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ":
        assert sounds(phonemes(speller_of(voice, config), letter)), letter


@pytest.mark.parametrize(
    ("ipa", "tag", "expected"),
    [
        ("həˈloʊ", "en", "həlˈoʊ"),
        ("kiːv", "en-GB", "kˈiːv"),
        ("ˈt͡ʃi.ra.gi", "en-US", "tʃˈiɹaɡi"),
        ("ˌzɛˈlɛnskɪj ˈpʲɛtrɔ", "uk", "zˌɛlˈɛnskɪj pʲˈɛtrɔ"),
    ],
)
def test_ipa_is_written_as_espeak_writes_it(ipa, tag, expected):
    assert in_piper(ipa, tag) == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([Piece("U S A", "letters")], "jˌuːˌɛsˈeɪ"),
        ([Piece("F 1 6", "letters")], "ˈɛf wˈʌn sˈɪks"),
        ([Piece("“"), Piece("Kyiv", "words", "ˈkiːv"), Piece("”,")], "kˈiːv"),
        ([Piece("NASA", "words", "ˈnæsə"), Piece("'s")], "nˈæsəz"),
        ([Piece("bus", "words", "ˈbʌs"), Piece("'s")], "bˈʌsᵻz"),
        ([Piece("C E O", "letters"), Piece("s,")], "sˌiːˌiːˈoʊz"),
        ([Piece("twenty", "words")], None),
        ([], None),
    ],
)
def test_pieces_with_a_sound_of_their_own(pieces, expected):
    word = Word("".join(piece.text for piece in pieces) or "x", None, 0, 0, tuple(pieces))
    assert known_sounds(word, "en-US", "en-us") == expected


def test_every_pronunciation_that_we_ship_is_known_to_usual_voices():
    for lexicon in LEXICONS:
        rows = [line.split("\t") for line in lexicon.read_text("utf-8").splitlines() if line]
        for row in rows:
            if not row[0].startswith("#") and not row[1].startswith("="):
                said = in_piper(row[1], lexicon.name.split(".")[-2])
                assert all(known(symbol, IDS) is not None for symbol in said), row[:2]


@pytest.mark.parametrize("tag", ["en-US", "de", "uk", "ru", "pl", "fr", "pt"])
def test_letters_have_names(tag):
    espeak = tag.lower()
    assert len(spelt("A B C", tag, espeak)) >= 5


@pytest.mark.parametrize(
    ("lacking", "phoneme", "expected"),
    [
        ("", "tʃ", "tʃ"),
        ("ɹ", "ɹ", "ɾ"),
        ("ᵻ", "ᵻ", "ɪ"),
        ("ᵻɪ", "ᵻ", "i"),
        ("ɚ", "ɚ", "əɹ"),
        ("ɡ", "ɡa", "ka"),
        ("\u0327", "ç", "ç"),
        ("\u0327ç", "ç", "ʃ"),
        ("ʲː", "tʲaː", "ta"),
        ("ɛ", "ɛ", "ε"),
        ("?", "?", "."),
    ],
)
def test_a_symbol_that_a_voice_lacks_is_said_as_the_nearest(lacking, phoneme, expected):
    ids = {symbol: [1] for symbol in SYMBOLS if symbol not in lacking}
    assert "".join(adapted(phoneme, ids)) == unicodedata.normalize("NFD", expected) or (
        "".join(adapted(phoneme, ids)) == expected
    )


def test_a_voice_of_plain_letters_loses_no_sound():
    """Each sound that eSpeak has in English, for a voice with letters of the alphabet only."""
    ids = {symbol: [1] for symbol in "_^$ .,abcdefghijklmnopqrstuvwxyz"}
    for symbol in "ɑɐɒæbdðeɛəɚɜfɡhiɪᵻjklɫmnŋoɔpɹɾsʃtθuʊvʌwzʒʔçx":
        assert known(symbol, ids) == () or adapted(symbol, ids), symbol
        assert symbol == "ʔ" or adapted(symbol, ids), symbol
    assert known("☃", ids) is None


def test_vowels_in_one_symbol(tmp_path):
    voice = tiny_voice(tmp_path)
    path = Path(f"{voice.model}.json")
    config = json.loads(path.read_text("utf-8"))
    config["vowel_clusters"] = [["a", "ɪ"], ["o", "ʊ"]]
    config["phoneme_id_map"] |= {"aɪ": [201]}  # and none for the other
    path.write_text(json.dumps(config), "utf-8")
    portions = speller_of(voice, read_config(voice)).portions(utterance("my toe"))
    assert portions[0].symbols == ["m", "aɪ", " ", "t", "ˈ", "o", "ʊ", "."]


def test_portions_are_parted_where_one_takes_breath():
    word = [*"wˈɜːd", " "]
    said = [(at, word) for at in range(90)]
    said[25] = (25, [*"wˈɜːd", ",", " "])
    portions = [*filled(said, IDS)]
    assert "".join(portions[0].symbols).count("w") == 26
    assert all(len(portion.symbols) <= MAX_SYMBOLS + 1 for portion in portions)
    assert [word for portion in portions for word, _ in portion.begins] == list(range(90))
    assert sum("".join(portion.symbols).count("w") for portion in portions) == 90
    assert [portion.symbols[-1] for portion in portions][-2:] == [",", "."]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("en-us", True), ("uk", True), ("pt-br", True), ("tlh", False), ("", False)],
)
def test_languages_of_espeak(name, expected):
    assert has_language(name) is expected
