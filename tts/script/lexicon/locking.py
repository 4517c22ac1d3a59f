"""One writer at a time, across processes, on every system."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tts.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE_S = 10.0
_PAUSE_S = 0.02

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def locked(path: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Keep others who ask from writing `path` meanwhile.

    The lock is the system's, on a hidden file beside it, and ends with the process that holds it, however that ends.
    The file stays: to remove it would let two in at once.

    Raises:
        OutputError: somebody else has held it for longer than `patience_s`.
    """
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o666)
    try:
        _wait(handle, path, patience_s)
        yield
    finally:
        with suppress(OSError):
            _unlock(handle)
        os.close(handle)


def _wait(handle: int, path: Path, patience_s: float) -> None:
    until = time.monotonic() + patience_s
    while True:
        try:
            _try_lock(handle)
        except (BlockingIOError, PermissionError) as error:  # the latter on Windows
            if time.monotonic() > until:
                raise OutputError(
                    f"{path} is being written by another program", "try again when it has finished"
                ) from error
            time.sleep(_PAUSE_S)
        else:
            return
