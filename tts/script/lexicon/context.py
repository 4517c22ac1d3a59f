"""Which part of speech the words around a word give away; English only.

Its neighbours are weighed as for the words of two sounds. Where they do not tell, nothing is said, and an entry for
one part of speech is not used: the engine's usual reading of a word is right more often than a rare one in the wrong
place.
"""

from __future__ import annotations

import re

from tts.script.english.neighbours import (
    BE,
    DECIDED,
    DETERMINERS,
    PREPOSITIONS,
    neighbours,
    verbness,
)
from tts.script.lexicon.words import words_of
from tts.script.sentences.abbreviations import abbreviations
from tts.script.tables import listed

_NEAR = 120  # characters to either side in which a headline shows that it is one
_BREAK = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$|^\s*$|[\n•]\s*$")
_TITLE = re.compile(r"(?<!\w)([^\W\d_]{1,8})\.[ \u00a0]$")
_SMALL = DETERMINERS | PREPOSITIONS | BE | frozenset(listed("and or but nor to if when while it"))
_NOUN = DECIDED + 1  # points against a verb; any word before that nobody knows has two of them
_TITLES = frozenset(
    listed(
        "mr mrs ms dr president minister senator sir lady judge professor chancellor king queen prince"
    )
)
_SAYING = frozenset(listed("said says told tells who whose whom added adds"))


def parts_of_speech(text: str, start: int, end: int) -> tuple[str, ...]:
    """What the word at `start` to `end` may be, the likelier first; nothing where its neighbours do not tell."""
    if _is_name(text, start, end):
        return ("name",)
    beside = neighbours(text, start, end)
    points = verbness(text[start:end].lower(), beside)
    if points >= DECIDED:
        return ("verb",)
    if points > -_NOUN or beside.starts or beside.apart_before:
        return ()
    if beside.before in BE:
        return ("adjective",)
    is_before_noun = beside.after not in _SMALL and bool(beside.after) and not beside.apart_after
    is_after_preposition = beside.before == "to" or beside.before in PREPOSITIONS
    return ("adjective", "noun") if is_before_noun and not is_after_preposition else ("noun",)


def _is_name(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    if is_capital_telling(text, start):
        return True
    beside = neighbours(text, start, end)
    is_addressed = beside.before in _TITLES and not beside.apart_before
    return is_addressed or (beside.after in _SAYING and not beside.apart_after)


def is_capital_telling(text: str, start: int) -> bool:
    """Whether a capital at `start` makes a name: not where a sentence begins, nor in a headline full of capitals."""
    left = text[max(0, start - _NEAR) : start]
    if (title := _TITLE.search(left)) and title[1].lower() in abbreviations("en").titles:
        return True
    if _BREAK.search(left.rstrip(" \"'“‘«([")) or not left.strip(" \"'“‘«(["):
        return False
    around = words_of(f"{left} {text[start : start + _NEAR].partition(' ')[2]}")
    return any(word.islower() and word not in _SMALL for word in around)
