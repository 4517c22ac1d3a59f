"""Plain text as an article: a page copied from a browser, or a text that is nothing but itself."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.lines.text_lines import split_lines
from tts.reading.plain.byline import read_byline
from tts.reading.plain.copied import looks_copied
from tts.reading.text.language import language_of
from tts.reading.wording.headline import part_title, without_mark
from tts.reading.wording.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.lines.text_lines import TextLine

UNLIKE_TEXT = "unlike the text around it"
_LONGEST_TITLE = 150  # characters
_LONGEST_HEADING = 100
_HEAD = 4  # lines at the start of a text of its own, among which a byline may be


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Numbers of lines: title and dek, None without one; those of the body, in order; whether the text is all body."""

    title: int | None
    body: tuple[int, ...]
    is_whole: bool = False
    dek: int | None = None


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
    chosen = _chosen(lines) if looks_copied(lines) else _whole(lines)
    if not chosen.body:
        raise NoArticleError(
            "no article was found in the text", "copy the article itself, not a list of articles"
        )
    return _article(lines, chosen)


def _whole(lines: Sequence[TextLine]) -> _Chosen:
    """A text of its own: all of it is body, but for a first line that is set as a title."""
    has_title = len(lines) > 1 and _is_title(lines[0], lines[1])
    body = tuple(range(int(has_title), len(lines)))
    return _Chosen(0 if has_title else None, body, is_whole=True)


def _is_title(line: TextLine, after: TextLine) -> bool:
    if len(line.text) > _LONGEST_TITLE or line.text.endswith((".", ",", ";", ":")) or line.bullet:
        return False
    return line.is_last or after.is_prose or is_byline(after.text)


def _chosen(lines: Sequence[TextLine]) -> _Chosen:
    """The lines of a copied page that are its article."""
    from tts.reading.plain.dek import find_dek  # numpy takes a while, and most texts are whole
    from tts.reading.plain.votes import vote

    votes = vote(lines)
    if votes.title is None or not votes.body:
        return _Chosen(votes.title, votes.body)
    return _Chosen(votes.title, votes.body, dek=find_dek(lines, votes.title, votes.body))


def _article(lines: Sequence[TextLine], chosen: _Chosen) -> Article:
    reasons = [_reason(lines, chosen, index) for index in range(len(lines))]
    title = without_mark(lines[chosen.title].text) if chosen.title is not None else None
    body = {
        index: _block(lines, index)
        for index, reason in enumerate(reasons)
        if reason is None and index not in (chosen.title, chosen.dek)
    }
    if not body:
        raise NoArticleError("there is a title and nothing under it", "pass the whole text")
    for index in _headings_at_end(body):
        del body[index]
        reasons[index] = "heading without text"
    blocks = tuple(body.values())
    title, blocks = (title, blocks) if title else part_title(blocks)
    byline = read_byline(lines, chosen.title, chosen.body[0])
    return Article(
        title=title,
        blocks=blocks,
        authors=byline.authors,
        published=byline.published,
        language=language_of(" ".join(block.text for block in blocks)),
        dropped=tuple(
            Dropped(line.text, reason)
            for line, reason in zip(lines, reasons, strict=True)
            if reason
        ),
        dek=lines[chosen.dek].text if chosen.dek is not None else None,
    )


def _headings_at_end(body: dict[int, Block]) -> list[int]:
    """The numbers of the headings with nothing below them, unless there is nothing else."""
    run = list(takewhile(lambda index: body[index].kind == "heading", reversed(body)))
    return run if len(run) < len(body) else []


def _reason(lines: Sequence[TextLine], chosen: _Chosen, index: int) -> str | None:
    """Why line `index` is left out; None for the title, the dek and the body."""
    text = lines[index].text
    if index in (chosen.title, chosen.dek):
        return None
    if not any(map(str.isalnum, text)):
        return "ornament"
    if chosen.is_whole:
        return _reason_in_whole(text, index)
    found = reason_of_wording(text) or ("caption" if is_credited(text) else None)
    if index in chosen.body:
        return found
    if found:
        return found
    if chosen.body[0] < index < chosen.body[-1]:
        return UNLIKE_TEXT
    return "before the article" if index < chosen.body[0] else "after the article"


def _reason_in_whole(text: str, index: int) -> str | None:
    """Why a line of a text of its own is left out: only for what nobody writes in a letter or a story."""
    found = reason_of_wording(text)
    is_left_out = found == "advertisement" or (found == "byline" and index < _HEAD)
    return found if is_left_out else None


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
