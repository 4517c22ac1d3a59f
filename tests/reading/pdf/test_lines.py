"""The strips of a PDF: where they stand, how large and bold they are, and which files are refused."""

from __future__ import annotations

import pytest
from reading.pdf_maker import HEIGHT, Sheet

from tts.errors import InputError, NoArticleError
from tts.reading.pdf import lines
from tts.reading.pdf.lines import Strip, read_sheets

pytest.importorskip("pypdfium2")


def strips(sheet: Sheet) -> tuple[Strip, ...]:
    return read_sheets(sheet.made()).strips


def test_a_strip_knows_its_place_size_and_weight() -> None:
    sheet = Sheet()
    sheet.at(100, 700, "Boats", 12)
    sheet.at(100, 600, "Bridges", 20, "Helvetica-Bold")
    plain, bold = strips(sheet)
    assert (plain.text, plain.size, plain.is_bold, plain.page) == ("Boats", 12, False, 0)
    assert (bold.text, bold.size, bold.is_bold) == ("Bridges", 20, True)
    assert plain.left == pytest.approx(100, abs=1)
    assert plain.bottom == pytest.approx(700, abs=1)
    assert plain.top == pytest.approx(712, abs=1)
    assert plain.right > plain.left + 20


def test_a_gap_parts_a_line_and_a_space_does_not() -> None:
    sheet = Sheet()
    sheet.at(72, 700, "One two")
    sheet.at(300, 700, "Three")
    assert [strip.text for strip in strips(sheet)] == ["One two", "Three"]


def test_pages_are_counted_from_nought_and_properties_are_read() -> None:
    sheet = Sheet({"title": "The  harbour", "author": "Ann Rowan"})
    sheet.line("One")
    sheet.page()
    sheet.line("Two")
    found = read_sheets(sheet.made())
    assert found.pages == 2
    assert [strip.page for strip in found.strips] == [0, 1]
    assert found.properties["Title"] == "The harbour"
    assert found.properties["Author"] == "Ann Rowan"


def test_a_raised_figure_behind_a_word_is_the_mark_of_a_footnote() -> None:
    sheet = Sheet()
    sheet.at(72, 700, "The harbour", 12)
    sheet.at(72 + sheet.canvas.stringWidth("The harbour", "Times-Roman", 12), 705, "12", 7)
    (strip,) = strips(sheet)
    assert (strip.text, strip.marks) == ("The harbour", ("12",))


def test_a_raised_figure_behind_a_figure_is_read() -> None:
    sheet = Sheet()
    sheet.at(72, 700, "at 10", 12)
    sheet.at(72 + sheet.canvas.stringWidth("at 10", "Times-Roman", 12), 705, "6", 7)
    (strip,) = strips(sheet)
    assert (strip.text, strip.marks) == ("at 106", ())


def test_text_that_stands_on_its_side() -> None:
    sheet = Sheet()
    for line in ("The harbour bridge", "opened on Monday"):
        sheet.line(line)
    sheet.canvas.saveState()
    sheet.canvas.translate(550, 300)
    sheet.canvas.rotate(90)
    sheet.canvas.drawString(0, 0, "Volume 3")
    sheet.canvas.restoreState()
    assert {strip.text: strip.is_sideways for strip in strips(sheet)} == {
        "The harbour bridge": False,
        "opened on Monday": False,
        "Volume 3": True,
    }


def test_what_lies_beside_the_page_is_told() -> None:
    sheet = Sheet()
    sheet.line("Seen")
    sheet.at(72, HEIGHT + 100, "Unseen")
    assert {strip.text: strip.is_outside for strip in strips(sheet)} == {
        "Seen": False,
        "Unseen": True,
    }


def test_a_file_without_text() -> None:
    with pytest.raises(NoArticleError, match="no text"):
        read_sheets(Sheet().made())


def test_a_locked_file() -> None:
    sheet = Sheet(password="boats")
    sheet.line("Seen")
    with pytest.raises(InputError, match="password"):
        read_sheets(sheet.made())


@pytest.mark.parametrize("body", [b"%PDF-1.7", b"%PDF-1.7\n" + b"\x00" * 500])
def test_a_damaged_file(body: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        read_sheets(body)


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        ("_MOST_PAGES", 1, "more than 1 pages"),
        ("_MOST_CHARACTERS", 3, "too large"),
        ("_MOST_SECONDS", -1.0, "too large"),
    ],
)
def test_no_file_takes_more_than_it_may(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: float, words: str
) -> None:
    monkeypatch.setattr(lines, limit, value)
    sheet = Sheet()
    sheet.line("One")
    sheet.page()
    sheet.line("Two")
    with pytest.raises(InputError, match=words):
        read_sheets(sheet.made())


@pytest.mark.parametrize(
    ("code", "letter"),
    [
        (0x41, "A"),
        (0xFB01, "fi"),
        (0xFFFE, "\u00ad"),
        (0, ""),
        (0xD800, "\ufffd"),
        (0x110000, "\ufffd"),
    ],
)
def test_letters(code: int, letter: str) -> None:
    assert lines._letter(code) == letter
