"""The voices that can speak here: those we ship, and those installed; a TOML file each."""

from __future__ import annotations

import logging
from dataclasses import MISSING, fields, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tts.config import named_folder, read_toml
from tts.errors import UsageError
from tts.model import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_WHEEL = Path(__file__).parents[1] / "voices"
IN_CHECKOUT = Path(__file__).parents[2] / "voices"  # beside the package
FOLDER_VARIABLE = "TTS_VOICES"
LOG = logging.getLogger(__name__)
_FACTOR = (int, float)
_NEEDED = tuple(
    field.name
    for field in fields(Voice)
    if field.default is MISSING and field.default_factory is MISSING and field.name != "name"
)
_KINDS: MappingProxyType[str, Any] = MappingProxyType(
    {"rate": _FACTOR, "pitch": _FACTOR, "usual": bool}  # all others are text
)


def voices() -> tuple[Voice, ...]:
    """Every voice that we ship, then every one installed, each by name; an installed one goes before ours."""
    installed = installed_voices()
    names = {plain(voice.name) for voice in installed}
    return (*(voice for voice in shipped_voices() if plain(voice.name) not in names), *installed)


@cache
def shipped_voices() -> tuple[Voice, ...]:
    """The voices that are always there."""
    return tuple(read_voice(path) for path in sorted(shipped_folder().glob("*.toml")))


def installed_voices() -> tuple[Voice, ...]:
    """The voices in the folder of voices, by name; looked up each time, since others install and remove them.

    One whose file is damaged is passed over with a warning, and so is a second one of the same name: the others still
    speak.
    """
    found: dict[str, tuple[Voice, Path]] = {}
    for path in installed_files(voices_folder()):
        if voice := _whole(path):
            _, first = found.setdefault(plain(voice.name), (voice, path))
            if first != path:
                _warn_of_second(path, first)
    return tuple(sorted((voice for voice, _ in found.values()), key=lambda voice: voice.name))


def plain(name: str) -> str:
    """A name as names are compared: the case of letters makes no difference, nor does "_" for "-"."""
    return name.lower().replace("_", "-")


@cache  # once
def _warn_of_second(path: Path, first: Path) -> None:
    LOG.warning(
        "%s: %s is called the same, and that one speaks; give one of the files another name",
        path,
        first,
    )


def _whole(path: Path) -> Voice | None:
    try:
        return read_voice(path)
    except UsageError as error:
        if path.exists():  # it may have been removed meanwhile
            _warn_of_damage(error.message, path.stem)
        return None


@cache  # once
def _warn_of_damage(message: str, name: str) -> None:
    LOG.warning("%s; passed over, as if it were not installed: tts voices remove %s", message, name)


def installed_files(folder: Path) -> Iterator[Path]:
    """NAME.toml, alone or in a folder with its model, in order; what begins with a dot is still being installed."""
    for path in sorted([*folder.glob("*.toml"), *folder.glob("*/*.toml")]):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def shipped_folder() -> Path:
    """Where the files of our own voices lie."""
    return IN_WHEEL if IN_WHEEL.is_dir() else IN_CHECKOUT


def voices_folder() -> Path:
    """Where voices are installed: TTS_VOICES, or the place that the system has for a user's data."""
    named = named_folder(FOLDER_VARIABLE)
    if named is not None:
        return named.absolute()
    from platformdirs import user_data_path

    return user_data_path("tts", appauthor=False) / "voices"


def read_voice(path: Path) -> Voice:
    """The voice that the TOML file describes; a model that lies beside the file is named by its whole path.

    Raises:
        UsageError: the file is not TOML, or lacks a field, or has one too many.
    """
    table = read_toml(path)
    known = {field.name for field in fields(Voice)} - {"name"}
    if unknown := sorted(table.keys() - known):
        raise UsageError(f"{path}: no such field in a voice: {', '.join(unknown)}")
    if missing := [name for name in _NEEDED if name not in table]:
        raise UsageError(f"{path}: it does not say {', '.join(missing)}")
    _check(table, path)
    try:
        voice = Voice(name=path.stem, **{**table, "options": _options(table.get("options", {}))})
    except TypeError as error:
        raise UsageError(f"{path}: {error}") from error
    beside = path.parent / voice.model
    return replace(voice, model=str(beside)) if beside.is_file() else voice


def _check(table: dict[str, Any], path: Path) -> None:
    """Do nothing if each field has a value of its type.

    Raises:
        UsageError: one has not.
    """
    for name, value in table.items():
        kind = _KINDS.get(name, str)
        is_right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if name != "options" and (not is_right or (kind is _FACTOR and not value > 0)):
            raise UsageError(f"{path}: {name} = {value!r} makes no sense")


def _options(table: Any) -> tuple[tuple[str, str | float], ...]:
    """A table of options as pairs.

    Raises:
        TypeError: it is no table, or holds what is neither text nor a number.
    """
    if not isinstance(table, dict) or not all(
        isinstance(value, str | int | float) for value in table.values()
    ):
        raise TypeError("options must be a table of texts and numbers")
    return tuple(table.items())
