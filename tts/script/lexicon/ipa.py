"""The International Phonetic Alphabet (chart of 2020): its symbols, and transcriptions that use no others."""

from __future__ import annotations

import unicodedata

from tts.errors import UsageError

VOWELS = frozenset("iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝ")
CONSONANTS = frozenset(
    "pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀⱱɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟʍwɥʜʢʡɕʑɺɧɫʘǀǃǂǁɓɗʄɠʛ"
)
STRESS = frozenset("ˈˌ")
_SIGNS = frozenset("ːˑ.|‖‿˥˦˧˨˩ꜛꜜ↗↘ʰʷʲˠˤⁿˡ˞ ") | STRESS
_COMBINING = frozenset(
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u030a\u030b\u030c\u030d\u030f\u0318\u0319\u031a\u031c\u031d\u031e"
    "\u031f\u0320\u0324\u0325\u0329\u032a\u032c\u032f\u0330\u0334\u0339\u033a\u033b\u033c\u033d\u035c\u0361"
)
_LETTERS = VOWELS | CONSONANTS
_KNOWN = _LETTERS | _SIGNS | _COMBINING
_MEANT = {"'": "ˈ", "’": "ˈ", '"': "ˈ", ",": "ˌ", ":": "ː", "ε": "ɛ", "ǝ": "ə", "∫": "ʃ", "ß": "β"}
# A "g" of ASCII stands for the alphabet's own, which few keyboards have; ligatures are out of use since 1989.
_WRITTEN_APART = str.maketrans(
    {"g": "ɡ", "ʦ": "ts", "ʣ": "dz", "ʧ": "tʃ", "ʤ": "dʒ", "ʨ": "tɕ", "ʥ": "dʑ"}
)
_ENCLOSED = ("//", "[]")  # as transcriptions are written: /broad/ or [narrow]
LONGEST = 200  # characters of a transcription


def checked_ipa(text: str) -> str:
    """A transcription as entries hold it: without slashes or brackets, single spaces, in Unicode's form C.

    Raises:
        UsageError: it is empty, or holds what is no symbol of the alphabet.
    """
    bare = text.strip()
    if is_enclosed(bare):
        bare = bare[1:-1]
    ipa = unicodedata.normalize("NFC", " ".join(bare.split())).translate(_WRITTEN_APART)
    for char in ipa:
        _refuse_unknown(char, text)
    if _LETTERS.isdisjoint(ipa):
        raise UsageError(f"no sound is in the transcription {text!r}")
    if len(ipa) > LONGEST:
        raise UsageError(
            f"a transcription of {len(ipa)} characters: at most {LONGEST} are possible"
        )
    return ipa


def is_enclosed(text: str) -> bool:
    """Whether a text stands between slashes or square brackets, as transcriptions do."""
    return len(text) > 1 and f"{text[0]}{text[-1]}" in _ENCLOSED


def _refuse_unknown(char: str, text: str) -> None:
    if char in _KNOWN or all(part in _KNOWN for part in unicodedata.normalize("NFD", char)):
        return
    name = unicodedata.name(char, "a sign without a name").lower()
    hint = (
        f"did you mean {_MEANT[char]}?" if char in _MEANT else "write it as it sounds: zeh-LEN-skee"
    )
    raise UsageError(f"no symbol of the phonetic alphabet: {char!r} ({name}) in {text!r}", hint)
