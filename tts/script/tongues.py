"""Stretches of an article in another language that are worth another voice."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from tts.script.quotations import count_words
from tts.script.sentences import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.model import Article, Place, Tongue

_LEAST_WORDS = 3  # less is said by the narrator as any reader would: "déjà vu"
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…:。！？][\"'“”»«’)\]]*)\s*[\"'“„«‘(]*$")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'“”»«’)\]]*$")
_END_BEHIND = re.compile(r"[\"'“”»«’)\]]*(?:[.!?…。！？]|\s*$)")
_LETTERS_COMPARED = 400
_NEAR = 100  # characters before a stretch that tell whether a sentence begins with it


def foreign_languages(article: Article) -> tuple[str, ...]:
    """The other languages (BCP 47) that an article has stretches in which are worth another voice, each once."""
    found = foreign_stretches(article)
    return tuple(dict.fromkeys(one.tag for stretches in found.values() for one in stretches))


def foreign_stretches(article: Article) -> dict[Place, list[Tongue]]:
    """The stretches of the texts of an article that are in another language than its own and worth another voice.

    That is a stretch of three words, a whole sentence, or one in letters that the text around it is not written in.
    """
    return {
        place: worth
        for place, text, tongues in _declared(article)
        if (worth := [one for one in tongues if _is_worth(text, one, article.language)])
    }


def _declared(article: Article) -> Iterator[tuple[Place, str, tuple[Tongue, ...]]]:
    if article.dek and article.dek_tongues:
        yield "dek", article.dek, article.dek_tongues
    for number, block in enumerate(article.blocks):
        if block.tongues:
            yield number, block.text, block.tongues


def _is_worth(text: str, tongue: Tongue, language: str) -> bool:
    if primary(tongue.tag) == primary(language):
        return False
    stretch = text[tongue.start : tongue.end]
    if count_words(stretch) >= _LEAST_WORDS:
        return True
    if not any(map(str.isalpha, stretch)):
        return False
    before = text[max(0, tongue.start - _LETTERS_COMPARED) : tongue.start]
    around = before + text[tongue.end : tongue.end + _LETTERS_COMPARED]
    return _script(stretch) != _script(around) or _is_sentence(text, tongue)


def _is_sentence(text: str, tongue: Tongue) -> bool:
    stretch = text[tongue.start : tongue.end].rstrip()
    begins = _SENTENCE_BEFORE.search(text[max(0, tongue.start - _NEAR) : tongue.start])
    ends = _SENTENCE_END.search(stretch) or _END_BEHIND.match(text, tongue.end)
    return bool(begins and ends)


def _script(text: str) -> str:
    """The script of most letters of a text, by the first word of their names; "" without letters."""
    letters = [char for char in text if char.isalpha()][:_LETTERS_COMPARED]
    names = Counter(unicodedata.name(char, "").partition(" ")[0] for char in letters)
    return max(names, key=names.__getitem__, default="")
