"""The words of an utterance in the IPA, as eSpeak would say them: for engines that are given phonemes.

Known pronunciations and letters are given to eSpeak the way `espeak_text` does; so no bracket of an article reaches it.
It is given a whole clause, because it says "the" otherwise before "old" than before "man". Which of the sounds belong
to which word it does not tell: a word gets as many groups of them as when it stands alone, and where that does not come
out even, or sounds otherwise, the clause is halved. So there is no word without sounds of its own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tts.engines.espeak import LONG_RUN
from tts.engines.espeak_library import pronounced
from tts.engines.espeak_text import CLOSE, OPEN, rendered
from tts.errors import SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.model import Utterance, Word

TIE = "\u0361"  # stands between the symbols of one phoneme, for who wants it
LONGEST_CORE = 60  # characters that eSpeak gets as one word: it has room for 160 bytes
LONGEST_CLAUSE = 300  # bytes; from some 700 on eSpeak ends a clause where it likes
MOST_DIGITS = 60  # in one go; see `espeak`
MOST_MARKS = 3  # of punctuation in a row
# After a no-break space eSpeak still weakens "the", but does not run "in the" together. Behind one it does not see
# phonemes in brackets, and names the punctuation before one; so a space follows, and letters or phonemes go before.
NEXT_WORD = "\u00a0 "
# Quotation marks of other languages are made the English ones, and what is not here is not heard.
MARKS = str.maketrans("«»„‟″–―‥¿¡；：，。！？", '“”““"——…  ;:,.!?')
HEARD_MARKS = frozenset(';:,.!?—…"()“”')
ENDS = frozenset(";:,.!?—…")
OPENING = frozenset("(“")
SAID_SIGNS = frozenset("%&@#*/\\_")  # which Unicode counts as punctuation, and eSpeak names
# A dash or an ellipsis ends a clause wherever it stands, and eSpeak stops for good at a NUL.
_APART = re.compile("(?<=[—…])|\0")
# As much as eSpeak takes as one word, cut where no word is cut if that can be.
_PARTS = re.compile(rf".{{1,{LONGEST_CORE}}}$|.{{1,{LONGEST_CORE}}}(?<=\W)|.{{1,{LONGEST_CORE}}}")
_PHONEMES = re.compile(r"\[\[.*?\]\]")
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiouyæøœɐɑɒʌəɘɚɛɜɤɪɨᵻɔʊʉɯɵʏ")
_SWITCH = re.compile(
    r"\([^()]*\)"
)  # "(en)": eSpeak says what follows by the rules of another language
_GAP = re.compile(f"{TIE} ")  # amid a diphthong, in "na͡ ɪˈiːv"


@dataclass(frozen=True, slots=True)
class Unit:
    """What eSpeak takes as a word, all or a part of word number `word`: what is said, and the marks at its sides."""

    word: int
    before: str
    core: str
    behind: str

    @property
    def ends_a_clause(self) -> bool:
        return not ENDS.isdisjoint(self.behind)


class Manner(NamedTuple):
    """A voice of eSpeak's, and what ties the symbols of a phoneme."""

    model: str
    tie: str


def sounded(
    utterance: Utterance, language: str, model: str, tie: str = ""
) -> Iterator[tuple[Unit, list[str]]]:
    """Each unit of an utterance in `language` (BCP 47) with the groups of its sounds, by the voice called `model`.

    With a `tie`, that character stands between the symbols of one phoneme.

    Raises:
        SynthesisError: a word of letters or digits for which eSpeak has no sound.
        MissingError: it has no such voice.
    """
    manner = Manner(model, tie)
    for clause in _clauses(_units(utterance, language)):
        sounds = iter(_sounded([unit.core for unit in clause if unit.core], manner))
        for unit in clause:
            yield unit, next(sounds) if unit.core else []


def _units(utterance: Utterance, language: str) -> Iterator[Unit]:
    for number, word in enumerate(utterance.words):
        for text in LONG_RUN.sub(r"\g<0> ", _APART.sub(" ", rendered(word, language))).split():
            for part in [text] if OPEN in text else _PARTS.findall(text):
                yield _unit(number, part)


