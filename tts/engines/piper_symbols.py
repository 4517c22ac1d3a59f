"""Phonemes as ids of a voice: nothing is left out because a voice was not made with a symbol.

Piper itself drops, with a line in its log, what a voice has no id for, be it a whole word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from tts.engines.espeak_sounds import nearest

Ids = Mapping[str, Sequence[int]]
PAD, BEGIN, END = "_", "^", "$"
# The other way round from `espeak_sounds.NEAREST`, which leads to the plainest letters: a voice may have only the less
# plain ones, as those trained on eSpeak's English have ɹ and no r. "g" is how keyboards write ɡ; ε is Greek, and stands
# in old lists for ɛ. Nothing behind "=" is silence; a symbol may have several likenesses, the best first.
OTHERS = """
r=ɹ ɹ=ɾ ɾ=ɹ ʁ=ʀ ʀ=ʁ ɡ=g g=ɡ ɛ=ε ε=ɛ a=ɑ o=ɔ e=ɛ i=ɪ u=ʊ y=ʏ ə=ɐ x=χ χ=x c=k ɟ=ɡ ç=ʃ ɣ=ɡ β=b θ=s ð=z ɲ=nj ŋ=n
ʎ=lj ɬ=l ɭ=l ɳ=n ɕ=ʃ ʑ=ʒ ʂ=ʃ ʐ=ʒ ʝ=j ʋ=v v=f z=s ʒ=ʃ w=u j=i h=x ʔ= q=k ʃ=s ɡ=k ɚ=əɹ ɝ=ɜɹ ˞=ɹ
ʦ=ts ʣ=dz ʧ=tʃ ʤ=dʒ ɫ=l ˈ= ˌ=
"""
_PAUSES = MappingProxyType({"…": ".", ";": ",", ":": ",", "?": ".", "!": ".", ",": " ", "—": ","})
_DEPTH = 6  # steps from a symbol to one that a voice has; more are a circle


def known(symbol: str, ids: Ids) -> tuple[str, ...] | None:
    """The symbols of a voice that come nearest to one of the IPA; () for a mere mark, None if none do."""
    return _known(symbol, frozenset(ids), _DEPTH)


def adapted(phonemes: str, ids: Ids) -> list[str]:
    """Phonemes in symbols that a voice has; what has no likeness at all is left out."""
    found: list[str] = []
    for symbol in _symbols(phonemes, frozenset(ids)):
        found += known(symbol, ids) or ()
    return found


def _symbols(phonemes: str, there: frozenset[str]) -> list[str]:
    """Letters and marks one by one, but with their mark where the voice has both in one, or has no such mark."""
    found: list[str] = []
    for character in unicodedata.normalize("NFD", phonemes):  # as Piper's voices were trained
        both = unicodedata.normalize("NFC", found[-1] + character) if found else ""
        if unicodedata.combining(character) and len(both) == 1 and character not in there:
            found[-1] = both
        else:
            found.append(character)
    return found


@cache
def _known(symbol: str, there: frozenset[str], depth: int) -> tuple[str, ...] | None:
    if symbol in there:
        return (symbol,)
    if depth == 0:
        return None
    for likeness in _likenesses(symbol):
        parts = [_known(part, there, depth - 1) for part in likeness]
        if all(part is not None for part in parts):
            return tuple(one for part in parts for one in part or ())
    return None


def _likenesses(symbol: str) -> list[str]:
    """What may stand for a symbol, the best first."""
    apart = unicodedata.normalize("NFD", symbol)
    found = [*_others().get(symbol, ())]
    found += [table[symbol] for table in (nearest(), _PAUSES) if symbol in table]
    found += [symbol.lower()] if symbol.lower() != symbol else []
    return [*found, *([apart, apart[0]] if len(apart) > 1 else [])]


@cache
def _others() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for pair in OTHERS.split():
        symbol, _, likeness = pair.partition("=")
        found.setdefault(symbol, []).append(likeness)
    return MappingProxyType(found)
