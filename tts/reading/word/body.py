"""The paragraphs of a Word document, in order, each with what is in it that is not read out.

One walk over the tree (ECMA-376, part 1, §17). What a reviewer deleted is not part of the document and what a
reviewer said of it is not either, so that neither is even listed; what a reviewer inserted is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from tts.model import Dropped
from tts.reading.text.characters import one_line
from tts.reading.word.numbering import Numbering
from tts.reading.word.package import child, is_on, name_of, value
from tts.reading.word.styles import Style, with_properties
from tts.reading.word.tables import holds_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from tts.reading.word.styles import Styles

_NEVER_READ = frozenset(
    f"w:{name}"
    for name in (
        *("del", "moveFrom", "delText", "instrText", "delInstrText"),
        *("pPr", "rPr", "sectPr", "sdtPr", "tblPr", "trPr", "tcPr"),
    )
)
_SPACES = frozenset(["w:tab", "w:ptab", "w:cr", "w:br"])
_CONTENTS = "table of contents"
_SILENT_FIELDS = MappingProxyType(  # §17.16.5: what they show is made by the word processor
    {
        "TOC": _CONTENTS,
        "TOA": _CONTENTS,
        "INDEX": _CONTENTS,
        "PAGE": "page number",
        "PAGEREF": "page number",
        "NUMPAGES": "page number",
        "SECTIONPAGES": "page number",
        "NOTEREF": "footnote mark",
    }
)
_SYMBOLS = str.maketrans(  # the letters of the font Symbol, which are Greek
    "abgdezhqiklmnxoprstufcywABGDEZHQIKLMNXOPRSTUFCYW",
    "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
)
_PRIVATE = 0xF000  # where fonts of symbols keep their characters (§17.3.3.30)
_LONGEST_INSTRUCTION = 1000  # characters; only the first word counts


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`reason` why the whole of it is left out; `notes` are the ids of "footnote" and "endnote" it refers to.

    `number` is what a list sets before it, such as "1.".
    """

    text: str
    style: Style
    number: str = ""
    is_bold: bool = False
    reason: str | None = None
    notes: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()


@dataclass(slots=True)
class _Open:
    """A paragraph while it is read; `after` are those of its text boxes, `fields` how many were open before it."""

    style: Style
    fields: int = 0
    mark_is_deleted: bool = False
    parts: list[str] = field(default_factory=list)
    muted: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    after: list[Paragraph] = field(default_factory=list)
    bold: int = 0


@dataclass(slots=True)
class _Field:
    """`reason` why its result is left out, or that of a field around it; None when it is text like any other."""

    reason: str | None = None
    instruction: str = ""
    shows: bool = False

    def show(self) -> None:
        """Take what follows for its result."""
        self.shows = True
        words = self.instruction.split()
        self.reason = self.reason or (_SILENT_FIELDS.get(words[0].upper()) if words else None)


def paragraphs_in(
    root: Element,
    styles: Styles,
    with_tables: bool = False,
    numbering: Numbering | None = None,
) -> list[Paragraph]:
    """The paragraphs under `root`; a row of a table that is read becomes one of them."""
    walk = _Walk(styles, with_tables, numbering or Numbering(None))
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if event == "end":
            walk.leave(element)
        elif not walk.enter(element):
            events.skip_subtree()
    walk.end_text()
    return walk.done