def _unit(number: int, text: str) -> Unit:
    """A text without spaces, parted into what eSpeak names and what stands around that."""
    said = [at for at, character in enumerate(text) if _is_said(character)]
    if not said:
        return Unit(number, "", "", _marks(text))
    start, end = said[0], said[-1] + 1
    if phonemes := _PHONEMES.search(text):
        start, end = phonemes.span()
    elif text[:start].endswith("-") and text[start].isdecimal():
        start -= 1  # "minus"
    core = text[start:end] if phonemes else _western(text[start:end])
    return Unit(number, _marks(text[:start]), core, _marks(text[end:]))


def _is_said(character: str) -> bool:
    kind = unicodedata.category(character)[0]
    return kind in "LMNS" or character in SAID_SIGNS


def _western(text: str) -> str:
    """Digits of other scripts, over which eSpeak passes without a word, as those it knows."""
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def _marks(text: str) -> str:
    marks = (mark for mark in text.translate(MARKS) if mark in HEARD_MARKS)
    return _REPEATED.sub(r"\1", "".join(marks))[:MOST_MARKS]


def _clauses(units: Iterator[Unit]) -> Iterator[list[Unit]]:
    """Units up to one that ends a clause, or to as many as eSpeak takes in one go."""
    clause: list[Unit] = []
    size = digits = 0
    for unit in units:
        more = len(unit.core.encode()) + len(NEXT_WORD.encode())
        more_digits = 0 if OPEN in unit.core else sum(map(str.isdigit, unit.core))
        if clause and (size + more > LONGEST_CLAUSE or digits + more_digits > MOST_DIGITS):
            yield clause
            clause, size, digits = [], 0, 0
        clause.append(unit)
        size, digits = size + more, digits + more_digits
        if unit.ends_a_clause:
            yield clause
            clause, size, digits = [], 0, 0
    if clause:
        yield clause


def _sounded(cores: Sequence[str], manner: Manner) -> list[list[str]]:
    """For each text of a clause the groups of its sounds."""
    alone = [list(_alone(core, manner)) for core in cores]
    if len(cores) <= 1:
        return alone
    together = groups(pronounced(_joined(cores), *manner))
    if len(together) == sum(map(len, alone)):
        rest = iter(together)
        dealt = [list(islice(rest, len(one))) for one in alone]
        if all(map(_is_like, alone, dealt)):
            return dealt
    half = len(cores) // 2
    return _sounded(cores[:half], manner) + _sounded(cores[half:], manner)


def _joined(cores: Sequence[str]) -> str:
    text = ""
    for core in cores:
        is_plain = text[-1:].isalnum() or text.endswith(CLOSE)
        text += f"{NEXT_WORD if is_plain else ' '}{core}" if text else core
    return text


def _is_like(alone: Sequence[str], together: Sequence[str]) -> bool:
    """Whether at least half the consonants of the one are in the other, but for a single one, which may change."""
    left, right = _consonants(alone), _consonants(together)
    shared = sum(min(left.count(one), right.count(one)) for one in {*left})
    return len(left) <= 1 or 2 * shared >= len(left)


def _consonants(said: Sequence[str]) -> str:
    return "".join(one for one in "".join(said) if one.isalpha() and one not in _VOWELS)


@lru_cache(maxsize=20_000)
def _alone(core: str, manner: Manner) -> tuple[str, ...]:
    """The groups of sounds of a text that stands alone.

    Raises:
        SynthesisError: it has letters or digits, and eSpeak has no sound for them.
    """
    for text in (core, unicodedata.normalize("NFKC", core), " ".join(core)):
        if found := groups(pronounced(text, *manner)):
            return tuple(found)
    if any(character.isalnum() for character in core):
        raise SynthesisError(f"eSpeak has no sound for {core[:80]!r}")
    return ()


def refuse_silence(words: Sequence[Word], heard: set[int]) -> None:
    """Do nothing if every word of letters or digits is among those `heard`, by number.

    Raises:
        SynthesisError: one is not.
    """
    for number, word in enumerate(words):
        if number not in heard and any(character.isalnum() for character in word.text):
            raise SynthesisError(f"no sound is known for {word.text[:80]!r}")


def groups(ipa: str) -> list[str]:
    """What eSpeak wrote, tied, as the groups of sounds that stand between spaces: nearly always one for a word."""
    return [
        group
        for group in _GAP.sub(TIE, _SWITCH.sub("", ipa)).split()
        if any(character.isalpha() for character in group)
    ]
