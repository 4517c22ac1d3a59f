"""Sums of money."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, cardinal, is_one
from tts.script.rules import AMOUNT, DIGITS, Rule

# Sign or code -> one, many, one hundredth, many hundredths; "" where the hundredth has no name in English.
_CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "¥": ("yen", "yen", "", ""),
    "₩": ("won", "won", "", ""),
    "₹": ("rupee", "rupees", "", ""),
    "₴": ("hryvnia", "hryvnias", "", ""),
    "₽": ("ruble", "rubles", "", ""),
    "₪": ("shekel", "shekels", "", ""),
    "₺": ("lira", "lira", "", ""),
    "USD": ("U·S dollar", "U·S dollars", "cent", "cents"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "GBP": ("pound", "pounds", "penny", "pence"),
    "UAH": ("hryvnia", "hryvnias", "", ""),
    "Rs": ("rupee", "rupees", "", ""),
    "CHF": ("Swiss franc", "Swiss francs", "", ""),
    "JPY": ("yen", "yen", "", ""),
    "¢": ("cent", "cents", "", ""),
}
_COUNTRIES = {"US": "U·S ", "A": "Australian ", "AU": "Australian ", "C": "Canadian ", "CA": "Canadian ",
              "NZ": "New Zealand ", "HK": "Hong Kong ", "S": "Singapore "}  # fmt: skip
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "mln": "million", "mio": "million", "b": "billion",
           "bn": "billion", "bln": "billion", "t": "trillion", "tn": "trillion", "trn": "trillion"}  # fmt: skip
_PERIODS = {"yr": "year", "year": "year", "mo": "month", "month": "month", "hr": "hour", "hour": "hour",
            "day": "day", "week": "week", "kg": "kilogram", "lb": "pound", "barrel": "barrel"}  # fmt: skip

_SCALE = r"(?:[\s-]?(?P<scale>(?i:hundred|thousand|million|billion|trillion|mln|mio|mn|bn|bln|tn|trn|[kmbt]))(?!\w))?"
_SIGN = r"(?P<sign>[$€£¥₩₹₴₽₪₺])"
_PER = rf"(?:/(?P<per>{'|'.join(_PERIODS)})\b)?"
_CENTS = 2  # digits
# Characters: looking from the start each time would take the square of the length.
_ARTICLE_REACH = 3
_ARTICLE = re.compile(r"\b[Aa]n?\s$")
_NOUN = re.compile(r"\s(?!(?:and|or|to|per|an?|in|for|on|of|is|was|at|by|from|with|as)\b)[a-z]")


def _scale(match: re.Match[str]) -> str:
    written = match["scale"]
    return f" {_SCALES.get(written.lower(), written.lower())}" if written else ""


def _sum(number: str, scale: str, currency: str) -> str:
    """ "two dollars fifty cents", "four point five billion dollars"; `scale` begins with a space or is empty."""
    one, many, cent, _ = _CURRENCIES[currency]
    whole, _, fraction = number.partition(".")
    if not scale and cent and fraction and len(fraction.rstrip("0")) <= _CENTS:
        return _with_cents(whole.replace(",", ""), fraction, currency)
    if not scale and fraction and not fraction.strip("0"):
        number = whole
    return f"{amount(number)}{scale} {one if is_one(number) and not scale else many}"


def _with_cents(whole: str, fraction: str, currency: str) -> str:
    one, many, cent, cents = _CURRENCIES[currency]
    hundredths = int(fraction[:_CENTS].ljust(_CENTS, "0"))
    has_units = bool(whole.strip("0")) or not hundredths
    parts = [f"{amount(whole or '0')} {one if whole == '1' else many}"] if has_units else []
    if hundredths:
        parts.append(f"{cardinal(hundredths)} {cent if hundredths == 1 else cents}")
    return " ".join(parts)


def _signed(match: re.Match[str]) -> str:
    per = f" per {_PERIODS[match['per']]}" if match["per"] else ""
    minus = "minus " if match["minus"] else ""
    if match["until"]:
        return f"{minus}{amount(match['number'])} to {_sum(match['until'], _scale(match), match['sign'])}{per}"
    words = _sum(match["number"], _scale(match), match["sign"])
    if _is_attribute(match):
        one, many = _CURRENCIES[match["sign"]][:2]
        words = words.removesuffix(many) + one if words.endswith(many) else words
    return minus + (_of_country(words, match) if match["country"] else words) + per


def _is_attribute(match: re.Match[str]) -> bool:
    """Whether the sum stands before its noun: "a £58m scheme" is said with "pound"."""
    text = match.string
    return bool(
        _ARTICLE.search(text, max(0, match.start() - _ARTICLE_REACH), match.start())
        and _NOUN.match(text, match.end())
    )


def _of_country(words: str, match: re.Match[str]) -> str:
    """ "five billion U·S dollars"; a sum that ends in cents is left as it is."""
    for name in _CURRENCIES[match["sign"]][1::-1]:
        if words.endswith(name):
            return words.removesuffix(name) + _COUNTRIES[match["country"]] + name
    return words


def _coded(match: re.Match[str]) -> str:
    return _sum(match["number"], _scale(match), match["code"])


def _pence(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} {'penny' if match['number'] == '1' else 'pence'}"


_CODES = "USD|EUR|GBP|UAH|CHF|JPY"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<!\w)(?P<code>Rs)\.?\s?(?P<number>{AMOUNT}){_SCALE}(?!\w)",
        _coded,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?:(?<![\w])(?P<country>{'|'.join(_COUNTRIES)})\s?|(?<!\w))(?P<minus>(?<!\d)[-−](?=[$€£]))?{_SIGN}\s?"
        rf"(?P<number>{AMOUNT}|\.\d+)(?:[-–](?P<until>{AMOUNT}))?{_SCALE}{_PER}(?![\w])",
        _signed,
        "$€£¥₩₹₴₽₪₺",
        countable=True,
    ),
    Rule(
        rf"(?<![\w.,])(?P<number>{AMOUNT}){_SCALE}\s?(?P<code>{_CODES}|[€£¢₴₽])(?!\w)",
        _coded,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?<!\w)(?P<code>{_CODES})\s?(?P<number>{AMOUNT}){_SCALE}(?!\w)",
        _coded,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<![\w.,])(?P<number>\d{1,2})p(?!\w)", _pence, "p", countable=True),
)
