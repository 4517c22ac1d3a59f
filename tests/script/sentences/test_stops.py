"""The marks that may end a sentence, and what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences.kinds import words
from tts.script.sentences.stops import Stop, find_stop, marks


def stops(text: str) -> list[Stop]:
    found = (find_stop(text, match, 0) for match in marks(text))
    return [stop for stop in found if stop]


def test_what_stands_around_a_mark():
    (stop, _) = stops('We met Gen.) "Kay" now.')
    assert (stop.last, stop.mark, stop.close, stop.opening, stop.word) == (
        "Gen",
        ".",
        ")",
        ' "',
        "Kay",
    )
    assert (stop.lead, stop.previous, stop.before, stop.key) == ("We met ", "met", " ", "gen")
    assert stop.opens_quote
    assert not stop.is_quoted
    assert not stop.first
    assert not stop.careless


@pytest.mark.parametrize("text", ["3.5", "example.org/a.b", "a.b", "Node.js", "v2.0.1", "x=1?y=2"])
def test_inside_a_word_there_is_none(text):
    assert stops(text) == []


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("Yes.” No", "”"),
        ("Yes.[3] No", "[3]"),
        ("Yes. [3, 4–6] No", " [3, 4–6]"),
        ("Yes.¹² No", "¹²"),
        ("was proved.12 No", "12"),
        ("Ja.“ Nein", "“"),
        ("Oui. » Non", " »"),
        ("Yes. ” No", " ”"),
        ("Yes! :) No", " :)"),
        ("Yes.*_ No", "*_"),
    ],
)
def test_what_closes_behind_it(text, close):
    assert stops(text)[0].close == close


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It was late.We left", 1),
        ("It was in 2019.The rest", 1),
        ("We met Tom.They left", 1),
        ("From Example.Network now", 0),
        ("See U.S.Army now", 0),
    ],
)
def test_a_forgotten_space(text, count):
    assert len(stops(text)) == count


def test_a_spaced_quote_belongs_to_the_side_that_lacks_one():
    assert stops('He left. " Why " I')[0].close == ""
    assert stops('" He left. " I')[0].close == ' "'


def test_the_next_word():
    stop = stops("Yes. eBay Fell")[0]
    assert not stop.starts_lower
    assert stop.second == "Fell"
    assert stops("Yes. ebay")[0].starts_lower
    assert stops("Yes. The end")[0].begins_with(words("the"))
    assert stops("Yes. That’s it")[0].begins_with(words("that"))
    assert not stops("Yes. A. Lund")[0].begins_with(words("a"))
    assert stops("Yes. — No")[0].opens_dash


@given(st.text(alphabet="aB1.!?… \"'”“»)[]\n\u00a0。", max_size=80))
def test_it_lies_within_the_text_and_in_order(text):
    at = 0
    for match in marks(text):
        stop = find_stop(text, match, 0)
        assert at <= match.start() < match.end()
        at = match.end()
        assert stop is None or text[match.start() : stop.end] == stop.mark + stop.close
