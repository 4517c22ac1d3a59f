"""The dek of a copied page: the sentence between headline and text that sums it up, also called standfirst.

A copy knows no boxes and no description for machines. What is left is its place, right below the headline with at most
a byline, a date or the name of a section between, and its words: a dek shares most of them with the text. Of 27 such
lines on the pages of a development set six were none; five of them were captions and notes of the site, and shared
at most 52 % of theirs, while the real ones shared 59 % and more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.reading.plain.shared_words import telling
from tts.reading.text.characters import ends_sentence, letters_only, weight
from tts.reading.wording.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.lines.text_lines import TextLine

_LEAST_WORDS = 5
_LONGEST = 700  # characters
_SECTION_WORDS = 3
_NEAR = 4  # lines below the headline
_SHARED = 0.55  # of the telling words of a dek, that come again in the text
_LEAST_SIGNS = 12  # of a script without spaces, where a sentence is one word


def find_dek(lines: Sequence[TextLine], title: int, body: Sequence[int]) -> int | None:
    """The number of the line that is the dek, None without one; `title` and `body` are those of the article."""
    for at in range(title + 1, min(body[0], title + 1 + _NEAR)):
        if _may_be(lines[at]):
            return at if _sums_up(lines[at].text, [lines[index].text for index in body]) else None
        if not _may_stand_above(lines[at].text):
            return None
    return None


def _may_be(line: TextLine) -> bool:
    """Whether a line below a headline is a sentence of the article's own."""
    text = line.text
    return (
        _is_long_enough(text)
        and len(text) <= _LONGEST
        and ends_sentence(text)
        and not line.bullet
        and not is_credited(text)
        and not reason_of_wording(text)
    )


def _is_long_enough(text: str) -> bool:
    signs = (weight(text) - len(text)) // 2
    return len(text.split()) >= _LEAST_WORDS or signs >= _LEAST_SIGNS


def _sums_up(text: str, body: Sequence[str]) -> bool:
    """Whether the words of `text` come again in the `body`, but not as they stand."""
    own, said = telling(text), frozenset().union(*map(telling, body))
    is_kin = len(own & said) >= _SHARED * len(own)
    return is_kin and letters_only(text) not in letters_only(" ".join(body))


def _may_stand_above(text: str) -> bool:
    """Whether a dek may follow below: a byline, a date, or a name of a section."""
    return is_byline(text) or len(text.split()) <= _SECTION_WORDS
