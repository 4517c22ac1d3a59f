"""The media type of a page: by its name, by how its bytes begin, and at last by what a server calls it.

Servers call anything "text/plain" or "application/octet-stream", so that what begins like a PDF is one.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tts.reading.source.binary import archive_names

if TYPE_CHECKING:
    from tts.model import Page

HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
PDF = "application/pdf"
BY_SUFFIX = MappingProxyType(
    {
        ".html": HTML,
        ".htm": HTML,
        ".xhtml": HTML,
        ".md": MARKDOWN,
        ".markdown": MARKDOWN,
        ".txt": PLAIN,
        ".docx": DOCX,
        ".docm": DOCX,
        ".eml": MAIL,
        ".mht": MAIL,
        ".mhtml": MAIL,
        ".pdf": PDF,
    }
)
_MARKUP = re.compile(
    r"<(?:!doctype html|html|head|body|article|main|section|header|div|p|h[1-6]|meta|title|script|span|ul|table)\b",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"---\s*\n(?:[\w-]+:.*\n|\s*-\s.*\n)+(?:---|\.\.\.)\s*\n|#{1,3} \S")
_SNIFFED = 4096  # characters
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_HEADER = re.compile(rb"[!-9;-~]{1,76}:(?: |\t|\r?\n[ \t])")  # RFC 5322 section 2.2
_FOLDED = re.compile(rb"[ \t]")
_TELLING = re.compile(
    rb"^(?:from|subject|date|mime-version|message-id|received|return-path|to):",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_TELLING = 3  # headers that every message has some of, and no other text begins with
_PDF_WITHIN = 1024  # bytes in which readers look for the signature (ISO 32000-1, annex H)
_WORD_PART = re.compile(r"word/document\d*\.xml")


def is_address(origin: str) -> bool:
    """Whether a page comes from a web server."""
    return bool(_ADDRESS.match(origin))


def document_type(page: Page) -> str | None:
    """DOCX, MAIL or PDF, None for what is read as text; bytes that tell outweigh names."""
    body = page.body
    if body.lstrip().startswith(b"%PDF-") or (
        page.media_type == PDF and b"%PDF-" in body[:_PDF_WITHIN]
    ):
        return PDF
    if body.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(page) else None
    if page.media_type == MAIL:
        return MAIL if _begins_as_mail(body, 1) else None
    if page.media_type in (HTML, MARKDOWN, PLAIN) and not is_address(page.origin):
        return None
    return MAIL if _begins_as_mail(body, _LEAST_TELLING) else None


def _is_docx(page: Page) -> bool:
    """Whether an archive is a Word document, or is called one and cannot be looked into."""
    names = archive_names(page.body)
    return any(map(_WORD_PART.fullmatch, names)) or (not names and page.media_type == DOCX)


def _begins_as_mail(body: bytes, least: int) -> bool:
    """Whether header lines stand at the start, and enough of those that only messages have."""
    head = body[: 64 * 1024].lstrip(b"\xef\xbb\xbf\r\n")
    lines = head.replace(b"\r\n", b"\n").split(b"\n")
    if lines[0].startswith(b"From "):  # as mail folders on disk part their messages
        del lines[0]
    end = next((at for at, line in enumerate(lines) if not line.strip()), len(lines))
    headers = lines[:end]
    if not headers or not all(
        _HEADER.match(line + b" ") or _FOLDED.match(line) for line in headers
    ):
        return False
    return len({found.lower() for found in _TELLING.findall(b"\n".join(headers))}) >= least


def text_type(page: Page, text: str) -> str:
    """HTML, MARKDOWN or PLAIN; the name of a file is believed, the word of a server is not always."""
    if page.media_type in (HTML, MARKDOWN):
        return page.media_type
    if page.media_type == PLAIN and not is_address(page.origin):
        return PLAIN
    sniffed = sniff(text)
    if sniffed == PLAIN and is_address(page.origin):
        suffix = PurePosixPath(urlsplit(page.origin).path).suffix.lower()
        return MARKDOWN if BY_SUFFIX.get(suffix) == MARKDOWN else PLAIN
    return sniffed


def sniff(text: str) -> str:
    """The media type of `text`, by how it begins."""
    head = text[:_SNIFFED].lstrip()
    if head.startswith("<") and _MARKUP.search(head):
        return HTML
    if _MARKDOWN.match(head):
        return MARKDOWN
    return HTML if len(_MARKUP.findall(head)) > 2 else PLAIN  # noqa: PLR2004
