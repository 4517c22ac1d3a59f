"""The article as JSON-LD describes it."""

from __future__ import annotations

import json

import pytest

from tts.reading.jsonld import find_article, text, texts

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge opens"}


@pytest.mark.parametrize(
    "shape",
    [
        ARTICLE,
        [{"@type": "WebSite", "headline": "no"}, ARTICLE],
        {"@graph": [{"@type": "Person"}, {"mainEntity": ARTICLE}]},
        {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Bridge opens"},
        {"@type": "http://schema.org/BlogPosting", "headline": "Bridge opens"},
    ],
)
def test_it_is_found_wherever_it_is(shape: object) -> None:
    assert find_article([json.dumps(shape)])["headline"] == "Bridge opens"


def test_one_with_a_headline_comes_first() -> None:
    assert find_article(['{"@type": "Article"}', json.dumps(ARTICLE)]) == ARTICLE


@pytest.mark.parametrize("dressed", ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "{};"])
def test_comment_marks_around_it(dressed: str) -> None:
    assert find_article([dressed.replace("{}", json.dumps(ARTICLE))]) == ARTICLE


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, '{"@type": "Recipe"}', "null", "3"])
def test_anything_else_is_nothing(script: str) -> None:
    assert find_article([script]) == {}


def test_texts_of_a_property() -> None:
    assert texts([{"name": "Ann Lee"}, "Bo Chan", {"@id": "#x"}, None, 3, [" "]]) == (
        "Ann Lee",
        "Bo Chan",
        "#x",
    )
    assert text({"url": "https://x.example"}) == "https://x.example"
    assert text(None) is None
