"""Sound files that other programs write, as samples: WAV (RIFF), AIFF and AIFC.

Not read by the standard library's `wave`, which takes a file that was cut off for a short one and knows no floats, nor
by `aifc`, which left it in Python 3.13.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import DTypeLike

    from tts.model import Samples

FULL_SCALE = 32_768
EXTENSIBLE = 0xFFFE  # WAVE_FORMAT_EXTENSIBLE: the real format is the beginning of a GUID
WAV_FORMATS = {(1, 16): "<i2", (3, 32): "<f4"}  # (tag, bits)
AIFF_FORMATS = {  # (compression, bits)
    (b"NONE", 16): ">i2",
    (b"twos", 16): ">i2",
    (b"sowt", 16): "<i2",
    (b"fl32", 32): ">f4",
    (b"FL32", 32): ">f4",
}
# What servers write as a length before they know it: nothing, or the most there can be, less some headers.
UNKNOWN_FROM_BYTES = 0x7FFF_0000


def decode(data: bytes, *, is_streamed: bool = False) -> tuple[Samples, int]:
    """Samples of shape (n,), several channels mixed into one, and their rate in hertz.

    `is_streamed` allows for a WAV that does not know its length; in a file, that is one half-written.

    Raises:
        ValueError: it is no such file, is not whole, or its samples are of a kind that we do not read.
    """
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return _decode_wav(data, is_streamed=is_streamed)
    if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
        return _decode_aiff(data)
    raise ValueError("neither WAV nor AIFF" if data else "an empty file")


def _decode_wav(data: bytes, *, is_streamed: bool) -> tuple[Samples, int]:
    kind: tuple[DTypeLike, int, int] | None = None
    for name, size, content in _chunks(data, "<"):
        if name == b"fmt ":
            kind = _wav_kind(content)
        elif name == b"data" and kind:
            dtype, channels, rate_hz = kind
            is_unknown = not size or size >= UNKNOWN_FROM_BYTES
            is_open = is_streamed and is_unknown
            samples = content if is_open else _whole(content[:size], size)
            return _mono(samples, dtype, channels), rate_hz
    raise ValueError("a WAV without samples")


def _wav_kind(content: bytes) -> tuple[DTypeLike, int, int]:
    """Type of the samples, channels, and rate."""
    if len(content) < struct.calcsize("<HHIIHH"):
        raise ValueError("a WAV without a whole header")
    tag, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", content)
    if tag == EXTENSIBLE:
        tag = int.from_bytes(content[24:26], "little")
    if (tag, bits) not in WAV_FORMATS or not channels or not rate_hz:
        raise ValueError(f"a WAV of format {tag} with {bits} bits")
    return WAV_FORMATS[tag, bits], channels, rate_hz


def _decode_aiff(data: bytes) -> tuple[Samples, int]:
    chunks = {name: (size, content) for name, size, content in _chunks(data, ">")}
    if b"COMM" not in chunks or b"SSND" not in chunks:
        raise ValueError("an AIFF without samples")
    header = chunks[b"COMM"][1]
    if len(header) < struct.calcsize(">hIh10s"):
        raise ValueError("an AIFF without a whole header")
    channels, frames, bits, rate = struct.unpack_from(">hIh10s", header)
    kind = header[18:22] if data[8:12] == b"AIFC" else b"NONE"
    if (kind, bits) not in AIFF_FORMATS or channels < 1:
        raise ValueError(f"an AIFF of format {kind!r} with {bits} bits")
    size, content = chunks[b"SSND"]
    content = _whole(content[:size], size)
    start = 8 + int.from_bytes(content[:4], "big")  # behind the offset and the size of blocks
    length = frames * channels * bits // 8
    samples = _mono(
        _whole(content[start : start + length], length), AIFF_FORMATS[kind, bits], channels
    )
    return samples, _extended(rate)


def _chunks(data: bytes, order: str) -> Iterator[tuple[bytes, int, bytes]]:
    """Name and declared size of each chunk, and all that follows."""
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(f"{order}4sI", data, at)
        yield name, size, data[at + 8 :]
        at += 8 + size + size % 2


def _whole(content: bytes, size: int) -> bytes:
    if not size:
        raise ValueError("a sound file without sound, or one that was never finished")
    if len(content) < size:
        raise ValueError(f"cut off after {len(content)} of {size} bytes")
    return content


def _extended(number: bytes) -> int:
    """A rate as AIFF writes it, in 80 bits of IEEE 754."""
    exponent = int.from_bytes(number[:2], "big") & 0x7FFF
    try:
        rate_hz = round(int.from_bytes(number[2:], "big") * 2.0 ** (exponent - 16_383 - 63))
    except OverflowError as error:
        raise ValueError("an AIFF without a rate") from error
    if not rate_hz:
        raise ValueError("an AIFF without a rate")
    return rate_hz


def _mono(content: bytes, dtype: DTypeLike, channels: int) -> Samples:
    kind = np.dtype(dtype)
    if len(content) % (kind.itemsize * channels):
        raise ValueError("cut off amid a sample")
    samples = np.frombuffer(content, kind)
    if kind.kind == "f":
        if not np.isfinite(samples).all():
            raise ValueError("samples that are no numbers")
        samples = np.clip(np.round(samples * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1)
    if channels > 1:
        samples = np.round(samples.reshape(-1, channels).mean(axis=1))
    return samples.astype(np.int16)
