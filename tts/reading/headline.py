"""The headline of an article as its page prints it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tts.reading.characters import letters_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Block

_BARS = re.compile(r"\s+[|\-–—»·•:]{1,2}\s+|\s*[|»]\s*")
_LONGEST = 500  # characters; what is longer is no headline
_SITE_BARS = ("|", "»", "·", "•")  # a dash may belong to the headline, these do not
_SITE_WORDS = 4  # the longest name of a site, and the shortest headline before it
_LONGEST_PARTED = 150  # characters of a first sentence that can be a title
# A full stop after a word in small letters ends a sentence; those of "U.S.", "Gen." and "Oct." do not.
_WORD_END = "|".join(
    rf"(?<={start})" for start in (r"\s[a-zà-ɏа-џ]{2}", r"\s[a-zà-ɏа-џ]{3}", r"[a-zà-ɏа-џ]{4}")
)
_FIRST_SENTENCE = re.compile(
    rf".{{10,{_LONGEST_PARTED}}}?(?:(?:{_WORD_END})[.]|[!?…。！？।])[\"'”’»)\]]*(?:\s+|(?<=[。！？]))"
)
_ALIKE = 0.6  # share of words two spellings of one headline have in common


def choose_headline(
    printed: Sequence[str], declared: Sequence[str], publisher: str | None
) -> str | None:
    """The printed heading that agrees with a declared one, else the best declared or the first printed.

    `printed` are the main headings in page order, `declared` the titles of the metadata, most trusted first.
    """
    bare = [without_site(title, publisher) for title in declared if len(title) <= _LONGEST]
    printed = [
        heading for heading in printed if letters_only(heading) != letters_only(publisher or "")
    ]
    for title in bare:
        for heading in printed:
            if agree(heading, title):
                return heading
    if len(printed) == 1 and len(printed[0].split()) > 3:  # noqa: PLR2004 - not a name of a section
        return printed[0]
    return next(iter(bare), None) or next(iter(printed), None)


def agree(one: str, other: str) -> bool:
    """Whether two headlines are one, spelled or cut differently."""
    short, long = sorted((letters_only(one), letters_only(other)), key=len)
    if not short:
        return False
    if short in long and (len(short) >= len(long) * 0.5 or len(short) >= 25):  # noqa: PLR2004
        return True
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) >= _ALIKE * max(len(first), len(second))


def without_site(title: str, publisher: str | None) -> str:
    """`title` without the name of the site that follows or leads it."""
    breaks = list(_BARS.finditer(title))
    name = letters_only(publisher or "")
    if breaks and name:
        first, last = breaks[0], breaks[-1]
        if _names_site(title[last.end() :], name):
            return without_site(title[: last.start()], publisher) or title
        if _names_site(title[: first.start()], name):
            return title[first.end() :] or title
    bar = next((bar for bar in reversed(breaks) if bar.group().strip() in _SITE_BARS), None)
    if (
        bar
        and len(title[bar.end() :].split()) <= _SITE_WORDS < len(title[: bar.start()].split()) + 1
    ):
        return title[: bar.start()].strip()
    return title


def _names_site(part: str, name: str) -> bool:
    letters = letters_only(part)
    return bool(letters) and (
        letters in name or (name in letters and len(letters) < 2 * len(name) + 5)
    )


def part_title(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """A title for a text without one, and its blocks without that title: nothing is lost, nothing said twice.

    The title is a heading that opens the text, or the first sentence; "" for a text of a single sentence.
    """
    first, rest = blocks[0], blocks[1:]
    if first.kind == "heading" and rest:
        return first.text, rest
    match = _FIRST_SENTENCE.match(first.text)
    if match and match.end() < len(first.text):
        return match.group().strip(), (
            replace(first, text=first.text[match.end() :].lstrip()),
            *rest,
        )
    if rest and len(first.text) <= 2 * _LONGEST_PARTED:
        return first.text, rest
    return "", blocks
