"""Every quotation of an article: over paragraphs, in block quotes, in dialogue with dashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import Block
from tts.script.quotations import quotations

LANGUAGES = ["en", "fr", "es", "uk", "ja"]


def said(language: str, *blocks: Block | str) -> list[list[str]]:
    made = [Block("paragraph", one) if isinstance(one, str) else one for one in blocks]
    found = quotations(made, language)
    return [
        [block.text[start:end].strip() for start, end in found.get(number, [])]
        for number, block in enumerate(made)
    ]


def quote(text: str) -> Block:
    return Block("quote", text)


def test_a_quotation_over_several_paragraphs():
    assert said("en", "Ann said: “We go.", "“and then we stay.", "“That is it.” She left.") == [
        ["“We go."],
        ["“and then we stay."],
        ["“That is it.”"],
    ]


def test_headings_are_the_narrators():
    assert said("en", Block("heading", "“We will win,” she said", 2)) == [[]]


def test_interviews_are_left_alone():
    assert said("en", "Q: Why did you come?", "A: Because I wanted to.") == [[], []]


def test_block_quotes_are_said_as_a_whole():
    assert said("en", quote("We go. We stay.")) == [["We go. We stay."]]
    assert said("en", quote("“We go.” “We stay.”")) == [["“We go.” “We stay.”"]]


@pytest.mark.parametrize("name", ["— Ann Lee, mayor", "– Ann Lee", "-- Ann Lee, of the Old Town"])
def test_who_said_a_block_quote_is_the_narrators(name):
    assert said("en", quote(f"We go on. {name}")) == [["We go on."]]
    assert said("en", quote("We go on."), quote(name)) == [["We go on."], []]


def test_a_bare_name_below_a_block_quote():
    assert said("en", quote("We go on."), quote("Ann Lee, mayor of the town")) == [
        ["We go on."],
        [],
    ]
    assert said("en", quote("We go on"), quote("Into the night")) == [
        ["We go on"],
        ["Into the night"],
    ]
    assert said("en", quote("Ann Lee, mayor")) == [["Ann Lee, mayor"]]


def test_a_block_quote_that_names_its_speaker_behind_the_marks():
    assert said("en", quote("“We go,” said Ann Lee.")) == [["“We go,”"]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "— Так, — сказав він. — Ходімо.", ["— Так,", "— Ходімо."]),
        ("uk", "– Ні! – вигукнула вона.", ["– Ні!"]),
        ("ru", "— Да, — ответила Анна.", ["— Да,"]),
        ("pl", "— Tak — powiedział Jan. — Chodźmy.", ["— Tak", "— Chodźmy."]),
        ("fr", "— Oui, dit-il, je viens. — Non !", ["— Oui,", "je viens. — Non !"]),
        ("fr", "— Oui, répondit le vieux.", ["— Oui,"]),
        ("es", "—Sí —dijo él—. Vamos.", ["—Sí", "Vamos."]),
        ("en", "— Yes, — he said.", []),
    ],
)
def test_dialogue_with_dashes(language, text, expected):
    assert said(language, text) == [expected]


def test_a_line_of_dialogue_goes_with_its_neighbours():
    assert said("uk", "— Ходімо?", "— Так, — сказав він.", "Вони пішли.") == [
        ["— Ходімо?"],
        ["— Так,"],
        [],
    ]


def test_a_list_with_dashes_is_no_dialogue():
    assert said("uk", "– перший пункт;", "– другий пункт, – і третій.") == [[], []]


PIECES = [
    "— ", "–", "“", "”", '"', "«", "»", "We go on and on today",
    "сказав він", " dit-il", ", ", ". ", "「行", "」",
]  # fmt: skip
BLOCKS = st.builds(
    Block,
    st.sampled_from(["paragraph", "quote", "item", "heading"]),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join).filter(str.strip),
)


@given(st.lists(BLOCKS, max_size=4), st.sampled_from(LANGUAGES))
def test_stretches_are_in_order_disjoint_and_within(blocks, language):
    for number, stretches in quotations(blocks, language).items():
        at = 0
        for start, end in stretches:
            assert at <= start < end <= len(blocks[number].text)
            at = end
