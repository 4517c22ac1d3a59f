"""How loud each voice of a tape is, and what makes all of them alike."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

import numpy as np

from tts.audio.loudness import SILENCE_LUFS, Meter
from tts.audio.overlap import Overlapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

LARGEST_LU = 40.0  # of a difference that is made up for; more is no voice but a fault
FULL_SCALE = 32_767


class Levels:
    """A meter for each of the voices that take turns. Pauses are not counted: who makes more of them is not quieter."""

    def __init__(self, rate_hz: int, jobs: int) -> None:
        self._rate_hz, self._jobs = rate_hz, jobs
        self._meters: dict[str, tuple[Meter, Overlapped[NDArray[np.int16]]]] = {}
        self._starts: list[int] = []
        self._voices: list[str] = []
        self._peaks: dict[str, int] = {}
        self._gains: dict[str, float] = {}

    def turn(self, voice: str, position: int) -> None:
        """From sample `position` on `voice` speaks."""
        if not self._voices or voice != self._voices[-1]:
            self._starts.append(position)
            self._voices.append(voice)

    def push(self, samples: NDArray[np.int16]) -> None:
        """Measure what the present voice says."""
        heard = np.flatnonzero(samples)
        if not heard.size or not self._voices:
            return
        voice = self._voices[-1]
        if voice not in self._meters:
            meter = Meter(self._rate_hz)
            self._meters[voice] = meter, Overlapped(meter.push, self._jobs)
        peak = int(np.abs(samples.astype(np.int32)).max())
        self._peaks[voice] = max(peak, self._peaks.get(voice, 0))
        self._meters[voice][1].push(samples[heard[0] : heard[-1] + 1])

    def finish(self) -> None:
        """End the measuring; from here on `matched` knows what to do."""
        found = {}
        for voice, (meter, measuring) in self._meters.items():
            measuring.close()
            found[voice] = meter.finish()
        audible = {voice: lufs for voice, lufs in found.items() if lufs > SILENCE_LUFS}
        if len(audible) > 1:
            self._gains = self._alike(audible)

    def _alike(self, found: dict[str, float]) -> dict[str, float]:
        """The gain of each voice that brings all to the loudest level at which none is clipped."""
        heard = [lufs for lufs in found.values() if lufs > max(found.values()) - LARGEST_LU]
        room = [
            lufs + 20 * math.log10(FULL_SCALE / self._peaks[voice])
            for voice, lufs in found.items()
            if lufs in heard
        ]
        aim = min([max(heard), *room])
        return {voice: 10 ** ((aim - lufs) / 20) for voice, lufs in found.items() if lufs in heard}

    def matched(self, samples: NDArray[np.int16], position: int) -> NDArray[np.int16]:
        """Samples from `position` on, each voice with the gain that it needs."""
        if not self._gains:
            return samples
        parts = [
            np.rint(samples[start - position : end - position] * gain).astype(np.int16)
            for start, end, gain in self._turns(position, position + len(samples))
        ]
        return np.concatenate(parts)

    def _turns(self, start: int, end: int) -> Iterator[tuple[int, int, float]]:
        """(start, end, gain) of each turn between two samples; before the first nobody speaks."""
        while start < end:
            number = bisect_right(self._starts, start)
            following = self._starts[number] if number < len(self._starts) else end
            gain = self._gains.get(self._voices[number - 1], 1.0) if number else 1.0
            yield start, min(following, end), gain
            start = min(following, end)

    def cancel(self) -> None:
        """Measure no more."""
        for _, measuring in self._meters.values():
            measuring.cancel()
