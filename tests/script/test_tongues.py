"""Stretches in other languages that are worth another voice."""

from __future__ import annotations

import pytest

from tts.model import Article, Block, Tongue
from tts.script.tongues import foreign_languages, foreign_stretches


def article(text: str, stretch: str, tag: str, language: str = "en") -> Article:
    at = text.index(stretch)
    tongue = Tongue(at, at + len(stretch), tag)
    return Article("T", (Block("paragraph", text, tongues=(tongue,)),), language=language)


@pytest.mark.parametrize(
    ("text", "stretch", "tag"),
    [
        ("They say bonjour à tous here.", "bonjour à tous", "fr"),
        ("They left. Au revoir! And so on.", "Au revoir!", "fr"),
        ("They left. “Au revoir!” And so on.", "Au revoir", "fr"),
        ("Au revoir", "Au revoir", "fr"),
        ("The word хліб means bread.", "хліб", "uk"),
        ("The word パン means bread.", "パン", "ja"),
    ],
)
def test_worth_another_voice(text, stretch, tag):
    one = article(text, stretch, tag)
    assert foreign_languages(one) == (tag,)
    assert foreign_stretches(one) == {0: [*one.blocks[0].tongues]}


@pytest.mark.parametrize(
    ("text", "stretch", "tag"),
    [
        ("A sense of déjà vu came.", "déjà vu", "fr"),
        ("They came in 2024 again.", "2024", "uk"),
        ("It is the colour of the sea.", "colour of the sea", "en-GB"),
    ],
)
def test_left_to_the_narrator(text, stretch, tag):
    assert foreign_languages(article(text, stretch, tag)) == ()


def test_the_dek_counts_too():
    one = Article(
        "T", (Block("paragraph", "X."),), dek="Vive la vie !", dek_tongues=(Tongue(0, 13, "fr"),)
    )
    assert foreign_stretches(one) == {"dek": [Tongue(0, 13, "fr")]}


def test_an_article_without_any():
    assert foreign_languages(Article("T", (Block("paragraph", "Хліб."),))) == ()


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_stretch_without_characters_is_none(start, end):
    with pytest.raises(ValueError, match="not a stretch"):
        Tongue(start, end, "fr")
