"""What is made beside a model: under a name of its own until it is whole, and cleared away if its maker was killed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# From when it was last written to. All parts of a medium voice of Piper's, 61 MB, are made in 4 s, so that a maker who
# writes nothing for an hour is dead; the clocks of two machines that share a folder hardly differ by that.
LEFT_ALONE_S = 3600.0
TOKEN_BYTES = 4
_UNFINISHED = re.compile(rf"(?P<place>.+)\.[0-9a-f]{{{2 * TOKEN_BYTES}}}\.partial", re.DOTALL)


def unfinished(place: Path) -> Path:
    """A name beside `place` that nobody else has, for what will be renamed to it."""
    return place.with_name(f"{place.name}.{secrets.token_hex(TOKEN_BYTES)}.partial")


def clear_unfinished(folder: Path, places: re.Pattern[str]) -> None:
    """Remove what makers that were killed have left in a folder of all places whose names match as a whole.

    What was written to within the hour stays: somebody may be at it.
    """
    for path in matching(folder, _UNFINISHED):
        made = _UNFINISHED.fullmatch(path.name)
        if made and places.fullmatch(made["place"]) and _age_s(path) > LEFT_ALONE_S:
            clear(path)


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
