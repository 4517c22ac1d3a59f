"""When each word is heard, and which characters of the article it reads: for pages that read along."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tts.episode.timings import TimedWord

VERSION = "1.1.0"


def write_words_json(words: Iterable[TimedWord], language: str, estimated: bool) -> bytes:
    """The file, in UTF-8; times in seconds with three decimals, `estimated` if the engine gave none.

    `block` is the number of a block, from 0, or "dek"; for words of the title it is null, and for words that are not
    the article's `start` and `end` are as well.
    """
    head = {"version": VERSION, "language": language, "estimated": estimated}
    # One word a line: small, good to read and to compare. Encoded one by one: all of them as text would take
    # five times the room.
    file = BytesIO()
    file.write(f'{_compact(head)[:-1]},"words":['.encode())
    for number, word in enumerate(words):
        file.write(f"{',' if number else ''}\n{_compact(_entry(word))}".encode())
    file.write(b"]}\n")
    return file.getvalue()


def _compact(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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
