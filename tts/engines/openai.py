"""`openai`: any server that speaks as OpenAI's does, such as Kokoro-FastAPI, openedai-speech or LocalAI.

Its address comes from the settings and from nowhere else. It is asked for WAV, or for raw samples where it knows no
WAV, and what it sends is only believed when it is whole and as long as its letters let one expect.
"""

from __future__ import annotations

import logging
import re
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from tts.config import secret
from tts.engines.believable import Pace, PaceError
from tts.engines.openai_errors import BusyError, CutShortError, RefusedError
from tts.engines.openai_server import HINT, Sound, SpeechServer
from tts.engines.sound_files import decode
from tts.errors import MissingError, NetworkError, SynthesisError
from tts.model import Speech

if TYPE_CHECKING:
    from tts.model import Samples, Utterance, Voice

LOG = logging.getLogger(__name__)

# Before another attempt, twice as long each time: five attempts in four seconds.
FIRST_WAIT_S, LAST_WAIT_S = 0.25, 2.0
OPENING_S = 90.0  # a server may load its model first
START_S, LETTER_S = 25.0, 0.25  # for a text: three and a half times as long as it is heard
MAX_LETTERS = 1_500  # in one go; OpenAI takes 4,096
MAX_BYTES_PER_S = 4 * 48_000
LONGEST_S, LONGEST_LETTER_S = 10.0, 0.8  # of speech: a letter that is spelt takes as much
SPEEDS = (0.25, 4.0)  # that servers take
PCM_RATE_HZ = 24_000  # of raw samples, where their type does not tell
RAW = re.compile(r"audio/(?:x-)?(?:pcm|raw)\b")
RATE = re.compile(r"\brate=(\d{4,6})\b")
# Said when a voice is opened: shows that server, key, model and voice are right, the rate, and the pace.
PROBE = "The quick brown fox jumps over the lazy dog on the bank of the river."


