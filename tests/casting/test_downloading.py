"""Files from a server onto the disk: gone on with, checked, never too long; looked at on the disk."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from bad_server import Server, answer, chunked, redirect, then_close
from voice_server import Served, silent_after

from tts.casting.catalogue import Asset
from tts.casting.downloading import TRIES, begun_bytes, download
from tts.errors import NetworkError
from tts.fetching import Limits
from tts.fetching.downloading import Downloader

BODY = bytes(range(256)) * 4_000
WANTED = Asset("a.onnx", "x/a.onnx", len(BODY), hashlib.sha256(BODY).hexdigest())


def fetch(server: Server, folder: Path, asset: Asset = WANTED, watch=lambda here: None) -> Path:
    limits = Limits(read_s=0.5)
    downloader = Downloader(allow_private=True, limits=limits)
    return download(downloader, server.url("/a"), asset, folder, watch)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_there_under_its_name_and_nothing_else(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY)
    told: list[int] = []
    assert fetch(server, tmp_path, watch=told.append).read_bytes() == BODY
    assert names(tmp_path) == ["a.onnx"]
    assert told == sorted(told)
    assert told[-1] == len(BODY)


def test_one_that_breaks_off_is_gone_on_with_at_once(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY, breaks=[300_000, 1, 400_000])
    told: list[int] = []
    assert fetch(server, tmp_path, watch=told.append).read_bytes() == BODY
    asked = [head.split("Range: bytes=")[1].split("-")[0] for head in server.heads[1:]]
    assert asked == ["300000", "300001", "700001"]
    assert told == sorted(told)


def test_after_so_many_breaks_it_is_kept_for_another_time(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY, breaks=[100_000] * TRIES)
    with pytest.raises(NetworkError, match="breaks off") as caught:
        fetch(server, tmp_path)
    assert "is kept" in caught.value.hint
    assert names(tmp_path) == ["a.onnx.part", "a.onnx.part.json"]
    assert begun_bytes(tmp_path, WANTED) == 100_000 * TRIES
    assert (tmp_path / "a.onnx.part").read_bytes() == BODY[: 100_000 * TRIES]
    server.heads.clear()
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert "Range: bytes=400000-" in server.heads[0]
    assert names(tmp_path) == ["a.onnx"]


def test_one_that_brings_nothing_more_is_not_asked_again(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY, breaks=[5_000, 0, 0, 0])
    with pytest.raises(NetworkError, match="breaks off"):
        fetch(server, tmp_path)
    assert len(server.heads) == 2


def test_a_file_that_changed_meanwhile_starts_over(server: Server, tmp_path: Path) -> None:
    page = server.pages["/a"] = Served(server, bytes(len(BODY)), breaks=[9_000] + [0] * TRIES)
    with pytest.raises(NetworkError):
        fetch(server, tmp_path)
    assert begun_bytes(tmp_path, WANTED) == 9_000
    page.body, page.tag, page.breaks = BODY, '"two"', []
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert names(tmp_path) == ["a.onnx"]


def test_a_server_that_mixes_two_versions_is_found_out_and_asked_once_more(server, tmp_path):
    """It says that the part is of the same file, and it is not."""
    page = server.pages["/a"] = Served(server, bytes(len(BODY)), breaks=[9_000] + [0] * TRIES)
    with pytest.raises(NetworkError):
        fetch(server, tmp_path)
    page.body, page.breaks = BODY, []
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert ["Range" in head for head in server.heads[-2:]] == [True, False]


@pytest.mark.parametrize("page", [{"tag": ""}, {"ranges": False}])
def test_without_a_validator_or_parts_it_starts_over(server: Server, tmp_path: Path, page) -> None:
    server.pages["/a"] = Served(server, BODY, breaks=[300_000, 200_000], **page)
    with pytest.raises(NetworkError, match="breaks off"):
        fetch(server, tmp_path)
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert names(tmp_path) == ["a.onnx"]


def test_a_note_that_is_none_is_no_harm(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY)
    for note in ("", "{", "[]", "{}", '{"url": 7, "validator": null}'):
        (tmp_path / "a.onnx.part").write_bytes(b"rubbish")
        (tmp_path / "a.onnx.part.json").write_text(note)
        assert fetch(server, tmp_path).read_bytes() == BODY
        assert names(tmp_path) == ["a.onnx"]


def test_a_part_of_another_address_is_not_gone_on_with(server: Server, tmp_path: Path) -> None:
    note = {"url": "http://elsewhere.example/a", "validator": '"one"'}
    (tmp_path / "a.onnx.part").write_bytes(b"rubbish")
    (tmp_path / "a.onnx.part.json").write_text(json.dumps(note))
    server.pages["/a"] = Served(server, BODY)
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert "Range" not in server.heads[0]


def test_one_that_had_come_before_the_process_was_killed_is_not_fetched(server, tmp_path) -> None:
    note = {"url": server.url("/a"), "validator": '"one"'}
    (tmp_path / "a.onnx.part").write_bytes(BODY)
    (tmp_path / "a.onnx.part.json").write_text(json.dumps(note))
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert server.heads == []


@pytest.mark.parametrize(
    "page",
    [
        answer(BODY[:-1]),
        answer(BODY + b"x"),
        chunked(BODY, b"more than promised"),
        chunked(BODY[:-1] + b"x"),
        answer(bytes(len(BODY))),
    ],
)
def test_what_was_not_promised_is_refused_and_gone(server: Server, tmp_path: Path, page) -> None:
    server.pages["/a"] = page
    with pytest.raises(NetworkError, match="promised"):
        fetch(server, tmp_path)
    assert names(tmp_path) == []


def test_a_body_without_an_end_is_cut_off_where_it_should_end(server, tmp_path) -> None:
    sent = 0

    def endless(sock) -> None:
        nonlocal sent
        sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            sent += sock.send(bytes(65_536))

    server.pages["/a"] = endless
    with pytest.raises(NetworkError, match="more than the 1024000 bytes"):
        fetch(server, tmp_path)
    assert names(tmp_path) == []
    assert sent < 20_000_000  # what the system takes in for those who do not read


def test_a_short_body_without_a_length_is_one_that_breaks_off(server, tmp_path) -> None:
    server.pages["/a"] = then_close(b"HTTP/1.1 200 OK\r\n\r\n" + BODY[:5_000])
    with pytest.raises(NetworkError, match="breaks off after 5000 of 1024000"):
        fetch(server, tmp_path)
    assert "a.onnx" not in names(tmp_path)


@pytest.mark.parametrize("kind", ["sha256", "md5"])
def test_a_digest_that_is_not_the_files(server: Server, tmp_path: Path, kind: str) -> None:
    server.pages["/a"] = Served(server, BODY)
    lie = "0" * 64 if kind == "sha256" else "0" * 32
    with pytest.raises(NetworkError, match=f"its {kind} is .*{lie} was promised"):
        fetch(server, tmp_path, replace(WANTED, **{kind: lie}))
    assert names(tmp_path) == []
    assert len(server.heads) == 1


def test_a_server_that_falls_silent_keeps_what_came(server: Server, tmp_path: Path) -> None:
    said = answer(BODY[:70_000], 'ETag: "one"', length=len(BODY))
    server.pages["/a"] = silent_after(said, server)
    with pytest.raises(NetworkError, match=r"not a byte for 0\.5 s"):
        fetch(server, tmp_path)
    assert begun_bytes(tmp_path, WANTED) == 70_000
    server.pages["/a"] = Served(server, BODY)
    assert fetch(server, tmp_path).read_bytes() == BODY


def test_a_redirect_to_another_place_each_time_is_gone_on_with(server, tmp_path) -> None:
    """As servers do that sign the address of the file itself."""
    page = Served(server, BODY, breaks=[300_000])
    server.pages |= {"/one": page, "/two": page}
    server.pages["/a"] = lambda sock: sock.sendall(
        redirect("/one" if len(server.heads) == 1 else "/two")
    )
    assert fetch(server, tmp_path).read_bytes() == BODY
    assert server.paths == ["/a", "/one", "/a", "/two"]
    assert "Range: bytes=300000-" in server.heads[-1]


TOO_LARGE = """
import resource, signal, sys
from pathlib import Path
from tts.casting.catalogue import Asset
from tts.casting.downloading import download
from tts.errors import OutputError
from tts.fetching.downloading import Downloader

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
url, digest, folder = sys.argv[1:]
asset = Asset("a.onnx", "a.onnx", 1_024_000, digest)
try:
    download(Downloader(allow_private=True), url, asset, Path(folder), lambda here: None)
except OutputError as error:
    print(error.message)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_no_room_for_the_file(server: Server, tmp_path: Path) -> None:
    server.pages["/a"] = Served(server, BODY)
    command = [sys.executable, "-c", TOO_LARGE, server.url("/a"), WANTED.sha256, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "could not be written: the file would be larger than allowed" in done.stdout
    assert "a.onnx" not in names(tmp_path)
    assert fetch(server, tmp_path).read_bytes() == BODY  # there is room again
    assert "Range: bytes=" in server.heads[-1]
