"""Short forms of messages, and signs in names."""

from __future__ import annotations

import pytest

from tts.script.english.social import _SHORT, _SLASHED, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("short", sorted(_SLASHED))
def test_every_form_with_a_slash(short):
    assert said(f"he is {short} 5 men") == [_SLASHED[short]]
    assert said(f"he is x{short} 5 men") == []


def test_a_week_has_a_date():
    assert said("w/c 5 May") == ["week commencing"]
    assert "week commencing" not in said("tea w/cream")


@pytest.mark.parametrize("short", sorted(_SHORT))
def test_every_short_form(short):
    assert said(f"so {short} now") == [_SHORT[short]]
    assert said(f"so @{short} now") == []
    assert said(f"so {short}.com now") == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Pls come", ["Please"]),
        ("fyi", ["F·Y·I"]),
        ("two dms", ["D·M's"]),
        ("A$AP", ["ASAP"]),
        ("Ke$ha", ["Kesha"]),
        ("P!nk", ["Pink"]),
        ("$5 and A$5", []),
        ("Stop!now", []),
        ("BC and RN", []),
        ("w/", ["with"]),
        ("see r/news and u/rowan", ["R· slash", "U· slash"]),
        ("or/news", []),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken
