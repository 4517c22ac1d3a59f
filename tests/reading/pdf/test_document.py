# ruff: noqa: DTZ001 - a date without a zone is what most articles print
"""PDFs as articles."""

from __future__ import annotations

import io
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading.pdf_maker import HEIGHT, LEFT, RIGHT, WIDTH, Sheet, wrapped

from tts.errors import InputError, MissingError, NoArticleError
from tts.model import Article, Choices, Page
from tts.reading import extract

pytest.importorskip("pypdfium2")

FIRST = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it with their "
    "teachers, their dogs and a band that had practised for most of the winter in the old customs house."
)
SECOND = (
    "It had been closed for 14 months, and the ferry had carried everybody who could not swim across the cold "
    "river, twice an hour and never after dark, whatever the weather was and whoever was waiting at the quay."
)
THIRD = (
    "Nobody knows what becomes of the ferry now; the council will meet in June, and the captain says that he has "
    "an offer from a museum further up the coast, where she would lie at anchor and be painted every spring."
)


def read(sheet: Sheet, choices: Choices | None = None) -> Article:
    return extract(Page("x.pdf", sheet.made(), "application/pdf"), choices)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def reasons(article: Article) -> dict[str, str]:
    return {each.text: each.reason for each in article.dropped}


def test_title_byline_headings_and_paragraphs() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open again, and the town has a feast")
    sheet.text("By Ann Lee, 3 May 2025")
    sheet.text(FIRST)
    sheet.heading("What is next")
    sheet.text(SECOND)
    sheet.heading("The ferry", 12.5)
    sheet.text(THIRD)
    article = read(sheet)
    assert article.title == "The bridge is open again, and the town has a feast"
    assert (article.authors, article.published) == (("Ann Lee",), datetime(2025, 5, 3))
    assert texts(article) == [FIRST, "What is next", SECOND, "The ferry", THIRD]
    assert [block.level for block in article.blocks] == [0, 2, 0, 3, 0]
    assert reasons(article) == {"By Ann Lee, 3 May 2025": "byline"}


def test_paragraphs_told_by_indents() -> None:
    sheet = Sheet()
    sheet.title("The bridge")
    sheet.text(FIRST, gap=0)
    indented(sheet, SECOND)
    indented(sheet, THIRD)
    assert texts(read(sheet)) == [FIRST, SECOND, THIRD]


def indented(sheet: Sheet, text: str) -> None:
    lines = wrapped(text, RIGHT - LEFT - 20)
    sheet.line(lines[0], indent=18)
    sheet.lines(*lines[1:])


def test_justified_paragraphs_without_room_between_them() -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    styles = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()
    styles["Normal"].alignment = 4
    frames = [platypus.Frame(left, 60, 240, 720) for left in (50, 305)]
    out = io.BytesIO()
    document = platypus.BaseDocTemplate(out, pagesize=(WIDTH, HEIGHT))
    document.addPageTemplates([platypus.PageTemplate(frames=frames)])
    said = [FIRST, SECOND, THIRD] * 12
    title = platypus.Paragraph("The bridge is open", styles["Title"])
    document.build([title, *(platypus.Paragraph(text, styles["Normal"]) for text in said)])
    article = extract(Page("x.pdf", out.getvalue()))
    assert (article.title, texts(article)) == ("The bridge is open", said)


def test_two_columns_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open again, and all of the town has a feast")
    top = sheet.y
    sheet.right = 285
    sheet.text(FIRST)
    sheet.text(SECOND)
    sheet.left, sheet.right, sheet.y = 311, RIGHT, top
    sheet.text(THIRD)
    sheet.text(FIRST.replace("Monday", "Tuesday"))
    article = read(sheet)
    assert texts(article) == [FIRST, SECOND, THIRD, FIRST.replace("Monday", "Tuesday")]


def test_columns_drawn_line_by_line_across() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open again, and all of the town has a feast")
    pairs = zip(wrapped(f"{FIRST} {SECOND}", 213), wrapped(f"{THIRD} {FIRST}", 213), strict=False)
    whole = list(pairs)
    for one, other in whole:
        sheet.at(LEFT, sheet.y, one)
        sheet.at(311, sheet.y, other)
        sheet.y -= 13.2
    article = read(sheet)
    left = " ".join(one for one, _ in whole)
    right = " ".join(other for _, other in whole)
    assert " ".join(texts(article)) == f"{left} {right}"


def test_a_paragraph_goes_on_over_column_and_page() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    half = FIRST.index(" with their")
    sheet.text(FIRST[:half])
    sheet.page()
    sheet.text(FIRST[half + 1 :])
    sheet.text(SECOND)
    assert texts(read(sheet)) == [FIRST, SECOND]


