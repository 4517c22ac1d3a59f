"""Every quotation of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.quotations.dialogue import dialogue
from tts.script.quotations.marks import CLOSES, has_marks, quoted
from tts.script.quotations.set_apart import set_apart
from tts.script.quotations.speech import direct_speech
from tts.script.sentences import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Block
    from tts.script.quotations.speech import Stretches

_PROSE = frozenset(
    ["paragraph", "item"]
)  # headings, pictures and corrections are the narrator's as a whole


def quotations(blocks: Sequence[Block], language: str) -> dict[int, Stretches]:
    """What is quoted in each block, by its number: start and end of stretches, in order and disjoint."""
    tag = primary(language)
    found = _in_marks(blocks, tag)
    for number, block in enumerate(blocks):
        if block.kind == "quote":
            before, after = (_quote(blocks, at) for at in (number - 1, number + 1))
            found[number] = set_apart(block.text, before, tag, is_last=after is None)
    paragraphs = {number: one.text for number, one in enumerate(blocks) if one.kind == "paragraph"}
    return {**found, **dialogue(paragraphs, tag)}


def _quote(blocks: Sequence[Block], number: int) -> str | None:
    is_one = 0 <= number < len(blocks) and blocks[number].kind == "quote"
    return blocks[number].text if is_one else None


def _in_marks(blocks: Sequence[Block], language: str) -> dict[int, Stretches]:
    """Direct speech in paragraphs and items, also where it goes on over several of them."""
    found: dict[int, Stretches] = {}
    is_open = False  # whether the paragraph before has opened what goes on in this one
    for number, block in enumerate(blocks):
        if block.kind not in _PROSE or not has_marks(block.text):
            is_open = False
            continue
        follows = _goes_on(blocks, number)
        found[number] = direct_speech(block.text, language, goes_on=is_open, ends_open=follows)
        is_open = follows and bool(found[number]) and found[number][-1][1] == len(block.text)
    return found


def _goes_on(blocks: Sequence[Block], number: int) -> bool:
    """Whether a paragraph ends within a quotation and the next one begins with its mark again."""
    last = next(reversed(quoted(blocks[number].text)), None)
    if last is None or last.is_closed or number + 1 == len(blocks):
        return False
    after, mark = blocks[number + 1], blocks[number].text[last.start]
    return after.kind in _PROSE and after.text[0] in mark + CLOSES[mark]
