"""Speech at another sample rate: a voice of quotations need not have the narrator's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from tts.audio.filters import Chain, samples_of

if TYPE_CHECKING:
    from tts.model import Speech


def at_rate(speech: Speech, rate_hz: int) -> Speech:
    """`speech` resampled to `rate_hz`, with its words where they are then."""
    if speech.rate_hz == rate_hz:
        return speech
    if not speech.samples.size:  # refused where silence is
        return replace(speech, rate_hz=rate_hz)
    chain = Chain(speech.rate_hz, [("aresample", f"{rate_hz}:out_sample_fmt=s16")])
    frames = [*chain.push(speech.samples), *chain.finish()]
    made = [speech.samples[:0], *(samples_of(frame) for frame in frames)]
    samples = np.concatenate(made).astype(np.int16)
    starts = speech.word_starts
    if starts is not None:
        last = max(0, len(samples) - 1)
        starts = tuple(min(last, start * rate_hz // speech.rate_hz) for start in starts)
    return replace(speech, samples=samples, rate_hz=rate_hz, word_starts=starts)
