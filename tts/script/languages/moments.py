"""Dates written in numbers, times of day, and years that two calendars share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages.grammar import Grammar, Place, place, words_of
from tts.script.languages.written import Number
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

MONTHS_A_YEAR = 12
DAYS_A_MONTH = 31
_NEXT_CENTURY = 50  # written with two digits, later years are of the last one


def full_year(year: str) -> str:
    """A year of two digits with its century: "24" is 2024, "98" is 1998."""
    if len(year) != len("24"):
        return year
    return f"20{year}" if int(year) < _NEXT_CENTURY else f"19{year}"


def rules(grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of dates in numbers and of times, in a language."""
    teller = _Teller(grammar)
    return (_length(teller), *_dates(teller), *_hours(teller))


def season(grammar: Grammar) -> Rule:
    """Two years that follow each other: "2023/24", "1999/2000"."""
    return Rule(
        r"(?<![\w.,-])(?P<year>1[89]\d\d|20\d\d)\s?/\s?(?:20)?(?P<next>\d\d)(?![\w/–-]|[.,]\d|%)",
        _Teller(grammar).season,
        "/",
    )


def _length(teller: _Teller) -> Rule:
    return Rule(
        r"(?<![\w:.,])(?P<left>\d{1,3}):(?P<right>[0-5]\d)\s"
        r"(?P<unit>Minuten|Min\.|Stunden|Std\.|minutes|minutos|хвилин[аиу]?|хв\.?)(?!\w)",
        teller.length,
        ":",
    )


def _dates(teller: _Teller) -> tuple[Rule, ...]:
    return (
        Rule(
            r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w-])",
            teller.date,
            "-",
            countable=True,
        ),
        Rule(
            r"(?<![\w./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>[12]\d{3}|\d\d)"
            r"(?![\w/-]|[.,]\d)",
            teller.date,
            DIGITS,
            countable=True,
        ),
    )


def _hours(teller: _Teller) -> tuple[Rule, ...]:
    return (
        Rule(
            r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?![\w:]|[.,]\d)"
            r"(?:\s(?:Stunden|Std\.|heures|horas|годин[аи]?|год\.?|h)(?!\w))?",
            teller.duration,
            ":",
        ),
        Rule(
            r"(?<![\w:.,])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w:]|[.,]\d)",
            teller.clock,
            ":",
            countable=True,
        ),
    )


class _Teller:
    """Says matches of the patterns of this module in one language."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def date(self, match: re.Match[str]) -> str | None:
        """ "03/05/24"; None where there is no such day."""
        day, month = int(match["day"]), int(match["month"])
        if not (1 <= month <= MONTHS_A_YEAR and 1 <= day <= DAYS_A_MONTH):
            return None
        return self._grammar.date(day, month, match["year"], place(match))

    def clock(self, match: re.Match[str]) -> str:
        """ "14:30"."""
        return self._grammar.clock(int(match["hour"]), int(match["minute"]), place(match))

    def duration(self, match: re.Match[str]) -> str:
        """ "2:05:30" in hours, minutes and seconds."""
        names = ("hour", "minute", "second")
        return self._counted(match, zip(names, self._grammar.words.clock, strict=True))

    def length(self, match: re.Match[str]) -> str:
        """ "17:55 Minuten" in minutes and seconds, "2:05 Stunden" in hours and minutes."""
        hour, minute, second = self._grammar.words.clock
        symbols = (hour, minute) if match["unit"][0] == "S" else (minute, second)
        return self._counted(match, zip(("left", "right"), symbols, strict=True))

    def _counted(self, match: re.Match[str], parts: Iterable[tuple[str, str]]) -> str:
        """The named groups of a match, each counting what its symbol stands for."""
        units, at = self._grammar.words.units, place(match)
        said = (
            self._grammar.counted(Number(str(int(match[name]))), (units[symbol].noun,), at)
            for name, symbol in parts
        )
        return " ".join(map(words_of, said))

    def season(self, match: re.Match[str]) -> str | None:
        """ "2023/24"; None where the second year is not the next one."""
        first, second = int(match["year"]), int(match["next"])
        if second != (first + 1) % 100:
            return None
        return f"{self._year(first)} {self._grammar.cardinal(second) if second else self._year(first + 1)}"

    def _year(self, year: int) -> str:
        return words_of(self._grammar.number(Number(str(year)), Place()))
