"""Archives of voices: honest ones are unpacked, tricks are refused; looked at on the disk, around the folder too."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from tts.casting import archives
from tts.casting.archives import is_archive, unpack
from tts.errors import InputError

HONEST = {
    "vits-piper-en_US-ada-low/en_US-ada-low.onnx": b"model" * 1_000,
    "vits-piper-en_US-ada-low/en_US-ada-low.onnx.json": b"{}",
    "vits-piper-en_US-ada-low/MODEL_CARD": b"a card",
    "vits-piper-en_US-ada-low/tokens.txt": b"_ 0",
    "vits-piper-en_US-ada-low/espeak-ng-data/lang/gmw/en": b"name English",
}
TAKEN = {name: body for name, body in HONEST.items() if name.endswith((".onnx", ".json"))}
PACKERS = {
    ".tar": bytes,
    ".tar.gz": gzip.compress,
    ".tgz": gzip.compress,
    ".tar.bz2": bz2.compress,
    ".tar.xz": lzma.compress,
}


def member(name: str, **fields) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    for field, value in fields.items():
        setattr(made, field, value)
    return made


def tar(files: dict[str, bytes], *odd: tarfile.TarInfo) -> bytes:
    """A tar with folders as members too, and the odd ones after the others."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for folder in dict.fromkeys(str(Path(name).parent) for name in files):
            archive.addfile(member(folder, type=tarfile.DIRTYPE))
        for name, body in files.items():
            archive.addfile(member(name, size=len(body)), io.BytesIO(body))
        for each in odd:
            archive.addfile(each, io.BytesIO(bytes(each.size)))
    return made.getvalue()


def zipped(files: dict[str, bytes], *odd: zipfile.ZipInfo) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
        for each in odd:
            archive.writestr(each, b"target")
    return made.getvalue()


@pytest.fixture
def place(tmp_path):
    """Unpacks bytes, and gives what is then in the folder, by name."""
    (tmp_path / "around" / "in").mkdir(parents=True)

    def run(name: str, body: bytes) -> dict[str, bytes]:
        (tmp_path / name).write_bytes(body)
        unpack(tmp_path / name, tmp_path / "around" / "in")
        return found()

    def found() -> dict[str, bytes]:
        inside = tmp_path / "around" / "in"
        outside = [path for path in inside.parent.iterdir() if path != inside]
        assert outside == []
        return {
            path.relative_to(inside).as_posix(): path.read_bytes()
            for path in inside.rglob("*")
            if path.is_file()
        }

    run.found = found
    return run


@pytest.mark.parametrize("suffix", PACKERS)
def test_what_speaks_is_taken_out_of_a_tar(place, suffix):
    assert place(f"a{suffix}", PACKERS[suffix](tar(HONEST))) == TAKEN


def test_what_speaks_is_taken_out_of_a_zip(place):
    folder = zipfile.ZipInfo("vits-piper-en_US-ada-low/")
    assert place("a.zip", zipped(HONEST, folder)) == TAKEN


def test_the_first_bytes_say_how_it_is_packed(place):
    assert place("a.tar.gz", bz2.compress(tar(HONEST))) == TAKEN


def test_many_compressed_streams_in_a_row_are_one(place):
    packed = tar(HONEST)
    assert place("a.tar.gz", gzip.compress(packed[:999]) + gzip.compress(packed[999:])) == TAKEN


@pytest.mark.parametrize("name", ["a.zip", "A.TAR.GZ", "a.b.tar.bz2", "a.txz"])
def test_names_of_archives(name):
    assert is_archive(name)


@pytest.mark.parametrize("name", ["a.onnx", "a.7z", "a.tar.zst", "zip", "a.gz"])
def test_what_is_no_archive(name):
    assert not is_archive(name)


ESCAPES = [
    "../x.onnx",
    "a/../../x.onnx",
    "/x.onnx",
    "..\\x.onnx",
    "\\x.onnx",
    "C:\\x.onnx",
    "C:x.onnx",
    "a/..",
]


@pytest.mark.parametrize("name", ESCAPES)
def test_no_name_leads_out_of_the_folder(place, name):
    for kind, body in (("a.tar", tar({name: b"x"})), ("a.zip", zipped({name: b"x"}))):
        with pytest.raises(InputError, match="outside its folder"):
            place(kind, body)
        assert place.found() == {}


@pytest.mark.parametrize(
    "odd",
    [
        member("x.onnx", type=tarfile.SYMTYPE, linkname="/etc/passwd"),
        member("x.onnx", type=tarfile.LNKTYPE, linkname="../../x"),
        member("x.onnx", type=tarfile.CHRTYPE, devmajor=1, devminor=5),
        member("x.onnx", type=tarfile.FIFOTYPE),
        member("x.onnx", type=tarfile.GNUTYPE_SPARSE),
    ],
)
def test_nothing_but_files_comes_out_of_a_tar(place, odd):
    with pytest.raises(InputError, match="no file"):
        place("a.tar", tar({}, odd))
    assert place.found() == {}


