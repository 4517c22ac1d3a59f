"""What the commands say: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tts.errors import OutputError

if TYPE_CHECKING:
    from tts.errors import TtsError
    from tts.model import Article, Episode

MEGABYTE = 1_000_000


def open_streams() -> None:
    """Both streams in UTF-8, with names of files as the system has them; a closed one goes nowhere."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def leave_stdout() -> None:
    """Nobody reads it any more: what is still to be written goes nowhere, so that Python's end is quiet."""
    with suppress(OSError, ValueError), _nowhere() as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def complain(error: TtsError) -> None:
    """One line that says what is wrong, and one that says what to do."""
    sys.stderr.write(f"tts: {_one_line(error.message)}\n")
    if error.hint:
        sys.stderr.write(f"     {_one_line(error.hint)}\n")


def warn_if_cut(work: Article | Episode) -> None:
    """Say that an article is not whole, and that its page is why."""
    if work.is_cut:
        note("only the beginning is here: a paywall cut the text")


def note(text: str) -> None:
    """A line beside the result: nothing is wrong, but somebody should know."""
    sys.stderr.write(f"note: {text}\n")


def say(line: str = "") -> None:
    """A line of the result.

    Raises:
        OutputError: standard output takes no more.
        BrokenPipeError: whoever read it has gone.
    """
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(error) from error


def unwritten(error: OSError) -> OutputError:
    """The error of a standard output that takes no more, which is left alone from here on."""
    sys.stdout = _nowhere()  # Python would try again at its end
    return OutputError(
        f"standard output could not be written: {error.strerror}", "send it elsewhere"
    )


def say_json(value: object) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=2))


def clock(seconds: float) -> str:
    """65.4 -> "1:05", 3725 -> "1:02:05"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def megabytes(size_bytes: int) -> str:
    return f"{size_bytes / MEGABYTE:.1f} MB"


def _one_line(text: str) -> str:
    return " ".join(text.split())
