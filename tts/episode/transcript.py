"""Transcripts: one list of timings, written in each format that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.episode.podcast_json import write_podcast_json
from tts.episode.srt import write_srt
from tts.episode.timings import sentences, words
from tts.episode.vtt import write_vtt
from tts.episode.words_json import write_words_json
from tts.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Narration, Script

KINDS = ("vtt", "srt", "json", "words")


def write_transcripts(
    kinds: Sequence[str], script: Script, narration: Narration
) -> dict[str, bytes]:
    """The content of each kind of file, in UTF-8; with "json" come the "words" as well.

    Raises:
        UsageError: a kind that is not one of `KINDS`.
        SynthesisError: the narration and the script do not fit together.
    """
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise UsageError(f"no transcript format {unknown[0]!r}", f"one of {', '.join(KINDS)}")
    wanted = set(kinds) | ({"words"} if "json" in kinds else set())
    return {kind: _content(kind, script, narration) for kind in KINDS if kind in wanted}


def _content(kind: str, script: Script, narration: Narration) -> bytes:
    match kind:
        case "vtt":
            return write_vtt(sentences(script, narration), _note(script))
        case "srt":
            return write_srt(sentences(script, narration))
        case "json":
            return write_podcast_json(sentences(script, narration))
        case _:
            estimated = any(cue.estimated for cue in narration.cues)
            return write_words_json(words(script, narration), script.language, estimated)


def _note(script: Script) -> str:
    """The language, and the disclosure if it is spoken."""
    said = (one.written for one in script.utterances if one.role == "disclosure")
    return " ".join((f"Language: {script.language}.", *said))
