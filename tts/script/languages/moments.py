"""Dates written in numbers alone, and times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages.grammar import Grammar, place
from tts.script.languages.written import Number
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

MONTHS_A_YEAR = 12
_DAYS_A_MONTH = 31
_NEXT_CENTURY = 50  # written with two digits, later years are of the last one


def full_year(year: str) -> str:
    """A year of two digits with its century: "24" is 2024, "98" is 1998."""
    if len(year) != len("24"):
        return year
    return f"20{year}" if int(year) < _NEXT_CENTURY else f"19{year}"


def rules(grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of dates in numbers and of times, in a language."""

    def date(match: re.Match[str]) -> str | None:
        day, month = int(match["day"]), int(match["month"])
        if not (1 <= month <= MONTHS_A_YEAR and 1 <= day <= _DAYS_A_MONTH):
            return None
        return grammar.date(day, month, match["year"], place(match))

    def clock(match: re.Match[str]) -> str:
        return grammar.clock(int(match["hour"]), int(match["minute"]), place(match))

    def duration(match: re.Match[str]) -> str:
        at = place(match)
        parts = [
            grammar.counted(Number(str(int(match[name]))), (grammar.words.units[symbol].noun,), at)
            for name, symbol in zip(("hour", "minute", "second"), grammar.words.clock, strict=True)
        ]
        return " ".join(part if isinstance(part, str) else part.spoken for part in parts)

    def length(match: re.Match[str]) -> str:
        hour, minute, second = grammar.words.clock
        symbols = (hour, minute) if match["unit"][0] == "S" else (minute, second)
        at = place(match)
        parts = [
            grammar.counted(Number(str(int(match[name]))), (grammar.words.units[symbol].noun,), at)
            for name, symbol in zip(("left", "right"), symbols, strict=True)
        ]
        return " ".join(part if isinstance(part, str) else part.spoken for part in parts)

    return (
        Rule(
            r"(?<![\w:.,])(?P<left>\d{1,3}):(?P<right>[0-5]\d)\s"
            r"(?P<unit>Minuten|Min\.|Stunden|Std\.|minutes|minutos|хвилин[аиу]?|хв\.?)(?!\w)",
            length,
            ":",
        ),
        Rule(
            r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w-])",
            date,
            "-",
            countable=True,
        ),
        Rule(
            r"(?<![\w./-])(?P<day>\d{1,2})(?P<sign>[./-])(?P<month>\d{1,2})(?P=sign)(?P<year>[12]\d{3}|\d\d)"
            r"(?![\w/-]|[.,]\d)",
            date,
            DIGITS,
            countable=True,
        ),
        Rule(
            r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?![\w:]|[.,]\d)"
            r"(?:\s(?:Stunden|Std\.|heures|horas|годин[аи]?|год\.?|h)(?!\w))?",
            duration,
            ":",
        ),
        Rule(
            r"(?<![\w:.,])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\w:]|[.,]\d)",
            clock,
            ":",
            countable=True,
        ),
    )
