# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""When an article was published."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.checks.published import choose_change, choose_date
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import Metadata
from tts.reading.page.boxes import parse

TITLE = "Harbour bridge opens"
BODY = Judged("The bridge is red.", Block("paragraph", "The bridge is red."), prose=1)
DAY = datetime(2024, 10, 29)


def chosen(*lines: str, markup: str = "", metadata: Metadata | None = None) -> datetime | None:
    head = Judged(TITLE, None, "title", is_title=True)
    judged = [head, *(Judged(text, None, "label") for text in lines), BODY]
    page = f"<html><body><h1>{TITLE}</h1>{markup}<p>The bridge is red.</p></body></html>"
    return choose_date(metadata or Metadata(), Marks(parse(page)), judged, TITLE, page)


def test_the_record_comes_first() -> None:
    assert chosen(
        "29 October 2024", metadata=Metadata(published=datetime(2024, 10, 28))
    ) == datetime(2024, 10, 28)


@pytest.mark.parametrize("year", [1, 1970, 2199])
def test_an_impossible_date_is_none(year: int) -> None:
    assert chosen(metadata=Metadata(published=datetime(year, 1, 1))) is None


def test_an_old_event_is_no_date_of_publication() -> None:
    assert chosen("12 May 1954") is None
    assert chosen(metadata=Metadata(published=datetime(1954, 5, 12))) == datetime(1954, 5, 12)


def test_what_is_marked_near_the_headline() -> None:
    assert chosen(markup="<time datetime='2024-10-29'>Tuesday</time>") == DAY
    both = "<time datetime='2020-01-01'></time><time itemprop='datePublished' datetime='2024-10-29'></time>"
    assert chosen(markup=both) == DAY


def test_a_change_is_no_publication() -> None:
    changed = "<time datetime='2024-12-24'>Updated 24 December</time>"
    assert chosen(markup=f"{changed}<time datetime='2024-10-29'>29 October</time>") == DAY
    assert chosen("Updated: 24 December 2024", "29 October 2024") == DAY


def test_what_is_printed_near_the_headline() -> None:
    assert chosen("Boats", "29 October 2024") == DAY
    assert chosen("The ferry sails from 1 May 2023", "Published 29 October 2024") == DAY


def test_the_page_and_its_address_come_last() -> None:
    page = Metadata(page_published=DAY, url="https://x.example/2024/10/28/a")
    assert chosen(metadata=page) == DAY
    assert chosen(metadata=Metadata(url="https://x.example/2024/10/29/a")) == DAY


def test_the_zone_of_the_page_is_taken_where_the_days_differ() -> None:
    declared = datetime(2024, 10, 28, 23, 30, tzinfo=UTC)
    local = datetime(2024, 10, 29, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    found = chosen("29 October 2024, 00:30", metadata=Metadata(published=declared))
    assert (found, found and found.utcoffset()) == (local, timedelta(hours=1))
    assert chosen("29 October 2024", metadata=Metadata(published=declared)) == declared


def test_a_time_without_a_zone_stays_without_one() -> None:
    found = chosen("29 October 2024, 00:30")
    assert found == datetime(2024, 10, 29, 0, 30)


@given(st.text(), st.datetimes(timezones=st.none() | st.timezones()))
def test_anything_printed_or_declared(text: str, declared: datetime) -> None:
    found = chosen(text, metadata=Metadata(published=declared))
    assert found is None or isinstance(found, datetime)


def test_a_page_that_looks_like_an_address_is_not_downloaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """htmldate takes text that begins with "http" and holds no space for an address."""
    asked: list[str] = []
    monkeypatch.setattr("htmldate.utils.fetch_url", asked.append)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        port = listener.getsockname()[1]
        page = f"http://127.0.0.1:{port}/secret?<h1>Bridge</h1><p>It is red.</p>".replace(" ", "\n")
        choose_date(Metadata(), Marks(parse(page)), [BODY], TITLE, page)
        assert asked == []
        monkeypatch.undo()  # and the real thing
        choose_date(Metadata(), Marks(parse(page)), [BODY], TITLE, page)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_the_last_look_takes_any_character() -> None:
    page = "<html><body><p>\udcff ä</p><p class='date'>2024-10-29</p></body></html>"
    assert choose_date(Metadata(), Marks(parse("")), [BODY], TITLE, page) == DAY


@pytest.mark.parametrize(
    ("modified", "published", "found"),
    [
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY, datetime(2024, 10, 29, 18), True),  # a day without a time
        (DAY, datetime(2024, 10, 29, 18, tzinfo=UTC), True),
        (DAY.replace(tzinfo=UTC), datetime(2024, 10, 30, 1, tzinfo=UTC), False),
        (DAY, datetime(2024, 10, 31), False),
        (datetime(1970, 1, 1), None, False),
        (datetime(1970, 1, 1, tzinfo=UTC), DAY, False),
        (datetime(2199, 1, 1), DAY, False),
        (None, DAY, False),
    ],
)
def test_a_change_is_possible_and_not_before_the_publication(
    modified: datetime | None, published: datetime | None, found: bool
) -> None:
    assert choose_change(modified, published) == (modified if found else None)


@given(
    st.datetimes(timezones=st.none() | st.timezones()),
    st.datetimes(timezones=st.none() | st.timezones()),
)
def test_any_change(modified: datetime, published: datetime) -> None:
    assert choose_change(modified, published) in (modified, None)


def test_a_feed_decides_between_what_the_page_says() -> None:
    told = datetime(2024, 10, 29, 9, tzinfo=UTC)
    stated = Metadata(published=datetime(2024, 12, 1, tzinfo=UTC), told=told)
    assert chosen("29 October 2024", metadata=stated) == DAY
    assert chosen("1 May 2024", metadata=stated) == datetime(2024, 12, 1, tzinfo=UTC)
    assert chosen(metadata=Metadata(told=told)) == told


def test_since_when_a_reader_belongs_to_it_is_no_date() -> None:
    assert chosen("Registered: 29 October 2024") is None
    assert chosen("Posted by Ann: 29 October 2024") == DAY


def test_the_text_may_begin_with_its_date() -> None:
    text = "Published on 29 October 2024 in Tolmouth"
    for line, found in ((text, DAY), ("The bridge opened on 29 October 2024", None)):
        body = Judged(line, Block("paragraph", line), prose=1)
        head = Judged(TITLE, None, "title", is_title=True)
        page = f"<h1>{TITLE}</h1>"
        assert choose_date(Metadata(), Marks(parse(page)), [head, body], TITLE, page) == found


def test_a_guess_is_no_day_of_a_change() -> None:
    footer = "This page was last modified on 29 October 2024, at 19:23."
    head = Judged(TITLE, None, "title", is_title=True)
    filler = [Judged("Boats", None, "label")] * 20
    page = f"<html><body><h1>{TITLE}</h1><p>The bridge is red.</p><footer><p>{footer}</p></footer></body></html>"
    for reason, text in (("page footer", footer), ("comments", "29 October 2024")):
        last = Judged(text, None, reason)
        lines = [head, BODY, *filler, last]
        assert choose_date(Metadata(), Marks(parse(page)), lines, TITLE, page) is None
