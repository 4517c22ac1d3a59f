"""Archives as folders, for as long as they are needed: of somebody's own, or of a mirror."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tts.casting.archives import ARCHIVE_SUFFIXES, is_archive, unpack
from tts.casting.catalogue import Asset
from tts.casting.disk import clear, writing
from tts.casting.downloading import download
from tts.casting.placing import UNPACKING, hidden
from tts.errors import InputError, MissingError
from tts.fetching.downloading import Downloader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def unpacked(archive: Path, beside: Path, named: str) -> Iterator[Path]:
    """What is in an archive, in a hidden folder beside `beside`; errors speak of it as `named`.

    Raises:
        InputError: it cannot be unpacked, or should not be; OutputError: not here.
    """
    folder = hidden(beside, UNPACKING)
    try:
        with writing(folder):
            folder.mkdir()
        unpack(archive, folder)
        yield folder
    except (InputError, MissingError) as error:
        message = error.message.replace(str(folder), named).replace(str(archive), named)
        raise type(error)(message, error.hint) from error
    finally:
        clear(folder)


@contextmanager
def as_folder(source: str | None, made: Path, watch: Callable[[int], None]) -> Iterator[str | None]:
    """`source`, or the folder that holds what is in it, where it is an archive; one at an address comes into `made`.

    Nobody promises what such an archive is. What is taken out of it is checked as that of any mirror.

    Raises:
        NetworkError: it cannot be had; InputError: it cannot be unpacked; OutputError: not here.
    """
    suffix = _suffix(source or "")
    if source is None or suffix is None:
        yield source
    elif "://" in source:
        with writing(made):
            made.mkdir(exist_ok=True)
        asset = Asset(f"bundle{suffix}", f"bundle{suffix}")
        archive = download(Downloader(allow_private=True), source, asset, made, watch)
        with unpacked(archive, made, source) as folder:
            yield str(folder)
    else:
        with unpacked(Path(source), made, source) as folder:
            yield str(folder)


def _suffix(source: str) -> str | None:
    path = urlsplit(source).path.lower() if "://" in source else source.lower()
    if "://" not in source and not (is_archive(source) and Path(source).is_file()):
        return None
    return next((suffix for suffix in ARCHIVE_SUFFIXES if path.endswith(suffix)), None)
