"""Phonemes in portions that a Piper model says in one run, and as its ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tts.engines.piper_symbols import BEGIN, END, PAD
from tts.engines.piper_words import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tts.engines.piper_symbols import Ids

# Phonemes and signs in one run of a model: its memory grows with their square. These are some 12 s of sound.
MAX_SYMBOLS = 200
Said = tuple[int, list[str]]  # the number of a word, and symbols of it


@dataclass(slots=True)
class Portion:
    """Symbols for one run of a model, and (word, symbol) for each word that begins in it."""

    symbols: list[str] = field(default_factory=list)
    begins: list[tuple[int, int]] = field(default_factory=list)

    def add(self, word: int, symbols: Iterable[str]) -> None:
        self.begins.append((word, len(self.symbols)))
        self.symbols += symbols

    def close(self, sign: str) -> Portion:
        """The portion with a sign at its end: without one, a voice breaks off as if it were interrupted."""
        while self.symbols and self.symbols[-1] == " ":
            self.symbols.pop()
        if self.symbols and self.symbols[-1] not in SIGNS:
            self.symbols.append(sign)
        return self


def filled(said: Iterable[Said], ids: Ids) -> Iterator[Portion]:
    """Portions of at most `MAX_SYMBOLS`, parted behind a sign where there is one in their second half."""
    rest = [*_short(said)]
    while rest:
        portion, size = Portion(), _fitting(rest)
        for word, symbols in rest[:size]:
            portion.add(word, symbols)
        rest = rest[size:]
        sign = "," if rest else "."
        yield portion.close(sign if sign in ids else " ")


def numbers(portion: Portion, ids: Ids) -> tuple[list[int], list[int]]:
    """The ids of a portion, and for each of its symbols the place of its first id."""
    found = [*ids[BEGIN], *ids[PAD]]
    places = []
    for symbol in portion.symbols:
        places.append(len(found))
        found += [*ids[symbol], *ids[PAD]]
    return [*found, *ids[END]], places


def _short(said: Iterable[Said]) -> Iterator[Said]:
    """The same, with none longer than a portion."""
    for word, symbols in said:
        for at in range(0, max(1, len(symbols)), MAX_SYMBOLS):
            yield word, symbols[at : at + MAX_SYMBOLS]


def _fitting(said: Sequence[Said]) -> int:
    """How many go into one portion: all, or those up to the last sign, or to the last space between two words."""
    size, fitting, sign, space = 0, 0, 0, 0
    for _, symbols in said:
        size += len(symbols)
        if size > MAX_SYMBOLS:
            return sign or space or max(1, fitting)
        fitting += 1
        text = "".join(symbols)
        if text.endswith(" "):
            space = fitting
            if size > MAX_SYMBOLS // 2 and text.rstrip()[-1:] in {*SIGNS}:
                sign = fitting
    return fitting
