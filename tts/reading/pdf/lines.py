"""The strips of text on the pages of a PDF: where they stand, how large and how bold they are.

The only module that calls PDFium. It is one library for the whole process and not made for threads, so that one
document is read at a time.
"""

from __future__ import annotations

import ctypes
import math
import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tts.errors import InputError, MissingError, NoArticleError
from tts.reading.text.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 5_000_000
_MOST_SECONDS = 180.0  # a book of 500 pages takes 15
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_GAP = 1.5  # sizes between two letters from which they are in two strips: a column, or the cells of a table
_RAISED = 0.8  # of the size around it, at most, is a raised letter
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|cmbx|\bbd\b", re.IGNORECASE)
_MARK = re.compile(r"\[?\d{1,3}(?:[,–-]\d{1,3})*\]?|[*†‡§¶]{1,3}")
_MARKED = re.compile(r"(?:[^\W\d_]{3,}|[.!?…,;:\"'”’»)])$")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHENS = frozenset(
    [0x02, 0xAD, 0xFFFE]
)  # what PDFium makes of a hyphen at the end of a line, in its versions
_UNREADABLE = 0.3  # share of letters without a meaning from which a text is none
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Strip:
    """Letters on one line without a gap; lengths in points, `bottom` is the line they stand on.

    `marks` are the marks of footnotes that were raised between them; those that
    are `is_outside` lie beside the page.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    is_bold: bool = False
    is_sideways: bool = False
    is_outside: bool = False
    marks: tuple[str, ...] = ()

    @property
    def top(self) -> float:
        return self.bottom + self.size


@dataclass(frozen=True, slots=True)
class Sheets:
    """A PDF as it was found: strips in the order of the file, and what the file says of itself."""

    strips: tuple[Strip, ...]
    pages: int
    properties: dict[str, str]
    language: str


@dataclass(frozen=True, slots=True)
class _Glyph:
    letter: str
    left: float
    right: float
    bottom: float
    size: float
    turn: int  # quarters that the line is turned by, against the clock
    is_outside: bool = False


@dataclass(slots=True)
class _Growing:
    """A strip while letters are added; `raised` are those above the line that may be a mark."""

    first: int
    last: int
    glyphs: list[_Glyph] = field(default_factory=list)
    text: str = ""
    raised: str = ""
    marks: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Decide what the raised letters are."""
        if _MARK.fullmatch(self.raised.strip()) and _MARKED.search(self.text.rstrip()):
            self.marks.append(self.raised.strip())
        else:
            self.text += self.raised
        self.raised = ""


