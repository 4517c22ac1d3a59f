"""What of a page is not its article: told by elements, by the names of classes, and by wording.

The reasons are words for an editor who looks at what was left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tts.reading.page.class_names import CLASS_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bs4 import Tag

_BY_NAME = {
    "nav": "navigation",
    "menu": "navigation",
    "header": "page header",
    "footer": "page footer",
    "aside": "sidebar",
    "form": "form",
    "fieldset": "form",
    "button": "form",
    "select": "form",
    "textarea": "form",
    "option": "form",
    "legend": "form",
    "dialog": "notice",
    "figure": "figure",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
    "rt": "pronunciation aid",
    "rp": "pronunciation aid",
    "address": "byline",
}
_BY_ROLE = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "sidebar",
    "search": "form",
    "form": "form",
    "toolbar": "share line",
    "dialog": "notice",
    "alertdialog": "notice",
    "tooltip": "notice",
    "doc-endnotes": "footnote",
    "doc-footnote": "footnote",
}
_BY_CLASS = tuple(
    (re.compile(rf"(?<![a-z])(?:{words})(?![a-z])"), reason)
    for reason, words in CLASS_NAMES.items()
)
_ANY_CLASS = re.compile(rf"(?<![a-z])(?:{'|'.join(CLASS_NAMES.values())})(?![a-z])")
# These are called after the theme and the tags of a post, not after what is in them.
_NEVER_BY_NAME = frozenset(["html", "body", "main", "article"])
_SPLIT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
# The last two are how text is kept for screen readers alone: "opens in a new tab".
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?\s*[ ,)]"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
_LONGEST_NAME = 300  # characters of class and id that are looked at


def reason_of_element(tag: Tag) -> str | None:
    """Why the text of `tag` is not the article's, as far as its name and attributes tell; None when they do not."""
    attributes = tag.attrs
    if not attributes:
        return _BY_NAME.get(tag.name)
    if _is_hidden(attributes):
        return "hidden"
    return (
        _BY_ROLE.get(str(attributes.get("role", "")).lower())
        or _BY_NAME.get(tag.name)
        or (_reason_of_names(_names(attributes)) if tag.name not in _NEVER_BY_NAME else None)
    )


def _is_hidden(attributes: Mapping[str, object]) -> bool:
    if "hidden" in attributes or str(attributes.get("aria-hidden", "")).lower() == "true":
        return True
    return "style" in attributes and bool(_INVISIBLE.search(str(attributes["style"])))


def _names(attributes: Mapping[str, object]) -> str:
    classes = attributes.get("class") or ""
    if isinstance(classes, list):
        classes = " ".join(classes)
    return f"{attributes.get('id') or ''} | {classes}"[:_LONGEST_NAME]


@lru_cache(maxsize=4096)
def _reason_of_names(names: str) -> str | None:
    if len(names) <= 3:  # noqa: PLR2004 - only the bar between them
        return None
    spread = [words_of_name(name) for name in names.split()]
    if any(name in _CONTENT_NAMES or name in ("hentry", "type post") for name in spread):
        return None
    first = min(map(_kind_of_name, spread), default=len(_BY_CLASS))
    return _BY_CLASS[first][1] if first < len(_BY_CLASS) else None


@lru_cache(maxsize=8192)
def words_of_name(name: str) -> str:
    """The name of a class or an id as words: "articleBody" and "article-body" are "article body"."""
    return " ".join(filter(None, _SPLIT.split(name))).lower()


@lru_cache(maxsize=8192)
def _kind_of_name(name: str) -> int:
    """The number in `_BY_CLASS` of the first pattern that fits the words of a name, else how many there are."""
    if not _ANY_CLASS.search(name):
        return len(_BY_CLASS)
    return next(at for at, (pattern, _) in enumerate(_BY_CLASS) if pattern.search(name))


# Names that say "here is the article", whatever else the element is called.
_CONTENT_NAMES = frozenset(
    [
        "article body",
        "article content",
        "article text",
        "story body",
        "entry content",
        "post content",
        "post body",
        "articlebody",
        "main content",
        "body content",
        "content body",
        "article main",
        "story content",
        "richtext",
        "rich text",
    ]
)


def is_article_box(tag: Tag) -> bool:
    """Whether the page itself calls `tag` the article or its body."""
    attributes = tag.attrs
    if "articleBody" in str(attributes.get("itemprop", "")):
        return True
    if tag.name in ("article", "main"):
        return True
    return any(words_of_name(name) in _CONTENT_NAMES for name in _names(attributes).split())


def is_only_unspoken(tag: Tag) -> bool:
    """Whether nothing but `aria-hidden` hides `tag`: it is seen, but screen readers are told to leave it out."""
    attributes = {key: value for key, value in tag.attrs.items() if key != "aria-hidden"}
    return _is_hidden(tag.attrs) and not _is_hidden(attributes)


def is_named(tag: Tag) -> bool:
    """Whether the element itself, by name, role or a hidden mark, says that its text is no article."""
    return (
        tag.name in _BY_NAME
        or str(tag.attrs.get("role", "")).lower() in _BY_ROLE
        or _is_hidden(tag.attrs)
    )
