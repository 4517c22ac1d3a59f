"""What the grammars share in counting."""

from __future__ import annotations

import pytest

from tts.script.languages.french import FRENCH
from tts.script.languages.german.counting import GERMAN
from tts.script.languages.spanish import SPANISH
from tts.script.languages.ukrainian.counting import UKRAINIAN


@pytest.mark.parametrize("grammar", [GERMAN, FRENCH, SPANISH, UKRAINIAN])
def test_a_number_without_a_name_is_read_digit_by_digit(grammar):
    nines = 10**40 - 1
    assert grammar.cardinal(nines) == grammar.digits("9" * 40)
    assert grammar.cardinal(21) != grammar.digits("21")


def test_a_group_of_a_telephone_number():
    assert SPANISH.call("12") == "uno dos"
    assert FRENCH.call("12") == "douze"
    assert FRENCH.call("01") == "zéro un"
    assert FRENCH.call("012") == "zéro un deux"
    assert FRENCH.call("1234") == "un deux trois quatre"


@pytest.mark.parametrize(
    ("fraction", "words"),
    [
        ("5", "cinco"),
        ("05", "cero cinco"),
        ("14", "catorce"),
        ("00", "cero cero"),
        ("1415", "uno cuatro uno cinco"),
    ],
)
def test_behind_the_mark(fraction, words):
    assert SPANISH.behind_mark(fraction) == words
