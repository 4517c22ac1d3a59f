"""Whether a text was copied from a page, with what stands around the article, or is nothing but itself.

Of a text that is nothing but itself no line is left out, so the doubt is in its favour: a few words that pages use
too ("More", "Home") do not make a page of a story, nor do short lines of a poem, a play or a list.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tts.reading.text.characters import ends_sentence, weight
from tts.reading.wording.wording import is_byline, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.lines.text_lines import TextLine

_LEAST_FURNITURE = 2  # lines that only pages have
_RAREST = 60  # lines to one of them; the longest chapters of books have fewer
_LABEL_WORDS = 6
_LABEL_WEIGHT = 40
_LEAST_LABELS = 12
_LABELLED = 0.4  # share of the lines that are labels, on pages whose words are not known
_LONG = 80  # characters; verse, dialogue and lists have no two lines of that length
_SIGNS = 2  # of a page: a known label, a label said twice, a date


def looks_copied(lines: Sequence[TextLine]) -> bool:
    """Whether lines are in the text that only pages have, or menus to judge by their look."""
    furniture = len({line.text.casefold() for line in lines if _is_furniture(line.text)})
    if furniture >= max(_LEAST_FURNITURE, len(lines) / _RAREST):
        return True
    labels = [line.text for line in lines if _is_label(line)]
    if len(labels) < max(_LEAST_LABELS, _LABELLED * len(lines)):
        return False
    if sum(weight(line.text) >= _LONG for line in lines) < 2:  # noqa: PLR2004
        return False
    twice = sum(count > 1 for count in Counter(labels).values())
    dates = sum(is_byline(label) for label in labels)
    return furniture + min(twice, _SIGNS) + min(dates, _SIGNS) >= _SIGNS


def _is_furniture(text: str) -> bool:
    """Whether only pages have such a line; what is worded as a sentence may be of a letter: "Thank you for reading"."""
    reason = reason_of_wording(text)
    return reason == "copyright" or (reason not in (None, "byline") and not ends_sentence(text))


def _is_label(line: TextLine) -> bool:
    """Whether a line is as short as an entry of a menu, and does not end as sentences and verses do."""
    return (
        len(line.text.split()) <= _LABEL_WORDS
        and weight(line.text) <= _LABEL_WEIGHT
        and not ends_sentence(line.text)
        and line.text[-1] not in ",;:–—-"
    )
