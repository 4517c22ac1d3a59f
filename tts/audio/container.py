"""WAV, FLAC, M4A/M4B (AAC) and Opus, by FFmpeg's libraries through PyAV."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, BinaryIO, cast

import av

from tts.audio.filters import frame_of
from tts.audio.formats import FORMATS

if TYPE_CHECKING:
    import numpy as np
    from av.audio.stream import AudioStream
    from av.container.core import Chapter
    from numpy.typing import NDArray

    from tts.audio.tape import Tape


BITEXACT = {"fflags": "+bitexact"}  # the same sound gives the same file


class ContainerEncoder:
    """Writes int16 mono samples at `rate_hz` to a file that can seek."""

    def __init__(self, file: BinaryIO, suffix: str, bitrate_kbps: int) -> None:
        made = FORMATS[suffix]
        self.rate_hz, self.overshoot_db, self.gain_db = made.rate_hz, made.overshoot_db, 0.0
        self._written, self._holds_chapters = 0, made.holds_chapters
        options = BITEXACT | dict(made.container_options)
        self._container = av.open(file, "w", format=made.container, options=options)
        self._stream = cast(
            "AudioStream",
            self._container.add_stream(
                made.codec, rate=made.rate_hz, options=dict(made.codec_options)
            ),
        )
        self._stream.layout = "mono"
        self._stream.time_base = Fraction(1, made.rate_hz)
        if made.lossy:
            self._stream.bit_rate = 1_000 * bitrate_kbps
        self._convert = av.AudioResampler(self._stream.format.name, "mono", made.rate_hz)

    def add_chapters(self, tape: Tape) -> None:
        """Write the chapters of the tape, before any sound; ignored where the container holds none."""
        if not self._holds_chapters:
            return
        chapters: list[Chapter] = [
            {
                "id": number,
                "start": one.start,
                "end": one.end,
                "time_base": Fraction(1, tape.rate_hz),
                "metadata": {"title": one.title},
            }
            for number, one in enumerate(tape.chapters)
        ]
        self._container.set_chapters(chapters)

    def write(self, samples: NDArray[np.int16]) -> None:
        frame = frame_of(samples, self.rate_hz, self._written)
        self._written += len(samples)
        for converted in self._convert.resample(frame):
            self._container.mux(self._stream.encode(converted))

    def finish(self) -> None:
        """Write what the codec still holds, and the container's index."""
        for converted in self._convert.resample(None):
            self._container.mux(self._stream.encode(converted))
        self._container.mux(self._stream.encode(None))
        self._container.close()
