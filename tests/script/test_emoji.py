"""Emoji by name, for those who want them."""

from __future__ import annotations

import pytest

from tts.script.emoji import emoji_rule
from tts.script.rules import readings


def said(text: str, language: str = "en") -> list[str]:
    return [one.spoken for one in readings(text, [emoji_rule(language)])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Well done 👍", ["thumbs up"]),
        ("Well done 👍🏽👍🏽", ["thumbs up"]),  # one kind, whatever its colour, is named once
        ("from 🇺🇦 with ❤️", ["flag of Ukraine", "red heart"]),
        ("a → b, ½, №", []),  # signs of text, which rules say
    ],
)
def test_names(text, names):
    assert said(text) == names


def test_in_the_language_of_the_text_or_not_at_all():
    assert said("👍", "de") == ["daumen hoch"]  # as CLDR has it
    assert said("👍", "sv") == []
