"""Texts without what only looks different, and the way back to the original."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.cleaning import clean, look_alikes
from tts.script.spoken import spoken, spoken_words


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("２０２４", "2024"),
        ("𝐁𝐨𝐥𝐝 claims", "Bold claims"),
        ("2\u200b024", "2024"),
        ("co\u00adoperate", "cooperate"),
        ("\ufeffFirst", "First"),
        ("eﬃcient", "efficient"),
        ("cafe\u0301", "café"),
        ("Henry Ⅷ", "Henry VIII"),
        ("5\u202f000\u00a0km", "5 000 km"),
        ("F\u201116", "F-16"),
        ("\u202eabc\u202c", "abc"),
        ("СОVID", "COVID"),  # two letters are Cyrillic
        ("Чорнобилi", "Чорнобилі"),  # one is Latin
        ("5㎧", "5m/s"),
        ("\u212a\u0301", "\u1e30"),
        ("a\u212b\u0301b", "a\u01fab"),
    ],
)
def test_what_only_looks_different(written, cleaned):
    assert clean(written).text == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "½ ² № ℃ …",
        "Київ і Kyiv",
        "HIMARSів",
        "Facebookу",
        "Telegramі",
        "BMWах",
        "👨\u200d👩\u200d👧",
        "می\u200cخواهم",
        "naïve façade",
    ],
)
def test_what_means_something_stays(text):
    assert clean(text).text == text


def test_the_way_back():
    text = "in 2\u200b024 at cafe\u0301s"
    cleaned = clean(text)
    at = cleaned.text.index("2024")
    start, end = cleaned.original(at, at + 4)
    assert text[start:end] == "2\u200b024"
    at = cleaned.text.index("é")
    start, end = cleaned.original(at, at + 1)
    assert text[start:end] == "e\u0301"


def test_words_claim_the_characters_they_were_written_with():
    text = "On Oct. 2\u200b8 it was cold"
    said = [(text[one.start : one.end], one.spoken) for one in spoken_words(text)]
    assert ("Oct. 2\u200b8", "October twenty-eighth") in said


def test_rules_and_lexicons_see_through_disguises():
    assert spoken("２０２４") == spoken("2024")
    assert spoken("the СОVID-19 wards") == spoken("the COVID-19 wards")


@pytest.mark.parametrize("sign", ["℆", "㎧", "㏂"])
def test_a_sign_of_several_words_is_one_stretch(sign):
    text = f"at 5{sign} or so"
    words = spoken_words(text)
    assert all(one.end <= two.start for one, two in pairwise(words))
    assert all("".join(piece.text for piece in one.pieces) in ("", one.spoken) for one in words)


def test_look_alikes_are_reported():
    assert list(look_alikes("the Сovid ward")) == [(4, 9, "Covid")]
    assert list(look_alikes("Covid, Київ")) == []


@given(st.text(alphabet="aіІxя1\u0301\u200b\u00ad２ﬁ ½é\u200d👩.", max_size=40))
def test_every_character_has_its_place(text):
    cleaned = clean(text)
    if cleaned.starts is None:
        assert len(cleaned.text) == len(text)
        return
    assert len(cleaned.starts) == len(cleaned.ends) == len(cleaned.text)
    covered: set[int] = set()
    for start, end in zip(cleaned.starts, cleaned.ends, strict=True):
        assert 0 <= start < end <= len(text)
        covered.update(range(start, end))
    assert list(cleaned.starts) == sorted(cleaned.starts)
    left_out = set(range(len(text))) - covered
    assert all(unicodedata.category(text[at]) == "Cf" for at in left_out)


@pytest.mark.parametrize("piece", ["aа", "a\u0301", "a\u200b", "я" * 39 + "a ", "ﬁ", "\u0301"])
def test_time_is_in_proportion(piece):
    begin = time.process_time()
    clean(piece * (200_000 // len(piece)))
    assert time.process_time() - begin < 3
