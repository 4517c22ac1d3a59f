"""Files appear whole and together, or not at all; looked at on the disk."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from episode_story import article

from tts.episode.publish import Staging, file_of, guid
from tts.errors import OutputError
from tts.model import Block

if TYPE_CHECKING:
    from collections.abc import Callable


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def audio(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "story.mp3"


def publish(audio: Path, disturb: Callable[[], object] = lambda: None) -> None:
    """Publish a story of three files; `disturb` is called when all are written."""
    with Staging(audio) as staging:
        fill(staging, audio)
        disturb()
        staging.commit()


def stage(audio: Path, target: Path | None = None) -> None:
    with Staging(audio) as staging:
        staging.stage(target or audio)


def fail(error: type[BaseException]) -> None:
    raise error


def fill(staging: Staging, audio: Path) -> None:
    staging.stage(audio).write_bytes(b"sound")
    staging.stage(audio.with_suffix(".vtt")).write_bytes(b"words")
    staging.stage(audio.with_suffix(".words.json")).write_bytes(b"{}")


def test_commit_publishes_all(audio: Path) -> None:
    with Staging(audio) as staging:
        fill(staging, audio)
        assert not audio.exists()
        staging.commit()
    assert names(audio.parent) == ["story.mp3", "story.vtt", "story.words.json"]
    assert audio.read_bytes() == b"sound"


def test_temporary_names(audio: Path) -> None:
    with Staging(audio) as staging:
        first = staging.stage(audio)
        words = staging.stage(audio.with_suffix(".words.json"))
        assert staging.stage(audio) == first
        assert first.parent == audio.parent
        assert first.name.startswith(".tts-")
        assert first.suffix == ".mp3"
        assert words.name.startswith(".tts-")
        assert words.suffix == ".json"
    assert names(audio.parent) == []


def test_without_commit_nothing_is_left(audio: Path) -> None:
    with Staging(audio) as staging:
        fill(staging, audio)
    assert names(audio.parent) == []


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_after_an_error_nothing_is_left(audio: Path, error: type[BaseException]) -> None:
    audio.write_bytes(b"before")
    with pytest.raises(error):
        publish(audio, lambda: fail(error))
    assert names(audio.parent) == ["story.mp3"]
    assert audio.read_bytes() == b"before"


def test_audio_is_renamed_last(audio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = []
    real = Path.replace
    monkeypatch.setattr(Path, "replace", lambda self, to: (order.append(to.name), real(self, to)))
    with Staging(audio) as staging:
        fill(staging, audio)
        staging.commit()
    assert order == ["story.vtt", "story.words.json", "story.mp3"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_published_files_are_for_everybody(audio: Path) -> None:
    old = os.umask(0o022)
    try:
        with Staging(audio) as staging:
            fill(staging, audio)
            staging.commit()
    finally:
        os.umask(old)
    assert audio.stat().st_mode & 0o777 == 0o644


def test_a_rename_that_fails_takes_the_new_ones_back(audio: Path) -> None:
    audio.mkdir()  # a folder has the name of the audio, so the last of three renames fails
    (audio / "inside").write_bytes(b"")
    with pytest.raises(OutputError, match=r"story\.mp3 could not be written"):
        publish(audio)
    assert names(audio.parent) == ["story.mp3"]


def test_a_rename_that_fails_keeps_what_was_there(audio: Path) -> None:
    audio.mkdir()
    audio.with_suffix(".vtt").write_bytes(b"old words")
    with pytest.raises(OutputError):
        publish(audio)
    assert names(audio.parent) == ["story.mp3", "story.vtt"]


def test_an_interrupted_commit_takes_the_new_ones_back(
    audio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def interrupted(self: Path, to: Path) -> Path:
        if to == audio:
            raise KeyboardInterrupt
        return real(self, to)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(audio)
    assert names(audio.parent) == []


DISK_FULL = """
import resource, signal, sys
from pathlib import Path
from tts.episode.publish import Staging
from tts.errors import OutputError

