"""Installing voices that are offered, from a server as it should be: what there is on the disk afterwards."""

from __future__ import annotations

import hashlib
import json
import sys

import pytest
from bad_server import PUBLIC, Names
from casting.ada import CONFIG, MODEL, NAME, PLACE, WHOLE, speaks, tree
from voice_server import LISTING

from tts.casting import find_voice, voices
from tts.casting.catalogue import find_collection, find_offer
from tts.casting.installing import install, is_own, missing_extra, remove
from tts.casting.mirrors import Server as ServerOfFiles
from tts.errors import MissingError, UsageError
from tts.fetching.downloading import Downloader


@pytest.fixture
def _no_kokoro(monkeypatch) -> None:
    """As where the extra is not installed: the files of these tests are no model."""
    monkeypatch.setitem(sys.modules, "kokoro_onnx", None)
    monkeypatch.setattr(
        "tts.casting.extras.find_spec", lambda name: None if name == "kokoro_onnx" else name
    )


def test_the_files_of_a_published_voice_are_that_voice(model, collection, installed, tmp_path):
    own = tmp_path / "mine" / MODEL
    own.parent.mkdir()
    for name in (MODEL, CONFIG):
        (own.parent / name).write_bytes(model.with_name(name).read_bytes())
    voice = install(str(own))
    assert voice.description == "Ada, one speaker"
    assert voice.source.startswith("http")
    (own.parent / CONFIG).write_bytes(model.with_name(CONFIG).read_bytes() + b"\n")
    assert install(str(own)).description == ""


def test_a_voice_is_installed_from_a_server_and_speaks(mirror, server, installed, model) -> None:
    told: list[tuple[int, int | None]] = []
    voice = install(NAME, source=mirror, watch=lambda done, total: told.append((done, total)))
    assert tree(installed) == WHOLE
    assert [path.name for path in installed.iterdir()] == [NAME]
    assert voice == find_voice(NAME)
    assert speaks(NAME)
    total = sum(path.stat().st_size for path in (model, model.with_name(CONFIG)))
    assert told == sorted(told)
    assert told[-1] == (total, total)
    assert server.paths[0] == f"/mirror/{LISTING}"


def test_its_description_says_all_there_is_to_say(mirror, installed, model) -> None:
    voice = install(NAME, source=mirror)
    assert voice.engine == "piper"
    assert voice.model == str(installed / NAME / MODEL)
    assert (voice.language, voice.quality, voice.licence) == ("en-US", "low", "CC0-1.0")
    assert voice.digest == hashlib.sha256(model.read_bytes()).hexdigest()
    assert voice.source == f"https://voices.example/files/{PLACE}/{MODEL}"
    assert voice.description == "Ada, one speaker"
    assert voice.digital_source_type == "trainedAlgorithmicMedia"
    assert f'model = "{MODEL}"' in (installed / NAME / f"{NAME}.toml").read_text()


def test_its_engine_has_prepared_it_before_it_is_seen(mirror, installed) -> None:
    install(NAME, source=mirror)
    assert [path.name for path in (installed / NAME).glob(".prepared-*")] != []


def test_in_a_mirror_all_files_may_lie_in_one_place(server, collection, installed) -> None:
    collection.serve(server, flat=True, listing=False)
    install(NAME, source=server.url("/mirror/"))
    assert tree(installed) == WHOLE


def test_the_usual_server_is_asked_for_the_usual_paths(server, collection, installed) -> None:
    """Over another way of dialling: its name is of the public internet."""
    collection.serve(server)
    names = Names({"voices.example": [(PUBLIC,)]}, port=server.port)
    base = "http://voices.example/mirror"
    usual = ServerOfFiles(base, f"{base}/{LISTING}", Downloader(outside=names.outside()))
    assert json.loads(usual.index() or b"").keys() == {NAME}
    usual.bring(find_offer(NAME).model, installed.parent.parent, lambda here: None)
    assert server.paths == [f"/mirror/{LISTING}", f"/mirror/{PLACE}/{MODEL}"]


def test_what_is_installed_and_whole_is_not_fetched_again(mirror, server, installed) -> None:
    before = install(NAME, source=mirror)
    server.heads.clear()
    assert install(NAME.lower(), source=mirror) == before
    assert server.heads == []


