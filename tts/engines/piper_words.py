"""Which phonemes of a sentence belong to which of its words.

eSpeak says a sentence otherwise than its words alone: it runs "in the" together, weakens "a", and says nothing of where
words begin. So each word is looked up alone too, and both are laid side by side. Where a word would have lost most
of its sounds, the sentence is said word by word instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tts.engines.piper_phonemes import alone, clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNS = ",.;:?!"
_UNSOUNDED = frozenset(f"{SIGNS} ˈˌ")  # what does not count when sounds are compared
_LEAST = 3  # of the sounds that a word has alone, one in so many it has in every sentence


@dataclass(frozen=True, slots=True)
class Part:
    """All or a part of word number `word` of an utterance; `sounds` where its phonemes are known."""

    word: int
    text: str
    sounds: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """The phonemes of a part, with the sign and the space behind it."""

    word: int
    phonemes: str


def heard(parts: Sequence[Part], language: str) -> list[Heard]:
    """The phonemes of parts that stand side by side in a sentence, in the order of the parts."""
    if not parts:
        return []
    flat = _flat(" ".join(part.text for part in parts), language)
    singles = [_single(part.text, language) for part in parts]
    starts = _starts(flat, singles)
    if starts is None:
        return [Heard(part.word, _by_itself(part, language)) for part in parts]
    pieces = _cut(flat, starts)
    for at, part in enumerate(parts):
        if part.sounds is not None:
            if not _is_apart(flat, starts[at], pieces[at], singles[at]):
                return _around(parts, at, language)
            behind = pieces[at].lstrip("".join({*pieces[at]} - {*f"{SIGNS} "}))
            pieces[at] = part.sounds + behind[len(behind.rstrip(f"{SIGNS} ")) :]
    return [Heard(part.word, piece) for part, piece in zip(parts, pieces, strict=True)]


def _single(text: str, language: str) -> tuple[str, ...]:
    """The words of a text alone; none of a sign, which has a name alone and mostly none in a sentence."""
    return alone(text, language) if any(map(str.isalnum, text)) else ()


def _flat(text: str, language: str) -> str:
    """The phonemes of a text in a row, with the signs between its clauses and a space behind each but the last."""
    return " ".join(f"{phonemes}{sign}" for phonemes, sign in clauses(text, language) if phonemes)


def _around(parts: Sequence[Part], at: int, language: str) -> list[Heard]:
    """The parts before and behind one whose sounds are known, each for themselves."""
    own = Heard(parts[at].word, _by_itself(parts[at], language))
    return [*_spaced(heard(parts[:at], language)), own, *heard(parts[at + 1 :], language)]


def _spaced(found: list[Heard]) -> list[Heard]:
    """With a space behind the last."""
    if not found:
        return []
    last = found[-1]
    return [*found[:-1], Heard(last.word, f"{last.phonemes.rstrip()} ")]


def _by_itself(part: Part, language: str) -> str:
    """A part out of its sentence, with its sign, and a space behind it."""
    sounds = part.sounds if part.sounds is not None else " ".join(alone(part.text, language))
    ending = part.text.rstrip("\"'”’»)]")[-1:]
    return f"{sounds}{ending if ending in SIGNS else ''} " if sounds else ""


def _is_apart(flat: str, start: int, piece: str, single: Sequence[str]) -> bool:
    """Whether a piece has exactly the sounds that its part has alone, and shares no word with its neighbours."""
    ends = start + len(piece) == len(flat) or piece.endswith(" ")
    begins = start == 0 or flat[start - 1] == " "
    return begins and ends and _sounds(piece) == _sounds("".join(single))


def _cut(flat: str, starts: Sequence[int]) -> list[str]:
    return [flat[start:end] for start, end in pairwise([*starts, len(flat)])]


def _sounds(phonemes: str) -> str:
    return "".join(symbol for symbol in phonemes if symbol not in _UNSOUNDED)


def _starts(flat: str, singles: Sequence[Sequence[str]]) -> list[int] | None:
    """For each part the character of `flat` at which it begins, ascending; None if one is not in it."""
    words = [0, *(at + 1 for at, symbol in enumerate(flat) if symbol == " ")]
    counts = [len(single) for single in singles]
    own = ["".join(map(_sounds, single)) for single in singles]
    if sum(counts) == len(words):
        places = [*words, len(flat)]
        starts = [places[before] for before in accumulate(counts[:-1], initial=0)]
        if all(map(_is_alike, _cut(flat, starts), own)):
            return starts
    return _aligned(flat, words, own)


def _is_alike(piece: str, single: str) -> bool:
    """Whether a piece of a sentence may be what a word is alone: small words sound quite different."""
    return len(single) <= _LEAST or _sounds(piece)[:1] == single[:1]


def _aligned(flat: str, words: Sequence[int], singles: Sequence[str]) -> list[int] | None:
    """The same, by what sounds alike; a part without likeness takes its share of what lies between."""
    places = [at for at, symbol in enumerate(flat) if symbol not in _UNSOUNDED]
    alike = _alike("".join(singles), "".join(flat[at] for at in places))
    bounds = [*accumulate(map(len, singles), initial=0)]
    own = [
        [alike[at] for at in range(start, end) if at in alike] for start, end in pairwise(bounds)
    ]
    if not _has_room(own, singles, len(places)):
        return None
    found: list[int | None] = []
    behind = 0  # the sound after the last that is known to belong to a part before
    for matched in own:
        found.append(_begin(flat, words, places, (behind, matched[0])) if matched else None)
        behind = matched[-1] + 1 if matched else behind
    return _shared(found, len(flat))


def _alike(first: str, second: str) -> dict[int, int]:
    """Which sound of the second is which of the first."""
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _has_room(own: Sequence[Sequence[int]], singles: Sequence[str], sounds: int) -> bool:
    """Whether between the sounds of its neighbours there are enough for each part, or for those without likeness."""
    known = [(-1, -1), *((one[0], one[-1]) for one in own if one), (sounds, sounds)]
    number = needed = count = 0
    for matched, single in zip([*own, [sounds]], [*singles, ""], strict=True):
        if not matched:
            needed += len(single)
            count += bool(single)
            continue
        number += 1
        between = matched[0] - known[number - 1][1] - 1
        following = known[min(number + 1, len(known) - 1)][0]
        around = following - known[number - 1][1] - 1
        if between < max(count, needed // _LEAST) or around < len(single) // _LEAST:
            return False
        needed = count = 0
    return True


def _begin(flat: str, words: Sequence[int], places: Sequence[int], between: tuple[int, int]) -> int:
    """Where a part begins whose first likeness is a known sound: at the word before, unless another part has that."""
    behind, first = (places[at] for at in between)
    own = [at for at in words if (behind <= at or behind == places[0]) and at <= first]
    if not own:
        own = [at for at in words if flat[at:behind].strip("ˈˌ") == "" and at <= behind]
    start = max(own, default=first)
    is_stressed = start == first and start and flat[start - 1] in "ˈˌ"
    return start - 1 if is_stressed else start


def _shared(found: Sequence[int | None], length: int) -> list[int]:
    """Starts for those that have none, between those before and behind."""
    starts: list[int] = []
    for at, known in enumerate(found):
        before = starts[-1] if starts else 0
        rest = [*found[at:], length]
        step, following = next((number, one) for number, one in enumerate(rest) if one is not None)
        start = before + (following - before) // (step + 1) if known is None and at else known or 0
        starts.append(max(start, before))
    return starts
