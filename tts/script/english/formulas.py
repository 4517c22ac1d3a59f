"""Arithmetic as it stands in running text: powers, products, versions, multiples."""

from __future__ import annotations

import re

from tts.script.english.numbers import ALONE, AMOUNT, amount, cardinal, is_year
from tts.script.english.units import units
from tts.script.rules import DIGITS, Rule, constant, letters

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_POWERS = {2: "squared", 3: "cubed"}
_LARGEST_ODD_MULTIPLE = 100
_LONGEST_LETTERS = 3  # "mc²"
_EQUALS = re.compile(r"\s?=")
_OF_COMPOUND = re.compile(r"([A-Za-z]+)([₀-₉]*(?:\.[₀-₉]+)?)")
_LONG_SYMBOL = "km²|m²|m³|km|cm|mm|kg|mg|Hz|kHz|MHz|GHz|kW|MW|GW|kWh|mph|Pa|kPa|mol"


def _to_power(power: int) -> str:
    return _POWERS.get(power) or f"to the power of {cardinal(power)}"


def _power(match: re.Match[str]) -> str | None:
    base, written = match["base"], match["power"].translate(_RAISED)
    if is_year(base):
        return None  # a footnote
    times = f"{amount(match['left'])} times " if match["left"] else ""
    return f"{times}{_base(base)} {_to_power(int(written.replace('−', '-')))}"


def _base(written: str) -> str:
    if written.isdecimal():
        return amount(written)
    return letters(written) if len(written) > 1 else written


def _scientific(match: re.Match[str]) -> str:
    """ "1.3e6", as programs write it."""
    power = int(match["power"].replace("−", "-"))
    return f"{amount(match['number'])} times ten to the power of {cardinal(power)}"


def _product(match: re.Match[str]) -> str:
    is_size = match["sign"] in "xX×" and not _EQUALS.match(match.string, match.end())
    join = "by" if is_size else "times"
    third = f" {join} {amount(match['third'])}" if match["third"] else ""
    return f"{amount(match['left'])} {join} {amount(match['right'])}{third}"


def _version(match: re.Match[str]) -> str:
    words = " point ".join(amount(part) for part in match["parts"].split("."))
    return f"version {words}" if match["sign"] else words


def _compound(match: re.Match[str]) -> str | None:
    """ "Fe₂O₃": the letters, and the numbers that are set below them."""
    pieces = _OF_COMPOUND.findall(match.group())
    if not any(number for _, number in pieces):
        return None
    return " ".join(
        f"{letters(symbols)} {amount(number.translate(_LOWERED))}".rstrip()
        for symbols, number in pieces
    )


def _pi(match: re.Match[str]) -> str:
    """ "2πr²"."""
    number = f"{amount(match['number'])} " if match["number"] else ""
    power = f" {_to_power(int(match['power'].translate(_RAISED)))}" if match["power"] else ""
    return f"{number}pi {match['letter']}".rstrip() + power


def _times(match: re.Match[str]) -> str | None:
    """ "10x"; nobody multiplies by 777, which is a type."""
    whole, _, part = match["number"].partition(".")
    if not part and int(whole) > _LARGEST_ODD_MULTIPLE and int(whole) % 5:
        return None
    return f"{amount(match['number'])} times"


def _unit(match: re.Match[str]) -> str:
    return units(match["unit"])


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w.,^])(?:(?P<left>{AMOUNT})\s?[x×*·]\s?)?(?P<base>\d{{1,15}}|[a-zA-Z]{{1,{_LONGEST_LETTERS}}})"
        r"(?:\^(?=[\d−-])|(?=[⁻⁰¹²³⁴-⁹]))(?P<power>[-−]?\d{1,6}|⁻?[⁰¹²³⁴-⁹]{1,4})(?![\w^])",
        _power,
        "^⁻⁰¹²³⁴⁵⁶⁷⁸⁹",
    ),
    Rule(
        rf"{ALONE}(?P<number>\d{{1,3}}(?:\.\d{{1,6}})?)[eE](?P<power>[+−-]?\d{{1,3}})(?!\w|\.\d)",
        _scientific,
        "eE",
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,])(?P<left>{AMOUNT})\s?(?P<sign>[xX×*])\s?(?P<right>{AMOUNT})(?:\s?[xX×]\s?(?P<third>{AMOUNT}))?"
        r"(?!\w|[.,]\d)",
        _product,
        "xX×*",
        countable=True,
    ),
    Rule(
        rf"(?<![^\W\d])(?<![\d.])(?P<number>{AMOUNT})?π(?P<letter>[a-zA-Z]?)(?P<power>[²³]?)(?!\w)",
        _pi,
        "π",
    ),
    Rule(
        r"(?<![\w.])[A-Z](?:[A-Za-z]|[₀-₉](?:\.(?=[₀-₉]))?){1,20}(?!\w)",
        _compound,
        "₀₁₂₃₄₅₆₇₈₉",
    ),
    Rule(
        r"(?<![\w.,])(?:(?P<sign>[vV])(?=\d+\.\d|(?<=v)\d+(?!\w))\.?)?"
        r"(?P<parts>(?(sign)\d{1,4}(?:\.\d{1,4}){0,5}|\d{1,4}(?:\.\d{1,4}){2,5}))(?![\w]|[.,]\d)",
        _version,
        DIGITS,
    ),
    # A word stands beside it; alone or beside a sign of arithmetic it is a code or a product.
    Rule(
        r"(?:(?<=[^\W\d_]\s)|(?<=\d[-–])|(?=[\d.]+x\s[a-zA-Z]))(?<![\d.])(?<!\d,)"
        r"(?P<number>\d{1,3}(?:\.\d)?)x(?![\w-]|\s?[+=−*/^])",
        _times,
        "x",
        countable=True,
    ),
    Rule(r"(?<=[\w.'\"′″] )[x×](?=\s?\d)", constant("by"), "x×"),
    # Behind a power, which is no plain number.
    Rule(rf"(?<=[\d⁰¹²³⁴-⁹] )(?P<unit>{_LONG_SYMBOL})(?![\w/])", _unit, DIGITS + "⁰¹²³⁴⁵⁶⁷⁸⁹"),
)
