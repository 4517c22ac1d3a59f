"""The decoder as images of height 1: the same sound, another layout."""

from __future__ import annotations

import json

import numpy as np
import onnxruntime
import pytest
from tiny_piper import make_voice

from tts.engines.piper_flat import can_be_flat, flattened, fold_divisions
from tts.engines.piper_prepare import DESCRIPTION, open_prepared

onnx = pytest.importorskip("onnx")

IDS = [1, 0, *[20, 0, 59, 0, 74, 0] * 20, 2]


def decoder(divisor=None, auto_pad="NOTSET"):
    """A convolution, maybe a division, an activation, and twice the length."""
    from onnx import TensorProto, helper, numpy_helper

    drawn = np.random.default_rng(2)
    weights = [
        numpy_helper.from_array(drawn.normal(size=(4, 3, 5)).astype(np.float32), "first"),
        numpy_helper.from_array(drawn.normal(size=(4, 2, 4)).astype(np.float32), "second"),
        numpy_helper.from_array(drawn.normal(size=4).astype(np.float32), "bias"),
    ]
    padding = {"pads": [4, 4]} if auto_pad == "NOTSET" else {"auto_pad": auto_pad}
    nodes = [helper.make_node("Conv", ["x", "first", "bias"], ["a"], dilations=[2], **padding)]
    if divisor:
        weights.append(numpy_helper.from_array(np.float32(divisor), "divisor"))
        nodes.append(helper.make_node("Div", ["a", "divisor"], ["b"]))
    nodes += [
        helper.make_node("LeakyRelu", ["b" if divisor else "a"], ["c"], alpha=0.1),
        helper.make_node("ConvTranspose", ["c", "second"], ["y"], strides=[2], pads=[1, 1]),
    ]
    tensors = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, channels, None])
        for name, channels in (("x", 3), ("y", 2))
    ]
    graph = helper.make_graph(nodes, "decoder", tensors[:1], tensors[1:], weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)


def said(model, given):
    data = model.SerializeToString()
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": given})[0]


def given():
    return np.random.default_rng(3).normal(size=(1, 3, 40)).astype(np.float32)


@pytest.mark.parametrize("divisor", [3.0, 0.5])
def test_a_division_goes_into_the_weights(divisor):
    model = decoder(divisor)
    before = said(model, given())
    fold_divisions(model)
    assert [node.op_type for node in model.graph.node] == ["Conv", "LeakyRelu", "ConvTranspose"]
    assert np.allclose(said(model, given()), before, atol=1e-5)


def test_a_division_by_less_than_nothing_stays():
    model = decoder(-3.0)
    fold_divisions(model)
    assert "Div" in [node.op_type for node in model.graph.node]


def test_images_say_the_same():
    from onnx import helper

    model = decoder()
    before = said(model, given())
    weights = {one.name: one for one in model.graph.initializer}
    assert can_be_flat(model.graph.node, weights)
    nodes, flat = flattened(model.graph.node, weights, ["x"])
    out = onnx.ValueInfoProto(name="y")
    graph = helper.make_graph(nodes, "flat", list(model.graph.input), [out], list(flat.values()))
    made = helper.make_model(graph, opset_imports=model.opset_import, ir_version=8)
    after = said(made, given())
    assert after.shape == (1, 2, 1, before.shape[2])
    assert np.allclose(after[:, :, 0], before, atol=1e-5)
    assert list(weights["first"].dims) == [4, 3, 5]


def test_what_pads_by_itself_is_refused():
    model = decoder(auto_pad="SAME_UPPER")
    weights = {one.name: one for one in model.graph.initializer}
    with pytest.raises(ValueError, match="pads by itself"):
        flattened(model.graph.node, weights, ["x"])


def test_other_nodes_are_left_over_time():
    model = decoder()
    model.graph.node[1].op_type = "Softmax"
    assert not can_be_flat(model.graph.node, {one.name: one for one in model.graph.initializer})


def test_parts_that_say_otherwise_here_are_made_again(tmp_path):
    """As those do that were made for another kind of processor."""
    path = make_voice(tmp_path)
    assert open_prepared(path, IDS, None)
    (described,) = tmp_path.glob(f".prepared-*/{DESCRIPTION}")
    right = json.loads(described.read_text())
    described.write_text(json.dumps(right | {"trial": [one + 0.1 for one in right["trial"]]}))
    assert open_prepared(path, IDS, None)
    assert json.loads(described.read_text())["trial"] == right["trial"]
