"""A web page as an article: parse, read the metadata, lay out, find the column, judge its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Choices, Dropped
from tts.reading.boxes import lay_out, parse
from tts.reading.byline import read_byline
from tts.reading.column import find_column
from tts.reading.headline import choose_headline, part_title
from tts.reading.judge import judge
from tts.reading.language import language_of
from tts.reading.metadata import read_metadata

if TYPE_CHECKING:
    from tts.reading.boxes import Layout
    from tts.reading.metadata import Metadata

NOTHING_SPECIAL = Choices()


def extract_html(markup: str, choices: Choices = NOTHING_SPECIAL) -> Article:  # noqa: ARG001
    """The article in a web page.

    Raises:
        NoArticleError: no box of the page holds prose.
    """
    soup = parse(markup)
    metadata = read_metadata(soup)
    layout = lay_out(soup)
    title = _title(layout, metadata)
    judged = judge(layout, find_column(layout, title, metadata.body), title)
    blocks = tuple(item.block for item in judged if item.block)
    if not blocks:
        raise NoArticleError(
            "no article was found on the page", "pass the page of one article, not a list of them"
        )
    if not title:
        title, blocks = part_title(blocks)
    printed = read_byline(judged)
    return Article(
        title=title,
        blocks=blocks,
        authors=metadata.authors or printed.authors,
        published=metadata.published or printed.published,
        modified=metadata.modified,
        publisher=metadata.publisher,
        section=metadata.section,
        language=language_of(" ".join(block.text for block in blocks), metadata.languages),
        url=metadata.url,
        image=metadata.image,
        dropped=tuple(
            Dropped(item.text, item.reason) for item in judged if item.reason and not item.is_title
        ),
    )


def _title(layout: Layout, metadata: Metadata) -> str | None:
    printed = [
        line.text
        for line in layout.lines
        if layout.boxes[line.box].tag.name == "h1" and not line.reason
    ]
    return choose_headline(printed, metadata.headlines, metadata.publisher)
