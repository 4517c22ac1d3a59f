"""Addresses of houses: numbers in a street, states and postal codes of the United States."""

from __future__ import annotations

import re

from tts.script.english.numbers import cardinal, digits, two_digits
from tts.script.english.streets import KINDS
from tts.script.rules import DIGITS, Rule, Said, letters
from tts.script.tables import listed

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
    "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming", "DC": "D·C",
}  # fmt: skip
_CODES = "|".join(_STATES)
_SHORT_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Fla": "Florida", "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota",
    "Okla": "Oklahoma", "Tenn": "Tennessee", "Vt": "Vermont", "Va": "Virginia", "Pa": "Pennsylvania", "Ga": "Georgia",
    "Ill": "Illinois", "Ind": "Indiana", "Kan": "Kansas", "Kans": "Kansas", "Ky": "Kentucky", "Md": "Maryland",
    "Mont": "Montana", "Neb": "Nebraska", "Nebr": "Nebraska", "Nev": "Nevada", "Ore": "Oregon", "Del": "Delaware",
    "Wash": "Washington", "Tex": "Texas", "Wis": "Wisconsin", "Wyo": "Wyoming", "Ont": "Ontario", "Que": "Quebec",
    "Alta": "Alberta", "Sask": "Saskatchewan", "Miss": "Mississippi",
}  # fmt: skip
_PROVINCES = {
    "AB": "Alberta", "BC": "British Columbia", "MB": "Manitoba", "NB": "New Brunswick", "NL": "Newfoundland",
    "NS": "Nova Scotia", "ON": "Ontario", "QC": "Quebec", "SK": "Saskatchewan",
}  # fmt: skip
_NOTHING_ELSE = (
    "AZ|FL|GA|IA|IL|KS|KY|MI|MN|MT|NC|ND|NH|NJ|NM|NV|NY|RI|SC|SD|TN|TX|UT|VT|WA|WI|WV|WY"
)
# Words, in a text that stresses them with capitals: a town must stand before them beyond doubt.
_WORDS_TOO = frozenset(listed("HI IN MA ME OH OK ON OR PA"))
_NO_TOWN = frozenset(
    listed(
        "Actually Again Ah Also Alright And Anyway Besides But Finally First Hello Her Hers Hey Hi Him His However I "
        "Indeed Instead It Later Look Maybe Me Meanwhile Moreover Never Next No Nope Now Oh Ok Okay Once Or Perhaps "
        "Please Right Second She So Sorry Sure Thanks That Then There Therefore They This Thus Today Tomorrow Too Us "
        "Wait We Well What Why Yeah Yep Yes Yesterday You Your"
    )
)
_IN_A_TOWN = re.compile(
    r"(?:\b(?:in|at|of|near|from|to|around|outside|and|or|between|via|through)\s|\()"
    r"(?:[A-Z][a-z]{1,20}\.?\s){0,2}[A-Z][\w'’.-]{1,30}$"
)
# Behind a town that opens a text: "Salem, OR – ", "Salem, OR, is", "Salem, OR, and Erie, PA".
_OPENED = re.compile(
    r"\s*$|\s[@–—-]|,\s(?:(?:is|was|has|had|will|are|were)\b|(?:and\s)?[A-Z][a-z]{1,20},\s[A-Z]{2}\b)"
)
_PROSE = re.compile(r"(?<![\w.])[a-z]{2,}(?=\s)")  # a list of sources has no word in small letters
_TOWN = re.compile(r"(?:^|[\s(\"“‘-])(?P<town>[A-Z][\w'’.-]{0,30})$")
_DEGREES = frozenset(["MD", "MA", "PA", "MS", "DC", "CO"])  # behind the name of a person
_PERSON = re.compile(r"(?:^|[.!?]\s|\b(?:by|and|Dr\.?|with|says|said)\s)(?:[A-Z][\w'’.-]+\s){2,3}$")
_BEHIND_COMMA = {
    "Mo": "Missouri", "La": "Louisiana", "Me": "Maine", "Man": "Manitoba", "N.Y": "New York", "N.J": "New Jersey",
    "N.H": "New Hampshire", "N.M": "New Mexico", "N.C": "North Carolina", "S.C": "South Carolina",
    "N.D": "North Dakota", "S.D": "South Dakota", "R.I": "Rhode Island", "W.Va": "West Virginia",
    "N.S": "Nova Scotia", "N.B": "New Brunswick", "B.C": "British Columbia",
}  # fmt: skip
_ALL_SHORT = {**_SHORT_STATES, **_BEHIND_COMMA}
_SHORT = "|".join(sorted(map(re.escape, _SHORT_STATES), key=len, reverse=True))
_SHOUTED = "|".join(
    sorted((re.escape(short.upper()) for short in _SHORT_STATES), key=len, reverse=True)
)
_CANADIAN = "|".join(_PROVINCES)
_REACH = 60  # characters in which a name is looked for
_DOTTED = "|".join(sorted(map(re.escape, _ALL_SHORT), key=len, reverse=True))


