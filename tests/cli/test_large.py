"""Pages without end, through the whole program: one line, an honest code, and neither memory nor time without bound."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

MIB = 1024**2
PARAGRAPH = b"<p>The river rose again in the night, and nobody in the valley slept.</p>\n"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
LONGEST_S = 20  # of processor time; a second or two, on a machine that has nothing else to do
MOST_MIB = 200  # more than the program takes for a small page, which is some 60

pytestmark = pytest.mark.skipif(os.name == "nt", reason="`resource` is not there")


# Runs a command and tells what it took. A process of its own, and a small one, as the largest memory of a process is
# at least that of the one which started it, and tests may hold a lot.
TAKEN = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stderr=subprocess.STDOUT, stdout=subprocess.PIPE, timeout=60)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
told = done.stdout.decode()
print(json.dumps([done.returncode, told, used.ru_maxrss, used.ru_utime + used.ru_stime]))
"""


def refused(*arguments: object, folder: Path, stdin: object = subprocess.DEVNULL) -> str:
    """What is said of a page that is too large, by a process that took little for it."""
    command = [sys.executable, "-m", "tts", *map(str, arguments)]
    taken = subprocess.run(
        [sys.executable, "-c", TAKEN, *command],
        cwd=folder,
        stdin=stdin,
        stdout=subprocess.PIPE,
        timeout=90,
        check=True,
    )
    status, told, memory, seconds = json.loads(taken.stdout)
    assert status == 3, told
    assert memory * (1 if sys.platform == "darwin" else 1024) < MOST_MIB * MIB
    assert seconds < LONGEST_S
    assert "Traceback" not in told
    assert told.startswith("tts: ")
    assert len(told.splitlines()) <= 2
    return told


def endless(head: bytes, piece: bytes):
    """Says `piece` until nobody listens, or until 100 MiB are said, which nobody should have waited for."""

    def say(sock):
        with suppress(OSError):
            sock.sendall(head)
            for _ in range(100 * MIB // len(piece)):
                sock.sendall(piece)

    return say


@pytest.mark.parametrize("command", ["extract", "script", "narrate"])
def test_a_file_of_100_mib(tmp_path, command):
    page = tmp_path / "page.html"
    with page.open("wb") as file:
        file.write(PARAGRAPH)
        file.truncate(100 * MIB)
    assert "larger than 16 MiB: page.html" in refused(command, "page.html", folder=tmp_path)
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (OK + b"\r\n", PARAGRAPH * 1000),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65_536 + b"\r\n"),
        (OK + b"Content-Length: 104857600\r\n\r\n", PARAGRAPH * 1000),
        (OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(bytes(MIB))),
    ],
)
def test_a_server_that_never_ends(tmp_path, server, head, piece):
    server.pages["/page"] = endless(head, piece)
    told = refused("extract", server.url("/page"), "--allow-private", folder=tmp_path)
    assert "larger than 16 MiB: http://127.0.0.1" in told


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_a_stream_and_a_device_that_never_end(tmp_path):
    with Path("/dev/zero").open("rb") as zeros:
        assert "larger than 16 MiB: -" in refused("extract", "-", folder=tmp_path, stdin=zeros)
    assert "larger than 16 MiB: /dev/zero" in refused("extract", "/dev/zero", folder=tmp_path)
