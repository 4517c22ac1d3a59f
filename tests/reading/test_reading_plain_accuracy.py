"""How well articles are found in pages without markup, on the development data: floors that only go up."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def bench(name: str) -> ModuleType:
    """A module of the bench folder."""
    spec = importlib.util.spec_from_file_location(f"bench_{name}", ROOT / "bench" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("reader", ["plain", "dense"])
def test_pages_as_text(shared: Path, reader: str) -> None:
    pytest.importorskip("inscriptis", reason="it lays the pages out as text")
    reading = bench("reading")
    rows = reading.load(shared / "data", ("scrapinghub", "fundus"))
    scores = reading.scores(reader, rows)
    for name in ("scrapinghub", "fundus"):
        found = reading.figures([one for one in scores if one.row["set"] == name])
        assert reading.broken(name, reader, found) == []
