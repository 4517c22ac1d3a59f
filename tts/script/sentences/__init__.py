"""A text as sentences, sentences as breaths, and short sentences joined in one."""

from __future__ import annotations

from tts.script.sentences.abbreviations import primary
from tts.script.sentences.breaths import breaths
from tts.script.sentences.joining import groups, is_short
from tts.script.sentences.splitting import sentence_spans, sentences

__all__ = ["breaths", "groups", "is_short", "primary", "sentence_spans", "sentences"]
