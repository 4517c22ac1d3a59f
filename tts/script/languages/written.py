"""How numbers are written: "1.234,56", "1 234,56", "1'234", "3.5", "1,234.56"."""

from __future__ import annotations

import re
from dataclasses import dataclass

GAP = r"[ \u00a0\u202f\u2009]"  # white space inside a line; thin and unbreakable ones stand before units
_BY_SPACE = rf"\d{{1,3}}(?:(?:{GAP}|['’])\d{{3}}){{1,6}}(?!\d)(?:[.,]\d{{1,30}})?"
_BY_DOT = r"\d{1,3}(?:\.\d{3}){1,6}(?!\d)(?:,\d{1,30})?"
_BY_COMMA = r"\d{1,3}(?:,\d{3}){1,6}\.\d{1,30}|\d{1,3}(?:,\d{3}){2,6}(?!\d)"
# Repeats have bounds, so that a text of nothing but groups takes linear time.
NUMBER = rf"(?:{_BY_SPACE}|{_BY_DOT}|{_BY_COMMA}|\d{{1,60}}(?:[.,]\d{{1,30}})?)"
BEGIN = r"(?<![\w.,])(?<!\d/)"
END = r"(?!\d|[.,:]\d)"
LETTER = r"[a-zA-ZÀ-ÖØ-öø-žЀ-ӿ]"  # what is written on is said on; \w would let in "¾" and "²"
DASH = rf"{GAP}?[-–−—]{GAP}?"
MINUS = r"(?:(?<![\w.)\]%])(?P<minus>[-−–]))?"
_GROUP = 3  # digits


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: the digits before and behind the decimal mark, and the mark, "" for a whole number."""

    whole: str
    fraction: str = ""
    mark: str = ""
    is_grouped: bool = False

    @property
    def value(self) -> int:
        """The whole part."""
        return int(self.whole)

    @property
    def is_coded(self) -> bool:
        """Whether it begins with zeros, and so is read digit by digit: "007"."""
        return len(self.whole) > 1 and self.whole[0] == "0"

    @property
    def is_one(self) -> bool:
        """Whether it is exactly one."""
        return self.whole == "1" and not self.fraction


def parsed(written: str) -> Number:
    """The number that is written; what has three digits behind its only point is thousands, not a fraction."""
    text = re.sub(rf"{GAP}|['’]", "", written)
    mark = _decimal_mark(text)
    whole, _, fraction = text.rpartition(mark) if mark else (text, "", "")
    digits = re.sub(r"\D", "", whole)
    return Number(digits, fraction, mark, is_grouped=digits != written.partition(mark or " ")[0])


def _decimal_mark(text: str) -> str:
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        return text[max(comma, point)]
    for mark in ",.":
        if text.count(mark) == 1:
            behind = text.partition(mark)[2]
            is_group = mark == "." and len(behind) == _GROUP and text[0] != "0"
            return "" if is_group else mark
    return ""
