"""Shortened words that are said in full: Latin, weekdays, and what stands before a number."""

from __future__ import annotations

import re

from tts.script.rules import Rule

_ANYWHERE = {
    "vs": "versus", "etc": "et cetera", "approx": "approximately", "dept": "department", "govt": "government",
    "vol": "volume", "Vol": "Volume", "vols": "volumes", "Vols": "Volumes", "fig": "figure", "Fig": "Figure",
    "e.g": "for example", "i.e": "that is", "cf": "compare", "incl": "including", "viz": "namely", "est": "estimated",
    "Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Thurs": "Thursday", "Thu": "Thursday",
    "Fri": "Friday", "al": "al", "ed": "ed", "misc": "miscellaneous", "avg": "average", "Dept": "Department",
    "Govt": "Government", "Assn": "Association", "ext": "extension", "a.k.a": "also known as",
}  # fmt: skip
_BEFORE_NUMBER = {
    "hwy": "Highway", "rte": "Route", "rt": "Route", "ste": "Suite", "apt": "Apartment", "rm": "Room",
    "bldg": "Building", "ext": "extension", "ch": "Chapter", "sec": "Section", "art": "Article", "dist": "District",
    "pt": "Part", "ep": "Episode", "pp": "pages", "ex": "Exhibit", "par": "paragraph", "max": "maximum",
    "min": "minimum", "approx": "approximately", "est": "established", "ca": "circa", "c": "circa", "chap": "Chapter",
    "op": "opus", "eq": "equation", "figs": "Figures", "fig": "Figure", "vol": "Volume", "vols": "Volumes",
    "para": "paragraph", "paras": "paragraphs", "eqs": "Equations", "ll": "lines", "wt": "weight",
    "tel": "telephone", "ph": "phone", "fl": "Floor", "cl": "Clause", "secs": "Sections", "arts": "Articles",
}  # fmt: skip


_CONTRACTED = {
    "nat'l": "national", "int'l": "international", "gov't": "government", "dep't": "department",
    "ass'n": "association", "sec'y": "secretary",
}  # fmt: skip


def _names(table: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def _anywhere(match: re.Match[str]) -> str:
    return _ANYWHERE[match["name"]]


def _numbered(match: re.Match[str]) -> str:
    words = _BEFORE_NUMBER[match["name"].lower()]
    return words if match["name"][0].isupper() else words[0].lower() + words[1:]


def _versus(_: re.Match[str]) -> str:
    return "versus"


def _latin(match: re.Match[str]) -> str:
    return {"eg": "for example", "ie": "that is"}[match["name"]]


def _contracted(match: re.Match[str]) -> str:
    words = _CONTRACTED[match["name"].lower().replace("’", "'")]
    return words.capitalize() if match["name"][0].isupper() else words


def _weekday(match: re.Match[str]) -> str:
    return {"Sat": "Saturday", "Sun": "Sunday"}[match["name"]]


def _weekdays(match: re.Match[str]) -> str:
    return f"{_day(match['first'])} to {_day(match['last'])}"


def _day(short: str) -> str:
    return next(day for day in _DAYS if day.startswith(short))


def _flourished(_: re.Match[str]) -> str:
    return "flourished "


def _west_virginia(_: re.Match[str]) -> str:
    return "West Virginia"


def _side(match: re.Match[str]) -> str:
    return _SIDES[match["side"]]


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_DAYS = "Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_SIDES = {"N": "North", "S": "South", "E": "East", "W": "West"}
_SIDED = (
    "(?:Korea|Africa|America|Ireland|Dakota|Carolina|Virginia|Yorks|Yorkshire|Macedonia|Jerusalem|Timor|Germany|Sudan|"
    "Bank|Vietnam|Pacific|Atlantic|Asia|Europe|Wales|Midlands|Australia|Sea|Rhodesia)(?:ns?|ns?['’]s?)?"
)

RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w.-])(?P<first>{_SHORT_DAYS})\.?\s?[-–]\s?(?P<last>{_SHORT_DAYS})(?![\w-])\.?",
        _weekdays,
        "-–",
    ),
    Rule(r"(?<=\()fl\.\s?(?=(?:c\. ?)?\d{3,4}(?!\d))", _flourished, "("),
    Rule(rf"(?<![\w.-])(?P<side>[NSEW])\.(?= {_SIDED}\b)", _side, "."),
    Rule(r"(?<![\w.-])W\. ?Va\.", _west_virginia, "."),
    Rule(
        r"(?i)(?<!\w)(?P<name>(?:nat|int|gov|dep|ass|sec)['’](?:l|t|n|y))(?![\w'’])\.?",
        _contracted,
        "'’",
    ),
    Rule(
        r"(?<!\w)(?P<name>Sat|Sun)\.(?=,?\s(?:at|night|morning|evening|afternoon|through|to|and|\d|[A-Z][a-z]{2}\b))",
        _weekday,
        "S",
    ),
    Rule(
        rf"(?i)(?<![\w.])(?=\w{{1,6}}\.)(?P<name>{_names(_BEFORE_NUMBER)})\.\s?(?=\d|\(\d{{1,3}}\))",
        _numbered,
        ".",
    ),
    Rule(rf"(?<![\w.-])(?P<name>{_names(_ANYWHERE)})\.", _anywhere, "."),
    Rule(r"(?<![\w.-])(?P<name>vs|etc|vol|Vol|approx|govt|dept)(?![\w'’-])", _anywhere),
    Rule(r"(?<=[a-z] )v\.?(?= [A-Z])", _versus, "v"),
    Rule(r"(?<=[ (])(?P<name>eg|ie)(?=,|:|\s[a-z\d])", _latin),
)