def test_what_has_been_damaged_is_repaired_with_that_file_alone(mirror, server, installed) -> None:
    install(NAME, source=mirror)
    (installed / NAME / CONFIG).write_bytes(b"{}")
    server.heads.clear()
    install(NAME, source=mirror)
    assert server.paths == [f"/mirror/{LISTING}", f"/mirror/{PLACE}/{CONFIG}"]
    assert tree(installed) == WHOLE
    assert speaks(NAME)


def test_what_else_lies_in_its_folder_stays(mirror, installed) -> None:
    """A second speaker of the model, described by hand."""
    install(NAME, source=mirror)
    text = (installed / NAME / f"{NAME}.toml").read_text()
    (installed / NAME / "second.toml").write_text(text)
    (installed / NAME / CONFIG).write_bytes(b"{}")
    install(NAME, source=mirror)
    assert tree(installed) == [*WHOLE, f"{NAME}/second.toml"]
    remove(NAME)
    assert find_voice("second").model == str(installed / NAME / MODEL)
    remove("second")
    assert tree(installed) == []


@pytest.mark.usefixtures("_no_kokoro")
class TestVoicesThatShareTheirFiles:
    def test_the_second_needs_no_network(self, mirror, server, installed):
        first = install("af_ada", source=mirror)
        server.heads.clear()
        second = install("bm_ben")  # and no mirror either
        assert server.heads == []
        assert first.model == second.model == str(installed / "kokoro-v1.0" / "kokoro-v1.0.onnx")
        assert (first.speaker, second.speaker) == ("af_ada", "bm_ben")
        assert second.option("styles") == "voices-v1.0.bin"
        assert {voice.name for voice in voices()} >= {"af_ada", "bm_ben"}

    def test_the_last_takes_the_files_with_it(self, mirror, installed):
        install("af_ada", source=mirror)
        install("bm_ben", source=mirror)
        assert remove("af_ada").speaker == "af_ada"
        assert tree(installed) == [
            "kokoro-v1.0/bm_ben.toml",
            "kokoro-v1.0/kokoro-v1.0.onnx",
            "kokoro-v1.0/voices-v1.0.bin",
        ]
        remove("bm_ben")
        assert list(installed.iterdir()) == []

    def test_without_its_extra_a_voice_is_installed_and_the_extra_named(self, mirror, installed):
        voice = install("af_ada", source=mirror)
        assert missing_extra(voice) == 'pip install "article-tts[kokoro]"'


def test_an_engine_that_can_speak_misses_nothing(mirror, installed) -> None:
    assert missing_extra(install(NAME, source=mirror)) is None
    assert missing_extra(find_voice("en-us")) is None


def test_a_voice_that_does_not_speak_is_not_installed(server, collection, installed) -> None:
    rubbish = {f"{PLACE}/bad.onnx": b"no model", f"{PLACE}/bad.onnx.json": b"{}"}
    collection.add("bad", "piper", rubbish)
    collection.write_index()
    collection.serve(server)
    with pytest.raises(MissingError):
        install("bad", source=server.url("/mirror"))
    assert list(installed.iterdir()) == []


def test_an_unknown_name_makes_no_folder(collection, installed) -> None:
    with pytest.raises(MissingError, match="'en_US-adda-low'"):
        install("en_US-adda-low")
    assert not installed.exists()


def test_an_address_is_no_name(collection, installed) -> None:
    with pytest.raises(UsageError, match="not the name of a voice"):
        install("https://voices.example/x.onnx")


def test_a_path_is_told_from_a_name(collection, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert all(is_own(name) for name in ("./x", "x.onnx", "X.TAR.BZ2", "a\\b", "/x"))
    assert not is_own(NAME)
    (tmp_path / NAME).mkdir()
    (tmp_path / "mine").mkdir()
    assert not is_own(NAME)
    assert is_own("mine")


def test_the_index_that_we_ship_fits(installed) -> None:
    """Every voice in it has a folder, a model and a promise of what its files hold."""
    from tts.casting.catalogue import offers

    for offer in offers():
        assert find_collection(offer.collection).base_url.startswith("https://")
        assert all(asset.sha256 or asset.md5 for asset in offer.assets)
        assert offer.folder
