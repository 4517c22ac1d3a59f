"""Sums of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.attributes import is_attribute
from tts.script.english.currencies import (
    AFTER,
    BEFORE,
    CODES,
    COUNTRIES,
    SIGNS,
    WHOLE_SIGNS,
    Currency,
    alternatives,
    currency,
)
from tts.script.english.numbers import ALONE, AMOUNT, HALVES, amount, cardinal, english, is_one
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

_SCALES = {"k": "thousand", "m": "million", "mn": "million", "mln": "million", "mio": "million", "mil": "million",
           "mm": "million", "b": "billion", "bn": "billion", "bln": "billion", "mrd": "billion", "t": "trillion",
           "tn": "trillion", "trn": "trillion", "cr": "crore"}  # fmt: skip
_PERIODS = {"yr": "year", "year": "year", "mo": "month", "month": "month", "hr": "hour", "hour": "hour", "h": "hour",
            "day": "day", "week": "week", "wk": "week", "night": "night", "person": "person", "kg": "kilogram",
            "lb": "pound", "oz": "ounce", "gallon": "gallon", "gal": "gallon", "liter": "liter", "litre": "litre",
            "l": "liter", "barrel": "barrel", "bbl": "barrel", "ton": "ton", "tonne": "tonne", "t": "ton",
            "kWh": "kilowatt hour", "MWh": "megawatt hour", "mile": "mile", "km": "kilometer", "acre": "acre",
            "share": "share", "bushel": "bushel"}  # fmt: skip

_SCALE = (
    r"(?:[\s-]?(?P<scale>(?i:hundred|thousand|lakh\scrore|lakhs?|crores?|million|billion|trillion|mln|mio|mil|mrd|mm|mn|"
    r"bn|bln|tn|trn|cr|[kmbt]))(?!\w))?"
)
_LOW_SCALE = r"(?:\s?(?P<low>(?i:thousand|million|billion|trillion|mn|bn|tn|[kmb]))(?!\w))?"
_PER = rf"(?:/(?P<per>{'|'.join(sorted(_PERIODS, key=len, reverse=True))}|Month|Year|Week|Day|Night|Hour)\b)?"
_SIGN = f"(?P<sign>[{''.join(SIGNS)}])"
_CENTS = 2  # digits
_PICTURES = "(?:144|240|360|480|576)"  # "480p" are the lines of a picture


def _scale_word(written: str | None) -> str:
    if not written:
        return ""
    word = written.lower()
    return f" {_SCALES.get(word, word)}"


def _scale(match: re.Match[str]) -> str:
    return _scale_word(match["scale"])


def _sum(number: str, scale: str, money: Currency) -> str:
    """ "two dollars fifty cents", "four point five billion dollars"; `scale` begins with a space or is empty."""
    number = english(number)
    whole, _, fraction = number.partition(".")
    if not scale and money.cent and fraction and len(fraction.rstrip("0")) <= _CENTS:
        return _with_cents(whole, fraction, money)
    if not scale and fraction and not fraction.strip("0"):
        number = whole
    return f"{amount(number)}{scale} {money.one if is_one(number) and not scale else money.many}"


def _with_cents(whole: str, fraction: str, money: Currency) -> str:
    hundredths = int(fraction[:_CENTS].ljust(_CENTS, "0"))
    has_units = bool(whole.strip("0")) or not hundredths
    parts = (
        [f"{amount(whole or '0')} {money.one if whole == '1' else money.many}"] if has_units else []
    )
    if hundredths:
        parts.append(f"{cardinal(hundredths)} {money.cent if hundredths == 1 else money.cents}")
    return " ".join(parts)


def _signed(match: re.Match[str]) -> str:
    money = _with_country(currency(match["sign"]), match["country"])
    per = f" per {_PERIODS.get(match['per'], match['per'].lower())}" if match["per"] else ""
    minus = "minus " if match["minus"] or match["negative"] else ""
    if match["until"]:
        low = amount(match["number"]) + _scale_word(match["low"])
        words = f"{low} to {_sum(match['until'], _scale(match), money)}"
    elif match["half"]:
        words = _with_half(match, money)
    else:
        words = _sum(match["number"], _scale(match), money)
    return minus + _before_noun(words, money, match) + per


def _with_half(match: re.Match[str], money: Currency) -> str:
    """ "$5.43½", "$1½ million"."""
    half, scale = HALVES[match["half"]], _scale(match)
    words = _sum(match["number"], scale, money)
    if words.endswith(money.cents) and money.cents:
        return f"{words.removesuffix(money.cents)}and {half} {money.cents}"
    return f"{amount(match['number'])} and {half}{scale} {money.many}"


def _before_noun(words: str, money: Currency, match: re.Match[str]) -> str:
    """A sum before its noun has the singular: "a £58m scheme" is said with "pound"."""
    is_single = words.endswith(money.many) and is_attribute(match)
    return words.removesuffix(money.many) + money.one if is_single else words


def _with_country(money: Currency, country: str | None) -> Currency:
    if not country:
        return money
    name = COUNTRIES[country]
    return Currency(name + money.one, name + money.many, money.cent, money.cents)


def _coded(match: re.Match[str]) -> str:
    money = currency(match["code"])
    words = _before_noun(_sum(match["number"], _scale(match), money), money, match)
    per = match.groupdict().get("per")
    return f"{words} per {_PERIODS.get(per, per.lower())}" if per else words


def _rate(match: re.Match[str]) -> str:
    """ "41.25/$"."""
    return f"{amount(match['number'])} per {currency(match['sign']).one}"


def _pence(match: re.Match[str]) -> str:
    per = f" per {_PERIODS.get(match['per'], match['per'].lower())}" if match["per"] else ""
    return f"{amount(match['number'])} {'penny' if match['number'] == '1' else 'pence'}{per}"


_CODE = alternatives(CODES)
_EUROPEAN = r"\d{1,3}(?:\.\d{3}){0,4},\d{2}(?!\d)|\d{1,3}(?:\.\d{3}){2,4}(?![.,]?\d)"
_NUMBER = rf"(?P<number>{_EUROPEAN}|{AMOUNT}){_SCALE}"
_NOT_MORE = r"(?![\w])"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<!\w)(?P<code>{alternatives(WHOLE_SIGNS)})\s?{_NUMBER}{_NOT_MORE}",
        _coded,
        "$¥£",
        countable=True,
    ),
    Rule(
        rf"(?:(?<!\w)(?P<country>US(?=\s?\$)|(?:{alternatives(COUNTRIES)})(?=\$))\s?|(?<!\w))"
        rf"(?P<minus>(?<![\d/])[-−](?=[$€£]))?{_SIGN}\s?"
        rf"(?P<negative>[-−](?=\d))?(?P<number>{_EUROPEAN}|{AMOUNT}|\.\d+)(?P<half>[{''.join(HALVES)}])?(?:{_LOW_SCALE}[-–](?P<until>{AMOUNT}))?{_SCALE}{_PER}(?:[ps]\b|\sdollars\b)?{_NOT_MORE}",
        _signed,
        "".join(SIGNS),
        countable=True,
    ),
    Rule(
        rf"{ALONE}{_NUMBER}[\s-]?(?P<code>{_CODE}|[{''.join(SIGNS)}]|{alternatives(AFTER)}){_PER}{_NOT_MORE}(?![$€£]?\d)",
        _coded,
        DIGITS,
        countable=True,
    ),
    Rule(rf"{ALONE}(?P<number>{AMOUNT})/{_SIGN}(?!\s?[\d.])", _rate, "/"),
    Rule(rf"(?<!\w)(?P<code>{_CODE})\s?{_NUMBER}{_NOT_MORE}", _coded, DIGITS, countable=True),
    Rule(
        rf"(?<![\w.])(?P<code>{alternatives(BEFORE)})\.?\s?{_NUMBER}{_NOT_MORE}",
        _coded,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<![\w.-])(?P<code>R)(?:(?=\d+(?:\.\d+)?\s?(?:bn|m|million|billion|trillion)\b)|(?=\d{{1,3}}[, ]\d{{3}}))"
        rf"{_NUMBER}{_NOT_MORE}",
        _coded,
        "R",
        countable=True,
    ),
    Rule(rf"{ALONE}(?P<number>{AMOUNT})(?<!{_PICTURES})p{_PER}(?!\w)", _pence, "p", countable=True),
)
