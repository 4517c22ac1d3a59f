"""Codes that mix letters and digits: "G7", "MH17", "2x", "B2A23C"."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, cardinal, digits, is_year, two_digits, year
from tts.script.rules import DIGITS, Rule, letters

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_SHORT = 3  # digits that are still read as one number
_SPELLED = 3  # capitals that are read as letters


def _piece(text: str) -> str:
    if not text.isdecimal():
        return letters(text) if text.isupper() and 1 < len(text) <= _SPELLED else text
    if text[0] == "0" or len(text) > _SHORT:
        return year(int(text)) if is_year(text) else _long(text)
    return amount(text)


def _long(text: str) -> str:
    return digits(text) if text[0] == "0" or text[-2:] != "00" else amount(text)


def _code(match: re.Match[str]) -> str | None:
    pieces: list[str] = _PIECE.findall(match.group())
    return " ".join(map(_piece, pieces)) if all(piece.isascii() for piece in pieces) else None


def _pointed(match: re.Match[str]) -> str:
    return f"{letters(match['name'])} {amount(match['number'])}"


def _lineage(match: re.Match[str]) -> str:
    """A name of a variant: the stops are said where there is one, and left out where there are more: "B.1.1.7"."""
    parts = match["number"].split(".")
    numbers = (
        " point ".join(map(amount, parts)) if len(parts) == 1 else " ".join(map(amount, parts))
    )
    return f"{letters(match['name'])} {numbers}"


def _type(match: re.Match[str]) -> str:
    """A type of aircraft: "seven thirty-seven", "seven eighty-seven nine", "A three fifty, nine hundred"."""
    hundreds, rest = divmod(int(match["number"]), 100)
    number = f"{cardinal(hundreds)} {two_digits(rest)}" if rest else amount(match["number"])
    variant = f", {amount(match['variant'])}" if match["variant"] else ""
    return f"{match['name'] or ''} {number}{variant}".strip()


def _conference(match: re.Match[str]) -> str:
    return f"{match['name']} {amount(match['number'])}"


# Before the rules of numbers, which would take the digits away.
FIRST: tuple[Rule, ...] = (
    Rule(
        r"(?<=Boeing )(?P<name>)(?P<number>7[0-8]7)(?:-(?P<variant>\d{1,4}))?(?![\w-])", _type, "7"
    ),
    Rule(
        r"(?<![\w-])(?P<name>A)(?P<number>3\d\d)(?:-(?P<variant>\d{3,4}))?(?=neo|\b)(?!-)",
        _type,
        "3",
    ),
    Rule(
        r"(?<![\w.])(?P<name>[A-Z]{1,4})(?P<number>\d{1,3}\.\d{1,2})(?![\w.]\w)(?!\w)",
        _pointed,
        DIGITS,
    ),
    Rule(
        r"(?<![\w.@])(?P<name>[A-Z]{1,3})\.(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?!\w)",
        _lineage,
        DIGITS,
    ),
    Rule(r"(?<!\w)(?P<name>COP)(?P<number>\d{1,2})(?!\w|[.,]\d)", _conference, "C"),
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w])(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[a-zA-Z\d]{2,20}(?![\w])", _code, DIGITS),
)
