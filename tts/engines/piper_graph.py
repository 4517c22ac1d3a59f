"""Takes the graph of a Piper voice apart, where its noise goes in and where its decoder grows.

Piper's voices are VITS: phonemes become durations (`Ceil`, in frames) and a latent with noise (`RandomNormalLike`);
the latent flows into a decoder, where each `ConvTranspose` makes it longer, up to samples. We cut

    at the noise of the latent, so that it can be drawn outside, the same for the same phonemes,
    before the decoder's first convolution, and before each ConvTranspose but the first,

and leave out the nodes that draw noise. A node belongs to the first part in which all it needs is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from math import prod
from typing import TYPE_CHECKING, Any

from tts.engines.piper_flat import can_be_flat, flattened, fold_divisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FIRST_STAGE = 2  # of the parts, the first of the decoder
FIXED = -1  # the part of what depends on no input
IR_VERSION = 8  # of the parts; onnxruntime 1.20 knows it, and opset 15 needs no newer
FLOAT, INT64, INT32, BOOL = 1, 7, 6, 9  # of onnx.TensorProto
KINDS = {
    "tensor(float)": FLOAT,
    "tensor(int64)": INT64,
    "tensor(int32)": INT32,
    "tensor(bool)": BOOL,
}


@dataclass(frozen=True, slots=True)
class Noise:
    """A node that draws noise: the tensor that it makes, and the one that it takes its shape from."""

    output: str
    like: str


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What we look for in a voice, by the names of tensors; `cuts` are the inputs of the decoder's parts, in order.

    `widths` is the frames that each phoneme takes; `hop` samples a frame. `width_noise` is None where durations
    are not left to chance.
    """

    widths: str
    noise: Noise
    width_noise: Noise | None
    cuts: tuple[str, ...]
    hop: int


@dataclass(slots=True)
class Graph:
    """A voice's graph, and the part of each of its tensors."""

    model: Any
    landmarks: Landmarks
    parts: dict[str, int]  # tensor -> the part that makes it
    given: dict[str, int]  # tensor -> the first part that may use it
    weights: dict[str, Any]

    @property
    def count(self) -> int:
        """How many parts there are."""
        return len(self.landmarks.cuts) + 2

    def inputs(self, part: int) -> list[str]:
        """What a part needs of what came before it, in the order of its use."""
        own = [one.name for one in self.model.graph.input] if part == 0 else []
        for node in self._nodes(part):
            own += [name for name in node.input if name and self._is_foreign(name, part)]
        return [name for name in dict.fromkeys(own) if name not in self.weights]

    def outputs(self, part: int) -> list[str]:
        """What a part makes that later ones need, and what we want to know."""
        if part == self.count - 1:
            return [self.model.graph.output[0].name]
        wanted = [self.landmarks.widths, *(one.like for one in _all_noise(self.landmarks))]
        later = [name for other in range(part + 1, self.count) for name in self.inputs(other)]
        noises = _noises(self.landmarks)
        return [
            name
            for name in dict.fromkeys(later + wanted)
            if self.parts.get(name) == part and name not in noises
        ]

    def cut_out(self, part: int, kinds: Mapping[str, tuple[int, int]]) -> bytes:
        """One part as a model of its own; `kinds` has the type and the number of dimensions of its inputs."""
        helper = import_module("onnx.helper")
        nodes = self._nodes(part)
        nodes, weights = [*self._fixed_for(nodes), *nodes], self.weights
        if part >= FIRST_STAGE and can_be_flat(nodes, weights):
            nodes, weights = flattened(nodes, weights, self.inputs(part))
        used = {name for node in nodes for name in node.input}
        graph = helper.make_graph(
            nodes,
            f"part {part}",
            [self._declared(name, kinds) for name in self.inputs(part)],
            [import_module("onnx").ValueInfoProto(name=name) for name in self.outputs(part)],
            [weight for name, weight in weights.items() if name in used],
        )
        opsets = self.model.opset_import
        made = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
        made.metadata_props.extend(self.model.metadata_props)
        data: bytes = made.SerializeToString()
        return data

    def _nodes(self, part: int) -> list[Any]:
        noises = _noises(self.landmarks)
        return [
            node
            for node in self.model.graph.node
            if self.parts[node.output[0]] == part and node.output[0] not in noises
        ]

    def _fixed_for(self, nodes: Iterable[Any]) -> list[Any]:
        """The nodes of constants that these nodes use, and those that they use in turn."""
        used = {name for node in nodes for name in node.input}
        found = []
        for node in reversed(self._nodes(FIXED)):
            if not used.isdisjoint(node.output):
                found.append(node)
                used.update(node.input)
        return found[::-1]

    def _is_foreign(self, name: str, part: int) -> bool:
        """Whether a part does not make the tensor that one of its nodes uses."""
        is_made_here = self.parts[name] == part and self.given[name] == part
        return self.parts[name] != FIXED and (not is_made_here or name in _noises(self.landmarks))

    def _declared(self, name: str, kinds: Mapping[str, tuple[int, int]]) -> Any:
        for one in self.model.graph.input:
            if one.name == name:
                return one
        kind, dimensions = kinds.get(name, (FLOAT, 3))  # noise has the shape of what it is added to
        if name in self.landmarks.cuts:
            dimensions = 3  # whatever the stage before it makes of it
        return import_module("onnx.helper").make_tensor_value_info(name, kind, [None] * dimensions)


