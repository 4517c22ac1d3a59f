"""The front matter of a Markdown file: the part of YAML that static sites use for titles, authors and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tts.model import Dropped
from tts.reading.text.characters import one_line

_FENCED = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,40}?)\s*:(?:\s+(.*)|$)")
_PAIR_OF_ANY_ALPHABET = re.compile(r"[^\s:][^:]{0,40}:(?:\s|$)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_READ = frozenset(
    [
        "title",
        "headline",
        "dek",
        "standfirst",
        "subtitle",
        "lede",
        "author",
        "authors",
        "by",
        "byline",
        "date",
        "published",
        "pubdate",
        "published_at",
        "created",
        "modified",
        "updated",
        "lastmod",
        "last_modified",
        "publisher",
        "site",
        "publication",
        "section",
        "category",
        "categories",
        "lang",
        "language",
        "locale",
        "url",
        "canonical",
        "canonical_url",
        "link",
        "image",
        "cover",
        "og_image",
    ]
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values by lower-case key, in order; `unread` are the lines that say nothing of the article's metadata."""

    values: dict[str, tuple[str, ...]]
    unread: tuple[Dropped, ...] = ()

    def all(self, *keys: str) -> tuple[str, ...]:
        return tuple(value for key in keys for value in self.values.get(key, ()))

    def first(self, *keys: str) -> str | None:
        return next(iter(self.all(*keys)), None)


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of `text`, empty when it has none, and what follows it."""
    match = _FENCED.match(text)
    if not match:
        return FrontMatter({}), text
    values, odd = _pairs(match.group(1))
    if not values or _is_prose(match.group(1)):  # two rules with a text between them
        return FrontMatter({}), text
    unread = [
        f"{key}: {', '.join(items)}" for key, items in values.items() if key not in _READ and items
    ]
    return (
        FrontMatter(values, tuple(Dropped(line, "front matter") for line in (*unread, *odd))),
        text[match.end() :],
    )


def _is_prose(matter: str) -> bool:
    """Whether more lines at the margin are sentences than pairs; YAML has none."""
    margin = [line for line in matter.split("\n") if line[:1].strip() and line[0] not in "#-"]
    worded = [line for line in margin if any(map(str.isalnum, line))]
    pairs = sum(bool(_PAIR_OF_ANY_ALPHABET.match(line)) for line in worded)
    return len(worded) > 2 * pairs


def _pairs(matter: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Values by key, and the lines that are neither a pair nor an item."""
    values: dict[str, tuple[str, ...]] = {}
    odd: list[str] = []
    key = ""
    for line in matter.split("\n"):
        item, pair = _ITEM.fullmatch(line), _PAIR.fullmatch(line.strip())
        if item and key:
            values[key] += tuple(_scalars(_inner(item.group(1))))
        elif pair and (not line[:1].isspace() or not key):
            key = pair.group(1).strip().lower()
            values[key] = values.get(key, ()) + tuple(_scalars(pair.group(2) or ""))
        elif line.strip() and not line.lstrip().startswith("#"):
            odd.append(line.strip())
    return values, odd


def _inner(item: str) -> str:
    """The name in "name: Ann Lee"."""
    pair = _PAIR.fullmatch(item)
    return pair.group(2) or "" if pair and pair.group(1).lower() == "name" else item


def _scalars(value: str) -> list[str]:
    """The strings of a value: a list in brackets, or one string, quoted or not."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return [text for part in value[1:-1].split(",") for text in _scalars(part)]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    value = one_line(value)
    return [value] if value and value not in ("null", "~", "|", ">") else []
