"""Which part of speech the words around a word give away; English only.

A look at two words before and one behind, no more. Where they do not tell, nothing is said, and an entry for one part
of speech is not used: the engine's usual reading of a word is right more often than a rare one in the wrong place.
"""

from __future__ import annotations

import re

from tts.script.lexicon.words import words_of
from tts.script.sentences.abbreviations import abbreviations
from tts.script.tables import listed

_REACH = 60  # characters to either side
_NEAR = 120  # characters to either side in which a headline shows that it is one
_BREAK = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$|^\s*$|[\n•]\s*$")
_TITLE = re.compile(r"(?<!\w)([^\W\d_]{1,8})\.[ \u00a0]$")
_STOP = re.compile(r"[,.!?:;…()—–]")
_PRONOUNS = frozenset(listed("i you we they he she who it that there what"))
_SUBJECTS = _PRONOUNS - frozenset(listed("that there what"))
_MODALS = frozenset(
    listed(
        "will would can could may might must shall should do does did don doesn didn won wouldn can couldn shouldn "
        "cannot let lets ll d ve please never"
    )
)
_NO_VERB_AFTER_TO = frozenset(
    listed("due exposed thanks according owing compared close next access response addition")
)
_DETERMINERS = frozenset(
    listed(
        "a an the this that these those my your his her its our their some any no each every another s whose which "
        "much many few several both all one two three four five six seven eight nine ten first second last"
    )
)
_PREPOSITIONS = frozenset(
    listed(
        "of in on with for from by at about into without against over under between through during after before"
    )
)
_BE = frozenset(
    listed(
        "is are was were be been being am re m isn aren wasn weren seems seemed stay stays stayed very so too more"
    )
)
_SMALL = (
    _DETERMINERS
    | _PREPOSITIONS
    | frozenset(listed("and or but nor as to if when while than is are was were be it"))
)
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
    earlier, before, after = _neighbours(text, start, end)
    if before == "to":
        return ("noun",) if earlier in _NO_VERB_AFTER_TO else ("verb",)
    if before in _MODALS or (before in _SUBJECTS and earlier not in _PREPOSITIONS):
        return ("verb",)
    if before in _DETERMINERS:
        return ("adjective", "noun") if after and after not in _SMALL else ("noun",)
    if before in _BE:
        return ("adjective",)
    if before in _PREPOSITIONS:
        return ("noun",)
    return ()


def _neighbours(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Two words before and one behind, in small letters; "" where punctuation or nothing stands between."""
    left = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    right = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    words = [word.lower() for word in words_of(left)]
    if len(words) > 1 and words[-1] == "t":  # "don't" is two words here
        words.pop()
    earlier, before = ["", "", *words][-2:]
    if before == "s" and (earlier in _PRONOUNS or earlier == "let"):  # "it's", "let's"
        before = "lets" if earlier == "let" else "is"
    return earlier, before, next((word.lower() for word in words_of(right)), "")


def _is_name(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    if is_capital_telling(text, start):
        return True
    _, before, after = _neighbours(text, start, end)
    return before in _TITLES or after in _SAYING


def is_capital_telling(text: str, start: int) -> bool:
    """Whether a capital at `start` makes a name: not where a sentence begins, nor in a headline full of capitals."""
    left = text[max(0, start - _NEAR) : start]
    if (title := _TITLE.search(left)) and title[1].lower() in abbreviations("en").titles:
        return True
    if _BREAK.search(left.rstrip(" \"'“‘«([")) or not left.strip(" \"'“‘«(["):
        return False
    around = words_of(f"{left} {text[start : start + _NEAR].partition(' ')[2]}")
    return any(word.islower() and word not in _SMALL for word in around)
