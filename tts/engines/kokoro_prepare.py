"""A model of Kokoro's as a session of onnxruntime, from weights that all processes share where it was prepared.

Opening an .onnx copies its weights into each process. Preparing writes the same graph in onnxruntime's own format,
which is mapped into memory as it lies on disk. For a model of 304 MB that made opening 0.005 s instead of 0.34 s, and
22 MB of memory of a process's own instead of 312 MB; the samples are the same to the last bit. That file lies hidden
beside the model, under a name that says of which model and which onnxruntime it is, and is passed over when either
changes. It holds nothing that suits only the processor it was made on.
"""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from tts.engines.making import clear, clear_unfinished, matching, unfinished
from tts.engines.onnx_session import Memory, open_onnx, open_saved

if TYPE_CHECKING:
    from pathlib import Path

DIGEST_LENGTH = 16  # of the digest, in the name of a prepared file
# Weights are used as they lie in the file, not rearranged for the processor: that is a copy again, and no quicker
# (0.176 s either way for 200 phonemes of a medium voice of Piper's).
MEMORY = Memory(is_kept=True, is_rearranged=False)


def open_session(path: Path, digest: str) -> Any:
    """The model at `path`, as it was prepared if it was; `digest` is its sha256, or "" where that is not known.

    Raises:
        Exception: one of onnxruntime's, which have no base of their own: it is no model.
    """
    prepared = _prepared_file(path, digest)
    if prepared is not None and prepared.is_file():
        with suppress(Exception):  # broken since; the model itself is still there
            return open_saved(prepared, MEMORY)
    return open_onnx(path, memory=MEMORY)


def prepare_session(path: Path, digest: str) -> None:
    """Write the model at `path` as it opens soonest, in place of what older versions wrote; nothing without a digest.

    Where that cannot be written, on a full disk for one, the model will do.
    """
    prepared = _prepared_file(path, digest)
    if prepared is None:
        return
    of_this_model = re.compile(rf"\.{re.escape(path.stem)}-[^-]+-[^-]+\.ort")
    clear_unfinished(path.parent, path.name)
    if prepared.is_file():  # several voices may share a model
        return
    for older in matching(path.parent, of_this_model):
        clear(older)
    made = unfinished(path.parent, path.name)
    try:
        # What is onnxruntime's or the disk's: opening says what is wrong with a model.
        with suppress(Exception):
            open_onnx(path, made, MEMORY)
            made.replace(prepared)
    finally:
        clear(made)


def _prepared_file(path: Path, digest: str) -> Path | None:
    name = f".{path.stem}-{digest[:DIGEST_LENGTH]}-{version('onnxruntime')}.ort"
    return path.with_name(name) if digest else None
