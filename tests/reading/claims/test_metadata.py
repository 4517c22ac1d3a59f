"""What pages tell machines."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import FeedItem
from tts.reading.claims.authors import Credit, choose_authors
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import Metadata, read_metadata
from tts.reading.page.boxes import parse
from tts.reading.wording.headline import choose_headline


def read(head: str) -> Metadata:
    return read_metadata(Marks(parse(f"<html><head>{head}</head><body></body></html>")))


def record(**properties: object) -> str:
    node = {"@type": "NewsArticle", "headline": "Bridge opens", **properties}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def test_a_page_that_tells_nothing() -> None:
    assert read("") == Metadata()


def test_headlines_in_the_order_of_belief() -> None:
    found = read(
        "<title>T | Site</title><meta name='twitter:title' content='W'><meta property='og:title' content='O &amp; O'>"
        '<script type="application/ld+json">{"@type": "Article", "headline": "J &quot;q&quot;"}</script>'
    )
    assert found.headlines == ('J "q"', "O & O", "W", "T | Site")


def test_dates_of_the_article_and_of_the_page() -> None:
    moment = datetime(2024, 10, 29, 9, 53, tzinfo=UTC)
    published = "<meta property='article:published_time' content='2024-10-29T09:53:00Z'>"
    assert read(published).published == moment
    assert read(record(datePublished="2024-10-29T09:53:00Z")).published == moment
    assert read("<meta name='date' content='2024-10-29T09:53:00Z'>").page_published == moment
    assert read(record(dateModified="2024-10-29T09:53:00Z")).modified == moment


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("By Ann Lee, Bo Chan", (("Ann Lee", "signed"), ("Bo Chan", "signed"))),
        (
            [{"@type": "Person", "name": "Ann Lee"}, "Bo Chan"],
            (("Ann Lee", "signed"), ("Bo Chan", "signed")),
        ),
        (
            {"@type": "Organization", "name": "Office of Woods and Water"},
            (("Office of Woods and Water", "house"),),
        ),
        ({"name": "ann@example.org"}, ()),
        ({"url": "https://x.example/ann"}, ()),
    ],
)
def test_authors_of_the_record(author: object, names: tuple[tuple[str, str], ...]) -> None:
    found = read(record(author=author, publisher={"name": "Courier"}))
    assert found.credits == tuple(Credit(*credit) for credit in names)


def test_a_record_without_a_publisher_declares_only() -> None:
    assert read(record(author="Ann Lee")).credits == (Credit("Ann Lee", "declared"),)


def test_authors_of_meta_and_of_cards() -> None:
    found = read(
        "<meta name='author' content='Ann Lee'>"
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Bo Chan'>"
    )
    assert found.credits == (Credit("Ann Lee", "meta"), Credit("Bo Chan", "card"))
    assert read("<meta property='article:author' content='https://x.example/ann'>").credits == ()


def test_languages() -> None:
    found = read(
        "<meta property='og:locale' content='uk_UA'><meta http-equiv='content-language' content='not a tag!'>"
    )
    assert found.languages == ("uk_UA", "not a tag!")


def test_the_site_and_the_section() -> None:
    found = read(
        "<meta property='og:site_name' content='Courier'><meta property='article:section' content='Local'>"
        + record(publisher={"name": "Courier Publishing"})
    )
    assert (found.publisher, found.section) == ("Courier", "Local")
    assert found.site == ("Courier", "Courier Publishing")


CANONICAL = "<link rel=canonical href='https://x.example/news/a'>"


@pytest.mark.parametrize(
    ("head", "image"),
    [
        ("<meta property='og:image' content='//x.example/i.jpg'>", "https://x.example/i.jpg"),
        (f"{CANONICAL}<meta property='og:image' content='/i.jpg'>", "https://x.example/i.jpg"),
        (
            "<base href='https://x.example/n/'><meta property='og:image' content='i.jpg'>",
            "https://x.example/n/i.jpg",
        ),
        (f"{CANONICAL}<meta property='og:image' content='page_files/i.jpg'>", "page_files/i.jpg"),
        ("<meta property='og:image' content='page_files/i.jpg'>", "page_files/i.jpg"),
        ("<meta property='og:image' content='/i.jpg'>", None),
        ("<meta property='og:image' content='data:image/png;base64,AA'>", None),
        ("<meta property='og:image' content='http://['>", None),
    ],
)
def test_pictures_have_whole_addresses_or_lie_beside_the_page(head: str, image: str | None) -> None:
    assert read(head).image == image


def test_addresses_are_whole_or_none() -> None:
    assert read("<link rel=canonical href='/a'>").url is None
    assert (
        read("<base href='https://x.example'><link rel=canonical href='/a'>").url
        == "https://x.example/a"
    )


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "@type", "@id", "url"]), inner)
    ),
    max_leaves=5,
)
KEYS = (
    *(
        "@type",
        "headline",
        "author",
        "creator",
        "publisher",
        "datePublished",
        "dateModified",
        "inLanguage",
        "url",
    ),
    *(
        "image",
        "articleSection",
        "articleBody",
        "isAccessibleForFree",
        "hasPart",
        "wordCount",
        "mainEntityOfPage",
    ),
)


@given(st.dictionaries(st.sampled_from(KEYS), ANYTHING))
def test_any_record_at_all(properties: dict[str, object]) -> None:
    assert isinstance(read(record(**properties)), Metadata)


@given(
    st.text(),
    st.sampled_from(
        ["author", "date", "og:image", "og:url", "og:locale", "og:title", "og:site_name"]
    ),
)
def test_any_content_at_all(content: str, name: str) -> None:
    quoted = content.replace("&", "&amp;").replace("'", "&#39;")
    assert isinstance(
        read(f"<base href='{quoted}'><meta name='{name}' content='{quoted}'>"), Metadata
    )


@pytest.mark.parametrize("value", ["", " ", None, [], [""]])
def test_an_empty_word_does_not_say_whether_it_is_free(value: object) -> None:
    assert read(record(isAccessibleForFree=value)).is_free is None
    part = {"isAccessibleForFree": False}
    assert read(record(isAccessibleForFree=value, hasPart=part)).is_free is False


MANY = 5_000


@pytest.mark.parametrize(
    "head",
    [
        "".join(f"<meta name=author content='Ann{n} Lee{n}'>" for n in range(MANY)),
        record(author=[{"name": f"Ann{n} Lee{n}"} for n in range(MANY)]),
        record(author=[{"@id": f"#{n}"} for n in range(MANY)]),
        record(author={"name": [f"Ann{n} Lee{n}" for n in range(MANY)]}),
        "".join(f"<meta property='og:title' content='Bridge {n} - {n}'>" for n in range(MANY))
        + "".join(f"<meta property='og:site_name' content='Site {n}'>" for n in range(MANY)),
    ],
    ids=["meta", "record", "references", "names", "titles"],
)
def test_time_does_not_grow_with_the_square_of_what_is_declared(head: str) -> None:
    marks = Marks(parse(f"<html><head>{head}</head><body></body></html>"))
    started = time.perf_counter()
    found = read_metadata(marks)
    choose_headline([], found.headlines, found.site)
    choose_authors(found.credits, found.site, "")
    assert time.perf_counter() - started < 3


FED = FeedItem(
    title="Bridge is open",
    authors=("Ann Lee",),
    published=datetime(2024, 10, 29, 9, 53, tzinfo=UTC),
    section="Harbour",
    url="https://courier.example/a",
    image="https://courier.example/a.jpg",
    publisher="Courier",
    language="en-GB",
    summary="It opened before dawn.",
)


def test_a_feed_speaks_where_the_page_is_silent() -> None:
    found = read_metadata(Marks(parse("<p>words</p>")), FED)
    assert found.headlines == ("Bridge is open",)
    assert found.credits == (Credit("Ann Lee", "feed"),)
    assert (found.published, found.told) == (None, FED.published)
    assert (found.section, found.publisher, found.languages) == ("Harbour", "Courier", ("en-GB",))
    assert (found.url, found.image) == (FED.url, FED.image)
    assert found.site == ("Courier", FED.url)
    assert found.summaries == (FED.summary,)


def test_the_page_is_heard_first() -> None:
    page = (
        "<link rel=canonical href='https://x.example/b'><meta property='og:image' content='https://x.example/b.jpg'>"
        "<meta property='og:title' content='Bridge opens'><meta property='og:site_name' content='X'>"
        "<meta property='article:section' content='Boats'>"
    )
    found = read_metadata(Marks(parse(page)), FED)
    assert found.headlines == ("Bridge opens", "Bridge is open")
    assert (found.section, found.publisher) == ("Boats", "X")
    assert (found.url, found.image) == ("https://x.example/b", "https://x.example/b.jpg")
