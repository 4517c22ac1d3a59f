"""Sources as bytes: which are read, and how the others are refused."""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from tts.errors import InputError, UsageError
from tts.model import Page
from tts.reading import read
from tts.reading.source.opening import MAX_BYTES


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
        ("a.xhtml", "text/html"),
        ("a.md", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("a.txt", "text/plain"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.EML", "message/rfc822"),
        ("a.pdf", "application/pdf"),
        ("a.page", None),
        ("a", None),
    ],
)
def test_the_name_tells_the_type(tmp_path: Path, name: str, media_type: str | None) -> None:
    path = tmp_path / name
    path.write_bytes(b"some words")
    assert read(path) == Page(origin=str(path), body=b"some words", media_type=media_type)
    assert read(str(path)) == read(path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"\xffwords")))
    assert read("-") == Page(origin="-", body=b"\xffwords")


def test_a_page_is_passed_on() -> None:
    page = Page(origin="x", body=b"words", media_type="text/plain", charset="utf-8")
    assert read(page) is page


def refused(source: str | Path | Page) -> str:
    with pytest.raises(InputError) as caught:
        read(source)
    assert caught.value.exit_code == 3
    assert "\n" not in caught.value.message
    assert caught.value.hint
    return caught.value.message


def test_what_is_not_there(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "missing.html")
    assert "cannot read" in refused("a\x00b")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


@pytest.mark.parametrize("body", [b"", b" \n\t\r\n"])
def test_an_empty_file(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(body)
    assert "nothing is in it" in refused(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words", encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the user may read everything")
    assert "not allowed" in refused(path)


@pytest.mark.parametrize("address", ["ftp://example.org/a.html", "FILE:///etc/hosts", "s3://a/b"])
def test_an_address_of_another_kind(address: str) -> None:
    with pytest.raises(UsageError, match="only http and https addresses are fetched"):
        read(address)


@pytest.mark.parametrize("source", ["", "  "])
def test_no_source(source: str) -> None:
    with pytest.raises(UsageError, match="no source is given"):
        read(source)


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("example.org/story", "for an address, begin with https://"),
        ("www.example.org", "for an address, begin with https://"),
        ("story.html", "check the spelling of the path"),
        ("pages/example.org/story", "check the spelling of the path"),
    ],
)
def test_an_address_without_its_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="no such file") as caught:
        read(source)
    assert caught.value.hint == hint


@pytest.mark.parametrize("allow_private", [True, False])
def test_an_address_is_fetched(monkeypatch: pytest.MonkeyPatch, allow_private: bool) -> None:
    asked: list[tuple[str, bool]] = []

    def fetch(address: str, *, allow_private: bool) -> Page:
        asked.append((address, allow_private))
        return Page(address, b"<p>words", "text/html", "utf-8")

    monkeypatch.setitem(sys.modules, "tts.fetching", SimpleNamespace(fetch=fetch))
    page = read("HTTPS://example.org/a", allow_private)
    assert page == Page("HTTPS://example.org/a", b"<p>words", "text/html", "utf-8")
    assert asked == [("HTTPS://example.org/a", allow_private)]


def test_what_a_server_sends_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = iter([b"", b"\x89PNG\r\n", b"a" * (MAX_BYTES + 1)])
    fetch = SimpleNamespace(fetch=lambda address, **_: Page(address, next(pages), "text/html"))
    monkeypatch.setitem(sys.modules, "tts.fetching", fetch)
    assert "nothing is in it" in refused("https://example.org/a")
    assert "a PNG image" in refused("https://example.org/b")
    assert "larger than 16 MiB" in refused("https://example.org/c")


def test_17_mib_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    started = time.perf_counter()
    assert "larger than 16 MiB" in refused(path)
    assert time.perf_counter() - started < 0.5


def test_too_much_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = io.BytesIO(b"a" * (MAX_BYTES + 2))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
    assert "larger than 16 MiB" in refused("-")
    assert endless.tell() == MAX_BYTES + 1


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "just.txt"
    path.write_bytes(b"a" * MAX_BYTES)
    assert len(read(path).body) == MAX_BYTES
