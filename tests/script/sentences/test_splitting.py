"""Where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences import sentence_spans, sentences

WHOLE = [
    "The report came out on Oct. 28 in Kyiv.",
    "The U.S. Army moved to Fort Bliss.",
    "We met Gen. Kovalenko and Lt. Col. Reed at noon.",
    "J. K. Rowan wrote to P. D. Jameson.",
    "It grew by 3.5 percent in 2.25 years.",
    "See No. 5 on p. 12 of vol. 3.",
    "Yahoo! bought the firm.",
    '"Are you sure?" she asked.',
    '"Are you sure?" Minister Olena Bondar asked.',
    "He paused ... and went on.",
    "Read https://example.org/a.b?c=d. now",
    "The town (pop. 2,000) is quiet.",
    "Acme Inc. said so, and so did Bolt Corp. chairman Ann Lee.",
    "He came at 5 p.m. Monday.",
    "II. What he left out",
    "It costs Rs. 5,000 now.",
    "It is 5 yds. and 3 mins. away.",
    "Why the U.S. Should Not Go It Alone",
]
SPLIT = [
    ("He lives in the U.S. He left in May.", ["He lives in the U.S.", "He left in May."]),
    ("We stopped at 5 p.m. The sun was low.", ["We stopped at 5 p.m.", "The sun was low."]),
    ("He works for Acme Inc. Shares rose.", ["He works for Acme Inc.", "Shares rose."]),
    ("“We won.” Then he left.", ["“We won.”", "Then he left."]),
    ("(He stayed.) She did not!", ["(He stayed.)", "She did not!"]),
    ("The end… Or not?", ["The end…", "Or not?"]),
    ("They live on Elm St. It is long.", ["They live on Elm St.", "It is long."]),
    ("1. Buy bread 2. Buy milk", ["1. Buy bread", "2. Buy milk"]),
    ("It was proved.[3] Later it was not.", ["It was proved.[3]", "Later it was not."]),
    ("It was late.We left.", ["It was late.", "We left."]),
    ("One line.\n\nAnother line", ["One line.", "Another line"]),
]
FOREIGN = [
    ("de", "Am 3. Oktober kam Dr. Huber z. B. nach Wien. Er blieb.", 2),
    ("de", "Das kostet ca. 5 Mio. Euro. Die Stadt zahlt.", 2),
    ("de", "Es gab z. B. Brot, d. h. 5 Mrd. Brote usw. für alle.", 1),
    ("ru", "Около 10 тыс. руб. и 5 млн. человек.", 1),
    ("uk", "Це 10 тис. грн. і 5 млн. людей.", 1),
    ("es", "El n.º 5, p. ej. en EE. UU. de hoy.", 1),
    ("fr", "M. Durand est parti. « Vraiment ? » Il rit.", 3),
    ("es", "El Sr. Pérez vive en EE.UU. desde 2010. Está bien.", 2),
    ("uk", "У 2020 р. вийшла книга ім. Т. Шевченка. Вона гарна.", 2),
    ("ja", "これは本です。それはペンです。", 2),
    ("sv", "Han kom. Hon gick.", 2),
]


@pytest.mark.parametrize("text", WHOLE)
def test_is_one_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "parts"), SPLIT)
def test_is_split(text, parts):
    assert sentences(text) == parts


@pytest.mark.parametrize(("language", "text", "count"), FOREIGN)
def test_other_languages(language, text, count):
    assert len(sentences(text, language)) == count


def check_cover(text: str, spans: list[tuple[int, int]]) -> None:
    """Every character is in exactly one span, or is white space between two."""
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


PROSE = st.text(alphabet="aBI .!?…\"'()[]“”«»1-2.:;•\n\r\u00a0。я\u0301", max_size=120)


@given(
    st.one_of(st.text(max_size=200), PROSE),
    st.sampled_from(["en", "de", "fr", "es", "uk", "ru", "xx"]),
)
def test_sentences_cover_the_text(text, language):
    check_cover(text, sentence_spans(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000,
        "x" * 50_000,
        "U.S. " * 40_000,
        ". " * 50_000,
        '." ' * 50_000,
        "1. a " * 20_000,
        ".[1" * 30_000,
        "a。" * 50_000,
        "aaa. Bbb " * 10_000,
        "Abc\n" * 25_000,
        "\n \t" * 30_000,
        ": 1. " * 20_000,
        '"Why?" Ann Lee of ' * 5_000,
        "the A.B.C. Foo bar " * 10_000,
        "5 Elm St. Foo bar " * 10_000,
        "[123–" * 20_000,
        "3%." * 30_000,
        "Elm Ave. Monday " * 10_000,
        "-    " * 20_000,
    ],
)
def test_long_texts_take_linear_time(text):
    begin = time.perf_counter()
    check_cover(text, sentence_spans(text))
    assert time.perf_counter() - begin < 10


def test_nothing_gives_nothing():
    assert sentences("") == sentences(" \n\t") == []
