"""What the walk over a Word document loses and what it does not, and how long it takes."""

from __future__ import annotations

import time

import pytest
from reading.docx_maker import docx, field, p, run

from tts.model import Article, Choices, Dropped, Page
from tts.reading import extract

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
MORE = "It had been closed for 14 months, and the ferry had carried everybody who could not swim."
DELETED = "<w:rPr><w:del/></w:rPr>"


def article_of(*body: str, choices: Choices | None = None, **parts: str) -> Article:
    return extract(Page("x.docx", docx(p("Bridge", "Titel"), *body, **parts)), choices)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def seconds_of(*body: str, choices: Choices | None = None) -> float:
    started = time.perf_counter()
    article_of(p(PROSE), *body, choices=choices)
    return time.perf_counter() - started


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


@pytest.mark.parametrize("tables", [True, False])
def test_a_paragraph_whose_mark_was_deleted_is_never_lost(tables: bool) -> None:
    article = article_of(p(PROSE), p(MORE, marks=DELETED), choices=Choices(tables=tables))
    assert texts(article) == [PROSE, MORE]
    framed = article_of(
        p(PROSE, marks=DELETED), f"<w:tbl>{row(p(MORE, marks=DELETED))}</w:tbl>", p("And then.")
    )
    assert texts(framed) == [PROSE, MORE, "And then."]


def test_a_field_without_an_end_hides_its_own_paragraph_only() -> None:
    unclosed = field("PAGE", run("3")).rpartition("<w:r>")[0]
    article = article_of(p(PROSE), p(unclosed), p(MORE))
    assert texts(article) == [PROSE, MORE]
    assert Dropped("3", "page number") in article.dropped


def test_a_field_goes_on_after_a_text_box_in_it() -> None:
    box = f"<w:pict><w:txbxContent>{p('Inside.')}</w:txbxContent></w:pict>"
    article = article_of(p(PROSE), p(field("PAGE", f"<w:r>{box}</w:r>{run('3')}")))
    assert Dropped("3", "page number") in article.dropped


def test_a_table_of_contents_goes_on_over_page_numbers() -> None:
    begin, end = field("TOC", "|").split("|")
    article = article_of(
        p(begin + run("One ") + field("PAGEREF", run("1"))), p(run("Two")), p(end), p(PROSE)
    )
    assert texts(article) == [PROSE]


def test_a_hidden_cell_stays_hidden() -> None:
    hidden = p("secret", "Hush")
    style = '<w:style w:styleId="Hush"><w:name w:val="Hush"/><w:rPr><w:vanish/></w:rPr></w:style>'
    styles = f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{style}</w:styles>'
    rows = row(p("1990"), hidden, p("14")) + row(p("1991"), p("x"), p("15"))
    article = article_of(
        p(PROSE), f"<w:tbl>{rows}</w:tbl>", choices=Choices(tables=True), styles=styles
    )
    assert "1990; 14" in texts(article)
    assert Dropped("secret", "hidden") in article.dropped


@pytest.mark.parametrize(
    "code", ["-5", "+41", "1_0", "D800", "FFFFFFFF", "110000", "9" * 9_999, ""]
)
def test_symbols_that_are_no_characters(code: str) -> None:
    article = article_of(p(f"<w:r><w:t>{PROSE}</w:t><w:sym w:font='x' w:char='{code}'/></w:r>"))
    assert texts(article) == [PROSE]


def test_a_symbol_that_is_a_character() -> None:
    article = article_of(p(f"<w:r><w:t>{PROSE}</w:t><w:sym w:font='x' w:char='41'/></w:r>"))
    assert texts(article) == [f"{PROSE}A"]


def test_long_documents_take_seconds() -> None:
    table = f"<w:tbl>{row(p('1990'), p('14')) * 3_000}</w:tbl>"
    assert seconds_of(table, choices=Choices(tables=True)) < 10
    begin, _ = field("TOC", "|").split("|")
    assert seconds_of(p(begin) * 2_000, p("x") * 3_000) < 10
    assert seconds_of("<w:p>", "<mc:Fallback><w:r/></mc:Fallback>" * 4_000, "</w:p>") < 10
