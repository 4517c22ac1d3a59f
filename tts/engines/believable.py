"""Whether what a program that is not ours calls speech can be all of its text, no less and no more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import category, name

import numpy as np

from tts.errors import SynthesisError

if TYPE_CHECKING:
    from tts.model import Samples

QUIETEST_RMS = 100  # of 32,767: -50 dB; speech that is meant to be heard has about 3,000
HEARD = 0.02  # of the loudest sample: below is the silence before and after
# Letters and digits a second, at the usual pace. eSpeak says running text at 12 to 16.
FASTEST_PER_S = 35.0
SLOWEST_PER_S = 0.5
GRACE_S = 3.0  # for a lone letter or sign
# Of the time that a voice needs for a letter of prose, pauses counted as letters. Of 5,200 sentences of eSpeak's, of 20
# letters and more, the quickest took 0.77 times the mean, and the slowest 1.35; in 99 of 100 it is 0.82 to 1.31.
LEAST, MOST = 0.6, 1.7
FEWEST_LETTERS = 20
LONGEST_WORD = 30  # letters; what is longer is a code or a name of a chemist's, and may be spelt
MOST_CAPITALS = 0.2  # of the letters: more are abbreviations, and may be spelt
# What is silent, or a pause; other signs may be named aloud. In the marks of Indian scripts lie vowels.
ORDINARY = frozenset(" ,.;:!?'\"’‘“”«»„…()-‐–—¿¡、。，！？「」।؟،")
PAUSES = re.compile(r"[,.;:!?…–—()¿¡、。，！？।؟،][\s,.;:!?…–—()¿¡、。，！？।؟،]*")
PAUSE_LETTERS = 4  # as long as which a pause is; eSpeak's at a comma is 0.29 s
OWN_SCRIPT = 0.95  # of the letters


class PaceError(SynthesisError):
    """Not as long as what the voice has said so far lets one expect."""


@dataclass(slots=True)
class Pace:
    """How long a voice takes for a letter, by the script, learnt from what it has said so far at one rate."""

    rate: float = 1.0
    _letters: Counter[str] = field(default_factory=Counter)
    _seconds: dict[str, float] = field(default_factory=dict)

    def check(self, text: str, samples: Samples, rate_hz: int) -> None:
        """Learn from `samples`, shape (n,), if they can be the whole of `text`.

        Raises:
            SynthesisError: silent, or too short or too long for the text; `PaceError` where only what was
                learnt says so.
        """
        heard_s = heard(samples) / rate_hz
        letters = sum(character.isalnum() for character in text)
        if not heard_s:
            raise SynthesisError(f"no sound that could be heard for: {text[:80]!r}")
        if heard_s * self.rate < letters / FASTEST_PER_S:
            raise SynthesisError(f"only {heard_s:.2f} s for {letters} letters: {text[:80]!r}")
        if heard_s * self.rate > GRACE_S + letters / SLOWEST_PER_S:
            raise SynthesisError(f"as much as {heard_s:.1f} s for {letters} letters: {text[:80]!r}")
        if script := _script_of_prose(text):
            self._compare(script, text, heard_s)

    def _compare(self, script: str, text: str, heard_s: float) -> None:
        """With what the same script has taken so far."""
        letters = _with_pauses(text)
        if known := self._letters[script]:
            usual_s = self._seconds[script] / known * letters
            if not LEAST < heard_s / usual_s < MOST:
                what = "words are missing" if heard_s < usual_s else "words were added"
                raise PaceError(
                    f"{what}: {heard_s:.1f} s of sound where {usual_s:.1f} s are usual for: {text[:80]!r}"
                )
        self._letters[script] += letters
        self._seconds[script] = self._seconds.get(script, 0.0) + heard_s


def heard(samples: Samples) -> int:
    """How many samples lie between the first and the last that can be heard; none in silence."""
    if not len(samples) or np.sqrt(np.mean(np.square(samples, dtype=np.float64))) < QUIETEST_RMS:
        return 0
    loudness = np.abs(samples.astype(np.int32))
    loud = np.flatnonzero(loudness > HEARD * loudness.max())
    return int(loud[-1] - loud[0]) + 1


def _with_pauses(text: str) -> int:
    """The letters of a text, and those that could be said in its pauses."""
    inside = text.strip().rstrip("".join(ORDINARY))
    pauses = len(PAUSES.findall(inside))
    return sum(character.isalnum() for character in inside) + PAUSE_LETTERS * pauses


def _script_of_prose(text: str) -> str | None:
    """The script of a text that is read word by word: LATIN, CYRILLIC, CJK…; None where some may be spelt."""
    letters = [character for character in text if character.isalnum()]
    if len(letters) < FEWEST_LETTERS or not all(character.isalpha() for character in letters):
        return None
    if any(
        sign not in ORDINARY and category(sign)[0] != "M" for sign in set(text).difference(letters)
    ):
        return None
    if max(map(len, text.split())) > LONGEST_WORD and letters[0].upper() != letters[0].lower():
        return None
    if sum(character.isupper() for character in letters) > MOST_CAPITALS * len(letters):
        return None
    scripts = Counter(name(character, "?").split()[0] for character in letters)
    script, count = scripts.most_common(1)[0]
    return script if count >= OWN_SCRIPT * len(letters) else None
