"""Which tables of a Word document hold data, and which are there to set the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.reading.text.characters import ends_sentence, one_line, weight
from tts.reading.word.package import name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LAYOUT_TABLE = 0.5  # share of prose from which a table is there to set the page, as on web pages
_PROSE = 80
_SENTENCE = 35


def holds_data(table: Element) -> bool:
    """Whether a table holds data, not paragraphs that it sets side by side or puts a frame around."""
    rows = [each for each in table if name_of(each) == "w:tr"]
    columns = max((sum(name_of(cell) == "w:tc" for cell in row) for row in rows), default=0)
    if columns <= 1:
        return False
    texts = [_shown(each) for each in table.iter() if name_of(each) == "w:p"]
    prose = sum(len(text) for text in texts if _is_prose(text))
    return prose < _LAYOUT_TABLE * sum(map(len, texts))


def _shown(paragraph: Element) -> str:
    return one_line("".join(each.text or "" for each in paragraph.iter() if name_of(each) == "w:t"))


def _is_prose(text: str) -> bool:
    return weight(text) >= _PROSE or (weight(text) >= _SENTENCE and ends_sentence(text))
