"""Lists and data are refused by name, articles about them are not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import NoArticleError
from tts.reading.source.listings import refuse_list


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<rss version="2.0"><channel>', "a feed"),
        ('<?xml version="1.0"?>\n<!-- made today -->\n<feed xmlns="atom">', "a feed"),
        ("<rdf:RDF xmlns:rdf='x'>", "a feed"),
        ('<?xml version="1.0"?><urlset xmlns="x"><url>', "a sitemap"),
        ("<sm:sitemapindex>", "a sitemap"),
        ('<opml version="2.0">', "a list of feeds"),
        ("<html><title>Index of /boats</title>", "the listing of a folder"),
        ("<title>Directory listing for /</title>", "the listing of a folder"),
        ("<title>www.example.org - /boats/</title>", "the listing of a folder"),
        ('{"boats": [1, 2]}', "JSON"),
        ("[1, 2]\n", "JSON"),
        ('{"a":' * 3000 + "1" + "}" * 3000, "JSON"),
    ],
)
def test_each_kind_is_named(text: str, kind: str) -> None:
    with pytest.raises(NoArticleError, match=kind) as caught:
        refuse_list(text, "boats.xml")
    assert "boats.xml" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "<html><title>The index of /r/ boats</title><p>They sail.",
        "<p>An <rss> feed is a list.",
        "<feedback>They sail.</feedback>",
        "[The first boat] sailed, and so did [the second]",
        "{nothing}",
        "[Editor's note: boats, and more]",
        "",
    ],
)
def test_what_may_be_an_article(text: str) -> None:
    assert refuse_list(text, "boats.html") is None


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20)),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=10,
    ).filter(lambda value: isinstance(value, dict) and value)
)  # fmt: skip
def test_all_objects_are_data(value: dict[str, object]) -> None:
    with pytest.raises(NoArticleError, match="JSON"):
        refuse_list(f"  {json.dumps(value, indent=1)}\n", "boats.json")
