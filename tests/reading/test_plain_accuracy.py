"""How well articles are found in pages without markup, on the development data: floors that only go up."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import bench


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
