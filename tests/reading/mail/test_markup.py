"""The markup of mails: what hides, and how long it takes."""

from __future__ import annotations

import time

import pytest

from tts.reading.mail.markup import clean_markup, visible_text

PROSE = "The harbour bridge opened on Monday, and all the children of the town were there to see it with their dogs."


@pytest.mark.parametrize(
    "style",
    [
        "font-size: 0",
        "font-size:0px",
        "color:red;font-size:1px",
        "font-size: 0.5pt;",
        "FONT-SIZE:0 !important",
    ],
)
def test_letters_without_a_size_are_hidden(style: str) -> None:
    cleaned = clean_markup(f'<div style="{style}">secret</div><p>{PROSE}</p>', "")
    assert [(one.text, one.reason) for one in cleaned.dropped] == [("secret", "hidden")]
    assert "secret" not in cleaned.markup


@pytest.mark.parametrize(
    "style",
    [
        "font-size:1em",
        "font-size: 1.2em",
        "font-size:12px",
        "font-size:1rem",
        "font-size:100%",
        "font-size:10px",
    ],
)
def test_letters_with_a_size_are_seen(style: str) -> None:
    cleaned = clean_markup(f'<div style="{style}">{PROSE}</div>', "")
    assert not cleaned.dropped
    assert PROSE in cleaned.markup


@pytest.mark.parametrize(
    "inner", ['div style="font-size:13px"', 'p style="font:13px Arial"', "font size=3"]
)
def test_a_wrapper_without_a_size_whose_columns_have_one(inner: str) -> None:
    column = f'<div style="font-size:0px"><div style="font-size:0">{{}}</div><{inner}>{PROSE}</div>'
    cleaned = clean_markup(column.format("secret"), "")
    assert visible_text(cleaned.markup) == PROSE
    assert [one.text for one in cleaned.dropped] == ["secret"]


def test_headed_tables_in_tables_stay_tables() -> None:
    table = f"<table><tr><td><p>{PROSE}</p></td></tr><tr><td>{{}}</td></tr></table>"
    assert "<table" in clean_markup(table.format("<table><tr><th>x</th></tr></table>"), "").markup
    assert "<table" not in clean_markup(table.format("<table><tr><td>x</table>"), "").markup


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 8_000,
        "<table><tr><td>" * 3_000 + "<table><th>x</th>",
        "<p>x</p>" * 8_000 + "<p style='display:none'>y</p>" * 8_000,
        "<p id=appendonsend>x</p>" * 8_000,
    ],
)
def test_many_boxes_take_seconds(markup: str) -> None:
    started = time.perf_counter()
    clean_markup(markup + PROSE, "")
    assert time.perf_counter() - started < 10
