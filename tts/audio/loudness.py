"""Loudness by EBU R 128 (ITU-R BS.1770-4) and true peak, measured as the sound passes."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING, Self, cast

import av
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from tts.audio.filters import Chain, samples_of
from tts.audio.overlap import Overlapped
from tts.model import Loudness

if TYPE_CHECKING:
    from pathlib import Path

    from av.audio.codeccontext import AudioCodecContext
    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

SILENCE_LUFS = -70.0  # the absolute gate: nothing below it is counted
FULL_SCALE = 32_768
TAPS = 32  # samples that a point between them is computed from
NEAR_PEAK = 0.6  # a true peak is hardly ever more than 3 dB above the samples beside it
PEAKS_AT_ONCE = 50_000  # 6 MB of windows
BLOCK_SAMPLES = 32_768  # a second or so: each call costs as much as thousands of samples
METER = "dualmono=true:metadata=1:framelog=quiet"  # podcasts are heard on two loudspeakers


class Meter:
    """Integrated loudness of int16 mono samples, counted as dual mono."""

    def __init__(self, rate_hz: int) -> None:
        self._chain = Chain(rate_hz, [("ebur128", METER)])
        self._lufs = SILENCE_LUFS
        self._block_samples, self._pushed = (
            rate_hz // 2,
            0,
        )  # 500 ms: a block, and the step to the next

    def push(self, samples: NDArray[np.int16]) -> None:
        self._pushed += len(samples)
        for frame in self._chain.push(samples):
            self._read(frame)

    def finish(self) -> float:
        """LUFS of all that was pushed; `SILENCE_LUFS` where nothing passed the gate.

        Less than the 400 ms of a measuring block count as if silence followed.
        """
        if missing := max(0, self._block_samples - self._pushed):
            self.push(np.zeros(missing, np.int16))
        for frame in self._chain.finish():
            self._read(frame)
        return self._lufs

    def _read(self, frame: AudioFrame) -> None:
        found = frame.metadata.get("lavfi.r128.I")
        if found is not None and math.isfinite(float(found)):
            self._lufs = float(found)


class PeakMeter:
    """The highest true peak of int16 mono samples: the largest value between them, too.

    Four times oversampled, as ITU-R BS.1770-4 Annex 2 asks, but only around samples high enough to have the
    peak beside them: oversampling all of it takes longer than decoding it.
    """

    def __init__(self) -> None:
        self._peak = 0.0
        self._tail = np.zeros(TAPS, np.float32)

    def push(self, samples: NDArray[np.int16]) -> None:
        near = np.concatenate([self._tail, samples.astype(np.float32) / FULL_SCALE])
        self._tail = near[-TAPS:]
        self._peak = max(self._peak, float(np.abs(near).max()))
        centres = np.flatnonzero(np.abs(near[TAPS // 2 - 1 : -TAPS // 2]) > self._peak * NEAR_PEAK)
        for part in np.array_split(centres, len(centres) // PEAKS_AT_ONCE + 1):
            between = np.abs(sliding_window_view(near, TAPS)[part] @ KERNELS)
            self._peak = max(self._peak, float(between.max(initial=0)))

    def finish(self) -> float:
        """dBTP; -inf for digital silence."""
        return 20 * math.log10(self._peak) if self._peak else -math.inf


def _kernels() -> NDArray[np.float32]:
    """Windowed sinc functions for the points a quarter, a half and three quarters of a sample on."""
    taps = np.arange(TAPS)[:, None] - (TAPS // 2 - 1) - np.array([0.25, 0.5, 0.75])
    window = 0.5 + 0.5 * np.cos(2 * np.pi * taps / (TAPS + 1))
    kernels: NDArray[np.float32] = (np.sinc(taps) * window).astype(np.float32)
    return kernels


KERNELS = _kernels()  # shape (TAPS, 3)


class Ear:
    """Loudness and true peak of int16 mono samples, both measured on threads of their own where `jobs` allow it."""

    def __init__(self, rate_hz: int, jobs: int = 2) -> None:
        self._meter, self._peaks = Meter(rate_hz), PeakMeter()
        self._measuring = Overlapped(self._meter.push, jobs), Overlapped(self._peaks.push, jobs)

    def hear(self, samples: NDArray[np.int16]) -> None:
        for measuring in self._measuring:
            measuring.push(samples)

    def finish(self) -> Loudness:
        for measuring in self._measuring:
            measuring.close()
        return Loudness(self._meter.finish(), self._peaks.finish())

    def cancel(self) -> None:
        for measuring in self._measuring:
            measuring.cancel()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.cancel()


def measure(path: Path, jobs: int = 2) -> Loudness:
    """What a finished file of ours will be heard as: decoded again, and measured."""
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        to_int16 = av.AudioResampler("s16", "mono", stream.rate, frame_size=BLOCK_SAMPLES)
        with Ear(stream.rate, jobs) as ear:
            for decoded in chain(container.decode(stream), [None]):
                for frame in to_int16.resample(decoded):
                    ear.hear(samples_of(frame))
            return ear.finish()


class StreamEar:
    """Measures coded sound while it is still being made, from the bytes of an elementary stream."""

    def __init__(self, decoder: str, rate_hz: int, jobs: int = 2) -> None:
        self._codec = cast("AudioCodecContext", av.CodecContext.create(decoder, "r"))
        self._to_int16 = av.AudioResampler("s16", "mono", rate_hz, frame_size=BLOCK_SAMPLES)
        self._ear = Ear(rate_hz, jobs)
        self._decoding = Overlapped(self._decode, jobs)

    def hear(self, data: bytes) -> None:
        self._decoding.push(data)

    def finish(self) -> Loudness:
        self._decoding.push(None)
        self._decoding.close()
        return self._ear.finish()

    def _decode(self, data: bytes | None) -> None:
        """Decode what `data` completes; None ends the stream."""
        packets = chain(self._codec.parse(data), () if data else (None,))
        frames = chain.from_iterable(map(self._codec.decode, packets))
        for decoded in chain(frames, () if data else (None,)):
            for frame in self._to_int16.resample(decoded):
                self._ear.hear(samples_of(frame))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._decoding.cancel()
        self._ear.cancel()
