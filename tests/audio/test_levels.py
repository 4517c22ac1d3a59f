"""Two voices, one loudness."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import noise

from tts.audio.loudness import Meter, measure
from tts.audio.master import master
from tts.audio.segments import segment
from tts.audio.tape import Tape
from tts.settings import AudioSettings

RATE_HZ = 22_050


def lufs(samples):
    meter = Meter(RATE_HZ)
    meter.push(np.ascontiguousarray(samples, np.int16))
    return meter.finish()


def recorded(tape, parts):
    """(voice, level, seconds) each on the tape, and where each begins and ends."""
    places = []
    for voice, level, duration_s in parts:
        tape.turn(voice)
        start = tape.samples
        tape.write(segment(noise(duration_s, level).samples, RATE_HZ))
        places.append((start, tape.samples))
        tape.pause(300)
    tape.finish()
    return places


@pytest.mark.parametrize(
    "levels", [(4_000, 1_000), (1_000, 4_000), (2_500, 2_400), (150, 7_000), (7_000, 150)]
)
def test_a_quiet_and_a_loud_voice_come_out_alike(tmp_path, levels):
    one, other = levels
    with Tape(tmp_path, RATE_HZ, voices=2) as tape:
        tape.pause(250)
        places = recorded(tape, [("a", one, 4), ("b", other, 2), ("a", one, 70), ("b", other, 3)])
        whole = np.concatenate(list(tape.blocks()))
    found = [lufs(whole[start:end]) for start, end in places]
    assert max(found) - min(found) < 0.3
    assert tape.lufs == pytest.approx(found[2], abs=1)


def test_the_file_has_the_loudness_that_was_asked_for(tmp_path):
    with Tape(tmp_path, RATE_HZ, voices=2) as tape:
        recorded(tape, [("a", 4_000, 4), ("b", 500, 4), ("a", 4_000, 4)])
        narration = master(tape, (), tmp_path / "x.mp3", AudioSettings())
    assert narration.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert measure(tmp_path / "x.mp3").lufs == pytest.approx(-16, abs=0.5)


def test_one_voice_alone_is_left_as_it_is(tmp_path):
    with Tape(tmp_path, RATE_HZ, voices=2) as tape:
        places = recorded(tape, [("a", 4_000, 2)])
        whole = np.concatenate(list(tape.blocks()))
    assert np.array_equal(whole[slice(*places[0])], noise(2, 4_000).samples)


def test_a_voice_that_can_hardly_be_heard_does_not_silence_the_others(tmp_path):
    with Tape(tmp_path, RATE_HZ, voices=2) as tape:
        places = recorded(tape, [("a", 8_000, 3), ("b", 8, 3)])
        whole = np.concatenate(list(tape.blocks()))
    assert np.abs(whole[slice(*places[0])].astype(int)).max() > 1_000
