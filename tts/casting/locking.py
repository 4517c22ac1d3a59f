"""One process at a time at the files of a voice."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tts.casting.disk import writing
from tts.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Within it, no other process or thread that asks the same is at `folder`.

    The system lets go of a lock when its process ends, however it ends; the file of a lock means nothing by itself.

    Raises:
        OutputError: somebody is at it.
    """
    path = folder.with_name(f".lock-{folder.name}")
    handle = _acquired(path, folder)
    try:
        yield
    finally:
        _release(handle, path)


def _acquired(path: Path, folder: Path) -> int:
    with writing(path):
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
            if not _lock(handle):
                os.close(handle)
                raise OutputError(
                    f"{folder.name} is being installed or removed by another process",
                    "wait until that is done",
                )
            if _is_at(handle, path):
                return handle
            os.close(handle)  # whoever had it has removed it meanwhile


def _release(handle: int, path: Path) -> None:
    if sys.platform == "win32":  # removes nothing that is open, so that another's stays
        os.close(handle)
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _lock(handle: int) -> bool:
    """Whether we have it now. On a disk without locks everybody has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True


def _is_at(handle: int, path: Path) -> bool:
    """Whether the open file is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
