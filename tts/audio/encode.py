"""What every encoder does, and which there are, by the ending of the file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tts.audio.container import FORMATS
from tts.audio.mp3 import BITRATES_KBPS
from tts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

MP3 = ".mp3"


class Encoder(Protocol):
    """Takes the master and writes it to the file that it was opened with."""

    rate_hz: int  # sample rate that it wants
    gain_db: float  # what it does to the level
    overshoot_db: float  # what it may add to a peak

    def write(self, samples: NDArray[np.int16]) -> None: ...

    def finish(self) -> None: ...


def check_output(suffix: str, bitrate_kbps: int) -> None:
    """Do nothing if there is a format whose files end in `suffix`, and it has that bit rate.

    Raises:
        UsageError: there is not.
    """
    endings = [MP3, *FORMATS]
    if suffix.lower() not in endings:
        wrong = (
            f"no audio format ends in {suffix!r}"
            if suffix
            else "the output has no ending, such as .mp3"
        )
        raise UsageError(wrong, f"there are {', '.join(endings)}")
    possible = BITRATES_KBPS if suffix.lower() == MP3 else FORMATS[suffix.lower()].bitrates_kbps
    if bitrate_kbps not in possible:
        raise UsageError(
            f"{suffix} has no bit rate of {bitrate_kbps} kbit/s", f"there are {_listed(possible)}"
        )


def _listed(bitrates_kbps: Sequence[int]) -> str:
    if isinstance(bitrates_kbps, range):
        return f"{bitrates_kbps[0]} to {bitrates_kbps[-1]}"
    return ", ".join(map(str, bitrates_kbps))
