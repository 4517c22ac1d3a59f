"""Markup that asks too much of a parser."""

from __future__ import annotations

import time

import pytest

from tts.errors import InputError
from tts.reading.page.boxes import parse
from tts.reading.text.limits import within_limits

PROSE = "The bridge was opened on Tuesday."


def test_usual_markup_stays_as_it_is() -> None:
    markup = f"<p class='{'lead ' * 100}' style='{'x' * 5000}' data-a=1>{PROSE} {'1 < 2 = 3 ' * 1000}</p>"
    assert within_limits(markup) == markup


def test_countless_attributes_are_left_out() -> None:
    markup = f"<p {' '.join(f'a{at}=1' for at in range(100_000))}>{PROSE}</p>"
    started = time.process_time()
    assert parse(within_limits(markup)).get_text() == PROSE
    assert time.process_time() - started < 5


def test_what_stands_around_countless_attributes_stays() -> None:
    full = f"<p {' '.join(f'a{at}=1' for at in range(600))}>"
    assert within_limits(f"1 < 2 <b>{full}{PROSE}</p><i x>") == f"1 < 2 <b><p>{PROSE}</p><i x>"
    assert within_limits("") == ""


def test_countless_tags_are_refused() -> None:
    with pytest.raises(InputError, match="tags") as caught:
        within_limits("<b>" * 500_001)
    assert caught.value.hint
