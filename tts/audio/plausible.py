"""Whether a piece of speech can be what its words sound like: audible, and of a believable length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.audio.segments import segment
from tts.errors import SynthesisError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tts.audio.tape import Tape
    from tts.model import Utterance

QUIETEST_DB = -50.0  # RMS below full scale; speech that is meant to be heard is about -20

# Letters and digits a second. eSpeak says running text at 12 to 16; of 7,500 sentences in four languages none was
# faster than 25 at rate 1. Foreign letters, named one by one, take up to 0.8 s each; lone digits about as long.
FASTEST_PER_S = 35.0  # at the usual pace
SLOWEST_PER_S = 0.5
GRACE_S = 2.0  # for a lone letter or sign


def refuse_implausible(utterance: Utterance, samples: NDArray[np.int16], tape: Tape) -> None:
    """Do nothing if `samples`, shape (n,), can be the whole of `utterance` at the pace of the tape.

    Raises:
        SynthesisError: too quiet, too short or too long.
    """
    said = utterance.spoken
    duration_s, letters = (
        len(samples) / tape.rate_hz,
        sum(character.isalnum() for character in said),
    )
    if segment(samples, tape.rate_hz).dBFS < QUIETEST_DB:
        raise SynthesisError(f"hardly any sound for: {said[:80]!r}")
    if duration_s < letters / (FASTEST_PER_S * tape.pace):
        raise SynthesisError(
            f"only {duration_s:.2f} s of sound for {letters} letters: {said[:80]!r}"
        )
    if duration_s > (GRACE_S + letters / SLOWEST_PER_S) / tape.pace:
        raise SynthesisError(
            f"as much as {duration_s:.1f} s of sound for {letters} letters: {said[:80]!r}"
        )
