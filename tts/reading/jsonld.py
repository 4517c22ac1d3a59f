"""The article as the page describes it to search engines: JSON-LD in the terms of schema.org."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARTICLE = re.compile(
    r"(?:^|/)\w*(?:Article|BlogPosting|Report|LiveBlogPosting)$|^OpinionNewsArticle$"
)
_MOST_NODES = 20_000
Node = dict[str, Any]


def find_article(scripts: Iterable[str]) -> Node:
    """The first node of an article type that has a headline, or any at all; {} without one."""
    articles = [node for script in scripts for node in _nodes(script) if _is_article(node)]
    return next(
        (node for node in articles if node.get("headline")), articles[0] if articles else {}
    )


def texts(value: object) -> tuple[str, ...]:
    """The strings of a property: itself, the names or addresses of its nodes, or those of its list."""
    found: list[str] = []
    stack = [value]
    while stack and len(found) < _MOST_NODES:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            stack.append(
                item.get("name") or item.get("url") or item.get("@id") or item.get("@value")
            )
    # JSON can escape half a character, which no file can hold.
    return tuple(text.encode(errors="replace").decode() for text in found if text.strip())


def text(value: object) -> str | None:
    """The first string of a property."""
    return next(iter(texts(value)), None)


def _nodes(script: str) -> Iterator[Node]:
    """Every node of a script, breadth first; none when it is not JSON."""
    try:
        queue = [json.loads(_bare(script), strict=False)]
    except (ValueError, RecursionError):
        return
    for item in queue:  # grows while we go through it
        if isinstance(item, dict):
            yield item
            queue.extend(value for key, value in item.items() if key != "publisher")
        elif isinstance(item, list):
            queue.extend(item)
        if len(queue) > _MOST_NODES:
            return


def _bare(script: str) -> str:
    """Without the comment or CDATA marks and the semicolon that some pages put around it."""
    script = re.sub(r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)+", "", script)
    return re.sub(r"(?:-->|//\s*\]\]>|\]\]>|;)\s*$", "", script).strip()


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.search(kind) for kind in texts(node.get("@type")))
