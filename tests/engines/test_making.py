"""What killed makers leave goes, and nothing else does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tts.engines.making import LEFT_ALONE_S, clear, clear_unfinished, matching, unfinished

OURS = "ryan.onnx"


def left(folder: Path, age_s: float, of: str = OURS, *, is_folder: bool = True) -> Path:
    """What a maker has left so long ago, who still lives."""
    path = unfinished(folder, of)
    file = path / "part" if is_folder else path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"a part")
    aged(path, age_s)
    return path


def aged(path: Path, age_s: float) -> None:
    """Make it look as if nothing in it had been written to for so long."""
    then = time.time() - age_s
    for each in [*path.glob("*"), path]:
        os.utime(each, (then, then))


def test_each_maker_has_a_name_of_its_own(tmp_path):
    names = {unfinished(tmp_path, "r" * 250) for _ in range(100)}
    assert len(names) == 100
    assert all(one.parent == tmp_path and one.name.startswith(".") for one in names)
    assert all(len(one.name) < 64 for one in names)  # where names are long already, too


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_old_goes_and_what_is_young_stays(tmp_path, is_folder):
    old = left(tmp_path, LEFT_ALONE_S + 60, is_folder=is_folder)
    young = left(tmp_path, LEFT_ALONE_S - 60, is_folder=is_folder)
    ahead = left(tmp_path, -LEFT_ALONE_S, is_folder=is_folder)  # by a clock that is fast
    clear_unfinished(tmp_path, OURS)
    assert not old.exists()
    assert young.exists()
    assert ahead.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be asked there")
def test_what_a_process_left_that_has_ended_goes_at_once(tmp_path):
    code = f"""
from pathlib import Path; from tts.engines.making import unfinished
for of in ({OURS!r}, "other.onnx"): unfinished(Path({str(tmp_path)!r}), of).mkdir()
"""
    subprocess.run([sys.executable, "-c", code], check=True)
    ours = left(tmp_path, 0)
    clear_unfinished(tmp_path, OURS)
    assert len([*tmp_path.iterdir()]) == 2
    assert ours.exists()


def test_of_another_machine_s_processes_we_know_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("tts.engines.making.node", lambda: "elsewhere")
    monkeypatch.setattr("os.getpid", lambda: 2**22 + 1)  # more than Linux gives out
    theirs = left(tmp_path, 60)
    monkeypatch.undo()
    clear_unfinished(tmp_path, OURS)
    assert theirs.exists()


def test_a_folder_that_somebody_writes_to_stays(tmp_path):
    made = left(tmp_path, 24 * LEFT_ALONE_S)
    (made / "part").write_bytes(b"a part, and more")
    aged_at = time.time() - 24 * LEFT_ALONE_S
    os.utime(made, (aged_at, aged_at))
    clear_unfinished(tmp_path, OURS)
    assert (made / "part").read_bytes() == b"a part, and more"


def test_what_is_of_another_model_or_whole_or_no_maker_s_stays(tmp_path):
    others = [
        left(tmp_path, 2 * LEFT_ALONE_S, "ryan-high.onnx"),
        left(tmp_path, 2 * LEFT_ALONE_S, "bryan.onnx"),
    ]
    for name in (".prepared-ryan-1", ".prepared-ryan-1.partial", ".prepared-ryan-1.12345678"):
        (tmp_path / name).mkdir()
        aged(tmp_path / name, 2 * LEFT_ALONE_S)
        others.append(tmp_path / name)
    clear_unfinished(tmp_path, OURS)
    assert all(path.is_dir() for path in others)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own there")
def test_of_a_link_only_the_link_goes(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "notes").write_text("mine", "utf-8")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "folder", target_is_directory=True)
    clear(link)
    assert not link.is_symlink()
    assert (tmp_path / "folder" / "notes").read_text("utf-8") == "mine"


def test_where_there_is_nothing_nothing_happens(tmp_path):
    clear(tmp_path / "nowhere")
    clear_unfinished(tmp_path / "nowhere", OURS)
    assert matching(tmp_path / "nowhere", re.compile(".*")) == []
    assert [*tmp_path.iterdir()] == []
