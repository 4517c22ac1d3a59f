"""Currencies."""

from __future__ import annotations

import pytest

from tts.script.english.currencies import (
    _ALL,
    AFTER,
    BEFORE,
    CODES,
    COUNTRIES,
    SIGNS,
    alternatives,
    currency,
)
from tts.script.english.money import RULES
from tts.script.rules import readings


@pytest.mark.parametrize("written", sorted(_ALL))
def test_every_currency_has_words(written):
    found = currency(written)
    assert found.one.strip()
    assert found.many.strip()
    assert bool(found.cent) is bool(found.cents)


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("written", sorted([*SIGNS, *CODES, *BEFORE]))
def test_before_the_number(written):
    assert said(f"for {written} 7 more") == [f"seven {currency(written).many}"]


@pytest.mark.parametrize("written", sorted([*CODES, *AFTER]))
def test_behind_the_number(written):
    assert said(f"for 7 {written} more") == [f"seven {currency(written).many}"]


@pytest.mark.parametrize("country", sorted(COUNTRIES))
def test_dollars_of_a_country(country):
    assert said(f"for {country}$1 more") == [f"one {COUNTRIES[country]}dollar"]


def test_the_longer_ones_come_first():
    assert alternatives({"R": "", "R$": ""}) == r"R\$|R"
