"""The bytes of a page as text.

Order of belief: a byte order mark or the pattern of UTF-16 and UTF-32, strict UTF-8, what the server or the page
declares, UTF-8 with slips, and at last a guess from the letters. The labels are read as browsers read them
(WHATWG Encoding Standard §4.2: "iso-8859-1" means windows-1252).
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from tts.errors import InputError
from tts.reading.text.characters import REPLACEMENT, clean
from tts.reading.text.mojibake import mend, windows_1252

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
_ESCAPE_BYTE = b"\x1b"
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"))
# Codecs that turn bytes into text of a human language; Python has others, such as "hex" and "idna".
_HUMAN = re.compile(r"(utf-(8|16|32)|cp\d|iso8859|iso2022|koi8|mac|gb|big5|euc|johab|hz|tis)")
# The legacy charsets of the web: those of the Encoding Standard.
_GUESSED = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859-2", "iso8859-5", "iso8859-7", "iso8859-15", "koi8-r", "koi8-u", "cp866", "cp874"),
    *("cp932", "euc-jp", "gb18030", "big5hkscs", "cp949"),
)
_ESCAPE = 0xDC00  # what `surrogateescape` adds to a byte that is no UTF-8
_SAMPLE_BYTES = 64 * 1024
_GUESSED_BYTES = 512 * 1024
_LEAD_IN = (
    256  # ASCII bytes before the first other one: the guess needs what the letters stand beside
)
_MOST_BROKEN = 200  # one U+FFFD in so many characters is a slip, more is the wrong charset
_FOREIGN = 0.5  # share of letters beyond ASCII that no language in Latin letters has
_LONG = 40  # characters beyond ASCII, from which they prove something
_SURE = (
    0.04  # of thousand texts in 40 charsets the least sure had 0.05, random bytes have 0.02 at most
)
_UPPER = 0.4  # share of the upper bytes that are those of alphabets, where text is written in one
_NEARLY = 0.97
_MOSTLY = 0.9
_BEYOND_ASCII = 0.04  # the least share of bytes beyond ASCII in UTF-16 of ideographs
_BEYOND = re.compile(rb"[\x80-\xff]")
_LETTER = re.compile(rb"[A-Za-z]+")
_LOW = bytes(range(7))  # in no legacy text, but in wide characters of every script
_TAGS = re.compile(rb"<[^<>]*>")
_BROKEN = re.compile("[\udc80-\udcff]")
_GOOD = re.compile("[^\x00-\x7f\udc80-\udcff]")
_STRAY = re.compile(rf"(?<=[\x00-\x7f]){_BROKEN.pattern}(?=[\x00-\x7f])")
_ALPHABETS = bytes(
    range(0x11)
)  # upper bytes, from Latin (00) over Cyrillic (04) and Thai (0e) to Georgian (10)
_IDEOGRAPHS = re.compile(
    "[\n\r -~\u2010-\u2027\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)


def decode(body: bytes, charset: str | None = None, *, markup: bool = True) -> str:
    """The clean text of `body`; `markup` lets it declare its own charset.

    Raises:
        InputError: more than one character in 200 cannot be decoded.
    """
    if not wide_codec(body):
        body = body.replace(b"\0", b"")
    text = _strict(body, charset, markup) or _lenient(body, charset, markup)
    return clean(mend(text))


def _strict(body: bytes, charset: str | None, markup: bool) -> str | None:
    for name in _candidates(body, charset, markup):
        try:
            text = body.decode(name)
        except UnicodeError:
            continue
        # Many a server sends the label of Latin text with everything.
        if name != "cp1252" or not _is_foreign(body):
            return text
    return None


def _lenient(body: bytes, charset: str | None, markup: bool) -> str:
    """The first reading with few broken characters: in wide characters, as UTF-8, as declared, as guessed."""
    wide = wide_codec(body)
    declared = [name for name in _candidates(body, charset, markup) if name not in ("utf-8", wide)]
    if _is_foreign(body):
        declared = [name for name in declared if name != "cp1252"]
    for text in _readings(body, wide, declared):
        if text.count(REPLACEMENT) <= max(2, len(text) // _MOST_BROKEN):
            return text
    raise InputError(
        "the text cannot be decoded: too many characters are broken",
        "save the page as UTF-8 and try again",
    )


def _readings(body: bytes, wide: str | None, declared: Iterable[str]) -> Iterator[str]:
    if (text := _with_slips(body)) is not None:
        yield text
    for name in (wide, *declared):
        if name:
            yield body.decode(name, errors="replace")
    if guessed := guess(body):
        yield body.decode(guessed, errors="replace")


def _with_slips(body: bytes) -> str | None:
    """UTF-8 with a few bytes that are none, as where two sources were joined; None where those are no exception.

    They are held against the good characters beyond ASCII: in a page of plain English in windows-1252 the bytes
    that are no UTF-8 are few, but the others are none.
    """
    text = body.decode("utf-8", errors="surrogateescape")
    if len(_GOOD.findall(text)) < len(_BROKEN.findall(text)):
        return None
    text = _STRAY.sub(lambda found: windows_1252(ord(found[0]) - _ESCAPE), text)
    return _BROKEN.sub(REPLACEMENT, text)


def _candidates(body: bytes, charset: str | None, markup: bool) -> Iterator[str]:
    wide = wide_codec(body)
    if wide:
        yield wide
    # Legacy text is hardly ever valid UTF-8, so this outweighs a label; ISO-2022 and HZ hide in ASCII.
    declared = [name for label in (charset, _declared(body, markup)) if (name := _codec(label))]
    if any(name.startswith(("iso2022", "hz")) for name in declared):
        yield from declared
    if _ESCAPE_BYTE in body:  # a single byte is found in a tenth of the time
        yield from (name for escape, name in _ESCAPES if escape in body)
    yield "utf-8"
    yield from declared


def wide_codec(body: bytes) -> str | None:
    """The codec that the byte order mark names or the pattern of NULs betrays, None for neither."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return name
    return _without_mark(body[:_SAMPLE_BYTES])


