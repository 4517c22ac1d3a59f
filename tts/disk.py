"""What goes wrong on a disk, said so that somebody can do something about it, and names that last."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# What the system says, and what the reader of the message can do about it.
REASONS = MappingProxyType(
    {
        errno.ENOSPC: ("the disk is full", "free some space, or {elsewhere}"),
        errno.EFBIG: ("the file would be larger than allowed", "raise the limit on file sizes"),
        errno.EACCES: ("permission denied", "check the rights, and that no program has it open"),
        errno.EPERM: ("the system does not permit it", "check the rights of the folder"),
        errno.EROFS: ("the disk is read-only", "{elsewhere}"),
        errno.ENOENT: ("the folder does not exist", "create it first"),
        errno.ENOTDIR: ("a part of the path is a file, not a folder", "check {named}"),
        errno.EISDIR: ("a folder has that name", "choose another name, or move the folder"),
        errno.EEXIST: ("a file is in the place of a folder", "check {named}"),
        errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
        errno.EIO: ("the disk reports an error", "check the disk"),
        # not on Windows
        getattr(errno, "EDQUOT", -1): ("the quota is used up", "free some space, or {elsewhere}"),
    }
)
ELSEWHERE = "write to another disk"
NAMED = "the path"


@contextmanager
def writing(path: Path, elsewhere: str = ELSEWHERE, named: str = NAMED) -> Iterator[None]:
    """Within it, what goes wrong on the disk is an OutputError that names `path`.

    `elsewhere` is what to do to write to another disk, and `named` what somebody has said to write there.
    """
    try:
        yield
    except OSError as error:
        raise output_error(path, error, elsewhere, named) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Within it, what goes wrong on the disk is an InputError that names `path`."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


def output_error(
    path: Path, error: OSError, elsewhere: str = ELSEWHERE, named: str = NAMED
) -> OutputError:
    """The error of a file that could not be written; as in `writing`."""
    reason, hint = REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
    hint = hint.replace("{elsewhere}", elsewhere).replace("{named}", named)
    return OutputError(f"{path} could not be written: {reason}", hint)


def sync_folder(folder: Path) -> None:
    """Make the names in it last; Windows and some network disks cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
