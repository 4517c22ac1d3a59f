"""Installing voices that are offered from a folder or an archive: somebody's copy of the collection.

What is left on the disk is looked at each time.
"""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
from casting.ada import CONFIG, MODEL, NAME, WHOLE, nothing_is_installed, speaks, tree
from voice_server import Served

from tts.casting.installing import install, remove
from tts.errors import InputError, NetworkError, UsageError


@pytest.mark.parametrize("flat", [True, False])
@pytest.mark.parametrize("listing", [True, False])
def test_a_folder_is_a_mirror_too(collection, installed, tmp_path, flat, listing) -> None:
    """Its addresses are of nobody, so that asking them would be an error."""
    folder = collection.write(tmp_path / "stick", flat=flat, listing=listing)
    install(NAME, source=str(folder))
    assert tree(installed) == WHOLE
    assert speaks(NAME)


def packed(folder: Path, inside: str = "") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for path in folder.iterdir():
            archive.add(path, f"{inside}{path.name}")
    return made.getvalue()


@pytest.mark.parametrize("inside", ["", "voices/"])
def test_an_archive_is_a_mirror_too(server, collection, installed, tmp_path, inside) -> None:
    archive = tmp_path / "stick.tar.gz"
    archive.write_bytes(packed(collection.write(tmp_path / "stick"), inside))
    install(NAME, source=str(archive))
    assert tree(installed) == WHOLE
    remove(NAME)
    server.pages["/b.tgz?key=1"] = Served(server, archive.read_bytes())
    install(NAME, source=server.url("/b.tgz?key=1"))
    assert tree(installed) == WHOLE
    assert [path.name for path in installed.iterdir()] == [NAME]
    assert speaks(NAME)


def test_an_archive_that_breaks_off_is_gone_on_with(server, collection, installed, tmp_path):
    body = packed(collection.write(tmp_path / "stick"))
    page = server.pages["/b.tar.gz"] = Served(server, body, breaks=[3_000, 0])
    with pytest.raises(NetworkError, match="breaks off"):
        install(NAME, source=server.url("/b.tar.gz"))
    assert nothing_is_installed(installed)
    install(NAME, source=server.url("/b.tar.gz"))
    assert page.breaks == []
    assert "Range: bytes=3000-" in server.heads[-1]
    assert tree(installed) == WHOLE


def test_a_server_whose_archive_leads_out_of_its_folder(server, collection, installed, tmp_path):
    body = packed(collection.write(tmp_path / "stick"), "../")
    server.pages["/b.tar.gz"] = Served(server, body)
    before = tree(tmp_path)
    with pytest.raises(InputError, match="outside its folder") as caught:
        install(NAME, source=server.url("/b.tar.gz"))
    assert server.url("/b.tar.gz") in caught.value.message
    assert list(installed.iterdir()) == []
    assert tree(tmp_path) == before


def test_an_archive_with_another_file_than_promised(server, collection, installed, tmp_path):
    folder = collection.write(tmp_path / "stick", listing=False)
    (folder / MODEL).write_bytes(b"another model")
    server.pages["/b.tar.gz"] = Served(server, packed(folder))
    with pytest.raises(InputError, match="not the file that was promised"):
        install(NAME, source=server.url("/b.tar.gz"))
    assert list(installed.iterdir()) == []


def test_a_folder_that_lacks_a_file(collection, installed, tmp_path) -> None:
    folder = collection.write(tmp_path / "stick")
    (folder / CONFIG).unlink()
    with pytest.raises(InputError, match=f"{CONFIG} is not in"):
        install(NAME, source=str(folder))
    assert list(installed.iterdir()) == []


@pytest.mark.parametrize("listing", [True, False])
def test_a_folder_with_another_file(collection, installed, tmp_path, listing) -> None:
    folder = collection.write(tmp_path / "stick", listing=listing)
    (folder / CONFIG).write_bytes(b"{}")
    with pytest.raises(InputError, match="not the file that was promised"):
        install(NAME, source=str(folder))
    assert list(installed.iterdir()) == []


def test_a_mirror_that_is_neither_an_address_nor_a_folder(collection, installed, tmp_path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        install(NAME, source=str(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="http"):
        install(NAME, source="ftp://voices.example/")
