"""A page as an article, by the kind of page it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Choices
from tts.reading.decode import decode
from tts.reading.source import read

if TYPE_CHECKING:
    from pathlib import Path

    from tts.model import Article, Page

_MARKUP = re.compile(
    r"<(?:!doctype html|html|head|body|article|main|section|header|div|p|h[1-6]|meta|title|script|span|ul|table)\b",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"---\s*\n(?:[\w-]+:.*\n|\s*-\s.*\n)+(?:---|\.\.\.)\s*\n|#{1,3} \S")
_SNIFFED = 4096  # characters


def extract(source: str | Path | Page, choices: Choices | None = None) -> Article:
    """The article at `source`: a path, "-" for standard input, or a page that is already at hand.

    Raises:
        InputError: it cannot be read, or is not text.
        NoArticleError: it is text, but no article is in it.
    """
    page = read(source)
    kind = page.media_type
    text = decode(page.body, page.charset, markup=kind not in ("text/plain", "text/markdown"))
    if not text.strip():
        raise NoArticleError(f"there is no text in {page.origin}", "pass a page with text")
    match kind or sniff(text):
        case "text/plain":
            from tts.reading.plain import extract_plain

            return extract_plain(text)
        case "text/markdown":
            from tts.reading.markdown import extract_markdown

            return extract_markdown(text)
        case _:
            from tts.reading.html import extract_html

            return extract_html(text, choices or Choices())


def sniff(text: str) -> str:
    """The media type of `text`, by how it begins."""
    head = text[:_SNIFFED].lstrip()
    if head.startswith("<") and _MARKUP.search(head):
        return "text/html"
    if _MARKDOWN.match(head):
        return "text/markdown"
    return "text/html" if len(_MARKUP.findall(head)) > 2 else "text/plain"  # noqa: PLR2004
