"""What a page may ask of the parser: no more elements than a hundred long pages, no element of countless attributes."""

from __future__ import annotations

import re

from tts.errors import InputError

_MOST_TAGS = (
    500_000  # the fullest of 792 real pages has 20,000; so many take about ten seconds and 1 GB
)
_MOST_ATTRIBUTES = 500
_LONG = 2_000  # characters of attributes, from which they are counted
_LONG_TAG = re.compile(rf"([A-Za-z][\w:-]{{0,40}})([^>]{{{_LONG},}})")


def within_limits(markup: str) -> str:
    """`markup` without the attributes of elements that have too many: libxml2 compares each with all before it.

    Raises:
        InputError: there are more than half a million tags.
    """
    if markup.count("<") > _MOST_TAGS:
        raise InputError(
            f"the page has more than {_MOST_TAGS:,} tags", "pass the page of a single article"
        )
    before, *tags = markup.split("<")
    return "<".join((before, *map(_bare, tags)))


def _bare(tag: str) -> str:
    """`tag`, and the text after it, without attributes if it has too many."""
    if len(tag) < _LONG or tag.find(">", 0, _LONG) >= 0:  # nearly all
        return tag
    found = _LONG_TAG.match(tag)
    is_full = found and max(found[2].count("="), len(found[2].split())) > _MOST_ATTRIBUTES
    return found[1] + tag[found.end() :] if found and is_full else tag
