"""Dates, as they are said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.dates import MONTHS, RULES
from tts.script.english.numbers import ordinal, year
from tts.script.rules import readings

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@given(DAYS)
def test_every_day_in_every_order_is_the_same_day(day):
    month, years = MONTHS[day.month - 1], year(day.year)
    day_first = f"the {ordinal(day.day)} of {month} {years}"
    assert said(f"on {day.isoformat()} it") == [day_first]
    assert said(f"on {day.day} {month} {day.year} it") == [day_first]
    assert said(f"on {month} {day.day}, {day.year} it") == [f"{month} {ordinal(day.day)}, {years}"]
    assert said(f"on {month[:3]}. {day.day} it") == [f"{month} {ordinal(day.day)}"]


@given(DAYS)
def test_the_month_comes_first_unless_it_cannot(day):
    month, years = MONTHS[day.month - 1], year(day.year)
    assert said(f"{day.month}/{day.day}/{day.year}") == [f"{month} {ordinal(day.day)}, {years}"]
    if day.day > 12:
        assert said(f"{day.day}/{day.month}/{day.year}") == [
            f"the {ordinal(day.day)} of {month} {years}"
        ]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("May 3–5", "May third to fifth"),
        ("3-5 May 2020", "the third to the fifth of May twenty twenty"),
        ("31/12/98", "the thirty-first of December ninety-eight"),
        ("31/12/24", "the thirty-first of December twenty twenty-four"),
        ("Mar. 2021", "March twenty twenty-one"),
        ("the 1990s", "nineteen nineties"),
        ("the ’80s", "eighties"),
        ("the 2009–10 season", "two thousand nine ten"),
        ("340 AD", "three forty AD"),
        ("44 B.C.", "forty-four BC"),
        ("in 1066", "ten sixty-six"),
        ("2Q24", "the second quarter of twenty-four"),
        ("2H23", "the second half of twenty-three"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text",
    [
        "you may 5 times march on",
        "13/13/2020",
        "0/13/2020",
        "31/0/2020",
        "on mar 5 it",
        "2024-13-01",
        "3H24",
        "5Q24",
        "2009–12",
        "march on",
        "1066 men",
        "May 3.5",
        "May 3%",
        "Mayer 3",
    ],
)
def test_what_is_no_date(text):
    assert said(text) == []
