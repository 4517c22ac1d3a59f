"""A folder of voices, and one that is installed in it."""

from __future__ import annotations

import pytest
from command_line import tts
from tiny_piper import make_voice


@pytest.fixture
def voices(tmp_path):
    """Runs `tts voices` with a folder of voices of its own, in a folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()

    def run(*arguments, **environment: str):
        own = {"TTS_VOICES": str(run.installed), "COLUMNS": "100"}
        return tts("voices", *arguments, folder=folder, **own | environment)

    run.folder, run.installed = folder, tmp_path / "voices"
    return run


@pytest.fixture
def tiny(voices) -> str:
    """The name of a voice of one's own, which is installed."""
    model = make_voice(voices.folder / "made", "en_US-tiny-low")
    assert voices("install", model).returncode == 0
    return "en_US-tiny-low"