def _without_mark(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 that forgot its mark: the upper bytes of its characters are much alike."""
    if len(sample) < 4 or not _share(sample, _LOW):  # noqa: PLR2004 - one character proves nothing
        return None
    for name, high in (("utf-32-le", (3, 2)), ("utf-32-be", (0, 1))):
        if all(0 < _share(sample[at::4], b"\0\1") > _NEARLY for at in high):
            return name
    even, odd = (_share(sample[at::2], _ALPHABETS) for at in (0, 1))
    if max(even, odd) > max(_UPPER, 4 * min(even, odd)):
        return "utf-16-be" if even > odd else "utf-16-le"
    return _ideographs(sample)


def _share(sample: bytes, of: bytes) -> float:
    """How many bytes of `sample` are among `of`, 0 to 1."""
    return 1 - len(sample.translate(None, of)) / len(sample)


def _ideographs(sample: bytes) -> str | None:
    """The order of bytes in which `sample` is Chinese, Japanese or Korean, None when it is in neither.

    ASCII read in pairs is full of ideographs as well, but it has no bytes beyond ASCII.
    """
    if len(_BEYOND.findall(sample)) < len(sample) * _BEYOND_ASCII:
        return None
    shares = {name: _share_of_ideographs(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > _MOSTLY else None


def _share_of_ideographs(sample: bytes, name: str) -> float:
    text = sample.decode(name, errors="replace")
    return len(_IDEOGRAPHS.findall(text)) / len(text)


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


def guess(body: bytes) -> str | None:
    """The charset of the web in which `body` reads like a language, None when it does in none.

    What is too short to tell is windows-1252, as in browsers.
    """
    first = _BEYOND.search(body)
    if not first:
        return None
    import chardet  # 25 ms

    start = max(0, first.start() - _LEAD_IN)
    sample = _TAGS.sub(b" ", body[start : start + _GUESSED_BYTES])
    found = chardet.detect(
        sample,
        max_bytes=_GUESSED_BYTES,
        compat_names=False,
        include_encodings=_GUESSED,
    )
    if found["confidence"] < _SURE:
        return "cp1252" if len(_BEYOND.findall(sample)) < _LONG else None
    return _codec(found["encoding"])


def _is_foreign(body: bytes) -> bool:
    """Whether more letters lie beyond ASCII than in any language in Latin letters: windows-1252 is a false label."""
    text = _TAGS.sub(b" ", body[:_GUESSED_BYTES])
    letters, others = len(text) - len(_LETTER.sub(b"", text)), len(_BEYOND.findall(text))
    return others > _LONG and others > (letters + others) * _FOREIGN
