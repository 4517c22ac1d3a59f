"""The article as attributes of its page describe it: microdata, in the shape of JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.reading.claims.marks import short_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4 import Tag

    from tts.reading.claims.jsonld import Node

_IN_ATTRIBUTE = {
    "meta": ("content",),
    "time": ("datetime", "content"),
    "a": (),
    "link": ("href",),
    "img": ("src",),
    "data": ("value",),
}
_UNREAD = frozenset(
    ["articlebody", "text", "description", "comment", "reviewbody"]
)  # long, and on the page anyway
_LONGEST = 500  # characters of a value


def read_items(marked: Iterable[Tag]) -> list[Node]:
    """A node for each item, outer ones first, from the elements with "itemscope" or "itemprop" in page order.

    https://html.spec.whatwg.org/multipage/microdata.html, without "itemref" and with the text of a link for its value:
    pages mark the name of an author so. A node that is a property of another is also in the list.
    """
    items: dict[int, Node] = {}
    for tag in marked:
        owner = _owner(tag, items)
        value: object = _value(tag)
        if "itemscope" in tag.attrs:
            value = items[id(tag)] = {"@type": str(tag.attrs.get("itemtype") or "").split()}
        for name in str(tag.attrs.get("itemprop") or "").split():
            if owner is not None and name.lower() not in _UNREAD and value:
                owner.setdefault(name, []).append(value)
    return [_named(node) for node in items.values()]


def _owner(tag: Tag, items: dict[int, Node]) -> Node | None:
    return next((items[id(around)] for around in tag.parents if id(around) in items), None)


def _value(tag: Tag) -> str:
    for attribute in _IN_ATTRIBUTE.get(tag.name, ("content",)):
        if value := tag.attrs.get(attribute):
            return str(value)[:_LONGEST]
    return short_text(tag, _LONGEST)


def _named(node: Node) -> Node:
    """`node` with a name for a headline: templates for posts call it so."""
    if node.get("name") and not node.get("headline"):
        node["headline"] = node["name"]
    return node
