"""From a narration to an episode: tags, cover, transcripts, receipt, and files that appear at once."""

from tts.episode.accounting import account
from tts.episode.cover import cover
from tts.episode.labels import Labels
from tts.episode.publish import SUFFIXES, Staging, file_of, guid
from tts.episode.receipt import receipt
from tts.episode.tags import tag
from tts.episode.timings import heard_chapters
from tts.episode.transcript import write_transcript

__all__ = [
    "SUFFIXES",
    "Labels",
    "Staging",
    "account",
    "cover",
    "file_of",
    "guid",
    "heard_chapters",
    "receipt",
    "tag",
    "write_transcript",
]
