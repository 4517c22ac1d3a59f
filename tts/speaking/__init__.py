"""Speaking: a script goes in, and each voice says its part, from as many processes as there are cores."""

from tts.speaking.ensemble import Ensemble, Opened, Patience
from tts.speaking.performing import perform
from tts.speaking.tasks import Line

__all__ = ["Ensemble", "Line", "Opened", "Patience", "perform"]
