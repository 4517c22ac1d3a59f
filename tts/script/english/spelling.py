"""Names that are not spelled as English words are, so that rules for English letters may say them wrong."""

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
    """Whether a part of a name has a letter, or a row of three, that English words do not have.

    Names that everybody knows, and engines say right, are not.
    """
    return any(_is_foreign(part) for part in name.split("-"))


def _is_foreign(name: str) -> bool:
    if name in _listed("familiar.txt"):
        return False
    return not _PLAIN.fullmatch(name) or not rows(name) <= _listed("spelling.txt")


@cache
def _listed(file: str) -> frozenset[str]:
    """What a file beside this one lists, its comments left out. `bench/train_spelling.py` makes `spelling.txt`."""
    text = files("tts.script.english").joinpath(file).read_text(encoding="utf-8")
    return frozenset(
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    )
