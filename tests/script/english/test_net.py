"""The last net: no digit and no sign is left over, and no letter or digit is lost."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.net import RULES, guarded
from tts.script.rules import Rule, readings
from tts.script.spoken import spoken_words

UNSAID = frozenset("$€£¥₩₴₽₹¢%‰°§№&+=<>#@^~/\\|±×÷→≈≤≥≠©*_")
NUMERALS = [
    chr(point)
    for point in range(0x80, sys.maxunicode)
    if unicodedata.category(chr(point)) in ("Nd", "No", "Nl")
]
SIGNS = [
    chr(point)
    for point in range(0x80, sys.maxunicode)
    if unicodedata.category(chr(point)) in ("Sc", "Sm")
]
TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("abcdefghimnpstxABCDEFIMNPSTUVX0123456789"),
        st.sampled_from("0123456789.,:;-–—−/ '’\"″′()[]"),
        st.sampled_from("".join(UNSAID) + "½⅔²³⁴₂①٣５Ⅳ!?…"),
        st.characters(categories=["Nd", "No", "Nl", "Sc", "Sm", "Po"]),
    ),
    max_size=40,
)
WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "May",
                "Dec.",
                "in",
                "m",
                "km/h",
                "°C",
                "bn",
                "p.m.",
                "EDT",
                "US$",
                "Rs",
                "No.",
                "FY",
                "AD",
                "st",
                "x",
            ),
            *(
                "3",
                "10",
                "1,000",
                "2.5",
                "2024",
                "1/2",
                "5/4/26",
                "7:30",
                "40 000",
                "'98",
                "3-0",
                "6-4",
                "1e5",
                "0600",
            ),
            *(
                "$",
                "€",
                "%",
                "№",
                "½",
                "²",
                "–",
                "-",
                "−",
                " ",
                " ",
                " ",
                "~",
                "^",
                "=",
                "(",
                ")",
                "'",
                "zł",
                "k",
            ),
        ]
    ),
    max_size=12,
).map("".join)


def check(text: str) -> None:
    """Nothing that is written in digits or signs is left to an engine; every letter and digit is read out."""
    words = spoken_words(text)
    heard = " ".join(word.spoken for word in words)
    assert not [char for char in heard if char in UNSAID]
    assert not [
        char for char in heard if unicodedata.category(char) in ("Nd", "No", "Nl", "Sc", "Sm")
    ]
    read = {at for word in words for at in range(word.start, word.end)}
    assert not [char for at, char in enumerate(text) if char.isalnum() and at not in read]


@given(st.one_of(TEXTS, WORDS))
def test_no_digit_and_no_sign_is_left(text):
    check(text)


@pytest.mark.parametrize("around", ["{}", "a {} b", "x{}y", "5{}5"])
def test_every_numeral_there_is(around):
    for char in NUMERALS:
        check(around.format(char))


@pytest.mark.parametrize("around", ["{}", "a {} b", "x{}y", "5{}5"])
def test_every_sign_there_is(around):
    for char in SIGNS:
        check(around.format(char))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ab12cd", ["twelve"]),
        ("٣٤", ["thirty-four"]),
        ("word①", ["one"]),
        ("Ⅳ", ["four"]),
        ("⅚", ["five sixths"]),
        ("₸", ["tenge"]),
        ("∰∰∰", ["volume integral"]),
        ("中一二 é ж", []),
        ("a.b, c/d* “e” – f", []),
    ],
)
def test_each_kind(written, spoken):
    assert [one.spoken for one in readings(written, RULES)] == spoken


@pytest.mark.parametrize("sign", "^|\\{}[]`")
def test_a_rule_can_leave_no_sign_of_programs(sign):
    rule = guarded(Rule("x", lambda _: f"a{sign}b {sign} {sign}c"))
    assert [one.spoken for one in readings("x", [rule])] == ["a b c"]


def test_a_rule_that_says_such_signs_alone_says_nothing():
    assert readings("x", [guarded(Rule("x", lambda _: "^|"))]) == []


@pytest.mark.parametrize("text", ["https://a.b/x^y|z", "www.a.com/^{1}[2]`|\\q", "a^b|c@d.com"])
def test_addresses_leave_no_sign_of_programs(text):
    assert not frozenset("^|\\{}[]`") & frozenset(" ".join(w.spoken for w in spoken_words(text)))
