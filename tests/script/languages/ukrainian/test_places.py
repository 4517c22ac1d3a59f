"""Ukrainian words written short, in the case of the word before them."""

from __future__ import annotations

import pytest

from tts.script.languages.ukrainian import rules
from tts.script.rules import readings

RULES = rules()


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("за ст. 111", ["статтею", "сто одинадцять"]),
        ("керуючись ст. 5,", ["статтею", "п'ять"]),
        ("за ч. 2 ст. 5", ["частиною", "два", "статті", "п'ять"]),
        ("відповідно до п. 3", ["пункту", "три"]),
        ("на с. 12", ["сторінці", "дванадцять"]),
        ("у м. Києві", ["місті"]),
        ("біля м. Києва", ["міста"]),
        ("за вул. Садовою", ["вулицю"]),
        ("Київської обл.", ["області"]),
        ("Київську обл.", ["область"]),
        ("Київською обл.", ["областю"]),
        ("Київська обл.", ["область"]),
    ],
)
def test_said(text, words):
    assert said(text) == words
