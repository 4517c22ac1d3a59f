"""`tts doctor`: what it says of voices and of engines."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from command_line import tts


def test_doctor_looks_for_the_voices_that_the_settings_name(voices):
    (voices.folder / "tts.toml").write_text('[voices]\nuk = "nobody"\n', encoding="utf-8")
    done = tts("doctor", "--json", folder=voices.folder)
    found = {one["what"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 4
    assert not found["settings"]["works"]
    assert "'nobody'" in found["settings"]["found"]


def test_a_file_in_place_of_the_folder_is_broken(voices):
    voices.installed.write_text("a file")
    done = tts("doctor", "--json", folder=voices.folder, TTS_VOICES=str(voices.installed))
    found = {one["what"]: one for one in json.loads(done.stdout)}
    assert (found["voices"]["works"], done.returncode) == (False, 4)


def test_doctor_tells_of_installed_voices(voices, tiny):
    done = tts("doctor", "--json", folder=voices.folder, TTS_VOICES=str(voices.installed))
    found = {one["what"]: one for one in json.loads(done.stdout)}
    assert done.returncode == 0, done.stdout
    assert tiny in found["voices"]["found"]
    assert tiny in found["engine piper"]["found"]
    assert "no server named" in found["engine openai"]["found"]


@pytest.mark.parametrize(("has_voices", "works"), [(False, True), (True, False)])
def test_doctor_is_content_without_an_extra_unless_a_voice_needs_it(
    voices, has_voices, works, request
):
    if has_voices:
        request.getfixturevalue("tiny")
    code = (
        "import sys; sys.modules['piper'] = None\n"
        "from tts.cli.app import run; sys.exit(run(['doctor', '--json']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=voices.folder,
        capture_output=True,
        timeout=60,
        check=False,
        env={"PATH": "", "TTS_VOICES": str(voices.installed)},
    )
    finding = {one["what"]: one for one in json.loads(done.stdout)}["engine piper"]
    assert finding["works"] is works
    assert 'pip install "article-tts[piper]"' in finding["found"] + finding["hint"]
    assert done.returncode == (0 if works else 4)
