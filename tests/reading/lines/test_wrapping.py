"""Broken lines, joined to paragraphs again."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.lines.text_lines import split_lines
from tts.reading.lines.wrapping import unwrap

STORY = (
    "The ferryman had crossed the river eleven thousand times before the bridge was built, and had counted.",
    "Nobody believed him. But in the shed behind his house they found a pencil stroke for each of them, on the wall.",
    "His daughter gave them to the museum. They lie there under glass, and on quiet days the warden turns a page.",
)


def texts(text: str) -> list[str]:
    return [line.text for line in split_lines(text)]


def broken(width: int, indent: str = "") -> str:
    return "\n\n".join(
        textwrap.fill(part, width, initial_indent=indent, subsequent_indent=indent)
        for part in STORY
    )


@pytest.mark.parametrize("width", [60, 65, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "   "])
def test_hard_wrapped_paragraphs(width: int, indent: str) -> None:
    assert texts(broken(width, indent)) == list(STORY)


def test_without_blank_lines_a_line_with_room_left_ends_a_paragraph() -> None:
    assert texts(broken(72).replace("\n\n", "\n")) == list(STORY)


def test_title_and_byline_above_wrapped_text_stay_lines() -> None:
    found = texts(f"The last ferryman\nBy Ann Lee\n3 May 2025\n\n{broken(72)}")
    assert found == ["The last ferryman", "By Ann Lee", "3 May 2025", *STORY]


def test_a_menu_above_wrapped_text_stays_lines() -> None:
    found = texts(f"Home\nNews\nSport\n\n{broken(72)}\n\nRelated\nThe bridge, ten years on\n")
    assert found == ["Home", "News", "Sport", *STORY, "Related", "The bridge, ten years on"]


def test_items_stay_apart_and_their_wrapped_lines_are_joined() -> None:
    items = "\n".join(
        textwrap.fill(part, 72, initial_indent="  * ", subsequent_indent="    ") for part in STORY
    )
    assert texts(items) == [f"* {part}" for part in STORY]


@pytest.mark.parametrize(
    "verse",
    [
        "The river keeps its own account\nof every oar and every tide,\nand no one asks for the amount.",
        "\n".join(["Bread for the boat", "Rope", "A new lamp", "Coal, two sacks", "Tar"] * 4),
    ],
)
def test_verses_and_lists_are_not_joined(verse: str) -> None:
    assert texts(verse) == verse.split("\n")


def test_paragraphs_of_one_line_are_not_joined() -> None:
    assert texts("\n".join(STORY)) == list(STORY)


def test_lines_of_a_script_without_spaces_are_not_joined() -> None:
    lines = [
        "川の渡し船は一日に三度だけ出て、朝と昼と夕方に町の人びとを向こう岸まで運んでいたが橋ができてからは誰も乗らない"
    ] * 4
    assert texts("\n".join(lines)) == lines


def test_a_text_cut_at_its_links_is_mended() -> None:
    cut = (
        "Twice elected mayor of the town on the river,\nBo Chan\n, 61, opened the bridge on Monday with\n"
        "his daughter\n.\nThe ferry that went to and fro for a century and that\nAnn Lee\n"
        ", 70, steered to the end, goes to\nthe museum\n.\n"
    )
    assert texts(cut) == [
        "Twice elected mayor of the town on the river, Bo Chan, 61, opened the bridge on Monday with his daughter.",
        "The ferry that went to and fro for a century and that Ann Lee, 70, steered to the end, goes to the museum.",
    ]


@given(st.lists(st.lists(st.text("abcDE .,", min_size=1).filter(str.strip), min_size=1)))
def test_no_letter_is_lost_or_moved(groups: list[list[str]]) -> None:
    def letters(groups: list[list[str]]) -> str:
        return "".join("".join(line.split()) for group in groups for line in group)

    assert letters(unwrap(groups)) == letters(groups)
