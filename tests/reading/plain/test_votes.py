"""The article and its title among the lines of a copied page."""

from __future__ import annotations

import textwrap

import numpy as np
import pytest

from tts.reading.lines.text_lines import split_lines
from tts.reading.plain.votes import Votes, vote, with_headings

BODY = [
    "The harbour bridge opened on Monday, and all the children of the town were there to see it with their teachers.",
    "It had been closed for fourteen months, in which the ferry carried everybody who could not swim across.",
    "“We never thought that we would miss the boat,” said Bo Chan, who steered it, “but some of us do already.”",
    "The town paid two million for the new deck. Lorries are not allowed on it, and bicycles must be walked.",
]
MENU = ["Home", "News", "Sport", "Weather", "Log in", "Subscribe"]
TITLE = "Harbour bridge opens to children first"
FOOT = [
    "Related",
    "The last ferry captain looks back",
    "Ten places to eat on the quay",
    "Most read",
    "Snow expected on the coast",
    "Sign up for our newsletter",
    "About us",
    "Contact",
    "Privacy policy",
    "© 2025 The Quay Post. All rights reserved.",
]


def page(gap: str) -> list[str]:
    return gap.join([*MENU, TITLE, "By Ann Lee", "3 May 2025", *BODY, *FOOT]).split("\n")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_article_of_a_page(gap: str) -> None:
    lines = split_lines("\n".join(page(gap)))
    found = vote(lines)
    assert found.title is not None
    assert lines[found.title].text == TITLE
    assert [lines[index].text for index in found.body] == BODY


def test_the_article_of_a_page_with_broken_lines() -> None:
    wrapped = [
        textwrap.fill(part, 72, initial_indent="   ", subsequent_indent="   ") for part in BODY
    ]
    menu, foot = ([f"     * {label}" for label in labels] for labels in (MENU, FOOT))
    text = "\n\n".join(["\n".join(menu), TITLE, "   By Ann Lee", *wrapped, "\n".join(foot)])
    lines = split_lines(text)
    assert [lines[index].text for index in vote(lines).body] == BODY


def test_a_campaign_below_the_body_ends_it() -> None:
    campaign = [
        "Three years of stories",
        "Thousands read us, but only one in a hundred is a member. Your contribution keeps our reporting free.",
        "It is thanks to readers like you that we can go on. Consider a membership, and tell your friends of it.",
        "Become a member",
    ]
    lines = split_lines("\n\n".join([*MENU, TITLE, "By Ann Lee", *BODY, *campaign, *FOOT]))
    assert [lines[index].text for index in vote(lines).body] == BODY


def test_the_same_page_gives_the_same_votes() -> None:
    lines = split_lines("\n".join(page("\n")))
    assert vote(lines) == vote(lines)


def test_no_prose_no_article() -> None:
    assert vote(split_lines("\n".join(MENU))) == Votes(None, ())


def test_a_heading_between_sure_paragraphs_is_read_unless_the_votes_are_against() -> None:
    lines = split_lines("\n\n".join([BODY[0], "What changes for traders", BODY[1], "Teaser"]))
    body = np.array([True, False, True, False])
    assert with_headings(lines, np.array([3, -0.4, 3, -0.4]), body).tolist() == [1, 1, 1, 0]
    assert with_headings(lines, np.array([3, -0.6, 3, -0.4]), body).tolist() == [1, 0, 1, 0]
    assert with_headings(lines, np.array([3, -0.4, 1, -0.4]), body).tolist() == [1, 0, 1, 0]
