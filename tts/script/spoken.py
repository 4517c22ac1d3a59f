"""What is said for what is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tts.script.cleaning import clean
from tts.script.emoji import emoji_rule
from tts.script.english import RULES as ENGLISH_RULES
from tts.script.languages import rules as rules_of
from tts.script.rules import Reading, moved, readings
from tts.script.sentences import breaths, primary, sentence_spans
from tts.script.stretches import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tts.script.lexicon import Entry, Lexicon
    from tts.script.rules import Rule

_RANGE_WORDS = {"en": "to", "de": "bis", "fr": "à", "es": "a", "it": "a", "nl": "tot", "pt": "a"}
_PART_OF_ADDRESS = frozenset(
    "@#/\\_"
)  # beside a name: it is a piece of an address, and rules read that whole


@dataclass(frozen=True, slots=True)
class Manner:
    """How texts are said: in which language (BCP 47), names as a lexicon has them, emoji silent or by name."""

    language: str = "en"
    lexicon: Lexicon | None = None
    names_emoji: bool = False


def spoken(text: str, language: str = "en") -> str:
    """The text as it is said, with only the punctuation that is heard: "Oct. 28" -> "October twenty-eighth"."""
    return " ".join(word.spoken for word in spoken_words(text, language))


def spoken_words(text: str, language: str = "en") -> tuple[Stretch, ...]:
    """Every stretch of speech and the characters of the text it reads out, in order and disjoint."""
    return tuple(_words(text, Manner(language)))


def _words(text: str, manner: Manner) -> Iterator[Stretch]:
    cleaned = clean(text)
    for breath in said_breaths(cleaned.text, manner):
        for word in breath.words:
            start, end = cleaned.original(word.start, word.end)
            yield replace(word, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Breath:
    """Characters `start` to `end` of a clean text, which are said in one go, and what is said for them."""

    start: int
    end: int
    words: tuple[Stretch, ...]
    ends_sentence: bool


def said_breaths(text: str, manner: Manner) -> Iterator[Breath]:
    """A clean text in the breaths in which it is said; between two of them is only white space, or nothing."""
    join = _RANGE_WORDS.get(primary(manner.language), "")
    for start, end in sentence_spans(text, manner.language):
        found = sentence_readings(text[start:end], manner)
        for first, last in breaths(text, start, end):
            inside = _within(found, first - start, last - start)
            if inside is None:  # torn by the breath; every part is read for itself
                inside = sentence_readings(text[first:last], manner)
            words = stretches(text[first:last], inside, join)
            yield Breath(first, last, tuple(word.moved(first) for word in words), last == end)


def _within(found: Iterable[Reading], start: int, end: int) -> list[Reading] | None:
    """The readings of the characters `start` to `end`, counted from there; None if one lies across an edge."""
    touching = [one for one in found if one.start < end and one.end > start]
    if any(one.start < start or one.end > end for one in touching):
        return None
    return [moved(one, -start) for one in touching]


def sentence_readings(sentence: str, manner: Manner) -> list[Reading]:
    """What is read otherwise than it stands in one clean sentence: names first, then what the rules claim."""
    names = list(_names(sentence, manner.lexicon)) if manner.lexicon else []
    return readings(sentence, _rules(manner), names)


def _rules(manner: Manner) -> Iterable[Rule]:
    tag = primary(manner.language)
    own = ENGLISH_RULES if tag == "en" else rules_of(tag)
    return (emoji_rule(tag), *own) if manner.names_emoji else own


def _names(sentence: str, lexicon: Lexicon) -> Iterator[Reading]:
    for start, end, entry in lexicon.readings(sentence):
        if not _is_part_of_address(sentence, start, end):
            yield _reading(sentence, start, end, entry)


def _is_part_of_address(text: str, start: int, end: int) -> bool:
    after = text[end : end + 2]
    is_dotted = after[:1] == "." and after[1:].isalnum()
    return text[start - 1 : start] in _PART_OF_ADDRESS or after[:1] in _PART_OF_ADDRESS or is_dotted


def _reading(sentence: str, start: int, end: int, entry: Entry) -> Reading:
    written = sentence[start:end]
    return Reading(start, end, entry.alias or written, ipa=entry.ipa)
