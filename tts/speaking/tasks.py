"""What is to be said, cut into tasks, and which of them is next."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.model import Utterance, Voice

# Engines that say a page sooner than a process starts. Where they say all of it, tasks are chunks, or handing them over
# would take longer than saying them.
LIGHT_ENGINES = frozenset(["espeak", "tone"])
CHUNK_LETTERS = 2_000
# Tasks for each worker that may be done before their turn: of 12 s, or chunks of 140 s; 0.5 MB and 6 MB.
WINDOW, LANE_WINDOW = 12, 3


@dataclass(frozen=True, slots=True)
class Line:
    """What is said in one breath, and the voice that says it."""

    voice: Voice
    utterance: Utterance

    @property
    def letters(self) -> int:
        """How much there is to say."""
        return len(self.utterance.spoken)


@dataclass(frozen=True, slots=True)
class Task:
    """Lines that one worker says in one go. `number` is its place, from 0."""

    number: int
    lines: tuple[Line, ...]

    @property
    def letters(self) -> int:
        return sum(line.letters for line in self.lines)


def is_light(voice: Voice) -> bool:
    """Whether the engine of a voice is one of `LIGHT_ENGINES`."""
    return voice.engine in LIGHT_ENGINES


def tasks(lines: Sequence[Line]) -> list[Task]:
    """Lines, all of light voices or all of others, as tasks, in order: chunks of light ones, else a task each."""
    light = all(is_light(line.voice) for line in lines)
    parts = _chunks(lines) if light else [[line] for line in lines]
    return [Task(number, tuple(part)) for number, part in enumerate(parts)]


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    for line in lines:
        chunk.append(line)
        if sum(one.letters for one in chunk) >= CHUNK_LETTERS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


@dataclass(slots=True)
class Agenda:
    """Hands out tasks: the longest of those near enough to their turn first, so that no long one is left for the end.

    Where `lanes` are fixed, worker K of N gets tasks K, K + N, and so on: what eSpeak says depends a little on what it
    has said before, and so the same text sounds the same each time.
    """

    tasks: Sequence[Task]
    workers: int
    lanes: bool = False
    changed: Condition = field(default_factory=Condition)
    _turn: int = 0  # the task that is delivered next
    _waiting: set[int] = field(default_factory=set)
    _stopped: bool = False

    def __post_init__(self) -> None:
        self._waiting = set(range(len(self.tasks)))

    def take(self, worker: int) -> Task | None:
        """The next task for `worker`; waits while none is near enough to its turn. None when all is said."""
        with self.changed:
            while True:
                if self._stopped or self._turn >= len(self.tasks):
                    return None
                if near := self._near(worker):
                    number = min(near) if self.lanes else max(near, key=self._urgency)
                    self._waiting.discard(number)
                    return self.tasks[number]
                self.changed.wait()

    def delivered(self) -> None:
        """The task whose turn it was is done with: later ones may begin."""
        with self.changed:
            self._turn += 1
            self.changed.notify_all()

    def stop(self) -> None:
        """No more tasks for anybody."""
        with self.changed:
            self._stopped = True
            self.changed.notify_all()

    def _near(self, worker: int) -> list[int]:
        window = (LANE_WINDOW if self.lanes else WINDOW) * self.workers
        end = min(self._turn + window, len(self.tasks))
        return [
            number
            for number in range(self._turn, end)
            if number in self._waiting and (not self.lanes or number % self.workers == worker)
        ]

    def _urgency(self, number: int) -> tuple[int, int]:
        return self.tasks[number].letters, -number
