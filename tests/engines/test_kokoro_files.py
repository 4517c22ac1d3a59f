"""The files of a voice of Kokoro's: what is refused when it is opened, and what is said of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from conftest import utterance
from tiny_kokoro import (
    DEFAULT_VOCAB,
    RATE_HZ,
    STYLES,
    VOCABULARY,
    TensorProto,
    make_styles,
    tiny_voice,
)

from tts.engines import kokoro_files, open_voice, prepare_voice
from tts.engines.kokoro_files import styles_file
from tts.errors import MissingError, UsageError


@pytest.fixture
def voice(tmp_path):
    return tiny_voice(tmp_path)


@pytest.fixture
def styles(voice):
    return styles_file(voice)


def files(voice):
    return sorted(Path(voice.model).parent.iterdir())


def refused(voice):
    """The message and the hint of what both opening and preparing refuse, printing nothing."""
    with pytest.raises(MissingError) as caught, open_voice(voice):
        pass
    with pytest.raises(MissingError) as prepared:
        prepare_voice(voice)
    assert str(caught.value) == str(prepared.value)
    assert "\n" not in caught.value.message
    return caught.value.message, caught.value.hint


def said(voice):
    """The samples of a short sentence."""
    with open_voice(voice) as engine:
        return engine.synthesise(utterance("The ferry leaves at nine.")).samples


def test_a_whole_voice_is_prepared(voice):
    prepare_voice(voice)
    visible = [path.name for path in files(voice) if not path.name.startswith(".")]
    assert visible == sorted([Path(voice.model).name, STYLES])


def test_a_missing_model_is_named(voice):
    Path(voice.model).unlink()
    message, hint = refused(voice)
    assert voice.model in message
    assert hint == "install it again: tts voices install kokoro-tiny"


@pytest.mark.parametrize("content", [b"", b"no model", b"\x08\x07" + b"\xff" * 400])
def test_a_corrupt_model_is_refused(voice, content, capfd):
    Path(voice.model).write_bytes(content)
    message, hint = refused(voice)
    assert "cannot be loaded as a model" in message
    assert "tts voices install" in hint
    assert capfd.readouterr() == ("", "")


def test_half_a_model_is_refused(voice, capfd):
    model = Path(voice.model)
    model.write_bytes(model.read_bytes()[:2_000])
    assert "cannot be loaded as a model" in refused(voice)[0]
    assert capfd.readouterr() == ("", "")


def test_a_model_of_something_else_is_refused(tmp_path):
    voice = tiny_voice(tmp_path, tokens="phonemes")
    assert "no model of Kokoro's: it takes phonemes, speed, style" in refused(voice)[0]


def test_a_model_made_for_other_phonemes_is_refused(tmp_path):
    vocabulary = {symbol: at for symbol, at in DEFAULT_VOCAB.items() if symbol not in "ʧO"}
    assert refused(tiny_voice(tmp_path, vocabulary=vocabulary))[0].endswith("it lacks O ʧ")


@pytest.mark.parametrize("tokens", ["tokens", "input_ids"])
def test_older_and_newer_exports_are_opened(tmp_path, tokens):
    voice = tiny_voice(tmp_path, tokens=tokens)
    prepare_voice(voice)
    assert len(said(voice)) > RATE_HZ // 2


def test_a_model_says_itself_what_its_symbols_are(tmp_path):
    """The numbers of the symbols are the model's own, not those of kokoro-onnx; each number has a note of its own."""
    others = {symbol: 177 - at % 177 for symbol, at in DEFAULT_VOCAB.items()}
    assert set(others) == VOCABULARY
    unsaid, usual, own = (
        tiny_voice(tmp_path / str(at), vocabulary=vocabulary)
        for at, vocabulary in enumerate((None, DEFAULT_VOCAB, others))
    )
    for voice in (usual, own):
        prepare_voice(voice)
    assert np.array_equal(said(usual), said(unsaid))
    assert not np.array_equal(said(own), said(unsaid))


