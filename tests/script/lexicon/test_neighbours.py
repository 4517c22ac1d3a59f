"""Whether a word stands by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.lexicon.entry import Entry
from tts.script.lexicon.layers import Form
from tts.script.lexicon.neighbours import stands_alone


def alone(text: str, language: str = "en") -> bool:
    """Whether the word in angle brackets stands alone."""
    start, end = text.index("<"), text.index(">") - 1
    plain = text.replace("<", "", 1).replace(">", "", 1)
    word = plain[start:end]
    return stands_alone(Form(Entry(word, alias="x"), (word,), "", ""), plain, start, end, language)


@pytest.mark.parametrize(
    "text",
    [
        "<Rowan>",
        "so <Rowan>, who",
        "“<Rowan>”",
        "(<Rowan>)",
        "<Rowan>'s hat",
        "<Rowan>’ll come",
        "<Rowan>-led talks",
        "pro-<Rowan> men",
        "the end. <Rowan>. Next",
        "a <Bush>-era law",
        "we told <Art>-lovers",
        "and/or <Rowan>/Roe",
    ],
)
def test_what_stands_alone(text):
    assert alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "<Rowan>'n them",
        "O'<Rowan>",
        "see www.<rowan>.org",
        "to <rowan>@example.org",
        "the file <rowan>_two.txt",
        "<co>-op",
        "<Bush>-fires",
        "see <Art>. 5",
        "<Gen>. Rowan",
        "on <Jan>. 5",
        "on <Jan> 5",
        "on 5 <Jan> last",
    ],
)
def test_what_is_a_part_of_something_else(text):
    assert not alone(text)


def test_languages_have_apostrophes_of_their_own():
    assert alone("l'<Rowan>", "fr")
    assert not alone("l'<Rowan>", "en")
    assert alone("<Rowan>'nin", "tr")
    assert not alone("<Rowan>'nin", "de")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_answered(before, after):
    form = Form(Entry("Rowan", alias="x"), ("Rowan",), "", "")
    text = f"{before}Rowan{after}"
    assert isinstance(stands_alone(form, text, len(before), len(before) + 5, "en"), bool)
