"""What a rule is, and how the readings of many rules are laid over one text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

AMOUNT = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of written text is said. Patterns are compiled when they are first used, not at import.

    `say` gives the spoken text of a match, or None where the match is something else after all. `needs` are
    characters of which the text must hold one, or the pattern is not even tried; "" tries always. Two
    readings that are `countable` and joined by a dash are a range.
    """

    pattern: str
    say: Callable[[re.Match[str]], str | None]
    needs: str = ""
    countable: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The characters `start` to `end` (excluded) of a text are said as `spoken`."""

    start: int
    end: int
    spoken: str
    countable: bool = False


DIGITS = "0123456789"


def constant(spoken: str) -> Callable[[re.Match[str]], str | None]:
    """A `say` that always gives the same words."""
    return lambda _: spoken


def readings(text: str, rules: Iterable[Rule]) -> list[Reading]:
    """The readings of a text, in order and disjoint; where two rules want the same characters, the first wins."""
    taken = bytearray(len(text))
    found: list[Reading] = []
    present = frozenset(text)
    for each in rules:
        if each.needs and present.isdisjoint(each.needs):
            continue
        for match in re.finditer(each.pattern, text):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            spoken = each.say(match)
            if spoken and not spoken.isspace():
                taken[start:end] = b"\1" * (end - start)
                found.append(Reading(start, end, spoken, each.countable))
    return sorted(found, key=lambda reading: reading.start)
