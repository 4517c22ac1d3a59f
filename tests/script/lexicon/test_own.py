"""The user's own lexicon."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tts.errors import OutputError, UsageError
from tts.script.lexicon import own as module
from tts.script.lexicon.entry import Entry
from tts.script.lexicon.home import own_path
from tts.script.lexicon.own import HEADING, add, own_entries, remove, replace_file

ADA, BEA = Entry("Ada", "ˈɑːdə"), Entry("Bea", alias="Bay")
ADD = """
import sys
from pathlib import Path
from tts.script.lexicon.entry import Entry
from tts.script.lexicon.home import own_path
from tts.script.lexicon.own import add
for number in range(10):
    add([Entry(f"{sys.argv[2]} {number}", "a")], Path(sys.argv[1]))
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "tts" / "lexicon.tsv"


def left(path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def test_the_first_entry_makes_the_file_and_says_what_it_is(path):
    assert own_entries(path) == ()
    assert add([ADA], path).added == (ADA,)
    assert path.read_text(encoding="utf-8") == f"{HEADING}Ada\tˈɑːdə\tword\t\ten\n"
    assert own_entries(path) == (ADA,)
    assert left(path) == [".lexicon.tsv.lock", "lexicon.tsv"]


def test_another_for_the_same_words_takes_its_place(path):
    add([ADA, BEA], path)
    other = Entry("Ada", "ˈeɪdə", kind="person")
    changes = add([other, BEA], path)
    assert (changes.added, changes.replaced, changes.unchanged) == ((), ((ADA, other),), (BEA,))
    assert own_entries(path) == (other, BEA)


def test_one_for_another_language_or_part_of_speech_stands_beside_it(path):
    add([ADA, Entry("Ada", "a", language="de"), Entry("Ada", "a", part_of_speech="noun")], path)
    assert len(own_entries(path)) == 3
    assert remove("Ada", path, "de") == (Entry("Ada", "a", language="de"),)
    assert len(remove("Ada", path, part_of_speech="noun")) == 1
    assert remove("Ada", path) == (ADA,)
    assert remove("Ada", path) == ()
    assert own_entries(path) == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_people_wrote_stays(path, ending, mark):
    path.parent.mkdir(parents=True)
    lines = ["# mine", "", 'Ada\t"AH-duh"  ', "#Old\ta", "Cid\tsɪd\t\tfriends' usage"]
    path.write_bytes((mark + ending.join(lines)).encode())
    add([BEA], path)
    remove("Cid", path)
    kept = [*lines[:4], "Bea\t=Bay\tword\t\ten", ""]
    assert path.read_bytes().decode() == mark + ending.join(kept)


def test_nothing_is_written_where_nothing_changes(path):
    add([ADA], path)
    before = path.stat()
    add([ADA], path)
    remove("Nobody", path)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_bad_line_is_named_and_nothing_is_changed(path):
    path.parent.mkdir(parents=True)
    path.write_text("Ada\ta\nBea\n", encoding="utf-8")
    for change in (lambda: add([BEA], path), lambda: remove("Ada", path)):
        with pytest.raises(UsageError, match=r"lexicon\.tsv:2: "):
            change()
    assert path.read_text(encoding="utf-8") == "Ada\ta\nBea\n"


def test_two_who_add_at_once_lose_nothing(path):
    path.parent.mkdir(parents=True)
    names = ("Ada", "Bea", "Cid")
    adding = [subprocess.Popen([sys.executable, "-c", ADD, str(path), name]) for name in names]
    assert [one.wait(60) for one in adding] == [0, 0, 0]
    written = {entry.written for entry in own_entries(path)}
    assert written == {f"{name} {number}" for name in names for number in range(10)}


def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(path, monkeypatch):
    add([ADA], path)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        add([BEA], path)
    assert own_entries(path) == (ADA,)
    assert left(path) == [".lexicon.tsv.lock", "lexicon.tsv"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are of POSIX")
def test_a_link_stays_one_and_the_mode_as_it_was(path, tmp_path):
    path.parent.mkdir(parents=True)
    real = tmp_path / "dotfiles.tsv"
    real.write_text("", encoding="utf-8")
    real.chmod(0o600)
    path.symlink_to(real)
    add([ADA], path)
    assert path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600
    assert own_entries(real) == (ADA,)


def test_a_folder_in_its_place_is_an_error_in_words(tmp_path):
    with pytest.raises(OutputError, match="could not be written"):
        replace_file(tmp_path / "none" / "a.pls", "")
    (tmp_path / "a.tsv").mkdir()
    with pytest.raises(OutputError, match="could not be written"):
        add([ADA], tmp_path / "a.tsv")


def test_it_lies_where_the_system_keeps_settings():
    assert own_path().name == "lexicon.tsv"
    assert own_path().parent.name == "tts"
    assert own_path().is_absolute()
    assert isinstance(own_path(), Path)
