"""The finished file: as loud as promised, no peak too high, as long as the tape, in every format."""

from __future__ import annotations

import re
import subprocess
from math import inf

import av
import numpy as np
import pytest
from conftest import need_program, noise, utterance

from tts.audio.loudness import Meter, PeakMeter, measure
from tts.audio.master import master
from tts.audio.mp3 import crc16, frame_bytes
from tts.audio.segments import segment
from tts.audio.tape import Tape
from tts.casting import find_voice
from tts.engines import open_voice
from tts.errors import SynthesisError, UsageError
from tts.settings import AudioSettings

FORMATS = (".mp3", ".wav", ".flac", ".opus", ".m4a", ".m4b")
RATE_HZ = 22_050


def speech(
    text: str = "The ferry leaves at nine, and nobody waits for the mayor. " * 4,
    voice: str = "en-us",
):
    with open_voice(find_voice(voice)) as engine:
        return engine.synthesise(utterance(text)).samples


def mastered(path, samples, audio=None, rate_hz=RATE_HZ):
    with Tape(path.parent, rate_hz) as tape:
        for start in range(0, len(samples), 50_000):
            tape.write(segment(samples[start : start + 50_000], rate_hz))
        tape.pause(700)
        tape.finish()
        return master(tape, (), path, audio or AudioSettings())


def decoded(path) -> np.ndarray:
    """Every sample of the file as a player gives it, shape (n,), -1 to 1."""
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    samples = np.concatenate(frames)
    return samples / 32_768 if samples.dtype == np.int16 else samples


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_as_loud_as_promised(tmp_path, suffix):
    path = tmp_path / f"story{suffix}"
    narration = mastered(path, speech())
    assert narration.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert narration.loudness.true_peak_dbtp <= -1
    again = measure(path)
    assert again.lufs == pytest.approx(narration.loudness.lufs, abs=0.1)
    assert again.true_peak_dbtp == pytest.approx(narration.loudness.true_peak_dbtp, abs=0.05)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_as_long_as_the_tape(tmp_path, suffix):
    narration = mastered(tmp_path / f"story{suffix}", speech())
    with av.open(str(narration.path)) as container:
        rate_hz = container.streams.audio[0].rate
    assert len(decoded(narration.path)) / rate_hz == pytest.approx(narration.duration_s, abs=0.03)


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac"])
def test_length_is_exact_to_the_sample(tmp_path, suffix):
    narration = mastered(tmp_path / f"story{suffix}", speech())
    assert len(decoded(narration.path)) == 2 * narration.samples


def test_sound_is_where_the_tape_has_it(tmp_path):
    """No encoder delay is left in the MP3: the envelope of the file is that of the tape."""
    click = np.zeros(3 * RATE_HZ, np.int16)
    click[RATE_HZ : RATE_HZ + 2_000] = noise(2_000 / RATE_HZ, 9_000).samples
    narration = mastered(tmp_path / "story.mp3", click)
    first = np.flatnonzero(np.abs(decoded(narration.path)) > 0.05)[0]
    assert first / 44_100 == pytest.approx(1.0, abs=0.005)


@pytest.mark.parametrize("level", [40, 400, 12_000])
def test_short_quiet_and_loud_ones_too(tmp_path, level):
    narration = mastered(tmp_path / "story.mp3", noise(0.5, level).samples)
    assert narration.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert narration.loudness.true_peak_dbtp <= -1


def test_high_peaks_are_limited_not_merely_turned_down(tmp_path):
    samples = noise(6.0, 900).samples
    samples[::4_000] = 32_000
    narration = mastered(tmp_path / "story.mp3", samples)
    assert narration.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert narration.loudness.true_peak_dbtp <= -1


def test_another_loudness_can_be_asked_for(tmp_path):
    narration = mastered(
        tmp_path / "story.mp3", speech(), AudioSettings(lufs=-23.0, true_peak_dbtp=-2.0)
    )
    assert narration.loudness.lufs == pytest.approx(-23, abs=0.5)


def test_silence_is_refused(tmp_path):
    with pytest.raises(SynthesisError, match="silent"):
        mastered(tmp_path / "story.mp3", np.zeros(90_000, np.int16))


