"""A page as an article, by the kind of page it is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tts.errors import NoArticleError
from tts.model import Choices
from tts.reading.source.kinds import (
    DOCX,
    MAIL,
    MARKDOWN,
    PDF,
    PLAIN,
    document_type,
    is_address,
    text_type,
)
from tts.reading.source.listings import is_feed, refuse_list
from tts.reading.source.opening import read
from tts.reading.text.decode import decode
from tts.reading.wording.wording import is_correction

if TYPE_CHECKING:
    from pathlib import Path

    from tts.model import Article, Block, FeedItem, Page


def extract(
    source: str | Path | Page, choices: Choices | None = None, allow_private: bool = False
) -> Article:
    """The article at `source`: a path, "-" for standard input, an address, or a page that is already at hand.

    Raises:
        InputError: it cannot be read, or is nothing that we read.
        NoArticleError: it can be read, but no article is in it.
        NetworkError: the address could not be fetched.
        MissingError: reading such a document needs an extra that is not installed.
    """
    page = read(source, allow_private)
    choices = choices or Choices()
    document = _document(page, choices)
    article = _told(document, page.item) if document else _text(page, choices)
    article = replace(article, blocks=tuple(map(_kept_apart, article.blocks)))
    return _placed(article, page.origin) if is_address(page.origin) else article


def _kept_apart(block: Block) -> Block:
    """A paragraph that tells what was corrected is a kind of its own."""
    is_one = block.kind == "paragraph" and is_correction(block.text)
    return replace(block, kind="correction") if is_one else block


def _placed(article: Article, origin: str) -> Article:
    """`article` with the address it was fetched from, and its picture found from there."""
    image = article.image
    with suppress(ValueError):  # brackets that hold no IPv6 address
        image = image and urljoin(origin, image)
    return replace(article, url=article.url or origin, image=image)


def _told(article: Article, item: FeedItem | None) -> Article:
    """`article` with what the feed that led to it says, where the document is silent; pages weigh it themselves."""
    if item is None:
        return article
    return replace(
        article,
        authors=article.authors or item.authors,
        published=article.published or item.published,
        modified=article.modified or item.modified,
        publisher=article.publisher or item.publisher,
        section=article.section or item.section,
        url=article.url or item.url,
        image=article.image or item.image,
    )


def _document(page: Page, choices: Choices) -> Article | None:
    """The article in a Word document, a mail or a PDF; None for text."""
    kind = document_type(page)
    if kind == DOCX:
        from tts.reading.word.document import extract_docx

        return extract_docx(page.body, choices)
    if kind == MAIL:
        from tts.reading.mail.message import extract_mail

        return extract_mail(page.body, choices)
    if kind == PDF:
        from tts.reading.pdf.document import extract_pdf

        return extract_pdf(page.body, choices)
    return None


def _text(page: Page, choices: Choices) -> Article:
    text = decode(page.body, page.charset, markup=page.media_type not in (PLAIN, MARKDOWN))
    if not text.strip():
        raise NoArticleError(f"there is no text in {page.origin}", "pass a page with text")
    if is_feed(text):
        from tts.reading.feeds.document import extract_feed

        return extract_feed(text, page.origin, choices)
    refuse_list(text, page.origin)
    kind = text_type(page, text)
    if kind in (PLAIN, MARKDOWN) and choices.rule and choices.rule.selector is not None:
        raise NoArticleError("a selector needs HTML", "leave it out for Markdown and plain text")
    if kind == PLAIN:
        from tts.reading.plain.document import extract_plain

        return _told(extract_plain(text), page.item)
    if kind == MARKDOWN:
        from tts.reading.markdown.document import extract_markdown

        return _told(extract_markdown(text, choices), page.item)
    from tts.reading.html import extract_html
    from tts.reading.page.rules import settle

    address = page.origin if is_address(page.origin) else None
    return extract_html(text, settle(choices, page.origin), page.item, address)
