"""What killed makers leave goes, and nothing else does."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path

import pytest

from tts.engines.making import LEFT_ALONE_S, clear, clear_unfinished, matching, unfinished

OURS = re.compile(r"\.prepared-ryan-\d+")


def left(place: Path, age_s: float, *, is_folder: bool = True) -> Path:
    """What a maker of `place` has left so long ago."""
    path = unfinished(place)
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
    place = tmp_path / ".prepared-ryan-1"
    names = {unfinished(place) for _ in range(100)}
    assert len(names) == 100
    assert all(one.parent == tmp_path and one.name.startswith(place.name) for one in names)


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_old_goes_and_what_is_young_stays(tmp_path, is_folder):
    place = tmp_path / ".prepared-ryan-1"
    old = left(place, LEFT_ALONE_S + 60, is_folder=is_folder)
    young = left(place, LEFT_ALONE_S - 60, is_folder=is_folder)
    ahead = left(place, -LEFT_ALONE_S, is_folder=is_folder)  # by a clock that is fast
    clear_unfinished(tmp_path, OURS)
    assert not old.exists()
    assert young.exists()
    assert ahead.exists()


def test_a_folder_that_somebody_writes_to_stays(tmp_path):
    made = left(tmp_path / ".prepared-ryan-1", 24 * LEFT_ALONE_S)
    (made / "part").write_bytes(b"a part, and more")
    aged_at = time.time() - 24 * LEFT_ALONE_S
    os.utime(made, (aged_at, aged_at))
    clear_unfinished(tmp_path, OURS)
    assert (made / "part").read_bytes() == b"a part, and more"


def test_what_is_of_another_model_or_whole_or_no_maker_s_stays(tmp_path):
    others = [
        left(tmp_path / ".prepared-ryan-high-1", 2 * LEFT_ALONE_S),
        left(tmp_path / ".prepared-bryan-1", 2 * LEFT_ALONE_S),
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
    assert matching(tmp_path / "nowhere", OURS) == []
    assert [*tmp_path.iterdir()] == []
