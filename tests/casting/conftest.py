"""A collection that offers voices, a server for it, and a folder for what is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_server import Server
from casting.ada import CONFIG, MODEL, NAME, PLACE
from tiny_piper import make_voice
from voice_server import Collection


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Path:
    pytest.importorskip("onnx")
    return make_voice(tmp_path_factory.mktemp("made"), NAME)


@pytest.fixture
def collection(model, tmp_path, monkeypatch) -> Collection:
    """One voice of Piper's, and two of Kokoro's that share their files and are not looked at."""
    made = Collection(tmp_path / "shipped")
    made.add(
        NAME,
        "piper",
        {
            f"{PLACE}/{MODEL}": model.read_bytes(),
            f"{PLACE}/{CONFIG}": model.with_name(CONFIG).read_bytes(),
        },
        description="Ada, one speaker",
    )
    shared = {"kokoro-v1.0.onnx": b"weights" * 5_000, "voices-v1.0.bin": b"styles" * 500}
    for name in ("af_ada", "bm_ben"):
        made.add(name, "kokoro", shared, speaker=name, licence="Apache-2.0", speakers=2)
    made.write_index()
    monkeypatch.setattr("tts.casting.catalogue.shipped_folder", lambda: made.folder)
    return made


@pytest.fixture
def installed(tmp_path, monkeypatch) -> Path:
    """The folder of voices, which nobody has made yet."""
    folder = tmp_path / "data" / "voices"
    monkeypatch.setenv("TTS_VOICES", str(folder))
    return folder


@pytest.fixture
def mirror(server: Server, collection: Collection, installed: Path) -> str:
    collection.serve(server)
    return server.url("/mirror")
