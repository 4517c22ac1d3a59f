"""Ukrainian ranks, compounds and rulers in running text, in their cases."""

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
        ("5-го", ["п'ятого"]),
        ("90-х", ["дев'яностих"]),
        ("у 5-му", ["п'ятому"]),
        ("на 2-й вулиці", ["другій"]),
        ("7-ма", ["сьома"]),
        ("2-ма", ["двома"]),
        ("2-х", ["двох"]),
        ("4-м", ["чотирьом"]),
        ("10-річчя", ["десятиріччя"]),
        ("0-го", ["нуль"]),
    ],
)
def test_endings_behind_a_hyphen(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("112 бригадою", ["сто дванадцятою"]),
        ("112 бригаду", ["сто дванадцяту"]),
        ("21 бригада", ["двадцять одна"]),
        ("3 корпус", ["третій"]),
        ("на 5 хвилині", ["п'ятій"]),
        ("на 12 кілометрі", ["дванадцятому"]),
        ("95 окремій бригаді", ["дев'яносто п'ятій"]),
    ],
)
def test_numbered_and_not_counted(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Людовик XIV", ["Людовик Чотирнадцятий"]),
        ("Людовика XIV", ["Людовика Чотирнадцятого"]),
        ("Генріху VIII", ["Генріху Восьмому"]),
        ("Карлом III", ["Карлом Третім"]),
        ("Катерина II", ["Катерина Друга"]),
        ("Єлизавети II", ["Єлизавети Другої"]),
        ("Єлизавету II", ["Єлизавету Другу"]),
        ("Єлизаветі II", ["Єлизаветі Другій"]),
        ("Катериною II", ["Катериною Другою"]),
        ("II Світової війни", ["другої"]),
        ("Роккі III", ["три"]),
        ("розділ XL", ["розділ сорок"]),
        ("розділ V", ["розділ п'ять"]),
        ("розділ C", []),
    ],
)
def test_rulers_and_wars(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1x на день", ["один раз"]),
        ("3x на день", ["три рази"]),
        ("5x.", ["п'ять разів"]),
    ],
)
def test_times(text, words):
    assert said(text) == words
