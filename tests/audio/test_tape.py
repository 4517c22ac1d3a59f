"""The tape gives back what was written, measures it, and leaves nothing behind."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import noise
from hypothesis import given, settings
from hypothesis import strategies as st

from tts.audio.loudness import SILENCE_LUFS
from tts.audio.segments import segment
from tts.audio.tape import READ_SAMPLES, Tape

RATE_HZ = 22_050


def written(tape: Tape) -> np.ndarray:
    return np.concatenate([np.zeros(0, np.int16), *tape.blocks()])


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 3_000), max_size=6))
def test_what_is_written_is_read_in_order(tmp_path_factory, lengths):
    pieces = [np.arange(length, dtype=np.int16) - 7 for length in lengths]
    with Tape(tmp_path_factory.mktemp("tape"), RATE_HZ) as tape:
        for piece in pieces:
            tape.write(segment(piece, RATE_HZ))
        tape.finish()
        whole = np.concatenate([np.zeros(0, np.int16), *pieces])
        assert np.array_equal(written(tape), whole)
        assert np.array_equal(written(tape), whole), "it can be read twice"
        assert tape.samples == len(whole)


def test_a_pause_is_silence_of_its_length(tmp_path):
    with Tape(tmp_path, RATE_HZ) as tape:
        tape.pause(500)
        tape.pause(0)
        tape.finish()
        assert tape.samples == RATE_HZ // 2
        assert not written(tape).any()
        assert tape.lufs == SILENCE_LUFS


def test_it_is_read_a_few_seconds_at_a_time(tmp_path):
    with Tape(tmp_path, RATE_HZ) as tape:
        tape.pause(10_000)
        tape.finish()
        assert {len(block) for block in tape.blocks()} == {READ_SAMPLES, 220_500 % READ_SAMPLES}


def test_twice_the_level_is_six_decibels_louder(tmp_path):
    def loudness(level: int) -> float:
        with Tape(tmp_path, RATE_HZ) as tape:
            tape.write(segment(noise(3.0, level).samples, RATE_HZ))
            tape.finish()
            return tape.lufs

    assert loudness(4_000) - loudness(2_000) == pytest.approx(6.02, abs=0.1)


def test_nothing_is_left_in_the_folder(tmp_path):
    def interrupted() -> None:
        with Tape(tmp_path, RATE_HZ) as tape:
            tape.pause(100)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []
