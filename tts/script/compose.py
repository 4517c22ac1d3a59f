"""An article as the script of its narration."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tts.model import Article, ChapterMark, Piece, Place, Script, Span, Utterance, Word
from tts.script.cleaning import clean
from tts.script.manner import manner_of
from tts.script.sentences import groups
from tts.script.sources import Source, sources
from tts.script.spoken import placed, said_breaths
from tts.script.tongues import foreign_languages
from tts.script.turns import Part, Parts, divided, turns_of
from tts.settings import Pauses, ScriptSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tts.script.manner import Manner
    from tts.script.stretches import Stretch
    from tts.script.turns import Turn

__all__ = ["Parts", "compose", "foreign_languages"]

FEWEST_CHAPTERS = 3
_OPENING_QUOTES = ('"', "“", "„", "«", "‘", "「")
_FINAL = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？", "؟")


def compose(
    article: Article, settings: ScriptSettings | None = None, parts: Parts | None = None
) -> Script:
    """Everything that will be said of an article, in order, by whom, and how long the silences are.

    `parts` are the voices there are beside the narrator's; without them he says it all.
    """
    settings = settings or ScriptSettings()
    telling, turns = _Telling(article.language, settings), turns_of(article, parts)
    said = [
        utterance
        for source in sources(article, settings)
        for utterance in _utterances(source, telling, turns.get(source.place, []))
    ]
    said = _with_pauses_before(said, settings.pauses)
    chapters, pauses = _chapters(article, said), settings.pauses
    return Script(article.language, tuple(said), chapters, pauses.lead_in_ms, pauses.lead_out_ms)


class _Telling:
    """How the texts of one article are said, in its own language and in others."""

    def __init__(self, language: str, settings: ScriptSettings) -> None:
        self.pauses = settings.pauses
        self._settings = settings
        self._own = manner_of(language, settings)
        self._others: dict[str, Manner] = {}

    def parts(self, text: str) -> list[Part]:
        """A text in the breaths in which it is said."""
        return _parts(text, self._own, self.pauses)

    def parts_in(self, text: str, tag: str) -> list[Part]:
        """The same for a text in the language `tag`."""
        if tag not in self._others:
            self._others[tag] = manner_of(tag, self._settings)
        manner = self._others[tag]
        return _with_invisible(_parts(text, manner, self.pauses), text)


def _utterances(source: Source, telling: _Telling, turns: Sequence[Turn]) -> list[Utterance]:
    """One for each breath of a text, or part of it by one voice; none where the whole text is silent."""
    parts = telling.parts(source.text)
    if turns and not source.is_ours:
        clause_ms = telling.pauses.clause_ms
        parts = divided(parts, turns, source.text, clause_ms, telling.parts_in)
    parts = _with_invisible(parts, source.text)
    if not parts:
        return []
    parts[-1] = replace(parts[-1], pause_ms=source.pause_ms)
    return _joined([_utterance(source, part) for part in parts])


def _joined(said: list[Utterance]) -> list[Utterance]:
    """The utterances of one text, the short ones joined to a neighbour of the same voice."""
    done: list[Utterance] = []
    for _, same in groupby(said, key=lambda one: one.voice):
        mine = list(same)
        for breath in groups([one.written for one in mine]):
            for number in breath[:-1]:
                mine[number] = replace(mine[number], joined=True, pause_ms=0)
        done += mine
    return done


def _parts(text: str, manner: Manner, pauses: Pauses) -> list[Part]:
    """The breaths of a text. What is silent from end to end goes with the breath before it, or after it."""
    parts: list[Part] = []
    waiting: int | None = None  # where a silent beginning begins
    for part in _breaths(text, manner, pauses):
        if part.words:
            parts.append(part if waiting is None else replace(part, start=waiting))
            waiting = None
        elif parts:
            parts[-1] = replace(parts[-1], end=part.end, pause_ms=part.pause_ms)
        elif waiting is None:
            waiting = part.start
    return parts


def _with_invisible(parts: list[Part], text: str) -> list[Part]:
    """The parts with the invisible characters around them: what is not white space belongs to some part."""
    whole: list[Part] = []
    for number, part in enumerate(parts):
        before = "" if number else text[: part.start].lstrip()
        start = part.start - len(before)
        following = parts[number + 1].start if number + 1 < len(parts) else len(text)
        end = part.end + len(text[part.end : following].rstrip())
        whole.append(replace(part, start=start, end=end))
    return whole


def _breaths(text: str, manner: Manner, pauses: Pauses) -> Iterator[Part]:
    """Every breath of a text, silent ones included."""
    cleaned = clean(text)
    for breath in said_breaths(cleaned.text, manner):
        start, end = cleaned.original(breath.start, breath.end)
        words = placed(breath.words, cleaned)
        pause_ms = pauses.sentence_ms if breath.ends_sentence else pauses.clause_ms
        yield Part(start, end, words, pause_ms)


def _utterance(source: Source, part: Part) -> Utterance:
    words = tuple(_word(source, part, stretch) for stretch in part.words)
    if source.role in ("title", "dek", "heading") and part.end == len(source.text.rstrip()):
        words = (*words[:-1], _closed(words[-1]))
    span = None if source.is_ours else Span(source.place, part.start, part.end)
    return Utterance(
        source.text[part.start : part.end], words, source.role, span, part.pause_ms, part.voice
    )


def _word(source: Source, part: Part, stretch: Stretch) -> Word:
    span = None if source.is_ours else Span(source.place, stretch.start, stretch.end)
    start, end = stretch.start - part.start, stretch.end - part.start
    return Word(stretch.spoken, span, start, end, stretch.pieces)


def _closed(word: Word) -> Word:
    """A title or heading is said as a sentence, whether or not it is written as one."""
    if word.text.endswith(_FINAL):
        return word
    return replace(word, text=f"{word.text}.", pieces=word.pieces and (*word.pieces, Piece(".")))


def _with_pauses_before(said: list[Utterance], pauses: Pauses) -> list[Utterance]:
    """The utterances with what is added in front of headings and quotations, and no silence at the end."""
    longer = [
        replace(one, pause_ms=one.pause_ms + _pause_before(one, after, pauses))
        for one, after in pairwise(said)
    ]
    return [*longer, *(replace(one, pause_ms=0) for one in said[-1:])]


def _pause_before(one: Utterance, after: Utterance, pauses: Pauses) -> int:
    if one.joined or (one.span is None and one.role == after.role):
        return 0  # said in one breath, or introduced by words of ours
    is_new = _place(one) != _place(after) or one.role != after.role
    if after.role == "heading":
        return pauses.before_heading_ms if is_new else 0
    is_quotation = after.role == "quote" and is_new
    is_new = is_new or one.voice == after.voice or one.pause_ms != pauses.clause_ms
    return pauses.before_quote_ms if is_quotation or (is_new and _opens_quotation(after)) else 0


def _opens_quotation(utterance: Utterance) -> bool:
    from_article = utterance.role not in ("title", "byline", "disclosure")
    return from_article and utterance.written.startswith(_OPENING_QUOTES)


def _place(utterance: Utterance) -> Place:
    return utterance.span.block if utterance.span else None


def _chapters(article: Article, said: list[Utterance]) -> tuple[ChapterMark, ...]:
    """One for the title, from the very beginning, and one for each heading; none if they are too few."""
    marks = [ChapterMark(article.title, 0)]
    last: int | None = None
    for number, utterance in enumerate(said):
        block = _place(utterance)
        if utterance.role == "heading" and isinstance(block, int) and block != last:
            marks.append(ChapterMark(article.blocks[block].text, number))
            last = block
    return tuple(marks) if len(marks) >= FEWEST_CHAPTERS else ()
