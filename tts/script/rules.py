"""What a rule is, and how the readings of many rules are laid over one text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LETTER_JOIN = "·"  # in spoken text, behind each letter but the last: "U·S" is said "you ess"; also "A·", alone
AMOUNT = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says where the bare words would not tell it all.

    `ipa` is how the words sound, for a word of several sounds ("read"). `confidence` is the share of such cases in
    which this reading is right, by our best knowledge, and `doubt` tells an editor why it is not all of them: "day
    and month could be the other way round".
    """

    spoken: str
    ipa: str | None = None
    confidence: float = 1.0
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of written text is said. Patterns are compiled when they are first used, not at import.

    `say` gives what is said for a match, or None where the match is something else after all. `needs` are
    characters of which the text must hold one, or the pattern is not even tried; "" tries always. Two
    readings that are `countable` and joined by a dash are a range.
    """

    pattern: str
    say: Callable[[re.Match[str]], str | Said | None]
    needs: str = ""
    countable: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The characters `start` to `end` (excluded) of a text are said as `spoken`; the rest as in `Said`."""

    start: int
    end: int
    spoken: str
    countable: bool = False
    ipa: str | None = None
    confidence: float = 1.0
    doubt: str = ""


def _reading(match: re.Match[str], said: Said, *, is_countable: bool) -> Reading:
    return Reading(*match.span(), said.spoken, is_countable, said.ipa, said.confidence, said.doubt)


DIGITS = "0123456789"


def letters(text: str) -> str:
    """Letters that are said one by one: "US" -> "U·S", "a" -> "A·". What is no letter or digit is left out."""
    said = [char for char in text.upper() if char.isalnum()]
    return LETTER_JOIN.join(said) if len(said) > 1 else f"{said[0]}{LETTER_JOIN}"


def moved(reading: Reading, by: int) -> Reading:
    """The same reading of a text that begins `by` characters earlier."""
    return replace(reading, start=reading.start + by, end=reading.end + by)


def constant(spoken: str) -> Callable[[re.Match[str]], str | None]:
    """A `say` that always gives the same words."""
    return lambda _: spoken


def readings(text: str, rules: Iterable[Rule], before: Iterable[Reading] = ()) -> list[Reading]:
    """The readings of a text, in order and disjoint; where two rules want the same characters, the first wins.

    What is read `before` goes before them all.
    """
    taken = bytearray(len(text))
    found = list(before)
    for one in found:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    present = frozenset(text)
    for each in rules:
        if each.needs and present.isdisjoint(each.needs):
            continue
        for match in re.finditer(each.pattern, text):
            start, end = match.span()
            if start == end or any(taken[start:end]):
                continue
            said = each.say(match)
            said = Said(said) if isinstance(said, str) else said
            if said and said.spoken.strip():
                taken[start:end] = b"\1" * (end - start)
                found.append(_reading(match, said, is_countable=each.countable))
    return sorted(found, key=lambda reading: reading.start)
