"""Casting: which voices there are, and which of them read an article."""

from tts.casting.choosing import Cast, cast, choose_voice, expected, find_voice
from tts.casting.voices import voices

__all__ = ["Cast", "cast", "choose_voice", "expected", "find_voice", "voices"]
