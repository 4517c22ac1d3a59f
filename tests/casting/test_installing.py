"""Installing voices that are offered: from a server that misbehaves, from a mirror, from a folder.

What is left on the disk is looked at each time.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import threading
import time
from pathlib import Path

import pytest
from bad_server import PUBLIC, Names, Server, answer, redirect
from conftest import utterance
from tiny_piper import make_voice
from voice_server import LISTING, Collection, Served, silent_after

from tts.casting import find_voice, voices
from tts.casting.catalogue import find_collection, find_offer
from tts.casting.installing import install, is_own, missing_extra, remove
from tts.casting.mirrors import Server as ServerOfFiles
from tts.engines import open_voice
from tts.errors import InputError, MissingError, NetworkError, OutputError, UsageError
from tts.fetching import Limits
from tts.fetching.downloading import Downloader

NAME = "en_US-ada-low"
MODEL, CONFIG = f"{NAME}.onnx", f"{NAME}.onnx.json"
PLACE = "en/en_US/ada/low"


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Path:
    pytest.importorskip("onnx")
    return make_voice(tmp_path_factory.mktemp("made"), NAME)


@pytest.fixture
def collection(model, tmp_path, monkeypatch) -> Collection:
    """One voice of Piper's, and two of Kokoro's that share their files and are not looked at."""
    made = Collection(tmp_path / "shipped")
    made.add(
        NAME,
        "piper",
        {
            f"{PLACE}/{MODEL}": model.read_bytes(),
            f"{PLACE}/{CONFIG}": model.with_name(CONFIG).read_bytes(),
        },
        description="Ada, one speaker",
    )
    shared = {"kokoro-v1.0.onnx": b"weights" * 5_000, "voices-v1.0.bin": b"styles" * 500}
    for name in ("af_ada", "bm_ben"):
        made.add(name, "kokoro", shared, speaker=name, licence="Apache-2.0", speakers=2)
    made.write_index()
    monkeypatch.setattr("tts.casting.catalogue.shipped_folder", lambda: made.folder)
    return made


@pytest.fixture
def installed(tmp_path, monkeypatch) -> Path:
    """The folder of voices, which nobody has made yet."""
    folder = tmp_path / "data" / "voices"
    monkeypatch.setenv("TTS_VOICES", str(folder))
    return folder


@pytest.fixture
def mirror(server: Server, collection: Collection, installed: Path) -> str:
    collection.serve(server)
    return server.url("/mirror")


@pytest.fixture
def _no_kokoro(monkeypatch) -> None:
    """As where the extra is not installed: the files of these tests are no model."""
    monkeypatch.setitem(sys.modules, "kokoro_onnx", None)
    monkeypatch.setattr(
        "tts.casting.extras.find_spec", lambda name: None if name == "kokoro_onnx" else name
    )


@pytest.fixture
def _hurried(monkeypatch) -> None:
    """A server may be silent for a moment only."""
    monkeypatch.setattr(
        "tts.casting.mirrors.Downloader",
        lambda **wanted: Downloader(limits=Limits(read_s=0.4), **wanted),
    )


def tree(folder: Path) -> list[str]:
    """All files, but for what the engine has made of the model."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if "/.prepared-" not in path)


WHOLE = [f"{NAME}/{MODEL}", f"{NAME}/{CONFIG}", f"{NAME}/{NAME}.toml"]


def speaks(name: str) -> bool:
    with open_voice(find_voice(name)) as engine:
        return len(engine.synthesise(utterance("The ferry leaves at nine.")).samples) > 5_000


# As it should be


def test_a_voice_is_installed_from_a_server_and_speaks(mirror, server, installed, model) -> None:
    told: list[tuple[int, int | None]] = []
    voice = install(NAME, source=mirror, watch=lambda done, total: told.append((done, total)))
    assert tree(installed) == WHOLE
    assert [path.name for path in installed.iterdir()] == [NAME]
    assert voice == find_voice(NAME)
    assert speaks(NAME)
    total = sum(path.stat().st_size for path in (model, model.with_name(CONFIG)))
    assert told == sorted(told)
    assert told[-1] == (total, total)
    assert server.paths[0] == f"/mirror/{LISTING}"


