"""Content codings: whole or an error, and never more than allowed."""

from __future__ import annotations

import gzip
import sys
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import repeat

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.fetching.decompress import (
    ACCEPTED,
    PIECE_BYTES,
    DamagedError,
    TooLargeError,
    bounded,
    decompressed,
)

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MIB = 1024 * 1024
LIMIT_BYTES = 16 * MIB
TEXT = "".join(f"Der Zug Nummer {number} fährt heute nicht. " for number in range(6_000)).encode()
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "br": partial(brotli.compress, quality=5),
    "zstd": zstd.compress,
}
every_coding = pytest.mark.parametrize("coding", COMPRESS)


def in_pieces(body: bytes, size: int) -> Iterator[bytes]:
    return (body[start : start + size] for start in range(0, len(body), size))


def plain(body: bytes, codings: str, size: int = PIECE_BYTES, limit: int = LIMIT_BYTES) -> bytes:
    return b"".join(decompressed(in_pieces(body, size), codings, limit))


def test_all_that_is_installed_is_asked_for() -> None:
    assert ACCEPTED == "gzip, br, zstd"


@every_coding
@pytest.mark.parametrize("size", [1, 7, 1_000, PIECE_BYTES, 10 * MIB])
def test_there_and_back(coding: str, size: int) -> None:
    body = TEXT if size > 1 else TEXT[:5_000]
    assert plain(COMPRESS[coding](body), coding, size) == body


@given(st.binary(max_size=300), st.sampled_from(sorted(COMPRESS)), st.integers(1, 50))
def test_there_and_back_whatever_it_is(body: bytes, coding: str, size: int) -> None:
    assert plain(COMPRESS[coding](body), coding, size) == body


@every_coding
def test_every_piece_is_small(coding: str) -> None:
    pieces = decompressed([COMPRESS[coding](bytes(4 * MIB))], coding, LIMIT_BYTES)
    assert max(map(len, pieces)) <= 2 * PIECE_BYTES


@pytest.mark.parametrize(
    "codings", ["", "identity", "gzip", "x-gzip", "GZip", " gzip ,", "gzip, gzip", "gzip, br, zstd"]
)
def test_codings_in_their_order(codings: str) -> None:
    body = TEXT
    for name in codings.lower().replace("x-", "").replace(" ", "").split(","):
        body = COMPRESS.get(name, lambda same: same)(body)
    assert plain(body, codings) == TEXT


@pytest.mark.parametrize(
    "codings", ["compress", "deflate", "gzip, snappy", "gzip, gzip, gzip, gzip", "text/html"]
)
def test_codings_that_nobody_asked_for(codings: str) -> None:
    with pytest.raises(DamagedError, match="compressed as"):
        plain(b"", codings)


@every_coding
@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_a_stream_cut_short_is_an_error(coding: str, share: float) -> None:
    body = COMPRESS[coding](TEXT)
    with pytest.raises(DamagedError):
        plain(body[: int(len(body) * share)], coding)


@every_coding
def test_a_single_byte_short(coding: str) -> None:
    with pytest.raises(DamagedError):
        plain(COMPRESS[coding](TEXT)[:-1], coding)


@every_coding
@pytest.mark.parametrize(
    "body",
    [
        b"<html>not compressed at all</html>",
        b"\x1f\x8b\x08garbage, long enough to fail",
        b"\xff" * 99,
    ],
)
def test_what_was_never_compressed(coding: str, body: bytes) -> None:
    with pytest.raises(DamagedError):
        plain(body, coding)


def test_a_wrong_checksum() -> None:
    body = bytearray(gzip.compress(TEXT))
    body[-6] ^= 1
    with pytest.raises(DamagedError, match="check"):
        plain(bytes(body), "gzip")


@every_coding
def test_nothing_is_nothing(coding: str) -> None:
    assert plain(b"", coding) == b""


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
@pytest.mark.parametrize("size", [1, 30, PIECE_BYTES])
def test_several_members_are_one_page(coding: str, size: int) -> None:
    compress = COMPRESS[coding]
    assert plain(compress(b"one ") + compress(b"") + compress(b"two"), coding, size) == b"one two"


@pytest.mark.parametrize("size", [1, 30, PIECE_BYTES])
def test_padding_after_gzip_is_left_out(size: int) -> None:
    assert plain(gzip.compress(b"one") + bytes(100), "gzip", size) == b"one"


def test_a_second_member_cut_short_is_an_error() -> None:
    with pytest.raises(DamagedError):
        plain(gzip.compress(b"one") + gzip.compress(TEXT)[:-100], "gzip")


def _bomb(coding: str) -> Iterator[bytes]:
    """Zeros without end, compressed as we go."""
    if coding == "gzip":
        engine = zlib.compressobj(wbits=31)
        return (engine.compress(bytes(MIB)) for _ in repeat(None))
    if coding == "br":
        brotli_engine = brotli.Compressor(quality=1)
        return (brotli_engine.process(bytes(MIB)) + brotli_engine.flush() for _ in repeat(None))
    zstd_engine = zstd.ZstdCompressor()
    return (zstd_engine.compress(bytes(MIB), zstd_engine.FLUSH_BLOCK) for _ in repeat(None))


@every_coding
def test_a_bomb_without_end_stops_at_the_limit(coding: str) -> None:
    taken: list[int] = []
    with pytest.raises(TooLargeError):
        taken.extend(map(len, decompressed(_bomb(coding), coding, LIMIT_BYTES)))
    assert LIMIT_BYTES - 4 * MIB < sum(taken) <= LIMIT_BYTES


@cache
def _whole_bomb(coding: str) -> bytes:
    return COMPRESS[coding](bytes(100 * MIB))


@every_coding
@pytest.mark.parametrize("outer", ["", "gzip", "br", "zstd"])
def test_a_whole_bomb_takes_no_memory(coding: str, outer: str) -> None:
    bomb, codings = _whole_bomb(coding), coding
    if outer:
        bomb, codings = COMPRESS[outer](bomb), f"{coding}, {outer}"
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            for _ in decompressed([bomb], codings, LIMIT_BYTES):
                pass
        assert tracemalloc.get_traced_memory()[1] < 8 * MIB
    finally:
        tracemalloc.stop()


def test_a_bomb_that_comes_to_nothing_is_stopped_on_its_way() -> None:
    """Endless empty gzip members, themselves compressed: nothing comes out, and it never ends."""
    empty = gzip.compress(b"") * 5_000
    engine = zlib.compressobj(wbits=31)
    with pytest.raises(TooLargeError):
        list(decompressed((engine.compress(empty) for _ in repeat(None)), "gzip, gzip", MIB))


def test_a_window_larger_than_the_web_allows() -> None:
    """A frame may ask for a window of 128 MB before it has said a word."""
    options = {int(zstd.CompressionParameter.window_log): 27}
    engine = zstd.ZstdCompressor(options=options)  # which does not know that little will come
    body = engine.compress(TEXT) + engine.flush()
    with pytest.raises(DamagedError, match="memory"):
        plain(body, "zstd")


def test_bounded_counts_every_byte() -> None:
    assert list(bounded([b"ab", b"cd"], 4)) == [b"ab", b"cd"]
    with pytest.raises(TooLargeError):
        list(bounded([b"ab", b"cd", b"e"], 4))
