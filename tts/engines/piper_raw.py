"""Known sounds and letters as phonemes in the way that Piper's voices were trained on: eSpeak's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.engines.letter_names import letter_name
from tts.engines.piper_phonemes import alone

if TYPE_CHECKING:
    from tts.model import Piece, Word

_VOWEL = "[aeiouyæøœɶɐɑɒʌəɘɚɛɜɝɞɤɪɨᵻɔʊʉɯɵʏ]"
# Dictionaries set the stress before its syllable, eSpeak right before its vowel.
_STRESS = re.compile(rf"([ˈˌ])([^ˈˌ\s]*?)(?={_VOWEL})")
_FIRST_VOWEL = re.compile(rf"(?={_VOWEL})")
_NO_SOUNDS = re.compile("[\u0361\u035c‿.]")  # ties, and the ends of syllables
_LETTER = re.compile(r"[^\W\d_]")
_TAIL = re.compile(r"(?:['’](?P<end>s|d|ll|ve|re)|(?P<plural>s))?['’]?(?=\W|$)", re.IGNORECASE)
_TAILS = {"d": "d", "ll": "əl", "ve": "v", "re": "ɚ"}
_HISSING, _VOICELESS = tuple("szʃʒ"), tuple("ptkfθ")
_IN_ONE_GO = 8  # letters that are said as one word


def known_sounds(word: Word, tag: str, language: str) -> str | None:
    """The phonemes of a word that has pieces with a sound of their own, None if it has none; words parted by spaces.

    `tag` is the language of the voice (BCP 47), `language` what eSpeak calls it.
    """
    if not any(piece.ipa is not None or piece.kind == "letters" for piece in word.pieces):
        return None
    said = ""
    for piece in word.pieces:
        said = _with(said, piece, tag, language)
        if not said and _is_heard(piece.text):
            return None
    return said or None


def spelt(text: str, tag: str, language: str) -> str:
    """Letters by their names, and what else there is as eSpeak says it; "" where one has no sound."""
    words: list[list[str]] = [[]]
    for part in text.replace("·", " ").split():
        name = letter_name(part, tag) if _LETTER.fullmatch(part) else None
        if name is None:
            if not (said := alone(part, language)) and _is_heard(part):
                return ""
            words += [[" ".join(said)], []]
        else:
            words[-1].append(in_piper(name, tag))
            words += [[]] if len(words[-1]) == _IN_ONE_GO else []
    return " ".join(_stressed(names) for names in words if names)


def in_piper(ipa: str, tag: str) -> str:
    """IPA as eSpeak writes it; a word without any stress gets one on its first vowel."""
    text = _NO_SOUNDS.sub("", ipa).replace("g", "ɡ")
    if tag.lower().startswith("en"):
        text = text.replace("r", "ɹ")  # English has one, and dictionaries write it either way
    if not set("ˈˌ") & set(text):
        text = _FIRST_VOWEL.sub("ˈ", text, count=1)
    return " ".join(_STRESS.sub(r"\2\1", text).split())


def _with(said: str, piece: Piece, tag: str, language: str) -> str:
    """What was said, and then a piece; "" where the piece has letters and no sound."""
    text = piece.text
    if piece.ipa is not None:
        sounds = in_piper(piece.ipa, tag)
    elif piece.kind == "letters":
        sounds = spelt(_heard_part(text), tag, language)
    elif said and tag.lower().startswith("en") and (tail := _TAIL.match(text)) and tail[0]:
        rest = " ".join(alone(text[tail.end() :], language))
        return f"{said}{_tail_sounds(said, tail)} {rest}".strip()
    else:
        sounds = " ".join(alone(text, language))
    if not sounds and _is_heard(text):
        return ""
    return f"{said} {sounds}".strip()


def _tail_sounds(said: str, tail: re.Match[str]) -> str:
    end = (tail["end"] or tail["plural"] or "").lower()
    if end != "s":
        return _TAILS.get(end, "")
    if said.endswith(_HISSING):
        return "ᵻz"
    return "s" if said.endswith(_VOICELESS) else "z"


def _heard_part(text: str) -> str:
    """From the first letter or digit to the last."""
    heard = [at for at, character in enumerate(text) if character.isalnum()]
    return text[heard[0] : heard[-1] + 1] if heard else ""


def _is_heard(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _stressed(names: list[str]) -> str:
    """Names of letters as one word, the last one stressed most."""
    return "".join([*(name.replace("ˈ", "ˌ") for name in names[:-1]), names[-1]])
