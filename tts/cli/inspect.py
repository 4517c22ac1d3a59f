"""`tts extract` and `tts script`: how an article was understood, and what would be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tts.cli.flags import Disclose, Json, Language, Source, settings_here
from tts.cli.words import say, say_json

if TYPE_CHECKING:
    from datetime import datetime

    from tts.model import Article, Script, Utterance

WIDTH = 100


def extract(source: Source, language: Language = None, json: Json = False) -> None:
    """Show the article as it was understood, and what was left out."""
    from tts.narration import understand

    _, article = understand(source, settings_here(language=language))
    if json:
        say_json(article_table(article))
        return
    show_article(article)
    show_dropped(article)


def script(
    source: Source, language: Language = None, disclosure: Disclose = None, json: Json = False
) -> None:
    """Show every utterance, as written and as spoken."""
    from tts.narration import understand
    from tts.script import compose

    settings = settings_here(language=language, disclosure=disclosure)
    _, article = understand(source, settings)
    composed = compose(article, settings.script)
    if json:
        say_json(script_table(composed))
        return
    for number, utterance in enumerate(composed.utterances):
        show_utterance(number, utterance)


def article_table(article: Article) -> dict[str, Any]:
    """The article as JSON has it."""
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
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "dropped": [{"text": one.text, "reason": one.reason} for one in article.dropped],
    }


def script_table(script: Script) -> dict[str, Any]:
    """The script as JSON has it; `block` None with a `start` is the title, without one our own words."""
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


def show_article(article: Article) -> None:
    say(article.title)
    facts = (
        ", ".join(article.authors),
        _iso(article.published),
        article.publisher,
        article.language,
        article.url,
    )
    say("  ".join(fact for fact in facts if fact))
    for block in article.blocks:
        say()
        say(_marked(block.kind, block.text))


def show_dropped(article: Article) -> None:
    """What is not read out, a line each, with the reason."""
    if not article.dropped:
        return
    say()
    say("Left out:")
    for one in article.dropped:
        text = " ".join(one.text.split())
        say(f"  {one.reason}: {text if len(text) <= WIDTH else text[: WIDTH - 1] + '…'}")


def show_utterance(number: int, utterance: Utterance) -> None:
    say(f"{number:4}  {utterance.role:10}  {utterance.written}")
    if utterance.spoken != utterance.written:
        say(f"      {'':10}  {utterance.spoken}")
    say(f"      {'':10}  [{utterance.pause_ms} ms]")


def _marked(kind: str, text: str) -> str:
    return {"heading": "## ", "item": "- ", "quote": "> "}.get(kind, "") + text


def _iso(time: datetime | None) -> str | None:
    return time.isoformat() if time else None
