"""Names that are not spelled as English words are, so that rules for English letters will say them wrong."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_ROW = 3  # letters
_PLAIN = re.compile(r"[A-Za-z]+")


def rows(word: str) -> set[str]:
    """The rows of three letters of a word, its ends included: "cat" has "^ca", "cat" and "at$"."""
    framed = f"^{word.lower()}$"
    return {framed[at : at + _ROW] for at in range(len(framed) - _ROW + 1)}


def is_foreign(name: str) -> bool:
    """Whether a name has a letter, or a row of three letters, that English words do not have."""
    return not _PLAIN.fullmatch(name) or not rows(name) <= _english()


@cache
def _english() -> frozenset[str]:
    """What `bench/train_spelling.py` found, in one row after the other."""
    text = files("tts.script.english").joinpath("spelling.txt").read_text(encoding="ascii")
    return frozenset(text.split())
