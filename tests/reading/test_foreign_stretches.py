"""Stretches in other languages, from the elements of a page to the blocks of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tts.model import Article, Block
from tts.reading.body.tongues import with_tongues
from tts.reading.html import extract_html
from tts.reading.page.boxes import lay_out, parse
from tts.reading.text.language import can_be

ENGLISH = (
    "<p>The ferry to the island leaves from the old harbour at nine in the morning, and it comes back when the "
    "captain wants it to, which nobody in the town has ever found to be late or early.</p>"
)
FRENCH = "Nous avons vu la mer et le ciel dans la nuit, et nous étions avec les amis de la ville."
UKRAINIAN = "Ми бачили море і небо вночі, і з нами були друзі, які приїхали з міста на острів."


def page(body: str, lang: str = "en", head: str = "") -> str:
    return (
        f"<html lang='{lang}'><head><title>The ferry</title>{head}</head><body><article><h1>The ferry</h1>"
        f"{ENGLISH * 3}{body}{ENGLISH * 3}</article></body></html>"
    )


def told(article: Article) -> list[tuple[str, str]]:
    return [
        (one.tag, block.text[one.start : one.end])
        for block in article.blocks
        for one in block.tongues
    ]


def test_inline_and_whole_blocks():
    inline = f"<p>She wrote: <i lang='fr'>{FRENCH}</i> That was all that she wrote to us.</p>"
    block = f"<blockquote lang='uk'><p>{UKRAINIAN}</p></blockquote>"
    assert told(extract_html(page(inline + block))) == [("fr", FRENCH), ("uk", UKRAINIAN)]


def test_an_item_that_got_a_number():
    items = f"<ol><li>It is the first of them.</li><li lang='fr'>{FRENCH}</li></ol>"
    assert told(extract_html(page(items))) == [("fr", FRENCH)]


def test_the_language_of_the_article_itself_is_none():
    assert (
        told(extract_html(page("<p lang='en-GB'>The captain is in the pub of the town.</p>"))) == []
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<p lang='en'>{UKRAINIAN}</p>",
        f"<p lang='ru'>{UKRAINIAN}</p>",
        f"<p lang='de'>{FRENCH}</p>",
        "<p lang='fr'>The captain is in the pub of the town, and that is where he will be.</p>",
        "<p>It was in <span lang='uk'>2024</span> that the ferry came to the island.</p>",
    ],
)
def test_what_the_text_contradicts_is_not_believed(body):
    assert told(extract_html(page(body))) == []


def test_a_template_in_the_wrong_language_is_not_believed():
    markup = page("").replace("<article>", "<article lang='fr'>")
    article = extract_html(markup)
    assert (article.language, told(article)) == ("en", [])


def test_pages_without_declarations_are_as_they_were():
    article = extract_html(page(""))
    assert all(block.tongues == () for block in article.blocks)
    assert article.dek_tongues == ()
    assert replace(article, dek_tongues=()) == article


def test_a_dek_in_another_language():
    lines = lay_out(
        parse(f"<p>One. <i lang='fr'>{FRENCH}</i></p><p lang='fr'>{FRENCH[:30]}</p>")
    ).lines
    dek = f"One. {FRENCH} {FRENCH[:30]}"
    article = Article("T", (Block("paragraph", "The ferry is late. " * 20),), dek=dek)
    found = with_tongues(article, lines).dek_tongues
    assert [dek[one.start : one.end] for one in found] == [FRENCH, FRENCH[:30]]


@pytest.mark.parametrize(
    ("text", "tag", "around", "expected"),
    [
        (FRENCH, "fr", "en", True),
        (FRENCH, "fr-CA", "en-GB", True),
        (FRENCH, "en", "fr", False),
        (FRENCH, "es", "fr", False),
        (FRENCH, "ca", "fr", False),
        ("Bon dia a tothom", "ca", "en", True),
        (UKRAINIAN, "uk", "en", True),
        (UKRAINIAN, "uk", "ru", True),
        (UKRAINIAN, "ru", "en", False),
        ("Dobryj den", "uk-Latn", "en", False),
        ("Sturm und Drang", "de", "en", True),
        ("the state of the art", "de", "en", False),
        ("Auf Wiedersehen", "de", "de-AT", False),
        ("2024", "uk", "en", False),
    ],
)
def test_what_a_stretch_can_be(text, tag, around, expected):
    assert can_be(text, tag, around) is expected
