"""From the IPA, as eSpeak NG writes it, to the symbols that Kokoro was trained on.

Kokoro's vocabulary has 114 symbols, and whatever else it is given kokoro-onnx drops without a word. It learnt from
texts that misaki wrote down in phonemes (https://github.com/hexgrad/misaki, EN_PHONES.md and misaki/espeak.py), who
writes diphthongs and affricates as one letter each, and English with 45 symbols in all; so that is how they are written
here. Elsewhere misaki takes eSpeak's IPA nearly as it is.

Tables are written "symbol=symbols", separated by spaces; the longest wins; a tie stands between the symbols of one
phoneme. What a table does not hold is a symbol that the vocabulary has, one of `NEAREST`, or a mark.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from tts.engines.espeak_sounds import taken_apart

if TYPE_CHECKING:
    from collections.abc import Mapping


# One letter for each; "Q" is the British "oh", and a hissed "s" of two letters is what eSpeak says for Italian "ss".
EVERYWHERE = """
a͡ɪ=I a͡ʊ=W e͡ɪ=A o͡ʊ=O ə͡ʊ=Q ɔ͡ɪ=Y t͡ʃ=ʧ d͡ʒ=ʤ t͡s=ʦ d͡z=ʣ t͡ɕ=ʨ d͡ʑ=ʥ s͡s=S
"""
# What English voices never heard is said as the nearest English sound: "Bach" with a "k", as misaki has it. Glottal
# stops are a "t" there ("button"), and schwas before "l", or in a syllable without another vowel, the small one.
ENGLISH = """
e=A eː=A o=ɔ oː=ɔː ɐ=ə r=ɹ x=k ç=k ɬ=l ʔ=t ə͡l=ᵊl l̩=ᵊl n̩=ᵊn m̩=ᵊm ŋ̩=ᵊŋ ɹ̩=ɜɹ ʔn=tn ʔn̩=tn ʔˌn̩=tn t͡s=ts d͡z=dz t͡ɕ=ʧ
d͡ʑ=ʤ s͡s=s ɾ=T c=k q=k ɟ=ʤ χ=k ʁ=ɹ ɣ=ɡ β=v ɸ=f ʋ=v ʝ=j ɰ=w ɥ=w ʈ=t ɖ=d ɳ=n ɲ=nj ɴ=ŋ ʎ=lj ɽ=ɹ ɻ=ɹ ʂ=ʃ ɕ=ʃ ʦ=ts ʣ=dz
ʨ=ʧ ʥ=ʤ ʲə=jə ʲo=jɔ ʲ= ̃= ɨ=ɪ ɯ=u ɤ=ə y=i ø=ɜ œ=ɜ ʰ=
"""
# No long vowels, and an "r" wherever one is written.
AMERICAN = """
ː= ə͡ʊ=O ɜː=ɜɹ ɜːɹ=ɜɹ ɜː͡ɹ=ɜɹ ɚ=əɹ ɪə=iə ɪ͡ə=iə i͡ə=iə i͡əɹ=iəɹ a=ɑ ɒ=ɑ iː=i uː=u ɑː=ɑ ɔː=ɔ oː=ɔ eː=A
"""
BRITISH = """
o͡ʊ=Q e͡ə=ɛː iə=ɪə i͡ə=ɪə ɚ=ə æ=a ᵻ=ɪ ɾ=t
"""
# Letters of the IPA that the vocabulary lacks, as the nearest that it has; clicks by the stop at their place.
NEAREST = """
g=ɡ ɓ=b ɗ=d ɠ=ɡ ʄ=ɟ ʛ=ɡ ɢ=ɡ ʙ=b ʀ=ʁ ʜ=h ħ=h ɦ=h ʕ=ʔ ʢ=ʔ ʡ=ʔ ɫ=l ɭ=l ɬ=l ɮ=l ʟ=l ɺ=ɾ ɼ=r ɱ=m ʍ=w ɧ=ʃ ʐ=ʒ ʑ=ʒ ɿ=ɨ ʅ=ɨ ʮ=y
ʯ=y ʉ=u ɵ=ø ɘ=ə ɞ=ɜ ɝ=ɜɹ ɶ=œ ʏ=y ᴉ=ɪ ɩ=ɪ ɷ=ʊ ʚ=œ ʞ=k ʆ=ʃ ʓ=ʒ ʇ=t ʗ=k ʖ=ʔ ʘ=p ǀ=t ǁ=l ǂ=t ǃ=k ʠ=q ʪ=ls ʫ=lz ʩ=fŋ ʬ=w ʭ=t
"""
_TABLES = MappingProxyType({"en": ENGLISH + AMERICAN, "en-gb": ENGLISH + BRITISH})
_LONGEST = 4


def symbols(ipa: str, language: str, vocabulary: frozenset[str]) -> str:
    """The symbols of `vocabulary` that say `ipa`, tied, without spaces, in a language (BCP 47).

    Marks that Kokoro does not know are left out, sounds never.

    Raises:
        ValueError: a sound for which the vocabulary has nothing.
    """
    table, text = _table(language.lower()), taken_apart(ipa)
    said, at = "", 0
    while at < len(text):
        symbol = _longest(text, at, table)
        said += table[symbol] if symbol in table else _single(symbol, table, vocabulary)
        at += len(symbol)
    if strange := set(said) - vocabulary:
        raise ValueError(f"the model has no symbol for {sorted(strange)}")
    return said


def needed(language: str) -> frozenset[str]:
    """The symbols that a model's vocabulary must have for a language (BCP 47)."""
    return frozenset("".join(_table(language.lower()).values())) | frozenset("ˈˌ ")


def _longest(text: str, at: int, table: Mapping[str, str]) -> str:
    """The longest symbol of the table at a place, else the character there."""
    candidates = (text[at : at + length] for length in range(_LONGEST, 0, -1))
    return next((symbol for symbol in candidates if symbol in table), text[at])


def _single(symbol: str, table: Mapping[str, str], vocabulary: frozenset[str]) -> str:
    if symbol in vocabulary:
        return symbol
    if near := nearest().get(symbol):
        return "".join(table.get(one, one) for one in near)
    if symbol.isalpha() and unicodedata.category(symbol) != "Lm":
        raise ValueError(f"no sound is known for {symbol!r}")
    return ""  # a mark, a tie, or the hyphen that ends eSpeak's name of a phoneme: French "lə-"


@cache
def nearest() -> Mapping[str, str]:
    """For each letter of the IPA that Kokoro's vocabulary lacks, what comes nearest in it."""
    return MappingProxyType(_pairs(NEAREST))


@cache
def _table(language: str) -> Mapping[str, str]:
    """The tables of a language (BCP 47, small letters) as one; of English without a region, the American one."""
    primary = language.split("-", 1)[0]
    own = _TABLES.get("-".join(language.split("-")[:2])) or _TABLES.get(primary, "")
    return MappingProxyType(_pairs(EVERYWHERE + own))


def _pairs(table: str) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in taken_apart(table).split())
