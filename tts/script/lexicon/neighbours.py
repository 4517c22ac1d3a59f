"""Whether a word stands by itself, or is a part of something that is no name: "don't", "O'Brien", art.example.com.

Names are found beside hyphens ("Zelensky-led", "pro-Zelensky"), before "'s", in quotes and in brackets.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.script.lexicon.capitals import is_ordinary
from tts.script.lexicon.context import is_capital_telling
from tts.script.lexicon.words import APOSTROPHES, HYPHENS
from tts.script.sentences.abbreviations import abbreviations, primary
from tts.script.tables import listed

if TYPE_CHECKING:
    from tts.script.lexicon.layers import Form

_REACH = 100  # characters to either side that can make an address of a word
_SHORTEST_BESIDE_HYPHEN = (
    3  # letters of a word without capitals: "co" and "re" are no words in "co-op" and "re-read"
)
# What follows an apostrophe behind a word that is still the same word; in Turkish any ending may.
_ENDINGS = MappingProxyType({"en": frozenset(listed("s d ll ve re"))})
_USUAL_ENDINGS = frozenset("s")
_ENDINGS_FREE = frozenset(listed("tr az"))
_ELISIONS = MappingProxyType(  # what stands before an apostrophe and is a word of its own
    {
        "fr": frozenset(listed("l d j m n s t c qu lorsqu puisqu jusqu quelqu")),
        "it": frozenset(listed("l d un dell all dall nell sull c s quell quest sant bell")),
        "ca": frozenset(listed("l d s n m t")),
        "pt": frozenset(listed("d")),
    }
)
_LETTERS_AFTER = re.compile(rf"[{APOSTROPHES}]([^\W\d_]{{1,20}})")
_LETTERS_BEFORE = re.compile(rf"([^\W\d_]{{1,20}})[{APOSTROPHES}]$")
_ADDRESS = re.compile(
    r"://|\w@\w|www\.|\w\.[a-z]{2,12}(?![^\W\d_])|\w_\w|\w[\\=~#]\w", re.IGNORECASE
)
_IN_ADDRESSES = frozenset("./@_\\:=~#")
_NUMBER_BEHIND = re.compile(r"\.?[ \u00a0]?\d")
_WORD_BEHIND = re.compile(r"\.[ \u00a0]\w")
_NUMBER_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?[ \u00a0]$")
_COMPOUND = re.compile(r"\W([^\W\d_]{1,30})")
_MONTHS = frozenset(listed("jan feb mar apr may jun jul aug sep sept oct nov dec"))
_NAME_ENDINGS = (
    "ed",
    "era",
    "like",
    "style",
    "run",
    "born",
    "allied",
    "made",
)  # "Bush-era", "Grant-backed"


def stands_alone(form: Form, text: str, start: int, end: int, language: str) -> bool:
    """Whether the characters `start` to `end` of a text are a word or phrase that the entry means."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in ("", " ") and after in ("", " ", ","):  # nearly always
        return not _is_abbreviation(form, text, start, end, language)
    return (
        _apostrophes_fit(form, text, start, end, language)
        and _hyphens_fit(form, text, start, end)
        and not _is_in_address(text, start, end)
        and not _is_abbreviation(form, text, start, end, language)
    )


def _apostrophes_fit(form: Form, text: str, start: int, end: int, language: str) -> bool:
    tag = primary(language)
    if (behind := _LETTERS_AFTER.match(text, end)) and tag not in _ENDINGS_FREE:
        endings = _USUAL_ENDINGS if form.words[-1].islower() else _ENDINGS.get(tag, _USUAL_ENDINGS)
        if behind[1].lower() not in endings:
            return False
    before = _LETTERS_BEFORE.search(text[max(0, start - 21) : start])
    return before is None or before[1].lower() in _ELISIONS.get(tag, ())


def _hyphens_fit(form: Form, text: str, start: int, end: int) -> bool:
    is_after = text[end : end + 1] in HYPHENS and text[end + 1 : end + 2].isalnum()
    is_before = (
        text[max(0, start - 1) : start] in HYPHENS and text[max(0, start - 2) : start - 1].isalnum()
    )
    if not is_after and not is_before:
        return True
    if is_ordinary(form.entry.written) and not form.words[0].islower():
        return is_capital_telling(text, start) or _is_compound_of_name(text, end)
    return not form.words[0].islower() or len(form.entry.written) >= _SHORTEST_BESIDE_HYPHEN


def _is_compound_of_name(text: str, end: int) -> bool:
    """Whether what follows the hyphen says that a name stands before it."""
    behind = _COMPOUND.match(text, end)
    return bool(behind and behind[1].endswith(_NAME_ENDINGS))


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a file or an identifier."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    joins_before = before[-1:] in _IN_ADDRESSES and len(before) > 1 and not before[0].isspace()
    joins_after = after[:1] in _IN_ADDRESSES and len(after) > 1 and not after[1].isspace()
    if not joins_before and not joins_after:
        return False
    left = text[max(0, start - _REACH) : start].rsplit(" ", maxsplit=1)[-1]
    right = text[end : end + _REACH].split(" ", 1)[0]
    return bool(_ADDRESS.search(f"{left}{text[start:end]}{right}"))


def _is_abbreviation(form: Form, text: str, start: int, end: int, language: str) -> bool:
    """Whether the name is the short form of another word: "Art. 5", "Gen. Petrov", "Jan 5"."""
    if len(form.words) > 1 or form.tail:
        return False
    word = form.words[0].lower()
    if word not in abbreviations(language).known and word not in _MONTHS:
        return False
    if _NUMBER_BEHIND.match(text, end) or _WORD_BEHIND.match(text, end):
        return True
    return word in _MONTHS and bool(_NUMBER_BEFORE.search(text[max(0, start - 5) : start]))
