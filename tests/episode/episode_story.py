"""A short story with its script and cues, as the stages before would have made them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tts.episode.labels import Labels
from tts.model import (
    Article,
    Block,
    ChapterMark,
    Cue,
    Loudness,
    Narration,
    Place,
    Script,
    Span,
    Utterance,
    Voice,
    Word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RATE_HZ = 22_050
SENTENCE_S = 1.0
DISCLOSURE = "This audio is created with AI assistance."
VOICE = Voice("plain-en", "tone", "tone", "en", "CC0-1.0", "algorithmicMedia")
CHAPTERS = ("A much longer name for the first chapter", "Two", "Chapter three — в конце", "4")


def words_of(text: str, block: Place, outside: bool = False) -> tuple[Word, ...]:
    words, at = [], 0
    for part in text.split():
        start = text.index(part, at)
        at = start + len(part)
        words.append(Word(part, None if outside else Span(block, start, at), start, at))
    return tuple(words)


def utterance(text: str, block: Place, role: str = "paragraph") -> Utterance:
    outside = role in {"disclosure", "byline"}
    span = None if outside else Span(block, 0, len(text))
    return Utterance(text, words_of(text, block, outside), role, span, 300)


def script_of(article: Article) -> Script:
    said = [utterance(DISCLOSURE, None, "disclosure"), utterance(article.title, None, "title")]
    said += [utterance(article.dek, "dek", "dek")] if article.dek else []
    first = len(said)
    said += [utterance(one.text, number, one.kind) for number, one in enumerate(article.blocks)]
    marks = tuple(
        ChapterMark(one.text, number + first)
        for number, one in enumerate(article.blocks)
        if one.kind == "heading"
    )
    return Script(article.language, tuple(said), marks)


def narration_of(script: Script, path: Path, seconds: float | None = None) -> Narration:
    """A second for each sentence, a quarter of it silence at its end."""
    length = int(RATE_HZ * (seconds or SENTENCE_S))
    cues = []
    for number, one in enumerate(script.utterances):
        start, end = number * length, number * length + length * 3 // 4
        step = (end - start) // len(one.words)
        starts = tuple(start + index * step for index in range(len(one.words)))
        sound = hashlib.sha256(one.spoken.encode(errors="replace")).hexdigest()
        cues.append(Cue(number, start, end, starts, False, sound))
    total = length * len(cues)
    return Narration(path, RATE_HZ, total, tuple(cues), Loudness(-16.04, -1.31))


def article(
    title: str = "Где тепло зимой: «тест» & more", chapters: Sequence[str] = CHAPTERS
) -> Article:
    blocks = [Block("paragraph", "It was cold, and the lamps were lit. — Nobody came.")]
    for name in chapters:
        blocks += [
            Block("heading", name, 2),
            Block("paragraph", f"Under “{name}” there is a text."),
        ]
    return Article(
        title,
        tuple(blocks),
        authors=("Ann Lee", "Jürgen Groß"),
        published=datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
        publisher="The Northern Gazette",
        url="https://news.example/2026/03/тест?a=1&b=2",
    )


def labels(path: Path, story: Article | None = None, cover: bytes = b"") -> Labels:
    story = story or article()
    script = script_of(story)
    narration = narration_of(script, path)
    return Labels(story, script, narration, VOICE, DISCLOSURE, cover, "Tone 1.0")


def without_chapters(given: Labels) -> Labels:
    return replace(given, script=replace(given.script, chapters=given.script.chapters[:2]))
