"""A model of Kokoro's as a session of onnxruntime: one thread, and weights that all processes share.

Opening an .onnx copies its weights into each process. Preparing writes the same graph in onnxruntime's own format,
which is mapped into memory as it lies on disk. For a model of 304 MB that made opening 0.005 s instead of 0.34 s, and
22 MB of memory of a process's own instead of 312 MB; the samples are the same to the last bit. That file lies hidden
beside the model, under a name that says of which model and which onnxruntime it is, and is passed over when either
changes. It holds nothing that suits only the processor it was made on.
"""

from __future__ import annotations

import contextlib
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = 4  # of onnxruntime's levels of logging, the one that prints nothing, since it raises what is wrong as well
DIGEST_LENGTH = 16  # of the digest, in the name of a prepared file
# Weights are used as they lie in the file, not rearranged for the processor: that is a copy again, and no quicker
# (0.176 s either way for 200 phonemes of a medium voice of Piper's).
_AS_THEY_LIE = {"session.disable_prepacking": "1"}
_MAPPED = {
    "session.use_memory_mapped_ort_model": "1",
    "session.use_ort_model_bytes_for_initializers": "1",
}


def open_session(path: Path, digest: str) -> Any:
    """The model at `path`, as it was prepared if it was; `digest` is its sha256, or "" where that is not known.

    Raises:
        Exception: one of onnxruntime's, which have no base of their own: it is no model.
    """
    prepared = _prepared_file(path, digest)
    if prepared is not None and prepared.is_file():
        with contextlib.suppress(Exception):  # broken since; the model itself is still there
            return _session(prepared, _options(_AS_THEY_LIE | _MAPPED))
    return _session(path, _options(_AS_THEY_LIE))


def prepare_session(path: Path, digest: str) -> None:
    """Write the model at `path` as it opens soonest, in place of what older versions wrote; nothing without a digest.

    Where that cannot be written, on a full disk for one, the model will do.
    """
    prepared = _prepared_file(path, digest)
    if prepared is None or prepared.is_file():  # several voices may share a model
        return
    for older in path.parent.glob(f".{path.stem}-*.ort"):
        with contextlib.suppress(OSError):  # on Windows not while a voice speaks from it
            older.unlink()
    partial = prepared.with_suffix(".partial")
    options = _options({"session.save_model_format": "ORT"})
    options.optimized_model_filepath = str(partial)
    try:
        _session(path, options)
        partial.replace(prepared)
    except Exception:  # noqa: BLE001 -- of onnxruntime's own or of the disk's; opening says what is wrong with a model
        partial.unlink(missing_ok=True)


def _prepared_file(path: Path, digest: str) -> Path | None:
    name = f".{path.stem}-{digest[:DIGEST_LENGTH]}-{version('onnxruntime')}.ort"
    return path.with_name(name) if digest else None


def _options(entries: dict[str, str]) -> Any:
    runtime = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = NOTHING
    # One level more would rearrange for this processor, if there were convolutions over two dimensions.
    options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    for name, value in entries.items():
        options.add_session_config_entry(name, value)
    return options


def _session(path: Path, options: Any) -> Any:
    runtime = import_module("onnxruntime")
    return runtime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
