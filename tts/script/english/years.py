"""Years, decades, seasons, eras and parts of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import ALONE, amount, cardinal, ordinal, plural, two_digits, year
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

_FIRST_MILLENNIUM_END = 1000  # "three forty AD"
_YEAR_LENGTH = len("1990")


def _decade(match: re.Match[str]) -> str:
    written = match["decade"]
    words = year(int(written)) if len(written) == _YEAR_LENGTH else cardinal(int(written))
    return plural(words)


def _season(match: re.Match[str]) -> str | None:
    """ "2009–10" is one season or school year, said without "to"."""
    first, second = int(match["year"]), int(match["next"])
    if second != (first + 1) % 100:
        return None
    return f"{year(first)} {two_digits(second)}"


def _slashed(match: re.Match[str]) -> str | None:
    first, second = int(match["year"]), int(match["next"])
    return f"{year(first)} {year(second)}" if second == first + 1 else None


def _span(match: re.Match[str]) -> str | None:
    """ "1914-18" leaves out the century that both have."""
    first, second = int(match["year"]), int(match["next"])
    if second <= first % 100:
        return None
    return f"{year(first)} to {two_digits(second)}"


def _ancient(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    in_halves = number < _FIRST_MILLENNIUM_END and hundreds and rest
    return f"{cardinal(hundreds)} {two_digits(rest)}" if in_halves else year(number)


def _era(match: re.Match[str]) -> str:
    words = _ancient(int(match["year"].replace(",", "")))
    return f"{words} {match['era'].replace('.', '').upper()}"


def _era_first(match: re.Match[str]) -> str:
    return f"A·D {_ancient(int(match['year']))}"


def _early_year(match: re.Match[str]) -> str:
    return year(int(match.group()))


def _short_year(match: re.Match[str]) -> str:
    return two_digits(int(match["short"]))


def _part_of_year(match: re.Match[str]) -> str | None:
    kind = "quarter" if match["kind"] == "Q" else "half"
    if kind == "half" and int(match["part"]) > 2:  # noqa: PLR2004 -- a year has two halves
        return None
    return f"the {ordinal(int(match['part']))} {kind} of {_year(match['year'])}"


def _named_part(match: re.Match[str]) -> str:
    """ "Q1–Q3": letter and number."""
    return f"{match['kind']} {cardinal(int(match['part']))}"


def _year(written: str) -> str:
    return year(int(written)) if len(written) == _YEAR_LENGTH else amount(written)


def _fiscal(match: re.Match[str]) -> str:
    return f"fiscal year {_year(match['year'])}"


def _circa(match: re.Match[str]) -> str:
    return {"b": "born", "d": "died"}.get(match.group()[0], "circa")


_BEFORE_YEAR = r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\byear ))"

RULES: tuple[Rule, ...] = (
    Rule(rf"{ALONE}(?P<decade>1\d\d0|20\d0)(?:['’]?s|\ss)\b", _decade, DIGITS, countable=True),
    Rule(
        r"(?:(?<![\w])['’‘]|(?<![\w.,'’‘$€£-]))(?P<decade>[1-9]0)(?:['’]?s)\b",
        _decade,
        DIGITS,
        countable=True,
    ),
    Rule(
        rf"{ALONE}(?<!-)(?P<year>1[5-9]\d\d|20\d\d)\s?[-–/]\s?(?P<next>\d\d)(?![\w/–-]|[.,]\d|%)",
        _season,
        DIGITS,
    ),
    Rule(
        rf"{ALONE}(?P<year>1[89]\d\d|20\d\d)/(?P<next>1[89]\d\d|20\d\d)(?![\w/-]|[.,]\d)",
        _slashed,
        "/",
    ),
    Rule(
        rf"{ALONE}(?<!-)(?P<year>1[5-9]\d\d|20\d\d)[-–](?P<next>\d\d)(?![\w/–-]|[.,]\d|%)",
        _span,
        DIGITS,
    ),
    Rule(
        rf"{ALONE}(?P<year>\d{{1,3}}(?:,\d{{3}})?|\d{{4}})\s(?P<era>A\.?D|B\.?C(?:\.?E)?|C\.?E)\b\.?",
        _era,
        DIGITS,
        countable=True,
    ),
    Rule(r"(?<![\w.])A\.?D\.?\s(?P<year>\d{1,4})(?![\w,]|\.\d)", _era_first, "A"),
    Rule(
        rf"{_BEFORE_YEAR}10\d\d(?![\w,%]|\.\d|\s(?:people|men|women|troops|votes|days|miles)\b)",
        _early_year,
        DIGITS,
        countable=True,
    ),
    Rule(
        r"(?<!\w)(?P<part>[1-4])(?P<kind>[QH])\s?(?P<year>\d\d|20\d\d)(?!\w)", _part_of_year, "QH"
    ),
    Rule(
        r"(?<!\w)(?P<kind>[QH])(?P<part>[1-4])(?:(?=\s?[-–]\s?[QH][1-4]\b)|(?<=[QH][1-4][-–]..)(?!\w))",
        _named_part,
        "QH",
        countable=True,
    ),
    Rule(r"(?<!\w)FY\s?['’]?(?P<year>\d\d|[12]\d{3})(?!\w|,\d)", _fiscal, "F", countable=True),
    Rule(r"(?:(?<![\w.])ca?|(?<=\()[bd])\.(?=\s?[12]\d{3}(?!\d))", _circa, DIGITS),
    Rule(r"(?<![\w'’])['’‘](?P<short>\d\d)(?![\w'’\"″”%]|[.,:]\d)", _short_year, "'’‘"),
)
