"""The article as JSON-LD describes it."""

from __future__ import annotations

import json
import time

import pytest

from tts.reading.claims import jsonld
from tts.reading.claims.jsonld import find_page, find_site_names, linked, read_nodes, text, texts

ARTICLE: jsonld.Node = {"@type": "NewsArticle", "headline": "Bridge opens"}


def find_article(
    scripts: list[str], titles: tuple[str, ...] = (), address: str | None = None
) -> jsonld.Node:
    return jsonld.find_article(read_nodes(scripts), titles, address)


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


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, '{"@type": "Person"}', "null", "3"])
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


def test_the_one_of_this_page_comes_first() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Ferry sails again",
        "url": "https://x.example/ferry",
    }
    scripts = [json.dumps(other), json.dumps(ARTICLE | {"url": "https://x.example/bridge/"})]
    assert find_article(scripts)["headline"] == "Ferry sails again"
    assert find_article(scripts, ("Bridge opens | Courier",))["headline"] == "Bridge opens"
    assert find_article(scripts, (), "http://www.x.example/bridge")["headline"] == "Bridge opens"


def test_doubles_complete_each_other() -> None:
    double = {**ARTICLE, "datePublished": "2024-10-29", "author": ""}
    found = find_article([json.dumps(ARTICLE | {"author": "Ann Lee"}), json.dumps(double)])
    assert (found["author"], found["datePublished"]) == ("Ann Lee", "2024-10-29")


def test_articles_of_lists_are_others() -> None:
    assert find_article([json.dumps({"@type": "ItemList", "itemListElement": [ARTICLE]})]) == {}


def test_references_are_followed() -> None:
    nodes = read_nodes(
        [json.dumps({"@graph": [{"@id": "#ann", "@type": "Person", "name": "Ann Lee"}]})]
    )
    assert linked([{"@id": "#ann"}, {"@id": "#bo"}, "Cy"], nodes) == [
        nodes[1],
        {"@id": "#bo"},
        "Cy",
    ]


def test_the_page_and_its_site() -> None:
    nodes = read_nodes(
        [
            json.dumps(
                [
                    {"@type": "WebSite", "name": "Courier"},
                    {"@type": "WebPage", "datePublished": "2024"},
                ]
            )
        ]
    )
    assert find_site_names(nodes) == ("Courier",)
    assert find_page(nodes)["datePublished"] == "2024"
    assert find_page([]) == {}


def test_of_two_nodes_with_one_id_the_first_with_a_name_is_meant() -> None:
    nodes: list[jsonld.Node] = [
        {"@id": "#a"},
        {"@id": "#a", "name": "Ann"},
        {"@id": "#a", "name": "Bo"},
    ]
    assert linked({"@id": "#a"}, nodes) == [nodes[1]]
    assert linked({"@id": ["#a"]}, [*nodes, {"@id": ["#a"], "name": "Cy"}]) == [{"@id": ["#a"]}]


def test_time_does_not_grow_with_the_square_of_the_references() -> None:
    references = [{"@id": f"#{number}"} for number in range(15_000)]
    started = time.perf_counter()
    linked(references, [*references, {"@id": "#0", "name": "Ann"}])
    assert time.perf_counter() - started < 1


def test_time_does_not_grow_with_the_square_of_articles_and_titles() -> None:
    nodes: list[jsonld.Node] = [
        {"@type": "Article", "headline": f"Bridge number {number} opens"} for number in range(4_000)
    ]
    started = time.perf_counter()
    jsonld.find_article(nodes, [f"Ferry {number} sails" for number in range(4_000)])
    assert time.perf_counter() - started < 2
