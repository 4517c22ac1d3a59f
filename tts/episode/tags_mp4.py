"""Tags for M4A and M4B, as iTunes and its heirs read them; chapters are muxed with the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm

from tts.episode.labels import GENRE, PADDING_BYTES, Labels, iso_639_2, site_of

if TYPE_CHECKING:
    from pathlib import Path

PODCAST = 21  # stik: the kind of medium


def write_mp4(path: Path, labels: Labels) -> None:
    """Tag an MP4 file."""
    audio = MP4(path)
    audio.clear()
    audio["stik"] = [PODCAST]
    audio["pcst"] = True
    for name, values in _texts(labels).items():
        filled = [value for value in values if value]
        if filled:
            audio[name] = filled
    for name, text in _free(labels).items():
        if text:
            audio[f"----:com.apple.iTunes:{name}"] = [MP4FreeForm(text.encode())]
    if labels.cover:
        audio["covr"] = [MP4Cover(labels.cover, imageformat=MP4Cover.FORMAT_JPEG)]
    audio.save(padding=_padding)


def _padding(_: object) -> int:
    return PADDING_BYTES


def _texts(labels: Labels) -> dict[str, list[str]]:
    return {
        "\xa9nam": [labels.title],
        # One text for all: of several values, FFmpeg and its heirs show the first alone.
        "\xa9ART": [", ".join(labels.authors)],
        "\xa9alb": [labels.publisher],
        "\xa9day": [labels.date],
        "\xa9gen": [GENRE],
        "\xa9lyr": [labels.full_text],
        "\xa9cmt": [labels.disclosure],
        "\xa9too": [f"{labels.engine}, voice {labels.voice.name}"],
    }


def _free(labels: Labels) -> dict[str, str]:
    """Fields that MP4 has no name for."""
    return {
        "URL": labels.url,
        "PUBLISHERURL": site_of(labels.url),
        "LANGUAGE": iso_639_2(labels.article.language) or "",
        **dict(labels.statement.items()),
    }
