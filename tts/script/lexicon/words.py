"""The words of a text as lexicons count them: runs of letters, digits and the marks upon them.

Apostrophes and hyphens stand between words, so that "Zelensky" is a word in "Zelensky's" and in "Zelensky-led", and
"Art" is none in "Artem".
"""

from __future__ import annotations

import re

# Vowel signs and accents of their own, which Python counts to no word; by blocks, letters of which do no harm.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u074a"
    "\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ece\u0f18-\u0f39\u0f71-\u0f84\u102b-\u109d"
    "\u135d-\u135f\u17b4-\u17d3\u18a9\u1a17-\u1aff\u1b00-\u1bff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f"
)
_NO_WORD = "_ʼ²³¹⁰-⁹"  # an apostrophe, and the numbers of footnotes, which Python counts to the word before
_PLAIN = re.compile(r"[^\W_]+")
_WITH_MARKS = re.compile(rf"(?:(?![{_NO_WORD}])[\w{_MARKS}])+")
_MARKED = re.compile(f"[{_MARKS}{_NO_WORD[1:]}]")
APOSTROPHES = "'’ʼ‘`´＇"
HYPHENS = "-‐‑–−"
_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))
_LONGEST_JOINT = 8  # characters between two words of one phrase


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return _pattern(text).findall(text)


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each of `words_of`."""
    return [found.span() for found in _pattern(text).finditer(text)]


def _pattern(text: str) -> re.Pattern[str]:
    return _PLAIN if text.isascii() or not _MARKED.search(text) else _WITH_MARKS


def joint(between: str) -> str | None:
    """What stands between two words, the same for what looks the same; None where no phrase goes over it."""
    if between == " ":
        return between
    if len(between) > _LONGEST_JOINT:
        return None
    return " ".join(f"[{between.translate(_ALIKE)}]".split())[1:-1]
