"""Tables as they are read: a row at a time, each value after its headings."""

from __future__ import annotations

import re
import time

import pytest
from choice_pages import PROSE, P, added, read, reasons, texts


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "<tr><th>Mill<th>Wheels<tr><td>Upper<td>2<tr><td>Lower<td>3",
            ["Mill: Upper; Wheels: 2", "Mill: Lower; Wheels: 3"],
        ),
        ("<tr><td>Upper<td>2<tr><td>Lower<td>3", ["Upper; 2", "Lower; 3"]),
        (
            "<tr><th>Height:<td>40 m<tr><th>Built<td>1920<td>1931",
            ["Height: 40 m", "Built: 1920; 1931"],
        ),
        (
            "<thead><tr><td><td>Wheels</thead><tr><th>Upper<td>2",
            ["Upper; Wheels: 2"],
        ),
        (
            "<tr><th rowspan=2>Mill<th colspan=2>2024<tr><th>Won<th>Lost<tr><td>Upper<td>1<td>2",
            ["Mill: Upper; 2024, Won: 1; 2024, Lost: 2"],
        ),
        (
            "<tr><th>Mill<th>Year<th>Wheels<tr><td rowspan=2>Upper<td>1920<td>1<tr><td>1930<td>2",
            ["Mill: Upper; Year: 1920; Wheels: 1", "Mill: Upper; Year: 1930; Wheels: 2"],
        ),
        (
            "<tr><th>Day<th>Open<tr><th colspan=2>Summer<tr><td>Monday<td>—<tr><td>Friday<td>Yes.",
            ["Summer", "Day: Monday", "Day: Friday; Open: Yes."],
        ),
        (
            "<tr><th>A<th>B<tr><td>1<td>2<tr><th>C<th>D<tr><td>3<td>4",
            ["A: 1; B: 2", "C: 3; D: 4"],
        ),
        ("<tr><th>Only<th>headings", ["Only; headings"]),
        ("<tr><td><p>One.</p><p>Two</p><ul><li>three</ul><td>4", ["One. Two, three; 4"]),
        (
            "<tr><td class='date'>May<td class='rating'>5<td hidden>no<td>it<sup>[1]</sup>",
            ["May; 5; it"],
        ),
    ],
)
def test_rows(table, rows):
    article = read(P[0] + f"<table>{table}</table>" + P[1], tables=True)
    assert texts(article) == [PROSE[0], *rows, PROSE[1]]
    assert {block.kind for block in article.blocks[1:-1]} == {"item"}


def test_no_word_is_lost_and_none_is_added():
    table = (
        "<table><caption>Of old</caption><tr><th>Mill<th>Wheels<th>Unused"
        "<tr><td>Upper<td>2<td></table>"
    )
    article = read(P[0] + table + P[1], tables=True)
    page = set(re.findall(r"\w+", re.sub("<[^>]+>", " ", table)))
    assert set(re.findall(r"\w+", " ".join(added(article)))) == page - {"Unused"}
    assert reasons(article)["Unused"] == "table"


@pytest.mark.parametrize(
    "markup",
    [
        "<table><caption>Of old</caption><tr><td>Upper<td>2</table>",
        "<figure><table><tr><td>Upper<td>2</table><figcaption>Of old</figcaption></figure>",
    ],
)
def test_the_caption_comes_first(markup):
    assert added(read(P[0] + markup + P[1], tables=True)) == ["Of old", "Upper; 2"]
    assert reasons(read(P[0] + markup + P[1]))["Of old"] == "caption"


@pytest.mark.parametrize(
    "markup",
    [
        "<aside><table><tr><td>Upper<td>2</table></aside>",
        "<div class='related'><table><tr><td>Upper<td>2</table></div>",
        "<table hidden><tr><td>Upper<td>2</table>",
        "<table><tr><td><a href='/1'>Upper</a><td><a href='/2'>Lower</a></table>",
    ],
)
def test_tables_of_something_else_are_not_read(markup):
    assert texts(read(P[0] + markup + P[1], tables=True)) == PROSE[:2]


def test_a_table_that_sets_the_page_stays_as_it_is():
    page = f"<table><tr><td>{P[0]}{P[1]}</td><td>{P[2]}</td></tr></table>"
    assert texts(read(page, tables=True)) == texts(read(page)) == PROSE[:3]


def test_what_a_table_says_of_its_size_is_not_believed():
    rows = "<tr><td rowspan=65534 colspan=1000>a<td rowspan=x colspan=-1>b" * 2000
    start = time.perf_counter()
    read(P[0] + f"<table>{rows}</table>" + P[1], tables=True)
    assert time.perf_counter() - start < 10


def test_a_table_after_a_single_paragraph():
    assert texts(read(P[0] + "<table><tr><td>Upper<td>2</table>", tables=True)) == [
        PROSE[0],
        "Upper; 2",
    ]
