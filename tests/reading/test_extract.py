"""The kind of a page, the samples, and a page copied from a browser."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

import pytest
from reading.docx_maker import docx, p

from tts.errors import InputError, NoArticleError
from tts.model import Article, FeedItem, Page
from tts.reading import extract, read
from tts.reading.source.kinds import (
    DOCX,
    HTML,
    MAIL,
    MARKDOWN,
    PDF,
    PLAIN,
    document_type,
    sniff,
    text_type,
)

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*/page.*"))
COPIED = ROOT.parent / "shared" / "pages" / "kyiv-independent.txt"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>a", "text/html"),
        ("\n <?xml version='1.0'?><html>", "text/html"),
        ("---\ntitle: a\n---\nb", "text/markdown"),
        ("# A title\n\ntext", "text/markdown"),
        ("A title\n\ntext < more", "text/plain"),
    ],
)
def test_the_kind_is_told_by_how_a_text_begins(text: str, kind: str) -> None:
    assert sniff(text) == kind


PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
MORE = "It had been closed for 14 months, and the ferry had carried everybody who could not swim."
MARKUP = f"<html><body><article><h1>The bridge is open</h1><p>{PROSE}</p><p>{MORE}</p></article></body></html>"
A_MAIL = (
    f"From: Ann Lee <a@example.org>\nSubject: The bridge\nDate: x\nMIME-Version: 1.0\n\n{PROSE}\n"
)


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        (None, docx(p("words")), DOCX),
        ("application/zip", docx(p("words")), DOCX),
        ("text/html", b"%PDF-1.7\n", PDF),
        ("application/octet-stream", b"\n%PDF-1.7\n", PDF),
        (PDF, b"sent by a proxy\n%PDF-1.7\n", PDF),
        (None, b"The signature of such a file is %PDF-", None),
        (None, A_MAIL.encode(), MAIL),
        (None, A_MAIL.replace("\n", "\r\n").encode(), MAIL),
        (None, b"From ann Mon May  5 2025\n" + A_MAIL.encode(), MAIL),
        ("text/plain", A_MAIL.encode(), None),
        (MAIL, b"Subject: words\n\nwords", MAIL),
        (None, b"From: Ann\nTo: Bo\nThis is no header line.\n\nSubject: x\nDate: y", None),
        (None, b"Note: one\nOther: two\nThird: three\n\nwords", None),
        (None, MARKUP.encode(), None),
        (DOCX, b"words", None),
    ],
)
def test_documents_are_told_by_their_bytes(
    media_type: str | None, body: bytes, kind: str | None
) -> None:
    assert document_type(Page("a file", body, media_type)) == kind


@pytest.mark.parametrize(
    ("origin", "media_type", "text", "kind"),
    [
        ("https://example.org/a", "text/plain", MARKUP, HTML),
        ("https://example.org/a", "application/octet-stream", MARKUP, HTML),
        ("https://example.org/a", "application/xhtml+xml", f"<?xml version='1.0'?>{MARKUP}", HTML),
        ("https://example.org/a.md?raw=1", "text/plain", PROSE, MARKDOWN),
        ("https://example.org/a", "text/plain", PROSE, PLAIN),
        ("https://example.org/a", "text/markdown", PROSE, MARKDOWN),
        ("a.txt", "text/plain", MARKUP, PLAIN),
        ("a.md", "text/markdown", MARKUP, MARKDOWN),
        ("a.docx", DOCX, MARKUP, HTML),
        ("-", None, PROSE, PLAIN),
    ],
)
def test_the_word_of_a_server_is_not_always_believed(
    origin: str, media_type: str | None, text: str, kind: str
) -> None:
    assert text_type(Page(origin, b"", media_type), text) == kind


def test_a_page_of_a_server_keeps_its_address() -> None:
    article = extract(Page("https://example.org/a", MARKUP.encode(), "text/plain"))
    assert (article.title, article.url) == ("The bridge is open", "https://example.org/a")
    assert extract(Page("a.html", MARKUP.encode(), "text/html")).url is None


ATOM = (
    '<?xml version="1.0"?>\n<!-- ours --><feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>'
)
RSS = '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><rss version="2.0"><channel/></rss>'
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'
FOLDER = (
    "<!DOCTYPE html><html><head><title>Index of /articles</title></head><body>a b c</body></html>"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ATOM, "this is a feed: a list of articles"),
        (RSS, "this is a feed: a list of articles"),
        (SITEMAP, "this is a sitemap: a list of articles"),
        (FOLDER, "this is the listing of a folder"),
        ('{"title": "words", "items": []}', "this is JSON"),
        ("[" * 100_000 + ",1" + "]" * 100_000, "this is JSON"),
    ],
)
@pytest.mark.parametrize("media_type", [None, "text/html", "application/xml"])
def test_lists_and_data_are_no_articles(text: str, said: str, media_type: str | None) -> None:
    with pytest.raises(NoArticleError, match=said) as caught:
        extract(Page("https://example.org/a", text.encode(), media_type))
    assert caught.value.hint
    assert ("tts batch" in caught.value.hint) == ("JSON" not in said)


@pytest.mark.parametrize(
    "text", [f"[{PROSE}]", f"{{{PROSE}}}", f"{PROSE} <rss>", f"[1] {PROSE}, [2]"]
)
def test_brackets_do_not_make_data(text: str) -> None:
    assert extract(Page("x", f"{text}\n\n{MORE}".encode())).blocks


def test_an_office_document_of_another_kind() -> None:
    with pytest.raises(InputError, match="an old Word document"):
        read(Page("x", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), DOCX))


@pytest.mark.parametrize("kind", ["text/html", "text/plain", "text/markdown", None])
def test_characters_nobody_hears_are_no_text(kind: str | None) -> None:
    with pytest.raises(NoArticleError):
        extract(Page("x", "\u200b\ufeff\u00ad".encode(), kind))


def as_json(article: Article) -> dict[str, Any]:
    fields = dataclasses.asdict(article)
    for key in ("published", "modified"):
        fields[key] = fields[key].isoformat() if fields[key] else None
    for stretch in [fields, *fields["blocks"]]:  # in other languages: named where there are any
        for key in ("tongues", "dek_tongues"):
            if not stretch.get(key, True):
                del stretch[key]
    return json.loads(json.dumps(fields))


def test_there_are_samples() -> None:
    assert [path.parent.name for path in SAMPLES] == ["harbour-bridge", "morning-market", "notes"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_samples(path: Path) -> None:
    expected = json.loads((path.parent / "article.json").read_text(encoding="utf-8"))
    found = as_json(extract(read(path)))
    assert {
        key: sorted(found[key], key=str) if key == "dropped" else found[key] for key in expected
    } == {
        key: sorted(value, key=str) if key == "dropped" else value
        for key, value in expected.items()
    }


@pytest.mark.shared
def test_a_page_copied_from_a_browser() -> None:
    if not COPIED.is_file():
        pytest.skip("the development data is not beside the checkout")
    article = extract(read(COPIED))
    assert article.title.startswith("South Korean delegation")
    assert article.title.endswith("North Korean troops")
    assert article.authors == ("The Kyiv Independent news desk",)
    assert article.published is not None
    assert article.published.isoformat() == "2024-10-29T09:53:00"
    assert [block.kind for block in article.blocks] == ["paragraph"] * 8
    assert article.blocks[0].text.startswith("A South Korean delegation")
    assert article.blocks[-1].text.endswith("five military bases.")
    said = " ".join(block.text for block in article.blocks).casefold()
    for word in ("membership", "audio", "subscribe", "getty", "ukraine war latest", "newsletter"):
        assert word not in said
    assert all(dropped.reason for dropped in article.dropped)


@pytest.mark.parametrize(
    ("origin", "image"),
    [
        ("https://x.example/a/b.html", "https://x.example/a/page_files/i.jpg"),
        ("saved/b.html", "page_files/i.jpg"),
        ("https://[x/b.html", "page_files/i.jpg"),
    ],
)
def test_a_picture_is_beside_the_page(origin: str, image: str) -> None:
    head = "<head><meta property='og:image' content='page_files/i.jpg'></head>"
    page = Page(origin, MARKUP.replace("<body>", f"{head}<body>").encode(), HTML)
    assert extract(page).image == image


def test_an_impossible_change_is_left_out() -> None:
    def modified(day: str) -> object:
        head = (
            "<head><meta property='article:published_time' content='2024-10-29'>"
            f"<meta property='article:modified_time' content='{day}'></head>"
        )
        markup = MARKUP.replace("<body>", f"{head}<body>")
        return extract(Page("a.html", markup.encode(), HTML)).modified

    assert modified("1970-01-01") is None
    assert modified("2024-10-01") is None
    assert str(modified("2024-10-30")).startswith("2024-10-30")


def test_a_feed_of_one_whole_article_is_read() -> None:
    text = ATOM.replace(
        "<entry/>",
        "<entry><title>The bridge is open</title><link href='/a'/>"
        f"<content type='html'>{escape(MARKUP)}</content></entry>",
    )
    article = extract(Page("https://example.org/feed", text.encode(), "application/atom+xml"))
    assert (article.title, article.url) == ("The bridge is open", "https://example.org/a")


@pytest.mark.parametrize(("body", "kind"), [(MARKUP, "text/html"), (PROSE * 3, "text/plain")])
def test_what_a_feed_says_where_the_page_is_silent(body: str, kind: str) -> None:
    moment = datetime(2024, 10, 29, 8, tzinfo=UTC)
    item = FeedItem(published=moment, section="Harbour", image="https://example.org/a.jpg")
    article = extract(Page("a", body.encode(), kind, item=item))
    assert (article.published, article.section) == (moment, "Harbour")
    assert article.image == "https://example.org/a.jpg"
