"""The article of a feed that holds one."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tts.errors import NoArticleError
from tts.model import Choices, FeedItem
from tts.reading.feeds import document
from tts.reading.feeds.document import extract_feed
from tts.reading.feeds.items import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPHS = (
    "The harbour bridge reopened on Tuesday after eleven weeks of repairs, and lorries crossed it before dawn.",
    "The council says that the new deck will last for forty years, which is twice as long as the old one did.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
ITEM = f"""<item><title>Harbour bridge reopens</title><link>https://courier.example/bridge</link>
<author>news@courier.example (Ann Lee)</author><pubDate>Tue, 29 Oct 2024 08:00:00 GMT</pubDate>
<category>Harbour</category><description>It is open.</description>
<content:encoded><![CDATA[<img src="bridge.jpg" width="800" height="600">{BODY}]]></content:encoded></item>"""
SUMMARY = (
    "<item><title>Ferry sails</title><link>https://courier.example/ferry</link>"
    "<description>It sails.</description></item>"
)


def feed(*items: str) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Tolmouth Courier</title>{''.join(items)}</channel></rss>"
    )


def test_the_only_entry_is_the_article() -> None:
    article = extract_feed(feed(ITEM), "feed.xml", Choices())
    assert article.title == "Harbour bridge reopens"
    assert tuple(block.text for block in article.blocks) == PARAGRAPHS
    assert article.authors == ("Ann Lee",)
    assert article.published == datetime(2024, 10, 29, 8, tzinfo=UTC)
    assert (article.section, article.publisher) == ("Harbour", "Tolmouth Courier")
    assert article.url == "https://courier.example/bridge"
    assert article.image == "https://courier.example/bridge.jpg"


@pytest.mark.parametrize(
    ("title", "heading", "headline"),
    [
        ("Harbour bridge reopens…", "Harbour bridge reopens to all", "Harbour bridge reopens to all"),
        ("Harbour bridge reopens | Tolmouth Courier", "", "Harbour bridge reopens"),
        ("Tolmouth Courier – Harbour bridge reopens", "", "Harbour bridge reopens"),
        ("Harbour bridge reopens to lorries | A Diary", "", "Harbour bridge reopens to lorries | A Diary"),
        ("The week in the harbour", "One: the bridge is open", "The week in the harbour"),
        ("", "Harbour bridge reopens", "Harbour bridge reopens"),
    ],
)  # fmt: skip
def test_the_headline(title: str, heading: str, headline: str) -> None:
    printed = f"[CDATA[<H1 class='x'><a href='/'>{heading}</a></H1>" if heading else "[CDATA["
    item = ITEM.replace("Harbour bridge reopens", title).replace("[CDATA[", printed)
    assert extract_feed(feed(item), "feed.xml", Choices()).title == headline


def test_a_long_title_is_not_cut() -> None:
    title = " ".join(["Bridge"] * 400)
    article = extract_feed(feed(ITEM.replace("Harbour bridge reopens", title)), "-", Choices())
    said = [article.title, *(block.text for block in article.blocks)]
    assert title in [*said, *(gone.text for gone in article.dropped)]


def test_a_list_is_refused_before_all_of_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: str) -> Iterator[Entry]:
        yield Entry(FeedItem(title="A"))
        yield Entry(FeedItem(title="B"))
        pytest.fail("two are enough")

    monkeypatch.setattr(document, "read_feed", endless)
    with pytest.raises(NoArticleError, match="a list of articles"):
        extract_feed(feed(), "feed.xml", Choices())


def test_headings_without_end_are_no_burden() -> None:
    start = time.process_time()
    extract_feed(feed(ITEM.replace("[CDATA[", f"[CDATA[{'<h1>a ' * 20_000}")), "-", Choices())
    assert time.process_time() - start < 10


def test_the_site_signs_only_what_nobody_else_does() -> None:
    signed = ITEM.replace("(Ann Lee)", "(Tolmouth Courier)")
    assert extract_feed(feed(signed), "-", Choices()).authors == ("Tolmouth Courier",)
    printed = signed.replace(
        "[CDATA[", "[CDATA[<p class='byline'>By <a rel='author'>Bo Chan</a></p>"
    )
    assert extract_feed(feed(printed), "-", Choices()).authors == ("Bo Chan",)  # fmt: skip


@pytest.mark.parametrize("items", [(), (ITEM, ITEM), (ITEM, SUMMARY), ("<item/>",)])
def test_lists_are_refused(items: tuple[str, ...]) -> None:
    with pytest.raises(NoArticleError, match="a list of articles") as caught:
        extract_feed(feed(*items), "feed.xml", Choices())
    assert "tts batch" in (caught.value.hint or "")


def test_a_summary_leads_to_its_page() -> None:
    with pytest.raises(NoArticleError, match="without its full text") as caught:
        extract_feed(feed(SUMMARY), "feed.xml", Choices())
    assert "https://courier.example/ferry" in (caught.value.hint or "")


def test_a_dek_that_the_feed_declares() -> None:
    dek = "The lorries had taken the long way round since August."
    item = ITEM.replace("[CDATA[", f"[CDATA[<header><p>{dek}</p></header>")
    declared = item.replace("It is open.", dek)
    assert extract_feed(feed(declared), "-", Choices()).dek == dek
    assert extract_feed(feed(item), "-", Choices()).dek is None
