"""Writes `help.txt`: what typer prints for `tts --help`, kept so that it need not be loaded for that.

Run by `make help-text`.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from tts.cli.app import app

WIDTH = 80  # columns
HELP_FILE = Path(__file__).with_name("help.txt")


def help_text() -> str:
    """What typer prints for `tts --help`, on a terminal of `WIDTH`."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        app(["--help"], prog_name="tts", terminal_width=WIDTH)
    return printed.getvalue()


if __name__ == "__main__":
    HELP_FILE.write_text(help_text(), encoding="utf-8")
