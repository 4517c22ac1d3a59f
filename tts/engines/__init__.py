"""Engines: an utterance goes in, speech comes out."""

from tts.engines.opening import engine_names, open_voice, prepare_voice
from tts.engines.protocol import Engine

__all__ = ["Engine", "engine_names", "open_voice", "prepare_voice"]
