"""The disk that voices lie on."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from tts import disk

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

ELSEWHERE = "name another folder in TTS_VOICES"


def writing(path: Path) -> AbstractContextManager[None]:
    """Within it, what goes wrong on the disk is an OutputError that names `path`."""
    return disk.writing(path, ELSEWHERE, "TTS_VOICES")


def clear(path: Path) -> bool:
    """Remove a folder with all that is in it, or a link to one but not what it leads to; whether all of it is gone."""
    with suppress(OSError):
        if path.is_symlink() or path.is_file():
            path.unlink()
    shutil.rmtree(path, ignore_errors=True)
    return not os.path.lexists(path)
