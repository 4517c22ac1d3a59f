"""ID3v2.3 tags for MP3, and for WAV in a chunk of their own.

2.3 and not 2.4, because readers built on id3lib show nothing at all of 2.4.
"""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mutagen import id3, wave

from tts.episode.labels import GENRE, PADDING_BYTES, Labels, iso_639_2, site_of
from tts.episode.timings import chapters, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATIN_1, UTF_16 = 0, 1  # the two encodings that ID3v2.3 has
UNKNOWN_LANGUAGE = "XXX"
FRONT_COVER = 3
MILLISECONDS = 2  # SYLT: the unit of its times
TRANSCRIPT = 2  # SYLT: what its text is
NO_OFFSET = 0xFFFFFFFF  # CHAP: times count, byte positions do not
TOP_LEVEL_ORDERED = 0b11  # CTOC: both flags
MAX_CONTENTS = 255  # CTOC counts its entries in one byte


class TimeOrderedID3(id3.ID3):  # type: ignore[misc]  # mutagen has no types
    """A tag whose chapters lie in the file in the order in which they were added.

    mutagen sorts frames by size, so that the chapter with the shortest title would come first, and many
    readers show chapters in the order of the file. So each chapter is written as a tag of its own, where
    there is nothing to sort, and all of them follow the rest.
    """

    def _write(self, config: Any) -> bytearray:
        marks = self.getall("CHAP")
        self.delall("CHAP")
        data = bytearray(super()._write(config))
        for mark in marks:
            alone = id3.ID3()
            alone.add(mark)
            data += alone._write(config)  # noqa: SLF001 -- the same method of the same class
            self.add(mark)
        return data


def write_mp3(path: Path, labels: Labels) -> None:
    """Put the tag in front of the sound; there is no ID3v1 tag afterwards."""
    _tag_of(labels).save(path, v1=0, v2_version=3, padding=_padding)


def write_wav(path: Path, labels: Labels) -> None:
    """Put the tag in an "id3 " chunk at the end of the RIFF file."""
    held = BytesIO()
    _tag_of(labels).save(held, v1=0, v2_version=3, padding=_padding)
    wave.delete(path)
    _append_chunk(path, b"id3 ", held.getvalue())


def _padding(_: object) -> int:
    return PADDING_BYTES


def _append_chunk(path: Path, name: bytes, body: bytes) -> None:
    """Add a chunk to a RIFF file and correct the length in its head (bytes 4 to 8)."""
    body += b"\0" * (len(body) % 2)
    with path.open("r+b") as file:
        end = file.seek(0, 2)
        if end % 2:  # chunks begin at even positions
            end += file.write(b"\0")
        file.write(name + struct.pack("<I", len(body)) + body)
        file.seek(4)
        file.write(struct.pack("<I", min(end + len(body), 0xFFFFFFFF)))


def _tag_of(labels: Labels) -> TimeOrderedID3:
    tag = TimeOrderedID3()
    for frame in _frames(labels):
        tag.add(frame)
    tag.update_to_v23()
    return tag


def _frames(labels: Labels) -> Iterator[Any]:
    yield from _names(labels)
    yield from _dates(labels)
    yield from _addresses(labels)
    yield from _making(labels)
    yield from _text(labels)
    yield from _chapters(labels)
    if labels.cover:
        yield id3.APIC(
            encoding=LATIN_1, mime="image/jpeg", type=FRONT_COVER, desc="", data=labels.cover
        )


def _encoding(text: str) -> int:
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return UTF_16
    return LATIN_1


def _language(labels: Labels) -> str:
    return iso_639_2(labels.article.language) or UNKNOWN_LANGUAGE


def _named(kind: Any, text: str) -> Any:
    return kind(encoding=_encoding(text), text=[text])


def _names(labels: Labels) -> Iterator[Any]:
    yield _named(id3.TIT2, labels.title)
    if labels.authors:
        # ID3v2.3 §4.2.1: several performers are separated with a slash, in one string.
        yield _named(id3.TPE1, "/".join(labels.authors))
    if labels.publisher:
        yield _named(id3.TALB, labels.publisher)
        yield _named(id3.TPUB, labels.publisher)
    yield _named(id3.TCON, GENRE)
    yield _named(id3.TLEN, str(int(labels.narration.duration_s * 1000)))
    if code := iso_639_2(labels.article.language):
        yield _named(id3.TLAN, code)


def _dates(labels: Labels) -> Iterator[Any]:
    """Year, day and time as three frames: left to mutagen, a time on the full hour would be lost."""
    when = labels.article.published
    if when is None:
        return
    yield _named(id3.TYER, f"{when.year:04}")
    yield _named(id3.TDAT, f"{when.day:02}{when.month:02}")
    yield _named(id3.TIME, f"{when.hour:02}{when.minute:02}")


def _addresses(labels: Labels) -> Iterator[Any]:
    if labels.url:
        yield id3.WOAF(url=labels.url)
        yield id3.WOAS(url=labels.url)
        yield id3.WPUB(url=site_of(labels.url))


def _making(labels: Labels) -> Iterator[Any]:
    made = labels.statement
    yield _named(id3.TSSE, f"{made.engine}, voice {made.voice}")
    for name, text in made.items():
        yield id3.TXXX(encoding=_encoding(text), desc=name, text=[text])
    if made.sentence:
        yield id3.COMM(
            encoding=_encoding(made.sentence),
            lang=_language(labels),
            desc="",
            text=[made.sentence],
        )


def _text(labels: Labels) -> Iterator[Any]:
    text, language = labels.full_text, _language(labels)
    yield id3.USLT(encoding=_encoding(text), lang=language, desc="", text=text)
    lines = [(line.text, line.start_ms) for line in sentences(labels.script, labels.narration)]
    # UTF-16 even for ASCII: a signer that meets this frame in another encoding drops the rest of the tag.
    yield id3.SYLT(
        encoding=UTF_16,
        lang=language,
        format=MILLISECONDS,
        type=TRANSCRIPT,
        desc="",
        text=lines,
    )


def _chapters(labels: Labels) -> Iterator[Any]:
    found = chapters(labels.script, labels.narration)
    names = [f"chp{number:04}" for number in range(1, len(found) + 1)]
    if not found:
        return
    yield id3.CTOC(
        element_id="toc",
        flags=TOP_LEVEL_ORDERED,
        child_element_ids=names[:MAX_CONTENTS],
        sub_frames=[],
    )
    for name, chapter in zip(names, found, strict=True):
        yield id3.CHAP(
            element_id=name,
            start_time=chapter.start_ms,
            end_time=chapter.end_ms,
            start_offset=NO_OFFSET,
            end_offset=NO_OFFSET,
            sub_frames=[_named(id3.TIT2, chapter.title)],
        )
