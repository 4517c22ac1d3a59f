"""The bytes of a page as text.

Order of belief: a byte order mark, strict UTF-8 with something beyond ASCII in it, what the server or the page
declares, and at last a guess from the letters. The labels are read as browsers read them (WHATWG Encoding
Standard §4.2: "iso-8859-1" means windows-1252).
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from tts.errors import InputError
from tts.reading.characters import REPLACEMENT, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (  # the longer first: the mark of UTF-16 opens that of UTF-32
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Codecs that turn bytes into text of a human language; Python has others, such as "hex" and "idna".
_HUMAN = re.compile(r"(utf-(8|16|32)|cp\d|iso8859|iso2022|koi8|mac|gb|big5|euc|johab|hz|tis)")
_GUESSES = ("cp1252", "cp1251", "koi8-r", "cp1250")
_SAMPLE_BYTES = 64 * 1024
_MOST_BROKEN = 200  # one U+FFFD in so many characters is a slip, more is the wrong charset
_LATIN_LETTERS = frozenset("äöüßéèêëàâáãåçñóòôõíìîïúùûýæøœšžÿ")
_CENTRAL_LETTERS = frozenset("ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűâăîșț")
_CYRILLIC_LETTERS = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў")
_TYPOGRAPHY = frozenset("«»„“”‘’–—…€£§° №•©®·\u00a0")


def decode(body: bytes, charset: str | None = None, *, markup: bool = True) -> str:
    """The clean text of `body`; `markup` lets it declare its own charset.

    Raises:
        InputError: more than one character in 200 cannot be decoded.
    """
    text = _strict(body, charset, markup) or _lenient(body, charset, markup)
    return clean(text)


def _strict(body: bytes, charset: str | None, markup: bool) -> str | None:
    for name in _candidates(body, charset, markup):
        try:
            return body.decode(name)
        except UnicodeError:
            continue
    return None


def _lenient(body: bytes, charset: str | None, markup: bool) -> str:
    """The first reading with few broken characters: as declared, then as UTF-8, then as guessed."""
    names = [*_candidates(body, charset, markup)]
    guess = _guess(body)
    for name in (*names, guess) if guess else names:
        text = body.decode(name, errors="replace")
        if text.count(REPLACEMENT) <= max(2, len(text) // _MOST_BROKEN):
            return text
    raise InputError(
        "the text cannot be decoded: too many characters are broken",
        "save the page as UTF-8 and try again",
    )


def _candidates(body: bytes, charset: str | None, markup: bool) -> Iterator[str]:
    wide = wide_codec(body)
    if wide:
        yield wide
    # Legacy text is hardly ever valid UTF-8, so this outweighs a label; ISO-2022 and HZ hide in ASCII.
    declared = [name for label in (charset, _declared(body, markup)) if (name := _codec(label))]
    if any(name.startswith(("iso2022", "hz")) for name in declared):
        yield from declared
    yield "utf-8"
    yield from declared


def wide_codec(body: bytes) -> str | None:
    """The codec that the byte order mark names or the pattern of NULs betrays, None for neither."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return name
    return _without_mark(body)


def _without_mark(body: bytes) -> str | None:
    """UTF-16 that forgot its mark: Latin text has a NUL in every second byte."""
    sample = body[: _SAMPLE_BYTES & ~1]
    half = len(sample) // 2
    if half < 2:  # noqa: PLR2004 - one character proves nothing
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _declared(body: bytes, markup: bool) -> str | None:
    if not markup:
        return None
    from bs4.dammit import EncodingDetector

    label = EncodingDetector.find_declared_encoding(
        body[:_SAMPLE_BYTES], is_html=True, search_entire_document=True
    )
    # A label that could be read in ASCII is not written in UTF-16 (HTML standard §13.2.3.2).
    return None if label and label.lower().startswith(("utf-16", "utf-32")) else label


def _codec(label: str | None) -> str | None:
    """The codec that browsers use for `label`, None when there is none."""
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if _HUMAN.match(name) else None


def _guess(body: bytes) -> str | None:
    """The single-byte charset whose letters look most like words, None when none does."""
    sample = body[:_SAMPLE_BYTES]
    best = max(_GUESSES, key=lambda name: _likeness(sample, name))  # the first of equals
    return best if _likeness(sample, best) > 0 else None


def _likeness(sample: bytes, name: str) -> float:
    """How much the characters beyond ASCII look like parts of words, -3 to 1, 0 without any."""
    text = sample.decode(name, errors="replace")
    letters = {"cp1252": _LATIN_LETTERS, "cp1250": _CENTRAL_LETTERS}.get(name, _CYRILLIC_LETTERS)
    scores = [
        _fit(text[at - 1 : at] if at else " ", character, letters)
        for at, character in enumerate(text)
        if character > "\x7f"
    ]
    return sum(scores) / len(scores) if scores else 0.0


def _fit(before: str, character: str, letters: frozenset[str]) -> float:
    """How well `character` follows `before`: alphabets do not mix, capitals do not follow small letters."""
    if character in _TYPOGRAPHY:
        return 0.5
    if character.lower() not in letters:
        return -1.0
    cyrillic = letters is _CYRILLIC_LETTERS
    if before.isalpha() and cyrillic == before.isascii():
        return -1.0 if cyrillic else -0.5  # Cyrillic after Latin; in Latin, two accents in a row
    if character.isupper() and before.islower():
        return -1.0
    return 1.0
