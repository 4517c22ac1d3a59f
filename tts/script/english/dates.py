"""Days, months, years, decades and quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import amount, cardinal, ordinal, plural, two_digits, year
from tts.script.rules import DIGITS, Rule
from tts.script.tables import listed

if TYPE_CHECKING:
    import re

MONTHS = listed(
        "January February March April May June July August September October November December"
    )  # fmt: skip
_SHORT = {month[:3].lower(): month for month in MONTHS}
_WORDS_TOO = frozenset(["may", "march", "mar"])  # in lower case these are months only beside a year

_SHORT_YEARS_OF_THIS_CENTURY = 50
_FIRST_MILLENNIUM_END = 1000  # "three forty AD"

_MONTH = (
    r"(?P<month>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))(?![a-zA-Z])\.?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})(?![\d,]*\d|\w|[-–]\d)"
_UNTIL = r"\s?[-–]\s?(?P<until>[12]?\d|3[01])"


def _month(match: re.Match[str]) -> str:
    return _SHORT[match["month"][:3].lower()]


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "may" or "march" is no month here."""
    return match["month"] in _WORDS_TOO and not match.groupdict().get("year")


def _with_year(words: str, match: re.Match[str]) -> str:
    comma = "," if match.groupdict().get("comma") else ""
    return f"{words}{comma} {year(int(match['year']))}" if match["year"] else words


def _month_day(match: re.Match[str]) -> str | None:
    if _is_verb(match):
        return None
    words = f"{_month(match)} {ordinal(int(match['day']))}"
    if match["until"]:
        words += f" to {ordinal(int(match['until']))}"
    return _with_year(words, match)


def _day_month(match: re.Match[str]) -> str | None:
    if _is_verb(match):
        return None
    words = f"the {ordinal(int(match['day']))}"
    if match["until"]:
        words += f" to the {ordinal(int(match['until']))}"
    return _with_year(f"{words} of {_month(match)}", match)


def _month_year(match: re.Match[str]) -> str:
    return f"{_month(match)} {year(int(match['year']))}"


def _month_alone(match: re.Match[str]) -> str:
    return _month(match)


def _day_first(day: int, month: int, year_words: str) -> str | None:
    if not (1 <= month <= len(MONTHS) and 1 <= day <= 31):  # noqa: PLR2004 -- days of a month
        return None
    return f"the {ordinal(day)} of {MONTHS[month - 1]} {year_words}"


def _iso(match: re.Match[str]) -> str | None:
    return _day_first(int(match["day"]), int(match["month"]), year(int(match["year"])))


def _short_year(written: int) -> str:
    """ "24" is "twenty twenty-four"; "98" is said as it is written."""
    return year(2000 + written) if written < _SHORT_YEARS_OF_THIS_CENTURY else two_digits(written)


def _numeric(match: re.Match[str]) -> str | None:
    """Month first, as in American English, unless the first number cannot be a month."""
    first, second, written = int(match["first"]), int(match["second"]), match["year"]
    said = year(int(written)) if len(written) == len("2024") else _short_year(int(written))
    if first > len(MONTHS):
        return _day_first(first, second, said)
    if not (first >= 1 and 1 <= second <= 31):  # noqa: PLR2004 -- days of a month
        return None
    return f"{MONTHS[first - 1]} {ordinal(second)}, {said}"


def _decade(match: re.Match[str]) -> str:
    written = match["decade"]
    words = year(int(written)) if len(written) == len("1990") else cardinal(int(written))
    return plural(words)


def _season(match: re.Match[str]) -> str | None:
    """ "2009–10" is one season or school year, said without "to"."""
    first, second = int(match["year"]), int(match["next"])
    if second != (first + 1) % 100:
        return None
    return f"{year(first)} {two_digits(second)}"


def _era(match: re.Match[str]) -> str:
    number = int(match["year"])
    hundreds, rest = divmod(number, 100)
    in_halves = number < _FIRST_MILLENNIUM_END and hundreds and rest
    words = f"{cardinal(hundreds)} {two_digits(rest)}" if in_halves else year(number)
    return f"{words} {match['era'].replace('.', '').upper()}"


def _early_year(match: re.Match[str]) -> str:
    return year(int(match.group()))


def _part_of_year(match: re.Match[str]) -> str | None:
    kind = "quarter" if match["kind"] == "Q" else "half"
    if kind == "half" and int(match["part"]) > 2:  # noqa: PLR2004 -- a year has two halves
        return None
    return f"the {ordinal(int(match['part']))} {kind} of {amount(match['year'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        rf"\b{_MONTH}[\s-]{_DAY}(?:{_UNTIL})?"
        rf"(?:(?P<comma>\s?,)?\s{_YEAR}|(?!\w|:\d|[.,]\d|%|[-–]\d))(?!\w)",
        _month_day,
        DIGITS,
    ),
    Rule(
        rf"(?:\b[Tt]he\s)?(?<![\w.,/$€£-]){_DAY}(?:{_UNTIL}(?:st|nd|rd|th)?)?[\s-](?:of\s)?"
        rf"{_MONTH}(?:(?P<comma>,)?\s{_YEAR})?(?!\w)",
        _day_month,
        DIGITS,
    ),
    Rule(rf"\b{_MONTH},?\s{_YEAR}", _month_year, DIGITS),
    Rule(
        r"(?<![\w-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w-])",
        _iso,
        "-",
    ),
    Rule(
        r"(?<![\w./-])(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)"
        r"(?P<year>[12]\d{3}|(?<=[/])\d{2})(?![\w/-]|\.\d)",
        _numeric,
        DIGITS,
    ),
    Rule(r"(?<![\w.,])(?P<decade>1\d\d0|20\d0)(?:['’]?s|\ss)\b", _decade, DIGITS),
    Rule(r"(?:(?<![\w])['’‘]|(?<![\w.,'’‘$€£-]))(?P<decade>[1-9]0)(?:['’]?s)\b", _decade, DIGITS),
    Rule(
        r"(?<![\w.,-])(?P<year>1[5-9]\d\d|20\d\d)\s?[-–/]\s?(?P<next>\d\d)(?![\w/–-]|[.,]\d|%)",
        _season,
        DIGITS,
    ),
    Rule(r"(?<![\w.,])(?P<year>\d{1,4})\s(?P<era>A\.?D|B\.?C(?:\.?E)?|C\.?E)\b\.?", _era, DIGITS),
    Rule(
        r"(?<=\b[Ii]n )10\d\d(?![\w,]|\.\d)|(?<=\bsince )10\d\d(?![\w,]|\.\d)",
        _early_year,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<!\w)(?P<part>[1-4])(?P<kind>[QH])(?P<year>\d\d)(?!\w)", _part_of_year, "QH"),
    Rule(r"\b(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.", _month_alone, "."),
)