def test_running_heads_and_page_numbers() -> None:
    sheet = Sheet()
    for number in range(1, 5):
        sheet.at(LEFT, HEIGHT - 40, f"The Harbour Courier – {number}", 9)
        sheet.at(WIDTH / 2, 30, str(number), 9)
        if number == 1:
            sheet.title("The bridge is open")
        sheet.text(FIRST.replace("Monday", f"day {number}"))
        sheet.text(SECOND.replace("14", str(number)))
        sheet.page()
    article = read(sheet)
    assert len(article.blocks) == 8
    said = reasons(article)
    assert {said[f"The Harbour Courier – {number}"] for number in range(1, 5)} == {"running head"}
    assert {said[str(number)] for number in range(1, 5)} == {"page number"}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("It was the oldest har-", "bour of all."), "It was the oldest harbour of all."),
        (("It was a well-", "known harbour."), "It was a well-known harbour."),
        (("The Anglo-", "American harbour."), "The Anglo-American harbour."),
        (("The years 1990-", "1999 were good."), "The years 1990-1999 were good."),
        (
            ("A river-side inn. The river-", "side inn is old."),
            "A river-side inn. The river-side inn is old.",
        ),
        (("The inn–", "or what was left."), "The inn–or what was left."),
    ],
)
def test_words_broken_at_the_end_of_a_line(lines: tuple[str, ...], said: str) -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.right = LEFT + 140
    sheet.lines(*lines)
    sheet.y -= 10
    sheet.right = RIGHT
    sheet.text(SECOND)
    assert texts(read(sheet))[0] == said


def test_ligatures_are_letters() -> None:
    import reportlab
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.line("The of\ufb01ce of the \ufb02eet.", font="Vera")
    sheet.y -= 10
    sheet.text(SECOND)
    assert texts(read(sheet))[0] == "The office of the fleet."


def noted() -> Sheet:
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.at(LEFT, sheet.y, "The bridge opened on Monday.")
    sheet.at(LEFT + 131, sheet.y + 4, "1", 7)
    sheet.at(LEFT + 138, sheet.y, "It had been closed for many months, and it cost 40 m")
    sheet.at(LEFT + 385, sheet.y + 4, "2", 7)
    sheet.at(LEFT + 391, sheet.y, "of steel.")
    sheet.y -= 24
    sheet.text(SECOND)
    sheet.at(LEFT, 80, "1 So the council said in May, when nobody had asked it.", 8)
    return sheet


def test_footnotes() -> None:
    article = read(noted())
    assert texts(article)[0].startswith("The bridge opened on Monday. It had been closed")
    assert texts(article)[1:] == [SECOND]
    assert reasons(article) == {
        "1": "footnote mark",
        "1 So the council said in May, when nobody had asked it.": "footnote",
    }
    chosen = read(noted(), Choices(footnotes=True))
    assert texts(chosen)[2:] == ["1 So the council said in May, when nobody had asked it."]


def test_lists() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.text(FIRST)
    sheet.line(
        "• one thing that takes the whole of a line of the column and then goes on upon the",
        indent=10,
    )
    sheet.line("next line, hanging", indent=18)
    sheet.line("• another", indent=10)
    sheet.line("1. a step", indent=10)
    sheet.y -= 10
    sheet.text(SECOND)
    kinds = [(block.kind, block.text[:9]) for block in read(sheet).blocks]
    assert kinds == [
        ("paragraph", "The harbo"),
        ("item", "one thing"),
        ("item", "another"),
        ("item", "1. a step"),
        ("paragraph", "It had be"),
    ]


def tabled() -> Sheet:
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.text(FIRST)
    for row in (("Year", "Boats", "Trips"), ("1990", "14", "300"), ("1991", "15", "310")):
        for at, cell in enumerate(row):
            sheet.at(LEFT + 90 * at, sheet.y, cell)
        sheet.y -= 14
    sheet.y -= 10
    sheet.text(SECOND)
    return sheet


def test_tables() -> None:
    article = read(tabled())
    assert texts(article) == [FIRST, SECOND]
    assert set(reasons(article).values()) == {"table"}
    assert texts(read(tabled(), Choices(tables=True))) == [
        FIRST,
        *("Year; Boats; Trips", "1990; 14; 300", "1991; 15; 310"),
        SECOND,
    ]


def test_lines_of_contents_and_sideways_text() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    sheet.line("The ferry ........................ 7")
    sheet.y -= 10
    sheet.text(FIRST)
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.drawString(200, -30, "Printed on Friday")
    sheet.canvas.restoreState()
    article = read(sheet)
    assert texts(article) == [FIRST]
    assert reasons(article) == {
        "The ferry ........................ 7": "table of contents",
        "Printed on Friday": "sideways text",
    }


