"""`piper`: neural voices of the Piper project, run by onnxruntime.

Piper itself is asked for phonemes only. It would make each sentence as loud as it can be, a whisper like a shout; here
a sentence is as loud as the voice says it, and the loudness of the whole is set when it is mastered.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines import piper_prepare
from tts.engines.failures import again, reason
from tts.engines.onnx_session import open_onnx
from tts.engines.piper_config import library, manner_of, model_file, read_config
from tts.engines.piper_model import PlainModel, PreparedModel
from tts.engines.piper_spelling import REVISION, speller_of
from tts.errors import MissingError, SynthesisError
from tts.model import Speech

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from tts.engines.piper_model import Manner, Model, Sound
    from tts.engines.piper_portions import Portion
    from tts.engines.piper_spelling import Speller
    from tts.model import Utterance, Voice

FULL_SCALE = 32_767
QUIETEST = 1e-3  # of full scale, a peak of -60 dB: what is below cannot be heard
TRIAL_IDS = 240  # of a sentence that is longer than what a part of a model takes at a time


@dataclass(slots=True)
class PiperEngine:
    """One voice of Piper's."""

    voice: Voice
    rate_hz: int
    identity: str
    _model: Model | None
    _manner: Manner
    _speller: Speller

    def synthesise(self, utterance: Utterance) -> Speech:
        starts: dict[int, int] = {}
        sounds: list[NDArray[np.int16]] = []
        is_known, position = True, 0
        for portion in self._speller.portions(utterance):
            samples, begins = self._said(portion, utterance)
            is_known &= bool(begins)
            for word, start in begins.items():
                starts.setdefault(word, position + start)
            sounds.append(samples)
            position += len(samples)
        words = _word_starts(len(utterance.words), starts) if is_known else None
        return Speech(np.concatenate(sounds), self.rate_hz, words)

    def close(self) -> None:
        """Lets go of the model."""
        self._model = None

    def _said(
        self, portion: Portion, utterance: Utterance
    ) -> tuple[NDArray[np.int16], dict[int, int]]:
        """The samples of a portion, and the one at which each of its words begins; none where that is not known."""
        if self._model is None:
            raise SynthesisError(f"the voice {self.voice.name} has been closed")
        ids, places = self._speller.numbers(portion)
        try:
            sound = self._model.speak(ids, self._manner)
        except Exception as error:  # the classes of onnxruntime's errors have no base of their own
            what = reason(error)
            raise SynthesisError(f"{what}, for: {utterance.spoken[:80]!r}") from error
        _refuse_nonsense(sound, len(ids), utterance)
        samples = (np.clip(sound.samples, -1.0, 1.0) * FULL_SCALE).astype(np.int16)
        if sound.widths is None:
            return samples, {}
        at = np.concatenate([[0], np.cumsum(sound.widths)])
        ends = [*places, len(ids) - 1]
        return samples, {word: int(at[ends[begin]]) for word, begin in reversed(portion.begins)}


def open_piper(voice: Voice) -> PiperEngine:
    """A voice of Piper's whose model lies at `voice.model`, with its configuration beside it.

    Raises:
        MissingError: the extra or a file is not there, or a file is broken, or both do not fit each other;
            UsageError: an option that makes no sense.
    """
    library("onnxruntime")
    path, config = model_file(voice), read_config(voice)
    key = voice.digest or piper_prepare.digest(path)
    manner = manner_of(voice, config, key)
    model = _opened(path, voice, config, manner)
    speller = speller_of(voice, config)
    identity = _identity(voice, manner, isinstance(model, PreparedModel))
    return PiperEngine(voice, config.sample_rate, identity, model, manner, speller)


def prepare_piper(voice: Voice) -> None:
    """Check the files of a voice, and write beside its model what opens sooner and needs less memory.

    Raises:
        MissingError: as `open_piper`.
    """
    open_piper(voice).close()
    piper_prepare.clear_others(Path(voice.model))


