"""Where settings come from: defaults, then `tts.toml`, then the environment, then flags; the last one counts.

The only module that reads TOML or the environment.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_type_hints

from tts.errors import UsageError
from tts.settings import (
    AudioSettings,
    OpenaiSettings,
    Pauses,
    ReadingSettings,
    ScriptSettings,
    Settings,
    SiteSettings,
    Templates,
)

SETTINGS_FILE = "tts.toml"
ENVIRONMENT = {  # variable -> table and key
    "TTS_VOICE": ("voice",),
    "TTS_QUOTE_VOICE": ("quote_voice",),
    "TTS_JOBS": ("jobs",),
    "TTS_OPENAI_URL": ("openai", "url"),
    "TTS_OPENAI_MODEL": ("openai", "model"),
    "TTS_LANGUAGE": ("language",),
    "TTS_RATE": ("rate",),
    "TTS_TRANSCRIPT": ("transcripts",),
    "TTS_RECEIPT": ("receipt",),
    "TTS_TABLES": ("reading", "tables"),
    "TTS_FOOTNOTES": ("reading", "footnotes"),
    "TTS_IMAGE_DESCRIPTIONS": ("reading", "image_descriptions"),
    "TTS_AUTHOR_NOTES": ("reading", "author_notes"),
    "TTS_DISCLOSURE": ("script", "disclosure"),
    "TTS_DISCLOSURE_TEXT": ("script", "disclosure_text"),
    "TTS_EMOJI": ("script", "emoji"),
    "TTS_LEXICON": ("script", "lexicon"),
    "TTS_LEXICONS": ("script", "lexicons"),
    "TTS_LUFS": ("audio", "lufs"),
    "TTS_BITRATE": ("audio", "bitrate_kbps"),
}
FLAGS_ONLY = {  # of one run: flag -> table and key
    "selector": ("page", "selector"),
    "drop": ("page", "drop"),
    "allow_private": ("allow_private",),
}
_COMMA_LISTS = frozenset(["transcripts", "lexicons"])  # lists that may be one text, with commas
_NO_HOST = re.compile(r"[/:@?#\s]")  # an address, a port or a path, where only a host can stand


Chosen = TypeVar(
    "Chosen",
    Pauses,
    Templates,
    ReadingSettings,
    SiteSettings,
    ScriptSettings,
    AudioSettings,
    OpenaiSettings,
    Settings,
)


def load_settings(
    folder: Path, environment: Mapping[str, str] | None = None, **flags: Any
) -> Settings:
    """The settings that hold in `folder`.

    `flags` are named as in the environment table, `TTS_` left out and in lower case, and as `FLAGS_ONLY`; None
    means not given.

    Raises:
        UsageError: a file that is not TOML, an unknown key, a value of the wrong type or out of range.
    """
    environment = os.environ if environment is None else environment
    settings, path = Settings(), folder / SETTINGS_FILE
    if path.is_file():
        settings = _changed(settings, _without_flags(read_toml(path), str(path)), str(path))
    for name, keys in ENVIRONMENT.items():
        if environment.get(name):
            settings = _changed(settings, _nested(keys, environment[name]), name)
    places = FLAGS_ONLY | {_flag(name): keys for name, keys in ENVIRONMENT.items()}
    for flag, keys in places.items():
        if flags.get(flag) is not None:
            place = f"--{flag.replace('_', '-')}"
            settings = _changed(settings, _nested(keys, flags[flag]), place)
    return settings


def named_folder(variable: str) -> Path | None:
    """The folder that an environment variable names, None where it names none."""
    return Path(name).expanduser() if (name := os.environ.get(variable)) else None


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS or Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def secret(variable: str) -> str | None:
    """The key or password that an environment variable holds; such things stand in no file and no `Settings`."""
    return os.environ.get(variable) or None


def _flag(variable: str) -> str:
    """TTS_VOICE -> "voice"."""
    return variable.removeprefix("TTS_").lower()


def _without_flags(table: dict[str, Any], source: str) -> dict[str, Any]:
    """`table`, which may not hold what only flags set."""
    if unknown := sorted({keys[0] for keys in FLAGS_ONLY.values()} & table.keys()):
        raise UsageError(f"{source}: no setting is called {unknown[0]!r}")
    return table


def read_toml(path: Path) -> dict[str, Any]:
    """The table in a TOML file.

    Raises:
        UsageError: it cannot be read, or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error


