"""Which single mark closes a quotation, and which is an apostrophe at the end of a word.

"s'" may be a plural possessive or the end of a quotation, and so may other endings that lose letters. What is opened
has to be closed: where a mark follows that can only close, and nothing opens in between, all doubtful ones before it
are apostrophes. Where none does, what stands behind the doubtful one tells, or it stays in doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words that end in an apostrophe: the boys' and Marx' (possessive), goin', o', an', ol', po'.
_SHORTENED = re.compile(
    r"(?:[sxz]|in|(?<![^\W_])(?:an|fo|lil|mo|n|o|ol|po|th|wi|yo))\Z", re.IGNORECASE
)
_LONGEST = 4  # characters of those, and the one before them
_CLIPPED_AND = frozenset(["'n", "‘n", "’n"])  # of "rock 'n' roll"
_NEXT_WORD = re.compile(r"\s+[\"“«]?([^\W_]+(?:[-'’][^\W_]+)*)")
# They go on with a sentence, and hardly stand behind a possessive; "will" and "might" do: "the workers' will".
_GOES_ON = frozenset([
    "a", "about", "after", "against", "although", "among", "an", "and", "are", "as", "at", "because", "been",
    "before", "being", "between", "but", "by", "could", "did", "during", "for", "from", "had", "has", "have",
    "he", "her", "here", "his", "how", "i", "if", "in", "instead", "into", "is", "it", "its", "nor", "of", "off",
    "on", "or", "our", "rather", "said", "saying", "says", "she", "should", "since", "so", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "told",
    "under", "until", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whose",
    "why", "with", "within", "without", "would", "yet", "you",
])  # fmt: skip
_BOTH = re.compile(r"\s+(?:and|or)\s+(?:[^\W_]+\s+)?[^\W_]*s['’]", re.IGNORECASE)


def closes_nothing(text: str, at: int) -> bool:
    """Whether the mark at `at` cannot close: it stands in a word, before one, or in "rock 'n' roll"."""
    if text[at] == "‘":
        return False
    if text[at - 1].isspace() or text[at + 1 : at + 2].isalnum():
        return True
    return text[max(0, at - 2) : at].lower() in _CLIPPED_AND


def is_in_doubt(text: str, at: int) -> bool:
    """Whether the mark at `at`, at the end of a word, may be its apostrophe, or stand for feet."""
    if text[at - 1].isdigit():
        return text[at] == "'"
    return text[at] != "‘" and bool(_SHORTENED.search(text[max(0, at - _LONGEST) : at]))


def closing_of(text: str, doubtful: Iterable[int]) -> int | None:
    """Which of the `doubtful` marks, in order, closes where none behind them certainly does; None if none seems to."""
    return next((at for at in doubtful if not _belongs_to_next(text, at)), None)


def _belongs_to_next(text: str, at: int) -> bool:
    """Whether the word behind is what belongs to those before: "the passengers' right"."""
    following = _NEXT_WORD.match(text, at + 1)
    if not following:
        return False
    return following[1].lower() not in _GOES_ON or bool(_BOTH.match(text, at + 1))
