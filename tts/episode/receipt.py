"""The receipt of an episode: what was on the page, what became of it, what was said and when."""

from __future__ import annotations

import hashlib
import os
import platform
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from tts.episode.accounting import Account, account
from tts.episode.timings import matched, milliseconds

if TYPE_CHECKING:
    from tts.episode.disclosure import Statement
    from tts.episode.labels import Labels
    from tts.model import Article, Cue, EpisodeFile, Narration, Page, Utterance, Voice

SCHEMA = "1.2.0"
LIBRARIES = (
    "audioop-lts",
    "av",
    "beautifulsoup4",
    "espeakng-loader",
    "lameenc",
    "lxml",
    "markdown-it-py",
    "mutagen",
    "numpy",
    "pillow",
    "pydub",
    "pyttsx3",
)


def receipt(page: Page, labels: Labels, audio: EpisodeFile) -> dict[str, object]:
    """Everything that is known of an episode, ready for JSON; the same episode gives the same receipt.

    Raises:
        SynthesisError: a part of the text was not read, or the sound and the script do not fit together.
        UsageError: the voice names a digital source type that does not exist.
    """
    accounts = account(labels.article, labels.script)
    fates = {one.block: _fate(one) for one in accounts}
    return {
        "version": SCHEMA,
        "source": _source(page),
        "article": _article(labels.article),
        "title": fates[None],
        "dek": {"text": labels.article.dek, **fates["dek"]} if labels.article.dek else None,
        "blocks": [
            {"kind": block.kind, "level": block.level, "text": block.text, **fates[at]}
            for at, block in enumerate(labels.article.blocks)
        ],
        "dropped": [asdict(dropped) for dropped in labels.article.dropped],
        "sentences": [
            _sentence(utterance, cue, labels.narration)
            for utterance, cue in matched(labels.script, labels.narration)
        ],
        "totals": _totals(labels, accounts),
        "disclosure": _disclosure(labels.statement),
        "engine": labels.engine,
        "voice": _voice(labels.voice),
        "other_voices": [{**_voice(one), "identity": engine} for one, engine in labels.others],
        "programs": programs(),
        "audio": {
            "name": _name(audio.path.name),
            "bytes": audio.size_bytes,
            "sha256": audio.sha256,
        },
    }


def _disclosure(made: Statement) -> dict[str, str]:
    return {"text": made.sentence, "digital_source_type": made.digital_source_type}


def _name(name: str) -> str:
    """The name of a file as text, whatever the locale made of it."""
    return os.fsencode(name).decode(errors="replace")


def _source(page: Page) -> dict[str, object]:
    return {
        "origin": _name(page.origin),
        "bytes": len(page.body),
        "sha256": hashlib.sha256(page.body).hexdigest(),
        "media_type": page.media_type,
        "charset": page.charset,
    }


def _article(article: Article) -> dict[str, object]:
    return {
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "publisher": article.publisher,
        "section": article.section,
        "language": article.language,
        "url": article.url,
        "image": article.image,
        "is_cut": article.is_cut,
    }


def _voice(voice: Voice) -> dict[str, object]:
    return asdict(voice) | {"model": Path(voice.model).name, "options": dict(voice.options)}


def _fate(fate: Account) -> dict[str, object]:
    """What became of one text; `spoken` are numbers of sentences, from 0."""
    return {
        "spoken": list(fate.utterances),
        "silent": [asdict(run) for run in fate.silent],
        "characters": {
            "written": fate.written,
            "covered": fate.covered,
            "silent": fate.silent_count,
            "white": fate.white,
        },
    }


def _sentence(utterance: Utterance, cue: Cue, narration: Narration) -> dict[str, object]:
    span = utterance.span
    return {
        "role": utterance.role,
        "written": utterance.written,
        "spoken": utterance.spoken,
        "voice": utterance.voice,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "start_s": milliseconds(cue.start, narration) / 1000,
        "end_s": milliseconds(cue.end, narration) / 1000,
        "sound": cue.sound,
    }


def _totals(labels: Labels, accounts: tuple[Account, ...]) -> dict[str, object]:
    """Sums; the characters are those of title, dek and blocks."""
    loudness = labels.narration.loudness
    return {
        "blocks": len(labels.article.blocks),
        "dropped": len(labels.article.dropped),
        "utterances": len(labels.script.utterances),
        "words": sum(len(utterance.words) for utterance in labels.script.utterances),
        "characters": {
            "written": sum(fate.written for fate in accounts),
            "covered": sum(fate.covered for fate in accounts),
            "silent": sum(fate.silent_count for fate in accounts),
            "white": sum(fate.white for fate in accounts),
        },
        "duration_s": round(labels.narration.duration_s, 3),
        "lufs": round(loudness.lufs, 2),
        "true_peak_dbtp": round(loudness.true_peak_dbtp, 2),
    }


def programs() -> dict[str, str | None]:
    """The versions of all that has a part in an episode; None for a library that is not installed."""
    libraries = {name: _version(name) for name in LIBRARIES}
    return {"tts": _version("article-tts"), "python": platform.python_version(), **libraries}


def _version(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None
