"""Tags on an audio file, in the way of its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.errors import OutputError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from tts.episode.labels import Labels

FORMATS = (".mp3", ".wav", ".flac", ".opus", ".m4a", ".m4b")


def tag(path: Path, labels: Labels) -> None:
    """Write `labels` into the file, in place; what its tags said before is gone or replaced.

    A crash half-way leaves a damaged file, so `path` is one that nobody else knows yet.

    Raises:
        UsageError: the ending is none of `FORMATS`, or the voice's source type is unknown.
        OutputError: the file cannot be read as its ending says, or cannot be written.
        SynthesisError: the narration and the script do not fit together.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise UsageError(f"no tags for {suffix or 'a name without an ending'}", _choice())
    from mutagen import MutagenError

    try:
        _write(path, suffix, labels)
    except (MutagenError, OSError) as error:
        raise OutputError(f"the tags of {path.name} could not be written: {error}") from error


def _choice() -> str:
    return f"one of {', '.join(FORMATS)}"


def _write(path: Path, suffix: str, labels: Labels) -> None:
    if suffix in {".mp3", ".wav"}:
        from tts.episode import tags_id3

        write_id3 = tags_id3.write_mp3 if suffix == ".mp3" else tags_id3.write_wav
        write_id3(path, labels)
    elif suffix in {".flac", ".opus"}:
        from tts.episode import tags_vorbis

        write_vorbis = tags_vorbis.write_flac if suffix == ".flac" else tags_vorbis.write_opus
        write_vorbis(path, labels)
    else:
        from tts.episode import tags_mp4

        tags_mp4.write_mp4(path, labels)
