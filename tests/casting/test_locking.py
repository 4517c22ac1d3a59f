"""One at a time at a voice, whatever becomes of whoever was first."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tts.casting import locking
from tts.casting.locking import locked
from tts.errors import OutputError

HOLD = """
import sys
from pathlib import Path
from tts.casting.locking import locked

with locked(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def voice(tmp_path) -> Path:
    return tmp_path / "voice"


def test_nothing_is_left_of_a_lock(voice) -> None:
    with locked(voice):
        assert [path.name for path in voice.parent.iterdir()] == [".lock-voice"]
    assert list(voice.parent.iterdir()) == []


def test_the_second_is_refused_and_others_are_not(voice) -> None:
    with locked(voice):
        with pytest.raises(OutputError, match="voice is being installed"), locked(voice):
            pass
        with locked(voice.with_name("other")):
            pass
    with locked(voice):
        pass


def test_an_error_lets_go_of_it(voice) -> None:
    with pytest.raises(KeyError), locked(voice):
        raise KeyError
    with locked(voice):
        pass


def test_another_process_is_kept_out_until_it_dies(voice) -> None:
    command = [sys.executable, "-c", HOLD, str(voice)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"mine"
        with pytest.raises(OutputError), locked(voice):
            pass
        other.kill()
        other.wait(10)
    assert (voice.parent / ".lock-voice").exists()
    with locked(voice):  # its file means nothing by itself
        pass
    assert list(voice.parent.iterdir()) == []


def test_of_many_one_at_a_time_has_it(voice) -> None:
    inside, most, done = 0, 0, 0
    guard = threading.Lock()

    def work() -> None:
        nonlocal inside, most, done
        for _ in range(200):
            try:
                with locked(voice):
                    with guard:
                        inside += 1
                        most = max(most, inside)
                        done += 1
                    with guard:
                        inside -= 1
            except OutputError:
                continue

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert most == 1
    assert done > 0


def test_without_a_folder_it_is_said(tmp_path) -> None:
    with pytest.raises(OutputError, match="could not be written"), locked(tmp_path / "a" / "b"):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="there no open file can be removed")
def test_a_lock_that_was_removed_before_it_was_had_is_no_lock(voice, monkeypatch) -> None:
    """Whoever had it lets go between our opening of its file and our locking."""
    usual, asked = locking._lock, []

    def late(handle: int) -> bool:
        asked.append(handle)
        if len(asked) == 1:
            voice.with_name(".lock-voice").unlink()
        return usual(handle)

    monkeypatch.setattr(locking, "_lock", late)
    with locked(voice):
        assert len(asked) == 2
        with pytest.raises(OutputError), locked(voice):
            pass
