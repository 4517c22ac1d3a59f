"""The second pass: the tape brought to its loudness, limited, resampled and encoded, then checked by ear.

The ear is a meter: the finished file is decoded and measured as any podcast platform would. Should the
limiter have taken too much loudness, or the codec given back a higher peak, it is made again, corrected.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.audio.container import ContainerEncoder
from tts.audio.filters import Chain, samples_of
from tts.audio.formats import MP3, check_output
from tts.audio.loudness import SILENCE_LUFS, StreamEar, measure
from tts.audio.mp3 import RATE_HZ, Mp3Encoder
from tts.audio.overlap import Overlapped
from tts.audio.watch import unwatched
from tts.errors import OutputError, SynthesisError
from tts.model import Narration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from tts.audio.encode import Encoder
    from tts.audio.tape import Tape
    from tts.audio.watch import Watch
    from tts.model import Cue, Loudness
    from tts.settings import AudioSettings

LOG = logging.getLogger(__name__)

TOLERANCE_LU = 0.3  # of the +-0.5 that we promise
PEAK_MARGIN_DB = 0.2
LONGEST_WAV_S = 13 * 3_600  # 4 GB of 16 bits at 44.1 kHz last 13.5 hours
ATTEMPTS = 4
LIMITER = "attack=5:release=60:level=false:latency=true"  # ms; no make-up gain, no delay


@dataclass(frozen=True, slots=True)
class Aim:
    """What is asked of the file, put higher or lower where the first attempt showed the need."""

    lufs: float
    true_peak_dbtp: float


def master(
    tape: Tape, cues: tuple[Cue, ...], path: Path, audio: AudioSettings, watch: Watch = unwatched
) -> Narration:
    """Encode the finished tape to `path`, an empty file whose ending names the format, with the jobs of the tape.

    Raises:
        SynthesisError: the loudness or the peak asked for cannot be reached.
        UsageError: the format or its bit rate is unknown.
    """
    check_output(path.suffix, audio.bitrate_kbps)
    _refuse_endless_wav(tape, path)
    if tape.lufs <= SILENCE_LUFS:
        raise SynthesisError("the narration is silent")
    aim = Aim(audio.lufs, audio.true_peak_dbtp)
    for _ in range(ATTEMPTS):
        loudness = attempt(tape, path, audio.bitrate_kbps, aim, watch)
        LOG.debug("aimed at %s, measured %s", aim, loudness)
        if good_enough(loudness, audio):
            return Narration(path, tape.rate_hz, tape.samples, cues, loudness)
        aim = corrected(aim, loudness, audio)
    raise SynthesisError(
        f"the sound came out at {loudness.lufs:.1f} LUFS and {loudness.true_peak_dbtp:.1f} dBTP, "
        f"not at {audio.lufs:g} and {audio.true_peak_dbtp:g}",
        "ask for less loudness, or another voice",
    )


def _refuse_endless_wav(tape: Tape, path: Path) -> None:
    if path.suffix.lower() == ".wav" and tape.samples / tape.rate_hz > LONGEST_WAV_S:
        raise OutputError(
            "a WAV file holds no more than 13 hours", "choose .flac, which holds any length"
        )


def attempt(tape: Tape, path: Path, bitrate_kbps: int, aim: Aim, watch: Watch) -> Loudness:
    """One whole second pass to `path`; gives what came of it. MP3 is listened to while it is made."""
    suffix = path.suffix.lower()
    if suffix != MP3:
        with path.open("wb+") as file:
            encoder = ContainerEncoder(file, suffix, bitrate_kbps)
            encoder.add_chapters(tape)
            encode(tape, encoder, aim, watch)
        return measure(path, tape.jobs)
    with path.open("wb+") as file, StreamEar("mp3float", RATE_HZ, tape.jobs) as ear:
        encode(tape, Mp3Encoder(file, bitrate_kbps, ear.hear), aim, watch)
        return ear.finish()


def encode(tape: Tape, encoder: Encoder, aim: Aim, watch: Watch) -> None:
    """The encoder works while the next samples are filtered."""
    total = tape.samples * encoder.rate_hz // tape.rate_hz
    done = 0
    with Overlapped(encoder.write, tape.jobs) as encoding:
        for samples in _mastered(tape, encoder, aim):
            encoding.push(samples)
            done += len(samples)
            watch("master", min(done, total), total)
    encoder.finish()


def good_enough(loudness: Loudness, audio: AudioSettings) -> bool:
    near = abs(loudness.lufs - audio.lufs) <= TOLERANCE_LU
    return near and loudness.true_peak_dbtp <= audio.true_peak_dbtp


def corrected(aim: Aim, found: Loudness, audio: AudioSettings) -> Aim:
    """The aim that makes up for what was found."""
    excess_db = max(0.0, found.true_peak_dbtp - audio.true_peak_dbtp)
    lower_db = excess_db + PEAK_MARGIN_DB if excess_db else 0.0
    return Aim(aim.lufs + audio.lufs - found.lufs, aim.true_peak_dbtp - lower_db)


def _mastered(tape: Tape, encoder: Encoder, aim: Aim) -> Iterator[NDArray[np.int16]]:
    gain_db = aim.lufs - tape.lufs - encoder.gain_db
    ceiling = 10 ** ((aim.true_peak_dbtp - encoder.gain_db - encoder.overshoot_db) / 20)
    chain = Chain(
        tape.rate_hz,
        [
            ("aformat", "sample_fmts=flt"),
            ("volume", f"{gain_db:.3f}dB:precision=float"),
            ("aresample", str(encoder.rate_hz)),
            ("alimiter", f"limit={ceiling:.5f}:{LIMITER}"),
            ("aresample", "out_sample_fmt=s16"),
        ],
    )
    for block in tape.blocks():
        yield from map(samples_of, chain.push(block))
    yield from map(samples_of, chain.finish())
