"""A script said onto a tape, each voice its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.audio.rates import at_rate
from tts.audio.stitch import stitch_breath
from tts.audio.watch import unwatched

if TYPE_CHECKING:
    from tts.audio.tape import Tape
    from tts.audio.watch import Watch
    from tts.model import Cue
    from tts.speaking.performance import Performance


def perform(performance: Performance, tape: Tape, watch: Watch = unwatched) -> tuple[Cue, ...]:
    """Put a script that is being said onto the tape, between two silences; gives when each utterance is heard.

    Raises:
        SynthesisError: an utterance that could not be said, or without sound of a plausible length.
        TtsError: a voice cannot be opened.
    """
    script = performance.script
    tape.pause(script.lead_in_ms)
    cues: list[Cue] = []
    parts = zip(performance.breaths, performance.lines, performance.speeches, strict=True)
    for breath, line, speech in parts:
        tape.turn(line.voice.name)
        cues += stitch_breath(len(cues), breath, at_rate(speech, tape.rate_hz), tape)
        watch("speech", len(cues), len(script.utterances))
    tape.pause(script.lead_out_ms)
    return tuple(cues)
