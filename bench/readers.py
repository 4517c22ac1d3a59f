"""Readers of pages, ours and others', each as a function from a page of the data to what it found."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from pages import Reading, Row

from tts.errors import TtsError
from tts.model import Page
from tts.reading import extract

if TYPE_CHECKING:
    from collections.abc import Callable

Reader = "Callable[[Row], Reading]"


def ours(row: Row) -> Reading:
    """What `tts extract` finds in the page as it was saved."""
    body = row["html"].encode(errors="replace")
    return _read(Page(str(row["id"]), body, "text/html", "utf-8"))


def ours_plain(row: Row) -> Reading:
    """What `tts extract` finds in the page's text, laid out by inscriptis as a browser copies it."""
    return _read(Page(str(row["id"]), plain_text(row).encode(), "text/plain"))


def ours_dense(row: Row) -> Reading:
    """The same without the blank lines."""
    lines = [line for line in plain_text(row).split("\n") if line.strip()]
    return _read(Page(str(row["id"]), "\n".join(lines).encode(), "text/plain"))


def _read(page: Page) -> Reading:
    start = time.perf_counter()
    try:
        article = extract(page)
    except TtsError:
        return Reading(seconds=time.perf_counter() - start)
    return Reading(
        text="\n".join(block.text for block in article.blocks),
        dek=article.dek or "",
        headline=article.title,
        authors=article.authors,
        date=article.published.date().isoformat() if article.published else None,
        language=article.language.split("-")[0],
        seconds=time.perf_counter() - start,
    )


def plain_text(row: Row) -> str:
    from inscriptis import get_text

    return get_text(row["html"]).encode(errors="replace").decode()


def trafilatura(row: Row, **options: Any) -> Reading:
    """trafilatura, with its own metadata."""
    import trafilatura as library

    start = time.perf_counter()
    found = library.bare_extraction(
        row["html"], url=row.get("url"), with_metadata=True, include_comments=False, **options
    )
    seconds = time.perf_counter() - start
    if found is None:
        return Reading(seconds=seconds)
    fields = found.as_dict()
    authors = tuple(name.strip() for name in (fields.get("author") or "").split(";") if name)
    return Reading(
        text=fields.get("text") or "",
        headline=fields.get("title"),
        authors=authors,
        date=fields.get("date"),
        language=fields.get("language"),
        seconds=seconds,
    )


def trafilatura_precise(row: Row) -> Reading:
    """trafilatura, told to favour precision and to leave tables out."""
    return trafilatura(row, favor_precision=True, include_tables=False)


def readability(row: Row) -> Reading:
    """readability-lxml, in the copy that trafilatura carries, and the text of what it keeps."""
    import lxml.html
    from inscriptis import get_text
    from trafilatura.readability_lxml import Document

    start = time.perf_counter()
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        tree = lxml.html.document_fromstring(row["html"].encode(errors="replace"), parser=parser)
        text = get_text(Document(tree).summary())
    except (ValueError, TypeError, lxml.etree.LxmlError):
        text = ""
    return Reading(text=text, seconds=time.perf_counter() - start)


READERS: dict[str, Callable[[Row], Reading]] = {
    "tts": ours,
    "plain": ours_plain,
    "dense": ours_dense,
    "trafilatura": trafilatura,
    "precise": trafilatura_precise,
    "readability": readability,
}
