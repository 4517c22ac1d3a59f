"""German days, months, hours and decades."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import moments
from tts.script.languages.german.counting import GERMAN, MONTHS, year_words
from tts.script.languages.german.endings import rank_before_month
from tts.script.languages.grammar import place
from tts.script.languages.numerals.german import cardinal, year
from tts.script.languages.written import GAP
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

_MONTH = (
    r"(?P<month>Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"(?:Jan|Jän|Feb|Febr|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\b\.?)(?!\w)"
)
_SHORT_MONTHS = {
    **{month[:3]: month for month in MONTHS}, "Mrz": "März", "Jän": "Jänner", "Jänner": "Jänner", "Feber": "Feber",
}  # fmt: skip


def _day(match: re.Match[str]) -> str | None:
    day = int(match["day"])
    return rank_before_month(day, place(match)) if 1 <= day <= moments.DAYS_A_MONTH else None


def _whole_date(match: re.Match[str]) -> str | None:
    day = _day(match)
    if not day:
        return None
    return f"{day} {_month(match['month'])} {year_words(match['year'] or '')}".rstrip()


def _month(written: str) -> str:
    """A month in full."""
    month = written.rstrip(".")
    return _SHORT_MONTHS.get(month) or _SHORT_MONTHS[month[:3]]


def _month_and_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {year_words(match['year'])}"


def _short_date(match: re.Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= moments.DAYS_A_MONTH and 1 <= month <= moments.MONTHS_A_YEAR):
        return None
    return GERMAN.date(day, month, "", place(match))


def _clock(match: re.Match[str]) -> str:
    said = GERMAN.clock(int(match["hour"]), int(match["minute"] or 0), place(match))
    if not match["from"]:
        return said
    first = GERMAN.clock(int(match["from"]), int(match["from_minute"] or 0), place(match))
    return f"{first if match['from_minute'] else first.removesuffix(' Uhr')} bis {said}"


def _decade(match: re.Match[str]) -> str:
    number = int(match["number"])
    words = year(number) if len(match["number"]) == len("1990") else cardinal(number)
    return f"{words}er"


_YEAR_BEHIND = rf"(?:{GAP}(?P<year>[12]\d{{3}})(?![\w-]|[.,:]\d))?"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?:(?<![\w.,/])|(?<=\d\./))(?P<day>\d{{1,2}})\.{GAP}?{_MONTH}{_YEAR_BEHIND}",
        _whole_date,
        ".",
        countable=True,
    ),
    Rule(
        rf"\b{_MONTH}{GAP}(?P<year>[12]\d{{3}})(?![\w-]|[.,]\d)",
        _month_and_year,
        DIGITS,
        countable=True,
    ),
    Rule(  # "3. bis 5. Mai": the day before another
        r"(?<![\w.,/])(?P<day>\d{1,2})\.(?=\s?(?:bis|und|oder|sowie|[/–-])\s?(?:zum\s|dem\s)?\d{1,2}\.)",
        _day,
        ".",
        countable=True,
    ),
    Rule(r"(?<=\d\.[–/-])(?P<day>\d{1,2})\.(?=\s|$)", _day, ".", countable=True),
    Rule(
        r"(?<![\w:.,])(?:(?P<from>[01]?\d|2[0-4])(?:[:.](?P<from_minute>[0-5]\d))?\s?[–-]\s?)?"
        r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?Uhr\b",
        _clock,
        DIGITS,
    ),
)
SHORT_DATE = Rule(
    r"(?<![\w.,/])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?!\d)", _short_date, ".", countable=True
)
DECADE = Rule(r"(?<![\w.,])['’]?(?P<number>\d{2}|[12]\d{3})er(?!\w)", _decade, DIGITS)
