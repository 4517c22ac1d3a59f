"""What is said by others than the narrator: block quotes, speech in quotation marks, dialogue with dashes."""

from __future__ import annotations

from tts.script.quotations.quoting import quotations
from tts.script.quotations.speech import count_words

__all__ = ["count_words", "quotations"]
