"""Codes that mix letters and digits: "G7", "MH17", "2x", "B2A23C"."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, digits, is_year, year
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


RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w])(?=[a-zA-Z]*\d)(?=\d*[a-zA-Z])[a-zA-Z\d]{2,20}(?![\w])", _code, DIGITS),
)
