"""Speaking: a script goes in, and each voice says its part, from as many processes as there are cores.

`tts.speaking.performing` says a script; it is not imported here, since it brings all of the sound, and processes that
open voices should be started before that.
"""

from tts.speaking.ensemble import Ensemble, Opened, Patience
from tts.speaking.tasks import Line

__all__ = ["Ensemble", "Line", "Opened", "Patience"]
