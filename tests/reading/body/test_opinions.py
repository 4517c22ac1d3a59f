"""Second opinions: what other readers take for the body, and how much of a line that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.body.opinions import UNKNOWN, ask, opinion_of, split_words

PROSE = (
    "The harbour has seven bridges, and each of them is older than the people who cross it in the morning.",
    "Every one was paid for by a toll that the town took from carts, and none of the tolls is taken today.",
    "The oldest stands on oak that was cut in the hills and came down the river in the spring of that year.",
)


def test_a_line_that_was_read_is_known_whole() -> None:
    opinion = opinion_of("\n".join(PROSE))
    assert opinion.share_of(split_words(PROSE[1])) == 1.0


def test_a_line_that_was_not_read_is_not_known() -> None:
    assert opinion_of(PROSE[0]).share_of(split_words(PROSE[2])) == 0.0


def test_a_short_line_counts_as_a_line_or_as_a_part() -> None:
    opinion = opinion_of("Seven bridges\nThe town has seven old bridges")
    assert opinion.share_of(["Seven", "bridges"]) == 1.0
    assert opinion.share_of(["old", "bridges"]) == 0.5
    assert opinion.share_of(["new", "bridges"]) == 0.0


def test_who_found_nothing_has_no_opinion() -> None:
    assert opinion_of(" \n ").share_of(["Seven"]) == UNKNOWN


def test_the_readers_find_the_body_of_a_plain_page() -> None:
    body = "".join(f"<p>{text}</p>" for text in PROSE * 3)
    page = f"<html><body><nav>Home</nav><article><h1>Bridges</h1>{body}</article></body></html>"
    precise, complete, declared = ask(page, PROSE[0])
    for opinion in (precise, complete):
        assert opinion.share_of(split_words(PROSE[2])) == 1.0
    assert declared.share_of(split_words(PROSE[0])) == 1.0


@pytest.mark.parametrize(
    "markup", ["", "<", "<html>", "\x00", "<?xml version='1.0'?>", "<p>\ud800</p>"]
)
def test_no_page_is_too_broken_to_ask(markup: str) -> None:
    assert all(opinion.share_of(["word"]) <= 0 for opinion in ask(markup, ""))


def test_a_long_page_is_not_given_to_others() -> None:
    page = "<p>" + PROSE[0] * 11_000 + "</p>"
    assert ask(page, "")[0].share_of(split_words(PROSE[0])) == UNKNOWN


@given(st.text(max_size=200))
def test_any_text_has_itself_as_its_opinion(text: str) -> None:
    opinion = opinion_of(text)
    for line in text.split("\n"):
        words = split_words(line)
        assert not words or opinion.share_of(words) == 1.0
