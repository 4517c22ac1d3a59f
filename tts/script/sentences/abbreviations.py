"""Which abbreviations a language writes with a full stop."""

from __future__ import annotations

from tts.script.sentences.english import ENGLISH
from tts.script.sentences.european import FRENCH, GENERIC, GERMAN, RUSSIAN, SPANISH, UKRAINIAN
from tts.script.sentences.kinds import Abbreviations

__all__ = ["Abbreviations", "abbreviations", "primary"]

_BY_LANGUAGE = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "uk": UKRAINIAN,
    "ru": RUSSIAN,
}


def abbreviations(language: str) -> Abbreviations:
    """The table for a BCP 47 language; a small generic one where we have none."""
    return _BY_LANGUAGE.get(primary(language), GENERIC)


def primary(language: str) -> str:
    """The first subtag of a BCP 47 language, lower case: "en" for "en-GB"."""
    return language.replace("_", "-").split("-", 1)[0].lower()
