"""The spool between the two passes: all the speech of a narration, on disk, measured as it is written."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Self

import numpy as np

from tts.audio.levels import Levels
from tts.audio.loudness import SILENCE_LUFS, Meter
from tts.audio.overlap import Overlapped
from tts.audio.segments import silence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from pydub import AudioSegment

    from tts.model import Chapter

READ_SAMPLES = 1 << 16  # 3 s at 22,050 Hz


class Tape:
    """Mono int16 samples at `rate_hz`, written once and then read once, in a file without a name.

    It lies in the folder of the result, which has room for it if it has room for the result a few times
    over; a folder for temporary files may be held in memory.

    Where several voices speak, each is measured by itself, and what is read back has all of them alike: jumps in
    level are what listeners of two voices complain of.
    """

    def __init__(
        self, folder: Path, rate_hz: int, pace: float = 1.0, *, jobs: int = 2, voices: int = 1
    ) -> None:
        """`pace` is the voice's, a factor: how much faster than usual its speech may be. `jobs`: cores to use."""
        self.rate_hz, self.pace, self.jobs = rate_hz, pace, jobs
        self.samples = 0
        self.lufs = SILENCE_LUFS
        self.chapters: tuple[Chapter, ...] = ()
        self._file = tempfile.TemporaryFile(dir=folder, prefix=".tts-")  # noqa: SIM115 -- closed by __exit__
        self._meter = Meter(rate_hz)
        self._measuring = Overlapped(self._meter.push, jobs)
        self._levels = Levels(rate_hz, jobs) if voices > 1 else None

    def turn(self, voice: str) -> None:
        """From here on `voice` speaks."""
        if self._levels:
            self._levels.turn(voice, self.samples)

    def write(self, segment: AudioSegment) -> None:
        """Append a segment of the tape's own format."""
        if not segment.raw_data:
            return
        samples = np.frombuffer(segment.raw_data, np.int16)
        self._file.write(segment.raw_data)
        self.samples += len(samples)
        (self._levels or self._measuring).push(samples)

    def pause(self, duration_ms: int) -> None:
        """Append silence."""
        self.write(silence(duration_ms, self.rate_hz))

    def finish(self) -> None:
        """End the writing; from here on `lufs` is the loudness of the whole."""
        self._file.flush()
        if self._levels:
            self._levels.finish()
            for samples in self.blocks():
                self._measuring.push(samples)
        self._measuring.close()
        self.lufs = self._meter.finish()

    def blocks(self) -> Iterator[NDArray[np.int16]]:
        """All samples from the start, a few seconds at a time."""
        self._file.seek(0)
        position = 0
        while data := self._file.read(2 * READ_SAMPLES):
            samples = np.frombuffer(data, np.int16)
            yield self._levels.matched(samples, position) if self._levels else samples
            position += len(samples)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._measuring.cancel()
        if self._levels:
            self._levels.cancel()
        self._file.close()
