"""What is said next, and by whom."""

from __future__ import annotations

from threading import Thread

from conftest import utterance

from tts.casting import find_voice
from tts.speaking.tasks import CHUNK_LETTERS, WINDOW, Agenda, Line, Task, tasks


def agenda(lengths, workers=1, *, lanes=False):
    voice = find_voice("tone")
    parts = [
        Task(number, (Line(voice, utterance("x" * length)),))
        for number, length in enumerate(lengths)
    ]
    return Agenda(parts, workers, lanes)


def test_light_voices_get_chunks_and_others_a_line_at_a_time(strange):
    light = [Line(find_voice("tone"), utterance("word " * 100))] * 12
    heavy = [Line(strange, utterance("word " * 100))] * 3
    parts = tasks(light)
    assert [len(part.lines) for part in parts] == [5, 5, 2]
    assert [part.number for part in parts] == list(range(3))
    assert all(part.letters <= CHUNK_LETTERS + 500 for part in parts)
    assert [len(part.lines) for part in tasks(heavy)] == [1] * 3


def test_the_longest_of_the_window_is_first_and_equals_in_order():
    one = agenda([3, 9, 5, 9, 1])
    assert [one.take(0).number for _ in range(5)] == [1, 3, 2, 0, 4]


def test_nothing_is_done_too_long_before_its_turn():
    one = agenda([5] * WINDOW + [99])
    taken = [one.take(0).number for _ in range(WINDOW)]
    assert taken == list(range(WINDOW))
    later: list[int] = []
    thread = Thread(target=lambda: later.append(one.take(0).number))
    thread.start()
    assert not later
    one.delivered()
    thread.join(5)
    assert later == [WINDOW]


def test_lanes_are_fixed():
    one = agenda([1, 2, 3, 4, 5], 2, lanes=True)
    assert [one.take(1).number for _ in range(2)] == [1, 3]
    assert [one.take(0).number for _ in range(3)] == [0, 2, 4]


def test_all_said_or_stopped_ends_it():
    one = agenda([1])
    assert one.take(0).number == 0
    one.delivered()
    assert one.take(0) is None
    other = agenda([1, 1])
    other.stop()
    assert other.take(0) is None
