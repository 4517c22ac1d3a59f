"""What is said of a voice that does not work."""

from __future__ import annotations

import pytest

from tts.engines.failures import again, reason
from tts.model import Voice


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "[ONNXRuntimeError] : 7 : INVALID_PROTOBUF : Load model from a/b.onnx failed:Protobuf parsing failed.",
            "invalid protobuf: Protobuf parsing failed.",
        ),
        (
            "[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Non-zero. Status Message: idx=99999 is out of bounds",
            "invalid argument: idx=99999 is out of bounds",
        ),
        ("[ONNXRuntimeError] : 1 : FAIL : something else", "fail: something else"),
        ("two\nlines", "two"),
        ("", "ValueError"),
    ],
)
def test_it_is_one_line_that_can_be_understood(text, line):
    assert reason(ValueError(text)) == line


def test_it_is_not_endless():
    assert len(reason(ValueError("x" * 1_000))) < 130


def test_a_voice_is_had_again_from_where_it_came():
    voice = Voice("clay", "piper", "clay.onnx", "en", "", "trainedAlgorithmicMedia")
    assert again(voice) == "install it again: tts voices install clay"
    own = Voice("clay", "piper", "clay.onnx", "en", "", "", source="clay.onnx")
    assert "clay.onnx" in again(own)
    assert "tts voices install FILE" in again(own)
