"""What a rule is, and how many of them share a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.rules import LETTER_JOIN, Reading, Rule, Said, constant, letters, readings


@given(st.text(alphabet="abcXYZ", min_size=2, max_size=8))
def test_letters_are_all_said_one_by_one(word):
    assert letters(word).split(LETTER_JOIN) == list(word.upper())


@pytest.mark.parametrize(
    ("written", "said"), [("a", "A·"), ("U.S.", "U·S"), ("J. K.", "J·K"), ("b2", "B·2")]
)
def test_what_is_no_letter_is_not_said(written, said):
    assert letters(written) == said


def test_the_first_of_two_rules_has_the_text():
    rules = [
        Rule("b+", constant("first")),
        Rule("abbc", constant("second")),
        Rule("c", constant("third")),
    ]
    assert readings("abbc", rules) == [Reading(1, 3, "first"), Reading(3, 4, "third")]


def test_a_rule_that_declines_leaves_the_text_to_the_next():
    rules = [Rule("a", lambda _: None), Rule("a", constant(" ")), Rule("a", constant("said"))]
    assert readings("a", rules) == [Reading(0, 1, "said")]


def test_what_a_rule_knows_beside_the_words_is_kept():
    said = Said("read", "ɹɛd", 0.8, "could be the present")
    (found,) = readings("read", [Rule("read", lambda _: said)])
    assert (found.ipa, found.confidence, found.doubt) == ("ɹɛd", 0.8, "could be the present")


def test_a_rule_whose_signs_are_missing_is_not_tried():
    def fail(_):
        raise AssertionError

    assert readings("abc", [Rule("abc", fail, needs="xyz")]) == []
