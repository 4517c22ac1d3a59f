"""Where a story becomes sound, and the sound an episode."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tts.audio.master import master
from tts.audio.tape import Tape
from tts.audio.watch import Watch, unwatched
from tts.episode.cover import cover
from tts.episode.labels import Labels
from tts.episode.publish import Staging, guid
from tts.episode.receipt import receipt
from tts.episode.tags import tag
from tts.episode.timings import heard_chapters
from tts.episode.transcript import write_transcript
from tts.model import Episode, Page
from tts.speaking.performing import perform
from tts.stopwatch import Stopwatch

if TYPE_CHECKING:
    from tts.model import EpisodeFile, Narration, Script
    from tts.settings import AudioSettings
    from tts.speaking import Ensemble
    from tts.speaking.performance import Performance
    from tts.story import Story


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

    def publish(self, story: Story, performance: Performance, targets: dict[str, Path]) -> Episode:
        """The episode of a story that is already being said, in the files `targets`, by kind."""
        out = targets["audio"]
        with Staging(out) as staging:
            labels = self._recorded(story, performance, staging.stage(out))
            with self.clock.timing("write"):
                files = _write(story.page, labels, targets, staging)
                staging.commit()
        return _episode(labels, files, self.clock)

    def record(self, story: Story, performance: Performance, out: Path) -> Narration:
        """The sound alone, tagged, in the file `out`."""
        with Staging(out) as staging:
            labels = self._recorded(story, performance, staging.stage(out))
            staging.commit()
        return labels.narration

    def _recorded(self, story: Story, performance: Performance, encoded: Path) -> Labels:
        """The tagged sound of the whole story in the file `encoded`, and what its tags say."""
        picture = cover(story.article, _folder(story.page))  # painted while others speak
        narrator = story.cast.narrator
        opened = self.ensemble.opened(narrator)
        voices, jobs = len(story.cast.heard(story.script)), self.ensemble.jobs
        with Tape(encoded.parent, opened.rate_hz, narrator.rate, jobs=jobs, voices=voices) as tape:
            with self.clock.timing("speech"):
                cues = perform(performance, tape, self.watch)
                tape.chapters = heard_chapters(story.script, cues, tape.samples)
                tape.finish()
            with self.clock.timing("master"):
                narration = master(tape, cues, encoded, self.audio, self.watch)
        with self.clock.timing("tag"):
            labels = self._labels(story, narration, picture)
            tag(encoded, labels)
        return labels

    def _labels(self, story: Story, narration: Narration, picture: bytes) -> Labels:
        article, script, heard = story.article, story.script, story.cast.heard(story.script)
        notice = said_notice(script)
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
        other_voices=tuple(voice.name for voice, _ in labels.others),
    )


def said_notice(script: Script) -> str:
    """The disclosure as it is spoken, or "" where there is none."""
    return " ".join(one.written for one in script.utterances if one.role == "disclosure")


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
