"""What the shared rules ask of a language: its words, and how it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tts.script.languages.written import Number
    from tts.script.rules import Said

_REACH = 48  # characters that are looked at on each side; looking further would take the square of the length
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’ʼ-]*)[\s\u00a0]+$")
_WORD_AFTER = re.compile(r"[\s\u00a0]+([^\W\d_][\w'’ʼ]*)")


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted. `forms` are one and many; in Slavic languages one, two to four, many, and part of one.

    `gender` is "m", "f" or "n".
    """

    forms: tuple[str, ...]
    gender: str = "m"

    @property
    def one(self) -> str:
        """The form for one."""
        return self.forms[0]

    @property
    def many(self) -> str:
        """The form for many, where there are but two."""
        return self.forms[-1]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a sign or symbol stands for, and its hundredth where that has a name: euro and cent."""

    noun: Noun
    hundredth: Noun | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The text around a match, some words of it."""

    before: str = ""
    after: str = ""

    @property
    def word_before(self) -> str:
        """The word directly before, in lower case; "" where punctuation or nothing is there."""
        found = _WORD_BEFORE.search(self.before)
        return found[1].lower() if found else ""

    @property
    def word_after(self) -> str:
        """The word directly behind, as written; "" where punctuation or nothing is there."""
        found = _WORD_AFTER.match(self.after)
        return found[1] if found else ""


def place(match: re.Match[str]) -> Place:
    """Where a match stands."""
    text, start, end = match.string, match.start(), match.end()
    return Place(text[max(0, start - _REACH) : start], text[end : end + _REACH])


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that stand for signs, symbols and abbreviations.

    `against` stands between goals. `marks` are those of decimals, `powers`
    "squared", "cubed" and "to the power of", `clock` the symbols of hour, minute and second, `spelt` the characters
    of addresses. `abbreviations` stand anywhere, `numbered` only before a number, `named` only before a capital.
    """

    minus: str
    against: str
    about: str
    hashtag: str
    telephone_plus: str
    unknown: str
    marks: Mapping[str, str]
    powers: tuple[str, str, str]
    clock: tuple[str, str, str]
    signs: Mapping[str, str]
    spelt: Mapping[str, str]
    scales: Mapping[str, Noun]
    units: Mapping[str, Unit]
    money: Mapping[str, Unit]
    abbreviations: Mapping[str, str]
    numbered: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)


class Grammar(Protocol):
    """How a language says numbers, given what stands around them."""

    @property
    def words(self) -> Words:
        """The words of the language."""

    def cardinal(self, number: int) -> str:
        """A number by itself."""

    def digits(self, text: str) -> str:
        """Digits one by one."""

    def number(self, number: Number, at: Place) -> str | Said:
        """A number in running text, which may be a year or be counting what follows."""

    def counted(self, number: Number, nouns: tuple[Noun, ...], at: Place) -> str | Said:
        """A number with what it counts: "fünf Millionen Euro" has two nouns."""

    def sum(self, number: Number, unit: Unit, at: Place) -> str | Said:
        """An amount of money with hundredths."""

    def per(self, noun: Noun) -> str:
        """For each of something: "pro Kilogramm"."""

    def call(self, group: str) -> str:
        """A group of digits of a telephone number."""

    def ranged(self, left: Number, right: Number, nouns: tuple[Noun, ...], at: Place) -> str:
        """From one number to another, of something or of nothing."""

    def date(self, day: int, month: int, year: str, at: Place) -> str:
        """A date written in numbers; `year` has four digits, two, or none."""

    def clock(self, hour: int, minute: int, at: Place) -> str:
        """A time of day."""

    def fraction(self, whole: str, top: int, bottom: int) -> str:
        """ "two and a half"; `whole` is "" where there is only a part."""

    def part_of(self, whole: str, top: int, bottom: int, noun: Noun) -> str | Said:
        """ "three quarters of an hour", "two hours and a half"."""


def words_of(said: str | Said) -> str:
    """What is said, without its doubts."""
    return said if isinstance(said, str) else said.spoken


def with_words(before: str, said: str | Said, after: str = "") -> str | Said:
    """What is said, with words before and behind it."""
    if isinstance(said, str):
        return f"{before} {said} {after}".strip()
    return replace(said, spoken=f"{before} {said.spoken} {after}".strip())


def units(text: str) -> dict[str, Unit]:
    """Units from a table of lines like "€ EUR = m Euro | m Cent" or "t = f Tonne/Tonnen"."""
    table: dict[str, Unit] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        symbols, _, said = line.partition(" = ")
        nouns = [_noun(part) for part in said.split(" | ")]
        for symbol in symbols.split():
            table[symbol] = Unit(nouns[0], nouns[1] if len(nouns) > 1 else None)
    return table


def nouns(text: str) -> dict[str, Noun]:
    """Nouns from a table of lines like "Mio. Mio Millionen = f Million/Millionen"."""
    return {symbol: unit.noun for symbol, unit in units(text).items()}


def pairs(text: str) -> dict[str, str]:
    """Words from a table of lines like "z. B. = zum Beispiel"."""
    lines = filter(None, map(str.strip, text.splitlines()))
    return {key: said for key, _, said in (line.partition(" = ") for line in lines)}


def _noun(text: str) -> Noun:
    gender, _, forms = text.strip().partition(" ")
    return Noun(tuple(form.strip() for form in forms.split("/")), gender)
