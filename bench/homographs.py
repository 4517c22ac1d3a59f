"""Share of words of two sounds that are said rightly: by our rules, by eSpeak NG, and by always taking the usual sound.

    python bench/homographs.py [-v]

With -v, the sentences that our rules get wrong are printed.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import espeakng_loader

from tts.script.english.homographs import RULES
from tts.script.rules import Reading, readings

DATA = Path(__file__).parent / "data" / "homographs.jsonl"
_IPA = 0x02  # phonemes as IPA
_UTF8 = 1
_RETRIEVAL = 2
_ALIKE = str.maketrans({"ᵻ": "ɪ", "ɐ": "ə", "ɔ": "ɑ", "ɾ": "t", "ʌ": "ə", "ː": "", "ˌ": ""})
_VOWELS = frozenset("aeiouɑɪʊəɛæ")


def rows() -> list[dict[str, str]]:
    """The sentences, each with a word and its right sound."""
    return [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def reading(row: dict[str, str]) -> Reading | None:
    """What our rules make of the word of a sentence."""
    text = row["text"]
    return next(
        (one for one in readings(text, RULES) if text[one.start : one.end] == row["word"]), None
    )


class Espeak:
    """eSpeak NG, asked for phonemes only."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
        self._library.espeak_Initialize(_RETRIEVAL, 0, data, 0)
        self._library.espeak_SetVoiceByName(b"en-us")
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p

    def phonemes(self, text: str) -> list[str]:
        """The words of a sentence in IPA; some small words are joined to the next."""
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        said = []
        while rest.value:
            part = self._library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA)
            said.append((part or b"").decode())
        return " ".join(said).split()


def _plain(ipa: str) -> str:
    """The sounds without what two ways of writing them differ in; the stress right before its vowel."""
    for long, short in (("ɚ", "əɹ"), ("ɜː", "əɹ"), ("ɝː", "əɹ")):
        ipa = ipa.replace(long, short)
    plain, stress = "", ""
    for char in ipa.translate(_ALIKE):
        if char == "ˈ":
            stress = char
            continue
        if char in _VOWELS:
            plain, stress = plain + stress, ""
        plain += char
    return plain


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        before, row[0] = row[0], at
        for column, against in enumerate(other, 1):
            before, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, before + (char != against)),
            )
    return row[-1]


def nearest(sounds: set[str], words: list[str]) -> str:
    """Which of the sounds is nearest to a word of a sentence, or to the beginning or end of one."""

    def away(sound: str) -> int:
        plain = _plain(sound)
        size = len(plain)
        parts = [part for word in map(_plain, words) for part in (word, word[:size], word[-size:])]
        return min(_distance(plain, part) for part in parts)

    return min(sorted(sounds), key=away)


def main() -> None:
    """Print the shares."""
    all_rows, espeak, right = rows(), Espeak(), Counter[str]()
    sounds: dict[str, Counter[str]] = defaultdict(Counter)
    for row in all_rows:
        sounds[row["word"].lower()][row["ipa"]] += 1
    for row in all_rows:
        of_word, found = sounds[row["word"].lower()], reading(row)
        theirs = nearest(set(of_word), espeak.phonemes(row["text"]))
        ours = found.ipa if found and found.ipa else theirs
        right["rules"] += ours == row["ipa"]
        right["eSpeak NG"] += theirs == row["ipa"]
        right["usual sound"] += of_word.most_common(1)[0][0] == row["ipa"]
        right["doubted"] += found is not None and found.confidence < 1
        if "-v" in sys.argv and ours != row["ipa"]:
            print(f"{row['word']} {ours} instead of {row['ipa']}: {row['text']}")
    for name, count in right.items():
        print(f"{name:12} {count / len(all_rows):.3f}")


if __name__ == "__main__":
    main()
