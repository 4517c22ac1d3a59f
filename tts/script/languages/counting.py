"""How every language counts: digit by digit where nothing else is known, and numbers too long for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tts.script.languages.grammar import Words

_LONGEST_PART = 3  # digits behind the comma that are read as one number


class Counting:
    """What the grammars share, given the words and numerals of a language.

    A number of more than `longest` digits has no name.
    """

    def __init__(
        self,
        words: Words,
        cardinal: Callable[[int], str],
        digits: Callable[[str], str],
        longest: int,
    ) -> None:
        self.words = words
        self._cardinal, self._digits, self._longest = cardinal, digits, longest

    def cardinal(self, number: int) -> str:
        """A number by itself, digit by digit where it has no name."""
        return self._cardinal(number) if number < 10**self._longest else self.digits(str(number))

    def digits(self, text: str) -> str:
        """Digits one by one."""
        return self._digits(text)

    def call(self, group: str) -> str:
        """A group of a telephone number, digit by digit."""
        return self.digits(group)

    def behind_mark(self, fraction: str) -> str:
        """What stands behind the comma as one number: "zéro cinq", "catorce"; digit by digit where it is long."""
        rest = fraction.lstrip("0")
        if len(fraction) > _LONGEST_PART or not rest:
            return self.digits(fraction)
        zeros = fraction.removesuffix(rest)
        return " ".join(filter(None, (self.digits(zeros), self.cardinal(int(rest)))))
