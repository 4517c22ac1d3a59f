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
from tts.engines.espeak_text import OPEN, REVISION, rendered
from tts.errors import MissingError, SynthesisError
from tts.model import Speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from tts.model import Utterance, Voice

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
# Of UTF-8: at 725 bytes without a comma it ends the clause, be it amid phonemes, which it then spells.
MAX_BYTES_WITH_PHONEMES = 700


@dataclass(frozen=True, slots=True)
class Part:
    """What eSpeak takes as a word: all or a part of word number `word`."""

    word: int
    text: str

    @property
    def has_phonemes(self) -> bool:
        return self.text.startswith(OPEN)

    @property
    def digits(self) -> int:
        return 0 if self.has_phonemes else sum(character.isdigit() for character in self.text)

    @property
    def size_bytes(self) -> int:
        return len(self.text.encode()) + 1  # with the space behind it


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
        for parts in _portions(utterance, self.voice.language):
            # On a thread of its own: Ctrl-C is raised in the main one, and what is raised while eSpeak calls
            # us back is lost, with the interrupt.
            text = " ".join(part.text for part in parts)
            samples, events = self._thread.submit(self._speak, text).result()
            for number, sample in _first_events(parts, events).items():
                starts.setdefault(parts[number].word, position + sample)
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
    status = library.Synth(text.encode(), flags=library.CHARS_UTF8 | library.PHONEMES)
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


@dataclass(slots=True)
class _Portion:
    """Pieces that go to eSpeak in one call, and how much of its room they take."""

    parts: list[Part] = field(default_factory=list)
    digits: int = 0
    size_bytes: int = 0
    has_phonemes: bool = False

    def add(self, part: Part) -> None:
        self.parts.append(part)
        self.digits += part.digits
        self.size_bytes += part.size_bytes
        self.has_phonemes |= part.has_phonemes

    def has_room(self, part: Part) -> bool:
        """Whether eSpeak would say the part whole, and what is here already too."""
        if not self.parts:
            return True
        may_break = self.has_phonemes or part.has_phonemes
        too_long = may_break and self.size_bytes + part.size_bytes > MAX_BYTES_WITH_PHONEMES
        return self.digits + part.digits <= MAX_DIGITS and not too_long


def _portions(utterance: Utterance, language: str) -> Iterator[list[Part]]:
    """The utterance in as few portions as eSpeak can say whole: nearly always one."""
    portion = _Portion()
    for number, word in enumerate(utterance.words):
        for text in LONG_RUN.sub(r"\g<0> ", rendered(word, language)).split():
            part = Part(number, text)
            if not portion.has_room(part):
                yield portion.parts
                portion = _Portion()
            portion.add(part)
    if portion.parts:
        yield portion.parts


def _first_events(parts: Sequence[Part], events: Sequence[tuple[int, int]]) -> dict[int, int]:
    """For each part that has a word event, by its number, the sample of the first.

    Raises:
        SynthesisError: a stretch of parts that eSpeak gave no event for was left out.
    """
    offsets = list(accumulate((len(part.text) + 1 for part in parts), initial=0))
    first: dict[int, int] = {}
    for character, sample in events:
        number = bisect_right(offsets, character) - 1
        first.setdefault(min(max(0, number), len(parts) - 1), sample)
    _refuse_gaps(parts, first)
    return first


def _refuse_gaps(parts: Sequence[Part], sounded: dict[int, int]) -> None:
    silent: list[str] = []
    for number, part in enumerate(parts):
        if number in sounded:
            silent.clear()
        elif any(character.isalnum() for character in part.text):
            silent.append(part.text)
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
    pace = f"rate={voice.rate:g} pitch={voice.pitch:g}"
    identity = f"espeak-ng {version} {voice.model} {pace} text={REVISION}"
    return EspeakEngine(voice, RATE_HZ, identity)
