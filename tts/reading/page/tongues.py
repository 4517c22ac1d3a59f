"""Where the elements of a line declare a language, found again in its clean text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tts.model import Tongue
from tts.reading.text.characters import clean
from tts.reading.text.language import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bs4 import Tag

# From the part of that number on, elements declare this language, or None.
Turn = tuple[int, str | None]

_OF_PAGE = frozenset(["html", "body"])  # what they declare is weighed with the whole text
_NO_LANGUAGE = frozenset(["zxx", "und", "mul", "mis"])  # ISO 639: none, unknown, several, uncoded


def declared_language(tag: Tag) -> str | None:
    """The language (BCP 47) that an element declares for what it holds, None if it declares none."""
    attributes = tag.attrs
    if not attributes or tag.name in _OF_PAGE:
        return None
    declared = attributes.get("lang") or attributes.get("xml:lang")
    language = canonical(str(declared)) if declared else None
    return None if language in _NO_LANGUAGE else language


def placed(
    parts: Sequence[str], turns: Sequence[Turn], texts: Sequence[str]
) -> dict[int, tuple[Tongue, ...]]:
    """For each of the `texts`, by its number, the stretches in a declared language.

    The texts are the `parts` put together, cleaned, and divided. Only white space comes and goes with that; where
    more has changed, no stretch is told, as none could be found again.
    """
    runs = list(_runs(parts, turns))
    if not any(tag for _, tag in runs):
        return {}
    places = [
        (number, at)
        for number, text in enumerate(texts)
        for at, char in enumerate(text)
        if not char.isspace()
    ]
    if sum(count for count, _ in runs) != len(places):
        return {}
    found: dict[int, list[Tongue]] = {}
    begin = 0
    for count, tag in runs:
        if tag:
            _add(found, places[begin : begin + count], tag, texts)
        begin += count
    return {number: tuple(tongues) for number, tongues in found.items()}


def _runs(parts: Sequence[str], turns: Sequence[Turn]) -> Iterator[tuple[int, str | None]]:
    """How many characters that are no white space follow each other in one language, and which that is."""
    edges = [(0, None), *turns, (len(parts), None)]
    for (start, tag), (end, _) in pairwise(edges):
        if count := len("".join(clean("".join(parts[start:end])).split())):
            yield count, tag


def _add(
    found: dict[int, list[Tongue]],
    places: Sequence[tuple[int, int]],
    tag: str,
    texts: Sequence[str],
) -> None:
    """One stretch in each text that the `places` lie in, made one with a stretch of its language right before it."""
    ends = [at for at, (one, after) in enumerate(pairwise(places), 1) if one[0] != after[0]]
    for first, last in pairwise([0, *ends, len(places)]):
        number, start = places[first]
        tongues = found.setdefault(number, [])
        before = tongues[-1] if tongues else None
        if before and before.tag == tag and not texts[number][before.end : start].strip():
            start = tongues.pop().start
        tongues.append(Tongue(start, places[last - 1][1] + 1, tag))
