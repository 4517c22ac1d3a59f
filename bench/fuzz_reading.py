"""What the fuzzer does with the reading room: any bytes give an article or one clear error."""

from __future__ import annotations

import re
import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tts.errors import TtsError
    from tts.model import Article, Page

PACKAGE = "tts.reading"
SAMPLES = Path(__file__).parents[1] / "samples"
MEDIA_TYPES = (None, "text/html", "text/plain", "text/markdown")
CHARSETS = (None, "utf-8", "iso-8859-1", "utf-16", "shift_jis", "koi8-r", "no-such", "iso-2022-jp")
TOKENS = (
    *("<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "<h2>", "<ul><li>", "<table><tr><td>", "<blockquote>"),
    *("<a href='/x'>", "</a>", "<sup>1</sup>", "<br><br>", "<b>", "<i>", "<ruby>", "<svg>", "<math>", "<template>"),
    *("<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle",', '"articleBody":"', '"author":['),
    *("<meta charset=", "<meta property='og:title' content='", "<!--", "-->", "<![CDATA[", "<!DOCTYPE html>", "<?xml "),
    *(" hidden", " class='related'", " class='comments'", " style='display:none'", " aria-hidden=true", " itemprop="),
    *("&amp;", "&#0;", "&#x1F600;", "&nbsp;", "&bogus;", "\\xff\\xfe", "\\x00", "\\xef\\xbb\\xbf", "\\x1b$B", "\\x80"),
    *("# ", "## ", "---\\x0a", "title: ", "[^1]", "[^1]: ", "**", "```", "| a | b |", "* ", "1. ", "> ", "\\x0a\\x0a"),
    *("By Anna Berg", "2031-03-01T10:00:00Z", "March 1, 2031", "Subscribe", "Photo: ", "Read more: ", "%PDF-1.7"),
    *("MIME-Version: 1.0\\x0a", "Content-Type: multipart/mixed; boundary=x\\x0a", "--x\\x0a", "PK\\x03\\x04", "{\\x22"),
)  # fmt: skip


def page_of(data: bytes) -> Page:
    """The page that the fuzzer means: the first byte chooses what a server says of the others."""
    from tts.model import Page

    choice = data[0] if data else 0
    return Page("fuzz", data[1:], MEDIA_TYPES[choice % 4], CHARSETS[choice // 4 % 8])


def check(article: Article) -> None:
    """Nothing, for an article that keeps the promises of its type."""
    assert article.blocks, "an article without blocks"
    for text in (article.title, *(block.text for block in article.blocks)):
        controls = [
            mark for mark in text if unicodedata.category(mark) in ("Cc", "Cs") and mark != "\n"
        ]
        assert not controls, f"controls in the text: {controls}"
    assert re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", article.language), article.language


def check_words(error: TtsError) -> None:
    """Nothing, for an error that says in one line what is wrong."""
    assert error.message, "an error without words"
    assert "\n" not in error.message + error.hint, "an error of many lines"


def read(data: bytes) -> float:
    """How long `data` took to read, in seconds of the processor; any error but ours goes up."""
    from tts.errors import TtsError
    from tts.reading import extract

    started = time.process_time()
    try:
        check(extract(page_of(data)))
    except TtsError as error:
        check_words(error)
    return time.process_time() - started


def seeds() -> list[bytes]:
    """Pages to start from: the samples in every guise, and one page for each token."""
    pages = [path.read_bytes() for path in sorted(SAMPLES.glob("*/page.*"))]
    pages += [
        f"<html><body><h1>A title of words</h1><p>A sentence. {token} Another one.</p>".encode()
        for token in TOKENS
    ]
    pages += [
        page.decode().encode(charset)
        for page in pages[:3]
        for charset in ("utf-16", "utf-16-le", "utf-32")
    ]
    return [bytes([choice]) + page for page in pages for choice in (0, 1, 2, 3)]
