"""Makes tiny voices that speak Piper's interface: 15 kB, in some milliseconds, without a download.

The graph is laid out as a voice of Piper's is, under the same names: durations from a table (`Ceil`), a latent of a
few channels with noise (`RandomNormalLike`), and a decoder (`/dec/...`) that makes samples of it by upsampling. Each
phoneme buzzes in a way of its own, and lasts some 0.1 s.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Literal

import numpy as np

from tts.model import Voice

Fault = Literal["nan", "inf", "silent", "half", "double", "cut"]

SYMBOLS = (
    "_^$ !'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾ"
    'ʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢʲˈˌːˑ˞βθχᵻⱱ0123456789\u0327\u0303\u032a\u032f\u0329ʰˤε↓#"↑'
)
PAUSES = "_^$ !,-.:;?"  # heard as silence, or nearly
SYMBOLS_AT_MOST = 256  # rows of the tables, as Piper has them
CHANNELS = 4
STEP = 16  # samples of one stage of upsampling for one of the stage before
HOP = STEP * STEP  # samples of a frame
OPSET = 15


def make_voice(
    folder: Path,
    name: str = "en_US-tiny-low",
    *,
    fault: Fault | None = None,
    speakers: int = 1,
    rate_hz: int = 16_000,
    usual: bool = True,
) -> Path:
    """Writes NAME.onnx and NAME.onnx.json into `folder`, which is made, and gives the path of the model.

    Faults: sound that is not a number ("nan", "inf"), none ("silent"), of the first half of the phonemes only
    ("half"), twice over ("double"), or that ends in the middle ("cut"). One that is not `usual` has no part that could
    be prepared: no durations, no noise, no decoder by name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.onnx"
    graph = _Graph()
    (_whole if usual else _unusual)(graph, speakers, fault)
    path.write_bytes(graph.model(speakers).SerializeToString())
    config = json.dumps(_config(name, speakers, rate_hz), ensure_ascii=False, indent=1)
    path.with_name(f"{name}.onnx.json").write_text(config, "utf-8")
    return path


