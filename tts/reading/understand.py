"""A source as an article, as the settings want it read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tts.model import Choices, SiteRule
from tts.reading.extract import extract
from tts.reading.source.opening import read

if TYPE_CHECKING:
    from pathlib import Path

    from tts.model import Article, Page
    from tts.settings import Settings


def understand(source: str | Path | Page, settings: Settings) -> tuple[Page, Article]:
    """The page at `source`, and the article on it; a language in the settings goes before the page's own.

    Raises:
        InputError: the source cannot be read, or holds no article.
        NetworkError: the address could not be fetched.
        UsageError: a selector is not CSS.
    """
    page = read(source, allow_private=settings.allow_private)
    article = extract(page, choices_of(settings))
    language = (settings.language or article.language).replace("_", "-")
    return page, replace(article, language=language)


def choices_of(settings: Settings) -> Choices:
    """What `settings` want of a page."""
    wanted, page = settings.reading, settings.page
    return Choices(
        tables=wanted.tables,
        footnotes=wanted.footnotes,
        image_descriptions=wanted.image_descriptions,
        author_notes=wanted.author_notes,
        rule=SiteRule(page.selector, page.drop),
        sites=tuple((host, SiteRule(site.selector, site.drop)) for host, site in settings.sites),
    )
