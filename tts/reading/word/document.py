"""A Word document as an article. All of its body is the article: there is nothing around it but headers and footers.

Dates are taken from a line under the title only. Those of the file's properties are of the file: `created` is often
the day the template was made, `modified` the day somebody last saved a copy. The author of the properties counts when
no line names one, and only if it reads like a name: most are the name of a computer's owner, or a program's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.text.characters import letters_only, one_line
from tts.reading.text.language import language_of
from tts.reading.word.body import paragraphs_in
from tts.reading.word.numbering import Numbering
from tts.reading.word.package import Package, name_of, value
from tts.reading.word.styles import Styles
from tts.reading.wording.headline import part_title
from tts.reading.wording.opening_byline import Line, read_opening
from tts.reading.wording.properties import stated_authors, stated_title
from tts.reading.wording.wording import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from tts.model import BlockKind, Choices
    from tts.reading.word.body import Paragraph
    from tts.reading.wording.opening_byline import Byline

_QUOTES = frozenset(
    ["quote", "intense quote", "block text", "block quote", "blockquote", "quotations"]
)
_SUBTITLE = "subtitle"
_BYLINES = frozenset(["author", "authors", "byline", "date"])
_LONGEST_HEADING = 300  # characters; what is longer was made a heading by mistake
_LONGEST_BOLD = 100
_LONGEST_BYLINE = 160
_PROSE = 80
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph as it is read out, or left out for a reason."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    style: str = ""
    reason: str | None = None


def extract_docx(body: bytes, choices: Choices) -> Article:
    """The article in a Word document; footnotes that are read follow the paragraph that refers to them.

    Raises:
        InputError: it is damaged, or holds more than is safe.
        NoArticleError: there is no text in it.
    """
    package = Package(body)
    root = package.part(package.main)
    styles = Styles(_first(package, "styles"))
    numbering = Numbering(_first(package, "numbering"))
    paragraphs = paragraphs_in(root, styles, choices.tables, numbering) if root is not None else []
    notes = dict(_notes(package, styles))
    lines = list(_lines(paragraphs, notes, choices))
    properties = dict(_properties(package))
    title, above, below = _titled(lines, stated_title(properties.get("title", "")))
    dek, below = _without_dek(below) if title else (None, below)
    byline, below = _without_byline(below)
    lines = _levelled([*above, *below])
    blocks = tuple(Block(line.kind, line.text, line.level) for line in lines if not line.reason)
    if not blocks:
        raise NoArticleError(
            "there is no text in the Word document", "pass a document with at least one paragraph"
        )
    if not title:
        title, blocks = part_title(blocks)
    return Article(
        title=title,
        blocks=blocks,
        authors=byline.authors or stated_authors(properties.get("creator", "")),
        published=byline.published,
        language=language_of(
            " ".join(block.text for block in blocks),
            tuple(filter(None, (styles.language, properties.get("language")))),
        ),
        dropped=(
            *(Dropped(line.text, line.reason) for line in lines if line.reason),
            *_margins(package, styles),
        ),
        dek=dek,
    )


def _first(package: Package, kind: str) -> Element | None:
    found = package.related(package.main, kind)
    return package.part(found[0]) if found else None


def _notes(
    package: Package, styles: Styles
) -> Iterator[tuple[tuple[str, str], tuple[Paragraph, ...]]]:
    """The notes by kind and id; separators are not among them."""
    for kind in ("footnote", "endnote"):
        root = _first(package, f"{kind}s")
        for note in root if root is not None else ():
            if name_of(note) == f"w:{kind}" and value(note, "type") in (None, "normal"):
                yield (kind, value(note, "id") or ""), tuple(paragraphs_in(note, styles))


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    """Title, creator and language as the file's properties give them (Dublin Core)."""
    parts = package.related("", "core-properties")
    root = package.part(parts[0]) if parts else None
    for each in root if root is not None else ():
        prefix, _, name = name_of(each).partition(":")
        if prefix == "dc":
            yield name, one_line(each.text or "")


def _lines(
    paragraphs: Sequence[Paragraph],
    notes: dict[tuple[str, str], tuple[Paragraph, ...]],
    choices: Choices,
) -> Iterator[_Line]:
    """The paragraphs in order, each followed by its pictures, its notes and what was left out of it."""
    has_headings = any(each.style.outline is not None and each.text for each in paragraphs)
    for paragraph in paragraphs:
        if paragraph.text:
            yield _line(paragraph, has_headings)
        for text in paragraph.pictures:
            reason = None if choices.image_descriptions else "image description"
            yield _Line(text, "image", reason=reason)
        for key in paragraph.notes:
            yield from _note_lines(notes.pop(key, ()), choices)
        yield from (_Line(each.text, reason=each.reason) for each in paragraph.dropped)
    for note in notes.values():  # nothing refers to them
        yield from (_Line(each.text, reason="footnote") for each in note if each.text)


