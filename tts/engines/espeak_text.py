"""What eSpeak NG 1.52 is given for a word, so that it says what the script means.

Letters that are said one by one, and words whose sound is known, are given as phonemes, between "[[" and "]]"; all
else as it is written. Phonemes are told from text by their brackets alone, so no bracket of the article's is let
through: an article could name any phonemes, and with enough of them crash the process.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.engines.espeak_phonemes import mnemonics
from tts.engines.espeak_sounds import LANGUAGES
from tts.engines.letter_names import letter_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tts.model import Piece, Word

OPEN, NEXT_WORD, CLOSE = "[[", "||", "]]"
REVISION = 1  # of what is given for the same word; part of the identity of an engine
MAX_LETTERS = 8  # in one go: eSpeak has room for 200 phonemes, and a letter has up to 12
# What may stand right behind phonemes. Anything right in front of them, a quotation mark for instance, makes eSpeak
# pass them over without a word.
_CLOSING = frozenset(",.;:?!…")
_HYPHENS = "-\u2010\u2011"
# Round ones are the same to eSpeak, and better in Ukrainian, where it names the square ones aloud.
_HARMLESS = str.maketrans("[]", "()")
_LETTER = re.compile(r"[^\W\d_]")
_TAIL = re.compile(r"(?:['’](?P<end>(?i:s|d|ll|ve|re))|(?P<plural>s))(?:['’]|\b)|['’](?!\w)")
# The first is eSpeak's own: s, z or əz, whichever suits what stands before it.
_ENGLISH_TAILS = {"s": "z/2", "d": "d", "ll": "@L", "ve": "v", "re": "3"}


def rendered(word: Word, language: str) -> str:
    """The text for eSpeak that says a word as its pieces are meant, in a language (BCP 47) of a voice of eSpeak's."""
    said = ""
    for piece in word.pieces:
        said = _joined(said, _piece(piece, language), language)
    return said if word.pieces else harmless(word.text)


def harmless(text: str) -> str:
    """The text without brackets, behind which eSpeak would look for phonemes."""
    return text.translate(_HARMLESS)


def _piece(piece: Piece, language: str) -> str:
    """A piece as phonemes where we know its sound, with what stands around them; else as it is written."""
    if (piece.ipa is None and piece.kind != "letters") or _primary(language) not in LANGUAGES:
        return harmless(piece.text)
    before, inside, behind = _parted(piece.text)
    try:
        said = _spelt(inside, language) if piece.ipa is None else _sounds(piece.ipa, language)
    except ValueError:  # a sound that we do not know: better said as it is written than not at all
        return harmless(piece.text)
    return _joined(_joined(harmless(before), said, language), harmless(behind), language)


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the first letter or digit, what lies between that and the last, and what stands behind."""
    heard = [at for at, character in enumerate(text) if character.isalnum()]
    start, end = (heard[0], heard[-1] + 1) if heard else (0, len(text))
    return text[:start], text[start:end], text[end:]


def _sounds(ipa: str, language: str) -> str:
    return " ".join(f"{OPEN}{word}{CLOSE}" for word in mnemonics(ipa, language))


def _spelt(text: str, language: str) -> str:
    """Letters by their names, anything else as it stands: "F 1 6" -> "[['E2|f]] 1 6"."""
    return " ".join(_spelt_parts(text.replace("·", " ").split(), language))


def _spelt_parts(parts: Iterable[str], language: str) -> Iterator[str]:
    names: list[str] = []
    for part in parts:
        name = letter_name(part, language) if _LETTER.fullmatch(part) else None
        if names and (name is None or len(names) == MAX_LETTERS):
            yield _letters(names, language)
            names = []
        if name is None:
            yield harmless(part)
        else:
            names.append(name)
    if names:
        yield _letters(names, language)


def _letters(names: list[str], language: str) -> str:
    """Names of letters, stressed as eSpeak does: the last one most. Each is a word, or "NK" would be "eng-kay"."""
    *others, last = names
    stressed = [*(_stressed(name, "ˌ") for name in others), _stressed(last, "ˈ")]
    words = (mnemonics(name, language)[0] for name in stressed)
    return f"{OPEN}{NEXT_WORD.join(words)}{CLOSE}"


def _stressed(name: str, mark: str) -> str:
    return name.replace("ˈ", mark) if "ˈ" in name else f"{mark}{name}"


def _joined(before: str, after: str, language: str) -> str:
    """Two parts side by side, apart where one has phonemes; a hyphen there goes, being "minus" to eSpeak."""
    if after.startswith(OPEN):
        before = before.rstrip(_HYPHENS)
        return f"{before} {after}" if before and not before[-1].isspace() else f"{before}{after}"
    if not before.endswith(CLOSE) or not after:
        return f"{before}{after}"
    if tail := _TAIL.match(after):
        before, after = _with_tail(before, tail, language), after[tail.end() :]
    after = after.lstrip(_HYPHENS) if not after[1:] or after[1].isalnum() else after
    is_apart = not after or after[0].isspace() or after[0] in _CLOSING
    return f"{before}{after}" if is_apart else f"{before} {after}"


def _with_tail(phonemes: str, tail: re.Match[str], language: str) -> str:
    """Phonemes with what is written behind them: the "'s" of "the CEO's"; an apostrophe alone is not heard."""
    end = (tail["end"] or tail["plural"] or "").lower()
    if not end:
        return phonemes
    name = _ENGLISH_TAILS[end] if _primary(language) == "en" else "|".join(end)
    return f"{phonemes.removesuffix(CLOSE)}|{name}{CLOSE}"


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").split("-", 1)[0]
