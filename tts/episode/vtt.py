"""WebVTT (W3C Candidate Recommendation, 4 April 2019)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.episode.lines import clock, wrapped
from tts.episode.timings import Sentence, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

# Only < and & must be escaped; > is too, as "-->" may stand in no cue.
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def write_vtt(sentences: Sequence[Sentence], note: str = "") -> bytes:
    """The file, in UTF-8; `note` is a comment for those who open it."""
    head = ["WEBVTT"]
    if comment := one_line(note).translate(ESCAPES):
        head.append(f"NOTE {comment}")
    cues = (_cue(number, sentence) for number, sentence in enumerate(sentences, start=1))
    return ("\n\n".join((*head, *cues)) + "\n").encode()


def _cue(number: int, sentence: Sentence) -> str:
    # A cue must end later than it starts, were it by a millisecond.
    end_ms = max(sentence.end_ms, sentence.start_ms + 1)
    times = f"{clock(sentence.start_ms, '.')} --> {clock(end_ms, '.')}"
    lines = (line.translate(ESCAPES) for line in wrapped(sentence.text))
    return "\n".join((str(number), times, *lines))
