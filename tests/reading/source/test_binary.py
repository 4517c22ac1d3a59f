"""Files that are not text."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError
from tts.model import Page
from tts.reading import read
from tts.reading.source.binary import archive_names, binary_kind

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200)


def a_zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "words")  # a file of 1980: ids of tests hold it
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"ID3\x04\x00\x00\x00", "an MP3 file"),
        (b"\xff\xfb\x90\x64" + bytes(400), "an MP3 file"),
        (b"MZ\x90\x00\x03", "a program"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\x00\x00\x00\x20ftypisom", "an MP4 file"),
        (a_zip("a.txt"), "a ZIP archive"),
        (a_zip("a.txt")[:40], "a ZIP archive"),
        (a_zip("mimetype", "content.xml"), "an OpenDocument file"),
        (a_zip("xl/workbook.xml"), "a spreadsheet"),
        (a_zip("ppt/presentation.xml"), "a presentation"),
        (a_zip("META-INF/container.xml"), "an EPUB book"),
        (OLD + "WordDocument".encode("utf-16-le"), "an old Word document"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "an encrypted office document"),
        (OLD, "an old office document"),
        (bytes(range(256)) * 4, "a binary file"),
        (bytes(1000), "a binary file"),
    ],
)
def test_it_is_named_and_refused(body: bytes, kind: str) -> None:
    assert (binary_kind(body) or "").startswith(kind)
    with pytest.raises(InputError, match=kind):
        read(Page(origin="x", body=body))


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("EncryptedPackage", "password"),
        ("WordDocument", "save it as .docx"),
        ("", "save it as .docx"),
    ],
)
def test_old_office_documents_come_with_advice(kind: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        read(Page("a.doc", OLD + kind.encode("utf-16-le")))
    assert hint in caught.value.hint


def test_a_hundred_thousand_members_are_not_looked_at() -> None:
    started = time.perf_counter()
    assert archive_names(b"PK\x03\x04" + b"PK\x01\x02" * 100_000) == ()
    assert time.perf_counter() - started < 1


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
