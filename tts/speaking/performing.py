"""A script said onto a tape, each voice its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.audio import at_rate, in_one, stitch_breath, unwatched
from tts.speaking.tasks import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.audio import Tape, Watch
    from tts.casting import Cast
    from tts.model import Cue, Script, Utterance
    from tts.speaking.ensemble import Ensemble


def perform(
    script: Script, cast: Cast, ensemble: Ensemble, tape: Tape, watch: Watch = unwatched
) -> tuple[Cue, ...]:
    """Say the whole script onto the tape, between two silences; gives when each utterance is heard.

    Raises:
        SynthesisError: an utterance that could not be said, or without sound of a plausible length.
        TtsError: a voice cannot be opened.
    """
    tape.pause(script.lead_in_ms)
    cues: list[Cue] = []
    breaths = list(in_breaths(script.utterances))
    lines = [cast_line(breath, cast) for breath in breaths]
    for breath, line, speech in zip(breaths, lines, ensemble.say(lines), strict=True):
        tape.turn(line.voice.name)
        cues += stitch_breath(len(cues), breath, at_rate(speech, tape.rate_hz), tape)
        watch("speech", len(cues), len(script.utterances))
    tape.pause(script.lead_out_ms)
    return tuple(cues)


def in_breaths(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, ...]]:
    """Utterances in the groups that are said in one breath, by one voice; nearly all are alone."""
    breath: list[Utterance] = []
    for utterance in utterances:
        if breath and breath[-1].voice != utterance.voice:
            yield tuple(breath)
            breath = []
        breath.append(utterance)
        if not utterance.joined:
            yield tuple(breath)
            breath = []
    if breath:
        yield tuple(breath)


def cast_line(breath: Sequence[Utterance], cast: Cast) -> Line:
    """A breath and the voice that the script has for it.

    Raises:
        KeyError: the script names a voice that is not in the cast.
    """
    name = breath[0].voice
    voice = {one.name: one for one in cast.voices}[name] if name else cast.narrator
    return Line(voice, in_one(breath))
