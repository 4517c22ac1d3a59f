"""How names are said: the user's lexicon, a library's, the shipped ones."""

from __future__ import annotations

from tts.script.lexicon.entry import KINDS, PARTS_OF_SPEECH, Entry
from tts.script.lexicon.home import own_path
from tts.script.lexicon.matching import Lexicon, lexicon

__all__ = ["KINDS", "PARTS_OF_SPEECH", "Entry", "Lexicon", "lexicon", "own_path"]