def test_a_page_that_lies_on_its_side() -> None:
    sheet = Sheet()
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, -WIDTH)
    sheet.y = 400
    sheet.title("The bridge is open")
    sheet.text(FIRST)
    sheet.text(SECOND)
    article = read(sheet)
    assert (article.title, texts(article)) == ("The bridge is open", [FIRST, SECOND])


@pytest.mark.parametrize(
    ("properties", "title", "authors"),
    [
        ({"title": "On bridges", "author": "Ann Lee"}, "On bridges", ("Ann Lee",)),
        ({"title": "Microsoft Word - draft.docx", "author": "admin"}, "The bridge is open.", ()),
        ({"title": "untitled", "author": "anonymous"}, "The bridge is open.", ()),
    ],
)
def test_properties(properties: dict[str, str], title: str, authors: tuple[str, ...]) -> None:
    sheet = Sheet(properties=properties)
    sheet.text(f"The bridge is open. {SECOND}")
    article = read(sheet)
    assert (article.title, article.authors) == (title, authors)


def test_the_headline_that_the_file_declares_outweighs_a_larger_masthead() -> None:
    sheet = Sheet(properties={"title": "The bridge is open", "author": "Ann Lee"})
    sheet.text("COURIER", 20, "Helvetica-Bold", 20)
    sheet.text("The bridge is open", 16, "Helvetica-Bold", 12)
    sheet.text("Ann Lee, Harbour Town")
    sheet.text(FIRST)
    article = read(sheet)
    assert (article.title, article.authors) == ("The bridge is open", ("Ann Lee",))
    assert reasons(article) == {"Ann Lee, Harbour Town": "byline"}


def refused(body: bytes, kind: type[InputError] = InputError) -> str:
    with pytest.raises(kind) as caught:
        extract(Page("x.pdf", body, "application/pdf"))
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value.message


def test_a_locked_file() -> None:
    sheet = Sheet(password="secret")
    sheet.text(FIRST)
    assert "locked with a password" in refused(sheet.made())


def test_pictures_of_pages() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "white")), 0, 0, 400, 400)
    assert "pictures of pages, no text" in refused(sheet.made(), NoArticleError)


def test_empty_pages() -> None:
    sheet = Sheet()
    sheet.page()
    assert "no text" in refused(sheet.made(), NoArticleError)


def test_broken_files() -> None:
    sheet = Sheet()
    sheet.text(FIRST)
    assert "damaged" in refused(b"%PDF-1.7\n" + b"nothing at all " * 40)


def test_too_many_pages() -> None:
    sheet = Sheet()
    for _ in range(2_001):
        sheet.page()
    assert "more than 2000 pages" in refused(sheet.made())


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    sheet = Sheet()
    sheet.text(FIRST)
    with pytest.raises(MissingError) as caught:
        read(sheet)
    assert caught.value.hint == 'pip install "article-tts[pdf]"'


def test_forty_pages_take_seconds() -> None:
    sheet = Sheet()
    sheet.title("The bridge is open")
    for number in range(40):
        for text in (FIRST, SECOND, THIRD) * 4:
            sheet.text(f"{chr(97 + number // 10)}{chr(97 + number % 10)} {text}")
        sheet.page()
    started = time.perf_counter()
    article = read(sheet)
    assert len(article.blocks) == 40 * 12
    assert time.perf_counter() - started < 20


WORDS = st.lists(
    st.sampled_from([*FIRST.split(), "har-", "•", "1.", "2025", "By", "(x)", "...", "12"]),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(WORDS, st.sampled_from([8, 11, 14, 20]), st.integers(0, 300)),
        min_size=1,
        max_size=6,
    )
)
def test_every_letter_goes_somewhere(paragraphs: list[tuple[list[str], int, int]]) -> None:
    sheet = Sheet()
    drawn = ""
    for words, size, left in paragraphs:
        sheet.left = LEFT + left
        sheet.text(" ".join(words), size)
        drawn += " ".join(words)
    try:
        article = read(sheet)
    except NoArticleError:
        return
    said = "".join((article.title, *texts(article), *(each.text for each in article.dropped)))
    assert sorted(filter(str.isalnum, said)) == sorted(filter(str.isalnum, drawn))


def whole() -> bytes:
    sheet = noted()
    sheet.page()
    sheet.text(THIRD)
    return sheet.made()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    st.floats(0.3, 1),
)
def test_damaged_bytes_give_an_article_or_an_error(
    changes: list[tuple[float, int]], kept: float
) -> None:
    damaged = bytearray(whole())
    for place, byte in changes:
        damaged[int(place * len(damaged))] = byte
    with suppress(InputError):
        assert extract(Page("x.pdf", bytes(damaged[: int(len(damaged) * kept)]))).blocks
