"""Voices among somebody's own files: models with what belongs to them, in folders and in archives."""

from __future__ import annotations

import hashlib
import json
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from casting.ada import speaks
from tiny_piper import make_voice

from tts.casting.installing import install, remove
from tts.casting.own import find_own, safe_name
from tts.errors import InputError, MissingError, UsageError

pytest.importorskip("onnx")
NAME = "uk_UA-mine-low"


@pytest.fixture
def model(tmp_path) -> Path:
    return make_voice(tmp_path / "mine", NAME)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def visible(folder: Path) -> list[str]:
    return [name for name in names(folder) if not name.startswith(".")]


def change_config(model: Path, **fields) -> None:
    path = model.with_name(f"{model.name}.json")
    path.write_text(json.dumps({**json.loads(path.read_text()), **fields}))


def test_a_model_is_copied_with_its_configuration_and_speaks(model, installed) -> None:
    told: list[tuple[int, int | None]] = []
    voice = install(str(model), watch=lambda done, total: told.append((done, total)))
    assert (voice.name, voice.engine, voice.language) == (NAME, "piper", "uk-UA")
    assert (voice.quality, voice.licence, voice.source) == ("low", "unknown", f"{NAME}.onnx")
    assert voice.digest == hashlib.sha256(model.read_bytes()).hexdigest()
    assert visible(installed / NAME) == [f"{NAME}.onnx", f"{NAME}.onnx.json", f"{NAME}.toml"]
    assert names(installed) == [NAME]
    assert names(model.parent) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]
    assert told[-1] == (told[-1][1], told[-1][1])
    assert speaks(NAME)
    model.unlink()
    assert speaks(NAME)


def test_a_name_of_ours_is_refused(tmp_path, installed) -> None:
    with pytest.raises(UsageError, match="EN-US"):
        install(str(make_voice(tmp_path / "mine", "EN-US")))
    assert not installed.exists()


def test_a_library_that_does_not_load_is_not_the_file_s_fault(
    model, installed, tmp_path, monkeypatch
) -> None:
    def fail(_voice):
        raise MissingError("onnxruntime does not load", "pip install onnxruntime")

    monkeypatch.setattr("tts.casting.installing.prepare_voice", fail)
    with pytest.raises(MissingError, match="onnxruntime"):
        install(str(model))
    assert names(installed) == []


def test_it_can_be_installed_again_and_removed(model, installed) -> None:
    first = install(str(model))
    make_voice(model.parent, NAME, speakers=2)
    second = install(str(model))
    assert second.digest != first.digest
    assert speaks(NAME)
    assert remove(NAME) == second
    assert names(installed) == []


def test_a_folder_with_one_voice(model, installed) -> None:
    (model.parent / "notes.txt").write_text("mine")
    (model.parent / "._x.onnx").write_bytes(b"left by another system")
    assert install(str(model.parent)).name == NAME
    assert names(installed) == [NAME]


def test_a_folder_with_two_voices_is_asked_about(model, installed) -> None:
    make_voice(model.parent, "uk_UA-other-low")
    with pytest.raises(InputError, match=f"{NAME}.onnx, uk_UA-other-low.onnx"):
        install(str(model.parent))
    assert not installed.exists()


def test_a_model_without_its_configuration_is_not_counted_among_others(model, installed) -> None:
    (model.parent / "spare.onnx").write_bytes(b"x")
    assert install(str(model.parent)).name == NAME


@pytest.mark.parametrize(
    ("file", "complaint"),
    [("none.onnx", "no such file"), ("notes.txt", "neither a model nor an archive")],
)
def test_what_is_no_model(tmp_path, installed, file, complaint) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match=complaint) as caught:
        install(str(tmp_path / file))
    assert file in caught.value.message
    assert not installed.exists()


def test_a_folder_without_a_voice(tmp_path, installed) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no voice in"):
        install(str(tmp_path / "empty"))


def test_a_missing_configuration_is_named(model, installed) -> None:
    model.with_name(f"{NAME}.onnx.json").unlink()
    with pytest.raises(InputError, match=f"{NAME}.onnx.json is not beside"):
        install(str(model))
    assert not installed.exists()


@pytest.mark.parametrize(
    "config", ["", "{", "[]", '{"audio": 7}', '{"language": "uk"}', "[" * 10**5]
)
def test_a_configuration_that_is_none(model, installed, config) -> None:
    model.with_name(f"{NAME}.onnx.json").write_text(config)
    with pytest.raises(InputError, match=f"{NAME}.onnx.json"):
        install(str(model))
    assert not installed.exists()


def test_a_model_that_is_none_is_refused_under_its_own_name(model, installed) -> None:
    model.write_bytes(b"not a model")
    with pytest.raises(InputError, match=r"uk_UA-mine-low\.onnx") as caught:
        install(str(model))
    assert ".partial" not in caught.value.message
    assert str(model) in caught.value.message
    assert names(installed) == []


def test_a_broken_model_does_not_take_the_place_of_a_whole_one(model, installed) -> None:
    install(str(model))
    model.write_bytes(b"not a model")
    with pytest.raises(InputError):
        install(str(model))
    assert names(installed) == [NAME]
    assert speaks(NAME)


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"language": {"code": "en_GB"}}, "en-GB"),
        ({"language": {"code": "sr-Latn-RS"}}, "sr-Latn-RS"),
        ({"language": {"code": "es_419"}}, "es-419"),
        ({"language": {}, "espeak": {"voice": "en-gb-x-rp"}}, "en-GB"),
        ({"language": {}, "espeak": {"voice": "uk"}}, "uk"),
        ({"language": {"code": None}, "espeak": {"voice": "pt-br"}}, "pt-BR"),
    ],
)
def test_the_language_is_as_the_configuration_says(model, fields, tag) -> None:
    change_config(model, **fields)
    assert find_own(model).voice.language == tag


