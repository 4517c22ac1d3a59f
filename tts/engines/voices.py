"""The voices we know: one TOML file each."""

from __future__ import annotations

import re
from dataclasses import fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from tts.config import read_toml
from tts.errors import MissingError, UsageError
from tts.model import Voice

INSTALLED = Path(__file__).parents[1] / "voices"  # in the wheel
CHECKOUT = Path(__file__).parents[2] / "voices"  # beside the package
LANGUAGE_TAG = re.compile(
    r"[a-z]{2,3}|[a-z]{2,3}[-_][A-Z]{2}"
)  # en, or en-AU in its usual spelling
ANY_LANGUAGE = "mul"  # ISO 639-2: several languages


@cache
def voices() -> tuple[Voice, ...]:
    """Every voice there is a file for, by name.

    Raises:
        UsageError: a file that is not TOML, or lacks a field, or has one too many.
    """
    folder = INSTALLED if INSTALLED.is_dir() else CHECKOUT
    return tuple(_voice(path) for path in sorted(folder.glob("*.toml")))


def _voice(path: Path) -> Voice:
    table = read_toml(path)
    known = {field.name for field in fields(Voice)} - {"name"}
    if unknown := sorted(table.keys() - known):
        raise UsageError(f"{path}: no such field in a voice: {', '.join(unknown)}")
    try:
        return Voice(name=path.stem, **table)
    except TypeError as error:
        raise UsageError(f"{path}: {error}") from error


def find_voice(name: str) -> Voice:
    """The voice called `name`, or the usual one for the language `name`.

    Raises:
        MissingError: there is none.
    """
    wanted = name.lower().replace("_", "-")
    for voice in voices():
        if voice.name == wanted:
            return voice
    if LANGUAGE_TAG.fullmatch(name) and (by_language := _for_language(wanted)):
        return by_language
    near = get_close_matches(wanted, [voice.name for voice in voices()], n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {_names()}"
    raise MissingError(f"no voice is called {name!r}", hint)


def choose_voice(name: str | None, language: str) -> Voice:
    """The voice to read an article in `language` (BCP 47): the one called `name`, if that is given.

    Raises:
        MissingError: no such voice, or none that speaks the language.
    """
    if name is not None:
        voice = find_voice(name)
        if voice.language != ANY_LANGUAGE and _primary(voice.language) != _primary(language):
            raise MissingError(
                f"the article is in {language!r}, but the voice {voice.name} speaks {voice.language}",
                f"choose a voice of its language, or say --language {_primary(voice.language)} if it was mistaken",
            )
        return voice
    if by_language := _for_language(language.lower().replace("_", "-")):
        return by_language
    raise MissingError(
        f"no voice speaks the language of the article, {language!r}", f"there are: {_names()}"
    )


def _for_language(tag: str) -> Voice | None:
    """Exactly the tag, else the usual voice of its primary language."""
    same = [voice for voice in voices() if _primary(voice.language) == _primary(tag)]
    exact = [voice for voice in same if voice.language.lower() == tag]
    usual = [voice for voice in same if voice.usual]
    return next(iter([*exact, *usual, *same]), None)


def _primary(tag: str) -> str:
    return tag.lower().replace("_", "-").split("-")[0]


def _names() -> str:
    """Those that speak; a hum is no help to somebody who lacks a voice."""
    return ", ".join(voice.name for voice in voices() if voice.language != ANY_LANGUAGE)