class _Walk:
    """What is open at a point of the tree: paragraphs (text boxes lie in others), fields, what is left out."""

    def __init__(self, styles: Styles, with_tables: bool, numbering: Numbering) -> None:
        self.done: list[Paragraph] = []
        self._styles = styles
        self._with_tables = with_tables
        self._numbering = numbering
        self._are_data: dict[Element, bool] = {}  # tables that were looked at
        self._choices: dict[Element, Element | None] = {}  # what is read of several spellings
        self._open: list[_Open] = []
        self._carried: _Open | None = None  # the paragraph whose mark was deleted
        self._fields: list[_Field] = []
        self._muted: list[tuple[Element, str]] = []
        self._rows: list[tuple[Element, int]] = []

    def enter(self, element: Element) -> bool:
        """Take `element` in; whether its children are to be walked."""
        name = name_of(element)
        if name in ("w:instrText", "w:fldChar", "w:fldSimple"):
            return self._enter_field(element, name)
        if name in _NEVER_READ or self._is_unused(element, name):
            return False
        if name == "w:tbl":
            self.end_text()
        if name == "w:p":
            self._open.append(self._begun(element))
        elif name == "w:tr" and self._with_tables and self._is_data(element.getparent()):
            self._rows.append((element, len(self.done)))
        elif self._open:
            self._enter_inline(element, name)
        reason = self._reason_of(element, name)
        if reason:
            self._muted.append((element, reason))
        return name != "m:oMath"

    def _begun(self, element: Element) -> _Open:
        properties = child(element, "w:pPr")
        letters = child(properties, "w:rPr")
        named = child(properties, "w:pStyle")
        style = self._styles.find(value(named) if named is not None else None)
        style = with_properties(
            style, properties, None
        )  # w:vanish here hides the mark, not the text
        marks = (child(letters, "w:del"), child(letters, "w:moveFrom"))
        begun = self._carried or _Open(style, len(self._fields))
        self._carried = None
        begun.style = style
        begun.mark_is_deleted = any(mark is not None for mark in marks)
        return begun

    def _enter_inline(self, element: Element, name: str) -> None:
        paragraph = self._open[-1]
        if name == "w:t":
            self._say(element.text or "")
        elif name in _SPACES:
            self._say("\n" if name in ("w:cr", "w:br") else " ")
        elif name == "w:noBreakHyphen":
            self._say("-")
        elif name == "w:sym":
            self._say(_symbol(element))
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            paragraph.notes.append((name[2:-9], value(element, "id") or ""))
        elif name == "m:oMath":
            paragraph.muted.append(("formula", "".join(map(str, element.itertext()))))
        elif name in ("wp:docPr", "v:shape"):
            said = value(element, "descr") or value(element, "alt") or value(element, "title") or ""
            if text := one_line(said):
                paragraph.pictures.append(text)

    def _enter_field(self, element: Element, name: str) -> bool:
        if name == "w:fldSimple":
            self._fields.append(_Field(self._field_reason, value(element, "instr") or ""))
            self._fields[-1].show()
            return True
        if name == "w:instrText":
            last = self._fields[-1] if self._fields else None
            if last and not last.shows and len(last.instruction) < _LONGEST_INSTRUCTION:
                last.instruction += element.text or ""
            return False
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field(self._field_reason))
        elif kind == "separate" and self._fields:
            self._fields[-1].show()
        elif kind == "end" and self._fields:
            self._fields.pop()
        return False

    @property
    def _field_reason(self) -> str | None:
        return self._fields[-1].reason if self._fields else None

    def _reason_of(self, element: Element, name: str) -> str | None:
        """Why all that is in `element` is left out."""
        if name == "w:r":
            return self._reason_of_run(element)
        if name == "w:rt":
            return "pronunciation aid"
        if name == "w:tbl" and not self._with_tables and self._is_data(element):
            return "table"
        if name == "w:sdt":
            properties = child(element, "w:sdtPr")
            gallery = child(properties, "w:docPartObj", "w:docPartGallery")
            if gallery is not None and value(gallery) == "Table of Contents":
                return "table of contents"
            return "placeholder" if is_on(child(properties, "w:showingPlcHdr")) else None
        return None

    def _reason_of_run(self, run: Element) -> str | None:
        properties = child(run, "w:rPr")
        named = child(properties, "w:rStyle")
        inherited = self._styles.find(value(named)).is_hidden if named is not None else False
        hidden = child(properties, "w:vanish")
        if is_on(hidden) or (inherited and hidden is None):
            return "hidden"
        note = child(run, "w:footnoteReference")
        if note is not None and value(note, "customMarkFollows") in ("1", "true", "on"):
            return "footnote mark"
        if self._open and is_on(child(properties, "w:b")):
            self._open[-1].bold += sum(
                len(each.text or "") for each in run if name_of(each) == "w:t"
            )
        return None

    def _say(self, text: str) -> None:
        reason = self._muted[0][1] if self._muted else self._field_reason
        if reason:
            self._open[-1].muted.append((reason, text))
        else:
            self._open[-1].parts.append(text)

    def leave(self, element: Element) -> None:
        name = name_of(element)
        if name in ("w:tc", "w:txbxContent"):
            self.end_text()
        if self._muted and self._muted[-1][0] is element:
            self._muted.pop()
        if self._rows and self._rows[-1][0] is element:
            start = self._rows.pop()[1]
            self.done[start:] = _joined(self.done[start:])
        match name:
            case "w:fldSimple" if self._fields:
                self._fields.pop()
            case "w:p" if self._open:
                self._close(self._open.pop())

    def end_text(self) -> None:
        """Close the paragraph that has nothing to be joined to."""
        if self._carried is not None:
            self._carried.mark_is_deleted = False
            self._close(self._carried)
            self._carried = None

    def _close(self, paragraph: _Open) -> None:
        if paragraph.mark_is_deleted:
            self._carried = paragraph
            return
        # A number of a page whose end is missing would hide all that follows.
        while len(self._fields) > paragraph.fields and self._field_reason not in (None, _CONTENTS):
            self._fields.pop()
        style = paragraph.style
        number = self._numbering.next(style.numbered, style.level) if style.is_listed else ""
        closed = replace(_closed(paragraph), number=number)
        target = self._open[-1].after if self._open else self.done
        target += [closed, *paragraph.after]

    def _is_data(self, table: Element | None) -> bool:
        if table is None:
            return False
        if table not in self._are_data:
            self._are_data[table] = holds_data(table)
        return self._are_data[table]

    def _is_unused(self, element: Element, name: str) -> bool:
        """Whether `element` is the spelling of something for word processors of another age (part 3, §10.2)."""
        around = element.getparent()
        if name not in ("mc:Choice", "mc:Fallback") or around is None:
            return False
        if around not in self._choices:
            self._choices[around] = _chosen(around)
        choice = self._choices[around]
        return element is not choice if choice is not None else name == "mc:Choice"