def test_its_description_says_all_there_is_to_say(mirror, installed, model) -> None:
    voice = install(NAME, source=mirror)
    assert voice.engine == "piper"
    assert voice.model == str(installed / NAME / MODEL)
    assert (voice.language, voice.quality, voice.licence) == ("en-US", "low", "CC0-1.0")
    assert voice.digest == hashlib.sha256(model.read_bytes()).hexdigest()
    assert voice.source == f"https://voices.example/files/{PLACE}/{MODEL}"
    assert voice.description == "Ada, one speaker"
    assert voice.digital_source_type == "trainedAlgorithmicMedia"
    assert f'model = "{MODEL}"' in (installed / NAME / f"{NAME}.toml").read_text()


def test_its_engine_has_prepared_it_before_it_is_seen(mirror, installed) -> None:
    install(NAME, source=mirror)
    assert [path.name for path in (installed / NAME).glob(".prepared-*")] != []


def test_in_a_mirror_all_files_may_lie_in_one_place(server, collection, installed) -> None:
    collection.serve(server, flat=True, listing=False)
    install(NAME, source=server.url("/mirror/"))
    assert tree(installed) == WHOLE


def test_the_usual_server_is_asked_for_the_usual_paths(server, collection, installed) -> None:
    """Over another way of dialling: its name is of the public internet."""
    collection.serve(server)
    names = Names({"voices.example": [(PUBLIC,)]}, port=server.port)
    base = "http://voices.example/mirror"
    usual = ServerOfFiles(base, f"{base}/{LISTING}", Downloader(outside=names.outside()))
    assert json.loads(usual.index() or b"").keys() == {NAME}
    usual.bring(find_offer(NAME).model, installed.parent.parent, lambda here: None)
    assert server.paths == [f"/mirror/{LISTING}", f"/mirror/{PLACE}/{MODEL}"]


@pytest.mark.parametrize("flat", [True, False])
@pytest.mark.parametrize("listing", [True, False])
def test_a_folder_is_a_mirror_too(collection, installed, tmp_path, flat, listing) -> None:
    """Its addresses are of nobody, so that asking them would be an error."""
    folder = collection.write(tmp_path / "stick", flat=flat, listing=listing)
    install(NAME, source=str(folder))
    assert tree(installed) == WHOLE
    assert speaks(NAME)


def packed(folder: Path, inside: str = "") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for path in folder.iterdir():
            archive.add(path, f"{inside}{path.name}")
    return made.getvalue()


@pytest.mark.parametrize("inside", ["", "voices/"])
def test_an_archive_is_a_mirror_too(server, collection, installed, tmp_path, inside) -> None:
    archive = tmp_path / "stick.tar.gz"
    archive.write_bytes(packed(collection.write(tmp_path / "stick"), inside))
    install(NAME, source=str(archive))
    assert tree(installed) == WHOLE
    remove(NAME)
    server.pages["/b.tgz?key=1"] = Served(server, archive.read_bytes())
    install(NAME, source=server.url("/b.tgz?key=1"))
    assert tree(installed) == WHOLE
    assert [path.name for path in installed.iterdir()] == [NAME]
    assert speaks(NAME)


def test_an_archive_that_breaks_off_is_gone_on_with(server, collection, installed, tmp_path):
    body = packed(collection.write(tmp_path / "stick"))
    page = server.pages["/b.tar.gz"] = Served(server, body, breaks=[3_000, 0])
    with pytest.raises(NetworkError, match="breaks off"):
        install(NAME, source=server.url("/b.tar.gz"))
    assert nothing_is_installed(installed)
    install(NAME, source=server.url("/b.tar.gz"))
    assert page.breaks == []
    assert "Range: bytes=3000-" in server.heads[-1]
    assert tree(installed) == WHOLE


