"""Descriptions of voices: what is written is what is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tts.casting.describing import describe, described
from tts.casting.voices import read_voice
from tts.model import Voice

VOICE = Voice(
    "en_US-ada-low",
    "piper",
    "ada.onnx",
    "en-US",
    "CC0-1.0",
    "trainedAlgorithmicMedia",
    description='Ada says "Hi\\there"',
    quality="low",
    rate=1.1,
    usual=True,
    options=(("styles", "a b.bin"), ("noise", 0.5)),
)


def test_it_is_read_as_it_was_written(tmp_path) -> None:
    assert read_voice(describe(VOICE, tmp_path)) == VOICE
    assert [path.name for path in tmp_path.iterdir()] == ["en_US-ada-low.toml"]


def test_what_is_as_usual_is_left_out() -> None:
    assert "pitch" not in described(VOICE)
    assert "speaker" not in described(VOICE)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(max_size=9))
def test_any_text_stays_one_text(tmp_path_factory, text, key) -> None:
    folder = tmp_path_factory.mktemp("voice")
    voice = Voice("x", "piper", "m", "en", "", "", description=text, options=((key, text),))
    found = read_voice(describe(voice, folder))
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    assert found.description == printable
    assert found.options[0][1] == printable
