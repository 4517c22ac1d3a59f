# ruff: noqa: DTZ001 - a date without a zone is what most pages print
"""Dates, printed and written for machines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.dates import parse_date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-10-29", datetime(2024, 10, 29)),
        ("2024-10-29T09:53:00Z", datetime(2024, 10, 29, 9, 53, tzinfo=UTC)),
        ("2024-10-29T09:53:00.123+02:00", datetime(2024, 10, 29, 9, 53, tzinfo=timezone(timedelta(hours=2)))),
        ("2024-10-29 09:53", datetime(2024, 10, 29, 9, 53)),
        ("20241029T0953", datetime(2024, 10, 29, 9, 53)),
        ("Tue, 29 Oct 2024 09:53:00 +0000", datetime(2024, 10, 29, 9, 53, tzinfo=UTC)),
        ("October 29, 2024 9:53 AM", datetime(2024, 10, 29, 9, 53)),
        ("Oct. 29, 2024, 12:05 a.m.", datetime(2024, 10, 29, 0, 5)),
        ("Updated 29th October 2024 at 9:53 pm", datetime(2024, 10, 29, 21, 53)),
        ("29. Oktober 2024, 18:05 Uhr", datetime(2024, 10, 29, 18, 5)),
        ("29.10.2024", datetime(2024, 10, 29)),
        ("le 1er août 2023", datetime(2023, 8, 1)),
        ("29 de octubre de 2024", datetime(2024, 10, 29)),
        ("29 октября 2024", datetime(2024, 10, 29)),
        ("29 жовтня 2024, 10:15", datetime(2024, 10, 29, 10, 15)),
        ("2024年10月29日", datetime(2024, 10, 29)),
        ("2024/10/29 09:53", datetime(2024, 10, 29, 9, 53)),
        ("29/10/2024", datetime(2024, 10, 29)),
        ("10/29/2024", datetime(2024, 10, 29)),
        ("29.10.24", datetime(2024, 10, 29)),
        ("29 Ekim 2024", datetime(2024, 10, 29)),
        ("29. marraskuuta 2024", datetime(2024, 11, 29)),
        ("29. července 2024", datetime(2024, 7, 29)),
        ("29 أكتوبر 2024", datetime(2024, 10, 29)),
    ],
)  # fmt: skip
def test_dates(text: str, moment: datetime) -> None:
    assert parse_date(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "2024-13-45",
        "31 February 2024",
        "in May we met",
        "1,000 people",
        "99:99",
        "05/03/2024",
        "31/31/2024",
    ],
)
def test_no_dates(text: str) -> None:
    assert parse_date(text) is None


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))
def test_iso_dates_come_back(moment: datetime) -> None:
    assert parse_date(moment.isoformat()) == moment.replace(microsecond=0)


@given(st.text())
def test_any_text_has_a_date_or_none(text: str) -> None:
    found = parse_date(text)
    assert found is None or isinstance(found, datetime)