def test_a_server_whose_archive_leads_out_of_its_folder(server, collection, installed, tmp_path):
    body = packed(collection.write(tmp_path / "stick"), "../")
    server.pages["/b.tar.gz"] = Served(server, body)
    before = tree(tmp_path)
    with pytest.raises(InputError, match="outside its folder") as caught:
        install(NAME, source=server.url("/b.tar.gz"))
    assert server.url("/b.tar.gz") in caught.value.message
    assert list(installed.iterdir()) == []
    assert tree(tmp_path) == before


def test_an_archive_with_another_file_than_promised(server, collection, installed, tmp_path):
    folder = collection.write(tmp_path / "stick", listing=False)
    (folder / MODEL).write_bytes(b"another model")
    server.pages["/b.tar.gz"] = Served(server, packed(folder))
    with pytest.raises(InputError, match="not the file that was promised"):
        install(NAME, source=server.url("/b.tar.gz"))
    assert list(installed.iterdir()) == []


def test_what_is_installed_and_whole_is_not_fetched_again(mirror, server, installed) -> None:
    before = install(NAME, source=mirror)
    server.heads.clear()
    assert install(NAME.lower(), source=mirror) == before
    assert server.heads == []


def test_what_has_been_damaged_is_repaired_with_that_file_alone(mirror, server, installed) -> None:
    install(NAME, source=mirror)
    (installed / NAME / CONFIG).write_bytes(b"{}")
    server.heads.clear()
    install(NAME, source=mirror)
    assert server.paths == [f"/mirror/{LISTING}", f"/mirror/{PLACE}/{CONFIG}"]
    assert tree(installed) == WHOLE
    assert speaks(NAME)


def test_what_else_lies_in_its_folder_stays(mirror, installed) -> None:
    """A second speaker of the model, described by hand."""
    install(NAME, source=mirror)
    text = (installed / NAME / f"{NAME}.toml").read_text()
    (installed / NAME / "second.toml").write_text(text)
    (installed / NAME / CONFIG).write_bytes(b"{}")
    install(NAME, source=mirror)
    assert tree(installed) == [*WHOLE, f"{NAME}/second.toml"]
    remove(NAME)
    assert find_voice("second").model == str(installed / NAME / MODEL)
    remove("second")
    assert tree(installed) == []


@pytest.mark.usefixtures("_no_kokoro")
class TestVoicesThatShareTheirFiles:
    def test_the_second_needs_no_network(self, mirror, server, installed):
        first = install("af_ada", source=mirror)
        server.heads.clear()
        second = install("bm_ben")  # and no mirror either
        assert server.heads == []
        assert first.model == second.model == str(installed / "kokoro-v1.0" / "kokoro-v1.0.onnx")
        assert (first.speaker, second.speaker) == ("af_ada", "bm_ben")
        assert second.option("styles") == "voices-v1.0.bin"
        assert {voice.name for voice in voices()} >= {"af_ada", "bm_ben"}

    def test_the_last_takes_the_files_with_it(self, mirror, installed):
        install("af_ada", source=mirror)
        install("bm_ben", source=mirror)
        assert remove("af_ada").speaker == "af_ada"
        assert tree(installed) == [
            "kokoro-v1.0/bm_ben.toml",
            "kokoro-v1.0/kokoro-v1.0.onnx",
            "kokoro-v1.0/voices-v1.0.bin",
        ]
        remove("bm_ben")
        assert list(installed.iterdir()) == []

    def test_without_its_extra_a_voice_is_installed_and_the_extra_named(self, mirror, installed):
        voice = install("af_ada", source=mirror)
        assert missing_extra(voice) == 'pip install "article-tts[kokoro]"'


def test_an_engine_that_can_speak_misses_nothing(mirror, installed) -> None:
    assert missing_extra(install(NAME, source=mirror)) is None
    assert missing_extra(find_voice("en-us")) is None


# A server that misbehaves


def nothing_is_installed(installed: Path) -> bool:
    return not any(path for path in installed.iterdir() if not path.name.startswith("."))


