"""Capitals that are said letter by letter."""

from __future__ import annotations

import pytest

from tts.script.languages import acronyms
from tts.script.rules import readings


def said(text: str, language: str) -> list[str]:
    return [one.spoken for one in readings(text, acronyms.rules(language))]


@pytest.mark.parametrize(
    ("language", "text", "spelt"),
    [
        ("de", "Die EU-Kommission und die ARD", ["E·U", "A·R·D"]),
        ("de", "Die AfD und der EuGH", ["A·F·D", "E·U·G·H"]),
        ("de", "Das ZDF, der BND.", ["Z·D·F", "B·N·D"]),
        ("de", "Flug LH 400 nach Rom", ["L·H"]),
        ("fr", "L’UE, l'OMS et la SNCF", ["U·E", "O·M·S", "S·N·C·F"]),
        ("es", "La UE y una ONG", ["U·E", "O·N·G"]),
        ("uk", "ЄС і ЗСУ, BBC", ["Є·С", "З·С·У", "B·B·C"]),
    ],
)
def test_is_spelt(language, text, spelt):
    assert said(text, language) == spelt


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die NATO und die UNO"),
        ("de", "DIE EU WILL MEHR"),
        ("de", "Johannes XX und die LKWs"),
        ("de", "Von S&P und H&M"),
        ("fr", "L'OTAN et l'ONU"),
        ("es", "La OTAN y la ONU"),
        ("uk", "НАТО і УЄФА у ХХ столітті"),
        ("uk", "В Україні З нами"),
    ],
)
def test_is_a_word(language, text):
    assert said(text, language) == []


@pytest.mark.parametrize("language", ["de", "fr", "es", "uk"])
def test_words_are_not_among_those_spelt(language):
    for word in ["NATO", "NASA", "UNESCO", "FIFA", "UEFA", "НАТО", "ФІФА"]:
        assert said(f"x {word} x", language) == []
