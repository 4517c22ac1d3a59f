"""The command `tts`, and `python -m tts`."""

from __future__ import annotations

import gc
import os
import sys

INTERRUPTED_EXIT = 130  # as tts.errors has it, which is not loaded for the help


def main() -> None:
    """Run the command line and leave with its exit code.

    Help and version are answered without loading the commands: typer alone takes longer to import than
    Python to start. `tts/cli/help.txt` is what typer would print; a test holds them equal.
    """
    arguments = sys.argv[1:]
    if "_TTS_COMPLETE" not in os.environ and arguments in ([], ["--help"], ["-h"]):
        sys.exit(_show_help())
    try:
        from tts.cli.app import run

        code = run(arguments)
        gc.freeze()  # what is left goes with the process: to look through it again takes 40 ms
    except KeyboardInterrupt:  # while still importing
        sys.stderr.write("\ntts: interrupted; nothing was written\n")
        code = INTERRUPTED_EXIT
    if code == INTERRUPTED_EXIT:
        # Ctrl-C during an exec of text, such as dataclasses are made with, is kept in mind by CPython until the next
        # one: `python -m tts` would end by the signal although we have caught it.
        exec("")  # noqa: S102
    sys.exit(code)


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
