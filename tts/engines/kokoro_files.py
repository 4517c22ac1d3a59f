"""The files of a voice of Kokoro's: a model, and a file of styles beside it, checked before anything is said.

Both are published by kokoro-onnx: the model takes tokens, a style and a speed; the styles are an archive of numpy's
with an array for each speaker, a row for each length of text. kokoro-onnx knows the model's vocabulary and its inputs.
The session is ours (`kokoro_prepare`).
"""

from __future__ import annotations

import logging
import sys
import zipfile
import zlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tts.engines.failures import again, reason
from tts.engines.kokoro_prepare import open_session
from tts.engines.kokoro_sounds import needed
from tts.errors import MissingError, UsageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tts.model import Voice

STYLES = "styles"  # the option of a voice that names the file
STYLE_SIZE = 256
TOKENS = frozenset({"tokens", "input_ids"})  # the same input, as older and newer exports call it
OTHER_INPUTS = frozenset({"style", "speed"})
SPEEDS = (0.5, 2.0)  # kokoro-onnx refuses others
NAMED = 8  # things that a message names at most
EXTRA = 'pip install "article-tts[kokoro]"'
TOO_NEW = (3, 14)  # kokoro-onnx 0.6 does not install on it


@dataclass(frozen=True, slots=True)
class Kokoro:
    """A model that is open: kokoro-onnx's object, and the style of one speaker, shape (n, 1, 256)."""

    model: Any
    style: NDArray[np.float32]
    vocabulary: frozenset[str]

    def close(self) -> None:
        self.model.voices.close()


def open_files(voice: Voice, speed: float) -> Kokoro:
    """The model and the style of `voice`.

    Raises:
        MissingError: the extra or a file is missing, or a file is no such thing; UsageError: a model that was made for
            whole speeds is asked for another.
    """
    library = _library()
    path, styles = Path(voice.model), styles_file(voice)
    style = _style(styles, voice)
    session = _session(path, voice)
    _check_speed(session, speed, voice)
    model = library.Kokoro.from_session(session, str(styles))
    vocabulary = frozenset(model.tokenizer.vocab)
    if lacking := sorted(needed(voice.language) - vocabulary):
        model.voices.close()
        raise MissingError(
            f"{path}: the model was made for other phonemes; it lacks {' '.join(lacking[:NAMED])}",
            again(voice),
        )
    return Kokoro(model, style, vocabulary)


def styles_file(voice: Voice) -> Path:
    """Where the styles of a voice lie: beside its model.

    Raises:
        MissingError: the voice does not say what the file is called.
    """
    name = voice.option(STYLES)
    if not isinstance(name, str) or not name:
        raise MissingError(
            f"voice {voice.name!r} does not say which file holds its styles",
            f'add to its TOML: options = {{ {STYLES} = "voices-v1.0.bin" }}',
        )
    return Path(voice.model).parent / name


def _library() -> Any:
    """kokoro-onnx, which from now on logs nothing: it prints what it logs.

    Raises:
        MissingError: it is not installed, or there is none for this Python.
    """
    try:
        library = import_module("kokoro_onnx")
    except ImportError as error:
        where = ""
        if sys.version_info >= TOO_NEW:
            where = f"; it needs Python before {'.'.join(map(str, TOO_NEW))}"
        raise MissingError(f"Kokoro's voices need kokoro-onnx{where}: {error}", EXTRA) from error
    logging.getLogger("kokoro_onnx").setLevel(logging.CRITICAL + 1)
    return library


def _session(path: Path, voice: Voice) -> Any:
    """The model, open.

    Raises:
        MissingError: there is no file, or no model of Kokoro's in it.
    """
    if not path.is_file():
        raise MissingError(f"there is no model at {path}", again(voice))
    try:
        session = open_session(path, voice.digest)
    except Exception as error:  # the classes of its errors have no base of their own
        what = f"{path} cannot be loaded as a model: {reason(error)}"
        raise MissingError(what, again(voice)) from error
    names = {one.name for one in session.get_inputs()}
    if len(names & TOKENS) != 1 or names - TOKENS != OTHER_INPUTS:
        raise MissingError(
            f"{path} is no model of Kokoro's: it takes {', '.join(sorted(names))}", again(voice)
        )
    return session


def _check_speed(session: Any, speed: float, voice: Voice) -> None:
    """Some exports take whole speeds only, and kokoro-onnx rounds for them, with a word in its log."""
    kinds = {one.name: one.type for one in session.get_inputs()}
    if "int" in kinds["speed"] and speed != int(speed):
        raise UsageError(
            f"the model of voice {voice.name!r} cannot speak at {speed:g} times its pace",
            "it was made for whole numbers: choose a rate of 1 or 2",
        )


def _style(path: Path, voice: Voice) -> NDArray[np.float32]:
    """The style of the voice's speaker, shape (n, 1, 256): a row for each length of text, n at least the longest.

    Raises:
        MissingError: no such file, no such style in it, or one of another shape.
    """
    style = _array(path, voice)
    longest = import_module("kokoro_onnx.config").MAX_PHONEME_LENGTH
    has_rows = style.ndim > 0 and len(style) >= longest
    if not has_rows or style.shape[1:] != (1, STYLE_SIZE) or not _are_numbers(style):
        raise MissingError(
            f"{path}: the style {voice.speaker!r} is {style.dtype} of shape {style.shape}, and should be numbers "
            f"of shape ({longest}, 1, {STYLE_SIZE})",
            again(voice),
        )
    return style.astype(np.float32)


def _array(path: Path, voice: Voice) -> NDArray[Any]:
    """The array of the voice's speaker, whatever it is.

    Raises:
        MissingError: no such file, or no such array in it.
    """
    if not path.is_file():
        raise MissingError(f"there is no file of styles at {path}", again(voice))
    try:
        with path.open("rb") as file:
            styles = np.load(file, allow_pickle=False)
            names = list(getattr(styles, "files", ()))
            if voice.speaker in names:
                found: NDArray[Any] = styles[voice.speaker]
                return found
    except (ValueError, OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise MissingError(f"{path} is no whole file of styles: {error}", again(voice)) from error
    if not names:
        raise MissingError(f"{path} is no whole file of styles: there are none in it", again(voice))
    there = ", ".join(sorted(names)[:NAMED])
    raise MissingError(f"{path} has no style {voice.speaker!r}", f"there are: {there}")


def _are_numbers(style: NDArray[Any]) -> bool:
    return style.dtype.kind == "f" and bool(np.isfinite(style).all())
