"""From the IPA to the mnemonics that eSpeak NG 1.52 takes between "[[" and "]]".

What eSpeak does not know it leaves out without a word, with all that follows; so nothing is passed on that is not in
the tables of `espeak_sounds`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tts.engines.espeak_sounds import nearest, sounds, taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

# eSpeak has room for 200 phonemes and stress marks in a word, and writes past the end of it: with some 70 syllables
# the process crashes.
MAX_MNEMONICS = 120
_STRESSES = {"ˈ": "'", "ˌ": ","}
_VOWELS = frozenset("aeiouyæøœɶɐɑɒʌəɘɚɛɜɝɞɤɪɨᵻɔʊʉɯɵʏ")
_SYLLABIC = "\u0329"
_TIES = re.compile("[\u0361\u035c‿]")  # over affricates, and between words
_SYLLABLE_END = "."
_BREAKS = re.compile("[.ˈˌ]*")
_SOFT_J = re.compile("ʲ(?=[ˈˌ.]?[aɑæeɛɐəɔoʊu])")
_LONGEST = 4  # symbols that one phoneme says: "ɪəɹ" and a mark of length


def mnemonics(ipa: str, language: str) -> list[str]:
    """The words of `ipa` as eSpeak writes phonemes in a language (BCP 47): "həˈloʊ" -> ["h|@|l|'oU"].

    A text without any stress is stressed on its first vowel.

    Raises:
        ValueError: a symbol that we do not know, a word that is too long for eSpeak, or nothing at all.
    """
    language = language.lower()
    words = _tidied(ipa, language).split()
    if not words:
        raise ValueError("no sound at all")
    if not any(mark in ipa for mark in _STRESSES):
        words[0] = f"ˈ{words[0]}"
    return [_word(word, language) for word in words]


def unknown_symbol(ipa: str) -> str | None:
    """The first symbol of `ipa` that eSpeak cannot be made to say, in whatever language; None if there is none."""
    known = sounds("en").keys() | nearest().keys() | _STRESSES.keys()
    symbols = "".join(_tidied(ipa, "en").replace(_SYLLABLE_END, "").split())
    return next((symbol for symbol in symbols if symbol not in known), None)


def _tidied(ipa: str, language: str) -> str:
    """One way of writing for what is written in several."""
    text = _TIES.sub("", taken_apart(ipa).replace("g", "ɡ"))
    if language.split("-", 1)[0] == "en":
        text = text.replace("r", "ɹ")  # English has one, and dictionaries write it either way
    return text if "ʲ" in sounds(language) else _SOFT_J.sub("j", text)


def _word(word: str, language: str) -> str:
    found: list[str] = []
    stress = ""
    for symbol, names in _sounded(word, language):
        if symbol in _STRESSES:
            stress = _STRESSES[symbol]
        elif stress and names and (symbol[0] in _VOWELS or symbol.endswith(_SYLLABIC)):
            found += [stress + names[0], *names[1:]]
            stress = ""
        else:
            found += names
    if not found or len(found) + _stresses(found) > MAX_MNEMONICS:
        raise ValueError(f"not between 1 and {MAX_MNEMONICS} sounds and stresses: {word[:80]!r}")
    return "|".join(found)


def _stresses(found: list[str]) -> int:
    return sum(name[0] in "'," for name in found)


def _sounded(word: str, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The symbols of a word in order, each with its mnemonics; those of stress have none."""
    at, is_stressed = 0, False
    while at < len(word):
        symbol, names = _longest(word, at, language, is_stressed=is_stressed)
        yield symbol, names
        at += len(symbol)
        is_stressed = symbol in _STRESSES or (is_stressed and symbol[0] not in _VOWELS)


def _longest(
    word: str, at: int, language: str, *, is_stressed: bool
) -> tuple[str, tuple[str, ...]]:
    """The longest symbol at a place of a word that there is a sound for."""
    if word[at] in _STRESSES or word[at] == _SYLLABLE_END:
        return word[at], ()
    table = sounds(language)
    for length in range(min(_LONGEST, len(word) - at), 0, -1):
        symbol = word[at : at + length]
        if length > 1 and symbol.endswith("ɹ") and _is_vowel_next(word, at + length):
            continue
        names = (table.get(f"ˈ{symbol}") if is_stressed else None) or table.get(symbol)
        if names is None and symbol in nearest():
            names = _approximated(symbol, language)
        if names is not None:
            return symbol, names
    raise ValueError(f"no sound is known for {word[at]!r} in {word[:80]!r}")


def _is_vowel_next(word: str, at: int) -> bool:
    breaks = _BREAKS.match(word, at)
    return word[breaks.end() : breaks.end() + 1] in _VOWELS if breaks else False


@cache
def _approximated(symbol: str, language: str) -> tuple[str, ...]:
    """The mnemonics of what comes nearest to a symbol that the language has no phoneme for."""
    return tuple(name for _, names in _sounded(nearest()[symbol], language) for name in names)
