"""Two stages at once keep order, wait when full, and pass errors on."""

from __future__ import annotations

import threading
import time

import pytest

from tts.audio.overlap import DEPTH, Overlapped


def push_all(receive, count, error=None):
    with Overlapped(receive) as stage:
        for number in range(count):
            stage.push(number)
        if error:
            raise error


def test_items_arrive_in_order_on_another_thread():
    seen, threads = [], set()

    def receive(item):
        seen.append(item)
        threads.add(threading.get_ident())

    with Overlapped(receive) as stage:
        for number in range(100):
            stage.push(number)
    assert seen == list(range(100))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_reaches_whoever_pushes():
    def receive(item):
        raise ValueError(f"cannot take {item}")

    with pytest.raises(ValueError, match="cannot take"):
        push_all(receive, 10 * DEPTH)


def test_an_error_in_the_last_item_is_not_lost():
    def receive(item):
        if item == "last":
            raise ValueError(item)

    stage = Overlapped(receive)
    stage.push("first")
    stage.push("last")
    with pytest.raises(ValueError, match="last"):
        stage.close()


def test_it_never_runs_far_ahead():
    gate = threading.Semaphore(0)
    stage = Overlapped(lambda item: gate.acquire())
    pushed = []

    def produce():
        for number in range(4 * DEPTH):
            stage.push(number)
            pushed.append(number)

    producer = threading.Thread(target=produce)
    producer.start()
    time.sleep(0.2)
    most = len(pushed)
    gate.release(4 * DEPTH)
    producer.join(5)
    stage.close()
    assert most <= DEPTH
    assert len(pushed) == 4 * DEPTH


def test_an_error_outside_cancels_what_waits():
    seen = []

    def receive(item):
        time.sleep(0.05)
        seen.append(item)

    with pytest.raises(KeyError):
        push_all(receive, DEPTH, KeyError())
    assert len(seen) < DEPTH
