"""Markdown as an article: CommonMark with tables, strikethrough and footnotes, and the front matter of static sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.body.notes import is_author_note
from tts.reading.markdown.body import interleave, read_body
from tts.reading.markdown.frontmatter import split_front_matter
from tts.reading.text.characters import letters_only
from tts.reading.text.dates import parse_date
from tts.reading.text.language import language_of
from tts.reading.wording.headline import part_title
from tts.reading.wording.names import authors_in, unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Choices


def extract_markdown(text: str, choices: Choices) -> Article:
    """The article in `text`; the title is the front matter's, or the first heading of level 1.

    Raises:
        NoArticleError: there is no text in it.
    """
    matter, rest = split_front_matter(text)
    body = read_body(rest, choices)
    title, spoken = _titled(matter.first("title", "headline"), body.blocks)
    about_authors: list[Dropped] = []
    if not choices.author_notes:
        spoken, about_authors = _without_author_notes(spoken)
    blocks = interleave(spoken, body.asides)
    if not blocks:
        raise NoArticleError(
            "there is no text in the document", "pass a document with at least one paragraph"
        )
    return Article(
        title=title,
        blocks=blocks,
        authors=unique(
            tuple(
                name
                for value in matter.all("author", "authors", "by", "byline")
                for name in authors_in(value)
            )
        ),
        published=parse_date(
            matter.first("date", "published", "pubdate", "published_at", "created") or ""
        ),
        modified=parse_date(matter.first("modified", "updated", "lastmod", "last_modified") or ""),
        publisher=matter.first("publisher", "site", "publication"),
        section=matter.first("section", "category", "categories"),
        language=language_of(
            " ".join(block.text for block in blocks), matter.all("lang", "language", "locale")
        ),
        url=matter.first("url", "canonical", "canonical_url", "link"),
        image=matter.first("image", "cover", "og_image"),
        dropped=(*matter.unread, *body.dropped, *about_authors),
        dek=matter.first("dek", "standfirst", "subtitle", "lede"),
    )


def _titled(title: str | None, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block | None, ...]]:
    """The title, and the blocks, None for the heading that says it. `level` 1 marks such a heading until here."""
    main = next((at for at, block in enumerate(blocks) if block.level == 1), None)
    levelled = tuple(
        Block(block.kind, block.text, 2) if block.level == 1 else block for block in blocks
    )
    if main is not None and (not title or letters_only(blocks[main].text) == letters_only(title)):
        return blocks[main].text, (*levelled[:main], None, *levelled[main + 1 :])
    if title or not blocks:
        return title or "", levelled
    title, rest = part_title(levelled)
    return title, (*(None for _ in range(len(levelled) - len(rest))), *rest)


def _without_author_notes(
    blocks: Sequence[Block | None],
) -> tuple[tuple[Block | None, ...], list[Dropped]]:
    """The blocks, None for those at the end that tell who the authors are, as on web pages; and these."""
    if not any(block and is_author_note(block.text) for block in blocks):
        return tuple(blocks), []
    from tts.reading.body.judge import Judged
    from tts.reading.body.notes import author_notes

    lines = author_notes([Judged(block.text if block else "", block) for block in blocks])
    dropped = [Dropped(line.text, line.reason) for line in lines if line.reason]
    return tuple(line.block for line in lines), dropped
