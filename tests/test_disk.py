"""What a disk refuses: the path, the reason, and what to do; anything else goes through."""

from __future__ import annotations

import errno
import os

import pytest

from tts.disk import reading, writing
from tts.errors import InputError, OutputError


@pytest.mark.parametrize(
    ("number", "reason", "hint"),
    [
        (errno.ENOSPC, "the disk is full", "free some space, or name another folder"),
        (errno.EROFS, "read-only", "name another folder"),
        (errno.EACCES, "permission denied", "check the rights"),
        (errno.ENOTDIR, "a file, not a folder", "check the path"),
    ],
)
def test_what_could_not_be_written_is_named_with_the_reason(tmp_path, number, reason, hint):
    with (
        pytest.raises(OutputError, match=reason) as caught,
        writing(tmp_path / "x.mp3", "name another folder"),
    ):
        raise OSError(number, os.strerror(number))
    assert str(tmp_path / "x.mp3") in caught.value.message
    assert caught.value.hint.startswith(hint)


def test_a_reason_that_we_do_not_know_is_the_system_s(tmp_path):
    with pytest.raises(OutputError, match=os.strerror(errno.EPIPE)), writing(tmp_path):
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def test_what_cannot_be_read_is_input(tmp_path):
    with pytest.raises(InputError, match="missing"), reading(tmp_path / "missing"):
        (tmp_path / "missing").read_bytes()


def test_other_errors_are_nobody_s_disk(tmp_path):
    with pytest.raises(ZeroDivisionError), writing(tmp_path):
        raise ZeroDivisionError