def _state(match: re.Match[str]) -> str | Said | None:
    name = match["state"]
    before = match.string[max(0, match.start() - _REACH) : match.start()].rstrip(", \u00a0")
    state = _STATES.get(name) or _PROVINCES[name]
    if match["zip"]:
        more = f", {digits(match['more'])}" if match["more"] else ""
        return f"{state} {digits(match['zip'])}{more}" if _TOWN.search(before) else None
    if not _is_in_state(name, before) or (match["prose"] is not None and not _PROSE.search(before)):
        return None
    if name in _WORDS_TOO:
        if not _IN_A_TOWN.search(before) and not _OPENED.match(match.string, match.end()):
            return None
        return Said(state, confidence=0.85, doubt=f"“{name}” could be no state")
    return state


def _is_in_state(name: str, before: str) -> bool:
    """Whether what stands before the comma is a town: "Well, OK" and "by Ann Rowan, MD" have none."""
    town = _TOWN.search(before)
    if not town or town["town"] in _NO_TOWN or town["town"].endswith("ly"):
        return False
    return not (name in _DEGREES and _PERSON.search(f"{before} "))


def _short_state(match: re.Match[str]) -> str:
    code = f" {digits(match['zip'])}" if match["zip"] else ""
    return _ALL_SHORT[match["state"]] + code


def _shouted_state(match: re.Match[str]) -> str:
    return _SHORT_STATES[match["state"].capitalize()]


def _party_state(match: re.Match[str]) -> str:
    written = match["state"].rstrip(".").replace(". ", ".")
    state = _STATES.get(written) or _ALL_SHORT.get(written, written)
    return f"{letters(match['party'])} {state}"


def _house(match: re.Match[str]) -> str:
    """Two digits at a time: "fourteen twenty-eight Elm"."""
    head, tail = divmod(int(match["house"]), 100)
    if tail:
        return f"{cardinal(head)} {two_digits(tail)}"
    return f"{cardinal(head)} hundred" if head % 10 else cardinal(head * 100)


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<![\w-])(?P<party>[DRI])-(?P<state>(?:{_DOTTED})\.|(?:{_CODES})\b|[A-Z][a-z]{{3,}}\b)",
        _party_state,
        "DRI",
    ),
    Rule(rf"(?<=[A-Z]{{2}},[ \u00a0])(?P<state>{_SHOUTED})\.(?!\w)", _shouted_state, "."),
    Rule(
        rf"(?:(?<=[a-z],[ \u00a0])|(?<=[a-z], \()|(?<=[A-Z]{{2}},[ \u00a0]))(?=[A-Z])(?P<state>{_DOTTED})\."
        r"(?:\s(?P<zip>\d{5})(?![\w-]))?(?!\w)",
        _short_state,
        ".",
    ),
    Rule(
        rf"(?<=\w[ \u00a0])(?P<state>{_SHORT})\.(?:\s(?P<zip>\d{{5}})(?![\w-]))?(?!\w)",
        _short_state,
        ".",
    ),
    Rule(
        rf"(?<=[a-z],\s)(?:(?P<state>{_CODES}|{_CANADIAN})(?:\s(?P<zip>\d{{5}})(?:-(?P<more>\d{{4}}))?(?!\w)|"
        rf"(?=\s*$|,|\s[@–—-])|(?P<prose>(?=[;:)]|\.(?:\s|$)|\s\())|(?<=(?:{_NOTHING_ELSE}))(?=\s[a-z])))",
        _state,
    ),
    Rule(
        rf"(?<![\w.,$€£])(?P<house>[1-9]\d{{2,3}})(?=(?:\s[A-Z][a-z]+){{1,3}}\s(?:{KINDS})\b)",
        _house,
        DIGITS,
    ),
)
