"""Several voices, several processes, one order."""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tts.errors import SynthesisError
from tts.speaking.frames import settle
from tts.speaking.process import Worker, WorkerLostError
from tts.speaking.tasks import LIGHT_ENGINES, Agenda, Line, Task, is_light, tasks
from tts.speaking.voicing import Opened, Voices, excerpt
from tts.speaking.worker import OPEN, SAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tts.model import Speech, Voice

LOG = logging.getLogger(__name__)

ATTEMPTS = 3  # at a line, before the narration fails
LIGHT_LETTERS = 25_000  # eSpeak says so much in the time that two processes take to start
EARLY_WORKERS = 4  # started before it is known how much there is to say

__all__ = ["LIGHT_ENGINES", "Ensemble", "Opened", "Patience"]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker may take, in seconds, before it is held to hang.

    A page's letters are some 14 to a second of speech: `letter_s` is what an engine needs that speaks four times
    slower than real time.
    """

    opening_s: float = 120.0
    start_s: float = 30.0
    letter_s: float = 0.3

    def limit_s(self, letters: int) -> float:
        """For a text of so many letters."""
        return self.start_s + self.letter_s * letters


@dataclass(slots=True)
class _Member:
    """A worker and the thread that waits for it. `opened` are the voices its present process has opened."""

    number: int
    worker: Worker = field(default_factory=Worker)
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    generation: int = 0
    opened: set[Voice] = field(default_factory=set)

    def open(self, voice: Voice, patience: Patience) -> Opened:
        """Open a voice in the worker, again where its process is a new one."""
        opened: Opened = self.worker.ask((OPEN, voice), patience.opening_s)
        if self.generation != self.worker.generation:
            self.generation, self.opened = self.worker.generation, set()
        self.opened.add(voice)
        return opened

    def say(self, lines: Sequence[Line], patience: Patience) -> list[Speech]:
        """The speech of each line, from the worker."""
        is_new = self.generation != self.worker.generation
        for voice in {line.voice: None for line in lines}:
            if is_new or voice not in self.opened:
                self.open(voice, patience)
        letters = sum(line.letters for line in lines)
        speeches: list[Speech] = self.worker.ask((SAY, lines), patience.limit_s(letters))
        return speeches


class Speeches:
    """The speech of each line, in order, as it comes. Closing it ends what is still to be said."""

    def __init__(self, speeches: Iterator[Speech], stop: Callable[[], None] = lambda: None) -> None:
        self._speeches, self._stop = speeches, stop

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Speech:
        return next(self._speeches)

    def close(self) -> None:
        """No more of it is wanted."""
        self._stop()


class Ensemble:
    """Whoever speaks in a narration: this process, or up to `jobs` others, each with one open engine for each voice.

    A worker that crashes or hangs is replaced, and what it was to say tried again, three times in all.
    """

    def __init__(self, jobs: int, patience: Patience | None = None) -> None:
        self.jobs, self._patience = jobs, patience or Patience()
        self._here = Voices()
        self._members: list[_Member] = []
        self._agendas: list[Agenda] = []
        self._openings: dict[Voice, Future[Opened]] = {}

    def expect(self, voices: Iterable[Voice], letters: int = 0) -> None:
        """Have workers open the voices while something else is done, where they will be needed for so many letters."""
        wanted = [voice for voice in voices if not is_light(voice) or self._is_much(letters)]
        if wanted:
            self._grow(min(self.jobs, EARLY_WORKERS))
        for voice in wanted:
            self._opening(voice)
        for member in self._members[1:]:
            for voice in wanted:
                member.thread.submit(self._open, member, voice)

    def _is_much(self, letters: int) -> bool:
        """Whether light voices need workers for so many."""
        return self.jobs > 1 and letters >= LIGHT_LETTERS

    def opened(self, voice: Voice) -> Opened:
        """What is known of a voice once it is open.

        Raises:
            TtsError: it cannot be opened.
        """
        if is_light(voice):
            return self._here.open(voice)
        return self._opening(voice).result()

    def _opening(self, voice: Voice) -> Future[Opened]:
        """The first worker's opening of a voice, which is done once, and before it says anything."""
        if voice not in self._openings:
            self._grow(1)
            member = self._members[0]
            self._openings[voice] = member.thread.submit(self._open, member, voice)
        return self._openings[voice]

    def say(self, lines: Sequence[Line]) -> Speeches:
        """The speech of each line, in order; whoever does not hear it to its end closes it.

        Raises:
            SynthesisError: a line could not be said, however often it was tried.
            TtsError: a voice cannot be opened.
        """
        heavy = [line for line in lines if not is_light(line.voice)]
        if not heavy and self._is_much(sum(line.letters for line in lines)):
            return self._said(tasks(lines), lanes=True)
        speeches = self._said(tasks(heavy)) if heavy else Speeches(iter(()))
        return Speeches(self._together(lines, speeches), speeches.close)

    def _together(self, lines: Sequence[Line], heavy: Iterator[Speech]) -> Iterator[Speech]:
        """The speech of each line: of heavy voices what the workers say, of light ones what is said here.

        What eSpeak says depends a little on what it has said before, and so it says all of it in one process.
        """
        for line in lines:
            yield self._here.say([line])[0] if is_light(line.voice) else next(heavy)
        yield from heavy  # nothing, but it ends there

    def _said(self, parts: Sequence[Task], *, lanes: bool = False) -> Speeches:
        """What the workers say, who begin at once."""
        count = min(self.jobs, len(parts))
        self._grow(count)
        for voice in dict.fromkeys(line.voice for part in parts for line in part.lines):
            self._opening(voice)
        agenda, results = Agenda(parts, count, lanes), _Results({})
        self._agendas.append(agenda)
        for member in self._members[:count]:
            member.thread.submit(self._work, member, agenda, results)
        settle()
        return Speeches(self._delivered(parts, agenda, results), agenda.stop)

    def _delivered(
        self, parts: Sequence[Task], agenda: Agenda, results: _Results
    ) -> Iterator[Speech]:
        try:
            for part in parts:
                yield from results.wait_for(part.number, agenda)
                agenda.delivered()
        finally:
            agenda.stop()
            self._agendas.remove(agenda)

    def _work(self, member: _Member, agenda: Agenda, results: _Results) -> None:
        """Say one task after another until there are none."""
        while task := agenda.take(member.number):
            try:
                results.put(task.number, self._attempt(member, task), agenda)
            except BaseException as error:  # noqa: BLE001 -- raised again where it is waited for
                results.fail(error, agenda)
                return

    def _attempt(self, member: _Member, task: Task) -> list[Speech]:
        """The speech of a task; should that fail, of one line after the other, so that the one to blame is known."""
        try:
            return member.say(task.lines, self._patience)
        except (SynthesisError, WorkerLostError) as error:
            LOG.debug("task %d is tried line by line: %s", task.number, error)
            tried = 1 if len(task.lines) == 1 else 0
            return [self._persist(member, line, tried, error) for line in task.lines]

    def _persist(
        self, member: _Member, line: Line, tried: int, error: SynthesisError | WorkerLostError
    ) -> Speech:
        for _ in range(tried, ATTEMPTS):
            try:
                return member.say([line], self._patience)[0]
            except (SynthesisError, WorkerLostError) as again:
                LOG.debug("%s was tried again: %s", excerpt(line), again)
                error = again
        if isinstance(error, SynthesisError):
            raise error
        raise SynthesisError(
            f"the engine {line.voice.engine} {error}, {ATTEMPTS} times, on: {excerpt(line)}",
            f"try another voice than {line.voice.name}",
        ) from error

    def _open(self, member: _Member, voice: Voice) -> Opened:
        error: WorkerLostError | None = None
        for _ in range(ATTEMPTS):
            try:
                return member.open(voice, self._patience)
            except WorkerLostError as lost:
                error = lost
        raise SynthesisError(f"the voice {voice.name} cannot be opened: its process {error}")

    def _grow(self, count: int) -> None:
        self._members += [_Member(number) for number in range(len(self._members), count)]

    def close(self) -> None:
        """End all processes at once, whatever they are doing, and whether or not anybody heard them out."""
        for agenda in self._agendas:
            agenda.stop()
        for member in self._members:
            member.worker.kill()
        for member in self._members:
            member.thread.shutdown(cancel_futures=True)
            member.worker.close()
        self._here.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@dataclass(slots=True)
class _Results:
    """What has been said and not yet been asked for, by the number of its task; guarded by the agenda's lock."""

    said: dict[int, list[Speech]]
    error: BaseException | None = None

    def put(self, number: int, speeches: list[Speech], agenda: Agenda) -> None:
        with agenda.changed:
            self.said[number] = speeches
            agenda.changed.notify_all()

    def fail(self, error: BaseException, agenda: Agenda) -> None:
        with agenda.changed:
            self.error = self.error or error
            agenda.changed.notify_all()

    def wait_for(self, number: int, agenda: Agenda) -> list[Speech]:
        """What was said for a task.

        Raises:
            TtsError: one of the tasks has failed.
        """
        with agenda.changed:
            while number not in self.said:
                if self.error:
                    raise self.error
                agenda.changed.wait(POLL_S)
            return self.said.pop(number)


POLL_S = 0.5  # so that Ctrl-C is heard on Windows too, where waiting without an end is deaf to it
