"""Makes tiny voices that speak Kokoro's interface: a model of some kB and a file of two styles, without a download.

Each symbol lasts whole frames of 600 samples, one at least, as Kokoro's do, and hums a note of its own; the style sets
how high, and the speed how long.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest

from tts.model import Voice

pytest.importorskip("kokoro_onnx")  # not to be had for Python 3.14 and later
onnx = pytest.importorskip("onnx")

from kokoro_onnx.config import DEFAULT_VOCAB  # noqa: E402
from onnx import TensorProto, helper, numpy_helper  # noqa: E402

# "nan" and "silent" are what the sound is; "short" has a tenth of it, "half" half and "double" twice; with "lying" the
# durations are of fewer symbols; "fails" looks behind the end of its tables.
Fault = Literal["nan", "silent", "short", "half", "double", "lying", "fails"]

VOCABULARY = frozenset(DEFAULT_VOCAB)
MODEL, STYLES = "kokoro-tiny.onnx", "voices-tiny.bin"
SPEAKERS = ("af_low", "af_high")
RATE_HZ = 24_000
FRAME = 600  # samples
FRAMES = 3.0  # of a symbol at the usual pace
PAD_FRAMES = 1.0  # of the two tokens around a text
ROWS, WIDTH = 510, 256
TOKENS = 178


def tiny_voice(folder: Path, **fields: Any) -> Voice:
    """A voice with its two files in `folder`; what `make_model` takes is passed on, other fields go to the voice."""
    wanted = {
        name: fields.pop(name)
        for name in ("fault", "durations", "tokens", "speed", "vocabulary")
        if name in fields
    }
    folder.mkdir(parents=True, exist_ok=True)
    model = make_model(folder / MODEL, **wanted)
    make_styles(folder / STYLES)
    usual = {
        "name": "kokoro-tiny",
        "engine": "kokoro",
        "model": str(model),
        "language": "en-US",
        "licence": "CC0-1.0",
        "digital_source_type": "trainedAlgorithmicMedia",
        "speaker": SPEAKERS[0],
        "digest": hashlib.sha256(model.read_bytes()).hexdigest(),
        "options": (("styles", STYLES),),
    }
    return Voice(**(usual | fields))


def make_styles(path: Path, **arrays: Any) -> Path:
    """An archive of styles of shape (510, 1, 256), by name; of `arrays` if there are any."""
    usual = {name: np.full((ROWS, 1, WIDTH), at, np.float32) for at, name in enumerate(SPEAKERS)}
    with path.open("wb") as file:
        np.savez(file, **(arrays or usual))
    return path


def make_model(
    path: Path,
    *,
    fault: Fault | None = None,
    durations: bool = False,
    tokens: str = "input_ids",
    speed: int = TensorProto.FLOAT,
    vocabulary: dict[str, int] | None = None,
) -> Path:
    """A model at `path`, which tells how long its symbols last if `durations`, and is laid out with the names given.

    `speed` is the type of that input, `vocabulary` what the model says of itself.
    """
    graph = _Graph()
    frames = _frames(graph, tokens, speed)
    audio = _audio(graph, tokens, frames, fault)
    outputs = [helper.make_tensor_value_info(audio, TensorProto.FLOAT, ["samples"])]
    if durations:
        counted = graph.add("Cast", frames, to=TensorProto.INT64)
        if fault == "lying":
            counted = graph.add("Slice", counted, graph.ints([0]), graph.ints([4]))
        outputs.append(helper.make_tensor_value_info(counted, TensorProto.INT64, ["symbols"]))
        outputs = graph.renamed(outputs, ["audio", "duration"])
    inputs = [
        helper.make_tensor_value_info(tokens, TensorProto.INT64, [1, "symbols"]),
        helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, WIDTH]),
        helper.make_tensor_value_info("speed", speed, [1]),
    ]
    made = helper.make_graph(graph.nodes, "tiny", inputs, outputs, graph.tables)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    if vocabulary is not None:
        helper.set_model_props(model, {"kokoro_config": json.dumps({"vocab": vocabulary})})
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
    return path


class _Graph:
    """Nodes and tables, with names made up."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.tables: list[Any] = []

    def add(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name, **attributes))
        return name

    def table(self, array: Any) -> str:
        name = f"table_{len(self.tables)}"
        self.tables.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def floats(self, values: Any) -> str:
        return self.table(np.asarray(values, np.float32))

    def ints(self, values: Any) -> str:
        return self.table(np.asarray(values, np.int64))

    def renamed(self, outputs: list[Any], names: list[str]) -> list[Any]:
        """The outputs under other names."""
        for output, name in zip(outputs, names, strict=True):
            self.nodes.append(helper.make_node("Identity", [output.name], [name], name))
            output.name = name
        return outputs


