"""What a page may ask of the parser: no more elements than a hundred long pages, no element of countless attributes."""

from __future__ import annotations

import re

from tts.errors import InputError

_MOST_TAGS = (
    500_000  # the fullest of 792 real pages has 20,000; so many take about ten seconds and 1 GB
)
_MOST_ATTRIBUTES = 500
_LONG_TAG = re.compile(r"(<[A-Za-z][\w:-]{0,40})([^<>]{2000,})")


def within_limits(markup: str) -> str:
    """`markup` without the attributes of elements that have too many: libxml2 compares each with all before it.

    Raises:
        InputError: there are more than half a million tags.
    """
    if markup.count("<") > _MOST_TAGS:
        raise InputError(
            f"the page has more than {_MOST_TAGS:,} tags", "pass the page of a single article"
        )
    return _LONG_TAG.sub(_bare, markup)


def _bare(tag: re.Match[str]) -> str:
    return tag[1] if max(tag[2].count("="), len(tag[2].split())) > _MOST_ATTRIBUTES else tag[0]
