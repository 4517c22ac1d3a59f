"""The catalogue of voices that can be installed: our own index, read and found in."""

from __future__ import annotations

import json

import pytest
from voice_server import Collection

from tts.casting.catalogue import (
    Asset,
    find_collection,
    find_offer,
    is_file_name,
    offers,
)
from tts.errors import MissingError, UsageError


@pytest.fixture
def collection(tmp_path, monkeypatch):
    made = Collection(tmp_path)
    made.add(
        "en_US-ada-low",
        "piper",
        {"en/ada.onnx": b"model", "en/ada.onnx.json": b"{}"},
        speakers=2,
    )
    made.add(
        "af_ada",
        "kokoro",
        {"k.onnx": b"models", "voices.bin": b"styles"},
        speaker="af_ada",
        recommended=True,
    )
    made.write_index()
    monkeypatch.setattr("tts.casting.catalogue.shipped_folder", lambda: tmp_path)
    return made


def test_offers_are_in_the_order_of_the_index(collection):
    first, second = offers()
    assert (first.name, first.engine, first.speakers) == ("en_US-ada-low", "piper", 2)
    assert (first.size_bytes, first.folder, first.recommended) == (7, "ada", False)
    assert first.assets[0] == Asset(
        "ada.onnx", "en/ada.onnx", 5, md5="20f35e630daf44dbfa4c3f68f5399d8c"
    )
    assert (second.speaker, second.folder, second.recommended) == ("af_ada", "k", True)
    assert second.model.sha256


@pytest.mark.parametrize("name", ["en_US-ada-low", "en-us-ADA-low"])
def test_an_offer_is_found_by_its_name(collection, name):
    assert find_offer(name).name == "en_US-ada-low"


def test_an_unknown_name_gets_near_ones(collection):
    with pytest.raises(MissingError, match="'en_US-ada-high'") as caught:
        find_offer("en_US-ada-high")
    assert "en_US-ada-low" in caught.value.hint
    with pytest.raises(MissingError) as caught:
        find_offer("zzz")
    assert "tts voices list" in caught.value.hint


def test_a_collection_says_where_its_files_are(collection):
    found = find_collection("piper")
    assert found.base_url == "https://voices.example/files"
    assert found.index_url == "https://voices.example/files/voices.json"
    assert find_collection("kokoro").index_url is None
    with pytest.raises(MissingError, match="'none'"):
        find_collection("none")


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"voices": [{"name": "x"}]},
        {"voices": 7},
        {"voices": [{"colour": "red"}]},
    ],
)
def test_an_index_that_is_none_is_named(collection, change):
    path = collection.folder / "index.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(UsageError, match=r"index\.json"):
        offers()


@pytest.mark.parametrize(
    "files",
    [
        {"a.onnx.json": b""},
        {"a.onnx": b"", "b.onnx": b""},
        {"a.onnx": b"", "..": b""},
        {"a.onnx": b"", "x/.hidden": b""},
    ],
)
def test_a_voice_with_impossible_files_is_refused(collection, files):
    collection.add("odd", "piper", files)
    collection.write_index()
    with pytest.raises(UsageError, match=r"index\.json"):
        offers()


def test_an_index_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.setattr("tts.casting.catalogue.shipped_folder", lambda: tmp_path)
    with pytest.raises(MissingError, match=r"index\.json"):
        offers()


@pytest.mark.parametrize("name", ["a.onnx", "pt_PT-tugão-medium.onnx", "voices-v1.0.bin", "a b"])
def test_names_of_files(name):
    assert is_file_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        ".a",
        "a/b",
        "a\\b",
        "C:a",
        "a\0",
        "a\n",
        "a.",
        "a ",
        "a*",
        "\u202ea",
        "a" * 121,
    ],
)
def test_what_is_no_name_of_a_file(name):
    assert not is_file_name(name)
