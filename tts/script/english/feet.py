"""Feet and inches: "5'11\"", "6ft 2in", '12"', "40′"."""

from __future__ import annotations

import re

from tts.script.english.attributes import is_attribute
from tts.script.english.numbers import ALONE, AMOUNT, amount, is_one
from tts.script.rules import Rule

_AFTER_INCHES = r"\s*$|[,;:)]|\s(?:tall|high|long|wide|deep|thick|in|by|x|and|or|to)\b"
_QUOTE = re.compile(r'(?<!\d)"')  # behind a digit it is a sign of inches
_QUOTE_REACH = 500  # characters
_HOW = r"(?=\s(?:tall|long|wide|high|deep|thick)\b)"


def _height(match: re.Match[str]) -> str:
    return f"{amount(match['feet'])} foot {amount(match['inches'])}"


def _feet_inches(match: re.Match[str]) -> str:
    feet = f"{amount(match['feet'])} {'foot' if is_one(match['feet']) else 'feet'}"
    inches = "inch" if is_one(match["inches"]) else "inches"
    return f"{feet} {amount(match['inches'])}" + (f" {inches}" if match["in"] else "")


def _inches(match: re.Match[str]) -> str | None:
    """'12"' where no quotation is open that the sign could close."""
    before = match.string[max(0, match.start() - _QUOTE_REACH) : match.start()]
    if match["sign"] == '"' and len(_QUOTE.findall(before)) % 2:
        return None
    is_single = is_one(match["number"]) or is_attribute(match)
    return f"{amount(match['number'])} {'inch' if is_single else 'inches'}"


def _feet(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} {'foot' if is_one(match['number']) else 'feet'}"


def _feet_range(match: re.Match[str]) -> str:
    return f"{amount(match['low'])} to {amount(match['number'])} feet"


RULES: tuple[Rule, ...] = (
    Rule(
        r"(?<![\w.,°])(?P<feet>\d{1,2})['’′]\s?(?P<inches>\d{1,2})(?:[\"”″]|['’]{2})",
        _height,
        "'’′",
    ),
    Rule(
        r"(?<![\w.,°])(?P<feet>\d{1,2})\s?(?:ft|feet)\.?\s?(?P<inches>\d{1,2}(?:\.\d)?)"
        rf"(?:(?P<in>ins?\b\.?|\s(?:ins?\b\.?(?={_AFTER_INCHES})|inches))|(?![\w.,°'\"′″]|\s?[a-z]))",
        _feet_inches,
        "f",
    ),
    Rule(r"(?<![\w.,°])(?P<feet>[3-7])['’](?P<inches>\d|1[01])(?![\w'’.,])", _height, "'’"),
    Rule(rf"{ALONE}(?<!/)(?P<number>{AMOUNT})(?P<sign>[\"″])(?!\w)", _inches, '"″', countable=True),
    Rule(
        rf"{ALONE}(?P<low>\d{{1,3}})['’′]\s?[-–]\s?(?P<number>\d{{1,3}})['’′]{_HOW}",
        _feet_range,
        "'’′",
    ),
    Rule(
        rf"{ALONE}(?P<number>\d{{1,4}})(?:′(?:\sfeet\b)?|['’]{_HOW})(?!\w)",
        _feet,
        "′'’",
        countable=True,
    ),
)