def test_a_download_that_breaks_off_is_gone_on_with(mirror, server, collection, installed) -> None:
    page = collection.page(server, MODEL)
    page.breaks = [9_000, 0]
    with pytest.raises(NetworkError, match="breaks off") as caught:
        install(NAME, source=mirror)
    assert "is kept" in caught.value.hint
    assert nothing_is_installed(installed)
    assert tree(installed) == [
        f".partial-{NAME}/{MODEL}.part",
        f".partial-{NAME}/{MODEL}.part.json",
    ]
    with pytest.raises(MissingError):
        find_voice(NAME)
    told: list[int] = []
    install(NAME, source=mirror, watch=lambda done, total: told.append(done))
    assert "Range: bytes=9000-" in next(head for head in server.heads[3:] if MODEL in head)
    assert tree(installed) == WHOLE
    assert min(each for each in told if each) > 9_000
    assert speaks(NAME)


def test_a_file_that_has_come_is_not_fetched_again(mirror, server, collection, installed) -> None:
    page = collection.page(server, CONFIG)
    page.breaks = [0] * 4
    with pytest.raises(NetworkError):
        install(NAME, source=mirror)
    assert tree(installed) == [f".partial-{NAME}/{MODEL}"]
    server.heads.clear()
    page.breaks = []
    install(NAME, source=mirror)
    assert not any(path.endswith(MODEL) for path in server.paths)
    assert tree(installed) == WHOLE


