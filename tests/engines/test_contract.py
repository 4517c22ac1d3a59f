"""What every engine owes us, asked of those that are always there; and what is refused when a voice is opened."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
from conftest import utterance

from tts.casting import find_voice, voices
from tts.engines import open_voice
from tts.engines.contract import SENTENCES, EngineContract, assert_heard, spoken
from tts.engines.tone import ToneEngine
from tts.errors import MissingError
from tts.model import Speech


class TestEspeak(EngineContract):
    @pytest.fixture(params=["en-us", "uk"])
    def voice(self, request):
        return find_voice(request.param)

    def test_the_same_words_are_as_long_each_time(self, voice):
        """Closer than other engines come: by what was said before, a few samples differ."""
        text = utterance("The same words each time, whoever is listening.")
        with open_voice(voice) as engine:
            alone = engine.synthesise(text)
            with open_voice(find_voice("de")) as other:
                other.synthesise(utterance("Guten Tag."))
            beside = engine.synthesise(text)
        assert abs(len(alone.samples) - len(beside.samples)) < 0.02 * len(alone.samples)


class TestTone(EngineContract):
    @pytest.fixture
    def voice(self):
        return find_voice("tone")


class TestEnginesThatKnowTheirWords:
    @pytest.mark.parametrize("name", ["en-us", "uk", "tone"])
    @pytest.mark.parametrize("text", SENTENCES)
    def test_say_where_each_begins(self, name, text):
        with open_voice(find_voice(name)) as engine:
            assert engine.synthesise(spoken(text)).word_starts is not None


class TestTheContractItself:
    """It must fail for what it forbids, or it would hold for anything."""

    SAID = spoken("one two three")

    def heard(self, samples, starts=None, rate_hz=22_050):
        assert_heard(Speech(samples, 22_050, starts), self.SAID, rate_hz)

    def test_silence_is_not_heard(self):
        sound = np.full(900, 2_000, np.int16)
        self.heard(sound)
        for samples, rate_hz in ((sound // 10, 22_050), (sound[:0], 22_050), (sound, 24_000)):
            with pytest.raises(AssertionError):
                self.heard(samples, rate_hz=rate_hz)

    def test_words_have_one_start_each_and_lie_inside(self):
        sound = np.full(900, 2_000, np.int16)
        self.heard(sound, (0, 0, 899))
        for starts in ((0, 1), (0, 1, 2, 3), (0, 1, 900), (-1, 0, 1)):
            with pytest.raises(AssertionError):
                self.heard(sound, starts)

    @pytest.mark.parametrize(
        ("fault", "test"),
        [
            ("says at most 300 letters", "test_more_words_take_longer"),
            ("says at most 300 letters", "test_letters_and_known_sounds_are_said"),
            ("loses the first", "test_no_utterance_is_lost_not_even_the_first"),
            ("loses elephants", "test_every_word_is_heard"),
            ("cuts words at 40", "test_a_long_word_is_not_cut_off"),
            ("has no rate", "test_the_rate_is_heard_and_is_in_the_identity"),
            ("mixes", "test_two_open_at_once_do_not_mix"),
            ("tells the time", "test_the_identity_is_the_same_each_time"),
            ("opens once", "test_it_can_be_opened_again"),
        ],
    )
    def test_it_finds_each_fault(self, fault, test, monkeypatch):
        monkeypatch.setattr("tts.engines.tone.open_tone", faulty(fault))
        with pytest.raises((AssertionError, MissingError)):
            getattr(EngineContract(), test)(find_voice("tone"))

    def test_it_finds_what_is_printed(self, monkeypatch, capfd):
        monkeypatch.setattr("tts.engines.tone.open_tone", faulty("prints"))
        with pytest.raises(AssertionError):
            EngineContract().test_nothing_is_printed(find_voice("tone"), capfd)


LOSING = {
    "says at most 300 letters": lambda text: text[:300],
    "loses elephants": lambda text: text.replace("elephants", ""),
    "cuts words at 40": lambda text: " ".join(word[:40] for word in text.split()),
}


def faulty(fault):
    """What opens the humming engine with one fault."""
    opened = []

    class Faulty(ToneEngine):
        count = 0

        @property
        def identity(self):
            return f"{id(self)}" if fault == "tells the time" else f"tone rate={self.rate:g}"

        def synthesise(self, said):
            self.count += 1
            text = LOSING.get(fault, str)(said.spoken)
            if fault == "loses the first" and self.count == 1:
                text = "a"
            if fault == "mixes":
                self.rate = opened[-1].rate
                self._notes.clear()
            if fault == "prints":
                os.write(1, b"Audio saved")
            return ToneEngine.synthesise(self, spoken(text))

    def opens(voice):
        if fault == "opens once" and opened:
            raise MissingError("the library is gone")
        opened.append(Faulty(rate=1.0 if fault == "has no rate" else voice.rate))
        return opened[-1]

    return opens


def test_every_voice_file_opens_and_speaks():
    assert len(voices()) >= 10
    for voice in voices():
        with open_voice(voice) as engine:
            assert engine.synthesise(utterance("42")).samples.size, voice.name


def test_an_unknown_engine_names_those_there_are():
    broken = replace(find_voice("tone"), engine="gramophone")
    with pytest.raises(MissingError, match="gramophone") as caught, open_voice(broken):
        pass
    assert "espeak" in caught.value.hint


def test_an_unknown_voice_of_espeak_is_missing():
    broken = replace(find_voice("en-us"), model="klingonese")
    with pytest.raises(MissingError, match="klingonese"), open_voice(broken):
        pass
