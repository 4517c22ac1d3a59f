"""Which formats there are, by the ending of the file's name; nothing of the sound is loaded to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

MP3 = ".mp3"
BITRATES_KBPS = (
    32,
    40,
    48,
    56,
    64,
    80,
    96,
    112,
    128,
    160,
    192,
    224,
    256,
    320,
)  # ISO 11172-3, table of layer III


@dataclass(frozen=True, slots=True)
class Format:
    """How a kind of file is made, in FFmpeg's names; `overshoot_db` is what the codec may add to a peak."""

    container: str
    codec: str
    rate_hz: int = 44_100
    lossy: bool = False
    overshoot_db: float = 0.5
    codec_options: tuple[tuple[str, str], ...] = ()
    container_options: tuple[tuple[str, str], ...] = ()
    holds_chapters: bool = False
    bitrates_kbps: range = range(32, 321)


AAC = Format(
    "ipod",
    "aac",
    lossy=True,
    overshoot_db=1.0,
    codec_options=(("aac_coder", "fast"),),  # the thorough one runs at 30 x real time
    container_options=(
        ("movflags", "+faststart"),
    ),  # the index in front, so that players can start at once
    holds_chapters=True,
)
FORMATS = {
    ".wav": Format("wav", "pcm_s16le"),
    ".flac": Format("flac", "flac"),
    ".m4a": AAC,
    ".m4b": AAC,
    ".opus": Format(
        "opus", "libopus", 48_000, lossy=True, overshoot_db=1.0, bitrates_kbps=range(16, 257)
    ),  # RFC 7845: always 48 kHz
}


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
