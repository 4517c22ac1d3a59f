"""Which tables hold data."""

from __future__ import annotations

import pytest
from lxml import etree
from reading.docx_maker import SPACES, p

from tts.reading.word.tables import holds_data

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)


def holds(*rows: tuple[str, ...]) -> bool:
    cells = "".join(
        f"<w:tr>{''.join(f'<w:tc>{p(text)}</w:tc>' for text in row)}</w:tr>" for row in rows
    )
    return holds_data(etree.fromstring(f"<w:tbl {SPACES}>{cells}</w:tbl>"))


@pytest.mark.parametrize(
    "rows",
    [
        (("Boat", "Year"), ("Anna", "1924")),
        (("Boat", "Year"), ("Anna",)),
        (("Boat", PROSE[:60]), ("Anna", PROSE[:60])),
    ],
)
def test_data(rows: tuple[tuple[str, ...], ...]) -> None:
    assert holds(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ((PROSE, PROSE),),
        ((PROSE,), ("Anna",)),  # a frame around paragraphs
        (("Anna",), ("Berta",)),
        (("Monday.", "It opened before all of the town, at last."),),
        (),
    ],
)
def test_what_only_sets_the_page(rows: tuple[tuple[str, ...], ...]) -> None:
    assert not holds(*rows)
