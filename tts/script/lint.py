"""What an editor should look at before an article is narrated: whatever is said on a guess, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.script.cleaning import clean, look_alikes
from tts.script.english.spelling import is_foreign
from tts.script.languages import knows
from tts.script.manner import manner_of
from tts.script.sentences import primary, sentence_spans
from tts.script.spoken import sentence_readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tts.model import Article, Place
    from tts.script.cleaning import Clean
    from tts.script.manner import Manner
    from tts.script.rules import Reading
    from tts.settings import ScriptSettings

_NAME = re.compile(
    r"(?<![\w@#./’'-])[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž]{2,}(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*(?![\w@/])"
)
_LETTER = {  # a script -> a character of it that texts of another script do not hold
    "Cyrillic": re.compile(r"[Ѐ-ԯ]+"),
    "Greek": re.compile(r"[Ͱ-Ͽ]{2,}"),  # one alone is a symbol
    "Arabic": re.compile(r"[\u0600-\u06ff]+"),
    "Hebrew": re.compile(r"[\u0590-\u05ff]+"),
    "Chinese or Japanese": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+"),
    "Korean": re.compile(r"[\uac00-\ud7af]+"),
    "Latin": re.compile(r"[A-Za-z]{2,}"),
}
_OWN_SCRIPT = {
    "uk": "Cyrillic", "ru": "Cyrillic", "bg": "Cyrillic", "sr": "Cyrillic", "mk": "Cyrillic", "be": "Cyrillic",
    "el": "Greek", "ar": "Arabic", "fa": "Arabic", "ur": "Arabic", "he": "Hebrew", "ko": "Korean",
    "zh": "Chinese or Japanese", "ja": "Chinese or Japanese",
}  # fmt: skip
_FIRST = re.compile(
    r"^\W*$|[:“\"]\s?$"
)  # in front of a word that any sentence would begin with a capital
_SHORT = 3  # letters
_MOST = 0.7  # of the longer words
UNKNOWN_NAME = "a name that no lexicon has, not spelled as English words are"
_GUESS = 0.5  # a name without an entry: the engine's rules may be right


@dataclass(frozen=True, slots=True)
class Finding:
    """Characters `start` to `end` of one text of the article, what is said for them, and why to look.

    `confidence` is from 0 to 1, as in `Said`; `count` how often the same comes up. A finding on the whole article
    has no characters.
    """

    place: Place
    start: int
    end: int
    written: str
    spoken: str
    confidence: float
    reason: str
    count: int = 1


def lint(article: Article, settings: ScriptSettings | None = None) -> tuple[Finding, ...]:
    """What is said on a guess, in the order of the article; what comes up again is counted, not repeated."""
    manner = manner_of(article.language, settings)
    found = [*_on_language(manner), *_on_authors(article, manner)]
    for place, text in article.texts.items():
        found += sorted(_in_text(place, text, manner), key=lambda one: one.start)
    return tuple(_counted(found))


def _on_language(manner: Manner) -> Iterator[Finding]:
    tag = primary(manner.language)
    if not knows(tag):
        reason = f"numbers, dates and signs in {tag!r} are left to the engine"
        yield Finding(None, 0, 0, "", "", _GUESS, reason)


def _on_authors(article: Article, manner: Manner) -> Iterator[Finding]:
    """Names of the byline, which is no text of the article's."""
    for author in article.authors:
        for doubt in _unknown(author, sentence_readings(author, manner), manner):
            reason = f"in the byline, {doubt.spoken}: {doubt.reason}"
            yield Finding(None, 0, 0, doubt.spoken, doubt.spoken, doubt.confidence, reason)


def _in_text(place: Place, text: str, manner: Manner) -> Iterator[Finding]:
    for start, end, proper in look_alikes(text):
        reason = "letters of two scripts that look the same; read as if they were of one"
        yield Finding(place, start, end, text[start:end], proper, 0.8, reason)
    cleaned = clean(text)
    for start, end in sentence_spans(cleaned.text, manner.language):
        sentence = cleaned.text[start:end]
        readings = sentence_readings(sentence, manner)
        for one in _in_sentence(sentence, readings, manner):
            yield _placed(one, place, start, text, cleaned)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Characters of a sentence, what is said for them, and why to look."""

    start: int
    end: int
    spoken: str
    confidence: float
    reason: str


def _placed(doubt: _Doubt, place: Place, by: int, text: str, cleaned: Clean) -> Finding:
    start, end = cleaned.original(by + doubt.start, by + doubt.end)
    return Finding(place, start, end, text[start:end], doubt.spoken, doubt.confidence, doubt.reason)


def _in_sentence(sentence: str, readings: Iterable[Reading], manner: Manner) -> Iterator[_Doubt]:
    claimed = bytearray(len(sentence))
    for one in readings:
        claimed[one.start : one.end] = b"\1" * (one.end - one.start)
        if one.doubt:
            yield _Doubt(one.start, one.end, one.spoken, one.confidence, one.doubt)
    for doubt in (*_other_scripts(sentence, manner), *_names(sentence, manner)):
        if not any(claimed[doubt.start : doubt.end]):
            yield doubt


def _other_scripts(sentence: str, manner: Manner) -> Iterator[_Doubt]:
    own = _OWN_SCRIPT.get(primary(manner.language), "Latin")
    for script, pattern in _LETTER.items():
        if script != own and (script == "Latin" or not sentence.isascii()):
            for match in pattern.finditer(sentence):
                reason = f"{script} letters: the voice may spell them or leave them out"
                yield _Doubt(*match.span(), match.group(), 0.2, reason)


def _names(sentence: str, manner: Manner) -> Iterator[_Doubt]:
    """Names in English text that no lexicon has and that are not spelled as English is."""
    if primary(manner.language) != "en" or _is_headline(sentence):
        return
    for match in _NAME.finditer(sentence):
        if not _FIRST.search(sentence[: match.start()]) and is_foreign(match.group()):
            yield _Doubt(*match.span(), match.group(), _GUESS, UNKNOWN_NAME)


def _unknown(author: str, readings: Iterable[Reading], manner: Manner) -> Iterator[_Doubt]:
    """The parts of an author's name that no lexicon has."""
    known = [(one.start, one.end) for one in readings]
    for match in _NAME.finditer(author) if primary(manner.language) == "en" else ():
        is_known = any(start <= match.start() < end for start, end in known)
        if not is_known and is_foreign(match.group()):
            yield _Doubt(*match.span(), match.group(), _GUESS, UNKNOWN_NAME)


def _is_headline(sentence: str) -> bool:
    """Whether capitals tell nothing, because most of the words have one."""
    words = [word for word in sentence.split() if word[0].isalpha() and len(word) > _SHORT]
    return sum(word[0].isupper() for word in words) > _MOST * len(words)


def _counted(found: Iterable[Finding]) -> Iterator[Finding]:
    first: dict[tuple[str, str], Finding] = {}
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        key = (one.written, one.reason)
        first.setdefault(key, one)
        counts[key] = counts.get(key, 0) + 1
    for key, one in first.items():
        yield Finding(
            one.place,
            one.start,
            one.end,
            one.written,
            one.spoken,
            one.confidence,
            one.reason,
            counts[key],
        )
