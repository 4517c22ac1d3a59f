"""What is said of a voice that does not work: in one line, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tts.model import Voice

# "[ONNXRuntimeError] : 7 : INVALID_PROTOBUF : Load model from … failed:", and a node's name, are for its authors.
_PREFIX = re.compile(
    r"^\[ONNXRuntimeError\] : \d+ : (\w+) : (?:.*?(?:Status Message: |failed: ?))?", re.DOTALL
)
_LONGEST = 120


def reason(error: Exception) -> str:
    """The first line of what a library says of an error, without what only its authors understand."""
    text = _PREFIX.sub(lambda found: f"{found[1].replace('_', ' ').lower()}: ", str(error))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    line = lines[0] if lines else type(error).__name__
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def again(voice: Voice) -> str:
    """What to do about a broken file of a voice: one of somebody's own comes from where it came."""
    if voice.source and "://" not in voice.source:
        return (
            f"install it again from the file it came from, {voice.source}: tts voices install FILE"
        )
    return f"install it again: tts voices install {voice.name}"
