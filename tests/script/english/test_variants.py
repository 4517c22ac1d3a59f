"""The rules of each variant of English."""

from __future__ import annotations

import re

import pytest

from tts.script.english import RULES, rules
from tts.script.rules import readings


def said(text: str, language: str) -> list[str]:
    return [one.spoken for one in readings(text, rules(language))]


@pytest.mark.parametrize("language", ["en", "en-US", "en-us", "EN-CA", "en-Latn-US"])
def test_american(language):
    assert rules(language) is RULES
    assert said("5/4/26", language) == ["May fourth, twenty twenty-six"]


@pytest.mark.parametrize("language", ["en-GB", "en-gb", "en-AU", "en-IE", "en-Latn-IN", "en-ZA"])
def test_british(language):
    assert said("5/4/26", language) == ["the fifth of April twenty twenty-six"]
    assert said("Leeds won 3-0", language) == ["three nil"]


def test_rules_are_made_once():
    assert rules("en-GB") is rules("en-AU")


def test_every_pattern_is_one():
    for rule in rules("en-GB"):
        assert re.compile(rule.pattern)
