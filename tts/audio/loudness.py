"""Loudness by EBU R 128 (ITU-R BS.1770-4) and true peak, measured as the sound passes."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import av
import numpy as np

from tts.audio.filters import Chain, samples_of
from tts.audio.overlap import Overlapped
from tts.model import Loudness

if TYPE_CHECKING:
    from pathlib import Path

    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

SILENCE_LUFS = -70.0  # the absolute gate: nothing below it is counted
OVERSAMPLED_HZ = 192_000  # BS.1770-4 Annex 2 asks for at least 4 x 48 kHz
BLOCK_SAMPLES = 32_768  # a second or so: each call costs as much as thousands of samples
METER = "dualmono=true:metadata=1:framelog=quiet"  # podcasts are heard on two loudspeakers


class Meter:
    """Integrated loudness of int16 mono samples, counted as dual mono."""

    def __init__(self, rate_hz: int) -> None:
        self._chain = Chain(rate_hz, [("ebur128", METER)])
        self._lufs = SILENCE_LUFS

    def push(self, samples: NDArray[np.int16]) -> None:
        for frame in self._chain.push(samples):
            self._read(frame)

    def finish(self) -> float:
        """LUFS of all that was pushed; `SILENCE_LUFS` where nothing passed the gate."""
        for frame in self._chain.finish():
            self._read(frame)
        return self._lufs

    def _read(self, frame: AudioFrame) -> None:
        found = frame.metadata.get("lavfi.r128.I")
        if found is not None and math.isfinite(float(found)):
            self._lufs = float(found)


class PeakMeter:
    """The highest true peak of int16 mono samples: the largest value between them, too."""

    def __init__(self, rate_hz: int) -> None:
        steps = [("aresample", str(OVERSAMPLED_HZ)), ("aformat", "sample_fmts=flt")]
        self._chain = Chain(rate_hz, steps)
        self._peak = 0.0

    def push(self, samples: NDArray[np.int16]) -> None:
        for frame in self._chain.push(samples):
            self._read(frame)

    def finish(self) -> float:
        """dBTP; -inf for digital silence."""
        for frame in self._chain.finish():
            self._read(frame)
        return 20 * math.log10(self._peak) if self._peak else -math.inf

    def _read(self, frame: AudioFrame) -> None:
        self._peak = max(self._peak, float(np.abs(samples_of(frame)).max()))


def measure(path: Path) -> Loudness:
    """What a finished file of ours will be heard as: decoded again, and measured."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        meter, peaks = Meter(stream.rate), PeakMeter(stream.rate)
        to_int16 = av.AudioResampler("s16", "mono", stream.rate, frame_size=BLOCK_SAMPLES)
        with Overlapped(meter.push) as loudness, Overlapped(peaks.push) as peak:
            for decoded in chain(container.decode(stream), [None]):
                for frame in to_int16.resample(decoded):
                    samples = samples_of(frame)
                    loudness.push(samples)
                    peak.push(samples)
    return Loudness(meter.finish(), peaks.finish())
