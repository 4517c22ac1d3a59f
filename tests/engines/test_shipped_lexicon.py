"""Every pronunciation that we ship can be said, with one stress to a word, and lasts as long as it can."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT

from tts.casting import find_voice
from tts.engines import open_voice
from tts.engines.espeak_phonemes import mnemonics, unknown_symbol
from tts.engines.espeak_sounds import LANGUAGES
from tts.model import Piece, Utterance, Word

LEXICONS = sorted((ROOT / "voices" / "lexicons").glob("*.tsv"))
SYLLABLE = re.compile("(?:[aeiouyæøœɶɐɑɒʌəɘɚɛɜɝɞɤɪɨᵻɔʊʉɯɵʏ][ː̯̃]*)+|.̩")
# Seconds that one symbol of the IPA takes (0.047 in the mean), and the silence behind all of them.
SHORTEST_S, LONGEST_S = 0.035, 0.08
SILENCE_S = 0.2


def entries(lexicon: Path) -> list[tuple[str, str]]:
    """(written, IPA) of each line that gives a sound and not another spelling."""
    rows = (line.split("\t") for line in lexicon.read_text("utf-8").splitlines())
    said = [row for row in rows if row != [""] and not row[0].startswith("#")]
    return [(row[0], row[1]) for row in said if not row[1].startswith("=")]


def language(lexicon: Path) -> str:
    """Of "people-places.en.tsv" the "en"."""
    return lexicon.name.split(".")[-2]


@pytest.fixture(params=LEXICONS, ids=lambda path: path.name)
def lexicon(request):
    return request.param


def test_lexicons_are_shipped():
    assert LEXICONS


def test_every_symbol_is_known_in_every_language(lexicon):
    strange = {
        written: unknown_symbol(ipa) for written, ipa in entries(lexicon) if unknown_symbol(ipa)
    }
    assert not strange
    for tag in LANGUAGES:
        assert all(mnemonics(ipa, tag) for _, ipa in entries(lexicon))


def test_every_word_of_several_syllables_has_one_primary_stress(lexicon):
    """A phrase has at least one; a weak word in it none."""
    wrong = {}
    for written, ipa in entries(lexicon):
        several = len(SYLLABLE.findall(ipa)) > 1
        if (several and "ˈ" not in ipa) or any(word.count("ˈ") > 1 for word in ipa.split()):
            wrong[written] = ipa
    assert not wrong


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_entry_sounds_as_long_as_it_can(lexicon):
    tag = language(lexicon)
    with open_voice(find_voice("en-us" if tag == "en" else tag)) as engine:
        wrong = {}
        for written, ipa in entries(lexicon):
            word = Word(written, None, 0, len(written), (Piece(written, "words", ipa),))
            speech = engine.synthesise(Utterance(written, (word,), "paragraph", None, 0))
            seconds = len(speech.samples) / speech.rate_hz
            symbols = sum(symbol.isalpha() for symbol in ipa)
            if not symbols * SHORTEST_S < seconds < symbols * LONGEST_S + SILENCE_S:
                wrong[written] = (ipa, seconds)
    assert not wrong
