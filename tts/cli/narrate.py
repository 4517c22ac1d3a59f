"""`tts narrate`: one article to a finished audio file."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import unquote, urlsplit

import typer

from tts.cli.extract import article_table, show_left_out
from tts.cli.flags import (
    Disclose,
    Jobs,
    Json,
    Language,
    QuoteVoice,
    ReadingFlags,
    Source,
    Voice,
    reads_pages,
    settings_here,
)
from tts.cli.progress import progress
from tts.cli.script import script_table, show_utterance
from tts.cli.words import clock, megabytes, say, say_json, warn_if_cut
from tts.errors import UsageError

if TYPE_CHECKING:
    from tts.model import Episode
    from tts.settings import Settings

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")  # of files, on any system
_LONGEST_NAME = 60  # characters, so that four bytes each are a name that every system takes
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        help="Ends in .mp3, .m4a, .m4b, .opus, .flac or .wav. Default: SOURCE's name, .mp3",
    ),
]
Rate = Annotated[float | None, typer.Option(help="Pace: 1.0 as usual, 1.1 a tenth faster.")]
Bitrate = Annotated[int | None, typer.Option(help="In kbit/s. Default: 64.")]
Transcript = Annotated[
    str | None, typer.Option(metavar="vtt,srt,json", help="Transcripts to write beside the audio.")
]
Receipt = Annotated[
    bool, typer.Option("--receipt", help="Write what became of every part of the page.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would be said.")]


@reads_pages
def narrate(
    source: Source,
    output: Output = None,
    voice: Voice = None,
    quote_voice: QuoteVoice = None,
    rate: Rate = None,
    language: Language = None,
    disclosure: Disclose = None,
    *,
    reading: ReadingFlags,
    bitrate: Bitrate = None,
    transcript: Transcript = None,
    receipt: Receipt = False,
    jobs: Jobs = None,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Turn one article into a finished audio file."""
    settings = settings_here(
        reading,
        voice=voice,
        quote_voice=quote_voice,
        rate=rate,
        language=language,
        disclosure=disclosure,
        bitrate=bitrate,
        transcript=transcript,
        receipt=receipt,
        jobs=jobs,
    )
    if dry_run:
        _rehearse(source, settings, json)
        return
    from tts.casting import expected
    from tts.config import cores
    from tts.speaking import Ensemble

    target = output or _usual_output(source)
    with Ensemble(settings.jobs or cores()) as ensemble, progress(quiet=json) as watch:
        ensemble.expect(expected(settings))
        from tts.narration import narrate_with  # takes as long as a voice takes to open beside it

        episode = narrate_with(ensemble, source, target, settings, watch)
    warn_if_cut(episode)
    if json:
        say_json(episode_table(episode))
    else:
        show_episode(episode)


def episode_table(episode: Episode) -> dict[str, Any]:
    """The episode as JSON has it."""
    paths = {file.kind: str(file.path) for file in episode.files}
    return {
        "audio": paths.pop("audio"),
        "title": episode.title,
        "guid": episode.guid,
        "duration_s": round(episode.duration_s, 3),
        "lufs": round(episode.loudness.lufs, 2),
        "true_peak_dbtp": round(episode.loudness.true_peak_dbtp, 2),
        "utterances": episode.utterances,
        "engine": episode.engine,
        "voice": episode.voice,
        "other_voices": list(episode.other_voices),
        "bytes": episode.audio.size_bytes,
        "sha256": episode.audio.sha256,
        "is_cut": episode.is_cut,
        "receipt": paths.pop("receipt", None),
        "transcripts": paths,
        "seconds": episode.seconds,
    }


def show_episode(episode: Episode) -> None:
    say(episode.title)
    say(
        f"{episode.audio.path}: {clock(episode.duration_s)}, {megabytes(episode.audio.size_bytes)}, "
        f"{episode.loudness.lufs:.1f} LUFS, {episode.utterances} utterances, {_voices_of(episode)}, "
        f"made in {episode.seconds['total']:.1f} s"
    )
    for file in episode.files[1:]:
        say(f"{file.path}: {file.kind}")


def _voices_of(episode: Episode) -> str:
    names = [episode.voice, *episode.other_voices]
    return f"voice{'s' if len(names) > 1 else ''} {', '.join(names)}"


def _rehearse(source: str, settings: Settings, json: bool) -> None:
    """Everything but the sound."""
    from tts.narration import cast_for, script_for
    from tts.reading import understand

    _, article = understand(source, settings)
    warn_if_cut(article)
    voices = cast_for(article, settings)
    script = script_for(article, settings, voices)
    heard = [voice.name for voice in voices.heard(script)]
    if json:
        say_json({"voice": heard[0], **script_table(script), "article": article_table(article)})
        return
    say(f"Voice{'s' if len(heard) > 1 else ''} {', '.join(heard)}. To be said:")
    for number, utterance in enumerate(script.utterances):
        show_utterance(number, utterance)
    show_left_out(article)


def _usual_output(source: str) -> Path:
    if source == "-":
        raise UsageError(
            "standard input has no name to call the audio by", "say where to: -o story.mp3"
        )
    name = _name_of_address(source) if "://" in source else Path(source).stem
    return Path(f"{name or 'article'}.mp3")


def _name_of_address(address: str) -> str:
    """The last part of the path of `address`, or its host, as a file may be called on any system."""
    parts = urlsplit(address)
    path = PurePosixPath(unquote(parts.path))
    name = _NOT_IN_NAMES.sub("-", path.stem).strip("-.") or parts.hostname or ""
    return name[:_LONGEST_NAME]
