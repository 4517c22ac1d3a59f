"""Removing an installed voice: its description, and its files with the last voice that speaks from them."""

from __future__ import annotations

from contextlib import suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tts.casting.disk import clear, writing
from tts.casting.locking import locked
from tts.casting.placing import partial_folder, take_away
from tts.casting.voices import installed_files, plain, read_voice, shipped_voices, voices_folder
from tts.errors import MissingError, UsageError
from tts.model import Voice

if TYPE_CHECKING:
    from pathlib import Path

UNDETERMINED = "und"  # BCP 47: a language nobody knows


def remove(name: str) -> Voice:
    """Remove the installed voice of that name, and give what it was.

    Raises:
        MissingError: no such voice is installed.
        UsageError: it is one that we ship.
        OutputError: it cannot be removed, or another process is at it.
    """
    path = _found(name)
    folder = path.parent
    if (
        folder == voices_folder()
    ):  # a description alone, with its model wherever its author keeps it
        voice = _read(path)
        _unlink(path)
        return voice
    with locked(folder):
        voice = _read(path)
        others = [each for each in folder.glob("*.toml") if each.name != path.name]
        if others:
            _unlink(path)
        else:
            take_away(folder)
            clear(partial_folder(folder))
        return voice


def _found(name: str) -> Path:
    """The file that describes a voice: of several, the one of exactly that name, else the one that speaks."""
    installed: dict[str, Path] = {}
    for path in installed_files(voices_folder()):
        if path.stem == name:
            return path
        installed.setdefault(plain(path.stem), path)
    if found := installed.get(plain(name)):
        return found
    if plain(name) in {plain(voice.name) for voice in shipped_voices()}:
        raise UsageError(f"the voice {name} is a part of tts, and stays")
    near = get_close_matches(plain(name), installed, n=3)
    hint = f"did you mean {' or '.join(installed[each].stem for each in near)}?" if near else ""
    raise MissingError(f"no voice that is installed is called {name!r}", hint)


def _read(path: Path) -> Voice:
    """What a file describes; one that cannot be read stands in the way of all others, and can be removed as well."""
    try:
        return read_voice(path)
    except UsageError:
        return Voice(path.stem, "", "", UNDETERMINED, "", "")


def _unlink(path: Path) -> None:
    with writing(path), suppress(FileNotFoundError):
        path.unlink()
