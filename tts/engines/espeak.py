"""`espeak`: eSpeak NG through pyttsx3's bindings, one utterance at a time.

The loop of pyttsx3 itself (`init`, `save_to_file`, `runAndWait`) is not used: its first file is never
written and later ones overwrite each other, so that an article would lose its headline without an error.
`Synth` in synchronous mode returns when all samples of its text have been delivered.
"""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, count, takewhile
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.espeak_library import SPEAKING, espeak
from tts.errors import MissingError, SynthesisError
from tts.model import Speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from tts.model import Utterance, Voice, Word

GO_ON, STOP = 0, 1  # what eSpeak's callback may answer
SAMPLE_BYTES = 2
RATE_HZ = 22_050  # of every voice that eSpeak synthesises itself
WORDS_PER_MINUTE = 175  # eSpeak's own default
PITCH = 50  # of 0 to 99; eSpeak's own default
RATE_RANGE = (80, 450)  # words per minute that eSpeak takes without changing its method

# eSpeak runs "in the" together and gives one event for both; for five words in a row it never does.
MAX_UNSOUNDED = 4
# Digits in one go: at about 100 its list of 1,000 phonemes is full, and it forgets the rest.
MAX_DIGITS = 60
# eSpeak cuts a word off without notice: one that it spells at 40 letters, a number at about 40 digits.
LONG_RUN = re.compile(r"\d{20}(?=\d)|[^\W\d_]{36}(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Piece:
    """What eSpeak takes as a word: all or a part of word number `word`."""

    word: int
    text: str

    @property
    def digits(self) -> int:
        return sum(character.isdigit() for character in self.text)


@dataclass(slots=True)
class EspeakEngine:
    """One voice of eSpeak NG. Several may be open in a process; they take turns."""

    voice: Voice
    rate_hz: int
    identity: str
    _thread: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, 1))

    def synthesise(self, utterance: Utterance) -> Speech:
        starts: dict[int, int] = {}
        sounds: list[NDArray[np.int16]] = []
        position = 0
        for pieces in _portions(utterance):
            # On a thread of its own: Ctrl-C is raised in the main one, and what is raised while eSpeak calls
            # us back is lost, with the interrupt.
            text = " ".join(piece.text for piece in pieces)
            samples, events = self._thread.submit(self._speak, text).result()
            for number, sample in _first_events(pieces, events).items():
                starts.setdefault(pieces[number].word, position + sample)
            sounds.append(samples)
            position += len(samples)
        if not position:
            raise SynthesisError(f"eSpeak gave no sound for: {utterance.spoken[:80]!r}")
        word_starts = _word_starts(len(utterance.words), starts)
        return Speech(np.concatenate(sounds), self.rate_hz, word_starts)

    def close(self) -> None:
        """Ends the thread; the library belongs to the process."""
        self._thread.shutdown()

    def _speak(self, text: str) -> tuple[NDArray[np.int16], list[tuple[int, int]]]:
        """The samples of `text`, and (character, sample) of each word event."""
        if "\0" in text:
            raise SynthesisError("a NUL character in the text, at which eSpeak would stop")
        with SPEAKING:
            library = espeak()
            _choose(library, self.voice)
            return _say(library, text)


def _say(library: Any, text: str) -> tuple[NDArray[np.int16], list[tuple[int, int]]]:
    chunks: list[bytes] = []
    events: list[tuple[int, int]] = []
    failures: list[Exception] = []

    def receive(wave: Any, samples: int, marks: Any) -> int:
        try:
            if samples > 0:
                chunks.append(ctypes.string_at(wave, SAMPLE_BYTES * samples))
            events.extend(_word_events(library, marks))
        except Exception as error:  # noqa: BLE001 -- ctypes would print it and go on without the sound
            failures.append(error)
        return STOP if failures else GO_ON

    library.SetSynthCallback(receive)
    status = library.Synth(text.encode(), flags=library.CHARS_UTF8)
    if failures:
        raise failures[0]
    if status != library.EE_OK:
        raise SynthesisError(f"eSpeak failed with status {status} on: {text[:80]!r}")
    return np.frombuffer(b"".join(chunks), np.dtype("<i2")), events


