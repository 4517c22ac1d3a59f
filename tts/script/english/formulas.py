"""Arithmetic as it stands in running text: powers, products, versions, multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import ALONE, AMOUNT, amount, cardinal, is_year
from tts.script.english.units import units
from tts.script.rules import DIGITS, Rule, constant, letters

if TYPE_CHECKING:
    import re

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWERS = {2: "squared", 3: "cubed"}
_LONGEST_LETTERS = 3  # "mc²"
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
    join = "by" if match["sign"] in "xX×" else "times"
    third = f" {join} {amount(match['third'])}" if match["third"] else ""
    return f"{amount(match['left'])} {join} {amount(match['right'])}{third}"


def _version(match: re.Match[str]) -> str:
    words = " point ".join(amount(part) for part in match["parts"].split("."))
    return f"version {words}" if match["sign"] else words


def _times(match: re.Match[str]) -> str:
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
