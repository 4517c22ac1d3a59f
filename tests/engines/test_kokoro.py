"""The engine `kokoro`, with a voice that hums: the contract, nothing cut off, and sound that cannot be true."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT, utterance
from tiny_kokoro import FRAME, FRAMES, SPEAKERS, VOCABULARY, make_model, tiny_voice

from tts.engines import open_voice
from tts.engines.contract import EngineContract
from tts.engines.kokoro_text import written
from tts.errors import SynthesisError
from tts.model import Piece, Utterance, Word

PLAIN = "Seven green bottles stood on the garden wall until the morning came."


@pytest.fixture
def voice(tmp_path):
    return tiny_voice(tmp_path, durations=True)


@pytest.fixture
def engine(voice):
    with open_voice(voice) as opened:
        yield opened


def asked(monkeypatch):
    """Every text that the model is asked to say from now on."""
    import kokoro_onnx

    texts = []
    true = kokoro_onnx.Kokoro._infer

    def infer(self, tokens, style, speed):
        texts.append(len(tokens))
        return true(self, tokens, style, speed)

    monkeypatch.setattr(kokoro_onnx.Kokoro, "_infer", infer)
    return texts


class TestKokoro(EngineContract):
    @pytest.fixture(params=["with durations", "without", "British", "French"])
    def voice(self, request, tmp_path):
        language = {"British": "en-GB", "French": "fr-FR"}.get(request.param, "en-US")
        return tiny_voice(tmp_path, durations=request.param == "with durations", language=language)


@pytest.mark.parametrize(
    "text",
    ["x" * 2_000, "7" * 2_000, "word " * 600, "well, " * 400, "one two. " * 300, "x1" * 700],
)
def test_nothing_is_cut_off_of_long_texts(engine, text, monkeypatch):
    """Each symbol reaches the model once, at most 510 at a time, and is as long as it is in a short text."""
    groups = written(utterance(text), "en-US", VOCABULARY)
    symbols = len(" ".join(group.symbols for group in groups))
    texts = asked(monkeypatch)
    speech = engine.synthesise(utterance(text))
    assert max(texts) <= 510
    assert len(texts) >= symbols // 510
    assert symbols - len(texts) <= sum(texts) <= symbols
    heard = np.count_nonzero(speech.samples) / FRAME
    sounds = sum(symbol not in ",. " for group in groups for symbol in group.symbols)
    assert heard == pytest.approx(FRAMES * sounds, rel=0.03)


def test_twice_the_words_are_twice_as_long(engine):
    once = len(engine.synthesise(utterance("seven green bottles, " * 40)).samples)
    twice = len(engine.synthesise(utterance("seven green bottles, " * 80)).samples)
    assert twice == pytest.approx(2 * once, rel=0.02)


@pytest.mark.parametrize("times", [1, 60])
def test_words_begin_where_they_are_heard(engine, times):
    """Each word's sound, cut out, is as long as its symbols."""
    said = utterance("seven green bottles stood there " * times)
    speech = engine.synthesise(said)
    groups = written(said, "en-US", VOCABULARY)
    ends = [*speech.word_starts[1:], len(speech.samples)]
    for group, start, end in zip(groups, speech.word_starts, ends, strict=True):
        heard = np.count_nonzero(speech.samples[start:end]) / FRAME
        assert heard == pytest.approx(FRAMES * len(group.symbols), abs=0.6), group


def test_a_word_without_sound_begins_with_the_next(engine):
    starts = engine.synthesise(utterance("· one — two ·")).word_starts
    assert starts[0] == starts[1] < starts[2] == starts[3] == starts[4]


def test_a_model_that_does_not_tell_gives_no_word_starts(tmp_path):
    with open_voice(tiny_voice(tmp_path)) as engine:
        assert engine.synthesise(utterance(PLAIN)).word_starts is None


def test_known_sounds_reach_the_model(engine):
    def said(ipa):
        word = Word("Kyiv", None, 0, 4, (Piece("Kyiv", "words", ipa),))
        return len(engine.synthesise(Utterance("Kyiv", (word,), "title", None, 0)).samples)

    assert said("ˈkiːv") == FRAME * (2 + FRAMES * len("kˈiv"))
    assert said("ˈkiːvkiːv") == FRAME * (2 + FRAMES * len("kˈivkiv"))


def test_the_same_words_have_the_same_samples(voice, engine):
    first = engine.synthesise(utterance(PLAIN))
    engine.synthesise(utterance("Something else."))
    assert np.array_equal(engine.synthesise(utterance(PLAIN)).samples, first.samples)
    with open_voice(voice) as other:
        assert np.array_equal(other.synthesise(utterance(PLAIN)).samples, first.samples)