def _word_events(library: Any, marks: Any) -> Iterator[tuple[int, int]]:
    """(character, sample) of each word event of eSpeak's list, which ends with a mark of its own."""
    for mark in takewhile(
        lambda one: one.type != library.EVENT_LIST_TERMINATED, map(marks.__getitem__, count())
    ):
        if mark.type == library.EVENT_WORD:
            yield mark.text_position - 1, mark.sample


def _choose(library: Any, voice: Voice) -> None:
    """Make `voice` the one that the library speaks with.

    Raises:
        MissingError: the library has no such voice.
    """
    if library.SetVoiceByName(voice.model.encode()) != library.EE_OK:
        raise MissingError(f"eSpeak NG has no voice {voice.model!r}")
    low, high = RATE_RANGE
    rate = min(high, max(low, round(WORDS_PER_MINUTE * voice.rate)))
    library.SetParameter(library.RATE, rate, 0)
    library.SetParameter(library.PITCH, min(99, round(PITCH * voice.pitch)), 0)


def rendered(word: Word) -> str:
    """A word as eSpeak says it: letters with stops between them, so that "A" is not read as the article."""
    if not word.pieces:
        return word.text
    return "".join(
        piece.text.replace(" ", ".") if piece.kind == "letters" else piece.text
        for piece in word.pieces
    )


def _portions(utterance: Utterance) -> Iterator[list[Piece]]:
    """The utterance in as few portions as eSpeak can say whole: nearly always one."""
    portion: list[Piece] = []
    digits = 0
    for number, word in enumerate(utterance.words):
        for text in LONG_RUN.sub(r"\g<0> ", rendered(word)).split():
            piece = Piece(number, text)
            if portion and digits + piece.digits > MAX_DIGITS:
                yield portion
                portion, digits = [], 0
            portion.append(piece)
            digits += piece.digits
    if portion:
        yield portion


def _first_events(pieces: Sequence[Piece], events: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each piece that has a word event, by its number, the sample of the first.

    Raises:
        SynthesisError: a stretch of pieces that eSpeak gave no event for was left out.
    """
    offsets = list(accumulate((len(piece.text) + 1 for piece in pieces), initial=0))
    first: dict[int, int] = {}
    for character, sample in events:
        number = bisect_right(offsets, character) - 1
        first.setdefault(min(max(0, number), len(pieces) - 1), sample)
    _refuse_gaps(pieces, first)
    return first


def _refuse_gaps(pieces: Sequence[Piece], sounded: dict[int, int]) -> None:
    silent: list[str] = []
    for number, piece in enumerate(pieces):
        if number in sounded:
            silent.clear()
        elif any(character.isalnum() for character in piece.text):
            silent.append(piece.text)
        if len(silent) > MAX_UNSOUNDED:
            raise SynthesisError(f"eSpeak left words out: {' '.join(silent)!r}")


def _word_starts(count: int, first: dict[int, int]) -> tuple[int, ...]:
    """The sample at which each word begins; a word without an event of its own starts with the next one."""
    starts, following = [0] * count, max(first.values(), default=0)
    for number in range(count - 1, -1, -1):
        following = min(following, first.get(number, following))
        starts[number] = following
    return tuple(starts)


def open_espeak(voice: Voice) -> EspeakEngine:
    """eSpeak NG with the voice that it calls `voice.model`.

    Raises:
        MissingError: the library, or a voice of that name, is not there.
    """
    with SPEAKING:
        library = espeak()
        _choose(library, voice)
        version = library.Info(None).decode()
    identity = f"espeak-ng {version} {voice.model} rate={voice.rate:g} pitch={voice.pitch:g}"
    return EspeakEngine(voice, RATE_HZ, identity)
