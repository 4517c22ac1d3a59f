"""Removing voices: their files, not those of others, and what cannot be removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tts.casting import voices
from tts.casting.installing import remove
from tts.casting.locking import locked
from tts.errors import MissingError, OutputError, UsageError

VOICE = """
engine = "piper"
model = "{model}"
language = "en-US"
licence = "CC0-1.0"
digital_source_type = "trainedAlgorithmicMedia"
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    made = tmp_path / "voices"
    made.mkdir()
    monkeypatch.setenv("TTS_VOICES", str(made))
    return made


def put(folder: Path, name: str, *others: str) -> Path:
    """A voice, and others that speak from its model."""
    place = folder / name
    place.mkdir()
    (place / f"{name}.onnx").write_bytes(b"weights")
    (place / ".prepared").mkdir()
    (place / ".prepared" / "0.ort").write_bytes(b"part")
    for each in (name, *others):
        (place / f"{each}.toml").write_text(VOICE.format(model=f"{name}.onnx"))
    return place


@pytest.mark.parametrize("name", ["en_US-ada-low", "en-us-ADA-low"])
def test_all_of_it_is_gone(folder, name) -> None:
    put(folder, "en_US-ada-low")
    put(folder, "other")
    (folder / ".partial-en_US-ada-low").mkdir()
    assert remove(name).name == "en_US-ada-low"
    assert [path.name for path in folder.iterdir()] == ["other"]


def test_files_stay_while_another_voice_speaks_from_them(folder) -> None:
    place = put(folder, "one", "two")
    remove("one")
    assert (place / "one.onnx").is_file()
    assert "two" in {voice.name for voice in voices()}
    remove("two")
    assert list(folder.iterdir()) == []


def test_of_two_of_one_name_the_one_that_speaks_goes(folder) -> None:
    for place in ("a", "b"):
        put(folder, place, "same")
    remove("SAME")
    assert not (folder / "a" / "same.toml").exists()
    assert (folder / "b" / "same.toml").exists()


def test_the_one_of_exactly_that_name_goes_first(folder) -> None:
    for name in ("My-voice", "my-voice", "my_voice"):
        put(folder, f"of-{name}", name)
    remove("my_voice")
    assert sorted(path.stem for path in folder.glob("*/[Mm]y*.toml")) == ["My-voice", "my-voice"]


def test_a_description_alone_is_removed_alone(folder) -> None:
    (folder / "mine.onnx").write_bytes(b"weights")
    (folder / "mine.toml").write_text(VOICE.format(model="mine.onnx"))
    remove("mine")
    assert [path.name for path in folder.iterdir()] == ["mine.onnx"]


def test_ours_stay(folder) -> None:
    with pytest.raises(UsageError, match="part of tts"):
        remove("uk")
    put(folder, "uk")
    assert remove("uk").engine == "piper"  # one that somebody has put in its place
    assert "uk" in {voice.name for voice in voices()}


def test_an_unknown_voice_gets_near_names(folder) -> None:
    put(folder, "en_US-ada-low")
    with pytest.raises(MissingError, match="'en_US-adda-low'") as caught:
        remove("en_US-adda-low")
    assert "en_US-ada-low" in caught.value.hint


def test_without_a_folder_there_is_none(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TTS_VOICES", str(tmp_path / "none"))
    with pytest.raises(MissingError):
        remove("mine")
    assert not (tmp_path / "none").exists()


def test_a_description_that_cannot_be_read_can_be_removed(folder) -> None:
    """As the warning about it says."""
    put(folder, "broken")
    (folder / "broken" / "broken.toml").write_text("= nothing")
    assert remove("broken").language == "und"
    assert list(folder.iterdir()) == []
    assert voices()


def test_what_a_link_leads_to_stays(folder, tmp_path) -> None:
    place = put(tmp_path, "elsewhere")
    try:
        (folder / "elsewhere").symlink_to(place, target_is_directory=True)
    except OSError:
        pytest.skip("links are not for this user")
    remove("elsewhere")
    assert list(folder.iterdir()) == []
    assert (place / "elsewhere.onnx").is_file()


def test_not_while_it_is_being_installed(folder) -> None:
    place = put(folder, "busy")
    with locked(place), pytest.raises(OutputError, match="busy is being installed"):
        remove("busy")
    assert (place / "busy.onnx").is_file()
    remove("busy")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_not_where_nobody_may_write(folder) -> None:
    place = put(folder, "fast")
    folder.chmod(0o555)
    try:
        with pytest.raises(OutputError, match="permission denied"):
            remove("fast")
        assert (place / "fast.onnx").is_file()
    finally:
        folder.chmod(0o755)
