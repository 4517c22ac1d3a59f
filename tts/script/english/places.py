"""Addresses of houses: numbers in a street, states and postal codes of the United States."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english.numbers import cardinal, digits, two_digits
from tts.script.rules import DIGITS, Rule

if TYPE_CHECKING:
    import re

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
_STREETS = "St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Ct|Court|Expy|Hwy|Pkwy|Way|Place|Pl|Square|Sq"
_SHORT_STREETS = {"Ct": "Court", "Dr": "Drive", "Pl": "Place"}


def _state(match: re.Match[str]) -> str:
    return _STATES[match["state"]] + (f" {digits(match['zip'])}" if match["zip"] else "")


def _house(match: re.Match[str]) -> str:
    """Two digits at a time: "fourteen twenty-eight Elm"."""
    head, tail = divmod(int(match["house"]), 100)
    if tail:
        return f"{cardinal(head)} {two_digits(tail)}"
    return f"{cardinal(head)} hundred" if head % 10 else cardinal(head * 100)


def _street(match: re.Match[str]) -> str:
    return _SHORT_STREETS[match["street"]]


RULES: tuple[Rule, ...] = (
    Rule(
        rf"(?<=[a-z],\s)(?P<state>{_CODES})(?:\s(?P<zip>\d{{5}})(?:-\d{{4}})?(?!\w)|(?=\s*$|,))",
        _state,
    ),
    Rule(
        rf"(?<![\w.,$€£])(?P<house>[1-9]\d{{2,3}})(?=(?:\s[A-Z][a-z]+){{1,3}}\s(?:{_STREETS})\b)",
        _house,
        DIGITS,
    ),
    Rule(r"(?<=[a-z]\s)(?P<street>Ct|Pl|Dr)\b\.?(?=,|\s*$)", _street),
)
