"""Chains of FFmpeg's filters, through PyAV: mono samples in, mono samples out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import av
import numpy as np
from av.filter import Graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

Step = tuple[str, str]  # a filter's name and its arguments


class Chain:
    """Filters one after the other, fed with int16 samples at `rate_hz`.

    `push` and `finish` give the frames that have come through; `finish` is called once, at the end.
    """

    def __init__(self, rate_hz: int, steps: Sequence[Step]) -> None:
        self._rate_hz = rate_hz
        self._pushed = 0
        self._graph = Graph()
        source = self._graph.add_abuffer(sample_rate=rate_hz, format="s16", layout="mono")
        nodes: list[Any] = [
            source,
            *(self._graph.add(name, arguments) for name, arguments in steps),
        ]
        nodes.append(self._graph.add("abuffersink"))
        for one, next_one in pairwise(nodes):
            one.link_to(next_one)
        self._graph.configure()

    def push(self, samples: NDArray[np.int16]) -> Iterator[AudioFrame]:
        self._graph.push(frame_of(samples, self._rate_hz, self._pushed))
        self._pushed += len(samples)
        yield from self._pull()

    def finish(self) -> Iterator[AudioFrame]:
        self._graph.push(None)
        yield from self._pull()

    def _pull(self) -> Iterator[AudioFrame]:
        while True:
            try:
                frame = self._graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            yield frame  # type: ignore[misc]  # audio chains give audio frames


def frame_of(samples: NDArray[np.int16], rate_hz: int, position: int) -> AudioFrame:
    """Mono samples of shape (n,) as a frame that begins at sample `position`."""
    planes = np.ascontiguousarray(samples, np.int16).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(planes, format="s16", layout="mono")
    frame.sample_rate, frame.pts = rate_hz, position
    return frame


def samples_of(frame: AudioFrame) -> NDArray[Any]:
    """The samples of a mono frame, shape (n,), in the frame's own format."""
    mono: NDArray[Any] = frame.to_ndarray().reshape(-1)
    return mono