@dataclass(slots=True)
class OpenaiEngine:
    """One voice of a server. `layout` is what it is asked for: "wav" or "pcm"."""

    server: SpeechServer
    model: str
    voice: str
    speed: float
    layout: str = "wav"
    rate_hz: int = 0
    _pace: Pace = field(default_factory=Pace)

    @property
    def identity(self) -> str:
        """All that we know; a server does not say when it changes."""
        return f"openai {self.model} {self.voice} speed={self.speed:g} {self.layout} at {self.server.named}"

    def synthesise(self, utterance: Utterance) -> Speech:
        text = utterance.spoken.replace("·", " ")
        if "\0" in text:
            raise SynthesisError(f"a NUL character, at which servers may stop, in: {text[:80]!r}")
        sounds = [self._persist(part) for part in textwrap.wrap(text, MAX_LETTERS)]
        if not sounds:
            raise SynthesisError(f"nothing to say in: {text[:80]!r}")
        return Speech(np.concatenate(sounds), self.rate_hz)

    def close(self) -> None:
        """Ends the connection."""
        self.server.close()

    def begin(self) -> None:
        """Have a sentence said, and learn from it.

        Raises:
            MissingError: the server does not know the key, the voice or the model, or has neither WAV nor samples.
            NetworkError: it cannot be reached.
            SynthesisError: it does not speak.
        """
        self.server.deadline.begin(OPENING_S)
        try:
            self._attempts(PROBE)
        except RefusedError as error:
            self.layout = "pcm"
            try:
                self._attempts(PROBE)
            except RefusedError:
                raise MissingError(error.message, "check the voice and the model") from error
        self._confirm()

    def _confirm(self) -> None:
        """Have it said again: what is then as long can be a measure for all that follows."""
        try:
            self._attempts(PROBE)
        except PaceError:  # the first may have been the wrong one
            self._pace, self.rate_hz = Pace(self.speed), 0
            self._attempts(PROBE)
            self._attempts(PROBE)

    def _persist(self, text: str) -> Samples:
        self.server.deadline.begin(START_S + LETTER_S * len(text))
        try:
            return self._attempts(text)
        except SynthesisError as error:
            if repr(text[:80]) in error.message:
                raise
            raise type(error)(f"{error.message}, on: {text[:80]!r}", error.hint) from error

    def _attempts(self, text: str) -> Samples:
        """The samples of `text`, asked for again after what may pass, as long as there is time."""
        wait_s = FIRST_WAIT_S
        while True:
            try:
                return self._said(text)
            except RefusedError:
                raise
            except (NetworkError, SynthesisError) as error:
                LOG.debug("said no sound: %s", error)
                asked_s = max(wait_s, error.after_s if isinstance(error, BusyError) else 0.0)
                if wait_s > LAST_WAIT_S or asked_s >= self.server.deadline.left_s:
                    raise
            self.server.deadline.wait(asked_s)
            wait_s *= 2

    def _said(self, text: str) -> Samples:
        """What the server sends for `text`, if it can be all of it."""
        fields: dict[str, str | float] = {
            "model": self.model,
            "input": text,
            "voice": self.voice,
            "response_format": self.layout,
        }
        if self.speed != 1.0:
            fields["speed"] = self.speed
        longest_s = LONGEST_S + LONGEST_LETTER_S * len(text) / min(1.0, self.speed)
        sound = self.server.ask(fields, round(MAX_BYTES_PER_S * longest_s))
        samples, rate_hz = self._decoded(sound)
        if rate_hz != (self.rate_hz or rate_hz):
            raise SynthesisError(
                f"the server sent {rate_hz} Hz, after {self.rate_hz} Hz, for: {text[:80]!r}"
            )
        self._pace.check(text, samples, rate_hz)
        self.rate_hz = rate_hz
        return samples

    def _decoded(self, sound: Sound) -> tuple[Samples, int]:
        """Mono samples, and their rate.

        Raises:
            SynthesisError: it is no sound that we read.
        """
        is_file = sound.body[:4] == b"RIFF"
        if not is_file and (self.layout == "pcm" or RAW.match(sound.kind)):
            return _raw(sound)
        try:
            return decode(sound.body, is_streamed=True)
        except ValueError as error:
            kind = f" ({sound.kind})" if sound.kind else ""
            text = f"the server's sound{kind} is not usable: {error}"
            raise SynthesisError(text, "it must send WAV, or raw samples") from error


def open_openai(voice: Voice) -> OpenaiEngine:
    """The voice of a server that is called `voice.model` there.

    Options are "url", "model" and "key_variable", the environment variable that holds the key.

    Raises:
        MissingError: no server is named, or it does not know the key, the voice or the model.
        NetworkError: it cannot be reached.
        SynthesisError: it does not speak.
        UsageError: its address is none.
    """
    url, model = voice.option("url"), voice.option("model")
    if not isinstance(url, str):
        raise MissingError(f"the voice {voice.name} is spoken by a server, and none is named", HINT)
    low, high = SPEEDS
    speed = min(high, max(low, voice.rate))
    server = SpeechServer(url, key_in(str(voice.option("key_variable") or "TTS_OPENAI_KEY")))
    engine = OpenaiEngine(server, str(model or "tts-1"), voice.model, speed, _pace=Pace(speed))
    try:
        engine.begin()
    except BaseException:
        engine.close()
        raise
    return engine


def key_in(variable: str) -> str | None:
    """The key for the server that an environment variable holds, if it holds one.

    Raises:
        MissingError: it is none that a header can hold.
    """
    key = (secret(variable) or "").strip()
    if not (key.isascii() and key.isprintable()):
        raise MissingError(f"what {variable} holds is no key: it has characters that none can have")
    return key or None


def _raw(sound: Sound) -> tuple[Samples, int]:
    """Samples without a header: 16 bits, little-endian, as OpenAI sends them."""
    rate = RATE.search(sound.kind)
    if len(sound.body) % 2:
        raise CutShortError("the server's sound breaks off amid a sample")
    return np.frombuffer(sound.body, "<i2").astype(np.int16), int(rate[1]) if rate else PCM_RATE_HZ