@pytest.mark.parametrize("fields", [{"language": {}, "espeak": {}}, {"language": {"code": "??"}}])
def test_without_a_language_it_is_refused(model, fields) -> None:
    change_config(model, **fields)
    with pytest.raises(InputError, match="language"):
        find_own(model)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("en_US-ada-low", "en_US-ada-low"),
        ("my voice (2)", "my-voice-2"),
        ("a:b", "a-b"),
        ("..", "voice"),
        (".hidden", "hidden"),
        ("nul", "nul-voice"),
        ("COM1.x", "COM1.x-voice"),
        ("tuga\u0303o", "tugão"),
        ("x" * 300, "x" * 80),
        ("\u202e", "voice"),
    ],
)
def test_names_are_safe_on_every_system(text, name) -> None:
    assert safe_name(text) == name


# Kokoro's


@pytest.fixture
def pair(tmp_path) -> Path:
    folder = tmp_path / "kokoro"
    folder.mkdir()
    (folder / "my-kokoro.onnx").write_bytes(b"weights")
    with (folder / "voices.bin").open("wb") as file:
        np.savez(file, bf_zoe=np.zeros(3), bf_ada=np.ones(3))
    return folder


def test_a_model_with_styles_is_one_of_kokoros(pair) -> None:
    found = find_own(pair)
    assert (found.voice.engine, found.voice.speaker) == ("kokoro", "bf_ada")
    assert found.voice.language == "en-GB"
    assert found.voice.option("styles") == "voices.bin"
    assert sorted(found.files) == ["my-kokoro.onnx", "voices.bin"]


def test_the_best_style_is_taken_where_it_is_there(pair) -> None:
    with (pair / "voices.bin").open("wb") as file:
        np.savez(file, aa_first=np.zeros(3), af_heart=np.ones(3))
    assert find_own(pair).voice.speaker == "af_heart"


def test_styles_that_are_none(pair) -> None:
    (pair / "voices.bin").write_bytes(b"raw numbers")
    with pytest.raises(InputError, match=r"my-kokoro\.onnx\.json is not beside"):
        find_own(pair)
    with zipfile.ZipFile(pair / "voices.bin", "w"):
        pass
    with pytest.raises(InputError, match="no file of styles"):
        find_own(pair)


def test_a_pair_speaks(tmp_path, installed) -> None:
    pytest.importorskip("kokoro_onnx")
    from tiny_kokoro import tiny_voice

    tiny_voice(tmp_path / "made")
    voice = install(str(tmp_path / "made"))
    assert (voice.name, voice.speaker) == ("kokoro-tiny", "af_high")
    assert speaks("kokoro-tiny")


# Archives


def packed(folder: Path, target: Path, inside: str = "") -> Path:
    if target.suffix == ".zip":
        with zipfile.ZipFile(target, "w") as archive:
            for path in folder.iterdir():
                archive.write(path, f"{inside}{path.name}")
    else:
        with tarfile.open(target, f"w:{target.suffix[1:]}") as archive:
            for path in folder.iterdir():
                archive.add(path, f"{inside}{path.name}")
    return target


@pytest.mark.parametrize("name", ["a.zip", "a.tar.bz2", "a.tar.gz", "a.tar.xz"])
@pytest.mark.parametrize("inside", ["", "./", "vits-piper-uk/", "x/y/"])
def test_an_archive_with_a_voice_is_installed(model, installed, tmp_path, name, inside) -> None:
    (model.parent / "tokens.txt").write_text("_ 0")
    voice = install(str(packed(model.parent, tmp_path / name, inside)))
    assert voice.name == NAME
    assert names(installed) == [NAME]
    assert visible(installed / NAME) == [f"{NAME}.onnx", f"{NAME}.onnx.json", f"{NAME}.toml"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_an_archive_that_leads_out_installs_nothing(model, installed, tmp_path, name) -> None:
    archive = packed(model.parent, tmp_path / name, "../")
    with pytest.raises(InputError, match="outside its folder"):
        install(str(archive))
    assert names(installed) == []
    assert sorted(path.name for path in tmp_path.rglob("*.onnx")) == [f"{NAME}.onnx"]


def test_an_archive_without_a_voice_is_named(installed, tmp_path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "readme.txt").write_text("none")
    archive = packed(tmp_path / "in", tmp_path / "a.zip")
    with pytest.raises(InputError, match=r"no voice in .*a\.zip"):
        install(str(archive))
    assert names(installed) == []


def test_an_archive_that_is_damaged_installs_nothing(model, installed, tmp_path) -> None:
    archive = packed(model.parent, tmp_path / "a.tar.gz")
    archive.write_bytes(archive.read_bytes()[:-40])
    with pytest.raises(InputError, match="not a whole archive"):
        install(str(archive))
    assert names(installed) == []


def test_a_broken_model_in_an_archive_is_told_of_the_archive(model, installed, tmp_path) -> None:
    model.write_bytes(b"not a model")
    with pytest.raises(InputError, match=r"a\.zip") as caught:
        install(str(packed(model.parent, tmp_path / "a.zip")))
    assert ".unpacking" not in caught.value.message
    assert names(installed) == []


def test_a_file_needs_no_mirror(model, installed) -> None:
    with pytest.raises(UsageError, match="no mirror"):
        install(str(model), source="https://voices.example")