def _nested(keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    """{"a": {"b": value}} of ("a", "b")."""
    for key in reversed(keys):
        value = {key: value}
    nested: dict[str, Any] = value
    return nested


def _changed(settings: Chosen, table: Any, source: str) -> Chosen:
    """`settings` with the values of `table`, its own tables included; `source` is for messages."""
    if not isinstance(table, Mapping):
        raise UsageError(f"{source}: a table was expected, not {table!r}")
    kinds = get_type_hints(type(settings))
    if unknown := [key for key in table if key not in kinds]:
        near = get_close_matches(unknown[0], kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else ""
        raise UsageError(f"{source}: no setting is called {unknown[0]!r}", hint)
    changes = {}
    for key, value in table.items():
        if key in _COMMA_LISTS and isinstance(value, str):
            value = value.split(",")  # noqa: PLW2901
        current, place = getattr(settings, key), _place(source, key)
        nested = is_dataclass(current)
        changes[key] = (
            _changed(current, value, source) if nested else _checked(kinds[key], value, place)
        )
    try:
        return replace(settings, **changes)
    except UsageError as error:
        where = "" if error.message.startswith(source) else f"{source}: "
        raise UsageError(f"{where}{error.message}", error.hint) from None


def _place(source: str, key: str) -> str:
    """Flags and variables name the setting themselves."""
    return source if source.startswith(("--", "TTS_")) else f"{source}: {key}"


def _checked(kind: Any, value: Any, place: str) -> Any:
    """`value` as one of `kind`; text, which is all an environment holds, is converted."""
    if kind in _TABLES:
        return _TABLES[kind](value, place)
    if choices := [choice for choice in get_args(kind) if isinstance(choice, str)]:
        if value in choices:
            return value
        raise UsageError(f"{place} must be one of {', '.join(choices)}, not {value!r}")
    if kind is bool and isinstance(value, str):
        value = {"true": True, "1": True, "false": False, "0": False}.get(value.lower(), value)
    if kind == str | None and value == "":
        return None
    if kind == int | None:
        kind = int
    if kind in (int, float) and isinstance(value, str | int) and not isinstance(value, bool):
        return _number(kind, value, place)
    if isinstance(value, str) and not value.isprintable():
        value = " ".join(value.encode(errors="replace").decode().split())
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise UsageError(f"{place} must be {_in_words(kind)}, not {value!r}")


def _texts(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise UsageError(f"{place} must be a list, not {value!r}")
    if wrong := [part for part in value if not isinstance(part, str)]:
        raise UsageError(f"{place} must be a list of texts, not of {wrong[0]!r}")
    return tuple(part.strip() for part in value)


def _pairs(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    """A table of texts."""
    if not isinstance(value, Mapping):
        raise UsageError(f"{place}: a table was expected, not {value!r}")
    if wrong := [key for key, text in value.items() if not isinstance(text, str)]:
        raise UsageError(f"{place}.{wrong[0]} must be text, not {value[wrong[0]]!r}")
    return tuple(value.items())


def _sites(value: Any, place: str) -> tuple[tuple[str, SiteSettings], ...]:
    """The settings of each site, by its host."""
    if not isinstance(value, Mapping):
        raise UsageError(f"{place}: a table was expected, not {value!r}")
    if wrong := [host for host in value if not host.strip() or _NO_HOST.search(host)]:
        raise UsageError(
            f"{place}: {wrong[0]!r} is not the name of a site", 'as in [sites."example.org"]'
        )
    return tuple(
        (host, _changed(SiteSettings(), table, f'{place}."{host}"'))
        for host, table in value.items()
    )


_TABLES: MappingProxyType[Any, Callable[[Any, str], Any]] = MappingProxyType(
    {
        tuple[str, ...]: _texts,
        tuple[tuple[str, SiteSettings], ...]: _sites,
        tuple[tuple[str, str], ...]: _pairs,
    }
)


def _number(kind: type[int | float], value: str | int, place: str) -> int | float:
    try:
        return kind(value)
    except (ValueError, OverflowError):
        raise UsageError(f"{place} must be {_in_words(kind)}, not {str(value)[:40]!r}") from None


def _in_words(kind: Any) -> str:
    return {int: "a whole number", float: "a number", bool: "true or false"}.get(kind, "text")
