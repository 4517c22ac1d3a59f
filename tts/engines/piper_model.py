"""A Piper voice as onnxruntime runs it: phoneme ids in, sound out; as it came, or in its prepared parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from tts.engines.piper_noise import Noise
from tts.engines.piper_stream import Stage, streamed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Values = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a model is to speak: the scales of Piper, and the number of the speaker, if there are several.

    `key` names the voice in its noise.
    """

    noise: float
    length: float
    noise_w: float
    speaker: int | None = None
    key: str = ""

    def inputs(self, ids: Sequence[int]) -> Values:
        """What every Piper voice takes."""
        given: Values = {
            "input": np.array([ids], np.int64),
            "input_lengths": np.array([len(ids)], np.int64),
            "scales": np.array([self.noise, self.length, self.noise_w], np.float32),
        }
        if self.speaker is not None:
            given["sid"] = np.array([self.speaker], np.int64)
        return given


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples, shape (n,), full scale at 1; and how many of them each phoneme id takes, if that is known."""

    samples: NDArray[np.float32]
    widths: NDArray[np.int64] | None


class Model(Protocol):
    """A model that is open."""

    @property
    def takes(self) -> frozenset[str]:
        """The names of its inputs."""

    @property
    def rate_hz(self) -> int | None:
        """The sample rate that is noted in it; None where none is, as in those of Piper's own collection."""

    def speak(self, ids: Sequence[int], manner: Manner) -> Sound:
        """The sound of a sentence.

        Raises:
            Exception: one of onnxruntime's, which have no base of their own.
        """


@dataclass(frozen=True, slots=True)
class PlainModel:
    """A model as it came. Its noise is onnxruntime's, another each time; widths are there where it gives them."""

    session: Any
    hop: int

    @property
    def takes(self) -> frozenset[str]:
        return frozenset(one.name for one in self.session.get_inputs())

    @property
    def rate_hz(self) -> int | None:
        return _noted_rate(self.session)

    def speak(self, ids: Sequence[int], manner: Manner) -> Sound:
        samples, *more = self.session.run(None, manner.inputs(ids))
        widths = (np.ravel(more[0]) * self.hop).astype(np.int64) if more else None
        return Sound(np.ravel(samples), widths)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which tensors of a prepared voice are what; `width_noise` is None where there is none.

    `width_channels` is the second of the three dimensions of `width_noise`, the third being the ids.
    """

    widths: str
    noise: str
    noise_like: str
    width_noise: str | None
    width_channels: int
    hop: int


@dataclass(frozen=True, slots=True)
class PreparedModel:
    """A model in its parts: two for the whole sentence, then the stages of the decoder, some frames at a time."""

    front: tuple[Any, Any]
    stages: tuple[Stage, ...]
    layout: Layout

    @property
    def takes(self) -> frozenset[str]:
        names = {one.name for one in self.front[0].get_inputs()}
        return frozenset(names - {self.layout.width_noise})

    @property
    def rate_hz(self) -> int | None:
        return _noted_rate(self.front[0])

    def speak(self, ids: Sequence[int], manner: Manner) -> Sound:
        latent, values = self.latent(ids, manner)
        widths = np.ravel(values[self.layout.widths]).astype(np.int64) * self.layout.hop
        chunks = streamed(self.stages, latent, values)
        return Sound(np.concatenate([np.ravel(chunk) for chunk in chunks]), widths)

    def latent(self, ids: Sequence[int], manner: Manner) -> tuple[NDArray[np.float32], Values]:
        """What the decoder gets, shape (1, channels, frames), and the tensors made on the way to it."""
        noise, layout = Noise(ids, manner.key), self.layout
        values = manner.inputs(ids)
        if layout.width_noise:
            shape = (1, layout.width_channels, len(ids))
            values[layout.width_noise] = noise.draw(shape, manner.noise_w)
        values |= ran(self.front[0], values)
        values[layout.noise] = noise.draw(values[layout.noise_like].shape, manner.noise)
        values |= ran(self.front[1], values)
        return values[self.stages[0].stream], values


def ran(session: Any, values: Values) -> Values:
    """All outputs of a session by name, from those of `values` that it takes."""
    inputs = {one.name: values[one.name] for one in session.get_inputs()}
    names = [one.name for one in session.get_outputs()]
    return dict(zip(names, session.run(names, inputs), strict=True))


def _noted_rate(session: Any) -> int | None:
    noted = session.get_modelmeta().custom_metadata_map.get("sample_rate", "")
    return int(noted) if noted.isdecimal() else None
