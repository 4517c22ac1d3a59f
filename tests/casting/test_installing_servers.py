"""Installing voices that are offered from a server that misbehaves.

What is left on the disk is looked at each time.
"""

from __future__ import annotations

import json

import pytest
from bad_server import answer, redirect
from casting.ada import CONFIG, MODEL, NAME, PLACE, WHOLE, nothing_is_installed, speaks, tree
from voice_server import LISTING, Served, silent_after

from tts.casting import find_voice
from tts.casting.installing import install
from tts.errors import MissingError, NetworkError, UsageError
from tts.fetching import Limits
from tts.fetching.downloading import Downloader


@pytest.fixture
def _hurried(monkeypatch) -> None:
    """A server may be silent for a moment only."""
    monkeypatch.setattr(
        "tts.casting.mirrors.Downloader",
        lambda **wanted: Downloader(limits=Limits(read_s=0.4), **wanted),
    )


def test_a_download_that_breaks_off_is_gone_on_with(mirror, server, collection, installed) -> None:
    page = collection.page(server, MODEL)
    page.breaks = [9_000, 0]
    with pytest.raises(NetworkError, match="breaks off") as caught:
        install(NAME, source=mirror)
    assert "is kept" in caught.value.hint
    assert nothing_is_installed(installed)
    assert tree(installed) == [
        f".partial-{NAME}/{MODEL}.part",
        f".partial-{NAME}/{MODEL}.part.json",
    ]
    with pytest.raises(MissingError):
        find_voice(NAME)
    told: list[int] = []
    install(NAME, source=mirror, watch=lambda done, total: told.append(done))
    assert "Range: bytes=9000-" in next(head for head in server.heads[3:] if MODEL in head)
    assert tree(installed) == WHOLE
    assert min(each for each in told if each) > 9_000
    assert speaks(NAME)


def test_a_file_that_has_come_is_not_fetched_again(mirror, server, collection, installed) -> None:
    page = collection.page(server, CONFIG)
    page.breaks = [0] * 4
    with pytest.raises(NetworkError):
        install(NAME, source=mirror)
    assert tree(installed) == [f".partial-{NAME}/{MODEL}"]
    server.heads.clear()
    page.breaks = []
    install(NAME, source=mirror)
    assert not any(path.endswith(MODEL) for path in server.paths)
    assert tree(installed) == WHOLE


@pytest.mark.usefixtures("_hurried")
def test_a_server_that_falls_silent(mirror, server, collection, installed) -> None:
    page = collection.page(server, MODEL)
    said = answer(page.body[:5_000], 'ETag: "one"', length=len(page.body))
    collection.replace(server, MODEL, silent_after(said, server))
    with pytest.raises(NetworkError, match="not a byte"):
        install(NAME, source=mirror)
    assert nothing_is_installed(installed)
    collection.replace(server, MODEL, page)
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_server_that_lies_about_its_files(mirror, server, collection, installed) -> None:
    body = bytearray(collection.page(server, MODEL).body)
    body[100] ^= 1
    collection.replace(server, MODEL, Served(server, bytes(body)))
    with pytest.raises(NetworkError, match="not the file that was promised"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_server_that_sends_more_than_it_said(mirror, server, collection, installed) -> None:
    body = collection.page(server, MODEL).body
    collection.replace(server, MODEL, Served(server, body + b"x"))
    with pytest.raises(NetworkError, match="promised"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_an_index_that_says_something_else_than_ours(mirror, server, collection, installed) -> None:
    listing = collection.listing()
    listing[NAME]["files"][f"{PLACE}/{MODEL}"]["md5_digest"] = "0" * 32
    server.pages[f"/mirror/{LISTING}"] = answer(json.dumps(listing).encode())
    with pytest.raises(NetworkError, match=f"{MODEL}: .* says md5 000.*, and we know") as caught:
        install(NAME, source=mirror)
    assert "newer" in caught.value.hint
    assert list(installed.iterdir()) == []
    assert server.paths == [f"/mirror/{LISTING}"]


@pytest.mark.parametrize(
    "said",
    [
        b"<html>Sign in to this network</html>",
        b"[]",
        b"7",
        b'{"en_US-ada-low": 7}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"size_bytes": "7"}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"size_bytes": -7}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"md5_digest": "x"}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": []}}}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_an_index_that_is_none(mirror, server, installed, said) -> None:
    server.pages[f"/mirror/{LISTING}"] = answer(said)
    with pytest.raises(NetworkError, match="not an index of voices"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_voice_that_the_index_does_not_have_is_taken_as_we_know_it(mirror, server, installed):
    server.pages[f"/mirror/{LISTING}"] = answer(b"{}")
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_file_of_which_nobody_says_what_it_holds(mirror, server, collection, installed) -> None:
    for file in collection.voices[0]["files"]:
        del file["md5"]
    collection.write_index()
    server.pages[f"/mirror/{LISTING}"] = answer(b"{}")
    with pytest.raises(NetworkError, match="nobody says what"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []
    server.pages[f"/mirror/{LISTING}"] = answer(json.dumps(collection.listing()).encode())
    install(NAME, source=mirror)  # the collection itself says it
    assert tree(installed) == WHOLE


def test_redirects_are_followed(mirror, server, collection, installed) -> None:
    path = f"/mirror/{PLACE}/{MODEL}"
    server.pages["/elsewhere"] = server.pages[path]
    server.pages[path] = redirect("/elsewhere")
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_redirect_away_from_the_web_is_not(mirror, server, collection, installed) -> None:
    collection.replace(server, MODEL, redirect("file:///etc/passwd"))
    with pytest.raises(NetworkError, match="redirects to what cannot be fetched"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_mirror_that_lacks_a_file(mirror, server, collection, installed) -> None:
    del server.pages[f"/mirror/{PLACE}/{CONFIG}"]
    with pytest.raises(NetworkError, match="404"):
        install(NAME, source=mirror)
    assert nothing_is_installed(installed)


def test_a_private_address_has_to_be_named(server, collection, installed) -> None:
    collection.base_url = server.url("/mirror")
    collection.write_index()
    collection.serve(server)
    with pytest.raises(UsageError, match="public internet") as caught:
        install(NAME)
    assert "--from" in caught.value.hint
    assert server.heads == []
    assert list(installed.iterdir()) == []
