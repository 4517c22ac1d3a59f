"""Makes the parts of a prepared voice: cut out, saved, measured, and held against the whole."""

from __future__ import annotations

import json
from dataclasses import asdict
from math import ceil
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.making import flush
from tts.engines.onnx_session import open_onnx, open_saved
from tts.engines.piper_graph import FIRST_STAGE, KINDS, Graph, Noise, read_graph
from tts.engines.piper_model import Layout, Manner, PlainModel, PreparedModel, ran
from tts.engines.piper_stream import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from tts.engines.piper_model import Values

DESCRIPTION = "voice.json"
PART = "part-{}.ort"
# Frames that a stage takes at a time: the first loses most at its margins, the last needs the most memory. These were
# quickest with a cache of 2 MB.
FIRST_FRAMES, MIDDLE_FRAMES, LAST_FRAMES = 128, 32, 16
# Units that a margin may have, and on which it is looked for: those of Piper's medium voices have at most 14.
MOST_MARGIN, TRIED_UNITS = 64, 256
TRIAL_IDS, TRIAL_SAMPLES = 8, 64
WIDTH_CHANNELS = (2, 1, 4)  # that noise of durations may have; Piper's has 2
TOLERANCE = 1e-3  # of full scale: in chunks, numbers are added in another order


def write_parts(
    folder: Path, model: Path, identity: dict[str, Any], ids: Sequence[int], manner: Manner
) -> None:
    """Write the parts of a voice into a folder, and `identity` with what describes them.

    `ids` is a sentence to try them with, of more frames than a stage takes at a time, and `manner` one without noise.

    Raises:
        ValueError: it is not built as Piper's voices are, or its parts do not say what the whole says;
            ImportError: `onnx` is not there; OSError: the disk is full.
    """
    graph = read_graph(model)
    made = _assembled(graph, _saved(graph, folder), ids, manner)
    _compare(PlainModel(open_onnx(model), graph.landmarks.hop), made, ids, manner)
    sizes = [(folder / PART.format(part)).stat().st_size for part in range(graph.count)]
    stages = [
        {name: getattr(stage, name) for name in ("stream", "factor", "units", "margin")}
        for stage in made.stages
    ]
    described = {
        "layout": asdict(made.layout),
        "stages": stages,
        "sizes": sizes,
        "trial": trial(made, ids, manner),
    }
    (folder / DESCRIPTION).write_text(json.dumps(identity | described, indent=1), "utf-8")
    flush(folder / DESCRIPTION)


def trial(model: PreparedModel, ids: Sequence[int], manner: Manner) -> list[float]:
    """A little of what a model says, which tells whether it says what it did where it was made."""
    samples = model.speak(ids[:TRIAL_IDS], manner).samples
    return [round(float(one), 6) for one in samples[:: max(1, len(samples) // TRIAL_SAMPLES)]]


def _compare(whole: PlainModel, parts: PreparedModel, ids: Sequence[int], manner: Manner) -> None:
    """Raise ValueError unless both say the same."""
    expected, made = whole.speak(ids, manner).samples, parts.speak(ids, manner).samples
    if expected.shape != made.shape or not np.allclose(expected, made, rtol=0, atol=TOLERANCE):
        raise ValueError("its parts do not say what the whole says")


def _saved(graph: Graph, folder: Path) -> list[Any]:
    """The parts as sessions, each saved in the folder."""
    kinds: dict[str, tuple[int, int]] = {}
    sessions = []
    for part in range(graph.count):
        path = folder / PART.format(part)
        open_onnx(graph.cut_out(part, kinds), path, here=part >= FIRST_STAGE)
        session = open_saved(path)
        sessions.append(session)
        kinds |= {one.name: (KINDS[one.type], len(one.shape)) for one in session.get_outputs()}
    return sessions


def _assembled(
    graph: Graph, sessions: Sequence[Any], ids: Sequence[int], manner: Manner
) -> PreparedModel:
    """The parts as a model, with the margins that they need."""
    landmarks, channels = graph.landmarks, 0
    if landmarks.width_noise:
        channels = _width_channels(sessions[0], landmarks.width_noise, manner.inputs(ids))
    layout = Layout(
        landmarks.widths,
        landmarks.noise.output,
        landmarks.noise.like,
        landmarks.width_noise.output if landmarks.width_noise else None,
        channels,
        landmarks.hop,
    )
    front = sessions[0], sessions[1]
    stages = [
        Stage(session, cut, 1, 0, None)
        for session, cut in zip(sessions[2:], landmarks.cuts, strict=True)
    ]
    latent, values = PreparedModel(front, tuple(stages), layout).latent(ids, manner)
    return PreparedModel(front, _measured(stages, latent.shape[1], values), layout)


def _width_channels(session: Any, noise: Noise, given: Values) -> int:
    """How many channels the noise of the durations has, found by trying.

    Raises:
        ValueError: its shape is not (1, channels, ids).
    """
    for channels in WIDTH_CHANNELS:
        shape = (1, channels, given["input"].shape[1])
        try:
            made = ran(session, given | {noise.output: np.zeros(shape, np.float32)})
        except Exception:  # noqa: BLE001, S112 -- onnxruntime's own: it does not fit
            continue
        if made[noise.like].shape == shape:
            return channels
    raise ValueError("noise of durations in a shape that Piper does not have")


def _measured(stages: Sequence[Stage], channels: int, values: Values) -> tuple[Stage, ...]:
    """The stages with the margins that they need; as they are where one cannot work on chunks."""
    found: list[Stage] = []
    rate = 1  # units a frame
    for at, stage in enumerate(stages):
        tried = np.random.default_rng(at).standard_normal((1, channels, TRIED_UNITS))
        made = stage.run(tried.astype(np.float32), values)
        factor, rest = divmod(made.shape[2], TRIED_UNITS)
        if rest or _depends_on_time(stage, values):
            return tuple(stages)
        margin = _margin(stage, tried.astype(np.float32), factor, values)
        units = _frames(at, len(stages)) * rate
        found.append(Stage(stage.session, stage.stream, factor, units, margin))
        channels, rate = made.shape[1], rate * factor
    return tuple(found)


def _depends_on_time(stage: Stage, values: Values) -> bool:
    """Whether another input of a stage has a time of its own, which would have to be cut as well."""
    others = [one.name for one in stage.session.get_inputs() if one.name != stage.stream]
    return any(values[name].shape[2:] not in {(), (1,)} for name in others)


def _frames(at: int, stages: int) -> int:
    if at == stages - 1:
        return LAST_FRAMES
    return FIRST_FRAMES if at == 0 else MIDDLE_FRAMES


def _margin(stage: Stage, tried: NDArray[np.float32], factor: int, values: Values) -> int | None:
    """How far, in units, what a stage gives depends on its neighbours; None if farther than a margin may be.

    One half of the input is changed: what changes in the other half of the output lies within the margin.
    """
    half = TRIED_UNITS // 2
    left, right = tried.copy(), tried.copy()
    left[:, :, :half] *= -1
    right[:, :, half:] *= -1
    whole = stage.run(tried, values)
    last = np.flatnonzero((stage.run(left, values) != whole).any(axis=1))[-1]
    first = np.flatnonzero((stage.run(right, values) != whole).any(axis=1))[0]
    margin = ceil(max(last + 1 - half * factor, half * factor - first) / factor)
    return max(1, margin) if margin <= MOST_MARGIN else None
