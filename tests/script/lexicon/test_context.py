"""What the words around a word give away."""

from __future__ import annotations

import pytest

from tts.script.lexicon.context import is_capital_telling, parts_of_speech


def told(text: str) -> tuple[str, ...]:
    """What is said of the word in angle brackets."""
    start, end = text.index("<"), text.index(">") - 1
    return parts_of_speech(text.replace("<", "").replace(">", ""), start, end)


@pytest.mark.parametrize(
    "text",
    [
        "They want to <lead> the talks",
        "She will <lead> them",
        "they <lead> the table",
        "We’ll <lead> it",
        "He didn't <lead> it",
        "I've <read> the report",
        "Let’s <read> on",
        "He <read> it aloud",
        "Ministers <lead> talks",
        "the law <permits> mining",
    ],
)
def test_after_to_a_pronoun_and_a_modal_stands_a_verb(text):
    assert told(text)[0] == "verb"


@pytest.mark.parametrize(
    "text",
    [
        "pipes made of <lead> were found",
        "the <lead>, which is heavy",
        "her <lead> is safe",
        "exposed to <lead> for years",
        "compared to <lead>",
        "a national <lead>",
        "the team’s <lead>",
        "a film by <lead>",
        "a <lead> in the case",
    ],
)
def test_after_an_article_a_possessive_and_a_preposition_stands_a_noun(text):
    assert told(text) == ("noun",)


@pytest.mark.parametrize(
    "text", ["the <live> broadcast", "it's <live> tonight", "The show is <live> now", "so <close>"]
)
def test_before_a_noun_and_after_be_stands_an_adjective(text):
    assert told(text)[0] == "adjective"


@pytest.mark.parametrize(
    "text",
    [
        "we met <Nice> in the park",
        "Dr. <Nice> said so",
        "“We saw <Nice> play,” he said",
        "<Nice> said it was ready",
    ],
)
def test_a_capital_inside_a_sentence_makes_a_name(text):
    assert told(text) == ("name",)


@pytest.mark.parametrize(
    "text",
    [
        "<Lead> is heavy",
        "It ended. <Lead> is heavy",
        "Workers, <lead> by example",
        "The old firm <lead> ideas",
        "",
    ],
)
def test_where_nothing_tells_nothing_is_told(text):
    assert told(text or "<lead>") == ()


def test_a_capital_tells_nothing_in_a_headline_or_where_a_sentence_begins():
    assert not is_capital_telling("New Art House Opens In Town", 4)
    assert not is_capital_telling("It closed. Art is long", 11)
    assert not is_capital_telling("“Art is long", 1)
    assert is_capital_telling("we asked Art about it", 9)
