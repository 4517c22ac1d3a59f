"""Quotation marks in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.quotations.marks import MARKS, has_marks, quoted


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quoted(text)]


PAIRS = [
    "“We go.”", "„Wir gehen.“", "„Idziemy.”", "”Vi går.”", "«Idemo.»", "« Nous allons. »", "»Wir gehen.«",
    "‹Wir gehen.›", "›Wir gehen.‹", "‘We go.’", "‚Wir gehen.‘", '"We go."', "'We go.'", "「行こう。」", "『行こう。』",
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_the_pairs_of_many_languages(pair):
    assert found(pair) == [pair]
    assert found(f"Ann: {pair} And more.") == [pair]
    assert found(f"({pair})") == [pair]
    assert has_marks(pair)


@pytest.mark.parametrize(
    "text",
    [
        "It’s the boys’ dogs’ food, isn’t it?",
        "It's the boys' dogs' food, isn't it?",
        'He is 6\'2" tall and 5" wide.',
        "In the ’90s, ’tis said, they rocked ’em.",
        "l’eau d’or",
        "п'ять об’єктів",
        "no marks at all",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotations(text):
    assert found(text) == []


def test_inches_do_not_close():
    text = 'He said, "The board is 12" wide and 5" thick," and left.'
    assert found(text) == ['"The board is 12" wide and 5" thick,"']


def test_a_number_may_end_a_quotation():
    assert found('It is called "Area 51" here.') == ['"Area 51"']


def test_apostrophes_do_not_close_single_marks():
    text = "‘We don’t know the boys’ names,’ she said. ‘It’s the ’90s.’"
    assert found(text) == ["‘We don’t know the boys’ names,’", "‘It’s the ’90s.’"]


def test_only_the_outermost_pair_is_told():
    assert found("“He said ‘no’ to me.” So.") == ["“He said ‘no’ to me.”"]
    assert found("«Він сказав «ні» мені». Так.") == ["«Він сказав «ні» мені»"]
    assert found("„Er rief ‚nein‘ und ging.“") == ["„Er rief ‚nein‘ und ging.“"]


def test_one_mark_may_close_two():
    assert found("Він читав «роман «Місто».") == ["«роман «Місто»"]


def test_a_mark_that_nothing_closes():
    (one,) = quoted("She said: “We go on.")
    assert (one.start, one.end, one.is_closed) == (10, 20, False)
    assert found("“Open and “closed” again") == ["“closed”"]


@given(st.text(alphabet=MARKS + "ab ,.5", max_size=60))
def test_pairs_are_in_order_and_disjoint(text):
    at = 0
    for one in quoted(text):
        assert at <= one.start < one.end <= len(text)
        assert text[one.start] in MARKS
        assert (text[one.end - 1] in MARKS) or not one.is_closed
        at = one.end
