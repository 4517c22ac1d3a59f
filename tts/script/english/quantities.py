"""Numbers without a unit: ordinals, fractions, ratios, products, years and plain numbers."""

from __future__ import annotations

import re

from tts.script.english.numbers import amount, cardinal, is_year, ordinal, plural, year
from tts.script.english.units import SYMBOL, units
from tts.script.rules import AMOUNT, DIGITS, Rule

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
_IDIOMS = {
    "401(k)": "four o one k", "401k": "four o one k", "24/7": "twenty-four seven", "9/11": "nine eleven",
    "7/7": "seven seven", "911": "nine one one",
    "999": "nine nine nine", "50/50": "fifty-fifty", "50-50": "fifty-fifty",
    "20/20": "twenty-twenty", "4x4": "four by four",
}  # fmt: skip
_IDIOM = "|".join(map(re.escape, _IDIOMS))
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWERS = {2: "squared", 3: "cubed"}
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_LONGEST_RANK = 15  # digits
_LARGEST_PART = 100  # denominators above it are no fraction but a date, a score or a reference
_MINUS = r"(?:(?<![\w\d.)\]%])(?P<minus>[-−])(?=[\d.]))?"


def _suffix(number: int) -> str:
    """The letters that make a number an ordinal: "st" for 21, "th" for 12."""
    return "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")


def _ordinal(match: re.Match[str]) -> str | None:
    written = match["number"].replace(",", "")
    if len(written) > _LONGEST_RANK:
        return None
    number = int(written)
    return ordinal(number) if match["suffix"].lower() == _suffix(number) else None


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


def _fraction(match: re.Match[str]) -> str | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    if not 1 < bottom <= _LARGEST_PART or not top or match["bottom"].startswith("0"):
        return None
    unit = f" {units(match['unit'])}" if match["unit"] else ""
    if match["inch"]:
        unit = " inches" if match["whole"] else " of an inch"
    return _mixed(match["whole"], top, bottom) + unit


def _vulgar(match: re.Match[str]) -> str:
    return _mixed(match["whole"], *_VULGAR[match["sign"]])


def _plain(match: re.Match[str]) -> str:
    written = match["number"]
    words = year(int(written)) if is_year(written) and not match["minus"] else amount(written)
    return f"minus {words}" if match["minus"] else words


def _bare(match: re.Match[str]) -> str:
    return amount(match.group())


def _plural(match: re.Match[str]) -> str:
    words = (
        year(int(match["number"])) if is_year(match["number"]) else cardinal(int(match["number"]))
    )
    return plural(words)


def _product(match: re.Match[str]) -> str:
    join = "by" if match["sign"] in "xX×" else "times"
    return f"{amount(match['left'])} {join} {amount(match['right'])}"


def _ratio(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['left']))} to {cardinal(int(match['right']))}"


def _version(match: re.Match[str]) -> str:
    words = " point ".join(amount(part) for part in match["parts"].split("."))
    return f"version {words}" if match["sign"] else words


def _power(match: re.Match[str]) -> str | None:
    base, written = match["base"], match["power"].translate(_RAISED)
    if is_year(base):
        return None  # a footnote
    times = f"{amount(match['left'])} times " if match["left"] else ""
    words = amount(base) if base.isdecimal() else base
    power = int(written.replace("−", "-"))
    return f"{times}{words} {_POWERS.get(power) or f'to the power of {cardinal(power)}'}"


def _times(match: re.Match[str]) -> str:
    return f"{amount(match['number'])} times"


def _pages(match: re.Match[str]) -> str:
    """ "see p. 5" is "page five"; in a citation ("Weiss 2000, p. 2") readers of Proteno say the letter."""
    return "pages" if match.group().lower().startswith("pp") else "page"


def _after_number_sign(match: re.Match[str]) -> str:
    return ("numbers " if match["many"] else "number ") + amount(match["number"])


def _idiom(match: re.Match[str]) -> str:
    return _IDIOMS[match["idiom"]]


NUMBER_SIGN = Rule(
    r"(?<!\w)(?:[Nn]o(?P<many>s)?\.\s?|№\s?)(?P<number>\d{1,9})(?!\w|,\d)",
    _after_number_sign,
    DIGITS,
    countable=True,
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<![\w.])(?:[Pp]p|(?<![,:)]\s)p)\.(?=\s?\d)", _pages, "Pp"),
    Rule(rf"(?<![\w.,/$€£-])(?P<idiom>{_IDIOM})(?![\w/%]|[.,]\d)", _idiom, DIGITS),
    Rule(
        r"(?<![\w.,/])(?:(?P<whole>\d{1,9})[\s-])?(?P<top>\d{1,3})\s?[/⁄]\s?(?P<bottom>\d{1,3})(?:ths?|rds?|nds?)?"
        rf"(?:\s?(?P<unit>{SYMBOL})(?<!\sin)|(?P<inch>\s?″))?(?![\w/]|[.,]\d)",
        _fraction,
        "/⁄",
    ),
    Rule(
        r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,30})(?P<suffix>(?i:st|nd|rd|th))(?!\w)",
        _ordinal,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"(?:(?<![\w.,])(?P<whole>\d{{1,9}})\s?)?(?P<sign>[{''.join(_VULGAR)}])",
        _vulgar,
        "".join(_VULGAR),
    ),
    Rule(
        rf"(?<![\w.,^])(?:(?P<left>{AMOUNT})\s?[x×*·]\s?)?(?P<base>\d{{1,15}}|[a-zA-Z])"
        r"(?:\^(?=[\d−-])|(?=[⁻⁰¹²³⁴-⁹]))(?P<power>[-−]?\d{1,6}|⁻?[⁰¹²³⁴-⁹]{1,4})(?![\w^])",
        _power,
        "^⁻⁰¹²³⁴⁵⁶⁷⁸⁹",
    ),
    Rule(
        rf"(?<![\w.,])(?P<left>{AMOUNT})\s?(?P<sign>[xX×*])\s?(?P<right>{AMOUNT})(?!\w|[.,]\d)",
        _product,
        "xX×*",
        countable=True,
    ),
    Rule(r"(?<![\w:.,])(?P<left>\d{1,3}):(?P<right>\d{1,3})(?![\w:]|[.,]\d)", _ratio, ":"),
    Rule(
        r"(?<![\w.,])(?:(?P<sign>[vV])(?=\d+\.\d|(?<=v)\d+(?!\w))\.?)?"
        r"(?P<parts>(?(sign)\d{1,4}(?:\.\d{1,4}){0,5}|\d{1,4}(?:\.\d{1,4}){2,5}))(?![\w]|[.,]\d)",
        _version,
        DIGITS,
    ),
    # A word stands beside it; alone or beside a sign of arithmetic it is a code or a product.
    Rule(
        r"(?:(?<=[^\W\d_]\s)|(?<=\d[-–])|(?=[\d.]+x\s[a-zA-Z]))(?<![.,]\d)"
        r"(?P<number>\d{1,3}(?:\.\d)?)x(?![\w-]|\s?[+=−*/^])",
        _times,
        "x",
        countable=True,
    ),
    Rule(r"(?<![\w.,])(?P<number>\d{1,4})['’]?s(?!\w)", _plural, "s"),
    Rule(
        rf"{_MINUS}(?<![\w,.])(?P<number>{AMOUNT})(?!\w|,\d{{3}}(?!\d)|\.\d)",
        _plain,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<!\w)\d+(?!\w)", _bare, DIGITS, countable=True),
)
