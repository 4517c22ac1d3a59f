"""The article as the page describes it to search engines: JSON-LD in the terms of schema.org."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from tts.reading.wording.headline import agree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ARTICLE = re.compile(
    r"(?:^|[/:])\w*(?:Article|BlogPosting|Report|LiveBlogPosting|Recipe|PodcastEpisode|Review)$"
    r"|(?:^|[/:])OpinionNewsArticle$"
)
_PAGE = re.compile(r"(?:^|[/:])(?:\w*WebPage|ItemPage|AboutPage|CreativeWork|VideoObject)$")
_SITE = re.compile(r"(?:^|[/:])WebSite$")
_MOST_NODES = 20_000
_MOST_ITEMS = 50  # of a property that names people
_MOST_ARTICLES = 500  # that are compared with what the page calls itself
_MOST_TITLES = 10
_LONGEST = 500  # characters of a title
# Under these are other articles, the words of readers, and who runs the site.
_OF_OTHERS = frozenset(
    [
        "publisher",
        "isPartOf",
        "itemListElement",
        "mentions",
        "citation",
        "comment",
        "review",
        "relatedLink",
        "liveBlogUpdate",
        "significantLink",
    ]
)
_NOTHING: tuple[object, ...] = (None, "", [], {})  # False is something: not free
Node = dict[str, Any]


def read_nodes(scripts: Iterable[str]) -> list[Node]:
    """Every node of the scripts that can be about the article, breadth first, script after script."""
    return [node for script in scripts for node in _nodes(script)]


def find_article(
    nodes: Iterable[Node], titles: Sequence[str] = (), address: str | None = None
) -> Node:
    """The node of an article type that is most likely this page's, completed by its doubles; {} without one.

    `titles` are what else the page calls itself, `address` its canonical one.
    """
    articles = list(islice((node for node in nodes if _is_a(node, _ARTICLE)), _MOST_ARTICLES))
    if not articles:
        return {}
    titles = [title for title in dict.fromkeys(titles) if len(title) <= _LONGEST][:_MOST_TITLES]
    best = max(articles, key=lambda node: _fitness(node, titles, address))  # the first of equals
    return _completed(best, articles)


def find_page(nodes: Iterable[Node]) -> Node:
    """The first node that describes the page itself, with a date where one has it; {} without one."""
    pages = [node for node in nodes if _is_a(node, _PAGE)]
    return next((node for node in pages if node.get("datePublished")), next(iter(pages), {}))


def find_site_names(nodes: Iterable[Node]) -> tuple[str, ...]:
    """What the site calls itself."""
    return tuple(name for node in nodes if _is_a(node, _SITE) for name in texts(node.get("name")))


def linked(value: object, nodes: Iterable[Node]) -> list[object]:
    """The items of a property, each bare "@id" replaced by the node that it stands for."""
    items = value if isinstance(value, list) else [value]
    named: Node = {}
    for node in nodes:
        if isinstance(node.get("@id"), str) and node.get("name"):
            named.setdefault(node["@id"], node)
    return [_target(item, named) for item in items[:_MOST_ITEMS]]


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


def kinds(node: Node) -> tuple[str, ...]:
    """The types of a node, without the address of the vocabulary."""
    return tuple(re.split(r"[/:#]", kind)[-1] for kind in texts(node.get("@type")))


def _nodes(script: str) -> Iterator[Node]:
    """Every node of a script, breadth first; none when it is not JSON."""
    try:
        queue = [json.loads(_bare(script), strict=False)]
    except (ValueError, RecursionError):
        return
    for item in queue:  # grows while we go through it
        if isinstance(item, dict):
            yield item
            queue.extend(value for key, value in item.items() if key not in _OF_OTHERS)
        elif isinstance(item, list):
            queue.extend(item)
        if len(queue) > _MOST_NODES:
            return


def _bare(script: str) -> str:
    """Without the comment or CDATA marks and the semicolon that some pages put around it."""
    script = re.sub(r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)+", "", script)
    return re.sub(r"(?:-->|//\s*\]\]>|\]\]>|;)\s*$", "", script).strip()


def _is_a(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(kind) for kind in texts(node.get("@type")))


def _fitness(node: Node, titles: Sequence[str], address: str | None) -> int:
    """How well `node` fits this page: by its address and headline, and whether it has a headline at all."""
    headline = (text(node.get("headline")) or text(node.get("name")) or "")[:_LONGEST]
    own = {_path(one) for key in ("url", "mainEntityOfPage", "@id") for one in texts(node.get(key))}
    return (
        2 * (bool(address) and _path(address or "") in own)
        + 2 * any(agree(headline, title) for title in titles)
        + bool(node.get("headline"))
    )


def _path(address: str) -> str:
    """What tells an address from others of its site."""
    return re.sub(r"^(?:https?:)?//(?:www\.)?|[?#].*|/+$", "", address.strip()).casefold()


def _completed(best: Node, articles: Iterable[Node]) -> Node:
    """`best` with what it lacks from other nodes under the same headline: two plug-ins, one article."""
    headline = text(best.get("headline")) or ""
    whole: Node = {}
    for node in articles:
        if node is not best and headline and text(node.get("headline")) == headline:
            whole = {**node, **whole}
    return {**whole, **{key: value for key, value in best.items() if value not in _NOTHING}}


def _target(item: object, named: Node) -> object:
    if not isinstance(item, dict) or item.get("name") or not isinstance(item.get("@id"), str):
        return item
    return named.get(item["@id"], item)
