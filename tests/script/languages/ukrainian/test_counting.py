"""How Ukrainian counts."""

from __future__ import annotations

import pytest

from tts.script.languages.grammar import Noun, Place, Unit
from tts.script.languages.ukrainian.counting import UKRAINIAN, day_rank
from tts.script.languages.written import Number
from tts.script.rules import Said

HRYVNIA = Unit(
    Noun(("гривня", "гривні", "гривень", "гривні"), "f"),
    Noun(("копійка", "копійки", "копійок", "копійки"), "f"),
)
METRE = Noun(("метр", "метри", "метрів", "метра"))


@pytest.mark.parametrize(
    ("number", "before", "words"),
    [
        (Number("21"), "", "двадцять одна гривня"),
        (Number("21"), "на ", "двадцять одну гривню"),
        (Number("1", "5", ","), "", "півтори гривні"),
        (Number("2", "3", ","), "до ", "двох цілих трьох десятих гривні"),
        (Number("2", "3", "."), "", "два крапка три гривні"),
        (Number("1", "0001", ","), "", "один кома нуль нуль нуль один гривні"),
    ],
)
def test_counted(number, before, words):
    assert UKRAINIAN.counted(number, (HRYVNIA.noun,), Place(before)) == words


def test_a_guess_is_doubted():
    said = UKRAINIAN.counted(Number("5"), (HRYVNIA.noun,), Place("у "))
    assert isinstance(said, Said)
    assert said.confidence < 1
    assert said.doubt


@pytest.mark.parametrize(
    ("number", "at", "words"),
    [
        (Number("5"), Place("", " гривень"), "п'ять"),
        (Number("1", "5"), Place("", " години"), "півтори"),
        (Number("1"), Place("додатком ", " до"), "один"),
        (Number("51"), Place("збито ", " ракету"), "п'ятдесят одну"),
        (Number("201"), Place("серед ", " пасажира"), "двохсот одного"),
    ],
)
def test_number(number, at, words):
    assert UKRAINIAN.number(number, at) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number("8", "50"), "вісім гривень п'ятдесят копійок"),
        (Number("8", "00"), "вісім гривень"),
        (Number("0", "50"), "п'ятдесят копійок"),
    ],
)
def test_sum(number, words):
    assert UKRAINIAN.sum(number, HRYVNIA, Place()) == words


@pytest.mark.parametrize(
    ("left", "right", "nouns", "before", "words"),
    [
        ("10", "15", (METRE,), "", "десять-п'ятнадцять метрів"),
        ("10", "15", (HRYVNIA.noun,), "до ", "десяти-п'ятнадцяти гривень"),
        ("3", "5", (), "", "три-п'ять"),
        ("2014", "2019", (), "до ", "дві тисячі чотирнадцятого, дві тисячі дев'ятнадцятого"),
        ("1200", "2500", (), "", "тисяча двісті-дві тисячі п'ятсот"),
    ],
)
def test_ranged(left, right, nouns, before, words):
    assert UKRAINIAN.ranged(Number(left), Number(right), nouns, Place(before)) == words


def test_date():
    assert UKRAINIAN.date(3, 5, "24", Place()).endswith("дві тисячі двадцять четвертого року")
    assert UKRAINIAN.date(3, 5, "2024", Place("", " року")).endswith("двадцять четвертого")
    assert day_rank(3, Place("на ")) == "третє"
    assert day_rank(3, Place("перед ")) == "третім"


def test_clock():
    assert UKRAINIAN.clock(14, 5, Place("о ")) == "чотирнадцятій нуль п'ять"
    assert UKRAINIAN.clock(18, 0, Place("до ")) == "вісімнадцятої"


@pytest.mark.parametrize(
    ("whole", "top", "bottom", "words"),
    [
        ("1", 1, 2, "півтора"),
        ("2", 1, 2, "два з половиною"),
        ("", 1, 3, "одна третина"),
        ("2", 3, 4, "два і три чверті"),
        ("", 5, 8, "п'ять восьмих"),
    ],
)
def test_fraction(whole, top, bottom, words):
    assert UKRAINIAN.fraction(whole, top, bottom) == words


@pytest.mark.parametrize(
    ("whole", "top", "bottom", "words"),
    [
        ("", 3, 4, "три чверті гривні"),
        ("", 1, 2, "пів гривні"),
        ("1", 1, 2, "півтори гривні"),
        ("5", 1, 2, "п'ять з половиною гривень"),
        ("2", 1, 2, "дві з половиною гривні"),
    ],
)
def test_part_of(whole, top, bottom, words):
    assert UKRAINIAN.part_of(whole, top, bottom, HRYVNIA.noun) == words


def test_per():
    assert UKRAINIAN.per(HRYVNIA.noun) == "за гривню"
