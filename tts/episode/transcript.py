"""Transcripts: one list of timings, written in each format that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.episode.podcast_json import write_podcast_json
from tts.episode.srt import write_srt
from tts.episode.timings import sentences, words
from tts.episode.vtt import write_vtt
from tts.episode.words_json import write_words_json
from tts.errors import UsageError
from tts.settings import TRANSCRIPTS

if TYPE_CHECKING:
    from tts.model import Narration, Script

KINDS = (*TRANSCRIPTS, "words")


def write_transcript(kind: str, script: Script, narration: Narration) -> bytes:
    """The content of a file of one of `KINDS`, in UTF-8.

    Raises:
        UsageError: no such kind.
        SynthesisError: the narration and the script do not fit together.
    """
    match kind:
        case "vtt":
            return write_vtt(sentences(script, narration), _note(script))
        case "srt":
            return write_srt(sentences(script, narration))
        case "json":
            return write_podcast_json(sentences(script, narration))
        case "words":
            estimated = any(cue.estimated for cue in narration.cues)
            return write_words_json(words(script, narration), script.language, estimated)
        case _:
            raise UsageError(f"no transcript format {kind!r}", f"one of {', '.join(KINDS)}")


def _note(script: Script) -> str:
    """The language, and the disclosure if it is spoken."""
    said = (one.written for one in script.utterances if one.role == "disclosure")
    return " ".join((f"Language: {script.language}.", *said))
