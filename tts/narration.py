"""One article, from source to episode."""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tts.audio import Tape, Watch, check_output, in_one, master, stitch_breath, unwatched
from tts.casting import cast
from tts.config import Settings
from tts.engines import open_voice
from tts.episode import (
    SUFFIXES,
    Labels,
    Staging,
    account,
    cover,
    guid,
    heard_chapters,
    receipt,
    tag,
    write_transcript,
)
from tts.errors import UsageError
from tts.model import Episode, Page
from tts.reading import understand
from tts.script.compose import compose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.config import AudioSettings
    from tts.engines import Engine
    from tts.model import Article, Cue, EpisodeFile, Narration, Script, Utterance, Voice

LOG = logging.getLogger(__name__)

Source = str | Path | Page


def narrate(
    source: Source,
    out: str | Path,
    *,
    voice: str | None = None,
    settings: Settings | None = None,
    watch: Watch = unwatched,
) -> Episode:
    """Turn the article at `source` into the audio file `out`, with what `settings` wants beside it.

    `source` is a path, "-" for standard input, an address, or a `Page`; the ending of `out` names the format. `voice`
    goes before the voice of the settings. The files appear when all is done, or not at all.

    Raises:
        InputError: the source cannot be read, or holds no article.
        NetworkError: the address could not be fetched.
        MissingError: no such voice, or none for the language of the article.
        SynthesisError: a sentence came out without sound, or a part of the text was not read.
        OutputError: the files cannot be written.
        UsageError: a setting, or a format, that does not exist.
    """
    settings, out, clock = settings or Settings(), Path(out), Stopwatch()
    targets = _targets(out, source, settings)
    story = _compose(source, voice, settings, clock)
    with Staging(out) as staging:
        narration, engine = _speak(story, staging.stage(out), settings.audio, watch, clock)
        with clock.timing("tag"):
            labels = _labels(story, narration, engine)
            tag(narration.path, labels)
        with clock.timing("write"):
            files = _write(story.page, labels, targets, staging)
            staging.commit()
    return _episode(labels, files, clock)


@dataclass(frozen=True, slots=True)
class Story:
    """All that is known before the first sound."""

    page: Page
    article: Article
    script: Script
    voice: Voice


def _compose(source: Source, voice: str | None, settings: Settings, clock: Stopwatch) -> Story:
    with clock.timing("read"):
        page, article = understand(source, settings)
    with clock.timing("script"):
        script = compose(article, settings.script)
        account(article, script)  # raises if any letter of the article would not be said
        return Story(page, article, script, cast(settings, article.language, voice=voice).narrator)


def _speak(
    story: Story, encoded: Path, audio: AudioSettings, watch: Watch, clock: Stopwatch
) -> tuple[Narration, str]:
    """The sound of the whole story in the file `encoded`, and the name and version of the engine that spoke."""
    with (
        open_voice(story.voice) as engine,
        Tape(encoded.parent, engine.rate_hz, story.voice.rate) as tape,
    ):
        with clock.timing("speech"):
            cues = perform(story.script, engine, tape, watch)
        with clock.timing("master"):
            return master(tape, cues, encoded, audio, watch), engine.identity


def _labels(story: Story, narration: Narration, engine: str) -> Labels:
    article, script = story.article, story.script
    picture, notice = cover(article, _folder(story.page)), said_notice(script)
    return Labels(article, script, narration, story.voice, notice, picture, engine)


def _episode(labels: Labels, files: tuple[EpisodeFile, ...], clock: Stopwatch) -> Episode:
    return Episode(
        guid=guid(labels.article),
        title=labels.article.title,
        files=files,
        duration_s=labels.narration.duration_s,
        loudness=labels.narration.loudness,
        utterances=len(labels.script.utterances),
        engine=labels.voice.engine,
        voice=labels.voice.name,
        seconds=clock.seconds(),
        is_cut=labels.article.is_cut,
    )


