"""The index of voices that we ship: well-formed, complete, and as its script makes it."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from conftest import ROOT, bench

from tts.casting.catalogue import Offer, find_collection, offers
from tts.casting.choosing import QUALITIES

INDEX = ROOT / "voices" / "index.json"
MOST_BYTES = 300_000  # it goes into every wheel
TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2}|-[0-9]{3})?")
MD5, SHA256 = re.compile(r"[0-9a-f]{32}"), re.compile(r"[0-9a-f]{64}")
ENTRY = {
    "key": "xx_YY-ada-medium",
    "language": {"code": "xx_YY", "name_english": "Examplish", "country_english": "Exampleland"},
    "quality": "medium",
    "num_speakers": 2,
    "files": {
        "xx/xx_YY/ada/medium/xx_YY-ada-medium.onnx": {"size_bytes": 7, "md5_digest": "a" * 32},
        "xx/xx_YY/ada/medium/xx_YY-ada-medium.onnx.json": {"size_bytes": 3, "md5_digest": "b" * 32},
        "xx/xx_YY/ada/medium/MODEL_CARD": {"size_bytes": 5, "md5_digest": "c" * 32},
    },
}


@pytest.fixture(scope="module")
def voices() -> tuple[Offer, ...]:
    return offers()


@pytest.fixture(scope="module")
def script():
    return bench("voices_index")


def test_it_holds_both_collections_and_is_small(voices):
    counts = Counter(voice.engine for voice in voices)
    assert counts["piper"] > 150
    assert counts["kokoro"] > 30
    assert INDEX.stat().st_size < MOST_BYTES
    lines = INDEX.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('{"name"') for line in lines) == len(voices)


def test_no_two_voices_are_told_apart_by_capitals_or_dashes_alone(voices):
    plain = Counter(voice.name.lower().replace("_", "-") for voice in voices)
    assert [name for name, count in plain.items() if count > 1] == []


def test_no_voice_takes_the_name_of_a_language_or_of_one_that_we_ship(voices):
    shipped = {path.stem for path in INDEX.parent.glob("*.toml")}
    assert [voice.name for voice in voices if voice.name in shipped] == []
    assert [voice.name for voice in voices if TAG.fullmatch(voice.name)] == []


def test_every_voice_says_what_a_listener_asks_of_it(voices):
    for voice in voices:
        assert TAG.fullmatch(voice.language), voice
        assert voice.quality in QUALITIES, voice
        assert voice.licence.strip(), voice
        assert voice.description.strip(), voice
        assert voice.source.startswith("https://"), voice
        assert voice.speakers >= 1, voice
        assert voice.engine == find_collection(voice.collection).key, voice


def test_every_file_has_a_size_and_a_digest_and_lies_under_its_collection(voices):
    for asset in (asset for voice in voices for asset in voice.assets):
        assert asset.size_bytes, asset
        assert asset.sha256 or asset.md5, asset
        assert asset.sha256 is None or SHA256.fullmatch(asset.sha256), asset
        assert asset.md5 is None or MD5.fullmatch(asset.md5), asset
        assert not asset.url.startswith("/"), asset
        assert ".." not in asset.url.split("/"), asset
        assert asset.url.rpartition("/")[2] == asset.name, asset
    for key in ("piper", "kokoro"):
        assert find_collection(key).base_url.startswith("https://")


def test_a_voice_of_piper_is_named_after_its_model_and_brings_the_config(voices):
    for voice in voices:
        if voice.engine == "piper":
            names = [asset.name for asset in voice.assets]
            assert names == [f"{voice.name}.onnx", f"{voice.name}.onnx.json"]
            assert voice.name.startswith(voice.language.replace("-", "_"))
            assert voice.name.endswith(f"-{voice.quality}")


def test_voices_of_kokoro_share_their_files_and_differ_in_their_speaker(voices):
    styles = [voice for voice in voices if voice.engine == "kokoro"]
    assert len({voice.assets for voice in styles}) == 1
    assert len({voice.speaker for voice in styles}) == len(styles)


def test_what_we_recommend_is_one_for_a_language_and_free_of_doubt(voices):
    chosen = [voice for voice in voices if voice.recommended]
    languages = Counter(voice.language.partition("-")[0] for voice in chosen)
    assert set(languages.values()) == {1}
    assert {"en", "uk"} <= languages.keys()
    for voice in chosen:
        assert "NC" not in voice.licence
        assert ", " not in voice.licence  # nothing is said of what it was tuned from
        assert voice.licence not in ("unknown", "Research only", "Non-commercial")


def test_the_licences_are_those_of_the_table_of_which_each_row_has_its_evidence(voices, script):
    stated = script.licences()
    for voice in voices:
        if voice.engine == "piper":
            assert voice.licence == stated.get(voice.name, "unknown"), voice.name
    rows = script.LICENCES.split()
    assert [name for name, count in Counter(rows).items() if name in stated and count > 1] == []
    assert stated.keys() <= {voice.name for voice in voices}


def test_restricted_voices_are_not_passed_off_as_free(voices):
    by_name = {voice.name: voice for voice in voices}
    assert by_name["en_US-lessac-medium"].licence == "Research only"
    assert by_name["en_US-ryan-high"].licence == "CC-BY-NC-SA-4.0"
    assert by_name["en_US-joe-medium"].licence == "CC0-1.0, from lessac"
    assert by_name["ru_RU-irina-medium"].licence == "unknown"
    assert by_name["en_US-ljspeech-medium"].licence == "Public domain"


def test_the_script_makes_rows_that_the_catalogue_reads(script, capsys):
    rows = [*script.piper({"xx_YY-ada-medium": ENTRY}), *script.kokoro()]
    table = json.loads(script.document(rows))
    row = table["voices"][0]
    assert (row["language"], row["licence"], row["speakers"]) == ("xx-YY", "unknown", 2)
    assert row["description"] == "Examplish (Exampleland), 2 speakers"
    assert [(file["name"], file["size_bytes"]) for file in row["files"]] == [
        ("xx_YY-ada-medium.onnx", 7),
        ("xx_YY-ada-medium.onnx.json", 3),
    ]
    kept = json.loads(INDEX.read_text(encoding="utf-8"))
    assert [one for one in kept["voices"] if one["engine"] == "kokoro"] == table["voices"][1:]
    assert kept["collections"] == table["collections"]
    assert "no such voice any more: en_US-ljspeech-high" in capsys.readouterr().out
