"""Amounts with a unit of measure, and percentages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.measures import FIRST, RULES
from tts.script.english.numbers import amount
from tts.script.english.units import _UNITS, units
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


_OTHERWISE = {"in", "ins", "mb", "MP", "t"}  # tested below


@pytest.mark.parametrize("symbol", sorted(set(_UNITS) - _OTHERWISE))
def test_every_unit_is_one_or_many(symbol):
    assert said(f"it was 1 {symbol} then") == [f"one {_UNITS[symbol]}"]
    assert said(f"it was 7 {symbol} then") == [f"seven {units(symbol)}"]


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(["", "-", "−"]))
def test_percentages(whole, hundredths, sign):
    number = f"{whole}.{hundredths:02}"
    minus = "minus " if sign else ""
    assert said(f"by {sign}{number}% more") == [f"{minus}{amount(number)} percent"]
    assert said(f"by {sign}{number} % points") == [f"{minus}{amount(number)} percentage"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a 10-km run", "ten kilometer"),
        ("31 sq miles", "square"),
        ("a man of 15st 7lb", "fifteen stone seven pounds"),
        ("21st 3lb", "twenty-one stone three pounds"),
        ("at 12st she", "twelve stone"),
        ("the cases topped 1.5m.", "one point five million"),
        ("a population of 2m, then", "two million"),
        ("2m first-time buyers", "two million"),
        ("5m GPUs", "five million"),
        ("55m light-years off", "fifty-five million"),
        ("6m tall trees", "six meters"),
        ("people stay 2m.", "two meters"),
        ("it fell 2m.", "two meters"),
        ("Highs of 30-35C", "thirty to thirty-five degrees Celsius"),
        ("30C-35C", "thirty to thirty-five degrees Celsius"),
        ("20-25F", "twenty to twenty-five degrees Fahrenheit"),
        ("every 15 min between", "fifteen minutes"),
        ("a 10-pp drop", "ten percentage point"),
        ("up 0.1pp to", "zero point one percentage points"),
        ("1.2m of them fled", "one point two million"),
        ("500k files", "five hundred thousand"),
        ("4in of snow", "four inches"),
        ("1.5m km away", "one point five million kilometers"),
        ("3bn km²", "three billion square kilometers"),
        ("a .50-cal. gun", "fifty caliber"),
        ("a .357 Magnum", "three fifty-seven"),
        ("a .22 rifle", "twenty-two"),
        ("125 GeV/c²", "one hundred twenty-five gigaelectronvolts per c squared"),
        ("in 10 mo. of war", "ten months"),
        ("a 3nm, 16-core chip", "three nanometer"),
        ("gusts of 30 kt", "thirty knots"),
        ("a 30 kt bomb", "thirty kiloton"),
        ("2.5t of grain", "two point five tonnes"),
        ("4.7 t/yr", "four point seven tonnes per year"),
        ("28.5 inHg", "twenty-eight point five inches of mercury"),
        ("2.2 million b/d", "barrels per day"),
        ("2 mb/d", "million barrels per day"),
        ("down to 24º C", "twenty-four degrees Celsius"),
        ("155mm shells", "one hundred fifty-five millimeter"),
        ("5 million km", "five million kilometers"),
        ("5 l/min", "five liters per minute"),
        ("2 x 4 m", "two by four meters"),
        ("3*4 kg", "three times four kilograms"),
        ("−5 °C", "minus five degrees Celsius"),
        ("6'2\"", "six foot two"),
        ("5 in. tall", "five inches"),
        ("1.5 m people", "one point five million"),
        ("1.5 m tall", "one point five meters"),
        ("3m users", "three million"),
        ("3M users", "three million"),
        ("the 400m hurdles", "four hundred meter"),
        ("45K followers", "forty-five thousand"),
        ("1.5K", "one point five K·"),
        ("5bn", "five billion"),
        ("40 000 km", "forty thousand kilometers"),
        (
            "1980-1970 kg",
            "one thousand nine hundred eighty to one thousand nine hundred seventy kilograms",
        ),
        ("10-15mm", "ten to fifteen millimeters"),
        ("126 mg/dL", "one hundred twenty-six milligrams per deciliter"),
        ("35 μg/m3", "thirty-five micrograms per cubic meter"),
        ("12kg/kg", "twelve kilograms per kilogram"),
        ("5 l/100 km", "five liters per hundred kilometers"),
        ("a 100W bulb", "one hundred watt"),
        ('a 12" screen', "twelve inch"),
        ("a 12 in screen", "twelve inch"),
        ("12 in. wide", "twelve inches"),
        ("2½ miles and 2½ kg", "two and a half kilograms"),
        ("1,5 kg", "one point five kilograms"),
        ("25 bp", "twenty-five basis points"),
        ("3pc", "three percent"),
        ("2.5pp", "two point five percentage points"),
        ("1½%", "one and a half percent"),
        ("−3.4%", "minus three point four percent"),
        ("48°51′24″N", "forty-eight degrees fifty-one minutes twenty-four seconds north"),
        ("45°N", "forty-five degrees north"),
        ("950 mb", "nine hundred fifty millibars"),
        ("50 mb", "fifty megabytes"),
        ("a 48MP lens", "forty-eight megapixel"),
        ("9.58s", "nine point five eight seconds"),
        ("10 degrees C", "Celsius"),
        ("5 cents/kWh", "per kilowatt hour"),
        ("fell to -5C", "minus five degrees Celsius"),
        ("it was 20C", "twenty degrees Celsius"),
        ("68F", "sixty-eight degrees Fahrenheit"),
        ("5'6", "five foot six"),
        ("6ft 2in.", "six feet two inches"),
        ("5 ft 10 in his socks", "five feet"),
        ("1.5 million-2 million", "one point five million"),
        ("50 m.p.h.", "fifty miles per hour"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text",
    [
        "5 in March", "5 kmx", "x5 km", "10 km/", "5 moles", "3 MP said", "10 W 42nd", "H 5 N 1", "10s", "flat 5C",
        '"Apollo 12" flew', "pp. 5", "12 pp. 4",
    ],
)  # fmt: skip
def test_what_is_none(text):
    assert said(text) == []


def test_the_sign_of_a_range_is_no_minus():
    assert said("5%–7%") == ["five percent", "seven percent"]
    assert said("10°C-15°C") == ["ten degrees Celsius", "fifteen degrees Celsius"]


def test_a_million_before_another_is_no_length():
    assert said("3m–4m people") == ["three million", "four million"]


def test_a_letter_that_belongs_to_a_name_is_no_degree():
    assert said("below, and Meteor-1C") == []


def test_a_ratio_has_no_inches():
    assert said("led 2-to-1 in television ads") == []


def test_a_letter_without_a_sign_of_degrees_leaves_a_doubt():
    (found,) = readings("it was 20C", RULES)
    assert found.confidence < 1
    assert found.doubt


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("900 kcal/day", ["nine hundred kilocalories per day"]),
        ("a 900 kcal/day diet", ["nine hundred kilocalorie per day"]),
        ("1 hrs/week", ["one hour per week"]),
        ("2 days/week", ["two days per week"]),
        ("1,600 men/day", ["one thousand six hundred men per day"]),
        ("15 pts/game", ["fifteen points per game"]),
        ("60 km/h", []),
        ("2 cats/dogs", []),
        ("x.com/5 days/week/a", []),
    ],
)
def test_by_the_day(written, spoken):
    assert [one.spoken for one in readings(written, FIRST)] == spoken


def test_a_stroke_between_two_sizes_divides_them():
    assert said("16GB/512GB") == ["sixteen gigabytes", "five hundred twelve gigabytes"]
    assert said("10m/33ft") == ["ten meters", "thirty-three feet"]


def test_beside_a_scale_of_heat_the_other_is_one_too():
    assert said("180C/350F")[0] == "one hundred eighty degrees Celsius"
    assert said("180C/Flat") == []


def test_an_ordinal_is_no_stone():
    assert said("the 21st man") == said("the 1st, 31st") == said("50st") == []
