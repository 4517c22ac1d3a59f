"""What feeds say of their articles."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import FeedItem
from tts.reading.feeds import items
from tts.reading.feeds.items import Entry, read_feed

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:a="http://www.w3.org/2005/Atom"'
)
MOMENT = datetime(2024, 10, 29, 9, 53, tzinfo=UTC)


def rss(item: str, channel: str = "") -> str:
    return f'<rss version="2.0" {NAMESPACES}><channel>{channel}<item>{item}</item></channel></rss>'


def atom(entry: str, feed: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}<entry>{entry}</entry></feed>'


def only(text: str, address: str = "") -> Entry:
    (entry,) = read_feed(text, address)
    return entry


def test_rss() -> None:
    entry = only(
        rss(
            "<title>Bridge &amp;amp; ferry &lt;i&gt;reopen&lt;/i&gt;</title>"
            "<link>https://courier.example/a</link>"
            "<dc:creator>Ann Lee and Bo Chan</dc:creator><pubDate>Tue, 29 Oct 2024 09:53:00 GMT</pubDate>"
            "<a:updated>2024-10-29T09:53:00Z</a:updated><category>Harbour</category><category>Boats</category>"
            "<enclosure url='/a.jpg' type='image/jpeg'/>"
            "<content:encoded><![CDATA[<p>It is red.</p>]]></content:encoded>",
            "<title>Tolmouth Courier</title><link>https://courier.example</link><language>en-GB</language>",
        )
    )
    assert entry == Entry(
        FeedItem(
            title="Bridge & ferry reopen",
            authors=("Ann Lee", "Bo Chan"),
            published=MOMENT,
            modified=MOMENT,
            section="Harbour",
            url="https://courier.example/a",
            image="https://courier.example/a.jpg",
            publisher="Tolmouth Courier",
            language="en-GB",
        ),
        "<p>It is red.</p>",
    )


def test_atom() -> None:
    entry = only(
        atom(
            "<title type='html'>Bridge &lt;b&gt;opens&lt;/b&gt;</title>"
            "<link rel='self' href='/feed'/><link href='/a'/>"
            "<published>2024-10-29T09:53:00Z</published><category term='b' label='Harbour'/>"
            "<link rel='enclosure' type='image/png' href='/a.png'/>"
            "<content type='html'>&lt;p&gt;Red.&lt;/p&gt;</content>",
            "<title>Courier</title><author><name>Ann Lee</name><email>ann@courier.example</email></author>",
        ),
        "https://courier.example/feed",
    )
    assert entry.markup == "<p>Red.</p>"
    assert entry.item == FeedItem(
        title="Bridge opens",
        authors=("Ann Lee",),
        published=MOMENT,
        section="Harbour",
        url="https://courier.example/a",
        image="https://courier.example/a.png",
        publisher="Courier",
    )


def test_rdf_has_its_items_beside_the_channel() -> None:
    text = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel><item>'
        "<title>Bridge opens</title><dc:date>2024-10-29T09:53:00Z</dc:date></item>"
        "<item><title>B</title></item></rdf:RDF>"
    )
    first, second = tuple(read_feed(text))
    assert first.item == FeedItem(title="Bridge opens", published=MOMENT, publisher="Courier")
    assert second.item.title == "B"


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<author>ann@courier.example (Ann Lee)</author>", ("Ann Lee",)),
        ("<author>ann@courier.example</author>", ()),
        ("<dc:creator>admin</dc:creator><author>Ann Lee</author>", ("Ann Lee",)),
        ("<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Chan</dc:creator>", ("Ann Lee", "Bo Chan")),
    ],
)  # fmt: skip
def test_authors(markup: str, names: tuple[str, ...]) -> None:
    assert only(rss(markup)).item.authors == names


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<media:content medium='image' url='https://x.example/a'/>", "https://x.example/a"),
        ("<media:content url='https://x.example/a.webp?w=9'/>", "https://x.example/a.webp?w=9"),
        (
            "<media:group><media:thumbnail url='https://x.example/t'/></media:group>",
            "https://x.example/t",
        ),
        ("<enclosure type='audio/mpeg' url='https://x.example/a.mp3'/>", None),
        ("<media:content medium='video' url='https://x.example/a.jpg'/>", None),
        ("<media:thumbnail url='data:image/png;base64,AA'/>", None),
    ],
)
def test_pictures(markup: str, address: str | None) -> None:
    assert only(rss(markup)).item.image == address


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<guid>https://x.example/a</guid>", "https://x.example/a"),
        ("<guid isPermaLink='false'>https://x.example/a</guid>", None),
        ("<guid>urn:uuid:9</guid>", None),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>https://[</link>", None),
    ],
)
def test_links(markup: str, address: str | None) -> None:
    assert only(rss(markup)).item.url == address


@pytest.mark.parametrize(
    ("content", "markup"),
    [
        ("<content>One &lt; two.\n\nThree.</content>", "<p>One &lt; two.</p><p>Three.</p>"),
        ("<content type='image/png'>iVBORw0KGgo=</content>", ""),
        ("<content type='html' src='https://x.example/a'/>", ""),
        ("<summary>It is red.</summary>", ""),
        (
            "<content type='text/html'><![CDATA[<p>A & B &lt; C</p>]]></content>",
            "<p>A & B &lt; C</p>",
        ),
    ],
)
def test_texts_of_atom(content: str, markup: str) -> None:
    assert only(atom(content)).markup == markup


def test_text_around_markup_is_kept() -> None:
    inner = "Before &lt; it. <div xmlns='http://www.w3.org/1999/xhtml'>Inside.</div> After it."
    markup = only(atom(f"<content type='xhtml'>{inner}</content>")).markup
    assert markup.startswith("Before &lt; it. <div")
    assert markup.endswith(">Inside.</div> After it.")


def test_text_of_atom_that_is_markup() -> None:
    inner = "<x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>Red<x:br/>and blue.</x:p></x:div>"
    assert (
        "<p>Red<br>and blue.</p>" in only(atom(f"<content type='xhtml'>{inner}</content>")).markup
    )


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Caf&eacute;&nbsp;opens", "Café opens"),
        ("Caf&#233; opens", "Café opens"),
        ("Boats &unheard; cars", "Boats &unheard; cars"),
        ("Boats & cars", "Boats & cars"),
        ("<![CDATA[Boats & caf&eacute;s]]>", "Boats & cafés"),
    ],
)
def test_ampersands_are_kept_and_break_nothing(written: str, title: str) -> None:
    entry = only(
        rss(f"<title>{written}</title><content:encoded>&lt;p&gt;5 &lt; 6</content:encoded>")
    )
    assert entry.item.title == title
    assert entry.markup == "<p>5 < 6"


def test_addresses_keep_their_ampersands() -> None:
    for link in ("https://x.example/?a=1&amp;b=2", "<![CDATA[https://x.example/?a=1&b=2]]>"):
        assert only(rss(f"<link>{link}</link>")).item.url == "https://x.example/?a=1&b=2"


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words", encoding="utf-8")
    kind = f'<!DOCTYPE rss [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY i "inside">]>'
    entries = list(read_feed(kind + rss("<title>A &s; b &i; c</title>")))
    assert "hidden words" not in repr(entries)


def test_entities_that_grow_are_no_burden() -> None:
    names = [f"e{number}" for number in range(12)]
    grown = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    start = time.process_time()
    # A comment that opens a section of plain text for us, but not for XML: so references stay what they are.
    kind = f'<!DOCTYPE rss [<!-- <![CDATA[ --><!ENTITY e0 "ha">{grown}]>'
    entry = only(kind + rss("<title>Red &e2; boats</title><author>&e11;</author>"))
    assert time.process_time() - start < 2
    assert entry.item.title == "Red &e2; boats"


def test_what_is_nested_without_end_is_not_followed() -> None:
    for depth, found in ((100, 1), (5_000, 0)):
        nested = f"<rss>{'<a>' * depth}<item><title>Bridge</title></item>"
        assert len(list(read_feed(nested))) == found


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#xdfff;", "&#X0DBFF;", "&#55296;", "&#0;", "&#x110000;"]
)
def test_references_to_no_character(reference: str) -> None:
    entry = only(rss(f"<title>A{reference}b</title><category domain='{reference}'>C</category>"))
    assert entry.item.title == "A\ufffdb"


@pytest.mark.parametrize("written", ["&#{};", "<![CDATA[&#{};]]>", "&amp;#{};"])
def test_numbers_of_any_length(written: str) -> None:
    number = written.format("0" * 10_000 + "65")
    entry = only(rss(f"<title>{number}</title><content:encoded>{number} words</content:encoded>"))
    assert entry.item.title
    assert "words" in entry.markup


def test_addresses_without_a_name_are_no_burden() -> None:
    many = f"<author>{'a@' * 499}</author>" * 10
    start = time.process_time()
    assert only(rss(many)).item.authors == ()
    assert time.process_time() - start < 2


def test_an_entry_in_another_is_no_entry() -> None:
    inner = "<content:encoded>" + "<item><content:encoded>" * 50 + "red " * 1_000
    entry = only(rss(inner))
    assert entry.markup == "red " * 1_000


def test_entries_are_read_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(items, "FeedItem", lambda **said: asked.append(said) or FeedItem(**said))
    found = read_feed(f"<rss><channel>{'<item><title>A</title></item>' * 9}</channel></rss>")
    next(found)
    assert len(asked) == 1


def test_a_title_is_never_cut() -> None:
    title = "Bridge " * 400
    assert only(rss(f"<title>{title}</title>")).item.title == title.strip()


@pytest.mark.parametrize(
    ("entry", "summary"),
    [
        (rss("<description>It is &lt;b&gt;open&lt;/b&gt;.</description>"), "It is open ."),
        (atom("<summary>It is open.</summary>"), "It is open."),
        (rss("<media:description>It is open.</media:description>"), "It is open."),
    ],
)
def test_summaries(entry: str, summary: str) -> None:
    assert only(entry).item.summary == summary


def test_all_contents_are_read_once() -> None:
    texts = ("Red boats sail.", "<p>Red boats sail. They &amp; we return.</p>", "Blue ones stay.")
    contents = (*texts, texts[2], "", "<img src='a.jpg'>")
    markup = "".join(f"<content:encoded><![CDATA[{text}]]></content:encoded>" for text in contents)
    plain = "<a:content>Red boats sail. They &amp; we return.</a:content>"
    assert only(rss(markup + plain)).markup == "\n".join(texts[1:])


@pytest.mark.parametrize(
    "text", ["", "words", "<rss>", "<rss><channel/></rss>", "<feed", "\x00<rss/>"]
)
def test_no_entries(text: str) -> None:
    assert list(read_feed(text)) == []


def test_what_is_broken_is_read_as_far_as_it_goes() -> None:
    assert only("<rss><channel><item><title>Bridge & ferry</title><link>").item.title


@given(st.text(alphabet="<>/&;'\" =abitemrslnkt:?![]-\n", max_size=200))
def test_any_text(text: str) -> None:
    items = list(read_feed("<rss><channel><item>" + text))
    assert items == list(read_feed("<rss><channel><item>" + text))