def _closed(paragraph: _Open) -> Paragraph:
    text = "".join(paragraph.parts)
    style = paragraph.style
    letters = len(text.strip())
    return Paragraph(
        text=one_line(text),
        style=style,
        is_bold=letters > 0 and paragraph.bold >= letters,
        reason=_reason_of_style(style),
        notes=tuple(paragraph.notes),
        pictures=tuple(paragraph.pictures),
        dropped=tuple(_dropped(paragraph.muted)),
    )


def _dropped(muted: list[tuple[str, str]]) -> Iterator[Dropped]:
    """One for each stretch of the same reason."""
    gathered = ""
    for at, (reason, text) in enumerate(muted):
        gathered += text
        if at + 1 == len(muted) or muted[at + 1][0] != reason:
            if said := one_line(gathered):
                yield Dropped(said, reason)
            gathered = ""


def _reason_of_style(style: Style) -> str | None:
    if style.is_hidden:
        return "hidden"
    if style.name.startswith("toc "):
        return "table of contents"
    if style.name.endswith("caption"):
        return "caption"
    if style.name in ("html preformatted", "macro text", "code", "source code", "plain code"):
        return "code"
    return None


def _symbol(element: Element) -> str:
    """A character of a named font; what the fonts of pictures hold is no text."""
    digits = value(element, "char") or ""
    code = int(digits, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,8}", digits) else 0
    if code < ord(" ") or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - halves of pairs
        return ""
    if code < _PRIVATE:
        return chr(code)
    letter = chr(code - _PRIVATE) if code < _PRIVATE + 0x80 else ""
    is_greek = (value(element, "font") or "").lower() == "symbol"
    return letter.translate(_SYMBOLS) if is_greek else ""


def _chosen(around: Element) -> Element | None:
    """The newest spelling in `around`, if it holds what we read."""
    choice = child(around, "mc:Choice")
    said = ("w:t", "wp:docPr", "m:t")
    holds = choice is not None and any(name_of(each) in said for each in choice.iter())
    return choice if holds else None


def _joined(cells: list[Paragraph]) -> list[Paragraph]:
    """A row of a table as one paragraph, the cells parted as those of web pages are."""
    if not cells:
        return []
    hidden = tuple(Dropped(cell.text, cell.reason) for cell in cells if cell.reason and cell.text)
    return [
        Paragraph(
            text="; ".join(cell.text for cell in cells if cell.text and not cell.reason),
            style=Style(),
            notes=tuple(note for cell in cells for note in cell.notes),
            pictures=tuple(picture for cell in cells for picture in cell.pictures),
            dropped=(*hidden, *(dropped for cell in cells for dropped in cell.dropped)),
        )
    ]
