"""What kinds of abbreviations there are, by what the full stop behind them can mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Abbreviations:
    """The abbreviations of one language: lower case, without the final full stop: "gen", "u.s", "p.m".

    `titles` stand before a name and never end a sentence, except those that are also `streets`: "Elm St. It is
    long". `numbered` stand before a number, and end a sentence only where none follows. `inner` are always in
    the middle. `closing` end a sentence before a capital, unless the word is one of their `followers`. So do
    `suffixes`, which end a name and have a capital of their own, unless an office or one more suffix follows.
    `regions` ("U.S.") stand before names and end sentences alike, so the words on both sides decide. What stands
    before one of its `followers`, whatever it is otherwise, goes on: "Man. Utd.".

    `starters` are words that, with a capital, begin a sentence and not a name. `labels` stand before a letter
    that is no initial: "vitamin D". `shouted` are names that end with "!" or "?". `streets_of` end the names of
    streets, written in one word. In a language with `ordinal_stops` a full stop makes a number an ordinal, and so it
    does with longer and Roman numbers behind one of its `articles`; in one with `numbers_apart` the number of a
    paragraph stands alone; in one with `capital_nouns` a capital says little.
    """

    titles: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    followers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    offices: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    shouted: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    streets_of: tuple[str, ...] = ()
    ordinal_stops: bool = False
    numbers_apart: bool = False
    capital_nouns: bool = False
    known: frozenset[str] = field(init=False)  # every abbreviation of the language
    special: frozenset[str] = field(
        init=False
    )  # every word of which the stop may mean another thing

    def __post_init__(self) -> None:
        known = self.titles | self.numbered | self.inner | self.closing | self.suffixes
        object.__setattr__(self, "known", known | self.regions)
        object.__setattr__(self, "special", self.known | self.shouted | self.followers.keys())


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())