def voice_of(path: Path, **fields: Any) -> Voice:
    """The voice that speaks from the model at `path`; `fields` go before what its name says."""
    usual = {
        "name": path.stem,
        "engine": "piper",
        "model": str(path),
        "language": path.stem.split("-")[0].replace("_", "-"),
        "licence": "CC0-1.0",
        "digital_source_type": "trainedAlgorithmicMedia",
        "quality": path.stem.split("-")[-1],
        "digest": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    return Voice(**(usual | fields))


def tiny_voice(folder: Path, name: str = "en_US-tiny-low", **wanted: Any) -> Voice:
    """A tiny voice, made in `folder`; `wanted` as `make_voice` takes it."""
    return voice_of(make_voice(folder, name, **wanted))


def _config(name: str, speakers: int, rate_hz: int) -> dict[str, Any]:
    tag, dataset, quality = [*name.split("-"), "tiny", "low"][:3]
    family = tag.split("_")[0]
    return {
        "audio": {"sample_rate": rate_hz, "quality": quality},
        "espeak": {"voice": "en-us" if tag == "en_US" else family},
        "language": {"code": tag, "family": family},
        "dataset": dataset,
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_map": {},
        "phoneme_id_map": {symbol: [at] for at, symbol in enumerate(SYMBOLS)},
        "num_symbols": SYMBOLS_AT_MOST,
        "num_speakers": speakers,
        "speaker_id_map": {f"s{at}": at for at in range(speakers)} if speakers > 1 else {},
        "piper_version": "1.0.0",
    }


class _Graph:
    """Nodes and constants under way to a model."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, np.ndarray] = {}

    def add(self, kind: str, inputs: str, output: str, **settings: Any) -> str:
        """A node, named after its output as PyTorch does; `inputs` are parted by spaces."""
        from onnx.helper import make_node

        name = output.removesuffix("_output_0")
        self.nodes.append(make_node(kind, inputs.split(), [output], name=name, **settings))
        return output

    def put(self, name: str, value: Any, kind: str = "float32") -> str:
        self.constants[name] = np.asarray(value, kind)
        return name

    def model(self, speakers: int) -> Any:
        from onnx import TensorProto, helper, numpy_helper

        inputs = [
            helper.make_tensor_value_info("input", TensorProto.INT64, ["batch_size", "phonemes"]),
            helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["batch_size"]),
            helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
        ]
        if speakers > 1:
            inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, ["batch_size"]))
        output = helper.make_tensor_value_info(
            "output", TensorProto.FLOAT, ["batch_size", 1, "time", "more"]
        )
        used = {name for node in self.nodes for name in node.input}
        constants = [
            numpy_helper.from_array(value, name)
            for name, value in self.constants.items()
            if name in used
        ]
        graph = helper.make_graph(self.nodes, "tiny", inputs, [output], constants)
        opsets = [helper.make_opsetid("", OPSET)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8)


def _whole(graph: _Graph, speakers: int, fault: Fault | None) -> None:
    _numbers(graph)
    _durations(graph, fault)
    latent = _latent(graph)
    _finish(graph, _decoder(graph, latent, speakers), fault)


def _numbers(graph: _Graph) -> None:
    """Constants, and the three scales one by one."""
    for at, name in enumerate(("noise", "length", "noise_w")):
        graph.put(f"at_{name}", at, "int64")
        graph.add("Gather", f"scales at_{name}", f"/{name}_output_0", axis=0)
    graph.put("nought", 0.0)
    graph.put("one", 1, "int64")
    graph.put("zero", 0, "int64")
    graph.put("first", [0], "int64")
    graph.put("second", [1], "int64")
    graph.put("last", [-1], "int64")


def _durations(graph: _Graph, fault: Fault | None) -> None:
    """Frames of each id, shape (1, 1, ids), in "/Ceil_output_0"."""
    frames = [0.9 if at == 0 else 4.4 for at in range(SYMBOLS_AT_MOST)]
    graph.put("dp.frames", np.log(frames)[:, None])
    graph.put("dp.noise", 0.1)
    graph.add("Gather", "dp.frames input", "/dp/Gather_output_0", axis=0)
    graph.add("Transpose", "/dp/Gather_output_0", "/dp/Transpose_output_0", perm=[0, 2, 1])
    graph.add("RandomNormalLike", "/dp/Transpose_output_0", "/dp/RandomNormalLike_output_0")
    graph.add("Mul", "/dp/RandomNormalLike_output_0 /noise_w_output_0", "/dp/Mul_output_0")
    graph.add("Mul", "/dp/Mul_output_0 dp.noise", "/dp/Mul_1_output_0")
    graph.add("Add", "/dp/Transpose_output_0 /dp/Mul_1_output_0", "/dp/Add_output_0")
    graph.add("Exp", "/dp/Add_output_0", "/Exp_output_0")
    widths = graph.add("Mul", "/Exp_output_0 /length_output_0", "/Mul_output_0")
    if fault == "half":
        widths = _first_half(graph, widths)
    graph.add("Ceil", widths, "/Ceil_output_0")


def _first_half(graph: _Graph, widths: str) -> str:
    """Durations with nothing left for the second half of the ids."""
    graph.put("two", 2, "int64")
    graph.add("Shape", "input", "/half/Shape_output_0")
    graph.add("Gather", "/half/Shape_output_0 one", "/half/ids_output_0", axis=0)
    graph.add("Div", "/half/ids_output_0 two", "/half/ids_1_output_0")
    graph.add("Range", "zero /half/ids_output_0 one", "/half/Range_output_0")
    graph.add("Less", "/half/Range_output_0 /half/ids_1_output_0", "/half/Less_output_0")
    graph.add("Cast", "/half/Less_output_0", "/half/Cast_output_0", to=1)
    return graph.add("Mul", f"{widths} /half/Cast_output_0", "/half/Mul_output_0")


def _latent(graph: _Graph) -> str:
    """What the decoder gets, shape (1, CHANNELS, frames): each id's row of a table for as long as it lasts."""
    table = np.random.default_rng(5).choice([-1.0, 1.0], (SYMBOLS_AT_MOST, CHANNELS))
    table *= np.random.default_rng(6).uniform(0.7, 1.3, table.shape)
    table[[SYMBOLS.index(pause) for pause in PAUSES]] *= 0.02
    graph.put("enc_p.emb.weight", table)
    graph.put("noise_part", 0.1)
    graph.add("Gather", "enc_p.emb.weight input", "/enc_p/Gather_output_0", axis=0)
    graph.put("over_ids", 2, "int64")
    graph.add("CumSum", "/Ceil_output_0 over_ids", "/CumSum_output_0")
    graph.add("Sub", "/CumSum_output_0 /Ceil_output_0", "/Sub_output_0")
    graph.add("ReduceSum", "/Ceil_output_0", "/ReduceSum_output_0", keepdims=0)
    graph.put("step", 1.0)
    graph.add("Range", "nought /ReduceSum_output_0 step", "/Range_output_0")
    graph.add("Unsqueeze", "/Range_output_0 last", "/Unsqueeze_output_0")
    graph.add("GreaterOrEqual", "/Unsqueeze_output_0 /Sub_output_0", "/begun_output_0")
    graph.add("Less", "/Unsqueeze_output_0 /CumSum_output_0", "/goes_on_output_0")
    graph.add("And", "/begun_output_0 /goes_on_output_0", "/And_output_0")
    graph.add("Cast", "/And_output_0", "/Cast_output_0", to=1)
    graph.add("MatMul", "/Cast_output_0 /enc_p/Gather_output_0", "/MatMul_output_0")
    graph.add("Transpose", "/MatMul_output_0", "/Transpose_3_output_0", perm=[0, 2, 1])
    graph.add("RandomNormalLike", "/Transpose_3_output_0", "/RandomNormalLike_output_0")
    graph.add("Mul", "/RandomNormalLike_output_0 /noise_output_0", "/Mul_5_output_0")
    graph.add("Mul", "/Mul_5_output_0 noise_part", "/Mul_6_output_0")
    return graph.add("Add", "/Transpose_3_output_0 /Mul_6_output_0", "/Add_output_0")


def _decoder(graph: _Graph, latent: str, speakers: int) -> str:
    """Samples of a latent, shape (1, 1, samples)."""
    at = _conv(graph, "Conv", "conv_pre", latent, (CHANNELS, CHANNELS, 3))
    if speakers > 1:
        at = _speaker(graph, at, speakers)
    for number in range(2):
        lit = graph.add("LeakyRelu", at, f"/dec/LeakyRelu_{number}_output_0", alpha=0.1)
        shape = (CHANNELS, CHANNELS, 2 * STEP)
        at = _conv(graph, "ConvTranspose", f"ups.{number}", lit, shape, strides=[STEP])
        lit = graph.add("LeakyRelu", at, f"/dec/resblocks.{number}/LeakyRelu_output_0", alpha=0.1)
        block = f"resblocks.{number}/convs.0"
        inner = _conv(graph, "Conv", block, lit, (CHANNELS, CHANNELS, 5), dilations=[3])
        at = graph.add("Add", f"{at} {inner}", f"/dec/resblocks.{number}/Add_output_0")
    lit = graph.add("LeakyRelu", at, "/dec/LeakyRelu_3_output_0", alpha=0.01)
    at = _conv(graph, "Conv", "conv_post", lit, (1, CHANNELS, 7))
    return graph.add("Tanh", at, "/dec/Tanh_output_0")


def _conv(
    graph: _Graph, kind: str, name: str, at: str, shape: tuple[int, int, int], **settings: Any
) -> str:
    """A convolution of fixed weights that keeps the length, or makes it as many times longer as `strides` say."""
    dilation, stride = settings.get("dilations", [1])[0], settings.get("strides", [1])[0]
    pad = (dilation * (shape[2] - 1) - (stride - 1) + 1) // 2
    weight = graph.put(f"dec.{name.replace('/', '.')}.weight", _weights(shape))
    bias = graph.put(
        f"dec.{name.replace('/', '.')}.bias", np.zeros(shape[0 if kind == "Conv" else 1])
    )
    place = f"/dec/{name}/{kind}_output_0"
    return graph.add(kind, f"{at} {weight} {bias}", place, pads=[pad, pad], **settings)


def _weights(shape: tuple[int, int, int]) -> np.ndarray:
    """Such that the sound comes out about as loud as speech: a quarter of full scale."""
    drawn = np.random.default_rng(sum(shape)).normal(0, 1, shape)
    return 0.9 * drawn / np.sqrt(shape[1] * min(shape[2], STEP // 4))


def _speaker(graph: _Graph, at: str, speakers: int) -> str:
    """The latent with a speaker's own colour added, as the decoder of Piper's larger voices does."""
    graph.put("emb_g.weight", np.random.default_rng(7).normal(0, 1, (speakers, CHANNELS)))
    graph.add("Gather", "emb_g.weight sid", "/emb_g/Gather_output_0", axis=0)
    graph.add("Unsqueeze", "/emb_g/Gather_output_0 last", "/Unsqueeze_1_output_0")
    colour = _conv(graph, "Conv", "cond", "/Unsqueeze_1_output_0", (CHANNELS, CHANNELS, 1))
    return graph.add("Add", f"{at} {colour}", "/dec/Add_output_0")


def _finish(graph: _Graph, at: str, fault: Fault | None) -> None:
    """Into "output", by way of what is wrong with it."""
    factor = {"nan": np.nan, "inf": np.inf, "silent": 0.0}.get(fault or "")
    if factor is not None:
        graph.put("factor", factor)
        at = graph.add("Mul", f"{at} factor", "/faulty_output_0")
    elif fault == "double":
        at = graph.add("Concat", f"{at} {at}", "/faulty_output_0", axis=2)
    elif fault == "cut":
        graph.put("middle", [2], "int64")
        graph.add("Shape", at, "/faulty/Shape_output_0")
        graph.add("Gather", "/faulty/Shape_output_0 middle", "/faulty/Gather_output_0", axis=0)
        graph.add("Div", "/faulty/Gather_output_0 middle", "/faulty/Div_output_0")
        at = graph.add("Slice", f"{at} first /faulty/Div_output_0 middle", "/faulty_output_0")
    graph.add("Unsqueeze", f"{at} second", "output")


def _unusual(graph: _Graph, speakers: int, fault: Fault | None) -> None:
    """The same interface, made in another way: each id is a wave as long as every other."""
    _numbers(graph)
    table = np.random.default_rng(8).normal(0, 0.3, (SYMBOLS_AT_MOST, 4 * STEP))
    table[[SYMBOLS.index(pause) for pause in PAUSES]] *= 0.02
    graph.put("waves", table)
    graph.add("Gather", "waves input", "/Gather_output_0", axis=0)
    graph.put("flat", [1, 1, -1], "int64")
    graph.add("Reshape", "/Gather_output_0 flat", "/Reshape_output_0")
    graph.put("two_ones", [1.0, 1.0])
    graph.put("none", [])
    graph.put("stretch", STEP)
    graph.add("Mul", "/length_output_0 stretch", "/Mul_output_0")
    graph.add("Unsqueeze", "/Mul_output_0 first", "/Unsqueeze_output_0")
    graph.add("Concat", "two_ones /Unsqueeze_output_0", "/Concat_output_0", axis=0)
    at = graph.add("Resize", "/Reshape_output_0 none /Concat_output_0", "/Resize_output_0")
    _finish(graph, at, fault)
