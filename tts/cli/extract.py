"""`tts extract` and `tts script`: how an article was understood, and what would be said."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tts.cli.flags import (
    Disclose,
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

    from tts.model import Article, Script, Utterance

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


@reads_pages
def script(
    source: Source,
    language: Language = None,
    disclosure: Disclose = None,
    *,
    reading: ReadingFlags,
    json: Json = False,
) -> None:
    """Show every utterance, as written and as spoken."""
    from tts.reading import understand
    from tts.script import compose

    settings = settings_here(reading, language=language, disclosure=disclosure)
    _, article = understand(source, settings)
    warn_if_cut(article)
    composed = compose(article, settings.script)
    if json:
        say_json(script_table(composed))
        return
    for number, utterance in enumerate(composed.utterances):
        show_utterance(number, utterance)


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


def script_table(script: Script) -> dict[str, Any]:
    """The script as JSON; `block` is "dek" in the dek, None in the title, and without a `start` in our own words."""
    utterances = [_utterance_table(number, one) for number, one in enumerate(script.utterances)]
    chapters = [{"title": mark.title, "utterance": mark.utterance} for mark in script.chapters]
    return {"language": script.language, "utterances": utterances, "chapters": chapters}


def _utterance_table(number: int, utterance: Utterance) -> dict[str, Any]:
    span = utterance.span
    return {
        "index": number,
        "role": utterance.role,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "written": utterance.written,
        "spoken": utterance.spoken,
        "pause_ms": utterance.pause_ms,
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


def show_utterance(number: int, utterance: Utterance) -> None:
    say(f"{number:4}  {utterance.role:10}  {utterance.written}")
    if utterance.spoken != utterance.written:
        say(f"      {'':10}  {utterance.spoken}")
    say(f"      {'':10}  [{utterance.pause_ms} ms]")


def _marked(kind: str, text: str) -> str:
    return {"heading": "## ", "item": "- ", "quote": "> "}.get(kind, "") + text


def _iso(time: datetime | None) -> str | None:
    return time.isoformat() if time else None
