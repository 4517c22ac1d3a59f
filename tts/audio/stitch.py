"""Speech and pauses joined into one sound, sample-exact and without clicks.

Positions are counted here, in samples: pydub's own clock is whole milliseconds. Each utterance is faded and
joined to its pause once, by its raw data; `a + b` would copy all that came before, each time.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from tts.audio.plausible import refuse_implausible
from tts.audio.segments import join, segment, silence
from tts.errors import SynthesisError
from tts.model import Cue, in_one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tts.audio.tape import Tape
    from tts.model import Speech, Utterance

AUDIBLE = 33  # of 32,767: -60 dBFS; quieter than this at either end is silence
MARGIN_MS = 15  # kept of that silence, so that soft consonants are whole
FADE_MS = 4  # long enough not to click, too short to hear


@dataclass(frozen=True, slots=True)
class Trimmed:
    """Speech without the silence at its ends; `cut` samples went from its start."""

    samples: NDArray[np.int16]
    cut: int


def stitch(number: int, utterance: Utterance, speech: Speech, tape: Tape) -> Cue:
    """Put the speech of utterance `number` and its pause on the tape; gives when it is heard.

    Raises:
        SynthesisError: the speech is silent, or far too short or too long for its words.
    """
    return stitch_breath(number, (utterance,), speech, tape)[0]


def stitch_breath(
    number: int, breath: Sequence[Utterance], speech: Speech, tape: Tape
) -> tuple[Cue, ...]:
    """Put the speech of utterances that are said in one breath on the tape; gives when each of them is heard.

    `number` is that of the first. One ends where the first word of the next begins.

    Raises:
        SynthesisError: as in `stitch`.
    """
    whole = in_one(breath)
    _refuse_misfit(whole, speech, tape)
    trimmed = _audible(whole, speech)
    refuse_implausible(whole, trimmed.samples, tape)
    start = tape.samples
    sound = segment(faded(trimmed.samples, speech.rate_hz), speech.rate_hz)
    tape.write(join([sound, silence(whole.pause_ms, speech.rate_hz)]))
    starts, estimated = _word_starts(whole, speech, trimmed)
    firsts = list(accumulate((len(one.words) for one in breath[:-1]), initial=0))
    ends = [*(starts[first] for first in firsts[1:]), len(trimmed.samples)]
    if any(begin >= end for begin, end in pairwise([0, *ends])):  # a word without a time of its own
        starts, estimated = _shared_out(whole, trimmed), True
        ends = [*(starts[first] for first in firsts[1:]), len(trimmed.samples)]
    cues, at = [], 0
    for offset, (utterance, first, end) in enumerate(zip(breath, firsts, ends, strict=True)):
        heard = tuple(start + each for each in starts[first : first + len(utterance.words)])
        digest = _digest(trimmed.samples[at:end])
        cues.append(Cue(number + offset, start + at, start + end, heard, estimated, digest))
        at = end
    return tuple(cues)


def _digest(samples: NDArray[np.int16]) -> str:
    return hashlib.sha256(samples.astype("<i2").tobytes()).hexdigest()


def _refuse_misfit(utterance: Utterance, speech: Speech, tape: Tape) -> None:
    """Engines are anybody's: wrong times would be believed all the way to the player."""
    if speech.rate_hz != tape.rate_hz:
        raise SynthesisError(
            f"the engine speaks at {speech.rate_hz} Hz, but said {tape.rate_hz} Hz"
        )
    words = len(utterance.words)
    if speech.word_starts is not None and len(speech.word_starts) != words:
        raise SynthesisError(f"the engine gave {len(speech.word_starts)} times for {words} words")


def _audible(utterance: Utterance, speech: Speech) -> Trimmed:
    """The speech of an utterance without the silence at its ends.

    Raises:
        SynthesisError: there is nothing else.
    """
    if trimmed := trim(speech):
        return trimmed
    raise SynthesisError(f"the engine gave nothing but silence for {utterance.spoken[:80]!r}")


def trim(speech: Speech) -> Trimmed | None:
    """`speech` without silence at its ends, but for `MARGIN_MS`; None if it is silent from end to end."""
    audible = np.flatnonzero(np.abs(speech.samples.astype(np.int32)) >= AUDIBLE)
    if not audible.size:
        return None
    margin = speech.rate_hz * MARGIN_MS // 1000
    start = max(0, int(audible[0]) - margin)
    return Trimmed(speech.samples[start : int(audible[-1]) + 1 + margin], start)


def faded(samples: NDArray[np.int16], rate_hz: int) -> NDArray[np.int16]:
    """The samples with a ramp at each end. (pydub's own fades count in ms, and lose a sample.)"""
    length = min(rate_hz * FADE_MS // 1_000, len(samples) // 2)
    ramp, whole = np.linspace(0, 1, length, endpoint=False), samples.copy()
    whole[:length] = whole[:length] * ramp
    whole[len(whole) - length :] = whole[len(whole) - length :] * ramp[::-1]
    return whole


def _word_starts(utterance: Utterance, speech: Speech, trimmed: Trimmed) -> tuple[list[int], bool]:
    """Where each word begins in the trimmed samples, and whether that is only an estimate."""
    if speech.word_starts is None:
        return _shared_out(utterance, trimmed), True
    last = len(trimmed.samples) - 1
    return [min(last, max(0, start - trimmed.cut)) for start in speech.word_starts], False


def _shared_out(utterance: Utterance, trimmed: Trimmed) -> list[int]:
    """Where each word begins if every letter takes as long."""
    last = len(trimmed.samples) - 1
    lengths = np.cumsum([0, *(len(word.text) + 1 for word in utterance.words)])
    return [int(last * length / lengths[-1]) for length in lengths[:-1]]
