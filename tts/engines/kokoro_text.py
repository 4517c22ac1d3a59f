"""What Kokoro is given for an utterance: the sounds of each of its words, in symbols, and the punctuation around them.

The sounds are those that eSpeak would say (`espeak_words`), written as Kokoro learnt them (`kokoro_sounds`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.engines.espeak_words import HEARD_MARKS, OPENING, TIE, refuse_silence, sounded
from tts.engines.kokoro_sounds import symbols
from tts.errors import MissingError, SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.engines.espeak_words import Unit
    from tts.model import Utterance

# By language, or by language and region, the voice of eSpeak that says it as Kokoro's makers had it said.
ESPEAK_VOICES = {
    "en": "en-us",
    "en-gb": "en",
    "es": "es",
    "fr": "fr",
    "hi": "hi",
    "it": "it",
    "pt": "pt-br",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Symbols without a space between them, of word number `word`: sounds from `first` on, and marks around them."""

    word: int
    symbols: str
    first: int = 0

    @property
    def ends_in_a_mark(self) -> bool:
        return self.symbols[-1] in HEARD_MARKS

    def followed_by(self, marks: str) -> Group:
        return Group(self.word, self.symbols + marks, self.first)


def espeak_voice(language: str) -> str:
    """What eSpeak calls the voice whose sounds Kokoro learnt for a language (BCP 47).

    Raises:
        MissingError: for a language that eSpeak does not write down as Kokoro learnt it.
    """
    primary, *rest = language.lower().replace("_", "-").split("-")
    model = ESPEAK_VOICES.get("-".join([primary, *rest[:1]])) or ESPEAK_VOICES.get(primary)
    if model is None:
        raise MissingError(
            f"Kokoro cannot be made to speak {language!r}: its phonemes are not eSpeak's",
            f"languages that it speaks here: {', '.join(ESPEAK_VOICES)}",
        )
    return model


def written(utterance: Utterance, language: str, vocabulary: frozenset[str]) -> list[Group]:
    """The utterance in the symbols of `vocabulary`, in order; every word that has letters or digits has sounds.

    Raises:
        SynthesisError: a word for which there are none.
    """
    found: list[Group] = []
    opening = ""
    for unit, sounds in sounded(utterance, language, espeak_voice(language), TIE):
        said = [_symbols(one, unit, language, vocabulary) for one in sounds]
        if said := [one for one in said if one]:
            found += _groups(unit, opening, said)
            opening = ""
        elif OPENING.issuperset(unit.behind):
            opening = unit.behind
        elif found and not found[-1].ends_in_a_mark:
            found[-1] = found[-1].followed_by(unit.behind)
    refuse_silence(utterance.words, {group.word for group in found})
    return found


def _symbols(sounds: str, unit: Unit, language: str, vocabulary: frozenset[str]) -> str:
    try:
        return symbols(sounds, language, vocabulary)
    except ValueError as error:
        raise SynthesisError(f"Kokoro cannot say {unit.core[:80]!r}: {error}") from error


def _groups(unit: Unit, opening: str, said: list[str]) -> Iterator[Group]:
    """The sounds of a unit with its marks at their sides."""
    last = len(said) - 1
    for number, sounds in enumerate(said):
        before = opening + unit.before if number == 0 else ""
        behind = unit.behind if number == last else ""
        yield Group(unit.word, f"{before}{sounds}{behind}", len(before))
