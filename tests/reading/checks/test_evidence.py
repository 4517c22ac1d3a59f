"""Authors, dates and whether an article is whole: each asked of its own module, with all that the page has."""

from __future__ import annotations

import pytest

from tts.model import Article
from tts.reading.html import extract_html

PROSE = "".join(
    f"<p>Paragraph number {n} tells at length of the harbour, its {n} bridges, and those who cross them.</p>"
    for n in range(1, 6)
)


def read(head: str = "", top: str = "", bottom: str = "") -> Article:
    return extract_html(
        f"<html lang=en><head><title>The harbour</title>{head}</head><body><article><h1>The harbour</h1>{top}"
        f"{PROSE}{bottom}</article></body></html>"
    )


def test_without_evidence_nothing_is_claimed() -> None:
    article = read()
    assert (article.authors, article.published, article.modified, article.is_cut) == (
        (),
        None,
        None,
        False,
    )


@pytest.mark.parametrize(
    ("head", "top"),
    [
        ("", '<p class="byline">By Ann Rowan</p>'),
        ('<meta name="author" content="Ann Rowan">', '<p class="byline">By Ann Rowan</p>'),
    ],
)
def test_an_author_is_known_whether_declared_or_printed(head: str, top: str) -> None:
    assert read(head, top).authors == ("Ann Rowan",)


def test_who_is_declared_in_the_head_only_and_printed_nowhere_is_an_editor() -> None:
    declared = '<meta name="author" content="Ann Rowan">'
    assert read(declared).authors == ()
    assert read(declared, bottom="<p>Ann Rowan crosses the bridge.</p>").authors == ("Ann Rowan",)


def test_dates_of_the_page_and_no_change_before_the_publication() -> None:
    published = '<meta property="article:published_time" content="2024-03-04T10:00:00Z">'
    modified = '<meta property="article:modified_time" content="{}T10:00:00Z">'
    article = read(published + modified.format("2024-03-06"))
    assert article.published
    assert article.modified
    assert (article.published.day, article.modified.day) == (4, 6)
    assert read(published + modified.format("2024-02-01")).modified is None


def test_a_wall_behind_the_text_is_told() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The harbour", '
        '"isAccessibleForFree": false, "wordCount": 2000}</script>'
    )
    assert extract_html(f"<html><head>{head}</head><body><article><h1>The harbour</h1>{PROSE}"
                        "<p>Subscribe to continue reading</p></article></body></html>").is_cut  # fmt: skip
