"""Addresses of houses."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal, digits
from tts.script.english.places import _SHORT_STATES, _STATES, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("code", sorted(_STATES))
def test_every_state_behind_its_town(code):
    assert said(f"in Springfield, {code}, where") == [_STATES[code]]
    assert said(f"in Springfield, {code}") == [_STATES[code]]
    assert said(f"{code}, where") == []
    assert said(f"in Springfield {code} where") == []


@given(st.from_regex(r"[0-9]{5}", fullmatch=True))
def test_a_postal_code_is_said_digit_by_digit(code):
    assert said(f"in Austin, TX {code} since") == [f"Texas {digits(code)}"]
    four = digits("0001")
    assert said(f"in Austin, TX {code}-0001 since") == [f"Texas {digits(code)}, {four}"]


@example(1400)
@example(2000)
@given(st.integers(100, 9999))
def test_a_house_is_said_two_digits_at_a_time(number):
    (words,) = said(f"at {number} Elm Street now")
    head, tail = divmod(number, 100)
    if tail:
        past = cardinal(tail) if tail > 9 else f"o {cardinal(tail)}"
        assert words == f"{cardinal(head)} {past}"
    else:
        assert words == (f"{cardinal(head)} hundred" if head % 10 else cardinal(number))


@pytest.mark.parametrize(
    "text", ["1428 people", "28 Elm Street", "1428 elm street", "$1428 Elm St"]
)
def test_a_number_elsewhere_is_none(text):
    assert said(text) == []


def test_a_house_may_have_a_name_of_three_words_and_any_kind_of_street():
    assert said("at 1428 Old Elm Hill Terrace, 350 Oak Way") == [
        "fourteen twenty-eight",
        "three fifty",
    ]


def test_a_word_that_could_be_a_state_is_doubted():
    (doubted,) = readings("in Tulsa, OK, where", RULES)
    (sure,) = readings("in Austin, TX, where", RULES)
    assert doubted.confidence < sure.confidence == 1


@pytest.mark.parametrize("short", sorted(_SHORT_STATES))
def test_every_short_name_of_a_state(short):
    assert said(f"in Springfield, {short}., where") == [_SHORT_STATES[short]]
    assert said(f"Rowan, D-{short}., said") == [f"D· {_SHORT_STATES[short]}"]
    assert said(f"the x{short}. of") == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Roe (R-N.Y.) said", ["R· New York"]),
        ("Roe, I-Texas, said", ["I· Texas"]),
        ("Roe (D-CA) said", ["D· California"]),
        ("in Springfield, Mo., where", ["Missouri"]),
        ("the Mo. of it", []),
        ("in D.C., where", []),
        ("an R-rated film", []),
        ("he was in Tampa, FL.", ["Florida"]),
        ("Tampa, FL – at noon", ["Florida"]),
        ("in Tampa, FL on Monday", ["Florida"]),
        ("Rowan Press, Tampa, FL.", []),  # as a source is written, where letters are said
        ("SANTA FE, N.M. (AP)", ["New Mexico"]),
        ("in Toronto, ON, and Calgary, AB", ["Ontario", "Alberta"]),
        ("headsets, AR, and scans, CT, too", []),
        ("by Ann Rowan, MD, who", []),
        ("MIAMI, FLA. (AP)", ["Florida"]),
        ("of Elkton, MD, who", ["Maryland"]),
        ("a Springfield Mass. firm", ["Massachusetts"]),
        ("Springfield Mass. 01234", ["Massachusetts zero one two three four"]),
        ("Well, OK, let us go.", []),
        ("You, ME, and I", []),
        ("for You, ME, and them", []),
        ("Yes, OK – it rained", []),
        ("I told Tom, OK, let us go", []),
        ("We met Ann Roe, HI, and left", []),
        ("Mom, PA, and I went", []),
        ("Meanwhile, CO, the gas, rose", []),
        ("Suddenly, CO, the gas, rose", []),
        ("Tulsa, OK – it rained", ["Oklahoma"]),
        ("Tulsa, OK, is a town", ["Oklahoma"]),
        ("Dayton, OH, and Erie, PA, froze", ["Ohio", "Pennsylvania"]),
        ("near Oklahoma City, OK, where", ["Oklahoma"]),
        ("Fargo, ND, froze", ["North Dakota"]),
        ("Well, OK 74101", ["Oklahoma seven four one zero one"]),  # nothing else has such a code
    ],
)
def test_states_behind_towns_and_parties(written, spoken):
    assert said(written) == spoken
