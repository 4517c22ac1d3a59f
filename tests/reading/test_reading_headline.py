"""The headline as it is printed."""

from __future__ import annotations

import pytest

from tts.model import Block
from tts.reading.headline import agree, choose_headline, part_title, without_site


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge reopens after long repairs | The Courier", "Bridge reopens after long repairs"),
        ("Bridge reopens after long repairs - The Courier", "Bridge reopens after long repairs"),
        ("The Courier: bridge reopens", "The Courier: bridge reopens"),
        ("Bridge — and road — reopen", "Bridge — and road — reopen"),
        ("The Courier", "The Courier"),
    ],
)
def test_the_site_is_no_part_of_it(title: str, bare: str) -> None:
    assert without_site(title, "The Courier") == bare


def test_the_printed_heading_wins_where_it_agrees() -> None:
    printed = ["The Courier", "Harbour bridge reopens, at last"]
    assert (
        choose_headline(printed, ["Harbour Bridge Reopens At Last | The Courier"], "The Courier")
        == printed[1]
    )


def test_the_declared_one_wins_over_headings_of_sections() -> None:
    assert (
        choose_headline(["Local news"], ["Harbour bridge reopens"], None)
        == "Harbour bridge reopens"
    )


def test_nothing_gives_nothing() -> None:
    assert choose_headline([], [], None) is None


def test_agreement() -> None:
    assert agree("“Harbour” bridge reopens", "Harbour bridge reopens")
    assert not agree("Harbour bridge reopens", "Ferry adds evening sailings")
    assert not agree("", "")


def test_the_first_sentence_becomes_the_title() -> None:
    title, blocks = part_title((Block("paragraph", "The bridge in the U.S. opened. It is red."),))
    assert (title, [block.text for block in blocks]) == (
        "The bridge in the U.S. opened.",
        ["It is red."],
    )


def test_a_heading_becomes_the_title() -> None:
    blocks = (Block("heading", "The bridge", 2), Block("paragraph", "It is red."))
    assert part_title(blocks) == ("The bridge", blocks[1:])


def test_a_single_sentence_stays_where_it_is() -> None:
    blocks = (Block("paragraph", "It is red."),)
    assert part_title(blocks) == ("", blocks)
