"""Fractions, written with a line or as one sign."""

from __future__ import annotations

import re

from tts.script.english.numbers import AMOUNT, amount, cardinal, ordinal
from tts.script.english.units import SYMBOL, unit, units
from tts.script.rules import Rule

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10), "↉": (0, 3),
}  # fmt: skip
_LARGEST_PART = 100  # denominators above it are no fraction but a date, a score or a reference
_WHOLE, _STEP = 100, 5  # "60/40" are two shares of a hundred
_ODDS_REACH = 40  # characters
_ODDS = re.compile(
    r"(?i)\b(?:odds|favou?rites?|outsiders?|bet|bets|bookmakers?|bookies|priced|shot)\b"
)

_RATED = re.compile(
    r"\s(?:stars?|people|women|men|patients|voters|dentists|doctors|children|times|points|adults)\b"
)
_PARTED = (
    "mile|kilomet(?:er|re)|met(?:er|re)|yard|foot|inch|acre|hectare|pound|ounce|ton|tonne|gallon|lit(?:er|re)|pint|cup|"
    "teaspoon|tablespoon|second|minute|hour|century|percentage|point"
)
_OLD = re.compile(r"-year")
_PRESSURE = re.compile(r"(?i)\bblood pressure\b")


def fraction(top: int, bottom: int) -> str:
    """The words of a fraction: "one half", "two quarters", "twenty-two thirds"."""
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    many = {"half": "halves"}.get(part, part + "s")
    return f"{cardinal(top)} {part if top == 1 else many}"


def _mixed(whole: str | None, top: int, bottom: int) -> str:
    if not whole:
        return fraction(top, bottom)
    words = fraction(top, bottom)
    return f"{amount(whole)} and {words.replace('one ', 'a ', 1) if top == 1 else words}"


def _are_odds(match: re.Match[str]) -> bool:
    around = match.string[max(0, match.start() - _ODDS_REACH) : match.end() + _ODDS_REACH]
    return match["whole"] is None and bool(_ODDS.search(around))


def _no_fraction(match: re.Match[str]) -> str | None:
    """What is said between the two numbers where they are something else."""
    before = match.string[max(0, match.start() - _ODDS_REACH) : match.start()]
    if match["unit"] is None and _RATED.match(match.string, match.end()):
        return " out of "
    if _OLD.match(match.string, match.end()):
        return " "
    return " over " if match["pressure"] or _PRESSURE.search(before) else None


def _fraction(match: re.Match[str]) -> str | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    if match["unit"] == "s" and top > 1:  # "Kh-59/69s"
        return None
    if not match["whole"] and (bottom == 1 or _are_odds(match)):
        return f"{cardinal(top)} to {cardinal(bottom)}"
    if not match["whole"] and (plain := _no_fraction(match)):
        return f"{cardinal(top)}{plain}{cardinal(bottom)}{_unit(match)}"
    if not match["whole"] and top + bottom == _WHOLE and not bottom % _STEP:
        return f"{cardinal(top)} {cardinal(bottom)}"
    if not 1 < bottom <= _LARGEST_PART or not top or match["bottom"].startswith("0"):
        return None
    words = _mixed(match["whole"], top, bottom)
    if match["joined"] is not None:
        return words if match["whole"] else words.removesuffix("s")
    return words + _unit(match)


def _unit(match: re.Match[str]) -> str:
    if match["inch"] or match["stopped"]:
        return " inches" if match["whole"] else " of an inch"
    if match["pressure"]:
        return " millimeters of mercury"
    is_some = not match["whole"] and int(match["top"]) > 1
    if match["noun"] is not None:
        return _of_a(match.string[match.end() + 1 :]) if is_some else ""
    if not match["unit"]:
        return ""
    one = unit(match["unit"])
    return f"{_of_a(one) if is_some else ''} {units(match['unit']) if match['whole'] else one}"


def _of_a(name: str) -> str:
    """ " of a" for mile, " of an" for inch and hour."""
    return " of an" if name.startswith((*"aeiou", "ho")) else " of a"


def _vulgar(match: re.Match[str]) -> str:
    return _mixed(match["whole"], *_VULGAR[match["sign"]])


RULES: tuple[Rule, ...] = (
    Rule(
        r"(?<![\w.,/])(?:(?P<whole>\d{1,9})[\s-])?(?P<top>\d{1,3})\s?[/⁄]\s?(?P<bottom>\d{1,3})(?:ths?|rds?|nds?)?"
        rf"(?:(?P<pressure>\s?mmHg)|\s?(?P<unit>{SYMBOL})(?<!\sin)|\s?(?P<stopped>in)\.|(?P<inch>\s?[″\"])|(?P<noun>(?=\s(?:{_PARTED})\b))|(?P<joined>(?=-(?:{_PARTED})\b)))?(?![\w/]|[.,]\d|['’]s)",
        _fraction,
        "/⁄",
    ),
    Rule(
        rf"(?:(?<![\w.,])(?P<whole>{AMOUNT})\s?)?(?P<sign>[{''.join(_VULGAR)}])",
        _vulgar,
        "".join(_VULGAR),
        countable=True,
    ),
)
