"""Sessions of onnxruntime as we want them: one thread each, silent, from files that are mapped into memory.

A pool of processes keeps the cores busy, and two sessions of one thread need 10 % less of them than one of two.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tts.engines.making import flush

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = 4  # of onnxruntime's levels of logging, the one that prints nothing; what is wrong is raised as well
_SAVING = {"session.save_model_format": "ORT"}
# Weights as they lie in the file, which is mapped: processes share them, and a medium voice opens in 0.1 s, not 0.5.
_MAPPED = {
    "session.use_memory_mapped_ort_model": "1",
    "session.use_ort_model_bytes_for_initializers": "1",
}
_AS_THEY_LIE = {"session.disable_prepacking": "1"}


@dataclass(frozen=True, slots=True)
class Memory:
    """What a session does with memory; the samples are the same."""

    is_kept: bool = False  # what a run has used, for the next one
    is_rearranged: bool = True  # a copy of some weights, in the order that suits the processor


LEAN = Memory()


def open_onnx(
    model: Path | bytes, saved: Path | None = None, memory: Memory = LEAN, *, here: bool = False
) -> Any:
    """A model as it came, a path or its bytes; with `saved`, also written there in onnxruntime's own format.

    What is saved for `here` is rearranged for this kind of processor, and says nonsense, or nothing, on another.

    Raises:
        Exception: one of onnxruntime's, which have no base of their own: it is no model; OSError: the disk is full.
    """
    options = _options(memory, _SAVING if saved else {})
    if here:
        options.graph_optimization_level = _levels().ORT_ENABLE_ALL
    if saved:
        options.optimized_model_filepath = str(saved)
    session = _session(model if isinstance(model, bytes) else str(model), options)
    if saved:
        flush(saved)
    return session


def open_saved(path: Path, memory: Memory = LEAN) -> Any:
    """What `open_onnx` has saved.

    Raises:
        Exception: one of onnxruntime's: it is damaged, or of another version.
    """
    return _session(str(path), _options(memory, _MAPPED))


def _options(memory: Memory, entries: dict[str, str]) -> Any:
    runtime = import_module("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = NOTHING
    options.enable_cpu_mem_arena = options.enable_mem_pattern = memory.is_kept
    # The level above rearranges for the processor it runs on; what is saved may be opened on another.
    options.graph_optimization_level = _levels().ORT_ENABLE_EXTENDED
    for name, value in (entries | ({} if memory.is_rearranged else _AS_THEY_LIE)).items():
        options.add_session_config_entry(name, value)
    return options


def _levels() -> Any:
    return import_module("onnxruntime").GraphOptimizationLevel


def _session(model: str | bytes, options: Any) -> Any:
    runtime = import_module("onnxruntime")
    return runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
