"""Quotations that stand apart from the text: block quotes, and who is named in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.script.quotations.attribution import names_speaker_behind
from tts.script.quotations.marks import quoted
from tts.script.quotations.speech import count_words, direct_speech

if TYPE_CHECKING:
    from tts.script.quotations.speech import Stretches

_MOST_WORDS = 12  # of a name with what its bearer does
_MOST_WORDS_BARE = 8  # the same without a dash before it
_DASHED_NAME = re.compile(r"\s*[—–―-]{1,2}\s?(?=[^\W\d_])")
_NAME_BEHIND = re.compile(
    r"(?<=[.!?…\"”»“’])\s*[—–―-]{1,2}\s?(?=[^\W\d_])(?=[^.!?…]{2,100}\.?\s*$)"
)
_ENDS = re.compile(r"[.!?…:。！？\"”»“’'][)\]]?$")


def set_apart(text: str, before: str | None, language: str, *, is_last: bool) -> Stretches:
    """What is quoted in a block quote: all of it but who said it, where that can be told.

    `before` is the text of the block quote right before it, `is_last` where none follows.
    """
    if before is not None and _is_name(text, before, is_last=is_last):
        return []
    first = next(iter(quoted(text)), None)
    begins_marked = first and first.start == 0 and first.is_closed
    if first and begins_marked and names_speaker_behind(text, first.end, language):
        return direct_speech(text, language)
    if (match := _NAME_BEHIND.search(text)) and count_words(text[match.end() :]) <= _MOST_WORDS:
        return [(0, match.start())]
    return [(0, len(text))]


def _is_name(text: str, before: str, *, is_last: bool) -> bool:
    """Whether a block quote only names who said the one before it."""
    if _DASHED_NAME.match(text):
        return count_words(text) <= _MOST_WORDS
    is_bare = is_last and not _ENDS.search(text.strip()) and text.strip()[:1].isupper()
    return is_bare and count_words(text) <= _MOST_WORDS_BARE and bool(_ENDS.search(before.strip()))
