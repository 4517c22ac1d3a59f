"""The last net: digits and signs that no other rule has claimed, or that one has left in its words, become words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from tts.script.english.fractions import fraction
from tts.script.english.numbers import amount, cardinal
from tts.script.english.signs import name
from tts.script.rules import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Callable

_SAID_CATEGORIES = frozenset(["Sc", "Sm"])  # currencies and mathematics; other signs are silent
_NUMERAL_CATEGORIES = frozenset(
    ["No", "Nl"]
)  # "²", "①", "Ⅳ"; CJK numerals are letters of their language
_LARGEST_DENOMINATOR = 1000
_SILENT_WORDS = frozenset(["sign", "symbol", "operator", "heavy", "small", "fullwidth"])
# Letters of the commonest scripts are left out, so that a page of them is passed over at once.
_NUMERALS = (
    r"[^\W\d_a-zA-Z\u00c0-\u02af\u0370-\u052f\u0620-\u064a\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
_SIGNS = r"""[^\w\s.,;:!?'"()\[\]{}/\\*~|^`´¨·•–—‘’‚“”„…«»‹›\u00ad\u200b-\u200f\ufe0f-]"""
# Signs of programs: some engines take them for commands, none for words.
_DROPPED = frozenset("^|\\{}[]`")
_LEFT = re.compile(rf"\d+|{_NUMERALS}|{_SIGNS}|[{re.escape(''.join(sorted(_DROPPED)))}]")


def _digits(match: re.Match[str]) -> str:
    return amount(match.group())


def _numeral(match: re.Match[str]) -> str | None:
    char = match.group()
    if unicodedata.category(char) not in _NUMERAL_CATEGORIES:
        return None
    value = Fraction(unicodedata.numeric(char)).limit_denominator(_LARGEST_DENOMINATOR)
    if value.denominator == 1:
        return cardinal(int(value))
    return fraction(value.numerator, value.denominator)


def _sign(match: re.Match[str]) -> str | None:
    """The name of a sign, or of a row of the same sign, in Unicode: "tenge", "n ary summation"."""
    char = match.group()[0]
    if unicodedata.category(char) not in _SAID_CATEGORIES:
        return None
    words = unicodedata.name(char, "").lower().replace("-", " ").split()
    return " ".join(word for word in words if word not in _SILENT_WORDS) or None


def _left(match: re.Match[str]) -> str:
    """What a rule has left in its words, as words; letters stay."""
    char = match.group()
    if char.isdecimal():
        return f" {_digits(match)} "
    if char in _DROPPED:
        return " "
    said = _numeral(match) if char.isalnum() else name(char) or _sign(match)
    return f" {said} " if said else char


def _netted(spoken: str) -> str:
    return " ".join(_LEFT.sub(_left, spoken).split()) if _LEFT.search(spoken) else spoken


def guarded(rule: Rule) -> Rule:
    """The same rule, whose words hold neither digits nor signs, whatever it makes of its match."""
    return replace(rule, say=_guard(rule.say))


def _guard(
    say: Callable[[re.Match[str]], str | Said | None],
) -> Callable[[re.Match[str]], str | Said | None]:
    def checked(match: re.Match[str]) -> str | Said | None:
        said = say(match)
        if isinstance(said, Said):
            return replace(said, spoken=_netted(said.spoken))
        return said and _netted(said)

    return checked


# A match that another rule has taken a part of is dropped, so that what is left goes sign by sign.
RULES: tuple[Rule, ...] = (
    Rule(r"\d+", _digits),
    Rule(r"\d", _digits),
    Rule(_NUMERALS, _numeral),
    Rule(rf"({_SIGNS})\1{{0,40}}", _sign),
    Rule(_SIGNS, _sign),
)
