"""Where the user's own lexicon lies."""

from __future__ import annotations

import subprocess
import sys

import platformdirs
import pytest

from tts.script.lexicon.home import own_path


def test_it_lies_with_the_settings_of_the_user(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        platformdirs,
        "user_config_path",
        lambda name, **more: asked.append((name, more)) or tmp_path / name,
    )
    assert own_path() == tmp_path / "tts" / "lexicon.tsv"
    assert asked == [("tts", {"appauthor": False})]


def test_asking_makes_no_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: tmp_path / "tts")
    own_path()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["tts.script.lexicon.own", "platformdirs"])
def test_the_module_alone_loads_neither_the_writer_nor_the_library(name):
    code = f"import sys, tts.script.lexicon.home; sys.exit({name!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
