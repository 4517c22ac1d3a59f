"""Whether a file is the one that was promised."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tts.casting.catalogue import Asset, Offer
    from tts.errors import TtsError

# MD5 is all that Piper's collection publishes. It tells a damaged file from a whole one; whoever could make another
# file of the same MD5 and size would have to make the published one too.
KINDS = ("sha256", "md5")
_HEX_DIGITS = frozenset("0123456789abcdef")
_LENGTHS = {"sha256": 64, "md5": 32}


def digest(path: Path, kind: str = "sha256") -> str:
    """The digest of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(
            file, partial(hashlib.new, kind, usedforsecurity=False)
        ).hexdigest()


def fault(path: Path, asset: Asset) -> str | None:
    """What is wrong with the file that should be `asset`, in words; None if nothing is."""
    size_bytes = path.stat().st_size
    if asset.size_bytes not in (None, size_bytes):
        return f"it has {size_bytes} bytes, and {asset.size_bytes} were promised"
    for kind in KINDS:
        promised = getattr(asset, kind)
        if promised and (found := digest(path, kind)) != promised:
            return f"its {kind} is {found}, and {promised} was promised"
    return None


def is_promised(asset: Asset) -> bool:
    """Whether anybody says what the file must be."""
    return bool(asset.sha256 or asset.md5)


def is_whole(path: Path, asset: Asset) -> bool:
    """Whether the file is there and certainly the one that was promised."""
    return is_promised(asset) and path.is_file() and fault(path, asset) is None


def agreed(offer: Offer, index: bytes, where: str, error: type[TtsError]) -> Offer:
    """`offer` with what the collection's own index, read at `where`, says of its files.

    The index is a table of voices, each with "files": {path: {"size_bytes", "md5_digest"}}, as Piper's is. A voice that
    is not in it stays as we know it.

    Raises:
        error: it is no such index, or says something else than we know.
    """
    try:
        listed = _listed(offer, json.loads(index))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as cause:
        raise error(f"not an index of voices: {where}", "check the address") from cause
    assets = []
    for asset in offer.assets:
        said = listed.get(asset.name, {})
        for kind, value in said.items():
            if getattr(asset, kind) not in (None, value):
                raise error(
                    f"{asset.name}: {where} says {kind} {value}, and we know {getattr(asset, kind)}",
                    "it has changed since this version of article-tts: look for a newer one",
                )
        assets.append(replace(asset, **said))
    return replace(offer, assets=tuple(assets))


def _listed(offer: Offer, table: Any) -> dict[str, dict[str, Any]]:
    """What an index says of each file of a voice, under our names for it."""
    row = table.get(offer.name)
    files = {} if row is None else row["files"]
    return {path.rsplit("/", 1)[-1]: _said(row) for path, row in files.items()}


def _said(row: Any) -> dict[str, Any]:
    """Raises ValueError where a size or a digest is none."""
    said: dict[str, Any] = {}
    if (size_bytes := row.get("size_bytes")) is not None:
        if type(size_bytes) is not int or size_bytes < 0:
            raise ValueError(f"a size of {size_bytes!r}")
        said["size_bytes"] = size_bytes
    for kind in KINDS:
        if (value := row.get(f"{kind}_digest")) is not None:
            value = value.lower()
            if len(value) != _LENGTHS[kind] or not _HEX_DIGITS.issuperset(value):
                raise ValueError(f"a digest of {value!r}")
            said[kind] = value
    return said
