"""Stretches of an article in another language than its own, as far as what the page declares can be believed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tts.model import Tongue
from tts.reading.text.language import can_be

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tts.model import Article, Block
    from tts.reading.page.boxes import Line

# A language that most of a text is said to be in, and that the text as a whole has been found not to be in.
_MOST = 0.5


def with_tongues(article: Article, lines: Iterable[Line]) -> Article:
    """`article` with the stretches in other languages that the `lines` of its page declare.

    What is read is found again by its words, so that every step between may leave lines out, move and number them.
    """
    declared = {line.text: line.tongues for line in lines if line.tongues}
    if not declared:
        return article
    blocks = [_declared(block, declared) for block in article.blocks]
    dek = article.dek or ""
    dek_tongues = _in_dek(dek, declared)
    texts = [*((one.text, one.tongues) for one in blocks), (dek, dek_tongues)]
    believed = _believed(texts, article.language)
    return replace(
        article,
        blocks=tuple(
            replace(one, tongues=_only(one.text, one.tongues, believed, article.language))
            if one.tongues
            else one
            for one in blocks
        ),
        dek_tongues=_only(dek, dek_tongues, believed, article.language),
    )


Tongues = tuple[Tongue, ...]


def _declared(block: Block, declared: Mapping[str, Tongues]) -> Block:
    """`block` with what is declared of the line that it was; an item of a list may have got a number since."""
    if tongues := declared.get(block.text):
        return replace(block, tongues=tongues)
    number, _, rest = block.text.partition(" ")
    return replace(block, tongues=_moved(declared.get(rest, ()), len(number) + 1))


def _moved(tongues: Tongues, by: int) -> Tongues:
    return tuple(Tongue(one.start + by, one.end + by, one.tag) for one in tongues)


def _in_dek(dek: str, declared: Mapping[str, Tongues]) -> Tongues:
    """What is declared of the lines that the dek was put together from."""
    found: list[Tongue] = []
    for text, tongues in declared.items() if dek else ():
        at = dek.find(text, found[-1].end if found else 0)
        found += _moved(tongues, at) if at >= 0 else ()
    return tuple(found)


def _believed(texts: Sequence[tuple[str, Tongues]], language: str) -> frozenset[str]:
    """The tags that all of their stretches, taken together, do not contradict."""
    held: dict[str, list[str]] = {}
    for text, tongues in texts:
        for one in tongues:
            held.setdefault(one.tag, []).append(text[one.start : one.end])
    most = sum(len(text) for text, _ in texts) * _MOST
    return frozenset(
        tag
        for tag, parts in held.items()
        if sum(map(len, parts)) <= most and can_be(" ".join(parts), tag, language)
    )


def _only(text: str, tongues: Tongues, believed: frozenset[str], language: str) -> Tongues:
    """Those of the `tongues` of a text whose tag is believed and is not contradicted by their own words."""
    return tuple(
        one
        for one in tongues
        if one.tag in believed and can_be(text[one.start : one.end], one.tag, language)
    )
