"""One article, from source to episode."""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tts.audio import Tape, Watch, check_output, master, unwatched
from tts.casting import cast, expected
from tts.config import Settings, cores
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
from tts.model import Article, Episode, Page
from tts.reading import understand
from tts.script.compose import compose
from tts.speaking import Ensemble
from tts.speaking.performing import perform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.casting import Cast
    from tts.config import AudioSettings
    from tts.model import EpisodeFile, Narration, Script

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
    settings = settings or Settings()
    if voice is not None:
        settings = replace(settings, voice=voice)
    with Ensemble(settings.jobs or cores()) as ensemble:
        ensemble.expect(expected(settings))
        return narrate_with(ensemble, source, out, settings, watch)


def narrate_with(
    ensemble: Ensemble,
    source: Source,
    out: str | Path,
    settings: Settings,
    watch: Watch = unwatched,
) -> Episode:
    """What `narrate` does, spoken by an ensemble that may have voices open already, and may be used again."""
    clock, targets = Stopwatch(), _targets(Path(out), source, settings)
    story = _compose(source, settings, ensemble, clock)
    studio = Studio(ensemble, settings.audio, watch, clock)
    return _publish(story, studio, targets)


def record(text: str, out: Path, settings: Settings, *, language: str) -> Narration:
    """A text of `language` (BCP 47) said into the sound file `out`, without a disclosure or a byline.

    Raises:
        UsageError: nothing of it can be said, or the format of `out` does not exist.
        TtsError: as `narrate`.
    """
    check_output(out.suffix, settings.audio.bitrate_kbps)
    article, alone = Article(text, (), language=language), settings.script
    script = compose(article, replace(alone, disclosure="none", byline=False))
    if not script.utterances:
        raise UsageError(f"nothing of {text!r} can be said")
    story = Story(Page("-", b""), article, script, cast(settings, language))
    with Ensemble(settings.jobs or cores()) as ensemble, Staging(out) as staging:
        studio = Studio(ensemble, settings.audio)
        labels = studio.record(story, staging.stage(out))
        staging.commit()
    return labels.narration


def _publish(story: Story, studio: Studio, targets: dict[str, Path]) -> Episode:
    clock, out = studio.clock, targets["audio"]
    with Staging(out) as staging:
        labels = studio.record(story, staging.stage(out))
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
    cast: Cast


def _compose(source: Source, settings: Settings, ensemble: Ensemble, clock: Stopwatch) -> Story:
    with clock.timing("read"):
        page, article = understand(source, settings)
    with clock.timing("script"):
        voices = cast(settings, article.language)
        ensemble.expect(voices.voices, sum(map(len, article.texts.values())))
        script = compose(article, settings.script)
        account(article, script)  # raises if any letter of the article would not be said
        return Story(page, article, script, voices)


class Studio:
    """Where a story becomes sound: who speaks, how it is mastered, and whoever waits for it."""

    def __init__(
        self,
        ensemble: Ensemble,
        audio: AudioSettings,
        watch: Watch = unwatched,
        clock: Stopwatch | None = None,
    ) -> None:
        self.ensemble, self.audio, self.watch = ensemble, audio, watch
        self.clock = clock or Stopwatch()

    def record(self, story: Story, encoded: Path) -> Labels:
        """The tagged sound of the whole story in the file `encoded`, and what its tags say."""
        narrator = story.cast.narrator
        opened = self.ensemble.opened(narrator)
        voices, jobs = len(story.cast.heard(story.script)), self.ensemble.jobs
        with Tape(encoded.parent, opened.rate_hz, narrator.rate, jobs=jobs, voices=voices) as tape:
            with self.clock.timing("speech"):
                cues = perform(story.script, story.cast, self.ensemble, tape, self.watch)
                tape.chapters = heard_chapters(story.script, cues, tape.samples)
                tape.finish()
            with self.clock.timing("master"):
                narration = master(tape, cues, encoded, self.audio, self.watch)
        with self.clock.timing("tag"):
            labels = self._labels(story, narration)
            tag(encoded, labels)
        return labels

    def _labels(self, story: Story, narration: Narration) -> Labels:
        article, script, heard = story.article, story.script, story.cast.heard(story.script)
        picture, notice = cover(article, _folder(story.page)), said_notice(script)
        (narrator, engine), *others = [(one, self.ensemble.opened(one).identity) for one in heard]
        return Labels(article, script, narration, narrator, notice, picture, engine, tuple(others))


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
