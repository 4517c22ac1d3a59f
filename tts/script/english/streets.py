"""Streets: "St." that is a saint or a street, "Dr." that is a doctor or a drive, and the sides of a town."""

from __future__ import annotations

import re
from types import MappingProxyType

from tts.script.rules import Rule, Said
from tts.script.tables import listed

_STREETS = {
    "St": "Street", "Ave": "Avenue", "Av": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Hwy": "Highway",
    "Pkwy": "Parkway", "Expy": "Expressway", "Expwy": "Expressway", "Sq": "Square", "Ln": "Lane", "Ct": "Court",
    "Dr": "Drive", "Pl": "Place", "Ter": "Terrace", "Terr": "Terrace", "Cir": "Circle", "Tpke": "Turnpike",
    "Fwy": "Freeway", "Cres": "Crescent", "Sts": "Streets", "Aves": "Avenues", "Plz": "Plaza", "Hts": "Heights",
    "Rte": "Route",
}  # fmt: skip
_IN_FULL = "|".join([*dict.fromkeys(_STREETS.values()), "Way"])
KINDS = f"{'|'.join(_STREETS)}|{_IN_FULL}"  # how a street is written, short or in full
SIDES = MappingProxyType(
    {
        "N": "North", "S": "South", "E": "East", "W": "West", "NW": "Northwest", "NE": "Northeast",
        "SW": "Southwest", "SE": "Southeast",
    }
)  # fmt: skip
_ALONE_WITHOUT_STOP = "Blvd|Expy|Hwy|Pkwy|Ave|Rd"  # nothing else than streets are written so
_NAMES = "|".join(sorted(_STREETS.keys() - {"St", "Dr"}, key=len, reverse=True))
_SAINTS = frozenset(
    listed(
        "Agnes Aidan Albans Alban Andrew Andrews Ann Anne Anselm Anthony Antony Augustine Austell Barnabas Bart Barts "
        "Basil Benedict Bernard Bernadette Brigid Catharines Catherine Catherines Cecilia Charles Christopher Clair "
        "Clare Clements Cloud Columba Cyril Croix Cuthbert David Davids Denis Dominic Dunstan Edmund Edmunds Edward "
        "Elizabeth Elmo Etienne Francis Francois Gabriel Genevieve George Georges Germain Giles Gallen Gregory Helena "
        "Helens Helier Ignatius Ives James Jean Jerome Joan Joe John Johns Johnsbury Joseph Josephs Jude Kevin Kitts "
        "Laurent Lawrence Leonard Leonards Louis Lucia Lucie Luke Lukes Maarten Margaret Mark Marks Martin Martins "
        "Mary Marys Matthew Maurice Michael Michaels Mirren Monica Moritz Neots Nicholas Nick Olaf Pancras Patrick "
        "Patricks Paul Pauls Peter Peters Petersburg Philip Pius Raphael Regis Rita Rose Sebastian Simon Simons "
        "Stanislaus Stephen Stephens Teresa Theresa Thomas Tropez Ursula Valentine Valentines Vincent Vitus Xavier"
    )
)
_BEFORE_SAINT = frozenset(
    listed(
        "Port East West North South Fort Mount Mt Ft Lake Bury Sault Cape Upper Lower Old New Mont Bay Isle "
        "Chalfont Rue Boulevard Faubourg Pont Hôtel Île San Sainte"
    )
)  # "Port St. Lucie", "Bury St. Edmunds"
_BEGINS_CLAUSE = frozenset(
    listed(
        "The It He She They We In On But And A An At For If When Police Officials There This That I You One No As"
    )
)
_HOUSE = re.compile(r"\b\d{1,5}[A-Z]?\s(?:[A-Z][\w'’]*\s){1,3}$")
_LAST_WORD = re.compile(r"([\w'’]+)[ \u00a0]$")
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)$")  # "42nd St."
_POSSESSIVE = re.compile(r"['’]s$")
_REACH = 50  # characters in which a house number is looked for


def _street(match: re.Match[str]) -> str:
    return f"{_STREETS[match['name']]}{_behind(match)}"


def _behind(match: re.Match[str]) -> str:
    side = match["side"]
    return f" {SIDES[side.replace('.', '')]}" if side else ""


