"""Sums of money, as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.money import RULES
from tts.script.english.numbers import cardinal
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@given(st.integers(1, 999_999), st.integers(1, 99))
def test_units_and_hundredths(units, hundredths):
    dollars = f"{cardinal(units)} dollar{'' if units == 1 else 's'}"
    cents = f"{cardinal(hundredths)} cent{'' if hundredths == 1 else 's'}"
    assert said(f"for ${units}.{hundredths:02} more") == [f"{dollars} {cents}"]
    assert said(f"for ${units:,}.{hundredths:02} more") == [f"{dollars} {cents}"]
    assert said(f"for ${units}.00 more") == [dollars]
    assert said(f"for $0.{hundredths:02} more") == [cents]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("$4.5 billion", "four point five billion dollars"),
        ("€3m", "three million euros"),
        ("$5.43½", "five dollars forty-three and a half cents"),
        ("$1½ million", "one and a half million dollars"),
        ("¥5½", "five and a half yen"),
        ("132.7p/litre", "one hundred thirty-two point seven pence per litre"),
        ("up to 1,255p, and", "one thousand two hundred fifty-five pence"),
        ("41.25/$", "forty-one point two five per dollar"),
        ("35 €/MWh", "thirty-five euros per megawatt hour"),
        ("£0.99", "ninety-nine pence"),
        ("£1.01", "one pound one penny"),
        ("$.50", "fifty cents"),
        ("$.5", "fifty cents"),
        ("$1.234", "one point two three four dollars"),
        ("¥500", "five hundred yen"),
        ("US$5bn", "five billion U·S dollars"),
        ("HK$1", "one Hong Kong dollar"),
        ("$5-10 million", "five to ten million dollars"),
        ("-$3", "minus three dollars"),
        ("$4/hr", "four dollars per hour"),
        ("Rs. 1", "one rupee"),
        ("EUR 20", "twenty euros"),
        ("100 UAH", "one hundred hryvnias"),
        ("5¢", "five cents"),
        ("$10 million-$15 million", "ten million dollars fifteen million dollars"),
        ("$10 million-15 million", "ten million to fifteen million dollars"),
        ("Hr 40,000", "forty thousand hryvnias"),
        ("Rs 5 crore", "five crore rupees"),
        ("Rs 2.5 lakh crore", "two point five lakh crore rupees"),
        ("R$100", "one hundred Brazilian reais"),
        ("R4,200", "four thousand two hundred rand"),
        ("US $5", "five U·S dollars"),
        ("500 zł", "five hundred zloty"),
        ("30 million USD", "thirty million U·S dollars"),
        ("€250 000", "two hundred fifty thousand euros"),
        ("1.250,50 €", "one thousand two hundred fifty euros fifty cents"),
        ("$-5", "minus five dollars"),
        ("£3.50p", "three pounds fifty pence"),
        ("$1,000s", "one thousand dollars"),
        ("$7.9 million dollars", "seven point nine million dollars"),
        ("$5/Month", "five dollars per month"),
        ("a $2.5-billion deal", "two point five billion dollar"),
        ("€1-million", "one million euros"),
        ("1p", "one penny"),
        ("25p", "twenty-five pence"),
    ],
)
def test_each_kind(written, spoken):
    assert " ".join(said(written)) == spoken


def test_before_its_noun_a_sum_is_singular():
    assert said("a £58m scheme") == ["fifty-eight million pound"]
    assert said("a £58m") == ["fifty-eight million pounds"]
    assert said("a £58m for roads") == ["fifty-eight million pounds"]
    assert said("the £58m scheme") == ["fifty-eight million pound"]
    assert said("a $1 million prize") == ["one million dollar"]
    assert said("$3-a-day") == ["three dollar"]
    assert said("the £58m he paid") == ["fifty-eight million pounds"]


@pytest.mark.parametrize("text", ["$ sign", "5pm", "Rs", "100 UAHs", "xEUR 20", "480p"])
def test_what_is_no_sum(text):
    assert said(text) == []
