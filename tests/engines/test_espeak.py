"""What is eSpeak's own: nothing cut off, and word times where the words are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT, utterance

from tts.casting import find_voice
from tts.engines import open_voice
from tts.engines.espeak import (
    MAX_BYTES_WITH_PHONEMES,
    Part,
    _first_events,
    _portions,
    _word_starts,
)
from tts.engines.espeak_library import pronounced
from tts.errors import SynthesisError
from tts.model import Piece, Utterance, Word


@pytest.fixture
def engine():
    with open_voice(find_voice("en-us")) as opened:
        yield opened


@pytest.mark.parametrize("character", ["x", "7", "é", "щ"])
def test_long_words_are_not_cut_off(engine, character):
    some = len(engine.synthesise(utterance(character * 100)).samples)
    thrice = len(engine.synthesise(utterance(character * 300)).samples)
    assert thrice > 2.5 * some


def test_a_word_begins_where_it_is_heard(engine):
    """Cut the sound before the last word: what remains is as long as the sentence without it."""
    whole = engine.synthesise(utterance("We waited for the elephant"))
    start = whole.word_starts[-1]
    rest = engine.synthesise(utterance("elephant"))
    assert len(whole.samples) - start == pytest.approx(len(rest.samples), rel=0.35)
    assert start > len(whole.samples) / 3


def test_words_run_together_share_the_following_start():
    assert _word_starts(3, {0: 0, 2: 900}) == (0, 900, 900)


def test_words_left_out_are_an_error():
    pieces = [
        Part(number, text)
        for number, text in enumerate(["one", "two", "three", "four", "five", "six"])
    ]
    assert _first_events(pieces, [(0, 0), (24, 900)]) == {0: 0, 5: 900}
    with pytest.raises(SynthesisError, match="left words out: 'two three four five six'"):
        _first_events(pieces, [(0, 0)])


def test_many_digits_are_all_said(engine):
    """eSpeak forgets what follows about a hundred digits in one go."""
    once = engine.synthesise(utterance("phone 732 657 3416 now"))
    often = engine.synthesise(utterance("phone 732 657 3416 now " * 20))
    assert len(often.samples) > 17 * len(once.samples)


def meant(*words: str | Piece) -> Utterance:
    """An utterance of which some words are pieces with a sound."""
    said = [
        Word(word, None, 0, 0) if isinstance(word, str) else Word(word.text, None, 0, 0, (word,))
        for word in words
    ]
    return Utterance(" ".join(word.text for word in said), tuple(said), "paragraph", None, 0)


KYIV = Piece("Kyiv", "words", "ˈkiːv")
LETTERS = Piece("U S A", "letters")


def test_words_given_as_phonemes_begin_where_they_are_heard(engine):
    plain = engine.synthesise(meant("We", "waited", "in", "keeve", "for", "the", "elephant"))
    sounds = engine.synthesise(meant("We", "waited", "in", KYIV, "for", "the", "elephant"))
    assert len(sounds.samples) == pytest.approx(len(plain.samples), rel=0.05)
    for ours, theirs in zip(sounds.word_starts, plain.word_starts, strict=True):
        assert ours == pytest.approx(theirs, abs=1_500)


def test_every_word_given_as_phonemes_has_a_start_of_its_own(engine):
    speech = engine.synthesise(meant(LETTERS, KYIV, "and", KYIV, LETTERS, "met", KYIV))
    assert len({*speech.word_starts}) == 7
    assert speech.word_starts[0] < 1_000


@pytest.mark.parametrize("part", [KYIV, LETTERS])
@pytest.mark.parametrize("before", [0, 1, 2, 3, 4])
def test_a_long_clause_does_not_break_amid_phonemes(engine, part, before):
    """At 725 bytes eSpeak ends a clause wherever it stands, and would spell the rest of the phonemes."""
    words = ["word"] * 130
    for shift in range(20):
        filled = [*words, "x" * (1 + before), *["oh"] * shift, part, part, "and", "on"]
        for portion in _portions(meant(*filled), "en-US"):
            text = " ".join(piece.text for piece in portion)
            heard = pronounced(text, "en-us")
            assert heard.count("kˈiːv" if part is KYIV else "ˌɛs ˈeɪ") == text.count("[[")


def test_only_portions_with_phonemes_are_cut_short():
    plain = [piece for portion in [*_portions(meant(*["word"] * 400), "en")] for piece in portion]
    assert len(plain) == 400
    assert len([*_portions(meant(*["word"] * 400), "en")]) == 1
    for portion in _portions(meant(*["word", KYIV] * 200), "en"):
        size = len(" ".join(piece.text for piece in portion).encode())
        assert 0 < size <= MAX_BYTES_WITH_PHONEMES


def test_every_one_of_many_words_given_as_phonemes_is_said(engine):
    once = engine.synthesise(meant("now", KYIV, LETTERS, "then"))
    often = engine.synthesise(meant(*["now", KYIV, LETTERS, "then"] * 40))
    assert len(often.samples) > 34 * len(once.samples)


def test_an_article_cannot_name_phonemes(engine):
    """With some 150 of them eSpeak writes past its buffer, and the process crashes."""
    for text in ("[[" + "b|'i:|" * 400 + "]]", "[[h@l'oU]]", "[" * 300, "a [[ b", "[[_^_fr"):
        assert len(engine.synthesise(meant(text, KYIV, text)).samples) > 2_000


def test_a_nul_is_refused_rather_than_truncating(engine):
    with pytest.raises(SynthesisError, match="NUL"):
        engine.synthesise(utterance("before\0after"))


def test_speech_does_not_depend_on_what_was_said_before(engine):
    first = engine.synthesise(utterance("A plain sentence."))
    engine.synthesise(utterance("Something quite different, and much longer than that!"))
    again = engine.synthesise(utterance("A plain sentence."))
    assert abs(len(first.samples) - len(again.samples)) < 200


def test_needs_no_library_of_the_system_and_prints_nothing():
    """A fresh process in which no library is found by name still speaks, in silence on both streams."""
    code = (
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "from tts.casting import find_voice; from tts.engines import open_voice\n"
        "import sys; sys.path.insert(0, 'tests')\n"
        "from conftest import utterance\n"
        "with open_voice(find_voice('en-gb')) as engine:\n"
        "    assert engine.synthesise(utterance('Hello there.')).samples.size > 5000\n"
        "maps = open('/proc/self/maps').read() if sys.platform == 'linux' else ''\n"
        "assert 'espeakng_loader' in maps or sys.platform != 'linux'\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_threads_take_turns():
    """Eight at once, each with its own voice: a crash here would end the process."""
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from conftest import utterance\n"
        "from tts.casting import find_voice; from tts.engines import open_voice\n"
        "def length(name):\n"
        "    with open_voice(find_voice(name)) as engine:\n"
        "        return [len(engine.synthesise(utterance('Eins two три.')).samples) for _ in range(25)]\n"
        "names = ['en-us', 'de', 'uk', 'fr'] * 2\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    lengths = list(pool.map(length, names))\n"
        "for name, found in zip(names, lengths):\n"
        "    assert max(found) - min(found) < 0.01 * max(found), (name, found)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="links are for the privileged there")
@pytest.mark.parametrize(("where", "code"), [("deep", 0), ("nowhere", 4)])
def test_data_that_lies_deep_is_found_and_missing_data_does_not_end_the_process(
    tmp_path, where, code
):
    """eSpeak takes paths of at most 160 characters, and left to itself calls exit() when it finds nothing."""
    import espeakng_loader

    deep = tmp_path / ("d" * 100) / ("e" * 100)
    deep.mkdir(parents=True)
    (deep / "espeak-ng-data").symlink_to(espeakng_loader.get_data_path())
    data = deep / "espeak-ng-data" if where == "deep" else tmp_path / "nowhere"
    script = (
        "import sys, espeakng_loader\n"
        f"espeakng_loader.get_data_path = lambda: {str(data)!r}\n"
        "from tts.casting import find_voice; from tts.engines import open_voice; from tts.errors import TtsError\n"
        "try:\n"
        "    with open_voice(find_voice('en-us')): print('opened')\n"
        "except TtsError as error:\n"
        "    sys.exit(error.exit_code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == code, done.stderr.decode()
    assert (b"opened" in done.stdout) == (code == 0)
