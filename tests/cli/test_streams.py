"""What the command line is connected to: streams that close, fill up or are nobody's, signals, a terminal."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import PAGE, fails, tts


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_shows_progress_with_the_time_left(tmp_path):
    import pty

    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "tts", "narrate", str(PAGE), "-o", "x.mp3"]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # how a terminal ends on Linux
            while piece := os.read(mine, 4096):
                shown += piece
        result = process.stdout.read()
    os.close(mine)
    assert process.returncode == 0
    assert b"speaking" in shown
    assert b"mastering" in shown
    assert b"-:--:--" in shown or b"0:00:0" in shown
    assert b"x.mp3" in result
    assert b"speaking" not in result


def test_standard_input(tmp_path):
    done = tts(
        "narrate", "-", "-o", "in.mp3", "--voice", "tone", folder=tmp_path, stdin=PAGE.read_bytes()
    )
    assert done.returncode == 0
    assert (tmp_path / "in.mp3").stat().st_size > 100_000
    fails(tts("narrate", "-", folder=tmp_path, stdin=b"x"), 2, "-o")


def test_a_closed_standard_input_is_one_line(tmp_path):
    code = (
        "import sys; sys.stdin = None; from tts.cli.app import run; sys.exit(run(['extract', '-']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    fails(done, 3, "standard input is closed")


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_an_interrupt_leaves_nothing_behind(tmp_path, name, code):
    page = tmp_path / "long.txt"
    page.write_text(
        "A long text\n\n" + "One more sentence of many, and no end of it in sight. " * 20_000
    )
    out = tmp_path / "out"
    out.mkdir()
    command = [sys.executable, "-m", "tts", "narrate", str(page), "-o", str(out / "story.mp3")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not any(out.iterdir()) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(getattr(signal, name))
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == code, said
    assert "Traceback" not in said
    assert list(out.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
@pytest.mark.parametrize(
    "arguments",
    [(), ("--help",), ("-v", "--help"), ("--version",), ("extract", "--help"), ("extract", PAGE)],
)
def test_a_pipe_that_nobody_reads_is_141_and_quiet(tmp_path, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as output:
        done = tts(*arguments, folder=tmp_path, stdout=output)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_standard_output_is_one_line_and_6(tmp_path):
    command = f"{sys.executable} -m tts script {PAGE} > /dev/full"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    fails(done, 6, "standard output")


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise on Windows")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_do_not_matter(tmp_path, closed):
    command = f"{sys.executable} -m tts narrate {PAGE} -o x.mp3 --voice tone {closed}"
    assert (
        subprocess.run(["sh", "-c", command], cwd=tmp_path, timeout=60, check=False).returncode == 0
    )
    assert (tmp_path / "x.mp3").stat().st_size > 100_000


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_an_empty_environment_and_a_name_that_is_not_text(tmp_path):
    command = [
        sys.executable,
        "-X",
        "utf8=0",
        "-m",
        "tts",
        "narrate",
        str(PAGE),
        "-o",
        "міст.mp3",
        "--receipt",
    ]
    done = subprocess.run(
        command, cwd=tmp_path, env={"LC_ALL": "C"}, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "міст.mp3" in done.stdout.decode()
    assert (tmp_path / "міст.mp3").exists()
    assert (
        json.loads((tmp_path / "міст.receipt.json").read_text("utf-8"))["audio"]["name"]
        == "міст.mp3"
    )


@pytest.mark.skipif(os.name == "nt", reason="there is no sh on Windows")
def test_a_reader_that_goes_away_ends_it_quietly_with_141(tmp_path):
    page = tmp_path / "long.txt"
    page.write_text("A long text\n\n" + "One more sentence of many, and no end in sight. " * 3_000)
    command = f"{{ {sys.executable} -m tts script {page}; echo $? >code; }} | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.stderr == b""
    assert (tmp_path / "code").read_text().strip() == "141"


@pytest.mark.parametrize(("flags", "says"), [((), False), (("-v",), True)])
def test_only_our_own_warnings_are_told(tmp_path, flags, says):
    code = (
        "import logging, sys, warnings\n"
        "from tts.cli import flags\n"
        "from tts.cli.app import run\n"
        "load_settings = flags.load_settings\n"
        "def talk(*given, **named):\n"
        "    logging.getLogger('trafilatura.core').warning('discarding data')\n"
        "    warnings.warn('a large picture')\n"
        "    logging.getLogger('tts.reading').warning('ours')\n"
        "    return load_settings(*given, **named)\n"
        "flags.load_settings = talk\n"
        f"sys.exit(run([*{list(flags)!r}, 'extract', {str(PAGE)!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (b"WARNING tts.reading: ours" if says else b"note: ours") in done.stderr
    assert (b"discarding data" in done.stderr) is says
    assert (b"a large picture" in done.stderr) is says
