"""What stands before its noun."""

from __future__ import annotations

import re

import pytest

from tts.script.english.attributes import is_attribute


def found(text: str) -> bool:
    match = re.search(r"\$\d+", text)
    assert match
    return is_attribute(match)


@pytest.mark.parametrize(
    "text",
    [
        "a $5 note",
        "the $5 fee",
        "$5-a-day",
        "his $5 hat",
        "per $5 share",
        "a record $5 fine",
        "a 5-year, $5 deal",
        "a $5 family bag",
        "a $5 Lorn card",
    ],
)
def test_before_a_noun(text):
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "a $5",
        "$5 notes",
        "the $5 he paid",
        "every $5 between",
        "his $5 despite",
        "a $5 or",
        "for $5 more",
        "banana $5 note",
        "$5-10",
        "the girl $5 yesterday",
        "a city $5 annually",
        "the $5 Lorn paid",
        "a $5 Sunday",
        "$5-plus",
    ],
)
def test_not_before_a_noun(text):
    assert not found(text)
