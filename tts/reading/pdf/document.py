"""A PDF as an article: its lines in reading order, paragraphs out of lines, headings and title by size.

Dates are those that are printed: the file's own say when it was made, which for most is when somebody printed it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.pdf.layout import body_size, read_layout
from tts.reading.pdf.lines import read_sheets
from tts.reading.pdf.paragraphs import join_lines
from tts.reading.text.characters import ends_sentence, letters_only
from tts.reading.text.dates import parse_date
from tts.reading.text.language import language_of
from tts.reading.wording.headline import agree, part_title
from tts.reading.wording.names import printed_authors
from tts.reading.wording.properties import stated_authors, stated_title
from tts.reading.wording.wording import is_byline, is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.model import BlockKind, Choices
    from tts.reading.pdf.paragraphs import Passage

_HEADING = 1.12  # of the size of the text, from which a line is a heading
_TITLE = 1.25  # the same for the headline
_TITLE_DESPITE = 2.0  # the same where the file declares another
_LONGEST_HEADING = 200  # characters
_LONGEST_BOLD = 120
_LONGEST_BYLINE = 160
_LONGEST_STATED = 80  # of a line that begins with the author whom the file states
_BELOW = 6  # paragraphs under the title in which a byline is looked for
_DEEPEST = 6
_CHOSEN = {"footnote": "footnotes", "table": "tables"}  # reasons that a choice takes back


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph with what it is."""

    text: str
    kind: BlockKind
    page: int
    size: float
    is_bold: bool
    reason: str | None = None
    marks: tuple[str, ...] = ()


def extract_pdf(body: bytes, choices: Choices) -> Article:
    """The article in a PDF.

    Raises:
        MissingError: the extra `pdf` is not installed.
        InputError: it is locked, damaged, or too long.
        NoArticleError: its pages are pictures, or hold no text.
    """
    sheets = read_sheets(body)
    size = body_size(
        [strip for strip in sheets.strips if not (strip.is_sideways or strip.is_outside)]
    )
    passages = join_lines(read_layout(sheets.strips, size))
    pieces = [_piece(passage, size, choices) for passage in passages]
    declared = stated_title(sheets.properties.get("Title", ""))
    title, pieces, at = _titled(pieces, size, declared)
    stated = stated_authors(sheets.properties.get("Author", ""))
    near = [_marked(piece, stated) for piece in pieces[at : at + _BELOW]]
    pieces[at : at + _BELOW] = near
    blocks = tuple(_blocks(pieces))
    if not blocks:
        raise NoArticleError("there is no text in the PDF", "pass a PDF with text")
    if not title:
        title, blocks = part_title(blocks)
    bylines = [piece.text for piece in pieces if piece.reason == "byline"]
    printed = next((names for text in bylines if (names := printed_authors(text))), ())
    return Article(
        title=title,
        blocks=blocks,
        authors=printed or stated,
        published=next((moment for text in bylines if (moment := parse_date(text))), None),
        language=language_of(
            " ".join(block.text for block in blocks), (sheets.language,) if sheets.language else ()
        ),
        dropped=tuple(_dropped(pieces)),
    )


def _piece(passage: Passage, size: float, choices: Choices) -> _Piece:
    text, reason = passage.text, passage.reason
    kind: BlockKind = "paragraph"
    if _is_heading(passage, size):
        kind = "heading"
    elif passage.bullet:
        kind = "item"
        is_number = any(map(str.isalnum, passage.bullet))
        text = text if is_number else text[len(passage.bullet) :]
    if reason in _CHOSEN and getattr(choices, _CHOSEN[reason]):
        reason = None
    reason = reason or _reason_of_text(passage, kind, size)
    return _Piece(text, kind, passage.page, passage.size, passage.is_bold, reason, passage.marks)


def _reason_of_text(passage: Passage, kind: BlockKind, size: float) -> str | None:
    if not any(map(str.isalnum, passage.text)):
        return "ornament"
    if kind != "paragraph":
        return None
    if passage.size < size and is_credited(passage.text):
        return "caption"
    wording = reason_of_wording(passage.text) if len(passage.text) <= _LONGEST_BYLINE else None
    return wording if wording in ("copyright", "caption", "advertisement") else None


def _is_heading(passage: Passage, size: float) -> bool:
    if passage.size >= _HEADING * size:
        return len(passage.text) <= _LONGEST_HEADING
    return (
        passage.is_bold
        and passage.size >= 0.95 * size
        and len(passage.text) <= _LONGEST_BOLD
        and not ends_sentence(passage.text)
        and not passage.text.endswith((",", ";", ":"))
    )


def _titled(pieces: list[_Piece], size: float, declared: str) -> tuple[str, list[_Piece], int]:
    """The title, the pieces without it, and where it stood: what agrees with the declared one, else the largest."""
    heads = [
        at
        for at, piece in enumerate(pieces)
        if piece.page == pieces[0].page and piece.kind == "heading" and not piece.reason
    ]
    largest = max((pieces[at].size for at in heads), default=0.0)
    is_large = largest >= (_TITLE_DESPITE if declared else _TITLE) * size
    runs = [
        (" ".join(piece.text for piece in pieces[start:end]), start, end)
        for start, end in _runs(pieces, heads)
    ]
    agreeing = [run for run in runs if declared and agree(run[0], declared)]
    large = [run for run in runs if is_large and pieces[run[1]].size == largest]
    for text, start, end in (*agreeing, *large):
        return text, pieces[:start] + pieces[end:], start
    first = next((at for at, piece in enumerate(pieces) if not piece.reason), 0)
    if declared and letters_only(pieces[first].text) == letters_only(declared):
        return declared, pieces[:first] + pieces[first + 1 :], first
    return declared, pieces, first


def _runs(pieces: Sequence[_Piece], heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Headings of one size that follow each other: the lines of one headline."""
    start: int | None = None
    for at in heads:
        if start is None:
            start = at
        end = at + 1
        if end not in heads or pieces[end].size != pieces[at].size:
            yield start, end
            start = None


def _marked(piece: _Piece, stated: Sequence[str]) -> _Piece:
    """`piece` left out when it is a byline, or names those whom the file states as its authors."""
    text = piece.text
    if piece.reason or len(text) > _LONGEST_BYLINE or piece.kind == "item":
        return piece
    starts = any(letters_only(text).startswith(letters_only(name)) for name in stated)
    is_stated = starts and len(text) <= _LONGEST_STATED and not ends_sentence(text)
    if is_byline(text) or is_stated:
        return replace(piece, reason="byline", kind="paragraph")
    return piece


def _blocks(pieces: Sequence[_Piece]) -> Iterator[Block]:
    """What is read out, headings at levels by their size."""
    sizes = sorted(
        {
            (piece.size, piece.is_bold)
            for piece in pieces
            if piece.kind == "heading" and not piece.reason
        },
        reverse=True,
    )
    for piece in pieces:
        if piece.reason:
            continue
        if piece.kind == "heading":
            level = min(_DEEPEST, 2 + sizes.index((piece.size, piece.is_bold)))
            yield Block("heading", piece.text, level)
        else:
            yield Block(piece.kind, piece.text)


def _dropped(pieces: Sequence[_Piece]) -> Iterator[Dropped]:
    for piece in pieces:
        if piece.reason:
            yield Dropped(piece.text, piece.reason)
        yield from (Dropped(mark, "footnote mark") for mark in piece.marks)
