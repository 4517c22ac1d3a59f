"""Markdown as an article: CommonMark with tables, strikethrough and footnotes, and the front matter of static sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Choices, Dropped
from tts.reading.body.notes import is_author_note
from tts.reading.markdown.body import interleave, read_body
from tts.reading.markdown.frontmatter import split_front_matter
from tts.reading.text.characters import letters_only
from tts.reading.text.dates import parse_date
from tts.reading.text.language import language_of
from tts.reading.wording.headline import part_title
from tts.reading.wording.names import authors_in, unique
from tts.reading.wording.opening_byline import Byline, Line, read_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.markdown.frontmatter import FrontMatter

_DEKS = ("dek", "standfirst", "subtitle", "lede")
_SWITCHES = frozenset(["true", "false", "True", "False"])  # of themes, not words


def extract_markdown(text: str, choices: Choices) -> Article:
    """The article in `text`; the title is the front matter's, or the first heading of level 1.

    Raises:
        NoArticleError: there is no text in it.
    """
    matter, rest = split_front_matter(text)
    body = read_body(rest, choices)
    title, byline, spoken = _opened(matter.first("title", "headline"), body.blocks)
    bylines = [Dropped(body.blocks[at].text, "byline") for at in byline.places]
    about_authors: list[Dropped] = []
    if not choices.author_notes:
        spoken, about_authors = _without_author_notes(spoken)
    dek, unsaid = _dek(matter, title, spoken)
    blocks = interleave(spoken, body.asides)
    if not blocks:
        raise NoArticleError(
            "there is no text in the document", "pass a document with at least one paragraph"
        )
    return Article(
        title=title,
        blocks=blocks,
        authors=_authors(matter) or byline.authors,
        published=parse_date(
            matter.first("date", "published", "pubdate", "published_at", "created") or ""
        )
        or byline.published,
        modified=parse_date(matter.first("modified", "updated", "lastmod", "last_modified") or ""),
        publisher=matter.first("publisher", "site", "publication"),
        section=matter.first("section", "category", "categories"),
        language=language_of(
            " ".join(block.text for block in blocks), matter.all("lang", "language", "locale")
        ),
        url=matter.first("url", "canonical", "canonical_url", "link"),
        image=matter.first("image", "cover", "og_image"),
        dropped=(*matter.unread, *unsaid, *bylines, *body.dropped, *about_authors),
        dek=dek,
    )


def _dek(
    matter: FrontMatter, title: str, blocks: Sequence[Block | None]
) -> tuple[str | None, list[Dropped]]:
    """The first dek of the front matter, all items of it, and what is not said of those that it has."""
    given = {key: matter.all(key) for key in _DEKS if matter.all(key)}
    said = next((key for key in given if not _SWITCHES.issuperset(given[key])), None)
    unsaid = [
        Dropped(f"{key}: {', '.join(given[key])}", "front matter") for key in given if key != said
    ]
    body = read_body(" ".join(given[said]) if said else "", Choices())
    dek = " ".join(block.text for block in body.blocks)
    unsaid += body.dropped
    if dek and _is_said(dek, title, blocks):
        from tts.reading.body.verdict import AGAIN

        return None, [*unsaid, Dropped(dek, AGAIN)]
    return dek or None, unsaid


def _is_said(dek: str, title: str, blocks: Sequence[Block | None]) -> bool:
    """Whether the title says it, or the first paragraph."""
    first = next((one.text for one in blocks if one and one.kind == "paragraph"), "")
    letters = letters_only(dek)
    return letters == letters_only(title) or letters in letters_only(first)


def _authors(matter: FrontMatter) -> tuple[str, ...]:
    values = matter.all("author", "authors", "by", "byline")
    return unique(tuple(name for value in values for name in authors_in(value)))


def _opened(
    title: str | None, blocks: tuple[Block, ...]
) -> tuple[str, Byline, tuple[Block | None, ...]]:
    """The title, the byline below it, and the blocks, None for those that say one of them.

    `level` 1 marks the heading that may be the title until here.
    """
    main = next((at for at, block in enumerate(blocks) if block.level == 1), None)
    levelled = tuple(
        Block(block.kind, block.text, 2) if block.level == 1 else block for block in blocks
    )
    if main is not None and (not title or letters_only(blocks[main].text) == letters_only(title)):
        byline, rest = _without_byline(levelled, main + 1)
        return blocks[main].text, byline, (*rest[:main], None, *rest[main + 1 :])
    byline, rest = _without_byline(levelled, 0)
    return (title, byline, rest) if title else _title_parted(byline, rest)


def _without_byline(
    blocks: tuple[Block, ...], start: int
) -> tuple[Byline, tuple[Block | None, ...]]:
    """What the paragraphs from `start` on say as a byline, and the blocks, None for these; a text is more than that."""
    below = [Line(block.text, is_paragraph=block.kind == "paragraph") for block in blocks[start:]]
    found = read_opening(below)
    if len(found.places) == len(below):
        return Byline(), blocks
    places = tuple(start + at for at in found.places)
    rest = tuple(None if at in places else block for at, block in enumerate(blocks))
    return found._replace(places=places), rest


def _title_parted(
    byline: Byline, blocks: tuple[Block | None, ...]
) -> tuple[str, Byline, tuple[Block | None, ...]]:
    """A title out of the text itself, and the blocks without it."""
    first = next((at for at, block in enumerate(blocks) if block), None)
    if first is None:
        return "", byline, blocks
    said = tuple(filter(None, blocks))
    title, rest = part_title(said)
    begun = rest[0] if len(rest) == len(said) else None
    return title, byline, (*blocks[:first], begun, *blocks[first + 1 :])


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
