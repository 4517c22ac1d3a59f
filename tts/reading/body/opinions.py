"""Second opinions on what the body of a page is: those of other readers, and that of the page itself.

trafilatura favours precision, readability completeness; where they agree with each other and with our own rules,
there is little doubt. JSON-LD's `articleBody` is often cut and seldom there: a witness, not a source. An opinion
is a bag of words in their order: what it says of a line is how much of that line it repeats.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from itertools import chain

LOG = logging.getLogger(__name__)

# trafilatura needs more than twice the time for twice the page: 0.4 s for 1 MB, 22 s for 5 MB.
_LONGEST = 1_000_000  # characters
_WORDS = re.compile(r"\w+")
_SHINGLE = 4
_PARTLY = 0.5  # said of a short line that stands somewhere, but not as a line of its own
UNKNOWN = -1.0  # said of every line by a reader that found nothing


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one reader takes for the body: its shingles of four words, its lines, and all its words in a row."""

    shingles: frozenset[tuple[str, ...]]
    lines: frozenset[tuple[str, ...]]
    words: str

    def share_of(self, words: list[str]) -> float:
        """How much of a line of `words` this reader has, from 0 to 1; `UNKNOWN` if it has nothing at all."""
        if not self.lines:
            return UNKNOWN
        if len(words) >= _SHINGLE:
            parts = _shingles(words)
            return sum(part in self.shingles for part in parts) / len(parts)
        if tuple(words) in self.lines:
            return 1.0
        return _PARTLY if f" {' '.join(words)} " in self.words else 0.0


def opinion_of(text: str) -> Opinion:
    """The opinion of a reader that gave `text`."""
    lines = [found for line in text.split("\n") if (found := split_words(line))]
    words = list(chain.from_iterable(lines))
    return Opinion(
        frozenset(_shingles(words)), frozenset(map(tuple, lines)), f" {' '.join(words)} "
    )


def split_words(text: str) -> list[str]:
    """The words of `text` as they are compared."""
    return _WORDS.findall(text)


def ask(markup: str, declared: str) -> tuple[Opinion, Opinion, Opinion]:
    """The opinions of trafilatura, of readability, and of the page itself, which declares its body to be `declared`."""
    precise, complete = _texts(markup) if len(markup) <= _LONGEST else ("", "")
    return opinion_of(precise), opinion_of(complete), opinion_of(declared)


def _texts(markup: str) -> tuple[str, str]:
    from lxml.etree import ElementDefaultClassLookup, HTMLParser
    from lxml.html import HtmlElement, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        # One class for all elements: lxml's own parser of HTML calls Python for each to choose one.
        parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
        tree = document_fromstring(markup.encode(errors="replace"), parser=parser)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is no opinion
        LOG.debug("no second opinion: %s", error)
        return "", ""
    return _trafilatura(tree), _readability(tree)


def _trafilatura(tree: object) -> str:
    try:
        import trafilatura

        found = trafilatura.bare_extraction(
            tree, fast=True, favor_precision=True, include_comments=False, include_tables=False
        )
    except Exception as error:  # noqa: BLE001 - libraries that walk broken trees may raise anything
        LOG.debug("trafilatura has no opinion: %s", error)
        return ""
    return str(getattr(found, "text", None) or "")


def _readability(tree: object) -> str:
    try:
        from lxml.html import fromstring

        # trafilatura carries its own copy of readability-lxml, and so spares a library
        from trafilatura.readability_lxml import Document

        kept = fromstring(Document(tree).summary())
        return "\n".join(str(part) for part in kept.itertext())
    except Exception as error:  # noqa: BLE001 - as above
        LOG.debug("readability has no opinion: %s", error)
        return ""


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))
