"""What every engine owes us; each inherits these tests."""

from __future__ import annotations

import pytest
from conftest import utterance

from tts.casting import find_voice, voices
from tts.engines import open_voice
from tts.errors import MissingError

ENGINES = ("en-us", "uk", "tone")
SENTENCES = (
    "A",
    "The bridge opened on Monday.",
    'Mr. Smith said: "It cost 3,497 dollars — or 12% less."',
    "Ціна: 40 гривень.",
    "x" * 300,
    "7" * 200,
    "日本語 mixed with العربية and emoji",
    " ".join(["again"] * 120),
)


@pytest.fixture(params=ENGINES)
def voice(request):
    return find_voice(request.param)


class TestEveryEngine:
    @pytest.mark.parametrize("text", SENTENCES)
    def test_gives_mono_samples_for_any_text(self, voice, text):
        with open_voice(voice) as engine:
            speech = engine.synthesise(utterance(text))
        assert speech.rate_hz == engine.rate_hz >= 8_000
        assert speech.samples.ndim == 1
        assert speech.samples.dtype == "int16"
        assert abs(speech.samples.astype(int)).max() > 1_000

    @pytest.mark.parametrize("text", SENTENCES)
    def test_word_starts_are_one_per_word_in_order_and_inside(self, voice, text):
        said = utterance(text)
        with open_voice(voice) as engine:
            speech = engine.synthesise(said)
        assert speech.word_starts is not None
        assert len(speech.word_starts) == len(said.words)
        assert list(speech.word_starts) == sorted(speech.word_starts)
        assert speech.word_starts[0] >= 0
        assert speech.word_starts[-1] < len(speech.samples)

    def test_no_utterance_is_lost_not_even_the_first(self, voice):
        with open_voice(voice) as engine:
            lengths = [
                len(engine.synthesise(utterance("One two three.")).samples) for _ in range(40)
            ]
        assert min(lengths) > 0.9 * max(lengths)

    def test_more_words_take_longer(self, voice):
        with open_voice(voice) as engine:
            few = engine.synthesise(utterance("one two three"))
            many = engine.synthesise(utterance("one two three " * 10))
        assert len(many.samples) > 5 * len(few.samples)

    def test_two_voices_open_at_once_do_not_mix(self, voice):
        text = utterance("The same words each time, whoever is listening.")
        with open_voice(voice) as engine:
            alone = engine.synthesise(text)
            with open_voice(find_voice("de")) as other:
                other.synthesise(utterance("Guten Tag."))
            beside = engine.synthesise(text)
        assert abs(len(alone.samples) - len(beside.samples)) < 0.02 * len(alone.samples)

    def test_identity_changes_with_the_rate(self, voice):
        from dataclasses import replace

        with open_voice(voice) as usual, open_voice(replace(voice, rate=1.5)) as quick:
            assert usual.identity != quick.identity
            text = utterance("Faster speech is shorter speech, as anyone can hear.")
            assert len(quick.synthesise(text).samples) < 0.8 * len(usual.synthesise(text).samples)


def test_every_voice_file_opens_and_speaks():
    assert len(voices()) >= 10
    for voice in voices():
        with open_voice(voice) as engine:
            assert engine.synthesise(utterance("42")).samples.size, voice.name


def test_an_unknown_engine_names_those_there_are():
    from dataclasses import replace

    broken = replace(find_voice("tone"), engine="gramophone")
    with pytest.raises(MissingError, match="gramophone") as caught, open_voice(broken):
        pass
    assert "espeak" in caught.value.hint


def test_an_unknown_voice_of_espeak_is_missing():
    from dataclasses import replace

    broken = replace(find_voice("en-us"), model="klingonese")
    with pytest.raises(MissingError, match="klingonese"), open_voice(broken):
        pass
