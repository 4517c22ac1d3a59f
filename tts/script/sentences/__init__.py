"""A text as sentences, and sentences as breaths."""

from __future__ import annotations

from tts.script.sentences.abbreviations import primary
from tts.script.sentences.breaths import breaths
from tts.script.sentences.splitting import sentence_spans, sentences

__all__ = ["breaths", "primary", "sentence_spans", "sentences"]
