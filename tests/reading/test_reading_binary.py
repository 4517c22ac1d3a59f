"""Files that are not text."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError
from tts.model import Page
from tts.reading import read
from tts.reading.binary import binary_kind


def a_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "words")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"ID3\x04\x00\x00\x00", "an MP3 file"),
        (b"\xff\xfb\x90\x64" + bytes(400), "an MP3 file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"MZ\x90\x00\x03", "a program"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\x00\x00\x00\x20ftypisom", "an MP4 file"),
        (a_zip(), "a ZIP archive or an office document"),
        (bytes(range(256)) * 4, "a binary file"),
        (bytes(1000), "a binary file"),
    ],
)
def test_it_is_named_and_refused(body: bytes, kind: str) -> None:
    assert binary_kind(body) == kind
    with pytest.raises(InputError, match=kind):
        read(Page(origin="x", body=body))


@pytest.mark.parametrize(
    "body",
    [
        b"plain words\r\n\tand more\x0c",
        b"one NUL\x00 in a long text is a slip of somebody's editor, and no more than that",
        "Привет, мир".encode("utf-16"),
        "words enough".encode("utf-16-le"),
        "日本語の記事です。".encode("iso-2022-jp"),
    ],
)
def test_text_is_text(body: bytes) -> None:
    assert binary_kind(body) is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_no_text_is_taken_for_a_binary_file_but_by_its_first_letters(text: str) -> None:
    assert binary_kind(f"Words: {text}".encode()) is None
