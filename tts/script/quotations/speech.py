"""Which quoted stretches are what somebody said, and which are titles, nicknames, terms, or words held at a distance.

Whole sentences are speech where the punctuation shows that they are quoted as such, or where somebody is named who
says them. A part of a sentence ("he called it …") is given to the other voice only from seven words on: of those that
pages of the development set quote, six in ten are somebody's words at five, nine in ten from seven on; and less is
over before a listener has settled to the other voice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tts.script.quotations.attribution import (
    names_speaker_before,
    names_speaker_behind,
    without_attributions,
)
from tts.script.quotations.marks import Quoted, quoted

Stretches = list[tuple[int, int]]

LEAST_OF_PART = 7  # words of a part of a sentence
_LEAST_OF_SENTENCE = 4  # words of a sentence for which nothing speaks but that it ends as one
_LEAST_BEHIND_COLON = 3
_FINAL = frozenset(".!?…。！？")
_BREAKING = frozenset(",，—–-")
_COLONS = frozenset(":：")
_CLOSERS = "\"“”»«›‹’'」』)]*"
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_UNSPACED = re.compile("[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_LETTERS_OF_WORD = 2  # in scripts without spaces, about
_LONG = 4  # letters of a word that a title sets in capitals
_TITLED = 0.7  # share of those
_LEAST_TITLED = 2
_NEAR = 100  # characters beside a quotation that are looked at


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quoted stretch and what speaks for it: where it stands, how it begins and ends, how many words it has."""

    text: str
    language: str
    quote: Quoted
    inside: str
    before: str

    @property
    def words(self) -> int:
        return count_words(self.inside)

    @property
    def is_part(self) -> bool:
        """Whether it begins in the midst of a sentence."""
        first = next(filter(str.isalnum, self.inside), "")
        return first.islower()

    @property
    def ends_sentence(self) -> bool:
        return self.inside[-1:] in _FINAL

    @property
    def is_sentence(self) -> bool:
        """Whether it stands as a sentence of its own, the stop inside or behind."""
        return self.begins_sentence and (self.ends_sentence or self.is_stopped)

    @property
    def is_stopped(self) -> bool:
        """Whether a sentence ends right behind it."""
        return self.text[self.quote.end : self.quote.end + 1] in _FINAL

    @property
    def begins_sentence(self) -> bool:
        return not self.before or self.before.rstrip(_CLOSERS)[-1:] in _FINAL

    @property
    def is_set_off(self) -> bool:
        """Whether it ends with a mark that parts it from who says it: inside as in English, or behind."""
        behind = self.text[self.quote.end : self.quote.end + _NEAR].lstrip()[:1]
        return self.ends_sentence or self.inside[-1:] in _BREAKING or (behind or "x") in _BREAKING

    @property
    def has_speaker(self) -> bool:
        """Whether somebody is named who says it: behind it, parted from it, or before it."""
        behind = self.is_set_off and names_speaker_behind(self.text, self.quote.end, self.language)
        return behind or names_speaker_before(self.text, self.quote.start, self.language)

    @property
    def is_title(self) -> bool:
        """Whether most of its long words have a capital, as English titles and names have them."""
        long = [word for word in _WORD.findall(self.inside)[1:] if len(word) >= _LONG]
        return len(long) >= _LEAST_TITLED and sum(
            word[0].isupper() for word in long
        ) >= _TITLED * len(long)


def count_words(text: str) -> int:
    """How many words a text has; scripts that set no spaces are counted by their characters."""
    unspaced = len(_UNSPACED.findall(text))
    words = len(_WORD.findall(_UNSPACED.sub(" ", text)))
    return words + unspaced // _LETTERS_OF_WORD


def direct_speech(
    text: str, language: str, *, goes_on: bool = False, ends_open: bool = False
) -> Stretches:
    """What is said by somebody else in a paragraph, with its marks: in order, disjoint.

    `goes_on` when it begins within a quotation of the paragraph before; `ends_open` when the next one begins so,
    which is when a mark that is never closed counts.
    """
    found: Stretches = []
    last: Quoted | None = None
    for one in quoted(text):
        is_forced = goes_on and not text[: one.start].strip()
        if not one.is_closed and not _stays_open(text, one, ends_open=ends_open):
            continue
        if is_forced or not one.is_closed or _is_speech(text, one, language, last):
            found += without_attributions(text, one.start, one.end, language)
            last = one
    return found


def _stays_open(text: str, one: Quoted, *, ends_open: bool) -> bool:
    """Whether all behind a mark that is never closed is quoted: after a colon, or as the next paragraph goes on.

    Elsewhere the closing one was forgotten, and who says it may stand behind.
    """
    before = text[: one.start].rstrip()
    if before[-1:] in _COLONS and before:
        return True
    before = before.rstrip(_CLOSERS)
    return ends_open and (not before or before[-1] in _FINAL | _BREAKING)


def _is_speech(text: str, one: Quoted, language: str, last: Quoted | None) -> bool:
    inside = text[one.start + 1 : one.end - 1].strip()
    if not any(map(str.isalnum, inside)):
        return False
    inside = inside.rstrip(_CLOSERS)
    before = text[max(0, one.start - _NEAR) : one.start].rstrip()
    it = _Candidate(text, language, one, inside, before)
    if last and _is_resumed(text[last.end : one.start], it):
        return True
    if it.is_title:
        return it.is_set_off and it.ends_sentence and it.has_speaker and it.inside[-1] in "!?"
    return _is_part_said(it) if it.is_part else _is_sentence_said(it)


def _is_resumed(between: str, it: _Candidate) -> bool:
    """Whether a quotation goes on behind who says it: `"Yes," she said, "and soon."`."""
    words = _WORD.findall(between)
    is_short = 0 < len(words) <= 2 * _LEAST_OF_SENTENCE and between.rstrip()[-1:] in _BREAKING
    return is_short and it.is_set_off and names_speaker_before(it.text, it.quote.start, it.language)


def _is_part_said(it: _Candidate) -> bool:
    if it.words >= LEAST_OF_PART:
        return True
    is_parted = it.inside[-1:] in ",!?" and it.words >= _LEAST_OF_SENTENCE
    return is_parted and names_speaker_behind(it.text, it.quote.end, it.language)


def _is_sentence_said(it: _Candidate) -> bool:
    if it.before[-1:] in _COLONS and it.before:
        if it.ends_sentence or it.words >= _LEAST_BEHIND_COLON:
            return True
        return it.is_stopped and names_speaker_before(it.text, it.quote.start, it.language)
    if it.is_sentence and (it.ends_sentence or it.words >= _LEAST_OF_SENTENCE):
        return True
    if it.is_set_off and (it.has_speaker or (it.begins_sentence and it.words >= LEAST_OF_PART)):
        return True
    return it.ends_sentence and it.words >= _LEAST_OF_SENTENCE
