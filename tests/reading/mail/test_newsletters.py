"""What newsletters put around their article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import Block
from tts.reading.mail.newsletters import REASON, is_furniture, without_furniture

PROSE = "The harbour bridge opened on Monday, and all the children of the town were there to see it with their dogs."
ADDRESS = "12 Quay St, Harbour Town, ME 04101"


@pytest.mark.parametrize(
    "text",
    [
        "View this email in your browser",
        "Unsubscribe | Manage preferences",
        "You are receiving this email because you signed up.",
        "Newsletter abbestellen",
        "Отписаться",
        "Our mailing address is: 12 Quay Street",
    ],
)
def test_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "She wanted to unsubscribe from life, and told everybody on the bridge about it at length.",
        "The view from the browser is fine.",
        ADDRESS,
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not is_furniture(text)


def paragraphs(*texts: str) -> list[Block]:
    return [Block("paragraph", text) for text in texts]


@pytest.mark.parametrize(
    "foot", [ADDRESS, "© 2024 The Harbour", "Hafenstraße 12, Tolmouth", "P.O. Box 12"]
)
def test_an_imprint_counts_at_the_foot_alone(foot: str) -> None:
    kept, dropped = without_furniture(paragraphs(foot, PROSE, foot))
    assert [block.text for block in kept] == [foot, PROSE]
    assert [(one.text, one.reason) for one in dropped] == [(foot, REASON)]


def test_an_address_in_a_sentence_is_prose() -> None:
    sentence = "He lives at 12 Quay St, Harbour Town, ME 04101, and is well."
    kept, dropped = without_furniture(paragraphs(PROSE, sentence))
    assert len(kept) == 2
    assert dropped == ()


@given(
    st.lists(st.sampled_from([PROSE, ADDRESS, "Unsubscribe", "A short line", "© 2024"]), max_size=8)
)
def test_every_block_is_kept_or_dropped_in_order(texts: list[str]) -> None:
    kept, dropped = without_furniture(paragraphs(*texts))
    assert sorted([block.text for block in kept] + [one.text for one in dropped]) == sorted(texts)
    assert [text for text in texts if text == PROSE] == [
        block.text for block in kept if block.text == PROSE
    ]
    assert without_furniture(kept)[0] == kept
