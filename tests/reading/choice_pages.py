"""A page about the mills of a valley, with whatever a test puts between its paragraphs."""

from __future__ import annotations

from tts.model import Article, Choices, SiteRule
from tts.reading.html import extract_html

PROSE = [
    f"Paragraph number {number} tells at length of the river, its {number} mills, and those who worked in them."
    for number in range(1, 5)
]
P = [f"<p>{text}</p>" for text in PROSE]


def read(
    inner: str, *, selector: str | None = None, drop: tuple[str, ...] = (), **choices
) -> Article:
    """The article on a page whose <main> holds `inner`."""
    rule = SiteRule(selector, drop) if selector is not None or drop else None
    return extract_html(
        f"<html><body><h1>The mills of the valley</h1><main>{inner}</main><footer>Imprint</footer></body></html>",
        Choices(rule=rule, **choices),
    )


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def added(article: Article) -> list[str]:
    """The blocks that are no paragraph of `PROSE`."""
    return [text for text in texts(article) if text not in PROSE]


def reasons(article: Article) -> dict[str, str]:
    return {dropped.text: dropped.reason for dropped in article.dropped}
