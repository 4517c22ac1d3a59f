"""Archives of voices: what speaks is taken out of them, and nothing else; one that plays tricks is refused as a whole.

No name in an archive leads out of the folder it is unpacked into, nothing but plain files is made, and neither the
number of files, nor their size, nor the memory that reading them takes is up to the archive.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, cast

from tts.casting.catalogue import is_file_name
from tts.casting.disk import writing
from tts.disk import reading
from tts.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar")
ARCHIVE_SUFFIXES = (*ZIP_SUFFIXES, *TAR_SUFFIXES)
WANTED = (".onnx", ".json", ".bin")  # models, configurations, styles
DEEPEST = 2  # folders around a file that is wanted
MOST_MEMBERS = 20_000  # eSpeak's data, which comes with some voices, has 400
LARGEST_BYTES = 2 * 1024**3  # unpacked; Kokoro has 0.4
MOST_AT_ONCE_BYTES = (
    1024**2
)  # what tarfile may ask for in one go: it reads whole headers into memory
XZ_MEMORY_BYTES = 256 * 1024**2  # `xz -9` needs 65 MB
_DAMAGED = (
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,  # zipfile's, of an unknown method
    UnicodeError,
    ValueError,  # tarfile's, of headers that make no sense
)


def is_archive(name: str) -> bool:
    """Whether a file of that name is an archive that can be read here."""
    return name.lower().endswith(ARCHIVE_SUFFIXES)


def unpack(archive: Path, folder: Path) -> None:
    """Put what may be of use for a voice into `folder`, in the folders it has in the archive.

    Raises:
        InputError: it is damaged, too large, or has a member that no honest archive has; some files may be there then.
        OutputError: a file cannot be written.
    """
    room = _Room(archive, folder)
    is_zip = archive.name.lower().endswith(ZIP_SUFFIXES)
    with _explained(archive):
        (_unpack_zip if is_zip else _unpack_tar)(archive, room)


class _Room:
    """What has been found so far in an archive, and how much more of it is bearable."""

    def __init__(self, archive: Path, folder: Path) -> None:
        self._archive = archive
        self._folder = folder
        self._members = 0
        self._left_bytes = LARGEST_BYTES

    def admit(self, name: str, size_bytes: int, *, is_plain: bool) -> Path | None:
        """Where to put a member, None if it is of no use here.

        Raises:
            InputError: it should not be in an archive, or is one too many, or too large.
        """
        self._members += 1
        self._left_bytes -= size_bytes
        if self._members > MOST_MEMBERS or self._left_bytes < 0:
            raise self.refusal("more in it than any voice has")
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name:
            raise self.refusal(f"a file that would lie outside its folder: {name!r}")
        if not is_plain:
            raise self.refusal(f"something that is no file: {name!r}")
        is_wanted = path.name.lower().endswith(WANTED) and len(path.parts) <= DEEPEST + 1
        if not is_wanted or not all(is_file_name(part) for part in path.parts):
            return None
        return self._folder.joinpath(*path.parts)

    def refusal(self, what: str) -> InputError:
        return InputError(
            f"not unpacked, since there is {what}: {self._archive}", "get it from its makers"
        )

    def keep(self, file: IO[bytes], target: Path) -> None:
        """Write a member to where it was admitted.

        Raises:
            InputError: there is one of that name.
        """
        if target.exists():
            raise self.refusal(f"more than one file called {target.name!r}")
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as made:
                while piece := _in_words(file):
                    made.write(piece)


def _in_words(file: IO[bytes]) -> bytes:
    """The next piece; what zlib and bz2 raise of damaged data must not be taken for an error of the disk written to."""
    try:
        return file.read(MOST_AT_ONCE_BYTES)
    except OSError as error:
        raise tarfile.ReadError(str(error)) from error


def _unpack_zip(archive: Path, room: _Room) -> None:
    with zipfile.ZipFile(archive) as opened:
        for member in opened.infolist():
            kind = stat.S_IFMT(member.external_attr >> 16)
            if member.is_dir():
                room.admit(member.orig_filename, 0, is_plain=kind in (0, stat.S_IFDIR))
                continue
            if member.flag_bits & 1:
                raise room.refusal(f"a file with a password: {member.filename!r}")
            is_plain = kind in (0, stat.S_IFREG)
            target = room.admit(member.orig_filename, member.file_size, is_plain=is_plain)
            if target is not None:
                with opened.open(member) as file:
                    room.keep(file, target)


def _unpack_tar(archive: Path, room: _Room) -> None:
    with _plain(archive) as plain:
        forward = _Forward(plain)
        with tarfile.open(fileobj=cast("IO[bytes]", forward), mode="r:") as opened:
            for member in opened:
                _unpack_member(opened, member, room)
        forward.finish()


def _unpack_member(opened: tarfile.TarFile, member: tarfile.TarInfo, room: _Room) -> None:
    if member.isdir():
        room.admit(member.name, 0, is_plain=True)
        return
    is_plain = member.isreg() and not member.issparse()
    target = room.admit(member.name, max(0, member.size), is_plain=is_plain)
    file = opened.extractfile(member) if target else None
    if target and file:
        with file:
            room.keep(file, target)


@contextmanager
def _explained(archive: Path) -> Iterator[None]:
    """Within it, all that the libraries raise of a broken archive is an InputError."""
    try:
        with reading(archive):
            yield
    except _DAMAGED as error:
        raise InputError(
            f"not a whole archive: {archive} ({error or type(error).__name__})", "get it once more"
        ) from error


@contextmanager
def _plain(archive: Path) -> Iterator[IO[bytes]]:
    """What is in a compressed file; which compression it is, its first bytes say."""
    with archive.open("rb") as file:
        start = file.read(6)
        file.seek(0)
        opener = next((opens for mark, opens in _OPENERS.items() if start.startswith(mark)), None)
        if opener is None:
            yield file
        else:
            with opener(file) as plain:
                yield plain


class _Xz(io.RawIOBase):
    """What is in an .xz; unlike lzma.LZMAFile, it takes no more memory than allowed."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._engine = lzma.LZMADecompressor(memlimit=XZ_MEMORY_BYTES)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object, /) -> int:
        view = cast("memoryview", buffer)
        while not self._engine.eof:
            data = self._file.read(MOST_AT_ONCE_BYTES) if self._engine.needs_input else b""
            if self._engine.needs_input and not data:
                raise EOFError("it ends too early")
            if piece := self._engine.decompress(data, len(view)):
                view[: len(piece)] = piece
                return len(piece)
        return 0


