"""Vorbis comments for FLAC and Opus."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mutagen.flac import FLAC, Picture
from mutagen.oggopus import OggOpus

from tts.episode.labels import GENRE, PADDING_BYTES, Labels, site_of
from tts.episode.lines import clock
from tts.episode.timings import TimedChapter, chapters

if TYPE_CHECKING:
    from pathlib import Path

FRONT_COVER = 3


def write_flac(path: Path, labels: Labels) -> None:
    """Tag a FLAC file; the cover has a block of its own."""
    audio = FLAC(path)
    _comment(audio, labels)
    audio.clear_pictures()
    if labels.cover:
        audio.add_picture(_picture(labels))
    audio.save(padding=_padding)


def write_opus(path: Path, labels: Labels) -> None:
    """Tag an Opus file; the cover is a comment in base64 (RFC 7845 §5.2.1 leaves it to that custom)."""
    audio = OggOpus(path)
    _comment(audio, labels)
    if labels.cover:
        audio["METADATA_BLOCK_PICTURE"] = [b64encode(_picture(labels).write()).decode()]
    audio.save(padding=_padding)


def _padding(_: object) -> int:
    return PADDING_BYTES


def _comment(audio: Any, labels: Labels) -> None:
    audio.clear()
    for name, values in _comments(labels).items():
        filled = [value for value in values if value]
        if filled:
            audio[name] = filled


def _comments(labels: Labels) -> dict[str, list[str]]:
    return {
        "TITLE": [labels.title],
        "ARTIST": labels.authors,
        "ALBUM": [labels.publisher],
        "ORGANIZATION": [labels.publisher],
        "DATE": [labels.date],
        "GENRE": [GENRE],
        "LANGUAGE": [labels.article.language],
        "LYRICS": [labels.full_text],
        "URL": [labels.url],
        "CONTACT": [site_of(labels.url)],
        "COMMENT": [labels.disclosure],
        "ENCODER": [f"{labels.engine}, voice {labels.voice.name}"],
        **{name.upper().replace(" ", "_"): [text] for name, text in labels.statement.items()},
        **_chapter_comments(chapters(labels.script, labels.narration)),
    }


def _chapter_comments(found: tuple[TimedChapter, ...]) -> dict[str, list[str]]:
    comments = {}
    for number, chapter in enumerate(found, start=1):
        comments[f"CHAPTER{number:03}"] = [clock(chapter.start_ms, ".")]
        comments[f"CHAPTER{number:03}NAME"] = [chapter.title]
    return comments


def _picture(labels: Labels) -> Any:
    picture = Picture()
    picture.type = FRONT_COVER
    picture.mime = "image/jpeg"
    picture.width, picture.height, picture.depth = _extent(labels.cover)
    picture.data = labels.cover
    return picture


def _extent(cover: bytes) -> tuple[int, int, int]:
    """Width and height in pixels, and bits of a pixel."""
    from PIL import Image

    with Image.open(BytesIO(cover)) as image:
        return image.width, image.height, 8 * len(image.getbands())
