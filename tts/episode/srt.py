"""SubRip: numbered cues, a comma before the milliseconds, a blank line after each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.episode.lines import clock, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.episode.timings import Sentence


def write_srt(sentences: Sequence[Sentence]) -> bytes:
    """The file, in UTF-8. SubRip has no escapes: an arrow in a text is set as one character."""
    cues = (_cue(number, sentence) for number, sentence in enumerate(sentences, start=1))
    return "\n".join(cues).encode()


def _cue(number: int, sentence: Sentence) -> str:
    times = f"{clock(sentence.start_ms, ',')} --> {clock(sentence.end_ms, ',')}"
    lines = (line.replace("-->", "→") for line in wrapped(sentence.text))
    return "\n".join((str(number), times, *lines, ""))
