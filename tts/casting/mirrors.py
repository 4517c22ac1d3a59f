"""Where the files of a voice are taken from: a collection's server, a mirror of it, a folder."""

from __future__ import annotations

from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from tts.casting.digests import fault
from tts.casting.disk import writing
from tts.casting.downloading import download
from tts.disk import reading
from tts.errors import InputError, NetworkError, TtsError, UsageError
from tts.fetching.downloading import Downloader
from tts.fetching.failures import NotThereError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tts.casting.catalogue import Asset, Collection

LARGEST_INDEX_BYTES = 32 * 1024**2  # Piper's has 0.3 MB
PIECE_BYTES = 1024**2


class Mirror(Protocol):
    """Something that has the files of a collection."""

    error: type[TtsError]  # of what is wrong with them

    @property
    def index_place(self) -> str:
        """Where the collection's own index is."""

    def index(self) -> bytes | None:
        """The collection's own index, None where there is none."""

    def bring(self, asset: Asset, folder: Path, watch: Callable[[int], None]) -> None:
        """Put a file into `folder`, checked, and tell how many bytes of it are there.

        Raises:
            TtsError: it cannot be had, or is not what was promised, or cannot be written.
        """


def mirror_of(collection: Collection, source: str | None) -> Mirror:
    """Where to take the files of a collection from: `source`, an address or a folder, or else its own server.

    Raises:
        UsageError: `source` is neither.
    """
    if source is None:
        return Server(collection.base_url, collection.index_url, Downloader())
    if "://" in source:
        index = (
            collection.index_url and f"{_base(source)}/{collection.index_url.rsplit('/', 1)[-1]}"
        )
        return Server(source, index, Downloader(allow_private=True), is_collection=False)
    folder = Path(source)
    if not source or not folder.is_dir():
        raise UsageError(
            f"no such folder: {source}", "pass a folder, an archive, or an address with https://"
        )
    index_name = collection.index_url.rsplit("/", 1)[-1] if collection.index_url else None
    return Shelf(folder, index_name)


class Server:
    """A collection on a server. In a mirror of it the files may also lie all in one place."""

    error: type[TtsError] = NetworkError

    def __init__(
        self,
        base_url: str,
        index_url: str | None,
        downloader: Downloader,
        *,
        is_collection: bool = True,
    ) -> None:
        self._base_url = _base(base_url)
        self._index_url = index_url
        self._downloader = downloader
        self._is_collection = is_collection

    @property
    def index_place(self) -> str:
        return self._index_url or self._base_url

    def index(self) -> bytes | None:
        if self._index_url is None:
            return None
        try:
            return self._downloader.read(self._index_url, LARGEST_INDEX_BYTES)
        except NotThereError:
            return None

    def bring(self, asset: Asset, folder: Path, watch: Callable[[int], None]) -> None:
        url = f"{self._base_url}/{asset.url}"
        try:
            download(self._downloader, url, asset, folder, watch)
        except NotThereError:
            flat = f"{self._base_url}/{asset.name}"
            if self._is_collection or flat == url:
                raise
            download(self._downloader, flat, asset, folder, watch)


class Shelf:
    """A folder with the files of a collection, laid out as there or all in one place."""

    error: type[TtsError] = InputError

    def __init__(self, folder: Path, index_name: str | None) -> None:
        self._folder = folder
        self._index = folder / index_name if index_name else None

    @property
    def index_place(self) -> str:
        return str(self._index or self._folder)

    def index(self) -> bytes | None:
        if self._index is None or not self._index.is_file():
            return None
        with reading(self._index):
            return self._index.read_bytes()

    def bring(self, asset: Asset, folder: Path, watch: Callable[[int], None]) -> None:
        found = self._found(asset)
        if found is None:
            raise InputError(f"{asset.name} is not in {self._folder}", "copy it there first")
        with reading(found):
            wrong = fault(found, asset)
        if wrong:
            raise InputError(f"not the file that was promised: {found} ({wrong})")
        copy(found, folder / asset.name, watch)

    def _found(self, asset: Asset) -> Path | None:
        """The file where the collection has it, or here, or in a folder here, as archives often are laid out."""
        here = (self._folder / asset.url, self._folder / asset.name)
        inside = self._folder.glob(f"*/{escape(asset.name)}")
        return next((path for path in (*here, *sorted(inside)) if path.is_file()), None)


def copy(found: Path, target: Path, watch: Callable[[int], None]) -> None:
    """Copy what a file holds.

    Raises:
        InputError: it cannot be read; OutputError: the other cannot be written.
    """
    with reading(found), found.open("rb") as file, writing(target), target.open("wb") as made:
        copied = 0
        while piece := _read(file, found):
            made.write(piece)
            copied += len(piece)
            watch(copied)


def _read(file: BinaryIO, path: Path) -> bytes:
    with reading(path):
        return file.read(PIECE_BYTES)


def _base(url: str) -> str:
    return url.rstrip("/")
