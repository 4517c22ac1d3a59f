"""`tone`: hums a note for each syllable or so. Exact, instant, and in need of nothing: made for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.model import Speech

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tts.model import Utterance, Voice

RATE_HZ = 22_050
NOTE_SAMPLES = RATE_HZ // 5  # 0.2 s
NOTE_LETTERS = 5  # characters that one note stands for
FADE_SAMPLES = RATE_HZ // 100  # 10 ms at each end of a note, so that notes do not click
NOTES_HZ = (220.0, 247.5, 275.0, 293.3, 330.0)  # a just pentatonic scale on A3
AMPLITUDE = 8_000  # of 32,767: about -12 dBFS


@dataclass(slots=True)
class ToneEngine:
    """Notes of `NOTE_SAMPLES` at rate 1, as many as a word is long; the pitch follows its length."""

    rate: float = 1.0
    rate_hz: int = RATE_HZ
    _notes: dict[int, NDArray[np.int16]] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        return f"tone 1 rate={self.rate:g}"

    @property
    def note_samples(self) -> int:
        return round(NOTE_SAMPLES / self.rate)

    def synthesise(self, utterance: Utterance) -> Speech:
        counts = [-(-len(word.text) // NOTE_LETTERS) for word in utterance.words]
        sounds = [np.tile(self._note(count % len(NOTES_HZ)), count) for count in counts]
        starts = accumulate((self.note_samples * count for count in counts[:-1]), initial=0)
        return Speech(np.concatenate(sounds), self.rate_hz, tuple(starts))

    def close(self) -> None:
        self._notes.clear()

    def _note(self, pitch: int) -> NDArray[np.int16]:
        if pitch not in self._notes:
            self._notes[pitch] = _note(NOTES_HZ[pitch], self.note_samples)
        return self._notes[pitch]


def _note(pitch_hz: float, samples: int) -> NDArray[np.int16]:
    time = np.arange(samples)
    fade = np.minimum(1.0, np.minimum(time + 1, samples - time) / FADE_SAMPLES)
    wave: NDArray[Any] = AMPLITUDE * fade * np.sin(2 * np.pi * pitch_hz / RATE_HZ * time)
    return wave.astype(np.int16)


def open_tone(voice: Voice) -> ToneEngine:
    """The humming engine at the voice's pace."""
    return ToneEngine(rate=voice.rate)
