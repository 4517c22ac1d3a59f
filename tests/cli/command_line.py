"""The command line as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

PAGE = ROOT / "samples" / "harbour-bridge" / "page.html"


def tts(
    *arguments, folder: Path, stdin: bytes = b"", stdout=subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("TTS_", "COV"))}
    return subprocess.run(
        [sys.executable, "-m", "tts", *map(str, arguments)],
        cwd=folder,
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
        env=clean
        | {
            "TTS_LEXICON": str(folder / "no-lexicon.tsv"),
            "TTS_VOICES": str(folder / "no-voices"),
        }
        | environment,
    )


def fails(done, code: int, words: str) -> None:
    """One clear line, at most one more with what to do, no traceback."""
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert "Traceback" not in said
    assert words in said
    assert said.startswith("tts: ")
    assert len(said.splitlines()) <= 2
    assert done.stdout == b""
