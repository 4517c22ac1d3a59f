"""What is said for what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english import RULES as ENGLISH_RULES
from tts.script.languages import rules
from tts.script.rules import readings
from tts.script.sentences import sentence_spans
from tts.script.sentences.abbreviations import primary
from tts.script.stretches import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGE_WORDS = {"en": "to", "de": "bis", "fr": "à", "es": "a", "it": "a", "nl": "tot", "pt": "a"}


def spoken(text: str, language: str = "en") -> str:
    """The text as it is said, with only the punctuation that is heard: "Oct. 28" -> "October twenty-eighth"."""
    return " ".join(word.spoken for word in spoken_words(text, language))


def spoken_words(text: str, language: str = "en") -> tuple[Stretch, ...]:
    """Every stretch of speech and the characters of the text it reads out, in order and disjoint."""
    return tuple(_words(text, language))


def _words(text: str, language: str) -> Iterator[Stretch]:
    for start, end in sentence_spans(text, language):
        for word in sentence_words(text[start:end], language):
            yield word.moved(start)


def sentence_words(sentence: str, language: str = "en") -> tuple[Stretch, ...]:
    """The stretches of one sentence; `spoken_words` without looking for sentences."""
    tag = primary(language)
    found = readings(sentence, ENGLISH_RULES if tag == "en" else rules(tag))
    return stretches(sentence, found, _RANGE_WORDS.get(tag, ""))
