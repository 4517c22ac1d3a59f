"""Long sentences in several breaths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences.breaths import LONG_CHARS, MAX_CHARS, breaths


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in breaths(text, 0, len(text))]


def test_a_short_sentence_stays_whole():
    assert parts("One, two; three.") == ["One, two; three."]


def test_a_long_sentence_is_broken_at_a_clause():
    text = "word " * 40 + "word; " + "other " * 40 + "end."
    first, *_ = parts(text)
    assert first.endswith("word;")


def test_without_clauses_it_is_broken_at_white_space():
    assert all(len(part) <= MAX_CHARS for part in parts("word " * 1000))
    assert set(" ".join(parts("word " * 1000)).split()) == {"word"}


def test_without_white_space_it_is_broken_all_the_same():
    assert "".join(parts("x" * 50_000)) == "x" * 50_000


@pytest.mark.parametrize("size", [LONG_CHARS, LONG_CHARS + 1, MAX_CHARS, MAX_CHARS + 1])
def test_sizes_at_the_edges(size):
    text = ("lorem, ipsum " * 100)[:size].strip()
    assert max(map(len, parts(text))) <= MAX_CHARS


@given(st.text(alphabet='ab ,;:—-\n\u0301é"', min_size=300, max_size=1500))
def test_no_part_is_too_long_and_nothing_is_lost(text):
    at = 0
    for start, end in breaths(text, 0, len(text)):
        assert at <= start < end <= start + MAX_CHARS
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