def read_sheets(body: bytes) -> Sheets:
    """The text of a PDF with its places.

    Raises:
        MissingError: PDFium is not installed.
        InputError: it is locked, damaged, or too long.
        NoArticleError: its pages are pictures, or its letters have no meaning.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingError(
            "PDF documents need an extra that is not installed", 'pip install "article-tts[pdf]"'
        ) from error
    with _lock:
        document = _opened(pypdfium2, body)
        try:
            return _read(pypdfium2, document)
        except pypdfium2.PdfiumError as error:
            raise _damaged() from error
        finally:
            document.close()


def _opened(library: Any, body: bytes) -> Any:
    try:
        document = library.PdfDocument(body)
    except library.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD or "password" in str(error).lower():
            raise InputError(
                "this PDF is locked with a password", "save a copy without the password"
            ) from error
        raise _damaged() from error
    if len(document) > _MOST_PAGES:
        document.close()
        raise InputError(
            f"this PDF has more than {_MOST_PAGES} pages", "pass a single article, or a part of it"
        )
    return document


def _damaged() -> InputError:
    return InputError(
        "this PDF is damaged", "open it in a PDF reader, print it to a PDF and pass that"
    )


def _read(library: Any, document: Any) -> Sheets:
    strips: list[Strip] = []
    characters = pictures = 0
    deadline = time.monotonic() + _MOST_SECONDS
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        try:
            characters += text_page.count_chars()
            if characters > _MOST_CHARACTERS or time.monotonic() > deadline:
                raise InputError(
                    "this PDF is too large to be read", "pass a single article, or a part of it"
                )
            found = list(_strips(_Page(library.raw, page, text_page), number))
            pictures += not found and _has_pictures(library.raw, page)
            strips += found
        finally:
            text_page.close()
            page.close()
    _check(strips, pictures)
    return Sheets(
        tuple(strips),
        len(document),
        {key: one_line(text) for key, text in _properties(document).items()},
        _language(library.raw, document),
    )


def _properties(document: Any) -> dict[str, str]:
    try:
        return dict(document.get_metadata_dict())
    except (UnicodeError, ValueError):
        return {}


def _language(raw: Any, document: Any) -> str:
    """What the catalogue declares (ISO 32000-1 §14.9.2), "" without it."""
    length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < length < 200:  # noqa: PLR2004 - bytes, with the NUL at the end
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFCatalog_GetLanguage(
        document.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
    )
    return buffer.raw[: length - 2].decode("utf-16-le", errors="ignore")


def _has_pictures(raw: Any, page: Any) -> bool:
    count = min(raw.FPDFPage_CountObjects(page.raw), 100)
    objects = (raw.FPDFPage_GetObject(page.raw, at) for at in range(count))
    return any(
        raw.FPDFPageObj_GetType(each) in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM)
        for each in objects
    )


def _check(strips: list[Strip], pictures: int) -> None:
    text = "".join(strip.text for strip in strips)
    if not any(map(str.isalnum, text)):
        if pictures:
            raise NoArticleError(
                "this PDF holds pictures of pages, no text",
                "let a text recognition go over it first, such as ocrmypdf",
            )
        raise NoArticleError("there is no text in the PDF", "pass a PDF with text")
    lost = sum(
        letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" or letter < " " for letter in text
    )
    if lost > len(text) * _UNREADABLE:
        raise NoArticleError(
            "the letters of this PDF have no meaning: its fonts do not say which they are",
            "let a text recognition go over it first, such as ocrmypdf --force-ocr",
        )


class _Page:
    """The letters of one page, as PDFium tells of them."""

    def __init__(self, raw: Any, page: Any, text_page: Any) -> None:
        self._raw = raw
        self._page = text_page.raw
        self.count = text_page.count_chars()
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._left, self._bottom, self._right, self._top = page.get_bbox()

    def glyph(self, at: int) -> _Glyph | None:
        """Letter number `at`; None for a break of lines that PDFium has put in."""
        raw, page = self._raw, self._page
        code = raw.FPDFText_GetUnicode(page, at)
        if raw.FPDFText_IsGenerated(page, at) and code in (0x0D, 0x0A):
            return None
        raw.FPDFText_GetCharOrigin(page, at, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(page, at, self._box)
        raw.FPDFText_GetMatrix(page, at, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        size = raw.FPDFText_GetFontSize(page, at) * scale
        turn = (
            -round(raw.FPDFText_GetCharAngle(page, at) / (math.pi / 2)) % 4
        )  # told with the clock
        place = (*self._turned(turn), size)
        if not all(map(math.isfinite, place)):
            return _Glyph(_letter(code), 0.0, 0.0, 0.0, 0.0, turn, is_outside=True)
        return _Glyph(_letter(code), *place, turn, self._is_outside())

    def _is_outside(self) -> bool:
        """Whether all of the letter that was looked up last lies beside the page."""
        box, x, y = self._box, self._x.value, self._y.value
        return bool(
            max(box.right, x) < self._left
            or min(box.left, x) > self._right
            or max(box.top, y) < self._bottom
            or min(box.bottom, y) > self._top
        )

    def _turned(self, turn: int) -> tuple[float, float, float]:
        """Left, right and bottom as somebody sees them who turns the page until the line is level."""
        box, x, y = self._box, self._x.value, self._y.value
        return (
            (min(box.left, x), box.right, y),
            (min(box.bottom, y), box.top, -x),
            (-box.right, -box.left, -y),
            (-box.top, -box.bottom, x),
        )[turn]

    def is_bold(self, at: int) -> bool:
        """Whether the font of letter `at` is called so: its weight is often not told."""
        name = ctypes.create_string_buffer(128)
        self._raw.FPDFText_GetFontInfo(self._page, at, name, len(name), ctypes.c_int())
        return bool(_BOLD.search(name.value.decode("utf-8", errors="replace")))


def _letter(code: int) -> str:
    if code in _HYPHENS:
        return "\u00ad"
    if not code or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:  # noqa: PLR2004 - halves of pairs, nonsense
        return "\ufffd" if code else ""
    return chr(code).translate(_LIGATURES)


def _strips(page: _Page, number: int) -> Iterator[Strip]:
    glyphs = [page.glyph(at) for at in range(page.count)]
    turns = Counter(glyph.turn for glyph in glyphs if glyph and glyph.letter.strip())
    upright = turns.most_common(1)[0][0] if turns else 0
    growing: _Growing | None = None
    for at, glyph in enumerate(glyphs):
        if growing and (glyph is None or not _goes_on(growing.glyphs[-1], glyph)):
            yield from _finished(growing, page, number, upright)
            growing = None
        if glyph is None or (growing is None and not glyph.letter.strip()):
            continue
        growing = growing or _Growing(at, at)
        if glyph.letter.strip():
            growing.last = at
        _add(growing, glyph)
    if growing:
        yield from _finished(growing, page, number, upright)


def _goes_on(last: _Glyph, glyph: _Glyph) -> bool:
    """Whether `glyph` stands on the line of `last`, right behind it."""
    if not glyph.letter.strip():
        return True
    size = max(last.size, glyph.size)
    low, high = sorted((last, glyph), key=lambda each: each.bottom)
    overlap = min(low.bottom + 0.7 * low.size, high.bottom + 0.7 * high.size) - high.bottom
    return (
        last.turn == glyph.turn
        and overlap >= 0.35 * min(last.size, glyph.size)
        and -2 * size < glyph.left - last.right < _GAP * size
    )


def _add(growing: _Growing, glyph: _Glyph) -> None:
    if not glyph.letter.strip():
        growing.settle()
        growing.text += " "
        return
    around = growing.glyphs[-1] if growing.glyphs else glyph
    if growing.raised:
        around = next((each for each in reversed(growing.glyphs) if each.size > glyph.size), around)
    is_raised = (
        glyph.size <= _RAISED * around.size and glyph.bottom > around.bottom + 0.1 * glyph.size
    )
    if is_raised:
        growing.raised += glyph.letter
    else:
        growing.settle()
        growing.text += glyph.letter
    growing.glyphs.append(glyph)


def _finished(growing: _Growing, page: _Page, number: int, upright: int) -> Iterator[Strip]:
    growing.settle()
    glyphs = growing.glyphs
    text = growing.text.strip()
    if not text:
        return
    size = Counter(round(glyph.size * 2) / 2 for glyph in glyphs).most_common(1)[0][0]
    bottom = Counter(
        round(glyph.bottom, 1) for glyph in glyphs if round(glyph.size * 2) / 2 == size
    ).most_common(1)[0][0]
    yield Strip(
        text=text,
        page=number,
        left=min(glyph.left for glyph in glyphs),
        right=max(glyph.right for glyph in glyphs),
        bottom=bottom,
        size=size,
        is_bold=page.is_bold(growing.first) and page.is_bold(growing.last),
        is_sideways=glyphs[0].turn != upright,
        is_outside=all(glyph.is_outside for glyph in glyphs),
        marks=tuple(growing.marks),
    )
