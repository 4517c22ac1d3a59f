"""Processes by their ids, on each system by what it has: the signal 0, which asks elsewhere, ends one on Windows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SYNCHRONIZE, WAIT_TIMEOUT = 0x00100000, 0x00000102  # as Windows calls them


def is_running(process: int) -> bool:
    """Whether it has not ended; one that has, and that nobody has asked how, is still in the list of processes."""
    if sys.platform == "win32":
        return _is_unended(process)
    state = _state_in_proc(process) if sys.platform == "linux" else _state_by_ps(process)
    return bool(state) and not state.startswith(("Z", "X"))


def _state_in_proc(process: int) -> str:
    """The letter of its state; nothing if there is no such process. `ps` is not on every Linux."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[0]  # what stands in the brackets is any text


def _state_by_ps(process: int) -> str:
    command = ["ps", "-o", "stat=", "-p", str(process)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _is_unended(process: int) -> bool:
    """An id stays taken for as long as anybody has the process open, so that it is asked whether it has ended."""
    import ctypes

    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(SYNCHRONIZE, False, process))
    if not handle:
        return False
    try:
        return kernel.WaitForSingleObject(handle, 0) == WAIT_TIMEOUT
    finally:
        kernel.CloseHandle(handle)
