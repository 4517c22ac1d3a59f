"""An article as a script: sentences, breaths, spoken words, pauses and chapters."""

from __future__ import annotations

from tts.script.compose import compose
from tts.script.sentences import sentence_spans, sentences
from tts.script.spoken import spoken, spoken_words
from tts.script.stretches import Stretch, silent_spans

__all__ = [
    "Stretch",
    "compose",
    "sentence_spans",
    "sentences",
    "silent_spans",
    "spoken",
    "spoken_words",
]
