"""Whether the capitals of a text fit those of an entry."""

from __future__ import annotations

import pytest

from tts.script.lexicon.capitals import fits, is_ordinary
from tts.script.lexicon.entry import Entry
from tts.script.lexicon.layers import Form


def form(written: str, kind: str = "person", *, cased: bool = False) -> Form:
    return Form(Entry(written, alias="x", kind=kind, cased=cased), tuple(written.split()), "", "")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Rowan", "Rowan"),
        ("Rowan", "ROWAN"),
        ("Ann Rowan", "ANN ROWAN"),
        ("de Rowan", "De Rowan"),
        ("quay", "Quay"),
        ("quay", "QUAY"),
        ("eBay", "eBay"),
    ],
)
def test_capitals_that_fit(written, found):
    assert fits(form(written), found.split(), ())


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Rowan", "rowan"),
        ("Ann Rowan", "Ann rowan"),
        ("Roe", "ROE"),  # as likely an abbreviation
        ("Rose", "ROSE"),  # an ordinary word in capitals
        ("eBay", "ebay"),
    ],
)
def test_capitals_that_do_not(written, found):
    assert not fits(form(written), found.split(), ())


def test_an_entry_that_minds_its_capitals_fits_no_others():
    assert fits(form("Rowan", cased=True), ["Rowan"], ())
    assert not fits(form("Rowan", cased=True), ["ROWAN"], ())


def test_a_word_in_capitals_among_small_ones_is_an_abbreviation():
    word = form("aid", "word")
    assert not fits(word, ["AID"], ("they", "said"))
    assert fits(word, ["AID"], ("MORE", "said"))
    assert fits(form("quay", "word"), ["QUAY"], ("they", "said"))


def test_names_that_are_ordinary_words():
    assert is_ordinary("Rose")
    assert is_ordinary("MARCH")
    assert not is_ordinary("Rowan")
