"""Prepared voices: a Piper model taken apart and saved as it opens soonest and takes the least memory.

The parts lie in a hidden folder beside the model, with a `voice.json` that says of which files and which onnxruntime
they are; it is made under another name and renamed when it is whole. What cannot be prepared is spoken as it came.
"""

from __future__ import annotations

import json
import logging
import os
import re
import stat
import tempfile
from contextlib import suppress
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.making import clear, clear_unfinished, matching, unfinished
from tts.engines.onnx_session import open_saved
from tts.engines.piper_model import Layout, Manner, PreparedModel
from tts.engines.piper_parts import DESCRIPTION, PART, TOLERANCE, trial, write_parts
from tts.engines.piper_stream import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REVISION = 2  # of what is prepared

_log = logging.getLogger(__name__)


def open_prepared(model: Path, ids: Sequence[int], speaker: int | None) -> PreparedModel | None:
    """The voice at `model` from its prepared parts, which are made if need be; None if it cannot be prepared.

    `ids` is a sentence to try the parts with, and `speaker` one who can say it.
    """
    try:
        mark = _mark(model)
        for place in _places(model):
            clear_unfinished(place.parent, _whose(model))
            if found := _proven(place, model, mark, ids, speaker):
                return found
        return _made(model, mark, ids, speaker)
    except Exception as error:  # noqa: BLE001 -- of onnx, onnxruntime or the disk: then it speaks as it came
        _log.info("%s is not prepared: %s", model, error)
    return None


def _proven(
    place: Path, model: Path, mark: dict[str, Any], ids: Sequence[int], speaker: int | None
) -> PreparedModel | None:
    """What is prepared at a place; None where nothing is, or what says something else here, and is removed."""
    found = _opened(place, model, mark)
    if found is None or _says(found, place, ids, speaker):
        return found
    del found  # Windows removes nothing that is mapped
    clear(place)
    return None


def _made(
    model: Path, mark: dict[str, Any], ids: Sequence[int], speaker: int | None
) -> PreparedModel | None:
    """What is prepared now."""
    place, made = _begun(model)
    try:
        identity = {"sha256": digest(model), **mark}
        write_parts(made, model, identity, ids, Manner(0.0, 1.0, 0.0, speaker))
        _put(made, place, model, mark)
    finally:
        clear(made)
    return _opened(place, model, mark)


def _says(made: PreparedModel, place: Path, ids: Sequence[int], speaker: int | None) -> bool:
    """Whether what was prepared, maybe on another kind of processor, says here what it said there; takes some 10 ms."""
    described = json.loads((place / DESCRIPTION).read_text("utf-8"))
    try:
        heard = trial(made, ids, Manner(0.0, 1.0, 0.0, speaker))
    except Exception:  # noqa: BLE001 -- onnxruntime's own
        return False
    return len(heard) == len(described["trial"]) and np.allclose(
        heard, described["trial"], rtol=0, atol=TOLERANCE
    )


def clear_others(model: Path) -> None:
    """Remove what was prepared of a model for other versions, with its 60 MB."""
    with suppress(OSError):
        for place in _places(model):
            for folder in matching(place.parent, _names(model)):
                if folder.name != place.name:
                    clear(folder)


def _places(model: Path) -> Iterator[Path]:
    """Where the parts may lie: beside the model; or, where nothing can be written there, in a folder of the user's.

    That one is only told of when it is there. Nothing is made.
    """
    yield model.parent / _name(model)
    if _is_own(_own_folder()):
        yield _own_place(model)


def _own_place(model: Path) -> Path:
    return _own_folder() / f"{_whose(model)}-{_name(model)}"


def _whose(model: Path) -> str:
    return sha256(os.fsencode(model.resolve())).hexdigest()


def _name(model: Path) -> str:
    """Of the folder of a model's parts, for this version of onnxruntime and of ours."""
    return f".prepared-{model.stem}-{version('onnxruntime')}-{REVISION}"


def _names(model: Path) -> re.Pattern[str]:
    """All names that folders of a model's parts have had, and of no other's: no version has a hyphen in it."""
    return re.compile(rf"({_whose(model)}-)?\.prepared-{re.escape(model.stem)}-[^-]+-\d+")


def _begun(model: Path) -> tuple[Path, Path]:
    """Where the parts will lie, and the folder, made and empty, in which they are written before.

    It has the rights of any folder that is made there, so that whoever may read the model may read the parts.

    Raises:
        OSError: nothing can be written anywhere.
    """
    place = model.parent / _name(model)
    made = unfinished(place.parent, _whose(model))
    # To ask before would not do: of the rights that Windows has, os.access knows nothing.
    try:
        made.mkdir()
    except OSError:
        _make_own_folder()
        place = _own_place(model)
        made = unfinished(place.parent, _whose(model))
        made.mkdir()
    return place, made


def _mark(model: Path) -> dict[str, Any]:
    """What tells this file from another that lay in its place."""
    seen = model.stat()
    return {"size": seen.st_size, "changed_ns": seen.st_mtime_ns}


def _opened(folder: Path, model: Path, mark: dict[str, Any]) -> PreparedModel | None:
    """What is prepared in a folder, None where nothing is, or not of this model, or not whole."""
    try:
        described = json.loads((folder / DESCRIPTION).read_text("utf-8"))
        if not _is_of(described, model, mark):
            return None
        paths = [folder / PART.format(at) for at in range(len(described["sizes"]))]
        if [path.stat().st_size for path in paths] != described["sizes"]:
            return None
        front = open_saved(paths[0]), open_saved(paths[1])
        stages = (
            Stage(open_saved(path), **stage)
            for path, stage in zip(paths[2:], described["stages"], strict=True)
        )
        return PreparedModel(front, tuple(stages), Layout(**described["layout"]))
    except Exception:  # noqa: BLE001 -- no such file, not JSON, of other fields, or of onnxruntime's own: not whole
        return None


def _is_of(described: dict[str, Any], model: Path, mark: dict[str, Any]) -> bool:
    """Whether what is prepared is of this model; a copy has another date, and the same digest."""
    if described["size"] != mark["size"]:
        return False
    return bool(
        described["changed_ns"] == mark["changed_ns"] or described["sha256"] == digest(model)
    )


def digest(path: Path) -> str:
    """The sha256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _put(made: Path, place: Path, model: Path, mark: dict[str, Any]) -> None:
    """Rename a folder that is whole to where it belongs.

    Another process may have been quicker, and what it made is as good; what is there and damaged makes way.
    """
    try:
        made.rename(place)
    except OSError:
        if _opened(place, model, mark) is None:
            aside = unfinished(place.parent, _whose(model))
            place.rename(aside)
            clear(aside)
            made.rename(place)


def _own_folder() -> Path:
    """A folder for what only this user may write, there or not."""
    # On Windows all temporary files are the user's own.
    whose = f"-{os.getuid()}" if hasattr(os, "getuid") else ""
    return Path(tempfile.gettempdir()) / f"tts-prepared{whose}"


def _make_own_folder() -> None:
    """Make that folder if it is not there.

    Raises:
        PermissionError: somebody else has made one of that name.
    """
    folder = _own_folder()
    folder.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    if not _is_own(folder):
        raise PermissionError(f"{folder} is not this user's alone")


def _is_own(folder: Path) -> bool:
    """Whether a folder is there, and only this user can write to it."""
    try:
        seen = folder.lstat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return stat.S_ISDIR(seen.st_mode)
    is_shared = seen.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and not is_shared
