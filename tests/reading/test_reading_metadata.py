# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""What pages tell machines."""

from __future__ import annotations

from datetime import UTC, datetime

from tts.reading.boxes import parse
from tts.reading.metadata import Metadata, read_metadata


def read(head: str) -> Metadata:
    return read_metadata(parse(f"<html><head>{head}</head><body></body></html>"))


def test_a_page_that_tells_nothing() -> None:
    assert read("") == Metadata()


def test_headlines_in_the_order_of_belief() -> None:
    found = read(
        "<title>T | Site</title><meta name='twitter:title' content='W'><meta property='og:title' content='O &amp; O'>"
        '<script type="application/ld+json">{"@type": "Article", "headline": "J &quot;q&quot;"}</script>'
    )
    assert found.headlines == ('J "q"', "O & O", "W", "T | Site")


def test_dates_of_meta_time_and_address() -> None:
    assert read(
        "<meta property='article:published_time' content='2024-10-29T09:53:00Z'>"
    ).published == datetime(2024, 10, 29, 9, 53, tzinfo=UTC)
    assert read("</head><body><time datetime='2024-10-29'>Tuesday</time>").published == datetime(
        2024, 10, 29
    )
    assert read("<link rel=canonical href='https://x.example/2024/10/29/a'>").published == datetime(
        2024, 10, 29
    )


def test_the_date_marked_as_published_outweighs_the_first() -> None:
    found = read(
        "</head><body><time datetime='2020-01-01'></time><time itemprop='datePublished' datetime='2024-10-29'></time>"
    )
    assert found.published is not None
    assert found.published.year == 2024


def test_authors() -> None:
    assert read("<meta name='author' content='By Ann Lee, Bo Chan'>").authors == (
        "Ann Lee",
        "Bo Chan",
    )
    assert read("</head><body><a rel='author' href='/a'>Ann Lee</a>").authors == ("Ann Lee",)
    assert read("<meta property='article:author' content='https://x.example/ann'>").authors == ()


def test_languages() -> None:
    found = read(
        "<meta property='og:locale' content='uk_UA'><meta http-equiv='content-language' content='not a tag!'>"
    )
    assert found.languages == ("uk_UA", "not a tag!")


def test_addresses_are_whole_or_none() -> None:
    assert (
        read("<link rel=canonical href='/a'><meta property='og:image' content='//x.example/i.jpg'>")
        == Metadata()
    )


def test_readers_are_no_authors() -> None:
    body = "</head><body><a rel='author' href='/a'>Ann Lee</a>"
    assert read(f"{body}<span itemprop='author'>link78</span>").authors == ("Ann Lee",)
    assert read(
        f"{body}<div class='comment'><p><span itemprop='author'>Zed Quill</span></p></div>"
    ).authors == ("Ann Lee",)
