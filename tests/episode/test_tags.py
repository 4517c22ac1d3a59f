"""Tags, read back by mutagen and by programs that share no code with it."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import wave
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import av
import lameenc
import mutagen
import numpy as np
import pytest
from episode_story import CHAPTERS, DISCLOSURE, RATE_HZ, article, labels, without_chapters
from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus

from tts.episode.cover import cover
from tts.episode.tags import tag
from tts.errors import OutputError, UsageError

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
URL = "https://news.example/2026/03/%D1%82%D0%B5%D1%81%D1%82?a=1&b=2"
TITLE = "Где тепло зимой: «тест» & more"
SENTENCES = 11


def tone() -> np.ndarray:
    times = np.arange(SENTENCES * RATE_HZ) / RATE_HZ
    return (8000 * np.sin(2 * np.pi * 440 * times)).astype(np.int16)


def write_mp3(path: Path) -> None:
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    encoder.silence()
    path.write_bytes(encoder.encode(tone().tobytes()) + encoder.flush())


def write_wav(path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        file.writeframes(tone().tobytes())


def write_av(path: Path) -> None:
    codec, rate_hz, kind = {
        ".flac": ("flac", RATE_HZ, "flac"),
        ".opus": ("libopus", 48_000, "opus"),
        ".m4a": ("aac", RATE_HZ, "mp4"),
        ".m4b": ("aac", RATE_HZ, "mp4"),
    }[path.suffix]
    with av.open(str(path), "w", format=kind) as container:
        stream = container.add_stream(codec, rate=rate_hz, layout="mono")
        frame = av.AudioFrame.from_ndarray(tone()[None, :], format="s16", layout="mono")
        frame.sample_rate = RATE_HZ
        resampler = av.AudioResampler(
            format=stream.codec_context.format, layout="mono", rate=rate_hz, frame_size=960
        )
        for part in (*resampler.resample(frame), *resampler.resample(None), None):
            for packet in stream.encode(part):
                container.mux(packet)


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    write_mp3(folder / "story.mp3")
    write_wav(folder / "story.wav")
    for suffix in (".flac", ".opus", ".m4a"):
        write_av(folder / f"story{suffix}")
    shutil.copy(folder / "story.m4a", folder / "story.m4b")
    return folder


@pytest.fixture
def tagged(plain: Path, tmp_path: Path):
    """A tagged copy of the story with a given ending."""

    def make(suffix: str, change=lambda given: given) -> Path:
        path = tmp_path / f"story{suffix}"
        shutil.copy(plain / path.name, path)
        tag(path, change(labels(path, cover=cover(article(), None))))
        return path

    return make


def printed(*command: object) -> str:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=True,
        timeout=60,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout.decode("utf-8", "replace")


def probed(path: Path) -> dict:
    asked = ("-show_format", "-show_streams", "-show_chapters", "-of", "json")
    return json.loads(printed("ffprobe", "-v", "error", *asked, path))


def read_23(path: Path) -> ID3:
    return ID3(path, translate=False)


def test_mp3_says_everything(tagged) -> None:
    found = read_23(tagged(".mp3"))
    assert found.version == (2, 3, 0)
    assert str(found["TIT2"]) == TITLE
    assert str(found["TPE1"]) == "Ann Lee/Jürgen Groß"
    assert str(found["TALB"]) == "The Northern Gazette"
    assert [str(found[name]) for name in ("TYER", "TDAT", "TIME")] == ["2026", "0403", "0900"]
    assert [str(found[name]) for name in ("TCON", "TLAN", "TLEN")] == ["Podcast", "eng", "11000"]
    assert found["WOAF"].url == found["WOAS"].url == URL
    assert found["WPUB"].url == "https://news.example/"
    assert str(found["TXXX:AI disclosure"]) == DISCLOSURE
    assert str(found["TXXX:DigitalSourceType"]) == SOURCE_TYPE
    assert str(found["TXXX:engine"]) == "Tone 1.0"
    assert str(found["TXXX:voice"]) == "plain-en"
    assert str(found["COMM::eng"]) == DISCLOSURE
    assert found["APIC:"].data.startswith(b"\xff\xd8")


def test_mp3_text_and_times(tagged) -> None:
    path = tagged(".mp3")
    given, found = labels(path), read_23(path)
    text = str(found["USLT::eng"])
    assert text.split("\n\n") == [TITLE, *(one.text for one in given.article.blocks)]
    lines = found["SYLT::eng"]
    assert (lines.encoding, lines.format) == (1, 2)
    assert lines.text[0] == (DISCLOSURE, 0)
    assert lines.text[2] == (given.article.blocks[0].text, 2000)
    assert len(lines.text) == len(given.script.utterances)


def test_mp3_encodings_are_those_of_23(tagged) -> None:
    found = read_23(tagged(".mp3"))
    encodings = {key: frame.encoding for key, frame in found.items() if hasattr(frame, "encoding")}
    assert set(encodings.values()) == {0, 1}
    assert encodings["TIT2"] == encodings["USLT::eng"] == 1
    assert encodings["TPE1"] == encodings["TALB"] == 0


def test_mp3_chapters_lie_in_order(tagged) -> None:
    found = read_23(tagged(".mp3"))
    chapters = found.getall("CHAP")
    assert [str(one.sub_frames["TIT2"]) for one in chapters] == list(CHAPTERS)
    assert [one.start_time for one in chapters] == [0, 5000, 7000, 9000]
    assert [one.end_time for one in chapters] == [5000, 7000, 9000, 11000]
    contents = found["CTOC:toc"]
    assert contents.child_element_ids == [one.element_id for one in chapters]


def test_mp3_padding_and_no_v1(tagged, plain: Path) -> None:
    path = tagged(".mp3")
    data = path.read_bytes()
    size = int("".join(f"{byte:07b}" for byte in data[6:10]), 2) + 10
    assert data[size - 1024 : size] == bytes(1024)
    assert data[size:] == (plain / "story.mp3").read_bytes()
    assert data[-128:-125] != b"TAG"


def test_same_labels_same_bytes(tagged) -> None:
    assert tagged(".mp3").read_bytes() == tagged(".mp3").read_bytes()


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac", ".opus"])
def test_two_chapters_are_none(tagged, suffix: str) -> None:
    path = tagged(suffix, without_chapters)
    keys = {key.upper() for key in mutagen.File(path).tags.keys()}  # noqa: SIM118
    assert not [key for key in keys if key.startswith(("CHAP", "CTOC"))]


def test_many_chapters(plain: Path, tmp_path: Path) -> None:
    path = tmp_path / "story.mp3"
    shutil.copy(plain / path.name, path)
    tag(path, labels(path, article(chapters=[f"Chapter {number}" for number in range(300)])))
    found = read_23(path)
    assert len(found.getall("CHAP")) == 300
    assert len(found["CTOC:toc"].child_element_ids) == 255


def test_wav_keeps_its_sound(tagged) -> None:
    path = tagged(".wav")
    with wave.open(str(path)) as file:
        assert file.readframes(-1) == tone().tobytes()
    data = path.read_bytes()
    assert struct.unpack("<I", data[4:8])[0] == len(data) - 8
    assert str(mutagen.File(path).tags["TIT2"]) == TITLE


def test_wav_twice_has_one_tag(tagged) -> None:
    path = tagged(".wav")
    before = path.read_bytes()
    tag(path, labels(path, cover=cover(article(), None)))
    assert path.read_bytes() == before


@pytest.mark.parametrize(("suffix", "kind"), [(".flac", FLAC), (".opus", OggOpus)])
def test_vorbis_says_everything(tagged, suffix: str, kind: type) -> None:
    found = kind(tagged(suffix))
    assert found["title"] == [TITLE]
    assert found["artist"] == ["Ann Lee", "Jürgen Groß"]
    assert found["date"] == ["2026-03-04T09:00:00+00:00"]
    assert found["language"] == ["en"]
    assert found["url"] == [URL]
    assert found["contact"] == ["https://news.example/"]
    assert found["digitalsourcetype"] == [SOURCE_TYPE]
    assert found["ai_disclosure"] == [DISCLOSURE]
    assert found["lyrics"][0].startswith(TITLE)
    assert found["chapter001"] == ["00:00:00.000"]
    assert [found[f"chapter{number:03}name"][0] for number in range(1, 5)] == list(CHAPTERS)


def test_vorbis_pictures(tagged) -> None:
    assert FLAC(tagged(".flac")).pictures[0].width == 600
    coded = OggOpus(tagged(".opus"))["metadata_block_picture"][0]
    picture = Picture(b64decode(coded))
    assert (picture.type, picture.mime, picture.height) == (3, "image/jpeg", 600)


@pytest.mark.parametrize("suffix", [".m4a", ".m4b"])
def test_mp4_says_everything(tagged, suffix: str) -> None:
    found = MP4(tagged(suffix))
    assert found["\xa9nam"] == [TITLE]
    assert found["\xa9ART"] == ["Ann Lee, Jürgen Groß"]
    assert found["\xa9day"] == ["2026-03-04T09:00:00+00:00"]
    assert found["stik"] == [21]
    assert found["covr"][0].startswith(b"\xff\xd8")
    assert found["\xa9lyr"][0].startswith(TITLE)
    assert found["----:com.apple.iTunes:URL"] == [URL.encode()]
    assert found["----:com.apple.iTunes:DigitalSourceType"] == [SOURCE_TYPE.encode()]
    assert found["----:com.apple.iTunes:LANGUAGE"] == [b"eng"]


@pytest.mark.programs
@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac", ".opus", ".m4a", ".m4b"])
def test_ffprobe_reads(tagged, suffix: str) -> None:
    found = probed(tagged(suffix))
    texts = {**found["format"].get("tags", {}), **found["streams"][0].get("tags", {})}
    texts = {name.lower(): text for name, text in texts.items()}
    assert texts["title"] == TITLE
    assert texts["album"] == "The Northern Gazette"
    assert texts["date"].startswith("2026")
    assert "Ann Lee" in texts["artist"]
    assert "Jürgen Groß" in texts["artist"]


@pytest.mark.programs
@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac", ".opus"])
def test_ffprobe_reads_chapters_in_order(tagged, suffix: str) -> None:
    found = probed(tagged(suffix))["chapters"]
    assert [one["tags"]["title"] for one in found] == list(CHAPTERS)
    assert [float(one["start_time"]) for one in found] == [0, 5, 7, 9]


@pytest.mark.programs
@pytest.mark.parametrize("suffix", [".mp3", ".flac", ".m4a"])
def test_ffprobe_reads_the_cover(tagged, suffix: str) -> None:
    pictures = [one for one in probed(tagged(suffix))["streams"] if one["codec_name"] == "mjpeg"]
    assert [(one["width"], one["height"]) for one in pictures] == [(600, 600)]


@pytest.mark.programs
def test_chapters_of_a_muxed_book_stay(tagged, plain: Path, tmp_path: Path) -> None:
    marks = tmp_path / "marks.txt"
    marks.write_text(
        ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=4000\ntitle=First\n"
        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=4000\nEND=9000\ntitle=Second\n"
    )
    book = tmp_path / "book.m4b"
    merge = ("-map_chapters", "1", "-c", "copy", "-f", "mp4", book)
    printed("ffmpeg", "-v", "error", "-i", plain / "story.m4a", "-i", marks, *merge)
    tag(book, labels(book))
    assert [one["tags"]["title"] for one in probed(book)["chapters"]] == ["First", "Second"]


@pytest.mark.programs
def test_eyed3_reads(tagged) -> None:
    text = printed("eyeD3", "--no-color", "--verbose", tagged(".mp3"))
    assert "ID3 v2.3" in text
    assert f"title: {TITLE}" in text
    assert "artist: Ann Lee/Jürgen Groß" in text
    # eyeD3 0.9 reads TDAT as if it were an ISO date, and of a v2.3 tag shows the year alone.
    assert "recording date: 2026" in text
    assert "[Description: AI disclosure]" in text
    assert f"Audio file URL: {URL}" in text
    assert "Nobody came." in text


@pytest.mark.programs
def test_eyed3_reads_chapters_in_order(tagged) -> None:
    program = shutil.which("eyeD3")
    head = Path(program).read_text(errors="replace").splitlines()[0] if program else ""
    if not head.startswith("#!"):
        pytest.skip("eyeD3 is not installed as a Python script")
    script = "import eyed3, sys; [print(c.title) for c in eyed3.load(sys.argv[1]).tag.chapters]"
    assert printed(head[2:].strip(), "-c", script, tagged(".mp3")).splitlines() == list(CHAPTERS)


@pytest.mark.programs
def test_kid3_reads(tagged) -> None:
    text = printed("kid3-cli", "-c", "get all 2", tagged(".mp3"))
    assert "ID3v2.3.0" in text
    assert TITLE in text
    assert "Ann Lee/Jürgen Groß" in text
    assert "2026-03-04T09:00" in text
    assert SOURCE_TYPE in text
    assert URL in text


@pytest.mark.programs
def test_kid3_reads_chapters_in_order(tagged) -> None:
    path = tagged(".mp3")
    asked = [
        part
        for number in range(len(CHAPTERS))
        for part in ("-c", f"get 'Chapter[{number}].Text' 2")
    ]
    assert printed("kid3-cli", *asked, path).splitlines() == list(CHAPTERS)


@pytest.mark.programs
def test_kid3_reads_the_times_of_sentences(tagged, tmp_path: Path) -> None:
    lyrics = tmp_path / "story.lrc"
    printed("kid3-cli", "-c", f"get 'Synchronized Lyrics:{lyrics}' 2", tagged(".mp3"))
    lines = lyrics.read_text("utf-8", "replace").splitlines()
    assert f"[00:00.00]{DISCLOSURE}" in lines
    assert "[00:03.00]A much longer name for the first chapter" in lines
    assert "[00:05.00]Two" in lines


@pytest.mark.programs
def test_id3lib_reads(tagged) -> None:
    text = printed("id3v2", "-l", tagged(".mp3"))
    assert "The Northern Gazette" in text
    assert "TIT2 (Title/songname/content description)" in text
    assert "TDAT (Date): 0403" in text
    assert URL in text


def test_nothing_known(plain: Path, tmp_path: Path) -> None:
    bare = replace(article("\x00 \ud800"), authors=(), published=None, publisher=None, url=None)
    for suffix in (".mp3", ".wav", ".flac", ".opus", ".m4a"):
        path = tmp_path / f"story{suffix}"
        shutil.copy(plain / path.name, path)
        tag(path, replace(labels(path, bare), disclosure=""))
        assert mutagen.File(path).info.length == pytest.approx(SENTENCES, abs=0.2)


def test_wrong_ending(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.aiff"):
        tag(tmp_path / "story.aiff", labels(tmp_path))


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".opus", ".m4a"])
def test_damaged_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"story{suffix}"
    path.write_bytes(b"this is not sound")
    with pytest.raises(OutputError, match="could not be written"):
        tag(path, labels(path))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        tag(tmp_path / "gone" / "story.flac", labels(tmp_path))
