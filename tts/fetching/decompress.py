"""Content codings, undone piece by piece: bounded at every stage, and never short.

We do it ourselves because urllib3 2.8 does not: it hands out half a gzip or Brotli stream as if it were
whole, and decompresses without a bound what is left when the connection ends.
"""

from __future__ import annotations

import sys
import zlib
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

try:
    import brotli  # type: ignore[import-untyped, unused-ignore]
except ImportError:  # there is no wheel for every machine, and every server knows gzip
    brotli = None
try:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
except ImportError:
    zstd = None  # type: ignore[assignment, unused-ignore]

PIECE_BYTES = 64 * 1024
_LONGEST_CHAIN = 3  # codings on top of each other; more than one is rare, more than two unheard of
_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # zlib.h: with the header and the checksum of gzip
_ZSTD_WINDOW_LOG = 23  # 8 MB, the most that RFC 9659 lets a server ask for


class DamagedError(Exception):
    """The compressed bytes are not what they should be, or end too early."""


class TooLargeError(Exception):
    """More bytes than allowed."""


class _Engine(Protocol):
    """What zstd, lzma and bz2 of the standard library have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Gzip:
    """One member of a gzip file (RFC 1952)."""

    def __init__(self) -> None:
        self._engine = zlib.decompressobj(_GZIP_WINDOW)

    @property
    def eof(self) -> bool:
        return self._engine.eof

    @property
    def unused_data(self) -> bytes:
        return self._engine.unused_data

    @property
    def needs_input(self) -> bool:
        return not self._engine.unconsumed_tail  # what zlib still holds comes out with the checksum

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._engine.decompress(self._engine.unconsumed_tail + data, max_length)


class _Brotli:
    """A Brotli stream (RFC 7932); nothing may follow it."""

    unused_data = b""

    def __init__(self) -> None:
        self._engine = brotli.Decompressor()
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return bool(self._engine.is_finished())

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        piece = cast("bytes", self._engine.process(data, output_buffer_limit=max_length))
        # A decoder that was stopped by the limit says that it can take more, whether or not it has more to give.
        self.needs_input = len(piece) < max_length and self._engine.can_accept_more_data()
        return piece


def _zstd() -> _Engine:
    """One frame of Zstandard (RFC 8878), which cannot make us set aside more than its window."""
    options = {int(zstd.DecompressionParameter.window_log_max): _ZSTD_WINDOW_LOG}
    return cast("_Engine", zstd.ZstdDecompressor(options=options))


_ENGINES: dict[str, Callable[[], _Engine]] = {"gzip": _Gzip, "x-gzip": _Gzip}
_ERRORS: tuple[type[Exception], ...] = (zlib.error, EOFError)
if brotli is not None:
    _ENGINES["br"] = _Brotli
    _ERRORS += (brotli.error,)
if zstd is not None:
    _ENGINES["zstd"] = _zstd
    _ERRORS += (zstd.ZstdError,)
ACCEPTED = ", ".join(name for name in _ENGINES if not name.startswith("x-"))


def decompressed(chunks: Iterable[bytes], codings: str, limit_bytes: int) -> Iterator[bytes]:
    """The plain bytes of `chunks`, to which `codings` (a Content-Encoding header) were applied in that order.

    Raises:
        DamagedError: a coding is unknown, or its bytes are broken or end too early.
        TooLargeError: more than `limit_bytes` at any stage, so that a coding cannot hide a bomb from the next.
    """
    names = [name.strip().lower() for name in codings.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _LONGEST_CHAIN or not all(name in _ENGINES for name in names):
        raise DamagedError(f"is compressed as {', '.join(names)}")
    plain = bounded(chunks, limit_bytes)
    for name in reversed(names):
        plain = bounded(_undone(plain, _ENGINES[name]), limit_bytes)
    return plain


def bounded(chunks: Iterable[bytes], limit_bytes: int) -> Iterator[bytes]:
    """`chunks`, as long as they are no more than `limit_bytes` together."""
    left_bytes = limit_bytes
    for chunk in chunks:
        left_bytes -= len(chunk)
        if left_bytes < 0:
            raise TooLargeError
        yield chunk


def _undone(chunks: Iterable[bytes], fresh: Callable[[], _Engine]) -> Iterator[bytes]:
    try:
        yield from _members(chunks, fresh)
    except _ERRORS as error:
        raise DamagedError(f"is compressed, and damaged ({error})") from error


def _members(chunks: Iterable[bytes], fresh: Callable[[], _Engine]) -> Iterator[bytes]:
    """What the members of a stream hold; gzip and Zstandard may have several, one after the other.

    What follows a whole member and is not the start of another is padding, and left out as gzip does.
    """
    engine: _Engine | None = None
    is_first = True
    has_spoken = False  # the member at hand has given a byte
    for chunk in chunks:
        data = chunk
        while data or (engine is not None and not engine.needs_input and not engine.eof):
            if engine is None or engine.eof:
                is_first, has_spoken, engine = engine is None, False, fresh()
            try:
                piece = engine.decompress(data, PIECE_BYTES)
            except _ERRORS:
                if is_first or has_spoken:
                    raise
                return
            has_spoken = has_spoken or bool(piece)
            if piece:
                yield piece
            data = engine.unused_data if engine.eof else b""
    if engine is not None and not engine.eof and (is_first or has_spoken):
        raise EOFError("it ends too early")
