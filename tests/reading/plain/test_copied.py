"""Texts that are nothing but themselves keep every line; texts copied from pages are told from them."""

from __future__ import annotations

import textwrap

import pytest

from tts.reading.lines.text_lines import split_lines
from tts.reading.plain.copied import looks_copied
from tts.reading.plain.document import extract_plain

LETTER = """Dear Aunt Rosa,

Thank you for reading my last letter so closely. You asked about the house.

Home is what we call it now, even the cellar. The roof is done, and so are two of the three chimneys.

Contact us when your train is booked, and write to Emil at the old address if you want the garden key.

Follow me on the map I drew and you cannot miss the gate.

With love from all of us,
Marta
"""
STORY = """The Key

More than once the warden had told her not to go up there.

"Home," said the boy.

More

"Where is that?" she asked, and he pointed at the tower, where the light was on as it had been on every evening.

"Next," said the warden, and closed the book.
"""
POEM = """Ferry Song

Home
over the river
home

Row in the morning
row in the rain

Home
over the river
home

Row in the evening
row back again
"""
NOTES = """Things for the trip

Milk
Bread
Lamp oil
Rope
Map
Candles
Tea
Sugar
Salt
Matches
Tape
Needle
Socks
The ferry leaves at seven and does not wait, so everything has to be on the landing by half past six.
Bread
"""
FACTS = "The bridge opened in May.\nIt is two hundred metres long and carries no cars.\n"
PLAY = "\n".join(f"{who}: {what}" for who, what in [("ANN", "Search?"), ("BO", "Close it.")] * 9)
WHOLE = {
    "letter": LETTER,
    "story": STORY,
    "poem": POEM,
    "notes": NOTES,
    "two sentences": FACTS,
    "play": PLAY,
}


def everything(text: str) -> str:
    article = extract_plain(text)
    return " ".join([article.title, *(block.text for block in article.blocks)]).strip()


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_a_text_of_its_own_keeps_every_line(text: str) -> None:
    assert not looks_copied(split_lines(text))
    assert everything(text) == " ".join(text.split())


@pytest.mark.parametrize("text", [LETTER, STORY, FACTS], ids=["letter", "story", "two sentences"])
@pytest.mark.parametrize("width", [60, 72])
def test_hard_wrapped_it_keeps_every_word(text: str, width: int) -> None:
    wrapped = "\n".join(textwrap.fill(line, width) for line in text.split("\n"))
    assert everything(wrapped) == " ".join(text.split())


def test_a_long_text_with_a_few_words_of_pages_is_its_own() -> None:
    chapters = "\n\n".join(["He waited for the ferry, and it did not come that night."] * 180)
    assert not looks_copied(split_lines(f"Home\n\n{chapters}\n\nNext\n\n{chapters}"))


PROSE = "The harbour bridge opened on Monday, and all the children of the town were there to see it at last."
MENU = ["Mestna občina", "Promet", "Šport", "Vreme", "Kultura", "Oglasi", "Arhiv"]


def test_menus_in_words_that_are_not_known_are_seen() -> None:
    page = "\n".join([*MENU, "Most odprt", "3.5.2025", PROSE, PROSE, *MENU, "Kontakt"])
    assert looks_copied(split_lines(page))


def test_an_advertisement_in_a_pasted_body_is_left_out() -> None:
    article = extract_plain(f"The bridge\n\n{PROSE}\n\nAdvertisement\n\n{PROSE}")
    assert [dropped.reason for dropped in article.dropped] == ["advertisement"]
