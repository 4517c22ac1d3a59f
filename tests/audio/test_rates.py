"""Speech at another rate: as long, as high, its words where they were."""

from __future__ import annotations

import numpy as np
import pytest

from tts.audio.rates import at_rate
from tts.model import Speech


def tone(rate_hz, pitch_hz=440.0, duration_s=1.0):
    time = np.arange(round(rate_hz * duration_s)) / rate_hz
    return (8_000 * np.sin(2 * np.pi * pitch_hz * time)).astype(np.int16)


@pytest.mark.parametrize(
    ("before", "after"), [(16_000, 22_050), (24_000, 22_050), (22_050, 16_000)]
)
def test_length_pitch_level_and_words_are_kept(before, after):
    speech = Speech(tone(before), before, (0, before // 2))
    found = at_rate(speech, after)
    assert found.rate_hz == after
    assert len(found.samples) == pytest.approx(after, abs=after // 200)
    assert found.word_starts == (0, after // 2)
    spectrum = np.abs(np.fft.rfft(found.samples.astype(float)))
    assert np.argmax(spectrum) * after / len(found.samples) == pytest.approx(440, abs=2)
    assert np.abs(found.samples.astype(int)).max() == pytest.approx(8_000, rel=0.03)


def test_the_same_rate_is_the_same_speech():
    speech = Speech(tone(16_000), 16_000)
    assert at_rate(speech, 16_000) is speech


def test_words_that_are_not_known_stay_so():
    assert at_rate(Speech(tone(16_000), 16_000), 8_000).word_starts is None


@pytest.mark.parametrize("count", [0, 1, 5])
def test_hardly_any_sound_is_no_fault_here(count):
    found = at_rate(Speech(np.zeros(count, np.int16), 16_000, (0,)), 22_050)
    assert found.rate_hz == 22_050
    assert len(found.samples) <= 20
