"""How many of its telling words each line of a page shares with other lines: what an article is about comes again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

# Split at signs rather than at what \w leaves out: vowels of Indian and Arabic scripts are marks, and no \w.
_WORDS = re.compile(r"[^\s!-@\[-`{-¿–-„…।،؛؟]{4,}")
_PAIRS = re.compile("(?=([\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{2}))")  # no spaces, or endings
_STEM = 6
_NEAR = 6  # lines above
_OFTEN = 20  # times, from which a word is no more often
_OWN = 0.5  # of the places of a word, from which it is one of the body and not of the page
_NONE = -1.0  # for a line without telling words

Told = frozenset[str]


def telling(text: str) -> Told:
    """The beginnings of the longer words of `text`, and the pairs of signs in scripts that have no spaces."""
    lowered = text.casefold()
    words = {word[:_STEM] for word in _WORDS.findall(lowered)}
    return frozenset(words if lowered.isascii() else words | set(_PAIRS.findall(lowered)))


def common(told: Sequence[Told], body: Iterable[int]) -> tuple[Matrix, Matrix, Matrix]:
    """For each line, of the words of the lines numbered `body`: its share that other such lines have; how often they
    come, as a logarithm; and its share that hardly any line outside has."""
    inside = set(body)
    here = Counter(word for at in inside for word in told[at])
    everywhere = Counter(word for own in told for word in own)
    rows = [_row(own, here, everywhere, at in inside) for at, own in enumerate(told)]
    table = np.asarray(rows, np.float64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]


def _row(own: Told, here: Counter[str], everywhere: Counter[str], is_inside: bool) -> list[float]:
    if not own:
        return [_NONE] * 3
    counts = {word: here[word] for word in own}
    others = [word for word, count in counts.items() if count > is_inside]
    rare = sum(counts[word] > _OWN * everywhere[word] for word in others)
    often = sum(min(count, _OFTEN) for count in counts.values()) / len(own)
    return [len(others) / len(own), float(np.log1p(often)), rare / len(own)]


def common_above(told: Sequence[Told]) -> Matrix:
    """For each line the share of its words that stand in the few lines above it."""
    last: dict[str, int] = {}
    shares = []
    for at, own in enumerate(told):
        near = sum(last.get(word, -_NEAR - 1) >= at - _NEAR for word in own)
        shares.append(near / len(own) if own else _NONE)
        last |= dict.fromkeys(own, at)
    return np.asarray(shares, np.float64)
