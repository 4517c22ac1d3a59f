"""Days in digits alone, in the order of each variant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.dates import MONTHS
from tts.script.english.numbers import ordinal, year
from tts.script.english.numeric_dates import rules
from tts.script.rules import Reading, readings

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31))


def found(text: str, *, day_first: bool = False) -> list[Reading]:
    return readings(text, rules(day_first=day_first))


def said(text: str, *, day_first: bool = False) -> list[str]:
    return [one.spoken for one in found(text, day_first=day_first)]


@given(DAYS, st.sampled_from("/.-"), st.booleans())
def test_the_order_is_that_of_the_variant_and_leaves_a_doubt_where_it_could_be_the_other(
    day, sign, day_first
):
    month, years = MONTHS[day.month - 1], year(day.year)
    first, second = (day.day, day.month) if day_first else (day.month, day.day)
    (one,) = found(f"{first}{sign}{second}{sign}{day.year}", day_first=day_first)
    british, american = (
        f"the {ordinal(day.day)} of {month} {years}",
        f"{month} {ordinal(day.day)}, {years}",
    )
    assert one.spoken == (british if day_first else american)
    is_doubtful = day.day <= 12 and day.day != day.month
    assert (one.confidence < 1) is bool(one.doubt) is is_doubtful


@given(DAYS)
def test_the_year_first(day):
    words = f"the {ordinal(day.day)} of {MONTHS[day.month - 1]} {year(day.year)}"
    assert said(f"on {day.isoformat()} it") == [words]
    assert said(f"on {day:%Y/%m/%d} it") == [words]


@pytest.mark.parametrize(
    ("written", "american", "british"),
    [
        ("5/4/26", "May fourth, twenty twenty-six", "the fifth of April twenty twenty-six"),
        (
            "31/12/98",
            "the thirty-first of December ninety-eight",
            "the thirty-first of December ninety-eight",
        ),
        ("12/31/98", "December thirty-first, ninety-eight", "December thirty-first, ninety-eight"),
        ("on 5/4", "May fourth", "the fifth of April"),
    ],
)
def test_both_variants(written, american, british):
    assert said(written) == [american]
    assert said(written, day_first=True) == [british]


@pytest.mark.parametrize(
    "text", ["13/13/2020", "0/13/2020", "31/0/2020", "2024-13-01", "2024/13/01", "cut 3/4", "1/2/3"]
)
def test_what_is_no_date(text):
    assert said(text) == said(text, day_first=True) == []


def test_a_month_of_a_year_has_no_day():
    assert (
        said("by 08/2022 it")
        == said("by 08/2022 it", day_first=True)
        == ["August twenty twenty-two"]
    )
    assert said("13/2022") == said("1/08/2022/3") == []
