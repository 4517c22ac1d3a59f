"""A script in the mouths of its voices: who says what, and the saying of it, which has begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.model import in_one
from tts.speaking.tasks import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.casting import Cast
    from tts.model import Script, Utterance
    from tts.speaking.ensemble import Ensemble, Speeches


@dataclass(frozen=True, slots=True)
class Performance:
    """A script, its breaths with the line that is said for each, and their speech, in order, as it comes."""

    script: Script
    breaths: tuple[tuple[Utterance, ...], ...]
    lines: tuple[Line, ...]
    speeches: Speeches


def begin(script: Script, cast: Cast, ensemble: Ensemble) -> Performance:
    """Have the ensemble begin to say a script."""
    breaths = tuple(in_breaths(script.utterances))
    lines = tuple(cast_line(breath, cast) for breath in breaths)
    return Performance(script, breaths, lines, ensemble.say(lines))


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