def _xz(file: IO[bytes]) -> IO[bytes]:
    return io.BufferedReader(_Xz(file))


_OPENERS: dict[bytes, Callable[[IO[bytes]], IO[bytes]]] = {
    b"\x1f\x8b": lambda file: cast("IO[bytes]", gzip.GzipFile(fileobj=file)),
    b"BZh": lambda file: cast("IO[bytes]", bz2.BZ2File(file)),
    b"\xfd7zXZ\0": _xz,
}


class _Forward:
    """As much of a file as tarfile uses to go through an archive once, without going back.

    It refuses to hand out much in one go, and to go on for ever.
    """

    def __init__(self, plain: IO[bytes]) -> None:
        self._plain = plain
        self._position = 0

    def tell(self) -> int:
        return self._position

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= MOST_AT_ONCE_BYTES:
            raise tarfile.ReadError(f"a header of {size} bytes")
        pieces = []
        while size and (piece := self._some(size)):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def seek(self, position: int) -> int:
        if position < self._position:
            raise tarfile.ReadError("it leads back")
        while self._position < position and self._some(position - self._position):
            pass
        return self._position

    def finish(self) -> None:
        """Read what follows the end of the tar, which is padding: the checksum of the whole comes last."""
        while self._some(MOST_AT_ONCE_BYTES):
            pass

    def _some(self, size: int) -> bytes:
        try:
            piece = self._plain.read(min(size, MOST_AT_ONCE_BYTES))
        except OSError as error:  # gzip's and bz2's, of damaged data
            raise tarfile.ReadError(str(error)) from error
        self._position += len(piece)
        if self._position > 2 * LARGEST_BYTES:  # members, their headers and what follows them
            raise tarfile.ReadError("it has no end")
        return piece