def perform(
    script: Script, engine: Engine, tape: Tape, watch: Watch = unwatched
) -> tuple[Cue, ...]:
    """Say the whole script onto the tape, between two silences; gives when each utterance is heard.

    Raises:
        SynthesisError: an utterance without sound of a plausible length.
    """
    tape.pause(script.lead_in_ms)
    cues: list[Cue] = []
    for breath in in_breaths(script.utterances):
        speech = engine.synthesise(in_one(breath))
        cues += stitch_breath(len(cues), breath, speech, tape)
        watch("speech", len(cues), len(script.utterances))
    tape.pause(script.lead_out_ms)
    tape.chapters = heard_chapters(script, cues, tape.samples)
    tape.finish()
    return tuple(cues)


def in_breaths(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, ...]]:
    """Utterances in the groups that are said in one breath; nearly all are alone."""
    breath: list[Utterance] = []
    for utterance in utterances:
        breath.append(utterance)
        if not utterance.joined:
            yield tuple(breath)
            breath = []
    if breath:
        yield tuple(breath)


def said_notice(script: Script) -> str:
    """The disclosure as it is spoken, or "" where there is none."""
    return " ".join(one.written for one in script.utterances if one.role == "disclosure")


class Stopwatch:
    """How long each stage took, by the wall."""

    def __init__(self) -> None:
        self._start = perf_counter()
        self._stages: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timing(self, stage: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self._stages[stage] += perf_counter() - start
        LOG.debug("%s: %.3f s", stage, self._stages[stage])

    def seconds(self) -> dict[str, float]:
        """Seconds of each stage so far, and "total", rounded to milliseconds."""
        total = {"total": perf_counter() - self._start}
        return {stage: round(taken, 3) for stage, taken in (self._stages | total).items()}


def _targets(out: Path, source: Source, settings: Settings) -> dict[str, Path]:
    """Every file that is to be written, by kind.

    Raises:
        UsageError: the format is unknown, or a file would take the place of the source.
    """
    if "\0" in str(out):
        raise UsageError("a NUL in the name of the output")
    check_output(out.suffix, settings.audio.bitrate_kbps)
    kinds = [*settings.transcripts, *(["words"] if "json" in settings.transcripts else [])]
    kinds += ["receipt"] if settings.receipt else []
    targets = {"audio": out} | {kind: out.with_suffix(SUFFIXES[kind]) for kind in kinds}
    origin = Path(source.origin if isinstance(source, Page) else source)
    for target in targets.values():
        if _same_file(target, origin):
            raise UsageError(
                f"{target} would take the place of the source", "choose another name with -o"
            )
    return targets


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError, RuntimeError):  # one is not there, or is no name at all
        return False


def _folder(page: Page) -> Path | None:
    """Where the page's own pictures may lie."""
    folder = Path(page.origin).parent
    return folder if Path(page.origin).is_file() else None


def _write(
    page: Page, labels: Labels, targets: dict[str, Path], staging: Staging
) -> tuple[EpisodeFile, ...]:
    """The companions of the audio, staged; gives all the files as they will be."""
    transcripts = [kind for kind in targets if kind not in {"audio", "receipt"}]
    for kind in transcripts:  # one by one: that of the words may be tens of megabytes
        content = write_transcript(kind, labels.script, labels.narration)
        staging.stage(targets[kind]).write_bytes(content)
    audio = staging.file_of("audio", targets["audio"])
    if "receipt" in targets:
        # A file's name need not be text; what is not is written as "?", so that the rest stays JSON.
        chunks = json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(
            receipt(page, labels, audio)
        )
        with staging.stage(targets["receipt"]).open("wb") as file:
            file.writelines(chunk.encode(errors="replace") for chunk in chunks)
            file.write(b"\n")
    return audio, *(staging.file_of(kind, targets[kind]) for kind in targets if kind != "audio")