def test_speakers_sound_different_and_the_identity_says_so(voice, engine):
    with open_voice(replace(voice, speaker=SPEAKERS[1])) as other:
        assert other.identity != engine.identity
        ours, theirs = (one.synthesise(utterance(PLAIN)).samples for one in (engine, other))
    assert len(ours) == len(theirs)
    assert not np.array_equal(ours, theirs)


def test_a_changed_model_has_another_identity_even_without_a_digest(voice):
    undigested = replace(voice, digest="")
    with open_voice(undigested) as before:
        first = before.identity
    with open_voice(voice) as sealed:
        assert sealed.identity == first
    make_model(Path(voice.model), tokens="tokens")
    with open_voice(undigested) as after:
        assert after.identity != first


@pytest.mark.parametrize(("rate", "speed"), [(0.1, 0.5), (0.5, 0.5), (1.25, 1.25), (3.0, 2.0)])
def test_rates_beyond_what_kokoro_takes_are_the_nearest_it_does(voice, rate, speed):
    with open_voice(replace(voice, rate=rate)) as engine:
        assert f"rate={speed:g} " in engine.identity
        samples = engine.synthesise(utterance("seven")).samples
    symbols = len("sˈɛvən")
    assert len(samples) == FRAME * (2 * max(1, round(1 / speed)) + symbols * round(FRAMES / speed))


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("nan", "no numbers"),
        ("silent", "no sound that could be heard"),
        ("short", "left out words"),
        ("lying", "impossible times"),
        ("fails", "Kokoro failed on"),
    ],
)
def test_sound_that_cannot_be_true_is_an_error(tmp_path, fault, message):
    voice = tiny_voice(tmp_path, fault=fault, durations=fault == "lying")
    with open_voice(voice) as engine, pytest.raises(SynthesisError, match=message):
        engine.synthesise(utterance(PLAIN))


@pytest.mark.parametrize(("fault", "message"), [("half", "left out"), ("double", "added")])
def test_half_the_words_or_twice_the_length_is_an_error(tmp_path, fault, message):
    """Of one utterance nobody can tell; of one beside others, yes."""
    with open_voice(tiny_voice(tmp_path / "good")) as engine:
        engine.synthesise(utterance(PLAIN))
        with open_voice(tiny_voice(tmp_path / "bad", fault=fault)) as faulty:
            engine._kokoro = faulty._kokoro
            with pytest.raises(SynthesisError, match=message):
                engine.synthesise(utterance(PLAIN))


def test_a_part_of_a_long_text_that_is_silent_is_an_error(engine, monkeypatch):
    import kokoro_onnx

    true = kokoro_onnx.Kokoro._infer
    calls = []

    def infer(self, tokens, style, speed):
        calls.append(tokens)
        sound, durations = true(self, tokens, style, speed)
        return (sound * 0 if len(calls) == 2 else sound), durations

    monkeypatch.setattr(kokoro_onnx.Kokoro, "_infer", infer)
    with pytest.raises(SynthesisError, match="no sound that could be heard"):
        engine.synthesise(utterance("word " * 600))


def test_an_utterance_of_marks_alone_is_an_error(engine):
    with pytest.raises(SynthesisError, match="nothing that could be said"):
        engine.synthesise(utterance("— … !"))


def test_a_file_that_is_removed_while_the_voice_speaks_does_no_harm(voice, engine):
    for path in Path(voice.model).parent.iterdir():
        path.unlink()
    assert len(engine.synthesise(utterance(PLAIN)).samples)


def test_one_espeak_serves_all_and_a_fresh_process_prints_nothing(voice):
    """No second eSpeak with a state of its own, and no word on either stream, whatever the environment asks for."""
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path; from conftest import utterance; from tiny_kokoro import tiny_voice\n"
        "from tts.engines import open_voice\n"
        f"with open_voice(tiny_voice(Path({str(Path(voice.model).parent)!r}))) as engine:\n"
        "    assert engine.synthesise(utterance('Hello there.')).samples.size > 5000\n"
        "from phonemizer.backend.espeak.wrapper import EspeakWrapper\n"
        "maps = open('/proc/self/maps').read() if sys.platform == 'linux' else ''\n"
        "found = {line.split()[-1] for line in maps.splitlines() if 'espeak-ng.' in line}\n"
        "assert len(found) <= 1, found\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "LOG_LEVEL": "DEBUG", "ONNX_PROVIDER": "Nonsense"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
