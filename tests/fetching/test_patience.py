"""How long we wait: by a clock that is set by hand."""

from __future__ import annotations

import pytest

from tts.fetching.limits import Limits
from tts.fetching.patience import Patience


class Clock:
    now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def patience(clock: Clock) -> Patience:
    return Patience(Limits(connect_s=10, read_s=20, total_s=60), clock)


def test_each_step_has_its_own_bound(patience: Patience) -> None:
    assert (patience.to_connect_s(), patience.to_read_s()) == (10, 20)


def test_no_step_outlasts_the_page(patience: Patience, clock: Clock) -> None:
    clock.now_s += 55
    assert (patience.to_connect_s(), patience.to_read_s()) == (5, 5)


def test_no_step_begins_after_the_end(patience: Patience, clock: Clock) -> None:
    clock.now_s += 60
    for step in (patience.to_connect_s, patience.to_read_s):
        with pytest.raises(TimeoutError, match="not done within 60 s"):
            step()


def test_a_new_page_has_all_of_it_again(patience: Patience, clock: Clock) -> None:
    clock.now_s += 1_000
    patience.restart()
    assert patience.to_read_s() == 20


def test_waiting_out_of_politeness_does_not_count(patience: Patience, clock: Clock) -> None:
    clock.now_s += 59
    patience.extend(30)
    clock.now_s += 30
    assert patience.to_read_s() == 1


def test_what_is_said_of_a_wait(patience: Patience, clock: Clock) -> None:
    assert str(patience.silence()) == "not a byte for 20 s"
    assert str(patience.no_connection()) == "no connection within 10 s"
    clock.now_s += 60
    assert str(patience.silence()) == str(patience.no_connection()) == "not done within 60 s"