def read_graph(path: Path) -> Graph:
    """The graph of the voice at `path`, with its cuts.

    Raises:
        ValueError: it is not built as Piper's voices are; ImportError: `onnx` is not there.
    """
    model = import_module("onnx").load(str(path))
    fold_divisions(model)
    weights = {one.name: one for one in model.graph.initializer}
    makers = {name: node for node in model.graph.node for name in node.output}
    landmarks = _landmarks(model, makers, weights)
    cuts = {landmarks.noise.output: 1}
    cuts |= {name: at for at, name in enumerate(landmarks.cuts, 2)}
    parts, given = _parts(model, weights, cuts)
    if sorted({*parts.values()} - {FIXED}) != [*range(len(landmarks.cuts) + 2)]:
        raise ValueError("the parts of the voice do not follow each other")
    return Graph(model, landmarks, parts, given, weights)


def _parts(
    model: Any, weights: Mapping[str, Any], cuts: Mapping[str, int]
) -> tuple[dict[str, int], dict[str, int]]:
    """For each tensor the part that makes it, and the first that may use it: what is cut belongs to the next."""
    parts = dict.fromkeys((one.name for one in model.graph.input), 0)
    parts |= dict.fromkeys(weights, FIXED)  # old files name weights among the inputs
    given = dict(parts)
    for node in model.graph.node:
        part = max((given[name] for name in node.input if name), default=FIXED)
        for name in node.output:
            parts[name], given[name] = part, max(part, cuts.get(name, part))
    return parts, given


def _landmarks(model: Any, makers: Mapping[str, Any], weights: Mapping[str, Any]) -> Landmarks:
    nodes = list(model.graph.node)
    widths = [node.output[0] for node in nodes if node.op_type == "Ceil"]
    drawn = [node for node in nodes if node.op_type == "RandomNormalLike"]
    output = model.graph.output[0].name
    if len(widths) != 1 or not all(_is_usual_noise(node) for node in drawn):
        raise ValueError("not the durations and the noise of a voice of Piper's")
    before = _ancestors(widths, makers)
    early = [Noise(node.output[0], node.input[0]) for node in drawn if node.output[0] in before]
    late = [Noise(node.output[0], node.input[0]) for node in drawn if node.output[0] not in before]
    if len(late) != 1 or len(early) > 1:
        raise ValueError("more or fewer sources of noise than Piper has")
    growing = _growing(output, makers)
    first = _before_decoder(growing[0], makers, weights)
    cuts = (first, *(node.input[0] for node in growing[1:]))
    hop = prod(_stride(node) for node in growing)
    return Landmarks(widths[0], late[0], early[0] if early else None, cuts, hop)


def _growing(output: str, makers: Mapping[str, Any]) -> list[Any]:
    """The nodes that make the sound longer, from the latent to the samples."""
    behind = _ancestors([output], makers)
    found = [
        node
        for name, node in makers.items()
        if node.op_type == "ConvTranspose" and name in behind and name == node.output[0]
    ]
    if not found:
        raise ValueError("no decoder that makes samples of frames")
    return sorted(found, key=lambda node: len(_ancestors([node.output[0]], makers)))


def _before_decoder(growing: Any, makers: Mapping[str, Any], weights: Mapping[str, Any]) -> str:
    """The tensor that goes into the last convolution before the first growth."""
    name = growing.input[0]
    while (node := makers.get(name)) is not None:
        if node.op_type == "Conv":
            return str(node.input[0])
        ahead = [one for one in node.input if one and one not in weights]
        ahead = [one for one in ahead if one in makers and makers[one].op_type != "Constant"]
        if not ahead:
            break
        name = ahead[0]  # of a sum, the sound comes first, and then the colour of the speaker
    raise ValueError("no convolution before the decoder grows")


def _ancestors(names: Iterable[str], makers: Mapping[str, Any]) -> set[str]:
    """The tensors themselves and all that they are made of."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name and name not in found:
            found.add(name)
            waiting += makers[name].input if name in makers else []
    return found


def _stride(node: Any) -> int:
    """How many times longer a ConvTranspose makes what it gets."""
    for attribute in node.attribute:
        if attribute.name == "strides" and len(attribute.ints) == 1:
            return int(attribute.ints[0])
    raise ValueError("a decoder over more dimensions than time")


def _is_usual_noise(node: Any) -> bool:
    """Whether a node draws noise of mean 0 and deviation 1, in the type of its input."""
    usual = {"mean": 0.0, "scale": 1.0}
    return all(usual.get(one.name, one.f) == one.f for one in node.attribute)


def _all_noise(landmarks: Landmarks) -> list[Noise]:
    return [landmarks.noise, *([landmarks.width_noise] if landmarks.width_noise else [])]


def _noises(landmarks: Landmarks) -> set[str]:
    return {one.output for one in _all_noise(landmarks)}
