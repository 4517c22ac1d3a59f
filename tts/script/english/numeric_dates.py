"""Days written in digits alone: "2024-10-28", "28.10.2024", "5/4/26"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.dates import MONTHS
from tts.script.english.numbers import ordinal, two_digits, year
from tts.script.rules import DIGITS, Rule, Said

if TYPE_CHECKING:
    import re

_SHORT_YEARS_OF_THIS_CENTURY = 50
_LONGEST_MONTH = 31  # days
_DOUBT = "day and month could be the other way round"
# How sure the order of the variant is where day and month could change places.
_SURE_WITH_SLASH = 0.85
_SURE_WITH_STOP = 0.5  # most who divide by stops write the day first, in any variant
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"


def _said_day_first(day: int, month: int, year_words: str) -> str:
    return f"the {ordinal(day)} of {MONTHS[month - 1]} {year_words}".rstrip()


def _said_month_first(day: int, month: int, year_words: str) -> str:
    return f"{MONTHS[month - 1]} {ordinal(day)}" + (f", {year_words}" if year_words else "")


def _is_month(number: int) -> bool:
    return 1 <= number <= len(MONTHS)


def _is_day(number: int) -> bool:
    return 1 <= number <= _LONGEST_MONTH


def _iso(match: re.Match[str]) -> str:
    return _said_day_first(int(match["day"]), int(match["month"]), year(int(match["year"])))


def _year_first(match: re.Match[str]) -> str | None:
    if not _is_month(int(match["month"])):
        return None
    return _iso(match) if _is_day(int(match["day"])) else None


def _year_words(written: str | None) -> str:
    """ "24" is "twenty twenty-four"; "98" is said as it is written."""
    if not written:
        return ""
    number = int(written)
    if len(written) == len("2024"):
        return year(number)
    return year(2000 + number) if number < _SHORT_YEARS_OF_THIS_CENTURY else two_digits(number)


def _american(match: re.Match[str]) -> Said | None:
    """Month first, unless the first number cannot be a month."""
    first, second = int(match["first"]), int(match["second"])
    said = _year_words(match["year"])
    if _is_month(first) and _is_day(second):
        return _sure(_said_month_first(second, first, said), match)
    if _is_month(second) and _is_day(first):
        return Said(_said_day_first(first, second, said))
    return None


def _british(match: re.Match[str]) -> Said | None:
    """Day first, unless the second number cannot be a month."""
    first, second = int(match["first"]), int(match["second"])
    said = _year_words(match["year"])
    if _is_month(second) and _is_day(first):
        return _sure(_said_day_first(first, second, said), match)
    if _is_month(first) and _is_day(second):
        return Said(_said_month_first(second, first, said))
    return None


def _sure(spoken: str, match: re.Match[str]) -> Said:
    first, second = int(match["first"]), int(match["second"])
    if first == second or not (_is_month(first) and _is_month(second)):
        return Said(spoken)
    share = _SURE_WITH_STOP if match["sign"] == "." else _SURE_WITH_SLASH
    return Said(spoken, confidence=share, doubt=_DOUBT)


def _month_of_year(match: re.Match[str]) -> str:
    return f"{MONTHS[int(match['month']) - 1]} {year(int(match['year']))}"


_MONTH_OF_YEAR = r"(?<![\w./-])(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)"
_WHOLE = (
    r"(?<![\w./-])(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)"
    r"(?P<year>[12]\d{3}|(?<=[/])\d{2})(?![\w/-]|\.\d)"
)
# Two numbers are a day only where a word says so; "3/4" is a fraction.
_WITHOUT_YEAR = (
    r"(?:(?<=\b[Oo]n )|(?<=\b[Ss]ince )|(?<=\bdated )|(?<=day ))(?P<first>0?[1-9]|[12]\d|3[01])(?P<sign>/)"
    r"(?P<second>0?[1-9]|[12]\d|3[01])(?P<year>)(?![\w/%-]|\.\d|\s(?:of|cups?|tsp|tbsp|inch|mile|hour|full)\b)"
)
_ISO = rf"(?<![\w-])(?P<year>[12]\d{{3}})-(?P<month>0[1-9]|1[0-2])-{_DAY}(?![\w-])"
_SLASHED = r"(?<![\w/.])(?P<year>[12]\d{3})(?P<sign>[/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\w/-]|\.\d)"


def rules(*, day_first: bool) -> tuple[Rule, ...]:
    """The rules for a variant of English."""
    say = _british if day_first else _american
    return (
        Rule(_MONTH_OF_YEAR, _month_of_year, "/", countable=True),
        Rule(_ISO, _iso, "-"),
        Rule(_SLASHED, _year_first, "/."),
        Rule(_WHOLE, say, DIGITS),
        Rule(_WITHOUT_YEAR, say, "/"),
    )
