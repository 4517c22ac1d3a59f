"""Where the text of a PDF stands, and where it cannot be seen."""

from __future__ import annotations

import math
import time

import pytest
from reading.pdf_maker import HEIGHT, WIDTH, Sheet

from tts.model import Article, Page
from tts.reading import extract
from tts.reading.pdf.layout import read_layout
from tts.reading.pdf.lines import Strip

pytest.importorskip("pypdfium2")

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it with their "
    "teachers, their dogs and a band that had practised for most of the winter in the old customs house."
)


def read(sheet: Sheet) -> Article:
    return extract(Page("x.pdf", sheet.made(), "application/pdf"))


@pytest.mark.parametrize(
    ("x", "y"), [(3e8, 400), (-3e8, 400), (WIDTH + 50, 400), (100, -200), (100, HEIGHT + 90)]
)
def test_what_lies_off_the_page_is_left_out(x: float, y: float) -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    for _ in range(5):
        sheet.text(PROSE)
    sheet.at(x, y, "nobody sees this")
    started = time.perf_counter()
    article = read(sheet)
    assert [block.text for block in article.blocks] == [PROSE] * 5
    assert {one.reason for one in article.dropped} == {"off the page"}
    assert time.perf_counter() - started < 10


def test_what_lies_half_on_the_page_is_read() -> None:
    sheet = Sheet()
    sheet.text(PROSE)
    sheet.at(-20, 400, "A line that begins too far to the left is read all the same.")
    assert not read(sheet).dropped


def test_the_crop_of_a_page_that_was_turned() -> None:
    sheet = Sheet()
    sheet.canvas.setPageRotation(90)  # swaps width and height as well
    sheet.y = WIDTH - 72
    sheet.right = HEIGHT - 30
    sheet.text(PROSE)
    assert not read(sheet).dropped


def strip(left: float, bottom: float, right: float) -> Strip:
    return Strip("four words in it", 0, left, right, bottom, 10.0)


def columns(*lefts: float, right: float = 0.0) -> list[int]:
    text = [strip(left, 700 - 12 * at, left + 200) for left in lefts for at in range(10)]
    text += [strip(50, 700 - 12 * at, right) for at in range(10, 11) if right]
    return [line.column for line in read_layout(text, 10.0)]


def test_columns_however_far_apart() -> None:
    assert columns(50, 300) == [0] * 10 + [1] * 10
    assert columns(50, 3e12) == [0] * 10 + [1] * 10
    assert columns(50) == [0] * 10


def test_a_line_across_does_not_close_the_gutter() -> None:
    assert columns(50, 300, right=500) == [0] * 10 + [1] * 10 + [2]


@pytest.mark.parametrize("odd", [math.nan, math.inf, 1e300])
def test_letters_whose_place_is_no_number(odd: float, monkeypatch: pytest.MonkeyPatch) -> None:
    from tts.reading.pdf import lines as pdf_lines

    turned = pdf_lines._Page._turned
    sheet = Sheet()
    sheet.text(PROSE)
    sheet.line("x")

    def broken(page: pdf_lines._Page, turn: int) -> tuple[float, float, float]:
        left, right, bottom = turned(page, turn)
        return (left, odd, bottom) if page._x.value > WIDTH / 2 else (left, right, bottom)

    monkeypatch.setattr(pdf_lines._Page, "_turned", broken)
    article = read(sheet)
    said = "".join((*(one.text for one in article.blocks), *(one.text for one in article.dropped)))
    assert sorted(filter(str.isalnum, said)) == sorted(filter(str.isalnum, f"{PROSE}x"))