def _opened(path: Path, voice: Voice, config: Any, manner: Manner) -> Model:
    """The model in its parts, or as it came.

    Raises:
        MissingError: it is no model, or its configuration is not its own.
    """
    trial = _trial(config.phoneme_id_map)
    model: Model | None = piper_prepare.open_prepared(path, trial, manner.speaker)
    if model is None:
        try:
            model = PlainModel(open_onnx(path), config.hop_length)
        except Exception as error:
            what = f"{path} cannot be loaded as a model: {reason(error)}"
            raise MissingError(what, again(voice)) from error
    _check_fit(model, voice, config, manner)
    return model


def _check_fit(model: Model, voice: Voice, config: Any, manner: Manner) -> None:
    """Raise MissingError unless the model takes what the configuration promises: inputs, phonemes and speakers."""
    last = None if manner.speaker is None else config.num_speakers - 1
    expected = {"input", "input_lengths", "scales", *([] if last is None else ["sid"])}
    if model.takes != expected:
        raise MissingError(
            f"the configuration of {voice.name} does not fit its model, which takes {', '.join(sorted(model.takes))}",
            again(voice),
        )
    if model.rate_hz not in (None, config.sample_rate):
        raise MissingError(
            f"the configuration of {voice.name} does not fit its model, whose sample rate is {model.rate_hz} Hz, "
            f"not {config.sample_rate}",
            again(voice),
        )
    known = sorted(one for ids in config.phoneme_id_map.values() for one in ids)
    trial = type(manner)(0.0, 1.0, 0.0, last)
    try:
        model.speak([known[0], known[-1]], trial)
    except Exception as error:
        what = reason(error)
        raise MissingError(
            f"the configuration of {voice.name} does not fit its model: {what}", again(voice)
        ) from error


def _trial(ids: Mapping[str, Sequence[int]]) -> list[int]:
    """A sentence of all the phonemes that a voice has, over and over."""
    known = sorted(one for numbers in ids.values() for one in numbers)
    return (known * (TRIAL_IDS // len(known) + 1))[:TRIAL_IDS]


def _refuse_nonsense(sound: Sound, ids: int, utterance: Utterance) -> None:
    """Do nothing if a sound can be heard, and all phonemes have a part in it.

    Raises:
        SynthesisError: otherwise.
    """
    said = repr(utterance.spoken[:80])
    if not sound.samples.size or not np.isfinite(sound.samples).all():
        raise SynthesisError(f"the voice gave no sound, or no numbers, for: {said}")
    if np.abs(sound.samples).max() < QUIETEST:
        raise SynthesisError(f"the voice gave silence for: {said}")
    if sound.widths is None:
        return
    if len(sound.widths) != ids or sound.widths.min() <= 0:
        raise SynthesisError(f"the voice left sounds out of: {said}")
    if sound.widths.sum() != len(sound.samples):
        much = "less" if len(sound.samples) < sound.widths.sum() else "more"
        raise SynthesisError(f"the voice gave {much} sound than its phonemes take, for: {said}")


def _word_starts(count: int, starts: Mapping[int, int]) -> tuple[int, ...]:
    """The sample at which each word begins; a word without sounds starts with the next, or with the last that has."""
    found, following = [0] * count, max(starts.values())
    for number in range(count - 1, -1, -1):
        following = min(following, starts.get(number, following))
        found[number] = following
    return tuple(found)


def _identity(voice: Voice, manner: Manner, is_prepared: bool) -> str:
    config = sha256(Path(f"{voice.model}.json").read_bytes()).hexdigest()[:16]
    return (
        f"piper {version('piper-tts')} onnxruntime {version('onnxruntime')} {manner.key} config={config} "
        f"speaker={manner.speaker} rate={voice.rate:g} noise={manner.noise:g} noise_w={manner.noise_w:g} "
        f"text={REVISION} prepared={piper_prepare.REVISION if is_prepared else 'no'}"
    )
