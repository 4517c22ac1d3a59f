"""`tts doctor` and the server that the settings name: whether it takes calls, and nothing is asked of it."""

from __future__ import annotations

import json
import socket

from command_line import tts


def finding(done):
    return next(one for one in json.loads(done.stdout) if one["what"] == "engine openai")


def test_a_server_that_takes_calls_is_fine(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        found = finding(tts("doctor", "--json", folder=tmp_path, TTS_OPENAI_URL=address))
    assert (found["works"], address in found["found"]) == (True, True)


def test_one_that_does_not_is_broken_and_the_reason_is_said(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
    done = tts("doctor", "--json", folder=tmp_path, TTS_OPENAI_URL=address)
    assert done.returncode == 4
    assert not finding(done)["works"]
    assert "cannot be reached" in finding(done)["found"]


def test_without_one_nothing_is_wrong(tmp_path):
    assert finding(tts("doctor", "--json", folder=tmp_path))["works"]
