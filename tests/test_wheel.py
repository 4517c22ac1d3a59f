"""The wheel, with the checkout out of reach: voices and help inside, a page narrated, nothing missing."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return next(folder.glob("article_tts-*.whl"))


@pytest.mark.slow
def test_the_wheel_carries_what_is_needed_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {"tts/voices/en-us.toml", "tts/cli/help.txt", "tts/py.typed"} <= set(names)
    assert all(name.startswith(("tts/", "article_tts-")) for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.slow
def test_the_wheel_works_without_the_checkout(wheel, tmp_path):
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    page = tmp_path / "page.txt"
    page.write_text("A headline of some kind\n\nThis is the body of the text, and it is short.\n")
    code = (
        f"import tts, sys; assert tts.__file__.startswith({str(site)!r}), tts.__file__\n"
        "from tts.cli.app import run; sys.exit(run(['narrate', 'page.txt', '-o', 'out.mp3']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(site)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out.mp3").stat().st_size > 20_000