def test_a_model_for_whole_speeds_is_asked_for_no_others(tmp_path, capfd):
    """kokoro-onnx would round, and print that it did."""
    voice = tiny_voice(tmp_path, speed=TensorProto.INT64)
    with open_voice(voice), open_voice(replace(voice, rate=2.0)):
        pass
    between = open_voice(replace(voice, rate=1.2))
    with pytest.raises(UsageError, match=r"cannot speak at 1\.2 times") as caught, between:
        pass
    assert "1 or 2" in caught.value.hint
    assert capfd.readouterr() == ("", "")


def test_missing_styles_are_named(voice, styles):
    styles.unlink()
    assert refused(voice)[0] == f"there is no file of styles at {styles}"


def test_a_voice_that_does_not_name_its_styles_is_told_how(voice):
    message, hint = refused(replace(voice, options=()))
    assert "does not say which file holds its styles" in message
    assert 'styles = "voices-v1.0.bin"' in hint


def test_a_style_that_is_not_there_names_those_that_are(voice, styles):
    message, hint = refused(replace(voice, speaker="am_nobody"))
    assert message == f"{styles} has no style 'am_nobody'"
    assert hint == "there are: af_high, af_low"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"nothing of the kind"])
def test_a_file_that_holds_no_styles_is_refused(voice, styles, content):
    styles.write_bytes(content)
    assert "is no whole file of styles" in refused(voice)[0]


def test_a_single_array_is_no_file_of_styles(voice, styles):
    with styles.open("wb") as file:
        np.save(file, np.zeros((510, 1, 256), np.float32))
    assert "there are none in it" in refused(voice)[0]


def test_half_a_file_of_styles_is_refused(voice, styles):
    whole = styles.read_bytes()
    styles.write_bytes(whole[: len(whole) // 2])
    assert "is no whole file of styles" in refused(voice)[0]


def test_a_style_whose_bytes_changed_is_refused(voice, styles):
    content = bytearray(styles.read_bytes())
    content[1_000] ^= 0xFF
    styles.write_bytes(bytes(content))
    assert "is no whole file of styles" in refused(voice)[0]


def test_an_archive_that_would_run_code_is_refused(voice, styles):
    make_styles(styles, af_low=np.array([{"a": 1}], dtype=object))
    assert "is no whole file of styles" in refused(voice)[0]


@pytest.mark.parametrize(
    "style",
    [
        np.zeros((510, 256), np.float32),
        np.zeros((510, 1, 128), np.float32),
        np.zeros((509, 1, 256), np.float32),
        np.zeros((510, 1, 256), np.int64),
        np.full((510, 1, 256), np.nan, np.float32),
    ],
    ids=["flat", "narrow", "few rows", "whole numbers", "no numbers"],
)
def test_a_style_of_another_shape_is_refused(voice, styles, style):
    make_styles(styles, af_low=style)
    assert "should be numbers of shape (510, 1, 256)" in refused(voice)[0]


@pytest.mark.parametrize("language", ["ja", "zh-CN", "uk-UA"])
def test_a_language_that_needs_another_phonemizer_is_refused(voice, language):
    message, hint = refused(replace(voice, language=language))
    assert repr(language) in message
    assert "fr" in hint


def test_without_the_extra_the_hint_says_how_to_install_it(voice, monkeypatch):
    monkeypatch.setitem(sys.modules, "kokoro_onnx", None)
    message, hint = refused(voice)
    assert "need kokoro-onnx" in message
    assert hint == 'pip install "article-tts[kokoro]"'


def test_on_a_python_that_is_too_new_the_message_says_so(voice, monkeypatch):
    monkeypatch.setitem(sys.modules, "kokoro_onnx", None)
    monkeypatch.setattr(kokoro_files, "TOO_NEW", sys.version_info[:2])
    major, minor = sys.version_info[:2]
    assert f"it needs Python before {major}.{minor}: " in refused(voice)[0]


@pytest.mark.parametrize("fault", ["nan", "silent", "short", "fails"])
def test_a_model_that_does_not_speak_is_not_prepared(tmp_path, fault):
    with pytest.raises(MissingError, match="does not speak: Kokoro") as caught:
        prepare_voice(tiny_voice(tmp_path, fault=fault))
    assert "tts voices install" in caught.value.hint
