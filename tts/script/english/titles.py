"""Abbreviated words that are said in full: titles, companies, streets, Latin."""

from __future__ import annotations

import re

from tts.script.rules import Rule

_BEFORE_NAME = {
    "Dr": "Doctor", "dr": "Doctor", "mr": "Mister", "Drs": "Doctors", "Mr": "Mister", "Mrs": "Missus",
    "Ms": "Ms", "Messrs": "Messieurs",
    "Prof": "Professor", "Gen": "General", "Lt": "Lieutenant", "Col": "Colonel", "Maj": "Major", "Capt": "Captain",
    "Cmdr": "Commander", "Cdr": "Commander", "Adm": "Admiral", "Brig": "Brigadier", "Sgt": "Sergeant",
    "Cpl": "Corporal", "Pvt": "Private", "Pfc": "Private First Class", "Sen": "Senator", "Sens": "Senators",
    "Rep": "Representative", "Reps": "Representatives", "Gov": "Governor", "Govs": "Governors", "Pres": "President",
    "Sec": "Secretary", "Amb": "Ambassador", "Rev": "Reverend", "Hon": "Honorable", "Fr": "Father",
    "Supt": "Superintendent",
    "Insp": "Inspector", "Det": "Detective", "St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort",
    "Msgr": "Monsignor",
}  # fmt: skip
_AFTER_NAME = {
    "Jr": "Junior", "Sr": "Senior", "Inc": "Inc", "Corp": "Corporation", "Co": "Company", "Ltd": "Limited",
    "Bros": "Brothers", "St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Hwy": "Highway",
    "Pkwy": "Parkway", "Expy": "Expressway", "Sq": "Square", "Ln": "Lane", "Ct": "Court", "Esq": "Esquire",
    "Univ": "University", "Assn": "Association", "Dept": "Department",
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Fla": "Florida", "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota",
    "Okla": "Oklahoma", "Tenn": "Tennessee", "Vt": "Vermont", "Va": "Virginia", "Pa": "Pennsylvania",
    "Ga": "Georgia", "Ill": "Illinois",
    "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky", "Md": "Maryland", "Mont": "Montana", "Neb": "Nebraska",
    "Nev": "Nevada", "Ore": "Oregon", "Del": "Delaware", "Wash": "Washington", "Ont": "Ontario",
    "Tex": "Texas", "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip
_ANYWHERE = {
    "vs": "versus", "etc": "et cetera", "approx": "approximately", "dept": "department", "govt": "government",
    "vol": "volume", "Vol": "Volume", "vols": "volumes", "Vols": "Volumes", "fig": "figure", "Fig": "Figure",
    "e.g": "for example", "i.e": "that is", "cf": "compare", "incl": "including",
    "Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Thurs": "Thursday", "Thu": "Thursday",
    "Fri": "Friday", "al": "al", "ed": "ed", "Ph.D": "PhD",
}  # fmt: skip
_SUFFIXES_WITHOUT_STOP = "Blvd|Expy|Hwy|Pkwy"
_WITHOUT_STOP = {
    "Dr",
    "dr",
    "Mr",
    "mr",
    "Mrs",
    "Prof",
    "Lt",
    "Col",
    "Capt",
    "Sgt",
    "Cpl",
    "St",
}  # British spelling


def _names(table: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def _before(match: re.Match[str]) -> str | None:
    name = match["name"]
    return _BEFORE_NAME[name] if match["stop"] or name in _WITHOUT_STOP else None


def _after(match: re.Match[str]) -> str:
    return _AFTER_NAME[match["name"]]


def _anywhere(match: re.Match[str]) -> str:
    return _ANYWHERE[match["name"]]


_CAPITAL = r"(?=[\s\u00a0]+[\"“‘]?[A-ZÀ-ÞА-ЯІЇЄҐ])"

RULES: tuple[Rule, ...] = (
    Rule(
        r"(?<=[a-z\d] )(?P<name>St)\b\.?(?=$|\s+(?:[a-z]|(?:The|It|He|She|They|We|In|On|But|And)\b)|,)",
        _after,
        "S",
    ),
    Rule(rf"(?<![\w.-])(?P<name>{_names(_BEFORE_NAME)})(?P<stop>\.)?{_CAPITAL}", _before),
    Rule(
        rf"(?:(?<=[\w&][ \u00a0])|(?<=\w,[ \u00a0])|(?<=[DRI]-))(?P<name>{_names(_AFTER_NAME)})(?![\w-])\.",
        _after,
        ".",
    ),
    Rule(rf"(?<=[a-z] )(?P<name>{_SUFFIXES_WITHOUT_STOP})\b", _after),
    Rule(r"(?<=, )(?P<name>Jr|Sr|Inc|Corp|Ltd)\b", _after),
    Rule(rf"(?<![\w.-])(?P<name>{_names(_ANYWHERE)})\.", _anywhere, "."),
    Rule(r"(?<![\w.-])(?P<name>vs|etc|vol|Vol|approx|govt|dept)(?![\w'’-])", _anywhere),
)
