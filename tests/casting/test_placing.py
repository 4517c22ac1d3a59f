"""Folders of voices into their places, and what interrupted installs leave."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tts.casting.placing import KEPT_S, hidden, partial_folder, put, restore, sweep, take_away
from tts.errors import OutputError


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "en_US-ada-low"


def make(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "voice.toml").write_text(text)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_gets_its_name(folder) -> None:
    put(make(partial_folder(folder), "new"), folder)
    assert names(folder.parent) == [folder.name]
    assert (folder / "voice.toml").read_text() == "new"


def test_what_was_there_is_gone(folder) -> None:
    make(folder, "old")
    (folder / "more").write_text("old")
    put(make(partial_folder(folder), "new"), folder)
    assert names(folder.parent) == [folder.name]
    assert names(folder) == ["voice.toml"]


def test_what_was_there_is_back_if_the_new_cannot_come(folder) -> None:
    make(folder, "old")
    with pytest.raises(OutputError, match="could not be written"):
        put(partial_folder(folder), folder)
    assert names(folder.parent) == [folder.name]
    assert (folder / "voice.toml").read_text() == "old"


def test_an_interrupted_move_is_undone_later(folder) -> None:
    make(hidden(folder, ".old-"), "old")
    make(hidden(folder.with_name(f"{folder.name}-2"), ".old-"), "another's")
    restore(folder)
    assert (folder / "voice.toml").read_text() == "old"
    assert not folder.with_name(f"{folder.name}-2").exists()


def test_a_move_that_went_well_is_not_undone(folder) -> None:
    make(hidden(folder, ".old-"), "old")
    make(folder, "new")
    restore(folder)
    assert (folder / "voice.toml").read_text() == "new"


def test_sweeping_brings_back_what_has_no_other(folder) -> None:
    aside = make(hidden(folder, ".old-"), "old")
    sweep(folder.parent)
    assert names(folder.parent) == [aside.name]
    long_ago = time.time() - KEPT_S[".old-"] - 60
    for path in (aside / "voice.toml", aside):
        os.utime(path, (long_ago, long_ago))
    sweep(folder.parent)
    assert names(folder.parent) == [folder.name]


def test_a_download_is_kept_for_days(folder) -> None:
    part = make(partial_folder(folder), "part")
    for days, is_kept in ((2, True), (8, False)):
        then = time.time() - days * 24 * 3600
        for path in (part / "voice.toml", part):
            os.utime(path, (then, then))
        sweep(folder.parent)
        assert part.exists() is is_kept


def test_sweeping_where_there_is_nothing(tmp_path) -> None:
    sweep(tmp_path / "none")
    assert names(tmp_path) == []


def test_taking_away_what_somebody_else_has_taken(folder) -> None:
    take_away(folder)
    take_away(make(folder, "old"))
    assert names(folder.parent) == []
