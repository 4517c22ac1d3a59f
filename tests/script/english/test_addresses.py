"""Addresses and telephone numbers, said so that they can be written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.addresses import RULES
from tts.script.english.numbers import digits
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("https://example.org/a-b", "https colon slash slash example dot org slash a dash b"),
        ("example.org/?c=1", "example dot org slash question mark c equals one"),
        ("read www.example.co.uk/x", "www dot example dot co dot uk slash x"),
        ("at example.org/2024", "example dot org slash two zero two four"),
        ("write to jo.doe@example.org", "jo dot doe at example dot org"),
        ("by @ann_b", "at ann b"),
        ("tagged #StandWithAnn", "hashtag Stand With Ann"),
        ("tagged #COP29", "hashtag COP twenty-nine"),
        ("tagged #BLM", "hashtag B·L·M"),
        ("by @AnnRoe7", "at Ann Roe seven"),
        ("a .com boom", "dot com"),
        ("see #1234", "number one thousand two hundred thirty-four"),
        ("tagged #open_data", "hashtag open data"),
        ("+44 20 7946 0018", "plus four four, two zero, seven nine four six, zero zero one eight"),
        ("<https://example.org/a>", "https colon slash slash example dot org slash a"),
        ("<jo.doe@example.org>", "jo dot doe at example dot org"),
        ("1-888-GO-NOW", "one, eight eight eight, GO NOW"),
        ("0800 123 4567", "zero eight zero zero, one two three, four five six seven"),
        ("500 dollars/night", "dollars per night"),
        ("a cheap euro/person", "euro per person"),
        ("number 123-45-6789", "one two three, four five, six seven eight nine"),
        ("(212) 555-0123", "two one two, five five five, zero one two three"),
    ],
)  # fmt: skip
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text", ["end of line.Next one", "and/or", "a@", "C#", "10-15", "1234-5678", "v1.2.3"]
)
def test_what_is_none(text):
    assert said(text) == []


def test_seven_digits_are_a_number_to_call_only_where_the_words_say_so():
    assert said("call 313-1234") == ["three one three, one two three four"]
    assert said("call me on 313-1234") == ["three one three, one two three four"]
    assert said("the seats 313-1234 were taken") == []
    assert said("call it a day! From 313-1234 on") == []


@pytest.mark.parametrize("text", ["<https://example.org/a>", "<jo.doe@example.org>"])
def test_the_brackets_of_an_address_are_not_said(text):
    (reading,) = readings(text, RULES)
    assert (reading.start, reading.end) == (0, len(text))


def test_an_extension_stands_behind_a_number():
    assert said("010-555-0199 x12")[-1] == "extension twelve"
    assert said("555-0199 x 4")[-1] == "extension four"
    assert said("by 5 x12") == []


@given(st.from_regex(r"[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}", fullmatch=True))
def test_a_telephone_number_is_said_digit_by_digit(number):
    assert said(f"Ring {number} now") == [", ".join(map(digits, number.split("-")))]


NAMES = st.from_regex(r"[b-z][a-z]{2,9}", fullmatch=True)


@given(NAMES, st.sampled_from(["com", "org", "de"]), NAMES)
def test_an_address_of_the_web_keeps_every_part(host, ending, path):
    assert said(f"at {host}.{ending}/{path}, they say") == [f"{host} dot {ending} slash {path}"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("call 999 or 112", ["nine nine nine", "one one two"]),
        ("the 988 lifeline", ["nine eight eight"]),
        ("some 988 people", []),
        ("Text HOME to 741741", ["seven four one seven four one"]),
        ("rose to 741741", []),
        ("a card ending in 8876", ["eight eight seven six"]),
        ("update/upgrade/repair", ["slash", "slash"]),
        ("he and/or she/they, his/her", []),
        ("either/other and neither/nor", []),
        ("weather/climate and brand/name", ["slash", "slash"]),
        ("dialling 112, or 999", ["one one two", "nine nine nine"]),
        ("call 311 people", []),
        ("called 911 operators", ["nine one one"]),
    ],
)
def test_numbers_to_call_and_slashes(written, spoken):
    assert said(written) == spoken
