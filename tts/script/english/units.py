"""Amounts with a unit of measure, and percentages."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, is_one
from tts.script.rules import AMOUNT, DIGITS, Rule
from tts.script.tables import listed

# Symbol -> the unit in the singular; the plural adds "s" unless `_PLURALS` has it.
_UNITS = {
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "μm": "micrometer",
    "µm": "micrometer", "mi": "mile", "ft": "foot", "yd": "yard", "yds": "yard", "in": "inch",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "μg": "microgram", "µg": "microgram", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "kt": "kiloton", "Mt": "megaton",
    "l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter",
    "ha": "hectare", "sq km": "square kilometer", "sq mi": "square mile", "sq ft": "square foot",
    "km²": "square kilometer", "km2": "square kilometer", "m²": "square meter", "m2": "square meter",
    "cm²": "square centimeter", "cm2": "square centimeter", "m³": "cubic meter", "m3": "cubic meter",
    "cm³": "cubic centimeter", "km³": "cubic kilometer",
    "km/h": "kilometer per hour", "kph": "kilometer per hour", "kmh": "kilometer per hour", "mph": "mile per hour",
    "m/s": "meter per second", "mbps": "megabit per second", "Mbps": "megabit per second",
    "Mb/s": "megabit per second", "Gbps": "gigabit per second", "kbps": "kilobit per second",
    "mpg": "mile per gallon",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "kWh": "kilowatt hour", "MWh": "megawatt hour", "TWh": "terawatt hour", "GWh": "gigawatt hour",
    "V": "volt", "kV": "kilovolt", "mA": "milliamp", "hp": "horsepower", "dB": "decibel",
    "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "hPa": "hectopascal", "psi": "pound per square inch", "kcal": "kilocalorie",
    "h": "hour", "ms": "millisecond", "hrs": "hour", "hr": "hour", "mins": "minute",
    "min": "minute", "sec": "second",
    "secs": "second", "yrs": "year", "yr": "year",
    "°C": "degree Celsius", "℃": "degree Celsius", "°F": "degree Fahrenheit", "℉": "degree Fahrenheit",
    "°": "degree", "º": "degree", "°N": "degree north", "°S": "degree south", "°E": "degree east",
    "°W": "degree west",
}  # fmt: skip
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "kilohertz": "kilohertz", "megahertz": "megahertz",
            "gigahertz": "gigahertz", "horsepower": "horsepower"}  # fmt: skip
_NOUN_FIRST = frozenset(listed("degree pound kilometer mile meter megabit gigabit kilobit"))
_THINGS = (
    "artillery|shells?|rounds?|guns?|cannons?|howitzers?|mortars?|caliber|calibre|film|lens|lenses|run|race|radius|"
    "bullets?|ammunition|projectiles?|barrels?|rockets?|line|cable|engine|bottle|bag|tank"
)
_COUNTED_IN_MILLIONS = (
    "people|users|residents|voters|viewers|readers|listeners|customers|subscribers|workers|employees|jobs|children|"
    "women|men|adults|pupils|students|patients|refugees|migrants|immigrants|citizens|inhabitants|homes|households|"
    "houses|families|visitors|tourists|passengers|members|followers|downloads|copies|doses|deaths|tonnes|tons|barrels|"
    "cars|vehicles|visits|views|votes|years"
)
_SCALES = {"bn": "billion", "mn": "million", "tn": "trillion"}
_SCALE_WORD = r"(?:\s(?P<scale>hundred|thousand|million|billion|trillion))?"
SYMBOL = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_MINUS = r"(?:(?<![\w\d)])(?P<minus>[-−–])(?=[\d.]))?"

_PER = {  # what may stand below the line
    "s²": "second squared", "m²": "square meter", "min": "minute", "ml": "milliliter", "kg": "kilogram",
    "km": "kilometer", "s": "second", "h": "hour", "l": "liter", "L": "liter", "g": "gram",
}  # fmt: skip
_PER_SYMBOL = "|".join(_PER)  # the longer ones come first


def many(unit: str) -> str:
    """The plural of a unit; of several words, the first that is a noun takes it: "kilometers per hour"."""
    first, _, rest = unit.partition(" ")
    if first in _NOUN_FIRST and rest:
        return f"{first}s {rest}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_PLURALS.get(last, last + 's')}".strip()


def units(symbol: str) -> str:
    """The plural of the unit that a symbol stands for."""
    return many(_UNITS[symbol])


def _measure(match: re.Match[str]) -> str | None:
    stopped = match["stop"] or match.string[match.end() : match.end() + 1] == "."
    if match["unit"] == "in" and not (match["hyphen"] or stopped):
        return None  # the word "in" far more often than inches
    unit = _UNITS[match["unit"]]
    per = f" per {_PER[match['per']]}" if match["per"] else ""
    single = (
        bool(match["hyphen"])
        or match["thing"] is not None
        or (is_one(match["number"]) and not match["scale"])
    )
    number = amount(match["number"]) + (f" {match['scale']}" if match["scale"] else "")
    if match["factor"]:
        number = f"{amount(match['factor'])} {'times' if match['times'] == '*' else 'by'} {number}"
    minus = "minus " if match["minus"] else ""
    return f"{minus}{number} {unit if single else many(unit)}{per}"


def _percent(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    return f"{minus}{amount(match['number'])} percent{'age' if match['points'] is not None else ''}"


def _scaled(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} {_SCALES[match['scale']]}"


def _millions(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} million"


def _height(match: re.Match[str]) -> str:
    return f"{amount(match['feet'])} foot {amount(match['inches'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        rf"{_MINUS}(?<![\w.,])(?P<number>{AMOUNT})\s?%(?P<points>(?=[\s-]points?\b))?",
        _percent,
        "%",
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,])(?P<number>{AMOUNT})\s?(?P<scale>bn|mn|tn)(?!\w)",
        _scaled,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,])(?P<number>{AMOUNT})m(?=\s(?:people|[a-z]+[a-z][b-rt-z]s)\b)",
        _millions,
        "m",
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,])(?P<number>{AMOUNT})\sm(?=\s(?:[a-z]+\s)?(?:{_COUNTED_IN_MILLIONS})\b)",
        _millions,
        "m",
        countable=True,
    ),
    Rule(r"(?<![\w.,°])(?P<feet>\d{1,2})['’′]\s?(?P<inches>\d{1,2})[\"”″]", _height, "'’′"),
    Rule(
        rf"{_MINUS}(?<![\w.,/])(?:(?P<factor>{AMOUNT})\s?(?P<times>[x×*])\s?)?(?P<number>{AMOUNT}){_SCALE_WORD}(?:(?P<hyphen>-)|\s)?(?P<unit>{SYMBOL})"
        rf"(?:/(?P<per>{_PER_SYMBOL}))?(?P<thing>(?=\s(?:{_THINGS})\b))?(?P<stop>(?<=[a-z])\.(?=,|\s+[a-z\d]))?"
        r"(?![\w/²³°]|-\d)",
        _measure,
        DIGITS,
        countable=True,
    ),
)
