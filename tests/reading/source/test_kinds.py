"""What kind of document a page is: by its bytes, by its name, and at last by what a server says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.docx_maker import docx, p

from tts.model import Page
from tts.reading.source.kinds import (
    DOCX,
    HTML,
    MAIL,
    MARKDOWN,
    PDF,
    PLAIN,
    document_type,
    is_address,
    sniff,
    text_type,
)

HEADERS = b"From: a@example.org\r\nSubject: Boats\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\n\r\nBoats.\r\n"
WEB = "https://example.org/story"


def document(body: bytes, media_type: str | None = None, origin: str = "file") -> str | None:
    return document_type(Page(origin, body, media_type))


@pytest.mark.parametrize("media_type", [None, HTML, PLAIN, "application/octet-stream"])
def test_bytes_that_tell_outweigh_names(media_type: str | None) -> None:
    assert document(b"%PDF-1.7 ...", media_type) == PDF
    assert document(b"\n %PDF-1.7 ...", media_type) == PDF
    assert document(docx(p("Boats")), media_type) == DOCX


def test_what_is_before_a_pdf_is_passed_over_only_where_it_is_called_one() -> None:
    body = b"x" * 900 + b"%PDF-1.4"
    assert document(body, PDF) == PDF
    assert document(body, None) is None
    assert document(b"x" * 1024 + b"%PDF-1.4", PDF) is None


def test_an_archive_is_a_word_document_only_with_its_parts() -> None:
    assert document(b"PK\x03\x04 and nothing more", DOCX) == DOCX  # and will be told to be damaged
    assert document(b"PK\x03\x04 and nothing more", None) is None


def test_a_mail_is_told_by_three_headers_or_by_one_where_it_is_called_one() -> None:
    assert document(HEADERS) == MAIL
    assert document(HEADERS, MAIL) == MAIL
    assert document(b"From reader Mon Mar 4\n" + HEADERS) == MAIL
    assert document(b"Subject: Boats\n\nBoats.", MAIL) == MAIL
    assert document(b"Subject: Boats\nTo: all\n\nBoats.") is None
    assert document(b"Boats.", MAIL) is None


def test_the_name_of_a_file_is_believed_before_headers_but_no_server_is() -> None:
    assert document(HEADERS, PLAIN) is None
    assert document(HEADERS, PLAIN, WEB) == MAIL


def test_headers_that_only_look_so() -> None:
    assert document(b"Date: today\nTo: everybody\nthis is prose\nFrom: me\n\n") is None
    assert document(b"From: a\nFrom: b\nFrom: c\n\n") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>Boats", HTML),
        ("\n\n  <div>Boats</div>", HTML),
        ("Boats <p>one <p>two <p>three", HTML),
        ("Boats <p>one", PLAIN),
        ("<boats> are <fine>", PLAIN),
        ("# Boats\n\nThey sail.", MARKDOWN),
        ("---\ntitle: Boats\n---\nThey sail.", MARKDOWN),
        ("--- a rule ---", PLAIN),
        ("#boats are a tag", PLAIN),
        ("", PLAIN),
    ],
)
def test_text_is_sniffed_by_how_it_begins(text: str, kind: str) -> None:
    assert sniff(text) == kind
    assert text_type(Page("-", b""), text) == kind


@given(st.text(max_size=200))
def test_a_name_that_is_told_is_believed(text: str) -> None:
    assert text_type(Page("a.html", b"", HTML), text) == HTML
    assert text_type(Page("a.md", b"", MARKDOWN), text) == MARKDOWN
    assert text_type(Page("a.txt", b"", PLAIN), text) == PLAIN


def test_a_server_that_says_plain_is_not() -> None:
    assert text_type(Page(WEB, b"", PLAIN), "<html><p>Boats") == HTML
    assert text_type(Page(WEB, b"", PLAIN), "Boats.") == PLAIN
    assert text_type(Page(f"{WEB}.MD?raw=1", b"", PLAIN), "Boats.") == MARKDOWN


def test_addresses() -> None:
    assert is_address("HTTPS://example.org")
    assert not is_address("example.org")
    assert not is_address("ftp://example.org")
