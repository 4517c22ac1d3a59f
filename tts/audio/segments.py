"""pydub's segments, without its pitfalls: sample-exact, one rate, one join.

`AudioSegment + AudioSegment` copies all that came before, `append` fades 100 ms of one into the other unless
told otherwise; and the import complains of an ffmpeg program that nothing here needs.
"""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

import numpy as np

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    os.environ.setdefault(
        "PATH", os.defpath
    )  # pydub asks for it without asking whether it is there
    from pydub import AudioSegment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SAMPLE_BYTES = 2


def segment(samples: NDArray[np.int16], rate_hz: int) -> AudioSegment:
    """Mono samples of shape (n,) as a segment."""
    return AudioSegment(
        samples.tobytes(), sample_width=SAMPLE_BYTES, frame_rate=rate_hz, channels=1
    )


def silence(duration_ms: int, rate_hz: int) -> AudioSegment:
    """Exactly so long; `AudioSegment.silent` of 300 ms is a sample short at 22,050 Hz."""
    return segment(np.zeros(rate_hz * duration_ms // 1_000, np.int16), rate_hz)


def join(parts: Sequence[AudioSegment]) -> AudioSegment:
    """The parts end to end, copied once. All have the format of the first."""
    first = parts[0]
    return AudioSegment(
        data=b"".join(part.raw_data for part in parts),
        sample_width=first.sample_width,
        frame_rate=first.frame_rate,
        channels=first.channels,
    )
