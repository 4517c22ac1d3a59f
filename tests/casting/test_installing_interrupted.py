"""Installing voices two at once, killed in the midst of it, and with a disk that takes nothing more."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time

import pytest
from bad_server import answer
from casting.ada import CONFIG, MODEL, NAME, WHOLE, nothing_is_installed, speaks, tree
from conftest import utterance
from voice_server import LISTING

from tts.casting import find_voice
from tts.casting.installing import install, remove
from tts.engines import open_voice
from tts.errors import OutputError


def test_of_two_at_once_the_second_is_told_to_wait(mirror, server, collection, installed) -> None:
    page, go_on = collection.page(server, MODEL), threading.Event()

    def slowly(sock) -> None:
        go_on.wait(10)
        page(sock)

    collection.replace(server, MODEL, slowly)
    first = threading.Thread(target=install, args=(NAME,), kwargs={"source": mirror})
    first.start()
    try:
        deadline = time.monotonic() + 10
        while not (installed / f".partial-{NAME}").is_dir() and time.monotonic() < deadline:
            time.sleep(0.01)
        with pytest.raises(OutputError, match="by another process") as caught:
            install(NAME, source=mirror)
        assert caught.value.may_retry
    finally:
        go_on.set()
        first.join(20)
    assert tree(installed) == WHOLE


KILLED = """
import os, sys
from pathlib import Path
import tts.casting.installing as installing
from tts.casting import catalogue

catalogue.shipped_folder = lambda: Path(sys.argv[1])
stage = sys.argv[3]


def kill(*_):
    os._exit(9)


if stage == "preparing":
    installing.prepare_voice = kill
elif stage == "placing":
    installing.put = kill
else:
    Path.rename = lambda self, target, rename=Path.rename: (
        rename(self, target), kill() if ".old-" in str(target) else None
    )
installing.install("en_US-ada-low", source=sys.argv[2])
"""


@pytest.mark.parametrize("stage", ["preparing", "placing", "moving"])
def test_a_process_that_is_killed_leaves_no_half_voice(mirror, collection, installed, stage):
    if stage == "moving":  # the old one out of the way, to make room for its repaired self
        install(NAME, source=mirror)
        (installed / NAME / CONFIG).write_bytes(b"{}")
    command = [sys.executable, "-c", KILLED, str(collection.folder), mirror, stage]
    done = subprocess.run(
        command, check=False, timeout=60, env={**os.environ, "TTS_VOICES": str(installed)}
    )
    assert done.returncode == 9
    assert nothing_is_installed(installed)
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE
    assert [path.name for path in installed.iterdir()] == [NAME]
    assert speaks(NAME)


def test_old_leftovers_are_swept_and_young_ones_are_not(mirror, installed) -> None:
    long_ago = time.time() - 8 * 24 * 3600
    for name in (".partial-x", ".old-x-01234567", ".gone-x-01234567", ".unpacking-x-01234567"):
        for folder in (installed / name, installed / name.replace("x", "young")):
            folder.mkdir(parents=True)
            (folder / "x.onnx").write_bytes(b"x")
    (installed / "x").mkdir()  # so that .old-x is not wanted back
    (installed / "young").mkdir()
    (installed / ".lock-x").touch()
    for path in [*installed.glob(".*x*"), *installed.glob(".*x*/*")]:
        os.utime(path, (long_ago, long_ago))
    (installed / ".mine").mkdir()
    os.utime(installed / ".mine", (long_ago, long_ago))
    install(NAME, source=mirror)
    left = {path.name for path in installed.iterdir()} - {NAME, "x", "young", ".mine"}
    assert left == {
        ".partial-young",
        ".old-young-01234567",
        ".gone-young-01234567",
        ".unpacking-young-01234567",
    }


def test_too_little_room_is_said_before_anything_is_fetched(
    mirror, server, collection, installed
) -> None:
    for file in collection.voices[0]["files"]:
        file["size_bytes"] = 10**18
    collection.write_index()
    server.pages[f"/mirror/{LISTING}"] = answer(b"{}")
    with pytest.raises(OutputError, match="MB free"):
        install(NAME, source=mirror)
    assert server.paths == [f"/mirror/{LISTING}"]
    assert list(installed.iterdir()) == []


FULL = """
import resource, signal, sys
from pathlib import Path
from tts.casting import catalogue
from tts.casting.installing import install
from tts.errors import OutputError

catalogue.shipped_folder = lambda: Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))
try:
    install("en_US-ada-low", source=sys.argv[2])
except OutputError as error:
    print(error.message)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_disk_that_is_full_meanwhile(mirror, collection, installed) -> None:
    command = [sys.executable, "-c", FULL, str(collection.folder), mirror]
    env = {**os.environ, "TTS_VOICES": str(installed)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, env=env)
    assert "could not be written: the file would be larger than allowed" in done.stdout
    assert nothing_is_installed(installed)
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_file_where_the_folder_should_be(mirror, installed) -> None:
    installed.parent.mkdir()
    installed.write_bytes(b"")
    with pytest.raises(OutputError, match="in the place of a folder"):
        install(NAME, source=mirror)
    assert installed.read_bytes() == b""


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_folder_that_nobody_may_write_to(mirror, installed) -> None:
    installed.mkdir(parents=True)
    installed.chmod(0o555)
    with pytest.raises(OutputError, match="permission denied"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows moves no folder with an open file")
def test_who_speaks_with_a_voice_goes_on_while_it_is_replaced(mirror, installed) -> None:
    install(NAME, source=mirror)
    with open_voice(find_voice(NAME)) as engine:
        (installed / NAME / CONFIG).write_bytes(b"{}")
        install(NAME, source=mirror)
        remove(NAME)
        assert len(engine.synthesise(utterance("And on.")).samples) > 2_000
