"""One article, from source to episode."""

from __future__ import annotations

import logging
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tts.audio.formats import check_output
from tts.audio.watch import Watch, unwatched
from tts.casting import cast, expected
from tts.config import cores
from tts.episode.accounting import account
from tts.episode.publish import SUFFIXES
from tts.errors import UsageError
from tts.model import Article, Episode, Page
from tts.reading import understand
from tts.script.compose import Parts, compose, foreign_languages
from tts.settings import Settings
from tts.speaking import Ensemble
from tts.speaking.performance import begin
from tts.stopwatch import Stopwatch
from tts.story import Story

if TYPE_CHECKING:
    from tts.casting import Cast
    from tts.model import Narration, Script

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
    performance = begin(story.script, story.cast, ensemble)
    from tts.studio import Studio  # all of the sound, loaded while others already speak

    with closing(performance.speeches):
        return Studio(ensemble, settings.audio, watch, clock).publish(story, performance, targets)


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
    with Ensemble(settings.jobs or cores()) as ensemble:
        performance = begin(script, story.cast, ensemble)
        from tts.studio import Studio

        with closing(performance.speeches):
            return Studio(ensemble, settings.audio).record(story, performance, out)


def _compose(source: Source, settings: Settings, ensemble: Ensemble, clock: Stopwatch) -> Story:
    with clock.timing("read"):
        page, article = understand(source, settings)
    with clock.timing("script"):
        voices = cast_for(article, settings)
        ensemble.expect(voices.voices, sum(map(len, article.texts.values())))
        script = script_for(article, settings, voices)
        account(article, script)  # raises if any letter of the article would not be said
        return Story(page, article, script, voices)


def cast_for(article: Article, settings: Settings) -> Cast:
    """The voices that read an article: its own language, its quotations, its stretches in other languages.

    Raises:
        MissingError: no such voice, or none for the language of the article.
    """
    return cast(settings, article.language, foreign_languages(article))


def script_for(article: Article, settings: Settings, voices: Cast) -> Script:
    """What is said of an article, each part by one of the voices."""
    quotes = voices.quotes.name if voices.quotes else None
    foreign = tuple((voice.language, voice.name) for voice in voices.foreign)
    return compose(article, settings.script, Parts(quotes, foreign))


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
