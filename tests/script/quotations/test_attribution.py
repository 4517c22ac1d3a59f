"""Who said it, beside a quotation and in its midst."""

from __future__ import annotations

import pytest

from tts.script.quotations.attribution import (
    is_saying,
    names_speaker_before,
    names_speaker_behind,
    without_attributions,
)


@pytest.mark.parametrize(
    ("word", "language"),
    [("said", "en"), ("Sagte", "de"), ("déclaré", "fr"), ("dijo", "es"), ("сказала", "uk"), ("dit", "sv")],
)  # fmt: skip
def test_verbs_of_saying(word, language):
    assert is_saying(word, language)


@pytest.mark.parametrize(
    ("word", "language"), [("saids", "en"), ("notre", "fr"), ("contra", "es"), ("Дума", "ru")]
)
def test_other_words(word, language):
    assert not is_saying(word, language)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" said Ann.", True),
        (" Ann Lee, the mayor of the town, said.", True),
        (" Mr. Lee added.", True),
        (" was built. She said so.", False),
        (" and “no,” he said.", False),
    ],
)
def test_a_speaker_is_named_behind(behind, expected):
    assert names_speaker_behind(f"“Yes,”{behind}", 6, "en") is expected


def test_a_speaker_is_named_before_in_the_same_sentence():
    text = "She said on Monday that "
    assert names_speaker_before(text, len(text), "en")
    text = "She said so. Then came the "
    assert not names_speaker_before(text, len(text), "en")


def test_nothing_is_taken_out_where_nobody_is_named():
    for language in ("en", "fr", "es", "uk"):
        text = "— a long line, — with a dash, and more"
        assert without_attributions(text, 0, len(text), language) == [(0, len(text))]