def _frames(graph: _Graph, tokens: str, speed: int) -> str:
    """How many frames each token lasts, one at least, shape (tokens,)."""
    usual = np.full(TOKENS, FRAMES, np.float32)
    usual[0] = PAD_FRAMES
    flat = graph.add("Reshape", tokens, graph.ints([-1]))
    lasting = graph.add("Gather", graph.floats(usual), flat)
    pace = (
        graph.add("Cast", "speed", to=TensorProto.FLOAT) if speed != TensorProto.FLOAT else "speed"
    )
    rounded = graph.add("Round", graph.add("Div", lasting, pace))
    return graph.add("Max", rounded, graph.floats([1.0]))


def _audio(graph: _Graph, tokens: str, frames: str, fault: Fault | None) -> str:
    """The sound, shape (samples,): for each frame the note of the symbol that it belongs to."""
    if fault == "double":
        frames = graph.add("Mul", frames, graph.floats([2.0]))
    if fault == "half":
        frames = graph.add("Mul", frames, graph.floats([0.5]))
    ends = graph.add("CumSum", frames, graph.ints(0))
    total = graph.add("ReduceSum", frames, graph.ints([0]), keepdims=0)
    times = graph.add("Range", graph.floats(0.0), total, graph.floats(1.0))
    column = graph.add("Unsqueeze", times, graph.ints([1]))
    passed = graph.add("Cast", graph.add("GreaterOrEqual", column, ends), to=TensorProto.INT64)
    number = graph.add("ReduceSum", passed, graph.ints([1]), keepdims=0)
    symbol = graph.add("Gather", graph.add("Reshape", tokens, graph.ints([-1])), number)
    if fault == "fails":
        symbol = graph.add("Add", symbol, graph.ints([TOKENS]))
    sound = _notes(graph, symbol, fault)
    if fault == "short":
        sound = graph.add(
            "Slice", sound, graph.ints([0]), graph.ints([-1]), graph.ints([0]), graph.ints([10])
        )
    return sound


def _notes(graph: _Graph, symbol: str, fault: Fault | None) -> str:
    """600 samples for each symbol: no sound for the pads, spaces and marks, and for others a note each."""
    pitch = 120.0 + np.arange(TOKENS, dtype=np.float32)  # Hz
    level = np.full(TOKENS, 0.3, np.float32)
    level[[0, *(DEFAULT_VOCAB[mark] for mark in ' ;:,.!?—…"()“”')]] = 0.0
    if fault == "silent":
        level[:] = 0.0
    if fault == "nan":
        level[DEFAULT_VOCAB["ˈ"]] = np.nan
    higher = graph.add(
        "Add",
        graph.floats([1.0]),
        graph.add("Slice", "style", graph.ints([0]), graph.ints([1]), graph.ints([1])),
    )
    hertz = graph.add(
        "Mul",
        graph.add("Unsqueeze", graph.add("Gather", graph.floats(pitch), symbol), graph.ints([1])),
        higher,
    )
    angle = graph.add("Mul", hertz, graph.floats(2 * np.pi * np.arange(FRAME)[None] / RATE_HZ))
    loud = graph.add("Unsqueeze", graph.add("Gather", graph.floats(level), symbol), graph.ints([1]))
    return graph.add("Reshape", graph.add("Mul", loud, graph.add("Sin", angle)), graph.ints([-1]))
