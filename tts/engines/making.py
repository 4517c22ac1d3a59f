"""What is made beside a model: under a name of its own until it is whole, and cleared away if its maker was killed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sys
import time
from contextlib import suppress
from hashlib import sha256
from platform import node
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# From when it was last written to, where we cannot know whether its maker lives. All parts of a medium voice of
# Piper's, 61 MB, are made in 4 s, so that one who writes nothing for an hour is dead; the clocks of two machines that
# share a folder hardly differ by that.
LEFT_ALONE_S = 3600.0
TOKEN_BYTES = 4
DIGITS = 8  # of a digest, in names
_UNFINISHED = re.compile(
    rf"\.(?P<of>[0-9a-f]{{{DIGITS}}})-(?P<host>[0-9a-f]{{{DIGITS}}})-(?P<process>\d+)-[0-9a-f]+\.partial"
)


def unfinished(folder: Path, of: str) -> Path:
    """A name in `folder` that nobody else has, for what is being made of the model called `of`."""
    token = secrets.token_hex(TOKEN_BYTES)
    return folder / f".{_digits(of)}-{_digits(node())}-{os.getpid()}-{token}.partial"


def clear_unfinished(folder: Path, of: str) -> None:
    """Remove what makers that were killed have left in a folder of the model called `of`.

    What was written to within the hour stays, unless its maker was a process of this machine that has ended.
    """
    for path in matching(folder, _UNFINISHED):
        made = _UNFINISHED.fullmatch(path.name)
        if made and made["of"] == _digits(of):
            is_ours = made["host"] == _digits(node())
            if (is_ours and _has_ended(int(made["process"]))) or _age_s(path) > LEFT_ALONE_S:
                clear(path)


def _digits(name: str) -> str:
    return sha256(os.fsencode(name)).hexdigest()[:DIGITS]


def _has_ended(process: int) -> bool:
    """Whether there is no such process, as far as we can know: on Windows to ask with a signal would end it."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def matching(folder: Path, names: re.Pattern[str]) -> list[Path]:
    """What lies in a folder under names that match as a whole; nothing if it cannot be read."""
    try:
        return [path for path in folder.iterdir() if names.fullmatch(path.name)]
    except OSError:
        return []


def clear(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it, as far as that can be done."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):  # on Windows not while a voice speaks from it
            path.unlink()


def flush(path: Path) -> None:
    """Have a file on the disk: one that is renamed before it lies there may be empty after a crash."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _age_s(path: Path) -> float:
    """How long nothing in a folder has been written to; 0 for what has just gone."""
    try:
        inside = [*path.iterdir()] if path.is_dir() else []
        return time.time() - max(each.lstat().st_mtime for each in (path, *inside))
    except OSError:
        return 0.0
