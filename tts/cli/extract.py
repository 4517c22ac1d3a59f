"""`tts extract`: how an article was understood."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tts.cli.flags import (
    Json,
    Language,
    ReadingFlags,
    Source,
    reads_pages,
    settings_here,
)
from tts.cli.words import note, say, say_json, warn_if_cut
from tts.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from tts.model import Article

WIDTH = 100
Show = Annotated[
    str, typer.Option(metavar="all|blocks|dropped|metadata", help="Print only this part.")
]


@reads_pages
def extract(
    source: Source,
    language: Language = None,
    *,
    reading: ReadingFlags,
    show: Show = "all",
    json: Json = False,
) -> None:
    """Show the article as it was understood, and what was left out."""
    from tts.cli.doubts import doubts
    from tts.reading import understand

    if show not in PARTS:
        raise UsageError(f"--show must be one of {', '.join(PARTS)}, not {show!r}")
    settings = settings_here(reading, language=language)
    _, article = understand(source, settings)
    warn_if_cut(article)
    if doubt := doubts(article):
        note(doubt)
    if json:
        table = article_table(article)
        say_json(table if show == "all" else _part(table, show))
    else:
        PARTS[show](article)


def article_table(article: Article) -> dict[str, Any]:
    """The article as JSON has it."""
    from tts.cli.doubts import is_doubtful

    return {
        "title": article.title,
        "authors": list(article.authors),
        "published": _iso(article.published),
        "modified": _iso(article.modified),
        "publisher": article.publisher,
        "section": article.section,
        "language": article.language,
        "url": article.url,
        "image": article.image,
        "is_cut": article.is_cut,
        "dek": article.dek,
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "dropped": [
            {"text": one.text, "reason": one.reason, "is_doubtful": is_doubtful(one)}
            for one in article.dropped
        ],
    }


def _part(table: dict[str, Any], show: str) -> dict[str, Any]:
    """The blocks of an article, what was dropped, or all that is known of it beside these two."""
    lists = ("blocks", "dropped")
    return {
        key: table[key] for key in table if (key == show if show in lists else key not in lists)
    }


def show_all(article: Article) -> None:
    say(article.title)
    facts = (
        ", ".join(article.authors),
        _iso(article.published),
        article.publisher,
        article.language,
        article.url,
    )
    say("  ".join(fact for fact in facts if fact))
    if article.dek:
        say()
        say(article.dek)
    for block in article.blocks:
        say()
        say(_marked(block.kind, block.text))
    show_left_out(article)


def show_left_out(article: Article) -> None:
    """What is not read out, with the reason: a line each, shortened where it is too long."""
    if not article.dropped:
        return
    say()
    say("Left out:")
    for one in article.dropped:
        text = " ".join(one.text.split())
        say(f"  {one.reason}: {text if len(text) <= WIDTH else text[: WIDTH - 1] + '…'}")


def show_dropped(article: Article) -> None:
    """Each stretch that is not read out, whole, on a line of its own, after the reason; doubtful ones after a "!"."""
    from tts.cli.doubts import is_doubtful

    for one in article.dropped:
        say(f"{'! ' if is_doubtful(one) else ''}{one.reason}: {' '.join(one.text.split())}")


def show_blocks(article: Article) -> None:
    if article.dek:
        say(article.dek)
    for block in article.blocks:
        say(_marked(block.kind, block.text))


def show_metadata(article: Article) -> None:
    """A line for each thing that is known of the article."""
    for name, value in _part(article_table(article), "metadata").items():
        if value not in (None, [], False):
            say(f"{name}: {', '.join(value) if isinstance(value, list) else value}")


PARTS = MappingProxyType(
    {
        "all": show_all,
        "blocks": show_blocks,
        "dropped": show_dropped,
        "metadata": show_metadata,
    }
)


def _marked(kind: str, text: str) -> str:
    return {"heading": "## ", "item": "- ", "quote": "> "}.get(kind, "") + text


def _iso(time: datetime | None) -> str | None:
    return time.isoformat() if time else None
