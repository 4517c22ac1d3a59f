"""The command `tts`, and `python -m tts`."""

from __future__ import annotations

import _thread
import gc
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED_EXIT = 130  # as tts.errors has it, which is not loaded for the help
MOMENT_S = 0.02


def main() -> None:
    """Run the command line and leave with its exit code.

    Help and version are answered without loading the commands: typer alone takes longer to import than
    Python to start. `tts/cli/help.txt` is what typer would print; a test holds them equal.
    """
    arguments = sys.argv[1:]
    if "_TTS_COMPLETE" not in os.environ and arguments in ([], ["--help"], ["-h"]):
        sys.exit(_show_help())
    sys.exit(_run(arguments))


def _run(arguments: list[str]) -> int:
    """Run a command; gives the exit code. When it is over, Ctrl-C is not heard any more."""
    import signal

    # Where somebody wants us not to hear it, as nohup does, it stays so.
    hears = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if hears:
        signal.signal(signal.SIGINT, _interrupt)
    try:
        from tts.cli.app import run

        code = run(arguments)
    except KeyboardInterrupt:  # before a command began
        os.write(2, b"\ntts: interrupted\n")
        code = INTERRUPTED_EXIT
    if hears:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if code == INTERRUPTED_EXIT:
        # Ctrl-C during an exec of text, such as dataclasses are made with, is kept in mind by CPython until the next
        # one: `python -m tts` would end by the signal although we have caught it.
        exec("")  # noqa: S102
    gc.freeze()  # what is left goes with the process: to look through it again takes 40 ms
    return code


def _interrupt(_number: int, frame: FrameType | None) -> None:
    """Interrupt what is being done, but not the loading of a module.

    What is raised there may be lost, for one where Python calls back from it, or come out as another error,
    and the command would go on. Therefore again in a moment.
    """
    while frame:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            _thread.start_new_thread(_interrupt_later, ())
            return
        frame = frame.f_back
    raise KeyboardInterrupt


def _interrupt_later() -> None:
    time.sleep(MOMENT_S)
    _thread.interrupt_main()


def _show_help() -> int:
    """Print the help; gives the exit code."""
    from pathlib import Path

    if sys.stdout is None:  # closed before we began
        return 0
    try:
        sys.stdout.write(Path(__file__).with_name("cli").joinpath("help.txt").read_text("utf-8"))
        sys.stdout.flush()
    except OSError:  # nobody reads it, or the disk is full: the commands know how to end then
        from tts.cli.app import run

        return run(["--help"])
    return 0


if __name__ == "__main__":
    main()
