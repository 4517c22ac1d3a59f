"""The plain text of mails, at lengths and depths that nobody writes."""

from __future__ import annotations

import time

import pytest

from tts.reading.mail.text import read_letter, unflowed

PROSE = "The harbour bridge opened on Monday, and all the children of the town were there to see it with their dogs."
WROTE = "On Monday 4 May, Ann Lee wrote:"
FORWARD = "---- Forwarded Message ----\nFrom: Ann\n\n"


@pytest.mark.parametrize(
    "text",
    [
        PROSE + "\n" * 20_000 + ">x\n" * 20_000,
        PROSE + "\n" * 20_000 + ">x\n\n" * 20_000,
        ("1 " * 149 + "\n>x\n") * 3_000,
        "-" * 100_000,
        FORWARD * 10_000 + PROSE,
    ],
)
def test_long_letters_take_seconds(text: str) -> None:
    started = time.perf_counter()
    read_letter(text)
    assert time.perf_counter() - started < 10


def test_flowed_lines_take_seconds() -> None:
    started = time.perf_counter()
    assert unflowed("abc \n" * 300_000, delsp=True) == "abc" * 300_000
    assert time.perf_counter() - started < 10


def test_messages_in_messages_are_followed_and_none_is_lost() -> None:
    letter = read_letter(FORWARD * 5 + PROSE)
    assert letter.text.strip() == PROSE
    assert letter.headers == (("from", "Ann"),)
    deep = read_letter(FORWARD * 1_500 + PROSE)
    assert deep.text.endswith(PROSE)
    marks = deep.text.count("Forwarded") + sum("Forwarded" in one.text for one in deep.dropped)
    assert marks == 1_500


def test_each_quote_takes_its_attribution_with_it() -> None:
    letter = read_letter(f"{PROSE}\n\n{WROTE}\n\n> a b\n> c d\n\nNo.\n{WROTE}\n> e f\n\n> g h\n")
    assert letter.text.split() == [*PROSE.split(), "No."]
    assert [one.text for one in letter.dropped] == [
        WROTE,
        "> a b",
        "> c d",
        WROTE,
        "> e f",
        "> g h",
    ]


def test_a_line_before_a_quote_that_names_nobody_stays() -> None:
    letter = read_letter(f"{PROSE}\nHe wrote this:\n> a b\n")
    assert letter.text.split("\n")[:2] == [PROSE, "He wrote this:"]