@pytest.mark.usefixtures("_hurried")
def test_a_server_that_falls_silent(mirror, server, collection, installed) -> None:
    page = collection.page(server, MODEL)
    said = answer(page.body[:5_000], 'ETag: "one"', length=len(page.body))
    collection.replace(server, MODEL, silent_after(said, server))
    with pytest.raises(NetworkError, match="not a byte"):
        install(NAME, source=mirror)
    assert nothing_is_installed(installed)
    collection.replace(server, MODEL, page)
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_server_that_lies_about_its_files(mirror, server, collection, installed) -> None:
    body = bytearray(collection.page(server, MODEL).body)
    body[100] ^= 1
    collection.replace(server, MODEL, Served(server, bytes(body)))
    with pytest.raises(NetworkError, match="not the file that was promised"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_server_that_sends_more_than_it_said(mirror, server, collection, installed) -> None:
    body = collection.page(server, MODEL).body
    collection.replace(server, MODEL, Served(server, body + b"x"))
    with pytest.raises(NetworkError, match="promised"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_an_index_that_says_something_else_than_ours(mirror, server, collection, installed) -> None:
    listing = collection.listing()
    listing[NAME]["files"][f"{PLACE}/{MODEL}"]["md5_digest"] = "0" * 32
    server.pages[f"/mirror/{LISTING}"] = answer(json.dumps(listing).encode())
    with pytest.raises(NetworkError, match=f"{MODEL}: .* says md5 000.*, and we know") as caught:
        install(NAME, source=mirror)
    assert "newer" in caught.value.hint
    assert list(installed.iterdir()) == []
    assert server.paths == [f"/mirror/{LISTING}"]


@pytest.mark.parametrize(
    "said",
    [
        b"<html>Sign in to this network</html>",
        b"[]",
        b"7",
        b'{"en_US-ada-low": 7}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"size_bytes": "7"}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"size_bytes": -7}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": {"md5_digest": "x"}}}}',
        b'{"en_US-ada-low": {"files": {"a.onnx": []}}}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_an_index_that_is_none(mirror, server, installed, said) -> None:
    server.pages[f"/mirror/{LISTING}"] = answer(said)
    with pytest.raises(NetworkError, match="not an index of voices"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_voice_that_the_index_does_not_have_is_taken_as_we_know_it(mirror, server, installed):
    server.pages[f"/mirror/{LISTING}"] = answer(b"{}")
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_file_of_which_nobody_says_what_it_holds(mirror, server, collection, installed) -> None:
    for file in collection.voices[0]["files"]:
        del file["md5"]
    collection.write_index()
    server.pages[f"/mirror/{LISTING}"] = answer(b"{}")
    with pytest.raises(NetworkError, match="nobody says what"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []
    server.pages[f"/mirror/{LISTING}"] = answer(json.dumps(collection.listing()).encode())
    install(NAME, source=mirror)  # the collection itself says it
    assert tree(installed) == WHOLE


def test_redirects_are_followed(mirror, server, collection, installed) -> None:
    path = f"/mirror/{PLACE}/{MODEL}"
    server.pages["/elsewhere"] = server.pages[path]
    server.pages[path] = redirect("/elsewhere")
    install(NAME, source=mirror)
    assert tree(installed) == WHOLE


def test_a_redirect_away_from_the_web_is_not(mirror, server, collection, installed) -> None:
    collection.replace(server, MODEL, redirect("file:///etc/passwd"))
    with pytest.raises(NetworkError, match="redirects to what cannot be fetched"):
        install(NAME, source=mirror)
    assert list(installed.iterdir()) == []


def test_a_mirror_that_lacks_a_file(mirror, server, collection, installed) -> None:
    del server.pages[f"/mirror/{PLACE}/{CONFIG}"]
    with pytest.raises(NetworkError, match="404"):
        install(NAME, source=mirror)
    assert nothing_is_installed(installed)


def test_a_private_address_has_to_be_named(server, collection, installed) -> None:
    collection.base_url = server.url("/mirror")
    collection.write_index()
    collection.serve(server)
    with pytest.raises(UsageError, match="public internet") as caught:
        install(NAME)
    assert "--from" in caught.value.hint
    assert server.heads == []
    assert list(installed.iterdir()) == []


# A folder that is no good mirror


def test_a_folder_that_lacks_a_file(collection, installed, tmp_path) -> None:
    folder = collection.write(tmp_path / "stick")
    (folder / CONFIG).unlink()
    with pytest.raises(InputError, match=f"{CONFIG} is not in"):
        install(NAME, source=str(folder))
    assert list(installed.iterdir()) == []


@pytest.mark.parametrize("listing", [True, False])
def test_a_folder_with_another_file(collection, installed, tmp_path, listing) -> None:
    folder = collection.write(tmp_path / "stick", listing=listing)
    (folder / CONFIG).write_bytes(b"{}")
    with pytest.raises(InputError, match="not the file that was promised"):
        install(NAME, source=str(folder))
    assert list(installed.iterdir()) == []


def test_a_mirror_that_is_neither_an_address_nor_a_folder(collection, installed, tmp_path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        install(NAME, source=str(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="http"):
        install(NAME, source="ftp://voices.example/")


# What is promised and does not speak


def test_a_voice_that_does_not_speak_is_not_installed(server, collection, installed) -> None:
    rubbish = {f"{PLACE}/bad.onnx": b"no model", f"{PLACE}/bad.onnx.json": b"{}"}
    collection.add("bad", "piper", rubbish)
    collection.write_index()
    collection.serve(server)
    with pytest.raises(MissingError):
        install("bad", source=server.url("/mirror"))
    assert list(installed.iterdir()) == []


# Two at once, and what was killed


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


# The disk


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


# Names


def test_an_unknown_name_makes_no_folder(collection, installed) -> None:
    with pytest.raises(MissingError, match="'en_US-adda-low'"):
        install("en_US-adda-low")
    assert not installed.exists()


def test_an_address_is_no_name(collection, installed) -> None:
    with pytest.raises(UsageError, match="not the name of a voice"):
        install("https://voices.example/x.onnx")


def test_a_path_is_told_from_a_name(collection, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert all(is_own(name) for name in ("./x", "x.onnx", "X.TAR.BZ2", "a\\b", "/x"))
    assert not is_own(NAME)
    (tmp_path / NAME).mkdir()
    (tmp_path / "mine").mkdir()
    assert not is_own(NAME)
    assert is_own("mine")


def test_the_index_that_we_ship_fits(installed) -> None:
    """Every voice in it has a folder, a model and a promise of what its files hold."""
    from tts.casting.catalogue import offers

    for offer in offers():
        assert find_collection(offer.collection).base_url.startswith("https://")
        assert all(asset.sha256 or asset.md5 for asset in offer.assets)
        assert offer.folder
