"""The tables of phrases: each is an expression, says something, and is read soon."""

from __future__ import annotations

import re
import time

import pytest

from tts.reading.wording.phrases import ANYWHERE, CORRECTIONS, OPENINGS, WHOLE_LINES
from tts.reading.wording.wording import is_correction, reason_of_wording

TABLES = {"whole": WHOLE_LINES, "openings": OPENINGS, "anywhere": ANYWHERE}
ALL = [(kind, reason, words) for kind, table in TABLES.items() for reason, words in table.items()]


@pytest.mark.parametrize(("kind", "reason", "words"), ALL)
def test_none_matches_nothing_and_all_are_read_soon(kind: str, reason: str, words: str) -> None:
    pattern = re.compile(words, re.IGNORECASE)
    assert not pattern.fullmatch("")
    assert "||" not in words
    assert not words.startswith("|")
    assert not words.endswith("|")
    started = time.process_time()
    for line in ("share " * 60, "follow us " * 40, "a" * 400, "read more on " * 30):
        pattern.search(line[:400])
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Advertisement", "advertisement"),
        ("Werbung", "advertisement"),
        ("12 shares", "share line"),
        ("Skip to main content", "page control"),
        ("Subscribe now!", "newsletter or membership"),
        ("Читайте також", "related story"),
        ("Filed under: Boats", "tags"),
        ("Comments (12)", "comments"),
        ("READ MORE: The bridge", "related story"),
        ("Lire aussi : le pont", "related story"),
        ("Sign up for the harbour letter", "newsletter or membership"),
        ("Follow us on Telegram", "notice"),
        ("© 2024 The Harbour", "copyright"),
        ("Photo: Ann Rowan", "caption"),
        ("We use cookies", "cookie notice"),
        ("Your email address will not be published", "form"),
        ("You can sign up for our letter here", "newsletter or membership"),
        ("Additional reporting by Ann Rowan", "author note"),
    ],
)  # fmt: skip
def test_each_table_is_used(text: str, reason: str) -> None:
    assert reason_of_wording(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "Shares of the harbour company fell on Monday.",
        "Advertising was forbidden on the bridge for years.",
        "He read more on the bridge than at home, and said so.",
        "Subscribers of the ferry waited.",
        "Copyrights are a matter for the harbour court.",
        "Watchmen stood on the bridge.",
    ],
)
def test_prose_that_begins_alike_is_none(text: str) -> None:
    assert reason_of_wording(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Correction: the bridge has twelve arches, not ten.",
        "Editor’s note: this story was updated with the number of arches.",
        "An earlier version of this article misstated the number of arches.",
        "Виправлення: міст має дванадцять арок, а не десять.",
    ],
)
def test_corrections(text: str) -> None:
    assert re.match(CORRECTIONS, text, re.IGNORECASE)
    assert is_correction(text)
    assert not is_correction("The correction of the river took ten years.")
