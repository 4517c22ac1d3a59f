"""Abbreviated titles before a name, and what stands behind the names of people and companies."""

from __future__ import annotations

import re

from tts.script.rules import Rule, constant, letters
from tts.script.tables import listed

_EITHER_SIDE = {"Intl": "International", "Natl": "National"}
_TITLES = {
    "Dr": "Doctor", "dr": "Doctor", "mr": "Mister", "Drs": "Doctors", "Mr": "Mister", "Mrs": "Missus", "mrs": "Missus",
    "Ms": "Ms", "Messrs": "Messieurs", "Mme": "Madame", "Mmes": "Mesdames", "Mlle": "Mademoiselle",
    "Prof": "Professor", "Profs": "Professors", "Gen": "General", "Gens": "Generals", "Lt": "Lieutenant",
    "Lieut": "Lieutenant", "Lts": "Lieutenants", "Col": "Colonel", "Cols": "Colonels", "Maj": "Major",
    "Capt": "Captain", "Cpt": "Captain", "Capts": "Captains", "Cmdr": "Commander", "Cdr": "Commander",
    "Cmdre": "Commodore", "Adm": "Admiral", "Adms": "Admirals", "Brig": "Brigadier", "Sgt": "Sergeant",
    "Sgts": "Sergeants", "Cpl": "Corporal", "Pvt": "Private", "Pte": "Private", "Pfc": "Private First Class",
    "Spc": "Specialist", "Ens": "Ensign", "Ofc": "Officer", "Sen": "Senator", "Sens": "Senators",
    "Rep": "Representative", "Reps": "Representatives", "Gov": "Governor", "Govs": "Governors", "Pres": "President",
    "Sec": "Secretary", "Secy": "Secretary", "Amb": "Ambassador", "Rev": "Reverend", "Revs": "Reverends",
    "Hon": "Honorable", "Fr": "Father", "Supt": "Superintendent", "Insp": "Inspector", "Det": "Detective",
    "Dets": "Detectives", "Msgr": "Monsignor", "Abp": "Archbishop", "Atty": "Attorney", "Asst": "Assistant",
    "Dep": "Deputy", "Cllr": "Councillor", "Ald": "Alderman", "Comr": "Commissioner", "Treas": "Treasurer",
    "Assoc": "Associate", "Rt": "Right", **_EITHER_SIDE,
}  # fmt: skip
_PLACES = {"Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Mts": "Mounts", "Pt": "Point"}
_AFTER_NAME = {
    "Jr": "Junior", "Sr": "Senior", "Inc": "Inc", "Corp": "Corporation", "Co": "Company", "Cos": "Companies",
    "Ltd": "Limited", "Bros": "Brothers", "Mfg": "Manufacturing", "Esq": "Esquire", "Univ": "University",
    "Mts": "Mountains", "Pty": "Proprietary", **_EITHER_SIDE,
}  # fmt: skip
_DEGREES = "PhDs|MPhil|DPhil|BSc|MSc|MEng|BEng|MBBS|EdD|Ed\\.D|PsyD|PharmD|GmbH|SpA|plc|PLC"
_WORDS_IN_CAPITALS = frozenset(
    ["SEC", "SPC", "DEP", "HON", "MS", "PTE", "PRES", "INSP"]
)  # or letters of their own
_SHOUTED = {
    name.upper(): words
    for name, words in {**_TITLES, **_PLACES}.items()
    if name.upper() not in _WORDS_IN_CAPITALS
}
_WITHOUT_STOP = frozenset(
    listed(
        "Dr dr Mr mr Mrs mrs Prof Lt Col Capt Sgt Cpl Mt Ft Cllr Maj Cmdr Cdr Supt Insp Msgr Adm Rev Atty Messrs "
        "Mme Mlle"
    )
)  # British spelling  # fmt: skip


