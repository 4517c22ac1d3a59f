"""`system`: the voices that come with the system, through pyttsx3's own loop.

SAPI 5 on Windows, NSSpeechSynthesizer on macOS, eSpeak NG elsewhere. The loop may write no file, crash, hang, print or
forget the rate; so it runs in a process of its own (`system_child`), and what it gives is only believed when the file
is whole and as long as its letters let one expect. Else it is tried again, in a new process.
"""

from __future__ import annotations

import logging
import platform
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from importlib.metadata import version
from math import exp, log
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.believable import Pace, heard
from tts.engines.espeak import LONG_RUN, MAX_DIGITS, RATE_RANGE
from tts.engines.sound_files import decode
from tts.engines.system_child import SAY
from tts.engines.system_process import ATTEMPTS, DriverError, LostError, SystemProcess
from tts.engines.system_voices import system_voices
from tts.errors import MissingError, SynthesisError, UsageError
from tts.model import Speech

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tts.model import Samples, Utterance, Voice

__all__ = ["SystemEngine", "open_system", "system_voices"]

LOG = logging.getLogger(__name__)

START_S = 8.0  # for one try; the slowest voices of macOS and Windows load in less
LETTER_S = 0.08  # for each letter of one try: a little slower than real time
MAX_LETTERS = 1_000  # in one go, so that a hang is noticed soon
MAX_UNHEARD = 4  # words in a row; eSpeak gives one event for "in the", but never for five words
# Said when a voice is opened: shows its rate and its pace, and that it speaks at all.
PROBE = "The quick brown fox jumps over the lazy dog on the bank of the river."
# What pyttsx3 sets in each of its drivers. Not asked for: of 60 new processes 2 say that it is another.
USUAL_WORDS_PER_MINUTE = 200
# Logarithms of rates. eSpeak keeps to its rate within 0.09, but at less than 100 words per minute; one new process of
# sixty speaks at 7/8 of the rate, which is 0.13. SAPI has 21 rates, 11 % apart, and we do not know others': they must
# show that they obey.
EXACT, EXACT_FROM = 0.1, 100
NOTICED, OBEYED = 0.15, 1 / 3
OPENING_ATTEMPTS = 5  # at two processes that speak alike; two are easily found, and two bad ones would fail all day


@dataclass(slots=True)
class SystemEngine:
    """One voice of the system, in a process of its own. `model` is its id, `words_per_minute` as drivers count.

    `quicker` is by how much it is to be quicker than the driver usually is, as a logarithm.
    """

    model: str
    driver: str
    words_per_minute: int
    quicker: float
    identity: str
    rate_hz: int = 0
    _process: SystemProcess = field(default_factory=SystemProcess)
    _pace: Pace = field(default_factory=Pace)
    _usual_samples: int = 0  # of the probe
    _count: int = 0

    def synthesise(self, utterance: Utterance) -> Speech:
        portions = _portions(utterance.spoken.replace("·", " "))
        sounds = [self._persist(text, partial(self._said, text)) for text in portions]
        return Speech(np.concatenate(sounds), self.rate_hz)

    def close(self) -> None:
        """Ends the process and removes its files."""
        self._process.close()

    def begin(self) -> None:
        """Learn how the driver speaks at its usual rate, and see that it takes the one that is wanted.

        Raises:
            SynthesisError: the voice does not speak, or not at the rate that was asked for.
        """
        self._persist(PROBE, self._measured, OPENING_ATTEMPTS)

    def _measured(self) -> Samples:
        self.rate_hz = 0
        samples = self._say(PROBE, USUAL_WORDS_PER_MINUTE)
        Pace().check(PROBE, samples, self.rate_hz)
        self._usual_samples = heard(samples)
        self._pace = Pace(exp(self.quicker))
        self._process.close()
        return self._prove()

    def _said(self, text: str) -> Samples:
        """The samples of `text`, if they can be all of it."""
        if not self._process.is_running:
            self._persist(PROBE, self._prove, OPENING_ATTEMPTS)
        return self._checked(text)

    def _prove(self) -> Samples:
        """Begin a process. Some take no notice of a rate.

        Raises:
            DriverError: it does not speak at the rate that was asked for.
        """
        samples = self._checked(PROBE)
        if not self._obeys(log(self._usual_samples / heard(samples))):
            raise DriverError("it does not keep to the rate")
        return samples

    def _obeys(self, changed: float) -> bool:
        """Whether the change of the rate, as a logarithm, is what was asked for, as far as we can know."""
        if self.driver == "espeak" and self.words_per_minute >= EXACT_FROM:
            return abs(changed - self.quicker) < EXACT
        if abs(self.quicker) < NOTICED:
            return abs(changed - self.quicker) < NOTICED
        return changed / self.quicker > OBEYED

    def _checked(self, text: str) -> Samples:
        samples = self._say(text, self.words_per_minute)
        self._pace.check(text, samples, self.rate_hz)
        return samples

    def _persist(self, text: str, say: Callable[[], Samples], attempts: int = ATTEMPTS) -> Samples:
        """What `say` gives for `text`, asked again in a new process when something is wrong with it.

        Raises:
            SynthesisError: it went wrong each time.
        """
        failure: Exception | None = None
        for _ in range(attempts):
            try:
                return say()
            except (SynthesisError, LostError, DriverError, ValueError, OSError) as error:
                LOG.debug("the driver %s: %s", self.driver, error)
                self._process.close()
                failure = error
        if isinstance(failure, SynthesisError) and repr(text[:80]) in failure.message:
            raise failure
        raise SynthesisError(
            f"the driver {self.driver} failed {attempts} times ({_line(failure)}) on: {text[:80]!r}"
        ) from failure

    def _say(self, text: str, words_per_minute: int) -> Samples:
        """What the driver makes of `text`, if it is a whole file.

        Raises:
            DriverError, LostError, ValueError: no answer, or not a whole file.
            SynthesisError: words left out, or another sample rate than before.
        """
        if "\0" in text:
            raise SynthesisError(f"a NUL character, at which drivers stop, in: {text[:80]!r}")
        self._process.start()
        self._count += 1
        path = self._process.folder / f"{self._count}.sound"
        request = {"do": SAY, "text": text, "path": str(path), "voice": self.model}
        limit_s = START_S + LETTER_S * len(text)
        answer = self._process.ask({**request, "rate": words_per_minute}, limit_s)
        if not path.exists():
            raise ValueError("no file was written")
        samples, rate_hz = decode(path.read_bytes())
        path.unlink()
        if self.driver == "espeak":
            _refuse_unheard(text, [start - 1 for start, _ in answer["words"]])
        if rate_hz != (self.rate_hz or rate_hz):
            raise SynthesisError(f"{rate_hz} Hz, after {self.rate_hz} Hz, for: {text[:80]!r}")
        self.rate_hz = rate_hz
        return samples


