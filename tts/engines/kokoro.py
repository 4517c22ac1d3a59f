"""`kokoro`: neural voices by Kokoro, through kokoro-onnx (the extra "kokoro").

What kokoro-onnx does here: it knows the model's vocabulary and its inputs, picks the row of a style that suits the
length of a text, runs the model, places symbols in time where the model tells how long each lasts, and decides where a
text too long for the model is cut and how long the pause there is. What we do ourselves: from words to symbols
(`kokoro_text`, `kokoro_sounds`), since its own way through a second eSpeak drops what the vocabulary lacks; the session
(`kokoro_prepare`); and all counting and checking.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.espeak_library import SPEAKING, espeak
from tts.engines.espeak_text import REVISION as TEXT_REVISION
from tts.engines.failures import again
from tts.engines.kokoro_chunks import chunks
from tts.engines.kokoro_files import SPEEDS, Kokoro, open_files
from tts.engines.kokoro_pace import SymbolPace
from tts.engines.kokoro_prepare import prepare_session
from tts.engines.kokoro_text import espeak_voice, written
from tts.errors import MissingError, SynthesisError
from tts.model import Speech, Utterance, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tts.engines.kokoro_chunks import Chunk
    from tts.model import Voice

RATE_HZ = 24_000
REVISION = 1  # of what is given for the same words; part of the identity
# Of silence where a text was cut; what the model makes there is trimmed.
SENTENCE_PAUSE_S, CLAUSE_PAUSE_S = 0.25, 0.1
LOUDEST = 32_767
TRIAL = "This voice can be heard."


@dataclass(frozen=True, slots=True)
class Take:
    """The sound of one chunk, float32 of shape (n,), and where each of its words begins, by number, if known."""

    samples: NDArray[np.float32]
    starts: dict[int, int] | None


@dataclass(slots=True)
class KokoroEngine:
    """One speaker of a model of Kokoro's."""

    language: str
    speed: float
    identity: str
    _kokoro: Kokoro
    _pace: SymbolPace
    rate_hz: int = RATE_HZ

    def synthesise(self, utterance: Utterance) -> Speech:
        groups = written(utterance, self.language, self._kokoro.vocabulary)
        if not groups:
            raise SynthesisError(f"nothing that could be said in: {utterance.written[:80]!r}")
        limit = import_module("kokoro_onnx.config").MAX_PHONEME_LENGTH
        parts = chunks(groups, limit)
        takes = [self._take(part, is_part=len(parts) > 1) for part in parts]
        samples = _whole_numbers(np.concatenate([take.samples for take in takes]))
        return Speech(samples, RATE_HZ, _word_starts(len(utterance.words), takes))

    def close(self) -> None:
        self._kokoro.close()
        del self._kokoro  # some 300 MB

    def _take(self, chunk: Chunk, *, is_part: bool) -> Take:
        sound, timings = self._said(chunk.text)
        if not np.isfinite(sound).all():
            raise SynthesisError(f"Kokoro gave samples that are no numbers for {chunk.text[:80]!r}")
        self._pace.check(chunk.text, _whole_numbers(sound), RATE_HZ)
        take = Take(sound, self._starts(chunk, timings, len(sound)))
        return _trimmed(take, chunk.text) if is_part else take

    def _said(self, text: str) -> tuple[NDArray[np.float32], list[Any]]:
        """The sound of `text`, float32 of shape (n,), and when each symbol is heard, where the model tells.

        Raises:
            SynthesisError: the model failed.
        """
        try:
            # What numpy would say of nonsense in the model's output is found later.
            with np.errstate(all="ignore"):
                sound, _, timings = self._kokoro.model.create_timed(
                    text,
                    self._kokoro.style,
                    self.speed,
                    is_phonemes=True,
                    trim=False,
                    sentence_pause=0.0,
                    clause_pause=0.0,
                )
        except Exception as error:  # the classes of onnxruntime's errors have no base of their own
            raise SynthesisError(f"Kokoro failed on {text[:80]!r}: {error}") from error
        return np.asarray(sound, np.float32).ravel(), timings

    def _starts(self, chunk: Chunk, timings: list[Any], samples: int) -> dict[int, int] | None:
        """The sample at which each word of a chunk begins, None where the model does not tell.

        Raises:
            SynthesisError: times that cannot be true.
        """
        if not self._kokoro.model.has_timings:
            return None
        edges = [round(one.start * RATE_HZ) for one in timings]
        if len(edges) != len(chunk.text) or edges != sorted(edges) or not 0 <= edges[-1] < samples:
            raise SynthesisError(f"Kokoro gives impossible times for {chunk.text[:80]!r}")
        return {word: edges[place] for word, place in chunk.starts.items()}


