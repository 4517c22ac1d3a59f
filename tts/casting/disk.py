"""What goes wrong on a disk, as errors of `tts`."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = ("the disk is full", "free some space, or name another folder in TTS_VOICES")
_DENIED = ("permission denied", "check the rights, and that nobody speaks with the voice just now")
_REASONS = MappingProxyType(
    {
        errno.ENOSPC: _FULL,
        getattr(errno, "EDQUOT", -1): _FULL,  # not on Windows
        errno.EFBIG: ("the file would be larger than allowed", "raise the limit on file sizes"),
        errno.EACCES: _DENIED,  # on Windows also a file that somebody has open
        errno.EPERM: _DENIED,
        errno.EROFS: ("the disk is read-only", "name another folder in TTS_VOICES"),
        errno.ENOTDIR: ("a part of the path is a file, not a folder", "check TTS_VOICES"),
        errno.EEXIST: ("a file is in the place of a folder", "check TTS_VOICES"),
    }
)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Within it, what goes wrong on the disk is an OutputError that names `path`."""
    try:
        yield
    except OSError as error:
        reason, hint = _REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
        raise OutputError(f"{path} could not be written: {reason}", hint) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Within it, what goes wrong on the disk is an InputError that names `path`."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


def sync_folder(folder: Path) -> None:
    """Make the names in it last; Windows and some network disks cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def clear(path: Path) -> bool:
    """Remove a folder with all that is in it, or a link to one but not what it leads to; whether all of it is gone."""
    with suppress(OSError):
        if path.is_symlink() or path.is_file():
            path.unlink()
    shutil.rmtree(path, ignore_errors=True)
    return not os.path.lexists(path)
