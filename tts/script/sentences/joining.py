"""Which sentences are so short that they sound better in one breath with a neighbour.

A voice gives every utterance a melody of its own; alone, "No." or "He left." comes out clipped or sung. What
stands beside it in the same paragraph carries it along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.sentences.breaths import LONG_CHARS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORT_WORDS = 3  # "He left early."; four words have a melody
SHORT_CHARS = 24  # in all of them together
SHORT_SYLLABLES = 6  # where a character is a syllable or more, and words are not set apart
_FIRST_SYLLABIC = "\u1100"  # Hangul, kana and the Chinese characters all come after the alphabets


def is_short(text: str) -> bool:
    """Whether a sentence has at most three words, and those not long; so has one without letters or digits."""
    heard = [char for char in text if char.isalnum()]
    if any(char >= _FIRST_SYLLABIC for char in heard):
        return len(heard) <= SHORT_SYLLABLES
    words = sum(any(char.isalnum() for char in word) for word in text.split())
    return words <= SHORT_WORDS and len(heard) <= SHORT_CHARS


def groups(texts: Sequence[str], most_chars: int = LONG_CHARS) -> list[range]:
    """The numbers of the sentences of one paragraph that are said together: in order, disjoint, none left out.

    Short ones go with the sentence that follows, and at the end of the paragraph with what stands before. No
    group of several sentences, with a space between each two, has more than `most_chars` characters.
    """
    found = list(_with_following(texts, most_chars))
    if len(found) > 1 and is_short(texts[-1]):
        both = range(found[-2].start, found[-1].stop)
        if sum(len(texts[number]) + 1 for number in both) - 1 <= most_chars:
            found[-2:] = [both]
    return found


def _with_following(texts: Sequence[str], most_chars: int) -> Iterator[range]:
    begin, chars = 0, -1
    for number, text in enumerate(texts):
        if number > begin and chars + 1 + len(text) > most_chars:
            yield range(begin, number)
            begin, chars = number, -1
        chars += 1 + len(text)
        if not is_short(text):
            yield range(begin, number + 1)
            begin, chars = number + 1, -1
    if begin < len(texts):
        yield range(begin, len(texts))
