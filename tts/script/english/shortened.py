"""Shortened words that are said in full: Latin, weekdays, and what stands before a number."""

from __future__ import annotations

import re

from tts.script.english.streets import SIDES
from tts.script.rules import Rule

_ANYWHERE = {
    "vs": "versus", "etc": "et cetera", "approx": "approximately", "dept": "department", "govt": "government",
    "vol": "volume", "vols": "volumes", "fig": "figure", "e.g": "for example", "i.e": "that is", "cf": "compare",
    "incl": "including", "viz": "namely", "misc": "miscellaneous", "avg": "average", "assn": "association",
    "ext": "extension", "dist": "district", "a.k.a": "also known as",
}  # fmt: skip
_SMALL_ONLY = {"est": "estimated", "al": "al", "ed": "ed"}  # "Ed." and "Al." are people
_WEEKDAYS = {
    "Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Thurs": "Thursday", "Thur": "Thursday",
    "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_WORDS_TOO = ("Sat", "Sun")  # "He sat.", "the Sun."
_BEFORE_NUMBER = {
    "hwy": "highway", "rte": "route", "rt": "route", "ste": "suite", "apt": "apartment", "rm": "room",
    "bldg": "building", "ch": "chapter", "sec": "section", "art": "article", "pt": "part", "ep": "episode",
    "pp": "pages", "ex": "exhibit", "par": "paragraph", "max": "maximum", "min": "minimum", "est": "established",
    "ca": "circa", "c": "circa", "chap": "chapter", "op": "opus", "eq": "equation", "figs": "figures",
    "para": "paragraph", "paras": "paragraphs", "eqs": "equations", "ll": "lines", "wt": "weight",
    "tel": "telephone", "ph": "phone", "fl": "floor", "cl": "clause", "secs": "sections", "arts": "articles",
}  # fmt: skip
_NUMBERED = {**_ANYWHERE, **_BEFORE_NUMBER}


_CONTRACTED = {
    "nat'l": "national", "int'l": "international", "gov't": "government", "dep't": "department",
    "ass'n": "association", "sec'y": "secretary",
}  # fmt: skip


def _by_length(table: dict[str, str]) -> list[str]:
    """The short forms as patterns, the longest first."""
    return sorted(map(re.escape, table), key=len, reverse=True)


def _either_case(pattern: str) -> str:
    """A pattern whose first letter may be a capital."""
    return f"[{pattern[0].upper()}{pattern[0]}]{pattern[1:]}"


def _as_written(words: str, written: str) -> str:
    """The words with a capital where what is written has one."""
    return words.capitalize() if written[0].isupper() else words


def _anywhere(match: re.Match[str]) -> str:
    name = match["name"]
    return _SMALL_ONLY.get(name) or _as_written(_ANYWHERE[name[0].lower() + name[1:]], name)


def _numbered(match: re.Match[str]) -> str:
    return _as_written(_NUMBERED[match["name"].lower()], match["name"])


def _versus(_: re.Match[str]) -> str:
    return "versus"


def _latin(match: re.Match[str]) -> str:
    return {"eg": "for example", "ie": "that is"}[match["name"]]


def _contracted(match: re.Match[str]) -> str:
    return _as_written(_CONTRACTED[match["name"].lower().replace("’", "'")], match["name"])


def _weekday(match: re.Match[str]) -> str:
    return _WEEKDAYS[match["name"]]


def _flourished(_: re.Match[str]) -> str:
    return "flourished "


def _west_virginia(_: re.Match[str]) -> str:
    return "West Virginia"


def _side(match: re.Match[str]) -> str:
    return SIDES[match["side"]]


_ANYWHERE_NAMES = "|".join([*map(_either_case, _by_length(_ANYWHERE)), *_SMALL_ONLY])
_SURE_DAYS = "|".join(day for day in _WEEKDAYS if day not in _WORDS_TOO)
_SIDED = (
    "(?:Korea|Africa|America|Ireland|Dakota|Carolina|Virginia|Yorks|Yorkshire|Macedonia|Jerusalem|Timor|Germany|Sudan|"
    "Bank|Vietnam|Pacific|Atlantic|Asia|Europe|Wales|Midlands|Australia|Sea|Rhodesia)(?:ns?|ns?['’]s?)?"
)

RULES: tuple[Rule, ...] = (
    Rule(r"(?<=\()fl\.\s?(?=(?:c\. ?)?\d{3,4}(?!\d))", _flourished, "("),
    Rule(rf"(?<![\w.-])(?P<side>[NSEW])\.(?= {_SIDED}\b)", _side, "."),
    Rule(r"(?<![\w.-])W\. ?Va\.", _west_virginia, "."),
    Rule(
        r"(?i)(?<!\w)(?P<name>(?:nat|int|gov|dep|ass|sec)['’](?:l|t|n|y))(?![\w'’])\.?",
        _contracted,
        "'’",
    ),
    Rule(
        rf"(?<!\w)(?P<name>{'|'.join(_WORDS_TOO)})\.(?=,?\s(?:at|night|morning|evening|afternoon|through|to|and|\d|[A-Z][a-z]{{2}}\b))",
        _weekday,
        "S",
    ),
    Rule(
        rf"(?i)(?<![\w.])(?=\w{{1,6}}\.)(?P<name>{'|'.join(_by_length(_NUMBERED))})\.\s?(?=\d|\(\d{{1,3}}\))",
        _numbered,
        ".",
    ),
    Rule(rf"(?<![\w.-])(?P<name>{_SURE_DAYS})\.", _weekday, "."),
    Rule(rf"(?<![\w.-])(?P<name>{_ANYWHERE_NAMES})\.", _anywhere, "."),
    Rule(r"(?<![\w.-])(?P<name>vs|etc|[Vv]ol|approx|govt|dept)(?![\w'’-])", _anywhere),
    Rule(r"(?<=[a-z] )v\.?(?= [A-Z])", _versus, "v"),
    Rule(r"(?<=[ (])(?P<name>eg|ie)(?=,|:|\s[a-z\d])", _latin),
)
