"""`tts script`: what would be said, beside what is written."""

from __future__ import annotations

import shutil
import textwrap
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from tts.cli.flags import (
    Disclose,
    Json,
    Language,
    ReadingFlags,
    Source,
    reads_pages,
    settings_here,
)
from tts.cli.words import say, say_json, warn_if_cut

if TYPE_CHECKING:
    from tts.model import Script, Utterance, Word

OPEN, CLOSE = "\u2039", "\u203a"  # around what is said otherwise than it is written
SAME = "="
LABEL = 27  # columns of number, role and the silence behind
NARROWEST, USUAL, WIDEST = 80, 120, 200  # columns of the terminal


@reads_pages
def script(
    source: Source,
    language: Language = None,
    disclosure: Disclose = None,
    *,
    reading: ReadingFlags,
    json: Json = False,
) -> None:
    """Show every utterance as written and, beside it, as spoken; what changes is in ‹ ›."""
    from tts.reading import understand
    from tts.script.compose import compose

    settings = settings_here(reading, language=language, disclosure=disclosure)
    _, article = understand(source, settings)
    warn_if_cut(article)
    composed = compose(article, settings.script)
    if json:
        say_json(script_table(composed))
        return
    for number, utterance in enumerate(composed.utterances):
        show_utterance(number, utterance)


def script_table(script: Script) -> dict[str, Any]:
    """The script as JSON; `block` is "dek" in the dek, None in the title, and without a `start` in our own words."""
    utterances = [_utterance_table(number, one) for number, one in enumerate(script.utterances)]
    chapters = [{"title": mark.title, "utterance": mark.utterance} for mark in script.chapters]
    return {"language": script.language, "utterances": utterances, "chapters": chapters}


def _utterance_table(number: int, utterance: Utterance) -> dict[str, Any]:
    span = utterance.span
    return {
        "index": number,
        "role": utterance.role,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "written": utterance.written,
        "spoken": utterance.spoken,
        "pause_ms": utterance.pause_ms,
        "joined": utterance.joined,
        "voice": utterance.voice,
        "words": [_word_table(utterance, word) for word in utterance.words],
    }


def _word_table(utterance: Utterance, word: Word) -> dict[str, Any]:
    """`start` and `end` count characters of the utterance as written; `pieces` only where it is said otherwise."""
    pieces = [
        {"text": one.text, "kind": one.kind} | ({"ipa": one.ipa} if one.ipa else {})
        for one in word.pieces
    ]
    written = utterance.written[word.start : word.end]
    table = {"start": word.start, "end": word.end, "written": written, "spoken": word.text}
    return table | ({"pieces": pieces} if pieces else {})


def show_utterance(number: int, utterance: Utterance) -> None:
    """An utterance in two columns: as written, and as spoken, "=" where all is said as it is written."""
    width = (_columns() - LABEL - 3) // 2
    written = _wrapped(_marked(utterance), width)
    spoken = _wrapped(_spoken(utterance), width) if _is_changed(utterance) else [SAME]
    pause = "joined" if utterance.joined else f"{utterance.pause_ms} ms"
    label = f"{number:4}  {utterance.role:10} {pause:>7}"
    for left, right in zip_longest(written, spoken, fillvalue=""):
        say(f"{label:{LABEL}}{left:{width}}   {right}".rstrip())
        label = ""
    if utterance.voice:
        say(f"{'':{LABEL}}(by {utterance.voice})")


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]


def _columns() -> int:
    return min(WIDEST, max(NARROWEST, shutil.get_terminal_size((USUAL, 24)).columns))


def _is_changed(utterance: Utterance) -> bool:
    return any(word.pieces for word in utterance.words)


def _marked(utterance: Utterance) -> str:
    """What is written, with a mark around every stretch that is said otherwise."""
    parts, at = [], 0
    for word in utterance.words:
        if word.pieces:
            written = utterance.written[word.start : word.end]
            parts += [utterance.written[at : word.start], OPEN, written, CLOSE]
            at = word.end
    return " ".join("".join([*parts, utterance.written[at:]]).split())


def _spoken(utterance: Utterance) -> str:
    return " ".join(_said(word) for word in utterance.words)


def _said(word: Word) -> str:
    if not word.pieces:
        return word.text
    sounds = "".join(f" /{piece.ipa}/" for piece in word.pieces if piece.ipa)
    return f"{OPEN}{word.text}{CLOSE}{sounds}"
