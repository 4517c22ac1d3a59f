"""Sound files of other programs: whole ones are read to the sample, and no other is taken for one."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from speech_server import floats, wav, without_length

from tts.engines.sound_files import decode

SAMPLES = np.array([0, 1, -1, 32_767, -32_768, 1_000, -3], np.int16)


def chunk(name, content, order="<"):
    return name + struct.pack(f"{order}I", len(content)) + content + bytes(len(content) % 2)


def riff(*chunks):
    body = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def kind(tag=1, channels=1, rate_hz=22_050, bits=16, rest=b""):
    size = channels * bits // 8
    return chunk(
        b"fmt ", struct.pack("<HHIIHH", tag, channels, rate_hz, rate_hz * size, size, bits) + rest
    )


def extended(rate_hz):
    """80 bits of IEEE 754."""
    exponent = rate_hz.bit_length() - 1
    return struct.pack(">HQ", 16_383 + exponent, rate_hz << (63 - exponent))


def aiff(content, frames, *, compression=None, channels=1, rate_hz=22_050, bits=16, offset=0):
    common = struct.pack(">hIh", channels, frames, bits) + extended(rate_hz)
    if compression:
        common += compression + b"\x04none\0"
    sound = struct.pack(">II", offset, 0) + bytes(offset) + content
    body = (b"AIFC" if compression else b"AIFF") + chunk(b"FVER", bytes(4), ">")
    body += chunk(b"COMM", common, ">") + chunk(b"SSND", sound, ">")
    return b"FORM" + struct.pack(">I", len(body)) + body


def test_a_wav():
    samples, rate_hz = decode(wav(SAMPLES, 24_000))
    assert (samples.tolist(), rate_hz) == (SAMPLES.tolist(), 24_000)
    assert samples.dtype == np.int16


def test_a_wav_with_other_chunks_and_the_extensible_header():
    guid = struct.pack("<HHI", 22, 16, 4) + struct.pack("<H", 1) + bytes(14)
    data = riff(
        chunk(b"LIST", b"odd"),
        kind(0xFFFE, rest=guid),
        chunk(b"data", SAMPLES.tobytes()),
        chunk(b"id3 ", b"12345678"),
    )
    assert decode(data)[0].tolist() == SAMPLES.tolist()


def test_floats_and_two_channels():
    samples, rate_hz = decode(floats(SAMPLES, 48_000, channels=2))
    assert (samples.tolist(), rate_hz) == (SAMPLES.tolist(), 48_000)
    stereo = np.array([100, 300, -100, -300], "<i2").tobytes()
    samples, _ = decode(riff(kind(channels=2), chunk(b"data", stereo)))
    assert samples.tolist() == [200, -200]


def test_floats_beyond_full_scale_are_cut_there():
    loud = np.array([2.0, -2.0], "<f4").tobytes()
    assert decode(riff(kind(3, bits=32), chunk(b"data", loud)))[0].tolist() == [32_767, -32_768]


@pytest.mark.parametrize(
    ("compression", "dtype"), [(None, ">i2"), (b"NONE", ">i2"), (b"twos", ">i2"), (b"sowt", "<i2")]
)
@pytest.mark.parametrize("rate_hz", [8_000, 22_050, 44_100, 48_000])
def test_an_aiff(compression, dtype, rate_hz):
    """As NSSpeechSynthesizer writes them, be it AIFF or AIFC."""
    content = SAMPLES.astype(dtype).tobytes()
    data = aiff(content, len(SAMPLES), compression=compression, rate_hz=rate_hz, offset=6)
    samples, found_hz = decode(data)
    assert (samples.tolist(), found_hz) == (SAMPLES.tolist(), rate_hz)


def test_an_aiff_of_floats_and_of_two_channels():
    content = np.array([0.5, -0.5], ">f4").tobytes()
    assert decode(aiff(content, 2, compression=b"fl32", bits=32))[0].tolist() == [16_384, -16_384]
    content = np.array([100, 300], ">i2").tobytes()
    assert decode(aiff(content, 1, channels=2))[0].tolist() == [200]


@pytest.mark.parametrize("length", [0, 0xFFFFFFFF, 0x7FFFFFFF - 36])
def test_a_stream_may_not_know_its_length_but_a_file_must(length):
    data = without_length(wav(SAMPLES, 22_050), length)
    assert decode(data, is_streamed=True)[0].tolist() == SAMPLES.tolist()
    with pytest.raises(ValueError, match=r"cut off|without sound"):
        decode(data)


WHOLE = (
    wav(SAMPLES, 22_050),
    aiff(SAMPLES.astype(">i2").tobytes(), len(SAMPLES)),
    aiff(SAMPLES.tobytes(), len(SAMPLES), compression=b"sowt"),
)


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize("is_streamed", [False, True])
def test_no_beginning_is_taken_for_the_whole(whole, is_streamed):
    for end in range(len(whole)):
        with pytest.raises(ValueError, match=r"\w"):
            decode(whole[:end], is_streamed=is_streamed)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"ID3\x04 and so on", "neither"),
        (riff(kind()), "without samples"),
        (riff(chunk(b"data", b"1234")), "without samples"),
        (riff(kind(bits=24), chunk(b"data", b"123")), "24 bits"),
        (riff(kind(0x55), chunk(b"data", b"1234")), "format 85"),
        (riff(kind(channels=0), chunk(b"data", b"1234")), "format"),
        (riff(kind(rate_hz=0), chunk(b"data", b"1234")), "format"),
        (riff(kind(), chunk(b"data", b"123")), "amid a sample"),
        (riff(kind(3, bits=32), chunk(b"data", struct.pack("<f", float("nan")))), "no numbers"),
        (aiff(b"1234", 2, compression=b"ima4"), "ima4"),
        (aiff(b"1234", 3), "cut off"),
        (aiff(b"", 0), "without sound"),
        (aiff(b"1234", 2).replace(extended(22_050), b"\x7f" * 10), "rate"),
        (aiff(b"1234", 2).replace(extended(22_050), bytes(10)), "rate"),
    ],
)
def test_what_is_no_sound_says_why(data, why):
    with pytest.raises(ValueError, match=why):
        decode(data)


@given(st.sampled_from(WHOLE), st.data())
def test_damage_is_an_error_or_other_samples_but_never_a_crash(whole, data):
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] + data.draw(st.binary(min_size=1, max_size=4)) + whole[at + 1 :]
    try:
        samples, rate_hz = decode(broken)
    except ValueError:
        return
    assert samples.dtype == np.int16
    assert rate_hz > 0
