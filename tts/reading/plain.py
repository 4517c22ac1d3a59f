"""Plain text as an article: a page copied from a browser, or a text that is nothing but itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.dates import parse_date
from tts.reading.headline import part_title
from tts.reading.language import language_of
from tts.reading.lines import split_lines
from tts.reading.names import printed_authors
from tts.reading.passage import Passage, find_passage, looks_copied
from tts.reading.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tts.reading.lines import TextLine

_LONGEST_TITLE = 150  # characters
_LONGEST_HEADING = 100
_NEAR = 6  # lines between title and byline, or byline and body


def extract_plain(text: str) -> Article:
    """The article in `text`; every line becomes its title, a block, or is left out with a reason.

    Raises:
        NoArticleError: no line of a copied page is prose, or no line holds a letter or digit.
    """
    lines = split_lines(text)
    if not any(character.isalnum() for line in lines for character in line.text):
        raise NoArticleError(
            "there are no words in the text", "pass a text with at least one sentence"
        )
    passage = find_passage(lines) if looks_copied(lines) else _whole(lines)
    if passage is None:
        raise NoArticleError(
            "no article was found in the text", "copy the article itself, not a list of articles"
        )
    return _article(lines, passage)


def _whole(lines: Sequence[TextLine]) -> Passage:
    """A text of its own: all of it is body, but for a first line that is set as a title."""
    has_title = len(lines) > 1 and _is_title(lines[0], lines[1])
    return Passage(0 if has_title else None, int(has_title), len(lines))


def _is_title(line: TextLine, after: TextLine) -> bool:
    if len(line.text) > _LONGEST_TITLE or line.text.endswith((".", ",", ";", ":")) or line.bullet:
        return False
    return line.is_last or after.is_prose or is_byline(after.text)


def _article(lines: Sequence[TextLine], passage: Passage) -> Article:
    reasons = [_reason(lines, passage, index) for index in range(len(lines))]
    title = lines[passage.title].text if passage.title is not None else None
    body = [
        _block(lines, index)
        for index, reason in enumerate(reasons)
        if reason is None and index != passage.title
    ]
    if not body:
        raise NoArticleError("there is a title and nothing under it", "pass the whole text")
    title, blocks = (title, tuple(body)) if title else part_title(tuple(body))
    authors, published = _byline(lines, passage)
    return Article(
        title=title,
        blocks=blocks,
        authors=authors,
        published=published,
        language=language_of(" ".join(block.text for block in blocks)),
        dropped=tuple(
            Dropped(line.text, reason)
            for line, reason in zip(lines, reasons, strict=True)
            if reason
        ),
    )


def _reason(lines: Sequence[TextLine], passage: Passage, index: int) -> str | None:
    """Why line `index` is left out; None for the title and the body."""
    text = lines[index].text
    if index == passage.title:
        return None
    if not any(map(str.isalnum, text)):
        return "ornament"
    found = reason_of_wording(text)
    if passage.start <= index < passage.end:
        return "caption" if not found and is_credited(text) else found
    if not found and is_credited(text):
        return "caption"
    return found or ("before the article" if index < passage.start else "after the article")


def _block(lines: Sequence[TextLine], index: int) -> Block:
    line = lines[index]
    if line.bullet and line.text[0] not in "–-":  # a dash opens speech as often as an item
        return Block(
            "item",
            line.text.removeprefix(line.bullet) if not line.bullet[0].isdigit() else line.text,
        )
    if line.bullet and line.fellows > 1:
        return Block("item", line.text.removeprefix(line.bullet))
    if _is_heading(lines, index):
        return Block("heading", line.text, 2)
    return Block("paragraph", line.text)


def _is_heading(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line is set like a heading: short, alone, no end of a sentence, prose below."""
    line = lines[index]
    if (
        not line.is_alone
        or line.is_prose
        or len(line.text) > _LONGEST_HEADING
        or not line.text[-1].isalnum()
    ):
        return False
    return index + 1 < len(lines) and (lines[index + 1].is_prose or bool(lines[index + 1].bullet))


def _byline(lines: Sequence[TextLine], passage: Passage) -> tuple[tuple[str, ...], datetime | None]:
    """Authors and date as the lines between the title and the body print them."""
    first = passage.title if passage.title is not None else max(0, passage.start - _NEAR)
    between = [line.text for line in lines[first + 1 : passage.start + 2] if is_byline(line.text)]
    authors = next((names for text in between if (names := printed_authors(text))), ())
    return authors, next((moment for text in between if (moment := parse_date(text))), None)
