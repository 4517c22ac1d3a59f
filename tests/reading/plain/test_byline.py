# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""Authors and dates around the titles of copied pages."""

from __future__ import annotations

from datetime import datetime

import pytest

from tts.reading.lines.text_lines import split_lines
from tts.reading.plain.byline import Byline, read_byline

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
TITLE = "Harbour bridge opens at last"


def read(above: str, below: str) -> Byline:
    lines = split_lines("\n".join(filter(None, [above, TITLE, below, PROSE])))
    texts = [line.text for line in lines]
    return read_byline(lines, texts.index(TITLE), texts.index(PROSE))


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By\nAnn Lee", ("Ann Lee",)),
        ("Von\nAnna von Behren", ("Anna von Behren",)),
        ("Ann Lee\n3 May 2025", ("Ann Lee",)),
        ("3 May 2025\nAnn Lee", ("Ann Lee",)),
        ("Ann Lee", ()),
        ("Harbour And Docks: Latest\n3 May 2025", ()),
        ("A walk along the quay\n3 May 2025", ()),
    ],
)
def test_authors(below: str, authors: tuple[str, ...]) -> None:
    assert read("News", below).authors == authors


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", "3 May 2025"),
        ("", "Published 3 May 2025, 10:00, updated 5 May 2025"),
        ("", "Harbour office, 3 May 2025, in the Sunday edition"),
        ("3 May 2025", "By Ann Lee"),
    ],
)
def test_date(above: str, below: str) -> None:
    published = read(above, below).published
    assert published is not None
    assert published.date() == datetime(2025, 5, 3).date()


def test_a_date_far_above_the_title_is_that_of_the_visit() -> None:
    assert read("3 May 2025\nNews\nSport\nWeather\nCulture\nShips", "").published is None


def test_a_date_in_a_sentence_of_the_body_is_no_byline() -> None:
    lines = split_lines(f"{TITLE}\nIt was built from 3 May 2023 on, in fourteen months.\n{PROSE}")
    assert read_byline(lines, 0, 1) == Byline()


def test_the_credit_of_a_picture_is_no_date() -> None:
    assert read("", "The bridge on 3 May 2025. (Bo Chan/Getty Images)").published is None
