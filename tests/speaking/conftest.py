"""A distribution with strange engines, on the path of this process and of those it starts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tts.model import Voice

ENTRY_POINTS = "[tts.engines]\nstrange = strange_engines:open_strange\n"


@pytest.fixture
def strange(tmp_path, monkeypatch):
    """A voice of the strange engine; what it was asked to say stands in the file of its option "diary"."""
    packages = tmp_path / "packages"
    information = packages / "strange_engines-1.0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: strange-engines\nVersion: 1.0\n"
    )
    (information / "entry_points.txt").write_text(ENTRY_POINTS)
    source = Path(__file__).with_name("strange_engines.py").read_text("utf-8")
    (packages / "strange_engines.py").write_text(source, "utf-8")
    monkeypatch.syspath_prepend(str(packages))
    path = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(packages), path] if path else [str(packages)])
    )
    yield Voice(
        "strange",
        "strange",
        "any",
        "mul",
        "GPL-3.0-or-later",
        "algorithmicMedia",
        options=(("diary", str(tmp_path / "diary.txt")),),
    )
    sys.modules.pop("strange_engines", None)
