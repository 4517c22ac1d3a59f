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


FILL = "word " * 30  # 150 characters


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("it was bad; ", "but it ended"),
        ("it was bad, ", "and it ended"),
        ("it was bad ", "— very bad"),
        ("it was bad ", "because it ended"),
    ],
)
def test_a_better_break_is_taken_before_a_later_one(before, behind):
    first, *_ = parts(f"{FILL}{before}{behind} {'word, ' if ';' in before else 'word '}{FILL * 3}")
    assert first == (FILL + before).strip()


@pytest.mark.parametrize(
    "whole", ["$4.5 billion", "3 and 5", "1, 2, 3", "“so, he", "(so, he", "Jan. 3, 2024", "so, he”"]
)
def test_what_belongs_together_is_not_torn(whole):
    """Wherever it comes to stand."""
    for shift in range(0, 60, 3):
        text = "word " * 50 + "x" * shift + f" {whole} " + FILL * 2
        assert any(whole in part for part in parts(text)), parts(text)


@pytest.mark.parametrize("shift", range(0, 120, 7))
def test_a_kept_span_is_not_cut(shift):
    text = ("so it went, and on; " * 40)[shift:]
    keep = [(200, 290), (295, 330), (400, 560)]
    found = list(breaths(text, 0, len(text), keep))
    for start, end in keep:
        assert len([1 for first, last in found if first < end and start < last]) == 1


def test_a_kept_span_that_no_breath_can_hold_is_cut_all_the_same():
    text = "word " * 200
    assert all(end - start <= MAX_CHARS for start, end in breaths(text, 0, 1000, [(0, 1000)]))


@given(st.text(alphabet='ab ,;:—-\n\u0301é"', min_size=300, max_size=1500))
def test_no_part_is_too_long_and_nothing_is_lost(text):
    at = 0
    for start, end in breaths(text, 0, len(text)):
        assert at <= start < end <= start + MAX_CHARS
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