def test_a_folder_through_a_link_is_refused(place):
    """The classic: a link out, then a file through it."""
    link = member("a", type=tarfile.SYMTYPE, linkname="../..")
    with pytest.raises(InputError, match="no file"):
        place("a.tar", tar({}, link, member("a/x.onnx", size=4)))
    assert place.found() == {}


def test_a_link_in_a_zip_is_refused(place):
    link = zipfile.ZipInfo("x.onnx")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(InputError, match="no file"):
        place("a.zip", zipped({}, link))
    assert place.found() == {}


def test_a_password_is_said(place):
    body = bytearray(zipped({"x.onnx": b"x"}))
    body[body.index(b"PK\1\2") + 8] |= 1  # in the directory: this file is encrypted
    with pytest.raises(InputError, match="password"):
        place("a.zip", bytes(body))


def test_one_name_twice_is_refused(place):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for _ in range(2):
            archive.addfile(member("a/x.onnx", size=1), io.BytesIO(b"x"))
    with pytest.raises(InputError, match="more than one"):
        place("a.tar", made.getvalue())


def test_hidden_deep_and_strange_names_are_left_out(place):
    files = {"a/._x.onnx": b"", "a/b/c/d.onnx": b"", "a*/x.onnx": b"", "a/b/x.bin": b"kept"}
    assert place("a.tar", tar(files)) == {"a/b/x.bin": b"kept"}


def test_a_bomb_is_refused_before_it_is_unpacked(place):
    """Nine terabytes, by their headers."""
    odd = member("x.onnx", size=0)
    odd.size = 9 * 10**12
    header = odd.tobuf(tarfile.GNU_FORMAT)
    with pytest.raises(InputError, match="than any voice has"):
        place("a.tar.gz", gzip.compress(header + bytes(1_024)))
    assert place.found() == {}


def test_a_zip_bomb_is_refused(place, monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_BYTES", 5_000_000)
    body = zipped({f"{at}.onnx": bytes(2_000_000) for at in range(3)})
    assert len(body) < 10_000
    with pytest.raises(InputError, match="than any voice has"):
        place("a.zip", body)
    assert len(place.found()) <= 2


def test_a_zip_that_understates_a_file_gives_no_more_than_it_says(place):
    body = bytearray(zipped({"x.onnx": bytes(2_000_000)}))
    at = body.index(b"PK\1\2") + 24
    body[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(InputError, match="not a whole archive"):
        place("a.zip", bytes(body))


def test_too_many_files_are_refused(place, monkeypatch):
    monkeypatch.setattr(archives, "MOST_MEMBERS", 100)
    files = {f"{at}.txt": b"" for at in range(101)}
    for kind, body in (("a.tar", tar(files)), ("a.zip", zipped(files))):
        with pytest.raises(InputError, match="than any voice has"):
            place(kind, body)


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_header_may_not_fill_the_memory(place, kind):
    """tarfile reads names and pax headers whole: this one has 400 MB, and 400 kB when it is packed."""
    header = member("x", type=kind, size=400_000_000).tobuf(tarfile.GNU_FORMAT)
    packed = gzip.compress(header + bytes(400_000_000), 1)
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="a header of"):
            place("a.tar.gz", packed)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_an_xz_may_not_fill_the_memory(place):
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    packed = lzma.compress(tar({"x.onnx": b"x"}), filters=filters)
    with pytest.raises(InputError, match="not a whole archive"):
        place("a.tar.xz", packed)


@pytest.mark.parametrize("suffix", [*PACKERS, ".zip"])
@pytest.mark.parametrize("left", [0, 5, 0.5, 0.98])
def test_half_an_archive_is_refused(place, suffix, left):
    pack = PACKERS.get(suffix)
    body = pack(tar(HONEST)) if pack else zipped(HONEST)
    kept = body[: left if isinstance(left, int) else int(len(body) * left)]
    if suffix == ".tar" and left == 0.98:  # padding is all that is missing
        assert place("a.tar", kept) == TAKEN
        return
    with pytest.raises(InputError, match="whole archive"):
        place(f"a{suffix}", kept)


@pytest.mark.parametrize("suffix", [*PACKERS, ".zip"])
def test_noise_is_no_archive(place, suffix):
    pack = PACKERS.get(suffix, bytes)
    with pytest.raises(InputError, match="whole archive"):
        place(f"a{suffix}", pack(bytes(range(1, 256)) * 50))
    assert place.found() == {}


@pytest.mark.parametrize("suffix", [".tar.gz", ".tar.bz2", ".tar.xz", ".zip"])
def test_a_damaged_byte_is_found(place, suffix):
    files = {"a/x.onnx": bytes(range(256)) * 400}
    pack = PACKERS.get(suffix)
    body = bytearray(pack(tar(files)) if pack else zipped(files))
    body[len(body) // 2] ^= 0x55
    with pytest.raises(InputError, match="whole archive"):
        place(f"a{suffix}", bytes(body))
