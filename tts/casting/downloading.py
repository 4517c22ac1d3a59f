"""Files of voices from a server onto the disk: gone on with where they broke off, and checked when they are whole.

What has come lies in FILE.part, and beside it FILE.part.json says of which address and which version of the file it is.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from tts.casting.digests import fault
from tts.casting.disk import writing
from tts.errors import NetworkError
from tts.fetching.downloading import UNKNOWN_BYTES, Begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tts.casting.catalogue import Asset
    from tts.fetching.downloading import Download, Downloader

TRIES = 4  # in one go, as long as each brings more of the file
_AGAIN, _KEPT = "try again", "what has come so far is kept"


def download(
    downloader: Downloader, url: str, asset: Asset, folder: Path, watch: Callable[[int], None]
) -> Path:
    """The file at `url`, in `folder` under its name, when it is the one that was promised.

    `watch` is told how many bytes of it are here.

    Raises:
        NetworkError: it cannot be had, or is not what was promised; in the latter case nothing of it is kept.
        OutputError: it cannot be written.
    """
    part = folder / f"{asset.name}.part"
    was_begun = part.exists()
    _persist(downloader, url, asset, part, watch)
    with writing(part):
        wrong = fault(part, asset)
    if wrong:
        discard(part)
        if was_begun and not part.exists():  # the old part may have been of another file
            return download(downloader, url, asset, folder, watch)
        raise NetworkError(
            f"not the file that was promised: {url} ({wrong})", f"{_AGAIN}, or another mirror"
        )
    target = folder / asset.name
    with writing(target):
        part.replace(target)
    discard(part)
    return target


def discard(part: Path) -> None:
    """Remove what has come of a file."""
    for path in (part, _note(part)):
        with suppress(OSError):
            path.unlink()


def begun_bytes(folder: Path, asset: Asset) -> int:
    """How much of a file lies in `folder`."""
    return max(_size(folder / asset.name), _size(folder / f"{asset.name}.part"))


def _persist(
    downloader: Downloader, url: str, asset: Asset, part: Path, watch: Callable[[int], None]
) -> None:
    """Go on when it breaks off, as long as that brings more of the file."""
    for tries_left in reversed(range(TRIES)):
        before = _size(part)
        try:
            return _go_on(downloader, url, asset, part, watch)
        except NetworkError as error:
            now = _size(part)
            if not now:
                discard(part)
            if not tries_left or now <= before:
                hint = f"{error.hint or _AGAIN}; {_KEPT}" if _begun(part, url) else error.hint
                raise type(error)(error.message, hint) from error
    raise AssertionError  # the last try has returned or raised


def _go_on(
    downloader: Downloader, url: str, asset: Asset, part: Path, watch: Callable[[int], None]
) -> None:
    begun = _begun(part, url)
    if begun and begun.size_bytes == asset.size_bytes:
        return
    with downloader.opened(url, asset.size_bytes, begun) as found:
        if asset.size_bytes is not None and found.size_bytes not in (None, asset.size_bytes):
            discard(part)
            raise NetworkError(
                f"not the file that was promised: {url} (it has {found.size_bytes} bytes, "
                f"and {asset.size_bytes} were promised)",
                f"{_AGAIN}, or another mirror",
            )
        with _appended(part, found, url) as file:
            received = _write(found, asset, file, watch)
    if received < (asset.size_bytes or 0):  # a connection that ends says nothing of the length
        raise NetworkError(f"breaks off after {received} of {asset.size_bytes} bytes: {url}")


def _write(found: Download, asset: Asset, file: BinaryIO, watch: Callable[[int], None]) -> int:
    """How many bytes of the file there are then, with those that were there.

    Raises:
        NetworkError: it breaks off, or goes on after its end.
    """
    limit = UNKNOWN_BYTES if asset.size_bytes is None else asset.size_bytes
    received = found.start
    for chunk in found.chunks:
        received += len(chunk)
        if received > limit:
            file.truncate(0)  # whatever it is, it is not the file
            raise NetworkError(f"sends more than the {limit} bytes that were promised: {found.url}")
        file.write(chunk)
        watch(received)
    return received


@contextmanager
def _appended(part: Path, found: Download, url: str) -> Iterator[BinaryIO]:
    """The file, to be written from where the server begins, with a note of what it is."""
    with writing(part), part.open("ab" if found.start else "wb") as file:
        if (
            not found.start
        ):  # after the file is empty: else the note would speak of what lay there before
            note = {"url": url, "validator": found.validator}
            _note(part).write_text(json.dumps(note), encoding="utf-8")
        yield file
        file.flush()
        os.fsync(file.fileno())


def _begun(part: Path, url: str) -> Begun | None:
    """What has come of the file at `url`, if it can be gone on with."""
    size_bytes = _size(part)
    try:
        note = json.loads(_note(part).read_text(encoding="utf-8"))
        validator = str(note["validator"])
        is_usable = note["url"] == url and validator.isascii() and validator.isprintable()
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return Begun(size_bytes, validator) if size_bytes and validator and is_usable else None


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
