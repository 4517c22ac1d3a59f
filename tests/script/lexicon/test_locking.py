"""One writer at a time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tts.errors import OutputError
from tts.script.lexicon.locking import locked

HOLD = """
import sys
from pathlib import Path
from tts.script.lexicon.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_nobody_else_gets_in_until_the_holder_ends(tmp_path):
    path = tmp_path / "own.tsv"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(OutputError, match="another program"), locked(path, 0.1):
            pytest.fail("two at once")
        holder.kill()  # a lock ends with its process, however that ends
    with locked(path, 5):
        assert not path.exists()


def test_a_lock_can_be_had_again(tmp_path):
    for _ in range(2):
        with locked(tmp_path / "own.tsv", 0.1):
            assert (tmp_path / ".own.tsv.lock").exists()
