"""The laws of the languages that are said in full."""

from __future__ import annotations

import datetime
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.languages import knows, rules
from tts.script.phrases import byline
from tts.script.rules import readings
from tts.script.spoken import spoken, spoken_words
from tts.script.stretches import silent_spans
from tts.script.tables import listed

IN_FULL = ["de", "fr", "es", "uk"]
CHARACTERS = st.text(
    alphabet="0123456789 .,:/-–−%€$£₴₿°№§&@#+=<>×½¾²⁻~'’\"()xXIVabehkmMdgtsгрнйіхéßñ٣①Ⅻ７∑\u00a0\u202f",
    max_size=60,
)
PIECES = st.sampled_from(
    listed(
        "z.B. Mio. Mrd. тис. млн грн ст. вул. р. рр. року Uhr h km/h m² kg € $ % °C 1er 2e XIX XIXe siècle siglo XXI "
        "століття Ludwig XIV. Louis Felipe VI Людовик 3. Mai mayo de mai травня 12 1.234,56 1'234 14:30 24.02.2022 "
        "2024-05-03 2023/24 1/2 ½ – - 10-15 5-го 90-х 10-річний 3x 10-jährige COVID-19 G7 +49 030 www.a2.de a@b3.de "
        "@x1 #y2 № 5 n.º art. 5ª 99999999999999999999999999999999 007 0,000001 1.2.3.4 ¾② @¾ 5/¾a #①"
    )
)
TEXTS = st.one_of(
    CHARACTERS,
    st.lists(st.one_of(PIECES, st.just(" ")), max_size=14).map("".join),
    st.text(max_size=60),
)


def is_left_over(char: str) -> bool:
    """Whether an engine would have to read it in a language of its own choice."""
    return unicodedata.category(char) in ("Nd", "Nl", "No", "Sc", "Sm") or char in "&@#%§№°‰"


@given(TEXTS, st.sampled_from(IN_FULL))
def test_no_digit_and_no_sign_is_left(text, language):
    assert [char for char in spoken(text, language) if is_left_over(char)] == []


@given(TEXTS, st.sampled_from(IN_FULL))
def test_nothing_is_lost(text, language):
    words, at = spoken_words(text, language), 0
    for word in words:
        assert at <= word.start < word.end <= len(text)
        at = word.end
    for start, end in silent_spans(text, words):
        assert not any(char.isalnum() for char in text[start:end])


@given(st.integers(0, 10**12), st.sampled_from(IN_FULL))
def test_every_number_is_said_alike_however_it_is_grouped(number, language):
    by_space = f"{number:,}".replace(",", "\u202f")
    if number >= 10_000:
        assert spoken(str(number), language) == spoken(by_space, language)


@pytest.mark.parametrize("language", IN_FULL)
@pytest.mark.parametrize(
    "text",
    ["1", "1 ", "1 234 ", "1.234.", "1-", "1–2 ", "3. ", "z. B. ", "a.b.", "$1 ", "1€/", "1:23 ", "+1 23 45 ", "01 23 ",
     "ст. 1 ч. ", "5-го ", "@a", "https://", "½", "²", "1 de mayo y ", "tel. 12 34 56 ", "між 5 і ", "XIV і ", "x ",
     "3./", "3.º a ", "1/2 h ", "5–7 травня ", "C ", "розділ C "],
)  # fmt: skip
def test_time_grows_with_the_length(text, language):
    long = (text * 20_000)[:20_000]
    begin = time.process_time()
    readings(long, rules(language))
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "neunundzwanzigster Oktober zweitausendvierundzwanzig."),
        ("fr", "vingt-neuf octobre deux mille vingt-quatre."),
        ("es", "veintinueve de octubre de dos mil veinticuatro."),
        ("uk", "двадцять дев'ятого жовтня дві тисячі двадцять четвертого року."),
    ],
)
def test_the_date_of_a_byline(language, said):
    assert spoken(byline((), datetime.date(2024, 10, 29), language), language) == said


def test_the_first_of_a_month_in_a_french_byline():
    line = byline((), datetime.date(2024, 11, 1), "fr")
    assert spoken(line, "fr") == "premier novembre deux mille vingt-quatre."


def test_what_is_known():
    assert all(knows(language) for language in [*IN_FULL, "en"])
    assert not any(knows(language) for language in ["ru", "it", "sv", ""])


def test_other_languages_leave_digits_to_the_engine():
    assert spoken("–1 %, 5 тыс. руб.", "ru") == "минус 1 процент, 5 тысяч рублей."
    assert spoken("−5 °C, 90 km/h", "sv") == "-5 °C, 90 km/h"


def test_rules_are_made_once():
    assert rules("de") is rules("de")