def open_system(voice: Voice) -> SystemEngine:
    """The system's voice whose id is `voice.model`, or the one that the system uses itself where that is "".

    Raises:
        MissingError: no such voice, or no driver.
        SynthesisError: the voice does not speak.
        UsageError: a pitch, which only some drivers can change.
    """
    if voice.pitch != 1.0:
        raise UsageError(f"{voice.name}: the pitch of the system's voices cannot be changed")
    process = SystemProcess()
    try:
        engine = _engine(voice, process)
    except BaseException:
        process.close()
        raise
    return engine


def _engine(voice: Voice, process: SystemProcess) -> SystemEngine:
    described = process.describe()
    driver, usual = described["driver"], USUAL_WORDS_PER_MINUTE
    model = _known(voice.model or described["voice"], described)
    low, high = RATE_RANGE
    words_per_minute = min(high, max(low, round(usual * voice.rate)))
    identity = (
        f"system {driver} {_version(driver)} pyttsx3 {version('pyttsx3')} "
        f"{model} rate={words_per_minute}"
    )
    quicker = log(words_per_minute / usual)
    engine = SystemEngine(model, driver, words_per_minute, quicker, identity, _process=process)
    engine.begin()
    return engine


def _known(model: str, described: dict[str, Any]) -> str:
    """`model`, if the driver has a voice of that id."""
    ids = [one["id"] for one in described["voices"]]
    if model in ids:
        return model
    near = get_close_matches(model, ids, n=3)
    raise MissingError(
        f"the system has no voice {model!r}",
        f"did you mean {' or '.join(near)}?" if near else "it may have been removed",
    )


def _version(driver: str) -> str:
    """What changes when the system's voices do."""
    return version("espeakng-loader") if driver == "espeak" else platform.version()


def _portions(text: str) -> Iterator[str]:
    """The text in as few portions as every driver can say whole; eSpeak cuts long words off, and many digits."""
    portion: list[str] = []
    letters = digits = 0
    for word in LONG_RUN.sub(r"\g<0> ", text).split():
        word_digits = sum(character.isdigit() for character in word)
        if portion and (digits + word_digits > MAX_DIGITS or letters + len(word) > MAX_LETTERS):
            yield " ".join(portion)
            portion, letters, digits = [], 0, 0
        portion.append(word)
        letters, digits = letters + len(word) + 1, digits + word_digits
    yield " ".join(portion)


def _refuse_unheard(text: str, starts: Sequence[int]) -> None:
    """Raise if eSpeak gave no word event, by its first character, for a stretch of words."""
    at, silent = 0, list[str]()
    for word in text.split():
        end = at + len(word)
        if any(at <= start < end for start in starts):
            silent.clear()
        elif any(character.isalnum() for character in word):
            silent.append(word)
        if len(silent) > MAX_UNHEARD:
            raise SynthesisError(f"{' '.join(silent)!r} was left out of: {text[:80]!r}")
        at = end + 1


def _line(error: Exception | None) -> str:
    return " ".join(str(error).split())[:200]
