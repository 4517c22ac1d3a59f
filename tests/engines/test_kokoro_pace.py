"""Whether the length of sound fits its symbols."""

from __future__ import annotations

import numpy as np
import pytest

from tts.engines.kokoro_pace import SymbolPace
from tts.errors import SynthesisError

RATE_HZ = 24_000
PROSE = "sˈɛvən ɡɹˈin bˈɑTᵊlz stˈʊd ˌɔn ðə ɡˈɑɹdən wˈɔl ʌntˈɪl ðə mˈɔɹnɪŋ kˈAm."


def sound(seconds, level=3_000):
    return np.full(round(seconds * RATE_HZ), level, np.int16)


def check(text, seconds, pace=None, level=3_000):
    (pace or SymbolPace()).check(text, sound(seconds, level), RATE_HZ)


@pytest.mark.parametrize("seconds", [0.3, 0.5, 1.0, 3.0])
def test_a_word_may_take_its_time(seconds):
    check("sˈɛvən", seconds)


@pytest.mark.parametrize(
    ("seconds", "message"), [(0.05, "left out"), (9.0, "added"), (0.0, "no sound")]
)
def test_what_no_word_can_take_is_refused(seconds, message):
    with pytest.raises(SynthesisError, match=message):
        check("sˈɛvən", seconds)


def test_silence_is_refused():
    with pytest.raises(SynthesisError, match="no sound that could be heard for 70 symbols"):
        check(PROSE, 4.0, level=20)


def test_silence_around_the_words_is_not_counted():
    quiet = np.zeros(20 * RATE_HZ, np.int16)
    loud = np.full(RATE_HZ, 9_000, np.int16)
    SymbolPace().check("sˈɛvən", np.concatenate([quiet, loud, quiet]), RATE_HZ)


@pytest.mark.parametrize(
    ("seconds", "is_true"), [(4.0, True), (2.6, True), (6.4, True), (2.0, False), (8.0, False)]
)
def test_a_text_is_compared_with_what_was_said_before(seconds, is_true):
    pace = SymbolPace()
    check(PROSE, 4.0, pace)
    if is_true:
        check(PROSE, seconds, pace)
    else:
        with pytest.raises(SynthesisError, match="are usual"):
            check(PROSE, seconds, pace)


def test_short_texts_are_not_compared():
    pace = SymbolPace()
    check(PROSE, 4.0, pace)
    check("ˈA", 0.9, pace)
    check(PROSE, 4.0, pace)


def test_what_is_refused_is_not_learnt_from():
    pace = SymbolPace()
    check(PROSE, 4.0, pace)
    for _ in range(9):
        with pytest.raises(SynthesisError):
            check(PROSE, 9.0, pace)
    check(PROSE, 4.0, pace)


def test_quick_speech_is_shorter():
    check("sˈɛvən", 4.0, SymbolPace(speed=1.0))
    with pytest.raises(SynthesisError, match="added"):
        check("sˈɛvən", 4.5, SymbolPace(speed=2.0))
