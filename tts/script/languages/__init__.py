"""What is said in languages other than English: four in full, in others only signs and abbreviations."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from tts.script.languages import others

if TYPE_CHECKING:
    from tts.script.rules import Rule

_IN_FULL = {"de": "german", "fr": "french", "es": "spanish", "uk": "ukrainian"}


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """The rules of a language other than English, given its first subtag, in the order in which they claim text."""
    if language not in _IN_FULL:
        return others.rules(language)
    found: tuple[Rule, ...] = import_module(f"{__name__}.{_IN_FULL[language]}").rules()
    return found


def knows(language: str) -> bool:
    """Whether numbers are said in full, given the first subtag; in other languages the engine reads the digits."""
    return language == "en" or language in _IN_FULL
