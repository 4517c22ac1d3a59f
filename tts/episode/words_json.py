"""When each word is heard, and which characters of the article it reads: for pages that read along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.episode.timings import TimedWord

VERSION = "1.0.0"


def write_words_json(words: Sequence[TimedWord], language: str, estimated: bool) -> bytes:
    """The file, in UTF-8; times in seconds with three decimals, `estimated` if the engine gave none.

    `block`, `start` and `end` are all null for words that are not the article's; for words of the title
    only `block` is.
    """
    content = {
        "version": VERSION,
        "language": language,
        "estimated": estimated,
        "words": [_entry(word) for word in words],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    # One word a line: small, and still good to read and to compare.
    return (text.replace('{"startTime"', '\n{"startTime"') + "\n").encode()


def _entry(timed: TimedWord) -> dict[str, object]:
    span = timed.word.span
    return {
        "startTime": timed.start_ms / 1000,
        "endTime": timed.end_ms / 1000,
        "written": timed.written,
        "spoken": timed.word.text,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "utterance": timed.utterance,
    }
