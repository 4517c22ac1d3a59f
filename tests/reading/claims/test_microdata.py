"""Microdata in the shape of JSON-LD."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tts.reading.claims.jsonld import Node, find_article, texts
from tts.reading.claims.marks import Marks
from tts.reading.claims.microdata import read_items
from tts.reading.page.boxes import parse


def items(markup: str) -> list[Node]:
    return read_items(Marks(parse(markup)).items)


def test_an_article_and_its_author() -> None:
    node = find_article(
        items(
            "<div itemscope itemtype='https://schema.org/NewsArticle'>"
            "<h1 itemprop='headline'>Bridge opens</h1>"
            "<p itemprop='author' itemscope itemtype='https://schema.org/Person'>"
            "By <a itemprop='name' href='/a'>Ann Lee</a></p>"
            "<time itemprop='datePublished' datetime='2024-10-29'>Tuesday</time>"
            "<meta itemprop='inLanguage' content='en'>"
            "<div itemprop='articleBody'>All that is said of it.</div></div>"
        )
    )
    found = {key: texts(value) for key, value in node.items() if key != "@type"}
    assert found == {
        "headline": ("Bridge opens",),
        "author": ("Ann Lee",),
        "datePublished": ("2024-10-29",),
        "inLanguage": ("en",),
    }


def test_the_name_of_a_post_is_its_headline() -> None:
    node = find_article(
        items(
            "<p itemscope itemtype='http://schema.org/BlogPosting'><b itemprop='name'>Boats</b></p>"
        )
    )
    assert texts(node["headline"]) == ("Boats",)


def test_comments_are_items_of_their_own() -> None:
    found = items(
        "<div itemscope itemtype='https://schema.org/Article'><p itemprop='comment' itemscope"
        " itemtype='https://schema.org/Comment'><b itemprop='author'>Zed</b></p></div>"
    )
    assert "author" not in found[0]


def test_a_property_of_nothing_is_nothing() -> None:
    assert items("<p itemprop='author'>Ann Lee</p>") == []


@given(st.text(), st.text())
def test_any_values_at_all(kind: str, value: str) -> None:
    found = items(f"<div itemscope itemtype='{kind}'><p itemprop='author name'>{value}</p></div>")
    assert find_article(found) is not None
