"""Days and months, by name: "Nov. 3-6", "28 October 2024", "the 4th of July", "Mon-Fri"."""

from __future__ import annotations

import re

from tts.script.english.numbers import ordinal, year
from tts.script.rules import DIGITS, Rule
from tts.script.tables import listed

MONTHS = listed(
        "January February March April May June July August September October November December"
    )  # fmt: skip
_SHORT = {month[:3].lower(): month for month in MONTHS}
_WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SHORT_WEEKDAYS = {day[:3]: day for day in _WEEKDAYS}
_WORDS_TOO = frozenset(["may", "march", "mar"])  # in lower case these are months only beside a year

MONTH = (
    r"(?P<month>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))(?![a-zA-Z])\.?"
)
_CAPITAL_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b(?>\.?)"
)
_WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
    r"\b\.?"
)
_SUFFIX = r"(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01]){_SUFFIX}"
_YEAR = r"(?P<year>[12]\d{3})(?![\d,]*\d|\w|[-–]\d)"
_UNTIL = rf"(?P<until>[12]\d|3[01]|0?[1-9]){_SUFFIX}"
_DASH = rf"\s?[-–]\s?{_UNTIL}"
# "May 3 and 4" is two days, "on May 3 and 4 people" is not; neither is "May 3 to 5 p.m.".
_AFTER_DAYS = (
    r"(?=[,;)]|\.?\s*$|\s(?:in|at|for|with|when|as|of|by|and|because|after|before|during|on|was|were|is|are|will|"
    r"would|this|next|last)\b)"
)
_WORD = rf"\s(?P<word>and|or|to|through)\s{_UNTIL}"
_LATER = rf"(?:\s(?P<word>and|or|to)\s(?:the\s)?|/)(?P<later>[12]\d|3[01]|0?[1-9]){_SUFFIX}"


_REACH = 8  # characters
_DETERMINER = re.compile(r"\b(?:every|each|an?|[Tt]he|[Ee]very|[Ee]ach|last|next|this)\s$")


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


def _month_days(match: re.Match[str]) -> str | None:
    if _is_verb(match):
        return None
    first, last = ordinal(int(match["day"])), ordinal(int(match["until"]))
    return f"{_month(match)} {first} {match['word']} {last}"


def _day_month(match: re.Match[str]) -> str | None:
    if _is_verb(match):
        return None
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    article = "" if _DETERMINER.search(before) else "The " if match.group()[0] == "T" else "the "
    words = f"{article}{ordinal(int(match['day']))}"
    if match["later"] and not (match["word"] or int(match["later"]) == int(match["day"]) + 1):
        return None  # no night of "1/2 January"
    if last := match["until"] or match["later"]:
        words += f" {match['word'] or 'to'} the {ordinal(int(last))}"
    return _with_year(f"{words} of {_month(match)}", match)


def _attribute(match: re.Match[str]) -> str | None:
    """ "the 7 October attack": the article belongs to the noun behind."""
    if _is_verb(match):
        return None
    return f"{match['article']} {ordinal(int(match['day']))} of {_month(match)}"


def _month_year(match: re.Match[str]) -> str:
    return f"{_month(match)} {year(int(match['year']))}"


def _month_alone(match: re.Match[str]) -> str:
    return _month(match)


def _months(match: re.Match[str]) -> str | None:
    """ "Oct.–Nov. 2022"; "a May-December romance" is no time."""
    text, start, end = match.string, *match.span()
    is_pair = (
        _DETERMINER.search(text[max(0, start - _REACH) : start])
        and text[end + 1 : end + 2].islower()
    )
    if is_pair and not match["year"]:
        return None
    first, last = _SHORT[match["first"][:3].lower()], _SHORT[match["last"][:3].lower()]
    return _with_year(f"{first} to {last}", match)


def _weekday(match: re.Match[str]) -> str:
    return _SHORT_WEEKDAYS[match["day"][:3]]


def _weekdays(match: re.Match[str]) -> str:
    first, last = _SHORT_WEEKDAYS[match["first"][:3]], _SHORT_WEEKDAYS[match["last"][:3]]
    return f"{first} to {last}"


_END = r"(?:(?:(?P<comma>\s?,)\s?|\s)" + _YEAR + r"|(?!\w|:\d|[.,]\d|%|[-–]\d))(?!\w)"

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w-])(?P<first>{_CAPITAL_MONTH})\s?[-–]\s?(?P<last>{_CAPITAL_MONTH})(?!\s\d{{1,2}}(?!\d)|\w|-\w)"
        rf"(?:(?P<comma>,)?\s{_YEAR})?",
        _months,
        "-–",
    ),
    Rule(
        rf"(?<![\w-])(?P<month>{_CAPITAL_MONTH})(?=\s?[-–]\s?{_CAPITAL_MONTH}\s\d{{1,2}}(?!\d))",
        _month_alone,
        "-–",
        countable=True,
    ),
    Rule(
        rf"(?:(?<=\d[-–])|(?<=\d(?:st|nd|rd|th)[-–]))(?P<day>{_WEEKDAY})(?!\w|-\w)",
        _weekday,
        "-–",
        countable=True,
    ),
    Rule(
        rf"(?<![\w-])(?P<first>{_WEEKDAY})\s?[-–]\s?(?P<last>{_WEEKDAY})(?!\w|-\w)",
        _weekdays,
        "-–",
    ),
    Rule(rf"\b{MONTH}\s{_DAY}{_WORD}{_AFTER_DAYS}", _month_days, DIGITS),
    Rule(rf"\b{MONTH}[\s-]{_DAY}(?:{_DASH})?{_END}", _month_day, DIGITS, countable=True),
    Rule(
        rf"\b(?P<article>[Aa])\s{_DAY}\s{MONTH}(?=\s[a-z])(?!\s(?:and|or|to|in|at|for)\b)",
        _attribute,
        DIGITS,
    ),
    Rule(
        rf"(?:\b[Tt]he\s)?(?<![\w.,/$€£-]){_DAY}(?:{_DASH}|{_LATER})?"
        rf"[\s-](?:of\s)?{MONTH}(?:(?P<comma>,)?\s{_YEAR})?(?!\w)",
        _day_month,
        DIGITS,
        countable=True,
    ),
    Rule(rf"\b{MONTH},?\s{_YEAR}", _month_year, DIGITS, countable=True),
    Rule(r"\b(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.", _month_alone, "."),
)
