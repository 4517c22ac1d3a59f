"""What a Piper voice is given for an utterance, where eSpeak makes its phonemes, or its phonemes are letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.engines.espeak_text import harmless
from tts.engines.letter_names import letter_name
from tts.engines.piper_phonemes import alone
from tts.engines.piper_portions import Portion, Said, filled, numbers
from tts.engines.piper_raw import in_piper, known_sounds
from tts.engines.piper_symbols import adapted
from tts.engines.piper_words import SIGNS, Heard, Part, heard
from tts.errors import SynthesisError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tts.engines.piper_symbols import Ids
    from tts.model import Utterance, Voice, Word

# eSpeak forgets digits beyond about a hundred in one go, and cuts long words off (`espeak.py`).
MAX_DIGITS = 60
MAX_BYTES = 700
LONG_RUN = re.compile(r"\d{20}(?=\d)|[^\W\d_]{36}(?=[^\W\d_])")
_MARKS = frozenset(f"{SIGNS} ˈˌː")  # symbols that are no sound


@dataclass(frozen=True, slots=True)
class TextSpeller:
    """How one voice writes phonemes, word by word.

    `language` is what eSpeak calls its language; with `is_text`, letters are its phonemes. `clusters` are vowels that
    it has as one symbol.
    """

    voice: Voice
    language: str
    ids: Ids
    clusters: frozenset[tuple[str, ...]] = frozenset()
    is_text: bool = False

    def portions(self, utterance: Utterance) -> list[Portion]:
        """An utterance in as few portions as the model can say.

        Raises:
            SynthesisError: a word that has letters or digits would not be heard.
        """
        found = list(self._written(utterance) if self.is_text else self._heard(utterance))
        said = [(one.word, self._merged(adapted(one.phonemes, self.ids))) for one in found]
        self._refuse_unheard(utterance, said)
        return [*filled(said, self.ids)]

    def numbers(self, portion: Portion) -> tuple[list[int], list[int]]:
        """The ids of a portion, and for each of its symbols the place of its first id."""
        return numbers(portion, self.ids)

    def _written(self, utterance: Utterance) -> Iterator[Heard]:
        for number, word in enumerate(utterance.words):
            yield Heard(number, f"{unicodedata.normalize('NFD', word.text)} ")

    def _heard(self, utterance: Utterance) -> Iterator[Heard]:
        for run in _runs(self._parts(utterance)):
            found = heard(run, self.language)
            yield from found[:-1]
            yield Heard(found[-1].word, f"{found[-1].phonemes.rstrip()} ")

    def _parts(self, utterance: Utterance) -> Iterator[Part]:
        for number, word in enumerate(utterance.words):
            text = harmless(word.text)
            sounds = self._sounds(word)
            if sounds is not None:
                yield Part(number, text, sounds)
                continue
            for part in LONG_RUN.sub(r"\g<0> ", text).split():
                yield Part(number, part)

    def _sounds(self, word: Word) -> str | None:
        """The phonemes of a word, if they are not left to eSpeak."""
        sounds = known_sounds(word, self.voice.language, self.language)
        if sounds is not None:
            return sounds if self._can_be_heard(sounds) else None
        if alone(word.text, self.language) or not any(map(str.isalnum, word.text)):
            return None
        # eSpeak has no name for some letters; we may.
        names = [
            letter_name(letter, self.voice.language) for letter in word.text if letter.isalnum()
        ]
        return " ".join(in_piper(name or "", self.voice.language) for name in names) or None

    def _can_be_heard(self, phonemes: str) -> bool:
        return not _MARKS.issuperset(adapted(phonemes, self.ids))

    def _merged(self, symbols: list[str]) -> list[str]:
        """With the vowels that the voice has as one symbol put together, the longest first."""
        longest = max(map(len, self.clusters), default=1)
        if longest == 1:
            return symbols
        found: list[str] = []
        at = 0
        while at < len(symbols):
            sizes = range(longest, 1, -1)
            size = next((n for n in sizes if tuple(symbols[at : at + n]) in self.clusters), 1)
            found.append("".join(symbols[at : at + size]))
            at += size
        return found

    def _refuse_unheard(self, utterance: Utterance, said: Sequence[Said]) -> None:
        sounded = {word for word, symbols in said if not _MARKS.issuperset(symbols)}
        for number, word in enumerate(utterance.words):
            if number not in sounded and any(map(str.isalnum, word.text)):
                raise SynthesisError(
                    f"the voice {self.voice.name} has no sound for {word.text[:80]!r}"
                )
        if not sounded:
            raise SynthesisError(f"nothing to be said in: {utterance.spoken[:80]!r}")


def _runs(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Parts in as few runs as eSpeak can take whole."""
    run: list[Part] = []
    digits = size_bytes = 0
    for part in parts:
        more = sum(map(str.isdigit, part.text))
        room = len(part.text.encode()) + 1
        if run and (digits + more > MAX_DIGITS or size_bytes + room > MAX_BYTES):
            yield run
            run, digits, size_bytes = [], 0, 0
        run.append(part)
        digits, size_bytes = digits + more, size_bytes + room
    if run:
        yield run
