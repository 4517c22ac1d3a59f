"""What is said for what is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from tts.script.cleaning import clean
from tts.script.emoji import emoji_rule
from tts.script.english import rules as english_rules
from tts.script.languages import rules as rules_of
from tts.script.manner import manner_of
from tts.script.rules import Reading, moved, readings
from tts.script.sentences import breaths, primary, sentence_spans
from tts.script.stretches import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tts.script.cleaning import Clean
    from tts.script.manner import Manner
    from tts.script.rules import Rule

_RANGE_WORDS = {"en": "to", "de": "bis", "fr": "à", "es": "a", "it": "a", "nl": "tot", "pt": "a"}


def spoken(text: str, language: str = "en") -> str:
    """The text as it is said, with only the punctuation that is heard: "Oct. 28" -> "October twenty-eighth"."""
    return " ".join(word.spoken for word in spoken_words(text, language))


def spoken_words(text: str, language: str = "en") -> tuple[Stretch, ...]:
    """Every stretch of speech and the characters of the text it reads out, in order and disjoint."""
    return tuple(_words(text, manner_of(language)))


def _words(text: str, manner: Manner) -> Iterator[Stretch]:
    cleaned = clean(text)
    for breath in said_breaths(cleaned.text, manner):
        yield from placed(breath.words, cleaned)


def placed(words: Iterable[Stretch], cleaned: Clean) -> tuple[Stretch, ...]:
    """Stretches of a clean text as stretches of the original; those that share a character there are one."""
    done: list[Stretch] = []
    for word in words:
        start, end = cleaned.original(word.start, word.end)
        one = replace(word, start=start, end=end)
        if done and start < done[-1].end:  # "㎧" is cleaned to "m/s", of two words
            one = done.pop().joined(one)
        done.append(one)
    return tuple(done)


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
        keep = [(start + one.start, start + one.end) for one in found]
        for first, last in breaths(text, start, end, keep):
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
    names = list(_names(sentence, manner)) if manner.lexicon else []
    return readings(sentence, _rules(manner.language, names_emoji=manner.names_emoji), names)


def _rules(language: str, *, names_emoji: bool = False) -> Iterable[Rule]:
    tag = primary(language)
    own = english_rules(language) if tag == "en" else rules_of(tag)
    return (emoji_rule(tag), *own) if names_emoji else own


def _names(sentence: str, manner: Manner) -> Iterator[Reading]:
    for start, end, entry in manner.lexicon.readings(sentence) if manner.lexicon else ():
        said = entry.alias or sentence[start:end]
        yield Reading(start, end, _in_full(said, manner.language), ipa=entry.ipa)


@lru_cache(maxsize=4096)
def _in_full(name: str, language: str) -> str:
    """What a lexicon says, with its own numbers and abbreviations in full: "St. Louis" is "Saint Louis"."""
    if name.replace(" ", "").isalpha():
        return name
    said, at = "", 0
    for one in readings(name, _rules(language)):
        said += name[at : one.start] + one.spoken
        at = one.end
    return said + name[at:]