def _saint_or_street(match: re.Match[str]) -> str | Said | None:
    """By what stands on both sides: a name behind "St." alone makes a saint, one in front of it alone a street."""
    found = _LAST_WORD.search(match.string[max(0, match.start() - _REACH) : match.start()])
    before, after = found[1] if found else "", match["after"] or ""
    if not after or match["side"]:
        return f"Street{_behind(match)}" if before else None
    if not before[:1].isupper() and not before[:1].isdigit():
        return "Saint"
    return _between_names(match, before, after)


def _between_names(match: re.Match[str], before: str, after: str) -> str | Said:
    if before in _BEFORE_SAINT:
        return "Saint"
    if _NUMBERED.search(before) or after in _BEGINS_CLAUSE or _has_house(match):
        return "Street"
    if before[0].isdigit():
        return "Saint"  # the number of a house: "10 St. James's Square"
    if _POSSESSIVE.sub("", after) in _SAINTS:
        return Said("Saint", confidence=0.9, doubt="“St.” could be a street")
    return Said("Street", confidence=0.75, doubt="“St.” could be a saint")


def _bare_saint(match: re.Match[str]) -> str | None:
    return "Saint" if match["after"].title() in _SAINTS else None


def _shouted(match: re.Match[str]) -> str:
    found = _LAST_WORD.search(match.string[max(0, match.start() - _REACH) : match.start()])
    after = _POSSESSIVE.sub("", match["after"].replace("'S", "'s").replace("’S", "’s")).title()
    is_street = found and found[1].isupper() and len(found[1]) > len("ON") and after not in _SAINTS
    return "Street" if is_street else "Saint"


def _has_house(match: re.Match[str]) -> bool:
    return bool(_HOUSE.search(match.string[max(0, match.start() - _REACH) : match.start()]))


def _drive(match: re.Match[str]) -> str | None:
    """A doctor unless a name goes before and none comes after, or a house has its number."""
    found = _LAST_WORD.search(match.string[max(0, match.start() - _REACH) : match.start()])
    is_named = found is None or not found[1][0].islower()
    if not is_named or (match["after"] and not _has_house(match)):
        return None
    return f"Drive{_behind(match)}"


def _named(match: re.Match[str]) -> str:
    return f"{_STREETS.get(match['name'], match['name'])}{_behind(match)}"


def _side(match: re.Match[str]) -> str:
    return SIDES[match["side"]]


_SIDE = r"(?:,?\s(?P<side>[NS]\.?[EW](?:\b\.?)|[NSEW]\b)(?=[\s,.;]|$))"
_AFTER = r"(?=\s+[\"“(]?(?P<after>[A-Z][\w'’]*)|\s+[^A-Z\s]|[^\w\s'’-]|\s*$)"

RULES: tuple[Rule, ...] = (
    Rule(rf"(?<![\w.-])St\b\.?(?!\.){_SIDE}?{_AFTER}", _saint_or_street, "S"),
    Rule(r"(?<![\w.-])ST\.(?=\s(?P<after>[A-Z]{2}[\w'’]*))", _shouted, "S"),
    Rule(r"(?<![\w.-])ST(?=\s(?P<after>[A-Z]{2,12})\b)", _bare_saint, "S"),
    Rule(
        rf"(?:(?<=[a-z] )|(?<=\d(?:st|nd|rd|th) )|(?<=Jr\. ))Dr\b\.?(?!\.){_SIDE}?{_AFTER}",
        _drive,
        "D",
    ),
    Rule(rf"(?<=[\w.][ \u00a0])(?P<name>{_NAMES})\b\.{_SIDE}?", _street, "."),
    Rule(rf"(?<=[a-z\d] )(?P<name>{_ALONE_WITHOUT_STOP})\b(?![.'’-]){_SIDE}?", _street),
    Rule(rf"\b(?P<name>{_NAMES}|{_IN_FULL}){_SIDE}", _named, "NSEW"),
    Rule(
        rf"(?<![\w.])(?P<side>[NSEW])\b\.?(?=\s\d{{1,3}}(?:st|nd|rd|th)\s(?:{KINDS})\b)",
        _side,
        "NSEW",
    ),
    Rule(
        rf"(?<=\d )(?P<side>[NSEW])\b\.?(?=(?:\s[A-Z][a-z]+){{1,2}}\s(?:{KINDS})\b)", _side, "NSEW"
    ),
)
