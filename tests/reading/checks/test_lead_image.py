"""The picture of an article whose page names none."""

from __future__ import annotations

import time

import pytest

from tts.model import Page
from tts.reading import extract
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


@pytest.mark.parametrize("address", ["http://[bad/a.jpg", "http://a b/c.jpg", "javascript:open()"])
def test_a_picture_without_a_usable_address_is_passed_over(address: str) -> None:
    other = f"<img src='{address}' {LARGE}><img src='/one.jpg' {LARGE}>"
    assert image(other) == "https://courier.example/one.jpg"
    both = f"<img data-src='{address}' src='/one.jpg' {LARGE}>"
    assert image(both) == "https://courier.example/one.jpg"


def test_the_address_of_a_page_that_names_none_itself() -> None:
    page = (
        f"<html><body><article><h1>Harbour bridge reopens</h1><img src='/one.jpg' {LARGE}>{PROSE}"
        "</article></body></html>"
    )
    fetched = Page("https://courier.example/a/b", page.encode(), "text/html", "utf-8")
    assert extract(fetched).image == "https://courier.example/one.jpg"
    assert extract(Page("page.html", page.encode(), "text/html", "utf-8")).image is None


@pytest.mark.parametrize(
    ("shown", "is_photo"),
    [
        ("The flag of Tolmouth over the harbour", True),
        ("A minister presses the button", True),
        ("logo", False),
        (" Avatar ", False),
    ],
)
def test_what_a_picture_shows_is_prose(shown: str, is_photo: bool) -> None:
    found = image(f"<img src='/one.jpg' alt='{shown}' {LARGE}>")
    assert found == ("https://courier.example/one.jpg" if is_photo else None)


def test_a_picture_two_boxes_deep_in_a_sidebar() -> None:
    inner = f"<div><div><img src='/other.jpg' {LARGE}></div></div>"
    assert image(f"<aside class='sidebar'>{inner}</aside>") is None
    assert image(inner) == "https://courier.example/other.jpg"


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
