"""The dek of a copied page."""

from __future__ import annotations

import pytest

from tts.reading.lines.text_lines import split_lines
from tts.reading.plain.dek import find_dek

TITLE = "Harbour bridge opens"
DEK = "The children of the town cross the harbour bridge at last."
BODY = (
    "The harbour bridge opened on Monday, and all the children of the town were there to cross it."
)


def dek(*between: str, body: str = BODY) -> str | None:
    lines = split_lines("\n\n".join((TITLE, *between, body)))
    at = find_dek(lines, 0, [len(lines) - 1])
    return lines[at].text if at is not None else None


@pytest.mark.parametrize(
    "between", [(DEK,), ("Local news", DEK), ("By Ann Lee", "3 May 2025", DEK), (DEK, "By Ann Lee")]
)
def test_a_sentence_below_the_headline(between: tuple[str, ...]) -> None:
    assert dek(*between) == DEK


@pytest.mark.parametrize(
    "between",
    [
        (DEK.removesuffix("."),),
        ("The bridge opens.",),
        ("The children cross the harbour bridge of the town. (Bo Chan/Getty Images)",),
        ("Listen to this and other stories in our app.",),
        ("Children and their dogs on the deck of a boat", DEK),
    ],
)
def test_what_is_none(between: tuple[str, ...]) -> None:
    assert dek(*between) is None


def test_what_the_text_says_again_is_none() -> None:
    assert dek(DEK, body=f"{DEK} {BODY}") is None


def test_a_script_without_spaces() -> None:
    said = "港口大桥周一重新开放，孩子们第一次走过。"
    assert dek(said, body="孩子们周一走过重新开放的港口大桥，这是第一次。") == said
