"""The one list of timings that every transcript, tag and chapter is written from.

Samples become milliseconds here, rounded down, so that no time lies beyond the end of the sound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tts.errors import SynthesisError
from tts.model import Chapter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.model import Cue, Narration, Script, Utterance, Word

MIN_CHAPTERS = 3  # fewer are no table of contents

# Controls and line separators end a line in one format or another; a no-break space does not, and stays.
BREAKS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written, on one line, and when it is heard."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class TimedWord:
    """One word of utterance number `utterance`, and when it is heard."""

    word: Word
    written: str
    utterance: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class TimedChapter:
    """A stretch of the narration with a name; each begins where the one before ends."""

    title: str
    start_ms: int
    end_ms: int


def one_line(text: str) -> str:
    """`text` without line ends, controls and doubled spaces, in characters that UTF-8 can hold."""
    return BREAKS.sub(" ", text.encode(errors="replace").decode()).strip()


def milliseconds(samples: int, narration: Narration) -> int:
    """A position in the narration, rounded down and held between its ends."""
    return max(0, min(samples, narration.samples)) * 1000 // narration.rate_hz


def matched(script: Script, narration: Narration) -> Iterator[tuple[Utterance, Cue]]:
    """Each utterance with its cue, in order.

    Raises:
        SynthesisError: the narration does not hold every utterance, once and in order.
    """
    heard = [cue.utterance for cue in narration.cues]
    if heard != list(range(len(script.utterances))):
        raise SynthesisError(
            f"the sound has {len(heard)} sentences where the script has {len(script.utterances)}, "
            "or has them in another order"
        )
    return zip(script.utterances, narration.cues, strict=True)


def sentences(script: Script, narration: Narration) -> tuple[Sentence, ...]:
    """Every utterance with something to show, as written.

    Raises:
        SynthesisError: the narration does not hold every utterance.
    """
    timed = (
        Sentence(
            one_line(utterance.written) or one_line(utterance.spoken),
            milliseconds(cue.start, narration),
            milliseconds(cue.end, narration),
        )
        for utterance, cue in matched(script, narration)
    )
    return tuple(sentence for sentence in timed if sentence.text)


def words(script: Script, narration: Narration) -> Iterator[TimedWord]:
    """Every word in order, each ending where the next of its utterance begins.

    Raises:
        SynthesisError: the narration does not hold every utterance, or not a time for every word.
    """
    for pair in matched(script, narration):
        yield from _words_of(*pair, narration)


def _words_of(utterance: Utterance, cue: Cue, narration: Narration) -> Iterator[TimedWord]:
    edges = _edges(cue, len(utterance.words))
    for word, (start, end) in zip(utterance.words, pairwise(edges), strict=True):
        yield TimedWord(
            word,
            one_line(utterance.written[word.start : word.end]),
            cue.utterance,
            milliseconds(start, narration),
            milliseconds(end, narration),
        )


def _edges(cue: Cue, count: int) -> list[int]:
    """Where each word begins, then where the last one ends: rising, and inside the cue."""
    if len(cue.word_starts) != count:
        raise SynthesisError(
            f"sentence {cue.utterance + 1} has {count} words and {len(cue.word_starts)} times"
        )
    edges: list[int] = []
    for start in (*cue.word_starts, cue.end):
        floor = edges[-1] if edges else cue.start
        edges.append(max(floor, min(start, cue.end)))
    return edges


def chapters(script: Script, narration: Narration) -> tuple[TimedChapter, ...]:
    """The chapters in milliseconds.

    Raises:
        SynthesisError: the narration does not hold every utterance.
    """
    matched(script, narration)
    return tuple(
        TimedChapter(
            one.title, milliseconds(one.start, narration), milliseconds(one.end, narration)
        )
        for one in heard_chapters(script, narration.cues, narration.samples)
    )


def heard_chapters(script: Script, cues: Sequence[Cue], samples: int) -> tuple[Chapter, ...]:
    """The chapters of `samples` of sound, the first from the very start; none if fewer than `MIN_CHAPTERS`."""
    marks = sorted(script.chapters, key=lambda mark: mark.utterance)
    if len(marks) < MIN_CHAPTERS:
        return ()
    edges = [0, *(cues[mark.utterance].start for mark in marks[1:]), samples]
    return tuple(
        Chapter(one_line(mark.title), start, end)
        for mark, (start, end) in zip(marks, pairwise(edges), strict=True)
    )
