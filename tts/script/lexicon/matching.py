"""The entries of all layers found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tts.script.lexicon.capitals import fits, is_ordinary
from tts.script.lexicon.context import parts_of_speech
from tts.script.lexicon.home import own_path
from tts.script.lexicon.layers import layers
from tts.script.lexicon.neighbours import stands_alone
from tts.script.lexicon.words import joint, word_spans, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tts.script.lexicon.entry import Entry
    from tts.script.lexicon.layers import Form, Layer


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and its words."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]
    taken: bytearray  # one for each word: whether an entry has it


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Layers of entries for texts in one language; an entry of an earlier layer goes before all of a later one."""

    language: str
    layers: tuple[Layer, ...]

    def readings(self, text: str) -> list[tuple[int, int, Entry]]:
        """The characters of a text that are said as an entry has it: in order, disjoint, the longest phrase first.

        The ending of a name is not in the span: of "Zelensky's" it is "Zelensky".

        Raises:
            UsageError: a line of a file makes no sense.
        """
        words = words_of(text)
        hit = [layer for layer in self.layers if not layer.firsts.keys().isdisjoint(words)]
        if not hit:
            return []
        seen = _Text(text, words, word_spans(text), bytearray(len(words)))
        found = [one for layer in hit for one in self._found(layer, seen)]
        return sorted(found, key=lambda one: one[0])

    def _found(self, layer: Layer, seen: _Text) -> Iterator[tuple[int, int, Entry]]:
        firsts, taken = layer.firsts, seen.taken
        for at, word in enumerate(seen.words):
            if word not in firsts or taken[at]:
                continue
            for count, key in _phrases(seen, at, firsts[word]):
                found = self._fitting(layer.forms(key), seen, at, count)
                if found and not (layer.owner == "shipped" and _is_doubtful(found, seen.text)):
                    taken[at : at + count] = b"\1" * count
                    yield found
                    break

    def _fitting(
        self, forms: tuple[Form, ...], seen: _Text, at: int, count: int
    ) -> tuple[int, int, Entry] | None:
        """The first of entries alike that the text around the words allows."""
        if not forms:
            return None
        written = seen.words[at : at + count]
        beside = [*seen.words[max(0, at - 1) : at], *seen.words[at + count : at + count + 1]]
        found = []
        for form in forms:
            start, end = (
                seen.spans[at][0] - len(form.lead),
                seen.spans[at + count - 1][1] + len(form.tail),
            )
            if (
                fits(form, written, beside)
                and _has_signs(form, seen.text, start, end)
                and stands_alone(form, seen.text, start, end, self.language)
            ):
                found.append((start, end, form.entry))
        return _by_part_of_speech(found, seen.text)

    def ranked(self, written: str) -> list[tuple[Layer, Entry]]:
        """The entries for a word or phrase as it is written, the one that counts first.

        An entry for one part of speech goes before one for all, though only where it is used as that.
        """
        seen = _Text(written, words_of(written), word_spans(written), bytearray())
        if not seen.words:
            return []
        keys = [key for _, key in _phrases(seen, 0, len(seen.words))][:1]
        found = [
            (layer, form.entry)
            for layer in self.layers
            for key in keys
            for form in sorted(layer.forms(key), key=lambda one: one.entry.part_of_speech is None)
            if len(form.words) == len(seen.words) and fits(form, seen.words, ())
        ]
        return list(dict.fromkeys(found))


def _is_doubtful(found: tuple[int, int, Entry], text: str) -> bool:
    """Whether a shipped name is an ordinary word too, and nothing tells that it is the name: "Nice weather"."""
    start, end, entry = found
    is_risky = entry.kind != "word" and is_ordinary(entry.written) and text[start].isupper()
    return is_risky and "name" not in parts_of_speech(text, start, end)


def _phrases(seen: _Text, at: int, most: int) -> list[tuple[int, str]]:
    """How many words, and the key, of each phrase from word `at` on, over no taken words: the longest first."""
    key, found = seen.words[at], []
    found.append((1, key.casefold()))
    for number in range(at + 1, min(at + most, len(seen.words))):
        between = joint(seen.text[seen.spans[number - 1][1] : seen.spans[number][0]])
        if between is None or (seen.taken and seen.taken[number]):
            break
        key += between + seen.words[number]
        found.append((number - at + 1, key.casefold()))
    return found[::-1]


def _has_signs(form: Form, text: str, start: int, end: int) -> bool:
    """Whether the signs of the entry stand there: of ".NET" the stop, of "C++" both."""
    return (
        start >= 0
        and text.startswith(form.lead, start)
        and text.startswith(form.tail, end - len(form.tail))
        and len(text) >= end
    )


def _by_part_of_speech(
    found: list[tuple[int, int, Entry]], text: str
) -> tuple[int, int, Entry] | None:
    """The reading for what the word is here, else one that holds for all."""
    if any(entry.part_of_speech for _, _, entry in found):
        for part in parts_of_speech(text, *found[0][:2]):
            for one in found:
                if one[2].part_of_speech == part:
                    return one
    return next((one for one in found if one[2].part_of_speech is None), None)


def lexicon(language: str, files: tuple[Path, ...] = (), own: Path | None = None) -> Lexicon:
    """The entries for texts in `language`: the user's, those of `files` (the first counts most), the shipped ones.

    `own` is the user's file where it is not the usual one. Files are read again only when they have changed.

    Raises:
        UsageError: one of `files` is not there, or a line in it or in the user's makes no sense.
    """
    tag = language.replace("_", "-").lower()
    return _lexicon(tag, layers(tag, own or own_path(), files))


@lru_cache(maxsize=16)
def _lexicon(language: str, found: tuple[Layer, ...]) -> Lexicon:
    return Lexicon(language, found)
