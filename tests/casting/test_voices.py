"""The files of voices: shipped, installed, described wrongly, being installed."""

from __future__ import annotations

import pytest

from tts.casting import find_voice, voices
from tts.casting.voices import installed_voices, read_voice, voices_folder
from tts.errors import UsageError

VOICE = """
engine = "piper"
model = "model.onnx"
language = "en-US"
licence = "CC0-1.0"
digital_source_type = "trainedAlgorithmicMedia"
quality = "medium"
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TTS_VOICES", str(tmp_path))
    return tmp_path


def install(folder, name, text=VOICE):
    (folder / name).mkdir()
    (folder / name / f"{name}.toml").write_text(text)
    (folder / name / "model.onnx").write_bytes(b"weights")


def test_a_folder_may_be_named(folder):
    assert voices_folder() == folder


def test_without_one_the_system_says_where(monkeypatch):
    monkeypatch.delenv("TTS_VOICES")
    assert voices_folder().name == "voices"
    assert voices_folder().is_absolute()


def test_an_installed_voice_is_found_and_its_model_named_by_its_whole_path(folder):
    install(folder, "en_US-clay-medium")
    (voice,) = installed_voices()
    assert voice.name == "en_US-clay-medium"
    assert voice.model == str(folder / "en_US-clay-medium" / "model.onnx")
    assert find_voice("en-us-CLAY-medium") == voice
    assert voice in voices()


def test_a_voice_that_is_being_installed_is_not_seen(folder):
    install(folder, ".en_US-clay-medium")
    assert installed_voices() == ()


def test_voices_are_looked_up_anew_each_time(folder):
    assert installed_voices() == ()
    install(folder, "late")
    assert [voice.name for voice in installed_voices()] == ["late"]


def test_of_two_of_one_name_the_first_speaks_and_the_other_is_named(folder, caplog):
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    (folder / "a" / "clay.toml").write_text(VOICE)
    (folder / "b" / "Clay.toml").write_text(VOICE.replace("en-US", "de-DE"))
    assert [voice.language for voice in installed_voices()] == ["en-US"]
    assert str(folder / "b" / "Clay.toml") in caplog.text
    assert str(folder / "a" / "clay.toml") in caplog.text


def test_names_that_are_the_same_to_find_voice_are_one_name(folder, caplog):
    for name in ("a_b", "A-b"):
        (folder / f"{name}.toml").write_text(VOICE)
    assert [voice.name for voice in installed_voices()] == ["A-b"]
    assert "a_b.toml" in caplog.text
    (folder / "EN-US.toml").write_text(VOICE)
    assert [voice.engine for voice in voices() if voice.name.lower() == "en-us"] == ["piper"]


def test_a_folder_that_is_named_from_here_is_named_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTS_VOICES", "mine")
    assert voices_folder() == tmp_path / "mine"


def test_a_warning_is_given_once(folder, caplog):
    (folder / "wrong.toml").write_text("engine = 'piper'\nmodel = 'x'")
    for _ in range(3):
        installed_voices()
    assert caplog.text.count("wrong.toml") == 1
    assert "it does not say language, licence, digital_source_type" in caplog.text


def test_an_installed_voice_takes_the_place_of_ours(folder):
    (folder / "en-us.toml").write_text(VOICE)
    assert [voice.engine for voice in voices() if voice.name == "en-us"] == ["piper"]
    assert find_voice("piper:en-us").engine == "piper"


def test_options_are_of_texts_and_numbers(folder):
    (folder / "one.toml").write_text(VOICE + '[options]\nnoise = 0.5\nkind = "x"\n')
    assert read_voice(folder / "one.toml").option("noise") == 0.5
    assert read_voice(folder / "one.toml").option("none") is None
    (folder / "one.toml").write_text(VOICE + "[options]\nnoise = [1]\n")
    with pytest.raises(UsageError, match="options"):
        read_voice(folder / "one.toml")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour = 'red'\n" + VOICE, "colour"),
        ("engine = 'piper'", "model"),
        ("=", "toml"),
        ("rate = 'fast'\n" + VOICE, "rate"),
        ("rate = 0\n" + VOICE, "rate"),
        ("pitch = true\n" + VOICE, "pitch"),
        ("usual = 1\n" + VOICE, "usual"),
        (VOICE.replace('model = "model.onnx"', "model = 5"), "model"),
    ],
)
def test_a_wrong_description_is_named_with_its_file(folder, text, named):
    (folder / "wrong.toml").write_text(text)
    with pytest.raises(UsageError, match=r"wrong\.toml") as caught:
        read_voice(folder / "wrong.toml")
    assert named in str(caught.value)


def test_a_damaged_voice_is_passed_over_and_the_others_speak(folder, caplog):
    install(folder, "whole")
    (folder / "wrong.toml").write_text("=")
    assert [voice.name for voice in installed_voices()] == ["whole"]
    assert find_voice("en-us").engine == "espeak"
    assert "wrong.toml" in caplog.text
    assert "tts voices remove wrong" in caplog.text
