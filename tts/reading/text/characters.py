"""Characters a listener never hears: control, zero-width and direction marks; and the many kinds of space."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

# Controls that stand for the signs of windows-1252 at their places, as in "don&#146;t" (HTML standard §13.2.5.80).
_MISTAKEN = re.compile("[\x80-\x9f]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Control characters but \t and \n, soft hyphen, zero-width and direction marks, halves of surrogate pairs.
_UNHEARD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Joiners spell words in Persian and Indic scripts and hold emoji together; elsewhere they are noise.
_JOINER = re.compile(
    "(?<![\u0600-\u109f\u1780-\u18af\u2600-\u27bf\ufb50-\ufeff\U0001f000-\U0001faff])[\u200c\u200d]"
    "|[\u200c\u200d](?=[\\s\x00-\x7f]|$)"
)
_BREAK = re.compile("[\r\x0b\x0c\u2028\u2029]")
_JOINERS = re.compile("[\u200c\u200d]")
_REPLACED = ((_BREAK, "\n"), (_SPACES, " "), (_UNHEARD, ""))
_COMMON = bytes((*b"\t\n", *range(ord(" "), ord("~") + 1)))  # what needs no look
_FEW = 8  # characters, up to which one pass over the text for each is quicker than a pattern
_WIDE = re.compile("[\u2e80-\u9fff]")
_NO_LETTERS = re.compile(r"[\W_]+")
_ENDS = re.compile(r"[.!?…。！？։।][\"'”’»)\]]*$")


def clean(text: str) -> str:
    """`text` in NFC with "\\n" for every line break and " " for every space, unheard characters removed."""
    if text.isascii() and text.isprintable():
        return text
    used = _uncommon(text)
    if _MISTAKEN.search(used):
        text = _MISTAKEN.sub(_meant, text)
    text = text.replace("\r\n", "\n")
    for pattern, instead in _REPLACED:
        found = pattern.findall(used)
        if len(found) > _FEW:
            text = pattern.sub(instead, text)
            continue
        for character in found:
            text = text.replace(character, instead)
    if _JOINERS.search(used):
        text = _JOINER.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _uncommon(text: str) -> str:
    """The characters of `text` that are not plain ASCII, each once: a page has some fifty, in half a million places."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _COMMON)
    return "".join(set(rest.decode("utf-8", "surrogatepass")))


def _meant(found: re.Match[str]) -> str:
    """The sign of windows-1252 for a control character, "" for the five places that it leaves free."""
    return found[0].encode("latin-1").decode("cp1252", errors="ignore")


def one_line(text: str) -> str:
    """`text` cleaned, every stretch of white space one space, none at the ends."""
    return " ".join(clean(text).split())


def letters_only(text: str) -> str:
    """The letters and digits of `text` in lower case: what two spellings of one headline share."""
    return _NO_LETTERS.sub("", text.casefold())


def has_letters(text: str, wanted: str) -> bool:
    """Whether `letters_only` of `text` are those `wanted`; quick where the first already differs."""
    first = next(filter(str.isalnum, text), "").casefold()
    return wanted.startswith(first[:1]) and letters_only(text) == wanted


def weight(text: str) -> int:
    """Length of `text` in Latin letters: a Chinese or Japanese character says as much as about three."""
    if text.isascii():
        return len(text)
    return len(text) + 2 * len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_ENDS.search(text))
