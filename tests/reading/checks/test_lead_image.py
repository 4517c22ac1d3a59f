"""The picture of an article whose page names none."""

from __future__ import annotations

import time

import pytest

from tts.reading.html import extract_html

PROSE = (
    "<p>The harbour bridge reopened on Tuesday after eleven weeks of repairs, and the lorries crossed it.</p>"
    * 3
)
LARGE = "width='800' height='500'"


def image(markup: str, head: str = "", below: str = "") -> str | None:
    page = (
        f"<html><head><link rel='canonical' href='https://courier.example/a/b'>{head}</head><body>"
        "<header><img src='/site-header.jpg' width='900' height='300'></header>"
        f"<article><h1>Harbour bridge reopens</h1>{markup}{PROSE}</article>{below}</body></html>"
    )
    return extract_html(page).image


def test_the_first_large_picture() -> None:
    two = f"<img src='small.jpg' width='80' height='60'><img src='/one.jpg' {LARGE}><img src='/two.jpg' {LARGE}>"
    assert image(two) == "https://courier.example/one.jpg"
    assert image("<figure><img src='/one.jpg'></figure>") == "https://courier.example/one.jpg"


def test_what_the_page_names_comes_first() -> None:
    named = "<meta property='og:image' content='https://courier.example/named.jpg'>"
    assert image(f"<img src='one.jpg' {LARGE}>", named) == "https://courier.example/named.jpg"


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='data:image/png;base64,AA' data-src='/late.jpg'>",
        "<img src='/blank.gif' data-srcset='/late-small.jpg 300w, /late.jpg 900w, /late-huge.jpg 4000w'>",
        "<img srcset='/half.jpg 0.5x, /late.jpg 1x'>",
        "<img srcset='/small.jpg 300w,/late.jpg 900w,'>",
        "<picture><source srcset='/late.jpg 800w'><img src='data:image/gif;base64,AA'></picture>",
    ],
)
def test_pictures_that_load_late(markup: str) -> None:
    assert image(markup) == "https://courier.example/late.jpg"


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='/pixel.png'>",
        "<img src='/our-logo.png'>",
        "<img class='avatar' src='/ann.jpg'>",
        "<img src='/drawing.svg'>",
        "<img src='data:image/png;base64,AA'>",
        "<img src='/one.jpg' width='1' height='1'>",
        "<img src='/one.jpg' width='970' height='120'>",
        "<img>",
        "<aside class='related-stories'><h3>Read more</h3><img src='/other.jpg' width='800' height='500'></aside>",
    ],
)
def test_what_is_no_picture_of_the_article(markup: str) -> None:
    assert image(markup) is None


def test_what_follows_the_text_is_of_others() -> None:
    assert image("", below=f"<div><p>Ferry sails</p><img src='/ferry.jpg' {LARGE}></div>") is None


def test_a_long_set_is_no_burden() -> None:
    many = f"<img srcset='{'a' * 1_000_000}'>" * 3
    start = time.process_time()
    assert image(many) is None
    assert time.process_time() - start < 3
