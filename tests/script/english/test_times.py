"""Times of day and durations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal
from tts.script.english.times import RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@given(st.integers(1, 12), st.integers(1, 59), st.sampled_from(["am", "PM", "a.m.", "p. m."]))
def test_every_minute_of_half_a_day(hour, minute, half):
    past = cardinal(minute) if minute > 9 else f"o {cardinal(minute)}"
    words = f"{cardinal(hour)} {past} {half[0].upper()}M"
    assert said(f"at {hour}:{minute:02} {half} then") == [words]


@given(st.integers(0, 24))
def test_every_full_hour(hour):
    on_the_hour = "o'clock" if 1 <= hour <= 12 else "hundred"
    assert said(f"at {hour}:00 sharp") == [f"{cardinal(hour)} {on_the_hour}"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("noon–3pm", ["noon", "three PM"]),
        ("5pm-midnight", ["five PM", "midnight"]),
        ("open 6.30-10am", ["six thirty", "ten AM"]),
        ("2.30 to 9.45pm", ["two thirty", "nine forty-five PM"]),
        ("2019–present", ["present"]),
        ("at 0530 local", ["zero five thirty"]),
        ("at 0430 hrs", ["zero four thirty", "hours"]),
    ],
)
def test_the_two_ends_of_a_time(written, spoken):
    found = readings(written, RULES)
    assert [one.spoken for one in found] == spoken
    assert all(one.countable for one in found) or "hours" in spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5 p.m.", "five PM"),
        ("14:00 CEST", "fourteen hundred C·E·S·T"),
        ("a 1m 32.608s lap", "one minute thirty-two point six zero eight second"),
        ("in 2m 3s", "two minutes three seconds"),
        ("10.30am", "ten thirty AM"),
        ("2:30 p.m. EST", "two thirty PM EST"),
        ("18:45 GMT", "eighteen forty-five GMT"),
        ("9 a.m. e.s.t.", "nine AM EST"),
        ("1:02:01", "one hour two minutes and one second"),
        ("11:20AM,2:40PM", "eleven twenty AM two forty PM"),
        ("3 p.m. ET", "three PM E·T"),
        ("0600 hours", "zero six hundred"),
        ("0430 local time", "zero four thirty"),
        ("1800 GMT", "eighteen hundred GMT"),
        ("16.30 CET", "sixteen thirty CET"),
        ("4:05.32", "four minutes five point three two seconds"),
        ("3h 20m", "three hours twenty minutes"),
        ("1:59:40.5", "one hour fifty-nine minutes and forty point five seconds"),
        ("2:01:02 pm", "two hours one minute and two seconds PM"),
    ],
)
def test_each_kind(written, spoken):
    assert " ".join(said(written)) == spoken


@pytest.mark.parametrize(
    "text", ["25:00", "9:60", "2:1", "5 amps", "1:2:3:4", "12:30:61", "5 pms", "3.75", "1800 men"]
)
def test_what_is_no_time(text):
    assert said(text) == []
