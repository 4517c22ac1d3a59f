"""The last word on every line: what no vote brings back, what is said in any case, what is never lost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.body.verdict import AGAIN, SETTLED, UNLIKE, conclude, trees
from tts.reading.html import extract_html

SURE, NEVER = 9.0, -9.0
PROSE = [
    f"Paragraph number {n} tells at length of the harbour, its {n} bridges, and the people who cross them."
    for n in range(1, 7)
]


def kept(text: str) -> Judged:
    return Judged(text, Block("paragraph", text), prose=80)


def left_out(text: str, reason: str) -> Judged:
    return Judged(text, None, reason, prose=80)


def concluded(
    lines: list[Judged], scores: list[float], forbidden: list[bool] | None = None
) -> list[Judged]:
    kinds = ["paragraph"] * len(lines)
    return conclude(lines, kinds, forbidden or [False] * len(lines), np.asarray(scores))


def test_a_vote_takes_out_and_brings_back() -> None:
    lines = [kept(PROSE[0]), kept(PROSE[1]), left_out(PROSE[2], "sidebar")]
    result = concluded(lines, [SURE, NEVER, SURE])
    assert [line.reason for line in result] == [None, UNLIKE, None]
    assert result[2].block == Block("paragraph", PROSE[2])


def test_a_reason_of_the_rules_stays() -> None:
    result = concluded([kept(PROSE[0]), left_out(PROSE[1], "related story")], [SURE, NEVER])
    assert result[1].reason == "related story"


@pytest.mark.parametrize("reason", sorted(SETTLED))
def test_no_vote_brings_back_what_is_settled(reason: str) -> None:
    result = concluded([kept(PROSE[0]), left_out(PROSE[1], reason)], [SURE, SURE])
    assert result[1].reason == reason


def test_no_vote_brings_back_what_a_rule_of_the_user_forbids() -> None:
    lines = [kept(PROSE[0]), left_out(PROSE[1], "left out by rule: .promo")]
    assert concluded(lines, [SURE, SURE], [False, True])[1].block is None


def test_when_the_trees_want_nothing_the_rules_stand() -> None:
    lines = [kept(PROSE[0]), kept(PROSE[1])]
    assert concluded(lines, [NEVER, NEVER]) == lines


def test_a_correction_beside_the_article_is_said() -> None:
    note = "Correction: an earlier version of this story gave the wrong number of piers."
    lines = [kept(PROSE[0]), kept(PROSE[1]), left_out(note, "notice")]
    assert concluded(lines, [SURE, SURE, NEVER])[2].block is not None


def test_a_correction_far_from_the_article_is_of_another() -> None:
    note = "Correction: an earlier version of this story gave the wrong number of piers."
    lines = [
        kept(PROSE[0]),
        *(left_out(PROSE[1], "sidebar") for _ in range(9)),
        left_out(note, "sidebar"),
    ]
    assert concluded(lines, [SURE, *[NEVER] * 10])[-1].block is None


def test_the_trees_in_the_package_know_their_columns() -> None:
    assert {"kept", "by_precise", "by_complete", "linked"} <= set(trees().features)


def test_an_article_with_a_list_and_headings_is_read_whole() -> None:
    body = "".join(f"<p>{text}</p>" for text in PROSE)
    markup = (
        f"<article><h1>The seven bridges</h1>{body}<h2>What they cost</h2><p>{PROSE[0]} Twice.</p>"
        f"<ul><li>The first, 200 crowns</li><li>The second, 300 crowns</li></ul><p>{PROSE[1]} Thrice.</p></article>"
    )
    article = extract_html(
        f"<html><head><title>The seven bridges</title></head><body>{markup}</body></html>"
    )
    texts = [block.text for block in article.blocks]
    assert texts == [
        *PROSE,
        "What they cost",
        f"{PROSE[0]} Twice.",
        "The first, 200 crowns",
        "The second, 300 crowns",
        f"{PROSE[1]} Thrice.",
    ]


COPY = (
    "The engineers found cracks in two of the seven piers in August, and closed the bridge the same night "
    "for all but cyclists."
)


def test_a_paragraph_that_comes_again_is_said_once() -> None:
    lines = [kept(PROSE[0]), kept(COPY), kept(PROSE[1]), kept(COPY)]
    found = concluded(lines, [SURE] * 4)
    assert [line.reason for line in found] == [None, None, None, AGAIN]


def test_questions_that_are_put_to_everybody_stay() -> None:
    lines = [kept(f"{COPY} {number}") for number in (1, 2, 3, 4)] * 2
    assert all(line.block for line in concluded(lines, [SURE] * 8))


def test_a_linked_heading_needs_more_votes() -> None:
    heading = Judged("The other bridge", Block("heading", "The other bridge", 2), level=2)
    linked = replace(heading, is_linked=True)
    doubt = -0.8
    for one, is_read in ((heading, True), (linked, False)):
        lines = [kept(PROSE[0]), one, kept(PROSE[1])]
        found = conclude(
            lines, ["paragraph", "heading", "paragraph"], [False] * 3, np.array([SURE, doubt, SURE])
        )
        assert bool(found[1].block) is is_read
