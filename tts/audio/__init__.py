"""Sound: speech and pauses stitched to a tape, the tape mastered and encoded."""

from tts.audio.encode import check_output
from tts.audio.loudness import measure
from tts.audio.master import master
from tts.audio.rates import at_rate
from tts.audio.stitch import in_one, stitch, stitch_breath
from tts.audio.tape import Tape
from tts.audio.watch import Watch, unwatched

__all__ = [
    "Tape",
    "Watch",
    "at_rate",
    "check_output",
    "in_one",
    "master",
    "measure",
    "stitch",
    "stitch_breath",
    "unwatched",
]
