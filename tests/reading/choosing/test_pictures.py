"""What images show, by their alternative texts."""

from __future__ import annotations

import pytest
from choice_pages import PROSE, P, added, read, reasons, texts

ALT = "A wheel without water"


@pytest.mark.parametrize(
    "markup",
    [
        f"<img alt='{ALT}'>",
        f"<p><img alt='{ALT}'></p>",
        f"<figure><img alt='{ALT}'><figcaption>In May.</figcaption></figure>",
        "<picture><source srcset='x'><img alt=' A wheel\n without water '></picture>",
        f"<div class='image-wrap'><a href='/x'><img alt='{ALT}' width='600'></a></div>",
    ],
)
def test_descriptions_are_read_in_place_and_only_when_chosen(markup):
    page = P[0] + markup + P[1]
    article = read(page, image_descriptions=True)
    assert texts(article) == [PROSE[0], ALT, PROSE[1]]
    assert ALT not in reasons(article)
    plain = read(page)
    assert texts(plain) == PROSE[:2]
    assert ALT not in reasons(plain)


@pytest.mark.parametrize(
    "markup",
    [
        "<img>",
        "<img alt=''>",
        "<img alt='mill-wheel.JPG'>",
        "<img alt='IMG_2041'>",
        "<img alt='Mill wheel 3.png'>",
        "<img alt='Photo'>",
        "<img alt='Featured image 2'>",
        "<img alt='***'>",
        f"<img alt='{ALT}' role='presentation'>",
        f"<img alt='{ALT}' aria-hidden='true'>",
        f"<img alt='{ALT}' width='1' height='1'>",
        f"<figure><img alt='{ALT}'><figcaption>{ALT}.</figcaption></figure>",
        f"<figure><img alt='{ALT}'><figcaption>{ALT}, seen from the road. Photo: Ann Lee</figcaption></figure>",
        f"<aside><img alt='{ALT}'></aside>",
        f"<div class='related'><img alt='{ALT}'></div>",
        "<img alt='The mills of the valley'>",
        "<picture></picture>",
    ],
)
def test_decoration_files_and_repeats_are_not_read(markup):
    assert texts(read(P[0] + markup + P[1], image_descriptions=True)) == PROSE[:2]


def test_the_same_image_is_described_once():
    page = f"{P[0]}<img alt='{ALT}'>{P[1]}<img alt='{ALT}!'>{P[2]}"
    assert added(read(page, image_descriptions=True)) == [ALT]


def test_an_image_above_the_text_is_read_when_it_is_a_figure():
    figure = f"<figure><img alt='{ALT}'></figure>"
    assert added(read(figure + P[0] + P[1], image_descriptions=True)) == [ALT]
    assert added(read(f"<img alt='{ALT}'>" + P[0] + P[1], image_descriptions=True)) == []


def test_images_in_a_selection():
    page = f"<div class='x'>{P[0]}<img alt='{ALT}'></div><img alt='Another wheel'>"
    assert texts(read(page, selector=".x", image_descriptions=True)) == [PROSE[0], ALT]
    assert texts(read(page, selector=".x", drop=("img",), image_descriptions=True)) == PROSE[:1]
