"""How sentences begin and end that pages add to articles."""

from __future__ import annotations

import time

import pytest

from tts.reading.wording.appeals import APPEALS


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("to_readers", "Sign up for the harbour letter."),
        ("to_readers", "Jetzt lesen, was heute war."),
        ("of_author", "Ann Lee is a staff writer at the Post."),
        ("of_work", "She is a reporter."),
        ("of_agency", "Reporting by Ann Lee in Tolmouth"),
        ("contributed", "Ann Lee contributed to this report."),
        ("of_terms", "All rights reserved."),
        ("of_correction", "This article has been updated with the number of piers."),
        ("priced", "It costs $40 now"),
        ("aside", "(Photo: the harbour)"),
        ("all_capitals", "READ MORE 24/7"),
        ("labelled", "Read also: the seven bridges"),
        ("handle", "Follow @harbour"),
        ("dated", "In 1924 the bridge opened."),
    ],
)
def test_each_is_known(name: str, text: str) -> None:
    assert APPEALS[name].search(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("to_readers", "The town will sign up for the harbour letter."),
        ("of_agency", "The reporting by Ann Lee won a prize."),
        ("all_capitals", "Read more"),
        ("aside", "The (old) bridge"),
        ("labelled", "The bridge opened. Then it closed: for good."),
    ],
)
def test_a_report_is_none(name: str, text: str) -> None:
    assert not APPEALS[name].search(text)


@pytest.mark.parametrize("name", sorted(APPEALS))
@pytest.mark.parametrize(
    "text", ["a " * 200, "is " * 130, "(" * 400, "A" * 400, "by " * 130, "$" * 400]
)
def test_no_line_takes_long(name: str, text: str) -> None:
    start = time.perf_counter()
    APPEALS[name].search(text[:400])
    assert time.perf_counter() - start < 0.5
