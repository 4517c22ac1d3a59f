"""The JSON transcript of Podcasting 2.0 (podcast namespace, `podcast:transcript`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.episode.timings import Sentence


def write_podcast_json(sentences: Sequence[Sentence]) -> bytes:
    """The file, in UTF-8; times in seconds with three decimals."""
    segments = [
        {
            "startTime": sentence.start_ms / 1000,
            "endTime": sentence.end_ms / 1000,
            "body": sentence.text,
        }
        for sentence in sentences
    ]
    content = {"version": "1.0.0", "segments": segments}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
