"""How well articles are found in web pages, on the development data: floors that only go up."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import bench


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", ["scrapinghub", "fundus", "trafilatura", "mozilla"])
def test_pages(shared: Path, name: str) -> None:
    reading = bench("reading")
    rows = reading.load(shared / "data", (name,))
    found = reading.figures(reading.scores("tts", rows))
    assert reading.broken(name, "tts", found) == []