def _trimmed(take: Take, text: str) -> Take:
    """A part of an utterance without the silence at its ends, and with the pause that its last mark asks for."""
    trim, chunker = import_module("kokoro_onnx.trim"), import_module("kokoro_onnx.chunker")
    sound, (head, _) = trim.trim(take.samples)
    pause = round(RATE_HZ * chunker.pause_after(text, SENTENCE_PAUSE_S, CLAUSE_PAUSE_S))
    starts = take.starts
    if starts is not None:
        last = len(sound) - 1
        starts = {word: min(max(0, start - int(head)), last) for word, start in starts.items()}
    return Take(np.concatenate([sound, np.zeros(pause, np.float32)]), starts)


def _whole_numbers(sound: NDArray[np.float32]) -> NDArray[np.int16]:
    return (np.clip(sound, -1, 1) * LOUDEST).astype(np.int16)


def _word_starts(count: int, takes: Sequence[Take]) -> tuple[int, ...] | None:
    """The sample at which each word begins; one without sounds starts with the next that has some, or the last."""
    known: dict[int, int] = {}
    position = 0
    for take in takes:
        if take.starts is None:
            return None
        known |= {word: position + start for word, start in take.starts.items()}
        position += len(take.samples)
    starts, following = [0] * count, max(known.values())
    for number in range(count - 1, -1, -1):
        following = min(following, known.get(number, following))
        starts[number] = following
    return tuple(starts)


def open_kokoro(voice: Voice) -> KokoroEngine:
    """The speaker `voice.speaker` of the model at `voice.model`, whose styles lie in the file beside it.

    Raises:
        MissingError: the extra or a file is missing or broken, or the language is none that we can write for Kokoro.
        UsageError: a rate that the model was not made for.
    """
    model = espeak_voice(voice.language)
    low, high = SPEEDS
    speed = min(high, max(low, voice.rate))
    kokoro = open_files(voice, speed)
    digest = voice.digest or _digest(Path(voice.model))
    style = hashlib.sha256(kokoro.style.tobytes()).hexdigest()
    with SPEAKING:
        espeak_version = espeak().Info(None).decode()
    identity = (
        f"kokoro-onnx {version('kokoro-onnx')} onnxruntime {version('onnxruntime')} "
        f"espeak-ng {espeak_version} {model} {digest} {voice.speaker} {style[:16]} rate={speed:g} "
        f"text={REVISION}.{TEXT_REVISION}"
    )
    return KokoroEngine(voice.language, speed, identity, kokoro, SymbolPace(speed))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def prepare_kokoro(voice: Voice) -> None:
    """Check that a voice can be opened and speaks, and put beside its model what opens sooner.

    Raises:
        MissingError: a file is missing, is of another kind, or makes no sound; or the extra is not installed.
    """
    open_kokoro(voice).close()
    prepare_session(Path(voice.model), voice.digest)
    engine = open_kokoro(voice)
    try:
        engine.synthesise(Utterance(TRIAL, (Word(TRIAL, None, 0, len(TRIAL)),), "title", None, 0))
    except SynthesisError as error:
        raise MissingError(
            f"voice {voice.name!r} does not speak: {error.message}", again(voice)
        ) from error
    finally:
        engine.close()
