"""The text of an article that is in no element a browser shows: in JSON-LD, <noscript>, or the data of a script.

Used where the elements of the page hold no body: such pages look the same in a browser, and blank to anybody else.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING

from tts.reading.lines.features import stems
from tts.reading.text.characters import ends_sentence, one_line
from tts.reading.wording.walls import WITHOUT_SCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup

LITTLE = 300  # characters of prose below which a page is as good as blank
_LEAST = 500  # characters of text that is worth it
_LEAST_PARAGRAPHS = 2
_LONGEST = 4_000_000  # characters of scripts that are searched
_MOST = 400  # texts in scripts that are looked at
_DEEPEST = 3  # texts in texts: data of a framework are JSON in a call in JSON
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*+)("?)', re.DOTALL)  # also one that never ends, once
_LONG = 400  # characters of a text that may hold a body
_OPENING = re.compile(r"<p(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_CLOSING = re.compile(r"</p\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")
_BREAK = re.compile(r"\n\s*")


def body_by_script(soup: BeautifulSoup, declared: str, title: str | None) -> str | None:
    """The markup of the article's body, from what only scripts see; None where there is none.

    `declared` is the body as JSON-LD has it, plain text. A longer one in the data of a script goes before it, if it
    has a word of `title`.
    """
    candidates = [text for text in _texts(soup) if _is_of(text, title)]
    best = max(candidates, key=_size, default="")
    if _size(best) >= max(_LEAST, len(declared) // 2):
        return f"<article>{best}</article>"
    if len(declared) < _LEAST:
        return None
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in _BREAK.split(declared.strip()))
    return f"<article>{paragraphs}</article>"


def _texts(soup: BeautifulSoup) -> Iterator[str]:
    """Texts with paragraphs in them, out of the scripts of a page and what it has for browsers without."""
    for instead in soup.find_all("noscript", limit=_MOST):
        if not WITHOUT_SCRIPT.search(one_line(instead.get_text(" "))[:_LONG]):
            yield instead.decode_contents()
    left, seen = _LONGEST, 0
    for script in soup.find_all("script"):
        text = script.get_text()[:left]
        left -= len(text)
        for literal in _literals(text, _DEEPEST):
            seen += 1
            if seen > _MOST:
                return
            if len(_paragraphs(literal)) >= _LEAST_PARAGRAPHS:
                yield literal


def _literals(text: str, depth: int) -> Iterator[str]:
    """The long texts in quotation marks in `text`, and in each of them; the innermost first."""
    for found in _LITERAL.finditer(text):
        if len(found[1]) < _LONG or not found[2]:
            continue
        try:
            literal = json.loads(f'"{found[1]}"', strict=False)
        except ValueError:
            continue
        if depth > 1 and '"' in literal:
            yield from _literals(literal, depth - 1)
        yield literal.encode(errors="replace").decode()


def _is_of(text: str, title: str | None) -> bool:
    """Whether most of a text is paragraphs of sentences, and it is about what the page is about."""
    paragraphs = [one_line(_TAG.sub(" ", part)) for part in _paragraphs(text)]
    said = [part for part in paragraphs if ends_sentence(part)]
    wanted = stems(title or "")
    about = wanted.intersection(*[frozenset().union(*map(stems, paragraphs))])
    return len(said) >= _LEAST_PARAGRAPHS and len(about) * 2 >= len(wanted)


def _size(text: str) -> int:
    return sum(len(_TAG.sub("", part)) for part in _paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    """The markup inside every paragraph that is closed."""
    parts = (_CLOSING.split(part, maxsplit=1) for part in _OPENING.split(text)[1:])
    return [part[0] for part in parts if len(part) > 1]
