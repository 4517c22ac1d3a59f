"""A text as rules want it: no invisible characters, one spelling for what looks the same; and the way back.

Rules match "2024" but not "２０２４" or "𝟐𝟎𝟐𝟒", nor digits with a zero-width space between them; and a name in
which one letter is Cyrillic is a name that no lexicon knows. Texts that are clean already, nearly all of them,
pass untouched.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

# Cyrillic and Greek letters that no reader tells from Latin ones (Unicode Technical Standard 39, a small part).
_LATIN_LIKE = dict(
    zip(
        "АВСЕНІЈКМОРЅТХУаеіјорсѕухԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABCEHIJKMOPSTXYaeijopcsyxdhABEZHIKMNOPTYXo",
        strict=True,
    )
)
_CYRILLIC_LIKE = dict(zip("ABCEHIJKMOPSTXYaeijopcsyx", "АВСЕНІЈКМОРЅТХУаеіјорсѕух", strict=True))
_CYRILLIC = r"\u0400-\u052f"
_LATIN = r"A-Za-z\u00c0-\u024f"
_MIXED = re.compile(
    rf"(?<![^\W\d_])(?:[{_LATIN}]{{1,40}}[{_CYRILLIC}\u0370-\u03ff]|[{_CYRILLIC}\u0370-\u03ff]{{1,40}}[{_LATIN}])[^\W\d_]*"
)
_WIDE_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
_JOINERS = "\u200c\u200d"  # they shape Arabic, Indic scripts and emoji, and do nothing beside Latin letters
# Compatibility forms that only look different: ligatures, full width, letters of mathematics, Roman numeral signs.
_STYLED = (
    "\u2100\u2101\u2105-\u2107\u210a-\u2115\u2119-\u211d\u2124\u2128\u212a-\u2131\u2133-\u2139\u2145-\u2149"
    "\u2160-\u217f\u2024\u2025\u3300-\u33ff\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uff5e\uffe0-\uffe6"
    "\U0001d400-\U0001d7ff\U0001f100-\U0001f10a\U0001f110-\U0001f149"
)
_UNUSUAL = re.compile(rf"[{_INVISIBLE}{_STYLED}]|(?<![^\x00-\u024f])[{_JOINERS}](?![^\x00-\u024f])")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]{1,8}")
_KEPT_STYLED = frozenset(listed("℃ ℉ №"))
_BLANK = re.compile(f"[{_WIDE_SPACES}]")
_SLASHES = str.maketrans("\u2044\u2215", "//")  # of "㎧"
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Clean:
    """A clean text and where its characters come from.

    Character i of `text` stands for the characters `starts[i]` to `ends[i]` (excluded) of the original; both are
    None where every character stands for itself.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original for `text[start:end]`, which must not be empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def clean(text: str) -> Clean:
    """`text` as rules want it. Nothing that is said gets lost: only what is invisible has no place in it."""
    if text.isascii():
        return Clean(text)
    text = _BLANK.sub(" ", text).translate(_HYPHENS)
    if not any(kind.search(text) for kind in (_UNUSUAL, _DECOMPOSED, _MIXED)):
        return Clean(text)
    return _rewritten(text, sorted(_changes(text)))


def look_alikes(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and proper spelling of each word that mixes letters of two scripts which look the same."""
    for match in _MIXED.finditer(text):
        word = match.group()
        if (proper := _of_one_script(word)) != word:
            yield match.start(), match.end(), proper


def _of_one_script(word: str) -> str:
    """The word in the script that most of its letters have, where every other letter has a double there.

    Letters of another script at its end alone are an ending, as languages put it behind a foreign name.
    """
    kinds = ["L" if char <= "ɏ" else "O" for char in word]
    if len([kind for kind, _ in groupby(kinds)]) == len(("name", "ending")) and kinds[0] == "L":
        return word if kinds.count("O") < kinds.count("L") else _spelled(word, is_latin=False)
    return _spelled(word, is_latin=2 * kinds.count("L") >= len(word))


def _spelled(word: str, *, is_latin: bool) -> str:
    proper = "".join((_LATIN_LIKE if is_latin else _CYRILLIC_LIKE).get(char, char) for char in word)
    return proper if all((char <= "ɏ") == is_latin for char in proper) else word


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and new spelling of each stretch that changes, disjoint."""
    taken = bytearray(len(text))
    for start, end, proper in look_alikes(text):
        yield from _letters_changed(text, start, end, proper)
        taken[start:end] = b"\1" * (end - start)
    for match in _DECOMPOSED.finditer(text):
        start, end = match.span()
        whole = unicodedata.normalize("NFC", match.group())
        if not any(taken[start:end]) and whole != match.group():
            yield start, end, whole
            taken[start:end] = b"\1" * (end - start)
    for match in _UNUSUAL.finditer(text):
        if not taken[match.start()] and match.group() not in _KEPT_STYLED:
            yield match.start(), match.end(), _plain(match.group())


def _letters_changed(
    text: str, start: int, end: int, proper: str
) -> Iterator[tuple[int, int, str]]:
    for at, char in zip(range(start, end), proper, strict=True):
        if text[at] != char:
            yield at, at + 1, char


def _plain(char: str) -> str:
    """A styled character as plain ones; nothing for an invisible one."""
    return (
        ""
        if unicodedata.category(char) in ("Cf", "Mn", "Lo")
        else unicodedata.normalize("NFKC", char).translate(_SLASHES)
    )


def _rewritten(text: str, changes: list[tuple[int, int, str]]) -> Clean:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end, new in [*changes, (len(text), len(text), "")]:
        parts += [text[at:start], new]
        starts += [*range(at, start), *([start] * len(new))]
        ends += [*range(at + 1, start + 1), *([end] * len(new))]
        at = end
    return Clean("".join(parts), tuple(starts), tuple(ends))
