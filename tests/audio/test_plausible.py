"""Sound that cannot be what its words sound like is refused."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import noise, utterance

from tts.audio.plausible import FASTEST_PER_S, GRACE_S, SLOWEST_PER_S, refuse_implausible
from tts.audio.tape import Tape
from tts.errors import SynthesisError

RATE_HZ = 22_050
TEN_LETTERS = "harbour fog"


def refused(tmp_path, text: str, duration_s: float, pace: float = 1.0, level: int = 3_000) -> str:
    """What is said against it, "" where nothing is."""
    with Tape(tmp_path, RATE_HZ, pace) as tape:
        try:
            refuse_implausible(utterance(text), noise(duration_s, level).samples, tape)
        except SynthesisError as error:
            return error.message
    return ""


SHORTEST_S, LONGEST_S = 10 / FASTEST_PER_S, GRACE_S + 10 / SLOWEST_PER_S


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0])
def test_length_has_two_bounds_and_both_follow_the_pace(tmp_path, pace):
    assert refused(tmp_path, TEN_LETTERS, SHORTEST_S / pace * 1.01, pace) == ""
    assert "only" in refused(tmp_path, TEN_LETTERS, SHORTEST_S / pace * 0.99, pace)
    assert refused(tmp_path, TEN_LETTERS, LONGEST_S / pace * 0.99, pace) == ""
    assert "as much as" in refused(tmp_path, TEN_LETTERS, LONGEST_S / pace * 1.01, pace)


def test_a_lone_letter_may_take_its_time(tmp_path):
    assert refused(tmp_path, "A", 2.0) == ""


def test_what_nobody_hears(tmp_path):
    assert "hardly any sound" in refused(tmp_path, TEN_LETTERS, 1.0, level=10)
    assert refused(tmp_path, TEN_LETTERS, 1.0, level=500) == ""
    with Tape(tmp_path, RATE_HZ) as tape, pytest.raises(SynthesisError, match="hardly any sound"):
        refuse_implausible(utterance(TEN_LETTERS), np.zeros(RATE_HZ, np.int16), tape)
