"""Respellings as news agencies write them: "zeh-LEN-skee" is /zɛˈlɛnski/, and back.

Syllables are joined by hyphens, words by spaces; the stressed syllable is in capitals. Of several in one word the last
has the main stress ("NYOO-moh-NOH-nee-uh" has it on "NOH"). Without any capitals, words of one syllable are all
stressed ("keev"); beside others in capitals they are not ("sharl duh GOHL").
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

from tts.errors import UsageError
from tts.script.lexicon.ipa import STRESS, VOWELS

# Each vowel: its spelling, others that mean the same, its sound where stressed, and where not.
_VOWELS = (
    ("ah", "", "ɑː", "ɑː"),
    ("a", "", "æ", "æ"),
    ("ay", "ai", "eɪ", "eɪ"),
    ("air", "", "ɛɹ", "ɛɹ"),
    ("ar", "", "ɑːɹ", "ɑːɹ"),
    ("aw", "", "ɔː", "ɔː"),
    ("ee", "", "iː", "i"),
    ("eh", "e", "ɛ", "ɛ"),
    ("er", "ur", "ɜːɹ", "ɚ"),
    ("eye", "y", "aɪ", "aɪ"),
    ("ih", "i", "ɪ", "ɪ"),
    ("o", "", "ɒ", "ɒ"),
    ("oh", "", "oʊ", "oʊ"),
    ("oo", "", "uː", "uː"),
    ("or", "", "ɔːɹ", "ɔːɹ"),
    ("ow", "", "aʊ", "aʊ"),
    ("oy", "oi", "ɔɪ", "ɔɪ"),
    ("uh", "", "ʌ", "ə"),
    ("uu", "u", "ʊ", "ʊ"),
)
_CONSONANTS = MappingProxyType(
    {"ch": "tʃ", "sh": "ʃ", "zh": "ʒ", "th": "θ", "dh": "ð", "kh": "x"}
    | {"gh": "ɡ", "ng": "ŋ", "wh": "w", "ck": "k"}
    | {"g": "ɡ", "j": "dʒ", "y": "j", "x": "ks", "r": "ɹ"}
    | {letter: letter for letter in "bdfhklmnpstvwz"}
)
TABLE = (
    "vowels: ah (father) a (cat) ay (day) air (fair) ar (car) aw (law) ee (see) eh (bed) er (her) eye or y (my) "
    "ih (sit) o (hot) oh (go) oo (moon) or (for) ow (now) oy (boy) uh (cut, ago) uu (put); consonants: ch sh zh "
    "(measure) th (thin) dh (this) kh (loch) ng g (go) j (jet), the rest as in English; capitals where stressed"
)
_SPELLINGS = {
    spelling: (stressed, weak)
    for usual, others, stressed, weak in _VOWELS
    for spelling in (usual, *others.split())
}
_LONGEST_FIRST = sorted(_SPELLINGS, key=len, reverse=True)
_ONSET = "ch|sh|zh|th|dh|kh|gh|ng|wh|[bdfghjklmnprstvwyz]"
_CODA = r"ch|sh|zh|th|dh|kh|gh|ng|ck|([bdfgklmnprstvz])\4?|[jx]"  # "ss" is one s
_SYLLABLE = re.compile(
    rf"(?P<onset>(?:{_ONSET}){{0,4}})(?P<vowel>{'|'.join(_LONGEST_FIRST)})(?P<coda>(?:{_CODA}){{0,5}})"
)
_WITHOUT_VOWEL = re.compile(r"ng|[mnlszr]")  # as in "m-BAH-pay"
_ONE = re.compile("ch|sh|zh|th|dh|kh|gh|ng|wh|ck|.")
_LONGEST_SYLLABLE = 12  # letters
_LONGEST = 200


def ipa_of(respelling: str) -> str:
    """The transcription of a respelling.

    Raises:
        UsageError: a syllable that the table does not have, or a longer word without a stressed syllable.
    """
    if len(respelling) > _LONGEST:
        raise UsageError(
            f"a respelling of {len(respelling)} letters: at most {_LONGEST} are possible"
        )
    words = [re.split("[-‐‑·]", word) for word in respelling.split()]
    if not words:
        raise UsageError("no syllable is in the respelling", TABLE)
    for syllable in (one for word in words for one in word):
        _refuse_mixed(syllable)
    is_plain = not any(syllable.isupper() for word in words for syllable in word)
    return " ".join(_word(syllables, is_stressed=is_plain) for syllables in words)


def _refuse_mixed(syllable: str) -> None:
    if not (syllable.islower() or syllable.isupper()):
        raise UsageError(
            f"the syllable {syllable!r} is neither in small letters nor in capitals",
            "all capitals where stressed, small letters elsewhere, hyphens between: zeh-LEN-skee",
        )


def _word(syllables: list[str], *, is_stressed: bool) -> str:
    """The sound of a word; `is_stressed` where one syllable without capitals has the stress."""
    stressed = [number for number, syllable in enumerate(syllables) if syllable.isupper()]
    if not stressed and len(syllables) > 1:
        raise UsageError(
            f"no syllable of {'-'.join(syllables)!r} is stressed",
            "write the stressed one in capitals: zeh-LEN-skee",
        )
    marks = dict.fromkeys(stressed, "ˌ") | dict.fromkeys(stressed[-1:], "ˈ")
    if is_stressed:
        marks = {0: "ˈ"}
    return "".join(_sound(one, marks.get(number, "")) for number, one in enumerate(syllables))


def _sound(syllable: str, mark: str) -> str:
    """The sound of one syllable. Without a mark its vowel is weak."""
    letters = syllable.lower()
    if _WITHOUT_VOWEL.fullmatch(letters):
        return _CONSONANTS[letters]
    found = _SYLLABLE.fullmatch(letters) if len(letters) <= _LONGEST_SYLLABLE else None
    if found is None:
        raise UsageError(f"the syllable {syllable!r} cannot be read", TABLE)
    vowel = _SPELLINGS[found["vowel"]][0 if mark else 1]
    return f"{mark}{_consonants(found['onset'])}{vowel}{_consonants(found['coda'])}"


def _consonants(letters: str) -> str:
    single = re.sub(r"([^h])\1", r"\1", letters)
    return "".join(_CONSONANTS[one] for one in _ONE.findall(single))


# The way back. What has no spelling of its own takes that of the nearest sound of English.
_NEAR = MappingProxyType(
    {"r": "ɹ", "ɾ": "ɹ", "ʁ": "ɹ", "ʀ": "ɹ", "ɐ": "ə", "ɫ": "l", "ɬ": "l", "ʋ": "v", "β": "v"}
    | {"χ": "x", "ç": "x", "ɣ": "ɡ", "ħ": "h", "c": "k", "ɲ": "nj", "ʎ": "lj", "ɨ": "ɪ", "y": "u"}
    | {"ɕ": "ʃ", "ʂ": "ʃ", "ʑ": "ʒ", "ʐ": "ʒ"}
    | {"əʊ": "oʊ", "ɜː": "ɜːɹ", "ɝ": "ɜːɹ", "ɝː": "ɜːɹ", "ɛə": "ɛɹ", "ər": "ɚ"}
    | {"ɜːr": "ɜːɹ", "ɜːɹ": "ɜːɹ", "ɛər": "ɛɹ", "ɛəɹ": "ɛɹ"}
)
_NEARER = re.compile("|".join(sorted(_NEAR, key=len, reverse=True)))
_SOUNDS = tuple(
    sorted(
        {(sound, usual) for usual, _, *sounds in _VOWELS for sound in sounds}
        | {
            ("e", "eh"),
            ("a", "ah"),
            ("ɑ", "ah"),
            ("ɔ", "aw"),
            ("u", "oo"),
            ("o", "oh"),
            ("ɜ", "uh"),
        }
        | {("ɛː", "eh"), ("eː", "ay"), ("oː", "oh"), ("aː", "ah"), ("ɛɪ", "ay"), ("ɒː", "aw")}
        | {
            ("tʃ", "ch"),
            ("dʒ", "j"),
            ("ʃ", "sh"),
            ("ʒ", "zh"),
            ("θ", "th"),
            ("ð", "dh"),
            ("x", "kh"),
        }
        | {("ŋ", "ng"), ("ɡ", "g"), ("j", "y"), ("ɹ", "r")}
        | {(letter, letter) for letter in "bdfhklmnpstvwz"},
        key=lambda pair: (-len(pair[0]), pair),
    )
)
_ONSETS = frozenset(
    [
        "b",
        "d",
        "f",
        "g",
        "h",
        "j",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "w",
        "y",
        "z",
        "ch",
        "sh",
        "zh",
        "th",
        "dh",
        "kh",
        "b-l",
        "b-r",
        "d-r",
        "f-l",
        "f-r",
        "g-l",
        "g-r",
        "k-l",
        "k-r",
        "k-w",
        "p-l",
        "p-r",
        "s-k",
        "s-l",
        "s-m",
        "s-n",
        "s-p",
        "s-t",
        "s-w",
        "t-r",
        "t-w",
        "d-w",
        "th-r",
        "sh-r",
        "b-y",
        "d-y",
        "f-y",
        "k-y",
        "m-y",
        "n-y",
        "p-y",
        "t-y",
        "v-y",
        "l-y",
        "s-t-r",
        "s-k-r",
        "s-p-r",
        "s-p-l",
    ]
)


def respelled(ipa: str) -> str | None:
    """A respelling that sounds as near to `ipa` as English letters can, or None where they cannot.

    What `ipa_of` made comes back as it was, unless its letters could be read in another way.
    """
    words = []
    for word in _plain(ipa).split():
        sounds = _sounds(word)
        if sounds is None:
            return None
        words.append(_syllables(sounds))
    if any(len(word) > 1 and not any(mark for mark, _ in word) for word in words):
        return None  # its stress is not known
    is_plain = all(len(word) == 1 and word[0][0] == "ˈ" for word in words)
    spelled = " ".join("-".join(_shown(one, is_plain=is_plain) for one in word) for word in words)
    return spelled if _is_readable(spelled) else None


def _shown(syllable: tuple[str, str], *, is_plain: bool) -> str:
    mark, text = syllable
    return text.upper() if mark and not is_plain else text


def _is_readable(spelled: str) -> bool:
    try:
        return bool(ipa_of(spelled))
    except UsageError:
        return False


def _plain(ipa: str) -> str:
    """Without what respellings cannot show: tie bars, syllable dots, and other marks on letters but length."""
    bare = "".join(
        char for char in unicodedata.normalize("NFD", ipa) if not unicodedata.combining(char)
    )
    bare = re.sub("[.|‖‿ʰʷʲˠˤˑ]", "", bare)
    return _NEARER.sub(lambda found: _NEAR[found[0]], bare)


def _sounds(word: str) -> list[tuple[str, str]] | None:
    """Each sound of a word and its spelling; stress marks spell themselves."""
    found, at = [], 0
    while at < len(word):
        if word[at] in STRESS:
            found.append((word[at], word[at]))
            at += 1
            continue
        pair = next((pair for pair in _SOUNDS if word.startswith(pair[0], at)), None)
        if pair is None:
            return None
        found.append(pair)
        at += len(pair[0])
    return found


def _syllables(sounds: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The stress mark and the spelling of each syllable; one begins with as much as English words can."""
    done: list[tuple[str, str]] = []
    mark, waiting, nucleus = "", [], ""
    for sound, spelling in [*sounds, ("", "")]:
        is_vowel = sound[:1] in VOWELS
        if sound and sound not in STRESS and not is_vowel:
            waiting.append(spelling)
            continue
        cut = _cut(waiting) if is_vowel and nucleus else (len(waiting) if nucleus else 0)
        if nucleus:
            done.append(
                (mark, _closed(nucleus, "".join(one for one in waiting[:cut] if one != "h")))
            )
            mark, nucleus, waiting = "", "", waiting[cut:]
        elif not is_vowel and waiting:
            done.append(("", "".join(waiting)))
            waiting = []
        if sound in STRESS:
            mark = sound
        elif is_vowel:
            nucleus, waiting = _nucleus(waiting, spelling), []
    return done


def _nucleus(onset: list[str], vowel: str) -> str:
    """ "ky", but "eye" where nothing stands before it, since "y" alone would be a consonant."""
    return f"{''.join(onset)}{'y' if vowel == 'eye' and onset else vowel}"


def _closed(open_: str, coda: str) -> str:
    """A syllable; "eh" and "ih" need their h only at its end, and before r: "LEN", "ihr"."""
    short = open_.endswith(("eh", "ih")) and coda[:1] not in ("", "r")
    return f"{open_[:-1] if short else open_}{coda}"


def _cut(consonants: list[str]) -> int:
    """How many of the consonants between two vowels belong to the first."""
    return next(
        (at for at in range(len(consonants)) if "-".join(consonants[at:]) in _ONSETS),
        len(consonants),
    )
