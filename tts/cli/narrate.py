"""`tts narrate`: one article to a finished audio file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tts.cli.flags import Disclose, Json, Language, Source, Voice, settings_here
from tts.cli.inspect import article_table, script_table, show_dropped, show_utterance
from tts.cli.progress import progress
from tts.cli.words import clock, megabytes, say, say_json
from tts.errors import UsageError

if TYPE_CHECKING:
    from tts.config import Settings
    from tts.model import Episode

Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        help="Ends in .mp3, .m4a, .m4b, .opus, .flac or .wav. Default: SOURCE's name, .mp3",
    ),
]


def narrate(
    source: Source,
    output: Output = None,
    voice: Voice = None,
    rate: Annotated[
        float | None, typer.Option(help="Pace: 1.0 as usual, 1.1 a tenth faster.")
    ] = None,
    language: Language = None,
    disclosure: Disclose = None,
    bitrate: Annotated[int | None, typer.Option(help="In kbit/s. Default: 64.")] = None,
    transcript: Annotated[
        str | None,
        typer.Option(metavar="vtt,srt,json", help="Transcripts to write beside the audio."),
    ] = None,
    receipt: Annotated[
        bool, typer.Option("--receipt", help="Write what became of every part of the page.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be said.")
    ] = False,
    json: Json = False,
) -> None:
    """Turn one article into a finished audio file."""
    settings = settings_here(
        voice=voice,
        rate=rate,
        language=language,
        disclosure=disclosure,
        bitrate=bitrate,
        transcript=transcript,
        receipt=receipt or None,
    )
    if dry_run:
        _rehearse(source, settings, json)
        return
    from tts.narration import narrate as narrate_article

    with progress(quiet=json) as watch:
        episode = narrate_article(
            source, output or _usual_output(source), settings=settings, watch=watch
        )
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
        "bytes": episode.audio.size_bytes,
        "sha256": episode.audio.sha256,
        "receipt": paths.pop("receipt", None),
        "transcripts": paths,
        "seconds": episode.seconds,
    }


def show_episode(episode: Episode) -> None:
    say(episode.title)
    say(
        f"{episode.audio.path}: {clock(episode.duration_s)}, {megabytes(episode.audio.size_bytes)}, "
        f"{episode.loudness.lufs:.1f} LUFS, {episode.utterances} utterances, voice {episode.voice}, "
        f"made in {episode.seconds['total']:.1f} s"
    )
    for file in episode.files[1:]:
        say(f"{file.path}: {file.kind}")


def _rehearse(source: str, settings: Settings, json: bool) -> None:
    """Everything but the sound."""
    from tts.narration import cast_voice, understand
    from tts.script import compose

    _, article = understand(source, settings)
    script, voice = compose(article, settings.script), cast_voice(article, None, settings)
    if json:
        say_json({"voice": voice.name, **script_table(script), "article": article_table(article)})
        return
    say(f"Voice {voice.name}. To be said:")
    for number, utterance in enumerate(script.utterances):
        show_utterance(number, utterance)
    show_dropped(article)


def _usual_output(source: str) -> Path:
    if source == "-":
        raise UsageError(
            "standard input has no name to call the audio by", "say where to: -o story.mp3"
        )
    return Path(f"{Path(source).stem or 'article'}.mp3")
