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
    assert said(f"on {day.day} {month} {day.year} it") == [day_first]
    assert said(f"on {month} {day.day}, {day.year} it") == [f"{month} {ordinal(day.day)}, {years}"]
    assert said(f"on {month[:3]}. {day.day} it") == [f"{month} {ordinal(day.day)}"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("May 3–5", "May third to fifth"),
        ("Feb.–May 2022", "February to May twenty twenty-two"),
        ("June-July", "June to July"),
        ("open Mon-Fri", "Monday to Friday"),
        ("Tue.–Thu. only", "Tuesday to Thursday"),
        ("August 11,2000", "August eleventh, two thousand"),
        ("3-5 May 2020", "the third to the fifth of May twenty twenty"),
        ("Mar. 2021", "March twenty twenty-one"),
        ("the 7 October attack", "the seventh of October"),
        ("A 28 October letter", "A twenty-eighth of October"),
        ("from 3 to 5 May.", "the third to the fifth of May"),
        ("the 3rd and 4th of May", "the third and the fourth of May"),
        ("on May 3 and 4, rain", "May third and fourth"),
        ("May 3 to 5 p.m.", "May third"),
        ("on May 3 and 4 people", "May third"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


def test_a_month_before_a_day_of_another_is_said_for_itself():
    assert said("from Oct–Nov. 2") == ["October", "November second"]
    assert said("Dec. 23rd–Friday, Jan. 3rd") == [
        "December twenty-third",
        "Friday",
        "January third",
    ]


def test_two_days_with_a_dash_are_a_range():
    both = readings("30 June–2 July", RULES)
    assert [one.spoken for one in both] == ["the thirtieth of June", "the second of July"]
    assert all(one.countable for one in both)


@pytest.mark.parametrize(
    "text",
    [
        "you may 5 times march on",
        "on mar 5 it",
        "march on",
        "1066 men",
        "May 3.5",
        "May 3%",
        "Mayer 3",
    ],
)
def test_what_is_no_date(text):
    assert said(text) == []


def test_two_days_of_one_night_follow_each_other():
    assert said("on 1/2 January") == ["the first to the second of January"]
    assert said("on 3/9 January") == []
