"""More than one of what has a number for a name: "S-400s", "F-16s"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.script.english.endings import with_s
from tts.script.sentences.abbreviations import primary

if TYPE_CHECKING:
    from tts.script.lexicon.entry import Entry

_ES = re.compile("(?:[sxz]|ch|sh)$")
_IES = re.compile("(?<=[^aeiou])y$")


def has_plural(written: str, language: str) -> bool:
    """Whether an "s" behind the number makes a plural of an entry."""
    return written[-1:].isdecimal() and primary(language) == "en"


def plural(entry: Entry) -> Entry:
    """The entry for more than one: "=Su thirty-four" -> "=Su thirty-fours"."""
    written = f"{entry.written}s"
    if entry.ipa is not None:
        return replace(entry, written=written, ipa=with_s(entry.ipa))
    return replace(entry, written=written, alias=_plural_words(entry.alias or ""))


def _plural_words(alias: str) -> str:
    if _IES.search(alias):
        return f"{alias[:-1]}ies"
    return f"{alias}{'es' if _ES.search(alias) else 's'}"
