"""Names that are not spelled as English is."""

from __future__ import annotations

import pytest

from tts.script.english.spelling import is_foreign, rows


def test_rows_have_the_ends():
    assert rows("Cat") == {"^ca", "cat", "at$"}


@pytest.mark.parametrize("name", ["Zbrzeznik", "Tsvigun", "Nguyen", "Škoda", "Petro-Zbrz"])
def test_foreign(name):
    assert is_foreign(name)


@pytest.mark.parametrize(
    "name", ["Carter", "Stone", "Matthew", "Belgium", "London-based", "February", "Müller"]
)
def test_familiar(name):
    assert not is_foreign(name)
