"""An utterance in pieces that Kokoro says whole.

The model has room for 510 symbols. Of longer texts kokoro-onnx 0.6 has cut and older releases have dropped the rest,
each with no more than a line in a log. Here no text leaves without a count of its symbols. Where to cut, kokoro-onnx's
own `split_phonemes` decides: where a sentence, a clause or a word ends, and into pieces of about the same length, since
short ones sound different.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from tts.errors import SynthesisError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.engines.kokoro_text import Group


@dataclass(frozen=True, slots=True)
class Chunk:
    """Symbols that are said in one go; for each word that begins in them, by its number, the symbol it begins with."""

    text: str
    starts: dict[int, int]


def chunks(groups: Sequence[Group], limit: int) -> list[Chunk]:
    """The groups, in order, in as few chunks of at most `limit` symbols as hold them.

    Raises:
        SynthesisError: they do not add up.
    """
    split = import_module("kokoro_onnx.chunker").split_phonemes
    firsts = _firsts(groups)
    found: list[Chunk] = []
    at = 0
    for text in split(" ".join(group.symbols for group in groups), limit):
        places = [place for place, symbol in enumerate(text) if symbol != " "]
        words = ((firsts.get(at + number), place) for number, place in enumerate(places))
        found.append(Chunk(text, {word: place for word, place in words if word is not None}))
        at += len(places)
    _refuse_loss(groups, found, limit)
    return found


def _firsts(groups: Sequence[Group]) -> dict[int, int]:
    """The number of each word by its first sound, counted in symbols, spaces left out."""
    firsts: dict[int, int] = {}
    at, known = 0, set[int]()
    for group in groups:
        if group.word not in known:
            firsts[at + group.first] = group.word
            known.add(group.word)
        at += len(group.symbols)
    return firsts


def _refuse_loss(groups: Sequence[Group], found: Sequence[Chunk], limit: int) -> None:
    wanted = "".join(group.symbols for group in groups)
    if "".join(chunk.text.replace(" ", "") for chunk in found) != wanted:
        raise SynthesisError(f"symbols were lost on the way to Kokoro, of: {wanted[:80]!r}")
    if any(not 0 < len(chunk.text) <= limit for chunk in found):
        raise SynthesisError(f"more than {limit} symbols at once for Kokoro: {wanted[:80]!r}")
