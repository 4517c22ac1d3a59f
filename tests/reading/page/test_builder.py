"""The tree of a page, held against the one that Beautiful Soup builds by itself."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.page.builder import html_builder

PIECES = (
    "<p>", "</p>", "<div class='a b' id=c>", "</div>", "<b>", "</i>", "<br/>", "<svg:path>", "<o:p>", "</o:p>",
    "<a href='x' xlink:href=y data-z>", "<pre>\n a </pre>", "<!-- note -->", "<?xml x?>", "<!DOCTYPE html>",
    "<script>if (a < b) </script>", "<html xmlns:og='http://ogp.me/ns#' lang=en>", "<ruby>漢<rt>kan</rt></ruby>",
    "<meta charset=latin-1>", "<table><td>", " ", "\n\t ", "word ", "&amp;", "&nbsp;", "ü", "<", "</",
)  # fmt: skip


def built(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, builder=html_builder())


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_tree_is_that_of_beautiful_soup(markup: str) -> None:
    ours, theirs = (
        built("<p>" + markup),
        BeautifulSoup("<p>" + markup, "lxml", multi_valued_attributes=None),
    )
    nodes = list(zip(ours.descendants, theirs.descendants, strict=True))
    assert [type(one) for one, _ in nodes] == [type(other) for _, other in nodes]
    assert str(ours) == str(theirs)
    for one, other in nodes:
        if isinstance(one, Tag) and isinstance(other, Tag):
            assert (one.name, one.prefix, dict(one.attrs)) == (
                other.name,
                other.prefix,
                dict(other.attrs),
            )
            assert one.get_text() == other.get_text()


def test_an_attribute_is_text_as_it_was_written() -> None:
    tag = built("<p class='one  two' hidden title=''>").p
    assert tag is not None
    assert tag.attrs == {"class": "one  two", "hidden": "", "title": ""}


def test_names_in_braces_are_no_namespaces() -> None:
    tag = built("<p {{kind}}=1>x</p>").p
    assert tag is not None
    assert [type(name) for name in tag.attrs] == [str]


def test_elements_are_found_by_selectors() -> None:
    found = built("<div id=a><p class='b c'>x</p></div>").select("#a > p.c")
    assert [tag.get_text() for tag in found] == ["x"]