def _names(table: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


def _title(match: re.Match[str]) -> str | None:
    name = match["name"]
    return _TITLES[name] if match["stop"] or name in _WITHOUT_STOP else None


def _shouted(match: re.Match[str]) -> str:
    return _SHOUTED[match["name"]]


def _after_rank(match: re.Match[str]) -> str:
    return _TITLES[match["name"]]


def _place(match: re.Match[str]) -> str | None:
    name = match["name"]
    return _PLACES[name] if match["stop"] or name in _WITHOUT_STOP else None


def _after(match: re.Match[str]) -> str:
    return _AFTER_NAME[match["name"]]


def _degree(match: re.Match[str]) -> str:
    written = match["name"].replace(".", "")
    return f"{letters(written[:-1])}'s" if written.endswith("s") else letters(written)


_CAPITAL = r"[\s\u00a0]+[\"“‘(]?[A-ZÀ-ÞА-ЯІЇЄҐ]"
_OTHER_TITLE = r"\s\((?:[Rr]et|[Rr]es)\.|[\s\u00a0](?:and|or|of|for|&)\s[A-Z]|-(?:elect|designate|[A-Z])|\s1st\s"

_FREE = r"(?:(?<![\w.-])|(?<=\b[Ee]x-)|(?<=\b[Tt]hen-)|(?<=\b[Vv]ice-)|(?<=\bco-))"

RULES: tuple[Rule, ...] = (
    Rule(r"(?<=\()[Rr]et\.(?=\))", constant("retired"), "("),
    Rule(
        rf"(?:(?<=Lt )|(?<=Maj )|(?<=Brig ))(?P<name>Gen|Col|Cmdr|Cdr|Gov)(?P<stop>\.?)(?={_CAPITAL})",
        _after_rank,
        "GC",
    ),
    Rule(
        rf"{_FREE}(?P<name>{_names(_TITLES)})(?:(?P<stop>\.)(?={_CAPITAL}|{_OTHER_TITLE})|(?P<bare>)(?={_CAPITAL}))",
        _title,
    ),
    Rule(
        rf"(?<![\w.-])(?=[A-Z]{{2,6}}\.)(?P<name>{_names(_SHOUTED)})\.(?=\s[A-Z]{{2}})",
        _shouted,
        ".",
    ),
    Rule(r"(?<![\w.-])(?P<name>MR|MRS|MESSRS)(?=\s[A-Z]{2})", _shouted, "M"),
    Rule(r"(?<![\w.-])V\.(?=\s?Adm\b)", constant("Vice"), "V"),
    Rule(r"(?<![\w.-])R\.(?=\s?Adm\b)", constant("Rear"), "R"),
    Rule(rf"(?<=[A-Z][a-z]\.-)(?P<name>{_names(_TITLES)})(?P<stop>\.)(?={_CAPITAL})", _title, "-"),
    Rule(rf"(?<![\w.-])(?P<name>{_names(_PLACES)})(?P<stop>\.)?(?={_CAPITAL})", _place, "MFSP"),
    Rule(
        rf"(?:(?<=[\w&][ \u00a0])|(?<=\w,[ \u00a0]))(?P<name>{_names(_AFTER_NAME)})(?![\w-])\.",
        _after,
        ".",
    ),
    Rule(r"(?<=[a-z]\.[ \u00a0])(?P<name>Ltd|Inc|Corp|Jr|Sr)(?![\w-])\.", _after, "."),
    Rule(r"(?<=, )(?P<name>Jr|Sr|Inc|Corp|Ltd)\b", _after, "JSICL"),
    Rule(r"(?<=[A-Za-z] )(?P<name>Jr|Sr|Inc|Ltd|Corp|Bros|Pty)(?![\w.-])", _after, "JSICLBP"),
    Rule(r"(?<![\w.])Ph\.\s?D(?!\w)\.?", constant("PhD"), "P"),
    Rule(rf"(?<![\w.])(?P<name>{_DEGREES})(?![\w])(?:(?<=\.D)\.)?", _degree),
)