def _note_lines(note: Sequence[Paragraph], choices: Choices) -> Iterator[_Line]:
    for paragraph in note:
        if paragraph.text:
            yield _Line(paragraph.text, reason=None if choices.footnotes else "footnote")
        yield from (_Line(each.text, reason=each.reason) for each in paragraph.dropped)


def _line(paragraph: Paragraph, has_headings: bool) -> _Line:
    text, style = paragraph.text, paragraph.style
    if paragraph.reason or not any(map(str.isalnum, text)):
        return _Line(text, style=style.name, reason=paragraph.reason or "ornament")
    if style.outline is not None and len(text) <= _LONGEST_HEADING:
        return _Line(text, "heading", style.outline + 1, style.name)
    if style.is_listed:
        is_said = re.match(rf"\W*{re.escape(paragraph.number[:-1])}\s*[.):–—-]", text)
        number = "" if is_said else paragraph.number  # some type it by hand as well
        return _Line(f"{number} {text}".strip(), "item", style=style.name)
    is_set_apart = paragraph.is_bold and len(text) <= _LONGEST_BOLD and text[-1].isalnum()
    if is_set_apart and not has_headings and style.name != "title":
        return _Line(text, "heading", 1, style.name)  # a heading of somebody who knows no styles
    return _Line(text, "quote" if style.name in _QUOTES else "paragraph", style=style.name)


def _titled(lines: list[_Line], declared: str) -> tuple[str, list[_Line], list[_Line]]:
    """The title, the lines above it, and those below."""
    at, end = _printed_title(lines)
    title = " ".join(line.text for line in lines[at:end])
    if not title and declared:
        title = declared
        first = next((at for at, line in enumerate(lines) if not line.reason), 0)
        if lines and letters_only(lines[first].text) == letters_only(title):
            at, end = first, first + 1
    return title, lines[:at], lines[end:]


def _without_dek(below: list[_Line]) -> tuple[str | None, list[_Line]]:
    """The subtitle that stands right below the title, if text follows it, and the lines without it."""
    run = list(takewhile(_is_subtitle, below))
    rest = below[len(run) :]
    if not run or all(line.reason for line in rest):
        return None, below
    return " ".join(line.text for line in run), rest


def _is_subtitle(line: _Line) -> bool:
    return line.style == _SUBTITLE and not line.reason and not is_byline(line.text)


def _printed_title(lines: Sequence[_Line]) -> tuple[int, int]:
    """First line of the title and the line after its last; equal when no style says which it is."""
    spoken = [at for at, line in enumerate(lines) if not line.reason]
    at = next((at for at in spoken if lines[at].style == "title"), None)
    if at is not None:
        end = at
        while end < len(lines) and lines[end].style == "title" and not lines[end].reason:
            end += 1
        return at, end
    for at in spoken:
        if lines[at].kind == "heading" and lines[at].level == 1:
            return at, at + 1
        if lines[at].kind != "heading" and len(lines[at].text) >= _PROSE:
            break
    return 0, 0


def _without_byline(below: list[_Line]) -> tuple[Byline, list[_Line]]:
    """What is printed below the title as a byline, and the lines, those of the byline marked."""
    byline = read_opening([_seen(line) for line in below])
    return byline, [
        replace(line, kind="paragraph", level=0, reason="byline") if at in byline.places else line
        for at, line in enumerate(below)
    ]


def _seen(line: _Line) -> Line:
    """A line as it may be a byline."""
    is_text = not line.reason and len(line.text) <= _LONGEST_BYLINE
    is_styled = is_text and line.style in _BYLINES and line.kind in ("paragraph", "heading")
    return Line(
        line.text,
        is_paragraph=is_text and line.kind == "paragraph",
        is_styled=is_styled,
        has_names=is_styled and line.style != "date",
    )


def _levelled(lines: list[_Line]) -> list[_Line]:
    """Headings at levels 2 to 6, the highest that is left at 2."""
    highest = min((line.level for line in lines if line.kind == "heading"), default=1)
    return [
        _Line(
            line.text, line.kind, min(_DEEPEST, line.level - highest + 2), line.style, line.reason
        )
        if line.kind == "heading"
        else line
        for line in lines
    ]


def _margins(package: Package, styles: Styles) -> Iterator[Dropped]:
    """What stands on every page, once."""
    for kind, reason in (("header", "page header"), ("footer", "page footer")):
        parts = (package.part(name) for name in package.related(package.main, kind))
        texts = (
            text
            for root in parts
            if root is not None
            for paragraph in paragraphs_in(root, styles)
            for text in (paragraph.text, *(each.text for each in paragraph.dropped))
        )
        yield from (Dropped(text, reason) for text in dict.fromkeys(texts) if text)
