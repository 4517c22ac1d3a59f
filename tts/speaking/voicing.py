"""Open voices, and what they say of a line: the part of speaking that is the same in a worker and without one."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tts.engines import open_voice
from tts.errors import MissingError, SynthesisError, TtsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.engines import Engine
    from tts.model import Speech, Voice
    from tts.speaking.tasks import Line

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known of a voice once it is open: see `Engine`."""

    rate_hz: int
    identity: str


@dataclass(slots=True)
class Voices:
    """Voices that are opened when they are first needed, and closed together."""

    _engines: dict[Voice, Engine] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)

    def open(self, voice: Voice) -> Opened:
        """Open a voice, if it is not open already.

        Raises:
            TtsError: it cannot be opened.
        """
        engine = self._engine(voice)
        return Opened(engine.rate_hz, engine.identity)

    def say(self, lines: Sequence[Line]) -> list[Speech]:
        """The speech of each line.

        Raises:
            SynthesisError: a line was not said, or at another rate than its voice has.
            TtsError: a voice cannot be opened.
        """
        return [self._said(line) for line in lines]

    def _said(self, line: Line) -> Speech:
        engine = self._engine(line.voice)
        try:
            speech = engine.synthesise(line.utterance)
            rate_hz = speech.rate_hz
        except TtsError:
            raise
        except Exception as error:
            # Engines are anybody's. Whatever goes wrong in one, a sentence was not said, and which one is what counts.
            LOG.debug("the engine of %s", line.voice.name, exc_info=True)
            raise SynthesisError(
                f"the engine {line.voice.engine} failed with {type(error).__name__}: {error}; on {excerpt(line)}"
            ) from error
        if rate_hz != engine.rate_hz:
            raise SynthesisError(
                f"the engine speaks at {rate_hz} Hz, but said {engine.rate_hz} Hz; on {excerpt(line)}"
            )
        return speech

    def _engine(self, voice: Voice) -> Engine:
        if voice not in self._engines:
            self._engines[voice] = self._opened(voice)
        return self._engines[voice]

    def _opened(self, voice: Voice) -> Engine:
        try:
            return self._stack.enter_context(open_voice(voice))
        except TtsError:
            raise
        except Exception as error:  # as above: engines are anybody's
            LOG.debug("the engine of %s", voice.name, exc_info=True)
            raise MissingError(
                f"the voice {voice.name} cannot be opened: {type(error).__name__}: {error}",
                f"the engine {voice.engine} is at fault, or what it needs; tts doctor may know",
            ) from error

    def close(self) -> None:
        """Close every voice."""
        self._stack.close()
        self._engines.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def excerpt(line: Line) -> str:
    """The beginning of what a line says, for messages."""
    return repr(line.utterance.spoken[:80])
