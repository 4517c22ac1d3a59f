"""Dialogue that is set with dashes: each paragraph is what one person says, with who says it between more dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.quotations.attribution import without_attributions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tts.script.quotations.speech import Stretches

_DASHED = re.compile(r"\s*[—–―-]\s?(?=[«„“\"¿¡(…]?[^\W_])")
# Languages whose books set dialogue so; elsewhere a dash begins an item of a list, or an aside.
LANGUAGES = frozenset(
    ["be", "bg", "cs", "es", "fr", "hr", "hu", "it", "lt", "lv", "mk", "pl", "pt", "ro", "ru", "sk", "sr", "uk"]
)  # fmt: skip


def begins_with_dash(text: str) -> bool:
    """Whether a paragraph begins as a line of dialogue, or as an item of a list, does."""
    return bool(_DASHED.match(text))


def dialogue(paragraphs: Mapping[int, str], language: str) -> dict[int, Stretches]:
    """What is said in paragraphs that begin with a dash, by their numbers; with their dashes.

    Items of lists begin so, too. Certain is only a row of such paragraphs in which one at least tells, behind or
    between dashes (in French: commas), who says it.
    """
    if language not in LANGUAGES:
        return {}
    found: dict[int, Stretches] = {}
    row: list[int] = []
    for number in [*paragraphs, None]:
        is_next = number is not None and begins_with_dash(paragraphs[number])
        if row and not (is_next and number == row[-1] + 1):
            found |= _row(row, paragraphs, language)
            row = []
        if is_next and number is not None:
            row.append(number)
    return found


def _row(numbers: list[int], paragraphs: Mapping[int, str], language: str) -> dict[int, Stretches]:
    said = {
        number: without_attributions(paragraphs[number], 0, len(paragraphs[number]), language)
        for number in numbers
    }
    is_told = any(each != [(0, len(paragraphs[number]))] for number, each in said.items())
    return said if is_told else {}
