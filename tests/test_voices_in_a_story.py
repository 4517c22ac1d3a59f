"""Who says what of a page: quotations and stretches in other languages, from page to receipt."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import tts

PAGE = """<!doctype html><html lang="en"><head><title>The ferry is back</title></head><body><article>
<h1>The ferry is back</h1>
<p>After three years the old ferry crosses the river again, and the village came to see it leave on Monday.</p>
<p>“We had nearly given up hope that it would ever come back to us,” said the baker, “and now look at it.”</p>
<p>On its bow stands <span lang="uk">Добрий день, дорогі друзі, раді вас бачити</span>, as it did before.</p>
<p>The ferry runs every hour from the morning until the evening, and it takes bicycles without a further charge.</p>
<blockquote><p>The river has never been a border, it has always been a road for all of us here.</p></blockquote>
<p>It costs two coins for grown people, and nothing at all for children and for dogs of whatever size they are.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """(episode, receipt) of the page, with a voice for quotations."""
    folder = tmp_path_factory.mktemp("told")
    settings = replace(tts.Settings(), quote_voice="en-gb", receipt=True, jobs=2)
    page = tts.Page("-", PAGE.encode(), "text/html")
    episode = tts.narrate(page, folder / "ferry.mp3", settings=settings)
    receipt = json.loads((folder / "ferry.receipt.json").read_text("utf-8"))
    return episode, receipt


def said_by(receipt, voice):
    return [one["written"] for one in receipt["sentences"] if one["voice"] == voice]


def test_direct_speech_and_block_quotes_are_said_by_the_other_voice(told):
    _, receipt = told
    quoted = " ".join(said_by(receipt, "en-gb"))
    assert "We had nearly given up hope" in quoted
    assert "never been a border" in quoted
    assert "said the baker" not in quoted


def test_another_language_is_said_by_a_voice_that_speaks_it(told):
    _, receipt = told
    (ukrainian,) = said_by(receipt, "uk")
    assert ukrainian.startswith("Добрий день")


def test_all_else_is_the_narrators_and_nothing_is_lost(told):
    _, receipt = told
    characters = receipt["totals"]["characters"]
    counted = characters["covered"] + characters["silent"] + characters["white"]
    assert counted == characters["written"]
    assert "said the baker" in " ".join(said_by(receipt, None))


def test_every_voice_is_named(told):
    episode, receipt = told
    assert episode.voice == receipt["voice"]["name"] == "en-us"
    assert {voice["name"] for voice in receipt["other_voices"]} == {"en-gb", "uk"}


def test_without_another_voice_the_narrator_says_the_quotations(tmp_path):
    page = tts.Page("-", PAGE.encode(), "text/html")
    settings = replace(tts.Settings(), voice="tone", receipt=True)
    tts.narrate(page, tmp_path / "ferry.mp3", settings=settings)
    receipt = json.loads((tmp_path / "ferry.receipt.json").read_text("utf-8"))
    assert set(said_by(receipt, "en-gb")) == set()
    assert {one["voice"] for one in receipt["sentences"]} <= {None, "uk"}
