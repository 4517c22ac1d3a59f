"""The rules of Ukrainian in the order in which they claim text: the most particular first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.languages import acronyms, amounts, codes, moments, romans, signs
from tts.script.languages.ukrainian import calendar, places, ranks
from tts.script.languages.ukrainian.counting import UKRAINIAN

if TYPE_CHECKING:
    from tts.script.rules import Rule


def rules() -> tuple[Rule, ...]:
    """The rules of Ukrainian, the most particular first."""
    return (
        *codes.addresses(UKRAINIAN),
        *calendar.RULES,
        *moments.rules(UKRAINIAN),
        *codes.numbers(UKRAINIAN),
        *ranks.RULES,
        *romans.counted(UKRAINIAN, ranks.COUNTED),
        *places.RULES,
        *amounts.rules(UKRAINIAN),
        amounts.rates(UKRAINIAN),
        ranks.TIMES,
        *signs.fractions(UKRAINIAN),
        amounts.ranges(UKRAINIAN),
        signs.ratio(UKRAINIAN),
        *signs.abbreviations(UKRAINIAN),
        *acronyms.rules("uk"),
        amounts.plain(UKRAINIAN),
        *signs.signs(UKRAINIAN),
        *signs.net(UKRAINIAN),
    )
