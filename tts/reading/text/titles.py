"""How much a line is like the title of a text: the words that matter in a title come again below it."""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_PAIRS = re.compile(
    "(?=([\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]{2}))"
)  # scripts without spaces, and Korean endings
_STEM = 6  # characters: "harbours" and "harbour's" share them, and so do most forms of a long noun
_MOST = 8
_READ = 20_000  # characters of the body


def likeness(title: str, body: str) -> float:
    """0 to 8: how many telling words of `title` are in `body`, less those that are not."""
    wanted = _stems(title)
    if not wanted:
        return 0.0
    found = len(wanted & _stems(body[:_READ]))
    return min(found, _MOST) * found / len(wanted)


@lru_cache(maxsize=8)  # many titles are held against one body
def _stems(text: str) -> frozenset[str]:
    lowered = text.casefold()
    words = {word[:_STEM] for word in _WORDS.findall(lowered)}
    return frozenset(words | set(_PAIRS.findall(lowered)))
