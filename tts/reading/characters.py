"""Characters a listener never hears: control, zero-width and direction marks; and the many kinds of space."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Control characters but \t and \n, soft hyphen, zero-width and direction marks, halves of surrogate pairs.
_UNHEARD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Joiners spell words in Persian and Indic scripts and hold emoji together; elsewhere they are noise.
_JOINER = re.compile(
    "(?<![\u0600-\u109f\u1780-\u18af\u2600-\u27bf\ufb50-\ufeff\U0001f000-\U0001faff])[\u200c\u200d]"
    "|[\u200c\u200d](?=[\\s\x00-\x7f]|$)"
)
_ENDS = re.compile(r"[.!?…。！？։।][\"'”’»)\]]*$")


def clean(text: str) -> str:
    """`text` in NFC with "\\n" for every line break and " " for every space, unheard characters removed."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNHEARD.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    return unicodedata.normalize("NFC", _JOINER.sub("", text))


def one_line(text: str) -> str:
    """`text` cleaned, every stretch of white space one space, none at the ends."""
    return " ".join(clean(text).split())


def letters_only(text: str) -> str:
    """The letters and digits of `text` in lower case: what two spellings of one headline share."""
    return "".join(character for character in text.casefold() if character.isalnum())


def weight(text: str) -> int:
    """Length of `text` in Latin letters: a Chinese or Japanese character says as much as about three."""
    if text.isascii():
        return len(text)
    return len(text) + 2 * sum("\u2e80" <= character <= "\u9fff" for character in text)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(_ENDS.search(text))
