"""The rules of German in the order in which they claim text: the most particular first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import acronyms, amounts, codes, moments, romans, signs
from tts.script.languages.german import calendar, ranks
from tts.script.languages.german.counting import GERMAN
from tts.script.rules import Rule

if TYPE_CHECKING:
    import re


def _street(match: re.Match[str]) -> str:
    return f"{match['name']}{'straße' if match['s'] == 's' else 'Straße'}"


def rules() -> tuple[Rule, ...]:
    """The rules of German, the most particular first."""
    return (
        *codes.addresses(GERMAN),
        *calendar.RULES,
        *moments.rules(GERMAN),
        calendar.SHORT_DATE,
        *codes.numbers(GERMAN),
        *ranks.ROMAN,
        calendar.DECADE,
        moments.season(GERMAN),
        *romans.counted(GERMAN, ranks.COUNTED),
        ranks.PERCENTAGE,
        *amounts.rules(GERMAN),
        amounts.rates(GERMAN),
        *ranks.RULES,
        *signs.fractions(GERMAN),
        amounts.ranges(GERMAN),
        signs.ratio(GERMAN),
        Rule(r"(?P<name>\b[A-ZÄÖÜ][a-zäöüß]+-?)(?P<s>[Ss])tr\.(?=\s|$|,)", _street, "."),
        *signs.abbreviations(GERMAN),
        *acronyms.rules("de"),
        amounts.plain(GERMAN),
        *signs.signs(GERMAN),
        *signs.net(GERMAN),
    )
