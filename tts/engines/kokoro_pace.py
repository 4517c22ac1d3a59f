"""Whether what Kokoro gave can be the sound of all the symbols that it was given, no less and no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.engines.believable import heard
from tts.errors import SynthesisError

if TYPE_CHECKING:
    from tts.model import Samples

# A symbol lasts a whole number of frames, one at least, and at the usual speed 50 at most.
FRAME_S = 0.025
LEAST_FRAMES = 0.8  # below, symbols were left out
SLOWEST_S = 0.4  # of a symbol at the usual speed; running text takes some 0.05
GRACE_S = 3.0  # for the silence around a word
# Of the mean of what was said so far: half the words or twice the length lie outside. Wide, since long texts are said
# more quickly than short ones, and a pause at each comma makes a list slow.
LEAST, MOST = 0.55, 1.8
FEWEST = 40  # symbols, from which on this is compared


@dataclass(slots=True)
class SymbolPace:
    """How long a speaker takes for a symbol, learnt from what has been said at one speed."""

    speed: float = 1.0
    _symbols: int = 0
    _seconds: float = 0.0

    def check(self, text: str, samples: Samples, rate_hz: int) -> None:
        """Learn from `samples`, shape (n,), if they can be the sound of the symbols of `text`.

        Raises:
            SynthesisError: silent, too short or too long.
        """
        length_s, heard_s = len(samples) / rate_hz, heard(samples) / rate_hz
        told = f"for {len(text)} symbols: {text[:80]!r}"
        if not heard_s:
            raise SynthesisError(f"Kokoro gave no sound that could be heard {told}")
        if length_s < LEAST_FRAMES * FRAME_S * len(text):
            raise SynthesisError(f"Kokoro left out words: only {length_s:.2f} s {told}")
        if heard_s > GRACE_S + SLOWEST_S * len(text) / self.speed:
            raise SynthesisError(f"Kokoro added words: as much as {heard_s:.1f} s {told}")
        if len(text) >= FEWEST:
            self._compare(len(text), heard_s, told)

    def _compare(self, symbols: int, heard_s: float, told: str) -> None:
        if self._symbols:
            usual_s = self._seconds / self._symbols * symbols
            if not LEAST < heard_s / usual_s < MOST:
                what = "left out" if heard_s < usual_s else "added"
                raise SynthesisError(
                    f"Kokoro {what} words: {heard_s:.1f} s where {usual_s:.1f} s are usual {told}"
                )
        self._symbols += symbols
        self._seconds += heard_s
