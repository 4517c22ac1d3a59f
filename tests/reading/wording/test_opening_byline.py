# ruff: noqa: DTZ001 - a date without a zone is what most articles print
"""The byline under the title of a document."""

from __future__ import annotations

from datetime import datetime

from tts.reading.wording.opening_byline import Byline, Line, read_opening

DAY = datetime(2025, 5, 3)  # of the third of May


def found(*texts: str) -> Byline:
    return read_opening([Line(text) for text in texts])


def test_names_and_a_date() -> None:
    assert found("By Ann Lee, 3 May 2025", "It rained.") == Byline(("Ann Lee",), DAY, (0,))
    assert found("By Ann Lee", "3 May 2025") == Byline(("Ann Lee",), DAY, (0, 1))
    assert found("It rained.") == Byline()


def test_what_says_something_new_may_stand_behind_a_line() -> None:
    assert found("By Ann Lee", "It rained.", "3 May 2025").places == (0, 2)
    assert found("3 May 2025", "It rained.", "4 May 2025") == Byline((), DAY, (0,))


def test_far_below_is_none() -> None:
    assert found(*["It rained."] * 4, "By Ann Lee") == Byline()


def test_styles() -> None:
    named = Line("Ann Lee", is_paragraph=False, is_styled=True, has_names=True)
    assert read_opening([named]).authors == ("Ann Lee",)
    assert read_opening([named._replace(is_styled=False)]) == Byline()
    assert read_opening([Line("By Ann Lee", is_paragraph=False)]) == Byline()
