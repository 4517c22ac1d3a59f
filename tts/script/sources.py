"""What a narration consists of: the texts of the article in order, and what is said around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tts.script.phrases import byline, disclosure
from tts.script.templates import around, ordinal_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.model import Article, Block, Place, Role
    from tts.settings import Pauses, ScriptSettings


_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]\s")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to be said, and the silence behind it; `is_ours` where it is not of the article."""

    text: str
    role: Role
    pause_ms: int
    place: Place = None
    is_ours: bool = False


def sources(article: Article, settings: ScriptSettings) -> Iterator[Source]:
    """The texts of a narration in the order of their saying."""
    pauses, language = settings.pauses, article.language
    notice = Source(
        disclosure(settings, language), "disclosure", pauses.disclosure_ms, is_ours=True
    )
    if settings.disclosure == "start":
        yield notice
    yield from _framed(Source(article.title, "title", pauses.title_ms), settings, language)
    if article.dek:
        dek = Source(article.dek, "dek", pauses.paragraph_ms, "dek")
        yield from _framed(dek, settings, language)
    if settings.byline:
        template = settings.templates.byline
        line = byline(article.authors, article.published, language, template)
        yield Source(line, "byline", pauses.byline_ms, is_ours=True)
    yield from _body(article, settings)
    if settings.disclosure == "end":
        yield notice


def _body(article: Article, settings: ScriptSettings) -> Iterator[Source]:
    item = 0  # its number in the list
    for number, block in enumerate(article.blocks):
        item = item + 1 if block.kind == "item" else 0
        source = Source(block.text, block.kind, _pause_after(block, settings.pauses), number)
        yield from _framed(source, settings, article.language, item)


def _framed(
    source: Source, settings: ScriptSettings, language: str, item: int = 0
) -> Iterator[Source]:
    """A text of the article between what its role is introduced and closed with."""
    before, after = around(source.role, settings.templates, language)
    if _COUNTED.match(source.text):  # it has its number already
        before, after = _uncounted(before), _uncounted(after)
    brief_ms = settings.pauses.clause_ms
    if before := _numbered(before, item, language):
        yield replace(source, text=before, pause_ms=brief_ms, place=None, is_ours=True)
    yield replace(source, pause_ms=brief_ms) if after else source
    if after := _numbered(after, item, language):
        yield replace(source, text=after, place=None, is_ours=True)


def _uncounted(text: str) -> str:
    return "" if "{" in text else text


def _numbered(text: str, item: int, language: str) -> str:
    return text.replace("{number}", str(item)).replace("{ordinal}", ordinal_word(item, language))


def _pause_after(block: Block, pauses: Pauses) -> int:
    return {
        "heading": pauses.heading_ms,
        "item": pauses.item_ms,
        "quote": pauses.quote_ms,
    }.get(block.kind, pauses.paragraph_ms)
