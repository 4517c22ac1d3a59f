"""A folder of a voice that is made aside and put into its place as a whole, and what is left when that is interrupted.

All that is not in place has a name that begins with a dot, and so is no voice to anybody.
"""

from __future__ import annotations

import glob
import os
import secrets
import time
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.casting.disk import clear, writing
from tts.casting.locking import locked
from tts.disk import sync_folder
from tts.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTIAL, ASIDE, GONE, UNPACKING, LOCK = ".partial-", ".old-", ".gone-", ".unpacking-", ".lock-"
_DAY_S = 24 * 3600.0
KEPT_S = MappingProxyType(  # how long leftovers are left alone, from when they were last touched
    {PARTIAL: 7 * _DAY_S, ASIDE: _DAY_S, GONE: _DAY_S, UNPACKING: _DAY_S, LOCK: _DAY_S}
)
_TOKEN_BYTES = 4
_ANY_TOKEN = "?" * 2 * _TOKEN_BYTES


def hidden(folder: Path, prefix: str) -> Path:
    """A name beside `folder` that nobody else has."""
    return folder.with_name(f"{prefix}{folder.name}-{secrets.token_hex(_TOKEN_BYTES)}")


def partial_folder(folder: Path) -> Path:
    """Where the files of a voice are gathered before they are put into `folder`; the same each time."""
    return folder.with_name(f"{PARTIAL}{folder.name}")


def put(made: Path, folder: Path) -> None:
    """Rename `made` to `folder`. What was there is out of the way before, and back if that fails.

    A folder cannot be renamed to one that exists, so there is none for a moment. Who has a file of the old one open
    keeps it; on Windows that one cannot be moved, and nothing happens.

    Raises:
        OutputError: it cannot be renamed.
    """
    aside: Path | None = None
    with writing(folder):
        if os.path.lexists(folder):
            aside = hidden(folder, ASIDE)
            with suppress(OSError):
                os.utime(folder)  # so that nobody who sweeps takes it for old
            folder.rename(aside)
        try:
            made.rename(folder)
        except BaseException:
            if aside:
                aside.rename(folder)
            raise
    sync_folder(folder.parent)
    if aside:
        clear(aside)


def take_away(folder: Path) -> None:
    """Remove a folder: first its name, at once, then what is in it.

    Raises:
        OutputError: it cannot be removed.
    """
    away = hidden(folder, GONE)
    with writing(folder), suppress(FileNotFoundError):  # somebody else was quicker
        folder.rename(away)
    if not clear(away):
        raise OutputError(f"{away} could not be removed", "remove it by hand")


def restore(folder: Path) -> None:
    """Bring back what `put` had moved away when the process was killed."""
    pattern = f"{glob.escape(ASIDE + folder.name)}-{_ANY_TOKEN}"
    for aside in folder.parent.glob(pattern):
        if not os.path.lexists(folder):
            with suppress(OSError):
                aside.rename(folder)


def sweep(voices: Path) -> None:
    """Remove what interrupted installs have left in the folder of voices, when it is old."""
    for path, prefix in _leftovers(voices):
        if time.time() - _touched_s(path) < KEPT_S[prefix]:
            continue
        if prefix == LOCK:
            with suppress(OutputError), locked(path.with_name(path.name.removeprefix(LOCK))):
                pass  # letting go of a lock removes it
        elif prefix == ASIDE:
            _sweep_aside(path)
        else:
            clear(path)


def _sweep_aside(path: Path) -> None:
    name = path.name.removeprefix(ASIDE)[: -2 * _TOKEN_BYTES - 1]
    folder = path.with_name(name)
    if not name or os.path.lexists(folder):
        clear(path)
    else:
        restore(folder)


def _leftovers(voices: Path) -> Iterator[tuple[Path, str]]:
    with suppress(OSError):
        for path in [*voices.iterdir()]:
            prefix = next((one for one in KEPT_S if path.name.startswith(one)), None)
            if prefix:
                yield path, prefix


def _touched_s(path: Path) -> float:
    """When anything in a folder was last written to; now, for what has just gone."""
    try:
        inside = [*path.iterdir()] if path.is_dir() else []
        return max(each.lstat().st_mtime for each in (path, *inside))
    except OSError:
        return time.time()
