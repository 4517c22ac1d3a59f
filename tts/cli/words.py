"""What the commands say: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tts.errors import TtsError

MEGABYTE = 1_000_000


def complain(error: TtsError) -> None:
    """One line that says what is wrong, and one that says what to do."""
    sys.stderr.write(f"tts: {_one_line(error.message)}\n")
    if error.hint:
        sys.stderr.write(f"     {_one_line(error.hint)}\n")


def say(line: str = "") -> None:
    sys.stdout.write(f"{line}\n")


def say_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def clock(seconds: float) -> str:
    """65.4 -> "1:05", 3725 -> "1:02:05"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def megabytes(size_bytes: int) -> str:
    return f"{size_bytes / MEGABYTE:.1f} MB"


def _one_line(text: str) -> str:
    return " ".join(text.split())
