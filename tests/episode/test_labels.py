"""What the tags say, before any format."""

from __future__ import annotations

from pathlib import Path

import pytest
from episode_story import article, labels
from hypothesis import given
from hypothesis import strategies as st

from tts.episode.disclosure import TERMS, VOCABULARY, digital_source_uri
from tts.episode.labels import ascii_url, iso_639_2, site_of
from tts.errors import UsageError


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en", "eng"),
        ("en-GB", "eng"),
        ("DE_at", "deu"),
        ("pt-BR", "por"),
        ("zh-Hant-TW", "zho"),
        ("gsw-CH", "gsw"),
        ("x-klingon", None),
        ("xx", None),
        ("", None),
    ],
)
def test_language_codes(language: str, code: str | None) -> None:
    assert iso_639_2(language) == code


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://news.example/a?b=1&c=%20#d", "https://news.example/a?b=1&c=%20#d"),
        ("https://müller.example/straße", "https://xn--mller-kva.example/stra%C3%9Fe"),
        ("http://news.example:8080/a b", "http://news.example:8080/a%20b"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[broken", ""),
        ("news.example/a", ""),
        ("", ""),
    ],
)
def test_addresses(url: str, plain: str) -> None:
    assert ascii_url(url) == plain


@given(st.text() | st.text().map(lambda text: f"https://{text}"))
def test_addresses_are_always_ascii(url: str) -> None:
    assert ascii_url(url).isascii()
    assert ascii_url(ascii_url(url)) == ascii_url(url)


def test_site() -> None:
    assert site_of("https://news.example/a/b?c") == "https://news.example/"
    assert site_of("") == ""


def test_full_text_is_title_then_blocks() -> None:
    given_labels = labels(Path("x"), article("One\ntwo", chapters=()))
    assert given_labels.full_text.startswith("One two\n\nIt was cold")


def test_source_types() -> None:
    for term in TERMS:
        assert (
            digital_source_uri(term) == digital_source_uri(VOCABULARY + term) == VOCABULARY + term
        )
    with pytest.raises(UsageError, match="'digitalArtwork'") as caught:
        digital_source_uri("digitalArtwork")
    assert "trainedAlgorithmicMedia" in caught.value.hint


def test_statement_leaves_out_what_is_empty() -> None:
    made = labels(Path("x")).statement
    assert [name for name, _ in made.items()] == [
        "AI disclosure",
        "DigitalSourceType",
        "engine",
        "voice",
    ]