def test_what_cannot_be_reached_is_an_error(tmp_path):
    spikes = np.zeros(6 * RATE_HZ, np.int16)
    spikes[::22_050] = 32_000
    with pytest.raises(SynthesisError, match="LUFS"):
        mastered(tmp_path / "story.wav", spikes, AudioSettings(lufs=-8.0, true_peak_dbtp=-9.0))


def test_an_unknown_ending_and_an_unknown_bit_rate_are_refused(tmp_path):
    with pytest.raises(UsageError, match=r"\.ogg"):
        mastered(tmp_path / "story.ogg", speech())
    with pytest.raises(UsageError, match="65 kbit/s"):
        mastered(tmp_path / "story.mp3", speech(), AudioSettings(bitrate_kbps=65))


def test_other_engine_rates_are_resampled(tmp_path):
    narration = mastered(tmp_path / "story.mp3", noise(2.0, rate_hz=24_000).samples, rate_hz=24_000)
    assert len(decoded(narration.path)) == pytest.approx(narration.duration_s * 44_100, abs=2)


def test_the_same_sound_gives_the_same_bytes(tmp_path):
    samples = noise(2.0).samples
    for suffix in FORMATS:
        one = mastered(tmp_path / f"one{suffix}", samples).path.read_bytes()
        two = mastered(tmp_path / f"two{suffix}", samples).path.read_bytes()
        assert one == two, suffix


@pytest.mark.parametrize("bitrate_kbps", [32, 64, 128, 320])
def test_mp3_is_cbr_mono_with_an_info_frame(tmp_path, bitrate_kbps):
    audio = AudioSettings(bitrate_kbps=bitrate_kbps)
    narration = mastered(tmp_path / "story.mp3", speech(), audio)
    data = narration.path.read_bytes()
    assert data[21:25] == b"Info"
    assert int.from_bytes(data[33:37], "big") == len(data)
    assert int.from_bytes(data[175:177], "big") == crc16(data[:175])
    assert data[frame_bytes(max(64, bitrate_kbps)) :].startswith(b"\xff\xfb")
    with av.open(str(narration.path)) as container:
        stream = container.streams.audio[0]
        assert (stream.rate, stream.channels) == (44_100, 1)
        assert container.bit_rate == pytest.approx(bitrate_kbps * 1_000, rel=0.03)
    assert len(decoded(narration.path)) == 2 * narration.samples


@pytest.mark.programs
def test_our_meters_agree_with_ffmpeg(tmp_path):
    need_program("ffmpeg")
    narration = mastered(tmp_path / "story.mp3", speech())
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(narration.path)]
    command += ["-af", "ebur128=dualmono=true:peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stderr
    lufs = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])
    peak = float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", said)[-1])
    assert narration.loudness.lufs == pytest.approx(lufs, abs=0.1)
    assert narration.loudness.true_peak_dbtp == pytest.approx(peak, abs=0.15)
    assert lufs == pytest.approx(-16, abs=0.5)
    assert peak <= -1


@pytest.mark.parametrize("tone_hz", [997, 5_512, 9_001, 11_025])
def test_true_peaks_lie_between_the_samples(tone_hz):
    """A sine of amplitude 0.5, sampled where its samples miss the peak, in blocks of odd lengths."""
    time = np.arange(44_100) + 0.5
    wave = (16_384 * np.sin(2 * np.pi * tone_hz / 44_100 * time)).astype(np.int16)
    peaks = PeakMeter()
    for start in range(0, len(wave), 997):
        peaks.push(wave[start : start + 997])
    assert peaks.finish() == pytest.approx(-6.02, abs=0.1)


def test_meters_of_silence():
    meter, peaks = Meter(RATE_HZ), PeakMeter()
    for part in (meter, peaks):
        part.push(np.zeros(RATE_HZ, np.int16))
    assert meter.finish() <= -70
    assert peaks.finish() == -inf


@pytest.mark.slow
@pytest.mark.parametrize("voice", ["en-gb", "en-gb-scotland", "de", "fr", "es", "uk", "pl", "tone"])
def test_every_kind_of_voice_comes_out_right(tmp_path, voice):
    text = "Wir warten. 12 Boote, 3 Hunde; niemand weiß warum. " * 5
    narration = mastered(tmp_path / "story.mp3", speech(text, voice))
    assert narration.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert narration.loudness.true_peak_dbtp <= -1
