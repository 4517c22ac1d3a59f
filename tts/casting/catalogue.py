"""The catalogue: voices that can be installed, known without a network from `voices/index.json`.

That file, version 1:

    {"version": 1,
     "collections": {KEY: {"title", "page", "base_url", "index_url", "licence_note"}},
     "voices": [{"name", "engine", "collection", "language", "quality", "licence", "source", "description",
                 "speaker", "speakers", "recommended", "files": [{"name", "path", "size_bytes", "sha256", "md5"}]}]}

`index_url` is the collection's own list of its files with their digests, null where it has none. A file lies at
`base_url`/`path`; `recommended`, `size_bytes`, `sha256` and `md5` may be left out. Languages are BCP 47. Voices that
share their files name the same ones, and are installed into one folder.
"""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from tts.casting.voices import plain, shipped_folder
from tts.errors import MissingError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

INDEX = "index.json"
VERSION = 1
MODEL_SUFFIX = ".onnx"
_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|^\.|[. ]$')  # on any of the three systems
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of a voice. `url` is relative to the address of its collection; digests are in hex, in lower case."""

    name: str
    url: str
    size_bytes: int | None = None
    sha256: str | None = None
    md5: str | None = None

    def __post_init__(self) -> None:
        if not is_file_name(self.name):
            raise ValueError(f"not the name of a file: {self.name!r}")


@dataclass(frozen=True, slots=True)
class Collection:
    """Where voices are published. `index_url` is its own list of files, None where it has none."""

    key: str
    title: str
    page: str
    base_url: str
    index_url: str | None = None
    licence_note: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that may be installed. `speakers` is how many its model has, `speaker` which of them it is.

    One of a language may be `recommended`: the one we would take of those whose licence leaves nothing open.
    """

    name: str
    engine: str
    language: str
    quality: str
    licence: str
    source: str
    description: str
    size_bytes: int
    speaker: str
    speakers: int
    assets: tuple[Asset, ...]
    collection: str = ""
    recommended: bool = False

    def __post_init__(self) -> None:
        if not is_file_name(self.name):
            raise ValueError(f"not a name for a voice: {self.name!r}")
        if sum(asset.name.endswith(MODEL_SUFFIX) for asset in self.assets) != 1:
            raise ValueError(f"{self.name}: a voice has one model")

    @property
    def model(self) -> Asset:
        """The file that the voice speaks from."""
        return next(asset for asset in self.assets if asset.name.endswith(MODEL_SUFFIX))

    @property
    def folder(self) -> str:
        """The name of the folder it is installed into, the same for voices that share a model."""
        return self.model.name.removesuffix(MODEL_SUFFIX)


def offers() -> tuple[Offer, ...]:
    """Every voice that can be installed, in the order of the index.

    Raises:
        MissingError: the index is not there.
        UsageError: it is not what this version of tts can read.
    """
    path = shipped_folder() / INDEX
    with _explained(path):
        return tuple(_offer(row) for row in _table(path)["voices"])


def find_offer(name: str) -> Offer:
    """The voice called `name`, in whatever case.

    Raises:
        MissingError: there is none; the hint has names that are near.
    """
    known = {plain(offer.name): offer for offer in offers()}
    if offer := known.get(plain(name)):
        return offer
    raise MissingError(f"no voice that can be installed is called {name!r}", _instead(name, known))


def _instead(name: str, known: Mapping[str, Offer]) -> str:
    """What somebody may have meant who asked for `name`: a language, or a name like it."""
    tags = {offer.language for offer in known.values()}
    spoken = {plain(tag) for tag in tags} | {plain(tag).partition("-")[0] for tag in tags}
    if plain(name) in spoken:
        return f"those of that language: tts voices list --language {name}"
    near = [known[each].name for each in get_close_matches(plain(name), known, n=3)]
    return f"did you mean {' or '.join(near)}?" if near else "tts voices list shows all there are"


def find_collection(key: str) -> Collection:
    """The collection that the index calls `key`.

    Raises:
        MissingError: there is none.
    """
    path = shipped_folder() / INDEX
    with _explained(path):
        table = _table(path)["collections"]
        if key not in table:
            raise MissingError(f"no collection of voices is called {key!r}")
        return Collection(key=key, **table[key])


def is_file_name(name: str) -> bool:
    """Whether every system takes it as the name of one file, and none as a path."""
    return 0 < len(name) <= _LONGEST_NAME and name.isprintable() and not _NO_FILE_NAME.search(name)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Within it, whatever does not fit the format is told as an error of the index at `path`."""
    try:
        yield
    except FileNotFoundError as error:
        raise MissingError(
            f"the index of voices is not there: {path}", "install article-tts again"
        ) from error
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise UsageError(
            f"the index of voices cannot be read: {path} ({error})", "install article-tts again"
        ) from error


def _table(path: Path) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if table["version"] != VERSION:
        raise ValueError(f"its version is {table['version']}, not {VERSION}")
    return table


def _offer(row: dict[str, Any]) -> Offer:
    fields = {key: value for key, value in row.items() if key != "files"}
    assets = tuple(_asset(file) for file in row["files"])
    size_bytes = sum(asset.size_bytes or 0 for asset in assets)
    return Offer(**fields, assets=assets, size_bytes=size_bytes)


def _asset(row: dict[str, Any]) -> Asset:
    fields = {key: value for key, value in row.items() if key != "path"}
    return Asset(**fields, url=row["path"])
