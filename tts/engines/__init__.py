"""Engines: an utterance goes in, speech comes out."""

from tts.engines.opening import engine_names, open_voice
from tts.engines.protocol import Engine
from tts.engines.voices import choose_voice, find_voice, voices

__all__ = ["Engine", "choose_voice", "engine_names", "find_voice", "open_voice", "voices"]