audio = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    with Staging(audio) as staging:
        staging.stage(audio.with_suffix(".vtt")).write_bytes(b"words")
        staging.stage(audio).write_bytes(bytes(50_000))
        staging.commit()
except OutputError as error:
    print(type(error.__cause__).__name__, error.message, error.hint, sep="|")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_no_room_for_the_file(audio: Path) -> None:
    audio.write_bytes(b"before")
    command = [sys.executable, "-c", DISK_FULL, str(audio)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("OSError|")
    assert "story.mp3 could not be written: the file would be larger than allowed" in done.stdout
    assert names(audio.parent) == ["story.mp3"]
    assert audio.read_bytes() == b"before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_disk_full(audio: Path) -> None:
    with pytest.raises(OutputError, match="the disk is full") as caught:
        publish(audio, lambda: Path("/dev/full").write_bytes(b"sound"))
    assert "free some space" in caught.value.hint
    assert names(audio.parent) == []


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    audio = tmp_path / "out" / "story.mp3"
    with pytest.raises(OutputError, match="could not be written") as caught:
        stage(audio)
    assert caught.value.exit_code == 6
    assert caught.value.hint


def test_the_folder_does_not_exist(tmp_path: Path) -> None:
    audio = tmp_path / "gone" / "story.mp3"
    with pytest.raises(OutputError, match="the folder does not exist"):
        stage(audio)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")
def test_a_folder_that_takes_no_files() -> None:
    audio = Path("/proc/self/story.mp3")
    with pytest.raises(OutputError, match="could not be written"):
        stage(audio)


def test_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="the name is too long"):
        stage(tmp_path / f"{'a' * 256}.mp3")


def test_a_name_as_long_as_names_can_be(tmp_path: Path) -> None:
    """255 characters on most disks, of which the longest companion's ending takes eleven."""
    audio = tmp_path / f"{'a' * 244}.mp3"
    publish(audio, lambda: None)
    assert audio.exists()


def test_a_folder_of_that_name_is_found_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "story.mp3").mkdir()
    with pytest.raises(OutputError, match="a folder has that name"):
        stage(tmp_path / "story.mp3")


def test_errors_of_others_pass(audio: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        publish(audio, (tmp_path / "elsewhere" / "gone").read_bytes)
    with pytest.raises(ConnectionError):
        publish(audio, lambda: fail(ConnectionError))
    assert names(audio.parent) == []


def test_another_folder_is_refused(audio: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not in"):
        stage(audio, tmp_path / "story.vtt")


def test_a_staged_file_is_measured_as_its_target(audio: Path) -> None:
    with Staging(audio) as staging:
        fill(staging, audio)
        found = staging.file_of("audio", audio)
        staging.commit()
    assert found == file_of("audio", audio)
    assert (found.path, found.size_bytes) == (audio, 5)
    assert found.sha256 == hashlib.sha256(b"sound").hexdigest()


def test_measuring_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        file_of("audio", tmp_path / "gone.mp3")


def test_guid_is_of_the_address() -> None:
    first, second = article("One"), article("Two")
    assert guid(first) == guid(second)
    assert UUID(guid(first)).version == 5
    assert guid(replace(first, url="https://news.example/other")) != guid(first)


def test_guid_is_of_the_words_without_an_address() -> None:
    first = replace(article("One"), url=None)
    assert guid(first) == guid(replace(first, authors=()))
    assert guid(first) != guid(replace(first, title="Two"))
    dek = replace(first, dek="b", blocks=(Block("paragraph", "c"),))
    both = replace(first, blocks=(Block("paragraph", "b"), Block("paragraph", "c")))
    assert len({guid(dek), guid(both), guid(replace(dek, dek=None))}) == 3
    split = replace(first, title="a", blocks=(Block("paragraph", "bc"),))
    assert guid(split) != guid(replace(first, title="ab", blocks=(Block("paragraph", "c"),)))


def test_the_room_is_cheap_to_enter() -> None:
    script = "import sys, tts.episode; print(*{'PIL', 'mutagen', 'numpy', 'av', 'lxml'} & {*sys.modules})"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == ""
