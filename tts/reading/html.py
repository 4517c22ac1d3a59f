"""A web page as an article: parse, read the metadata, lay out, find the column, judge its lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Choices, Dropped
from tts.reading.body.column import OUTSIDE, find_column
from tts.reading.body.dek import DEK, dek_of, find_dek
from tts.reading.body.judge import judge
from tts.reading.body.opinions import ask
from tts.reading.body.script_body import LITTLE, body_by_script
from tts.reading.body.tongues import with_tongues
from tts.reading.body.verdict import AGAIN, reconsider
from tts.reading.checks.evidence import weigh
from tts.reading.checks.lead_image import find_lead_image
from tts.reading.checks.refusals import refusal
from tts.reading.choosing.choices import follow, judge_selected
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import read_metadata
from tts.reading.page.boxes import lay_out, parse
from tts.reading.page.garbage import collector_held
from tts.reading.page.rules import find_matches, settle
from tts.reading.text.characters import letters_only
from tts.reading.text.language import language_of
from tts.reading.wording.headline import choose_headline, part_title

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tts.model import FeedItem
    from tts.reading.body.judge import Judged
    from tts.reading.claims.metadata import Metadata
    from tts.reading.page.boxes import Layout

NOTHING_SPECIAL = Choices()


@collector_held()
def extract_html(
    markup: str,
    choices: Choices = NOTHING_SPECIAL,
    item: FeedItem | None = None,
    address: str | None = None,
) -> Article:
    """The article in a web page; `item` is what a feed says of it, `address` where it was fetched from.

    Raises:
        NoArticleError: no box of the page holds prose, or it is a list, a login page, a wall.
    """
    soup = parse(markup)
    marks = Marks(soup)
    metadata = read_metadata(marks, item)
    choices = settle(choices, metadata.url)
    layout = lay_out(soup, find_matches(soup, choices))
    title = find_title(layout, metadata, marks)
    if choices.rule and choices.rule.selector is not None:
        judged = follow(choices, layout, judge_selected(layout, choices.rule.selector, title))
    else:
        judged = _judge(layout, markup, metadata, title, choices)
        if _prose(judged) < LITTLE:
            judged = _judge_scripts(soup, metadata, title, choices, judged)
        if refused := refusal(soup, metadata, judged):
            raise refused
    if not any(line.block for line in judged):
        raise NoArticleError(
            "no article was found on the page", "pass the page of one article, not a list of them"
        )
    image = metadata.image or find_lead_image(layout, judged, marks, metadata.url or address)
    article = _article(judged, title, metadata, marks, markup)
    return replace(with_tongues(article, layout.lines), image=image)


def _article(
    judged: list[Judged], title: str | None, metadata: Metadata, marks: Marks, markup: str
) -> Article:
    """The lines that are read, and what was left out, with all that is known of the article."""
    blocks = tuple(item.block for item in judged if item.block)
    if not title:
        title, blocks = part_title(blocks)
    found = weigh(metadata, marks, judged, title, markup)
    return Article(
        title=title,
        blocks=blocks,
        authors=found.authors,
        published=found.published,
        modified=found.modified,
        publisher=metadata.publisher,
        section=metadata.section,
        language=language_of(" ".join(block.text for block in blocks), metadata.languages),
        url=metadata.url,
        is_cut=found.is_cut,
        dropped=tuple(
            Dropped(item.text, item.reason)
            for item in judged
            if item.reason and item.reason != DEK and not item.is_title
        ),
        dek=dek_of(judged),
    )


def _judge(
    layout: Layout, markup: str, metadata: Metadata, title: str | None, choices: Choices
) -> list[Judged]:
    """Every line of a page: by the rules, by the trees, and by what the listener chose."""
    column = find_column(layout, title, metadata.body)
    by_rules = judge(layout, column, title)
    judged = reconsider(layout, column, by_rules, title, ask(markup, metadata.body))
    if title:
        judged = find_dek(layout, judged, metadata.summaries)
    return follow(choices, layout, judged)


def _judge_scripts(
    soup: BeautifulSoup,
    metadata: Metadata,
    title: str | None,
    choices: Choices,
    seen: list[Judged],
) -> list[Judged]:
    """The body that only scripts know, if there is one, and after it all that is `seen` without."""
    markup = body_by_script(soup, metadata.body, title)
    if not markup:
        return seen
    judged = _judge(lay_out(parse(markup)), markup, metadata, title, choices)
    if _prose(judged) <= _prose(seen) or not _says_all(judged, seen):
        return seen
    dek = dek_of(judged) or ""
    said = letters_only(f"{dek} {' '.join(line.text for line in judged if line.block)}")
    return [*judged, *(_beside(line, said, has_dek=bool(dek)) for line in seen)]


def _beside(line: Judged, said: str, *, has_dek: bool) -> Judged:
    """A line of a page whose body is in its scripts: left out, unless it is the dek, and the only one."""
    if line.reason == DEK and letters_only(line.text) in said:
        return line.without(AGAIN)
    return line.without(OUTSIDE) if line.block or (line.reason == DEK and has_dek) else line


def _says_all(judged: list[Judged], seen: list[Judged]) -> bool:
    """Whether the paragraphs that are `seen` are among those `judged`: else these are of another article."""
    letters = letters_only(" ".join(line.text for line in judged if line.block))
    return all(letters_only(line.text) in letters for line in seen if line.block and line.prose)


def _prose(judged: list[Judged]) -> int:
    return sum(line.prose for line in judged if line.block)


def find_title(layout: Layout, metadata: Metadata, marks: Marks) -> str | None:
    """The headline of the article as the page prints it."""
    printed = [
        line.text
        for line in layout.lines
        if layout.boxes[line.box].tag.name == "h1" and not line.reason
    ]
    headings = [heading.pieces for heading in marks.headings]
    return choose_headline(printed, metadata.headlines, metadata.site, headings)
