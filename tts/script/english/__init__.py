"""The rules of English in the order in which they claim text: the most particular first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english import (
    addresses,
    dates,
    letters,
    money,
    places,
    quantities,
    romans,
    serials,
    signs,
    times,
    titles,
    units,
)

if TYPE_CHECKING:
    from tts.script.rules import Rule

RULES: tuple[Rule, ...] = (
    *addresses.RULES,
    *places.RULES,
    quantities.NUMBER_SIGN,
    *dates.RULES,
    *times.RULES,
    *money.RULES,
    *units.RULES,
    *quantities.RULES,
    *titles.RULES,
    *romans.RULES,
    *serials.RULES,
    *letters.RULES,
    *signs.RULES,
)
