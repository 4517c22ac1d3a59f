"""Where every character of an article went: read by a word, silent, or white space; none is lost."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tts.errors import SynthesisError
from tts.model import Article, Place, Script, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Silence:
    """Characters that no word reads: a dash, a bullet. Positions as in `Span`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """One text of an article: the utterances that read it, and its characters counted."""

    block: Place
    utterances: tuple[int, ...]
    written: int
    covered: int
    white: int
    silent: tuple[Silence, ...]

    @property
    def silent_count(self) -> int:
        return sum(run.end - run.start for run in self.silent)


def account(article: Article, script: Script) -> tuple[Account, ...]:
    """Every text of the article in order: the title first.

    Raises:
        SynthesisError: a letter or a digit is read by no word, a character lies in no sentence or is read
            twice, or a word claims characters that do not exist.
    """
    texts = article.texts
    readers = _spans(((number, one.span) for number, one in enumerate(script.utterances)), texts)
    words = _spans(_word_spans(script), texts)
    return tuple(
        _account_of(block, text, readers[block], words[block]) for block, text in texts.items()
    )


Spans = list[tuple[int, Span]]


def _word_spans(script: Script) -> Iterable[tuple[int, Span | None]]:
    for number, utterance in enumerate(script.utterances):
        yield from ((number, word.span) for word in utterance.words)


def _spans(
    found: Iterable[tuple[int, Span | None]], texts: Mapping[Place, str]
) -> dict[Place, Spans]:
    """The spans of each block, with the number of their utterance; all lie inside their text."""
    by_block: dict[Place, Spans] = {block: [] for block in texts}
    for number, span in found:
        if span is None:
            continue
        if span.block not in texts or span.end > len(texts[span.block]):
            raise SynthesisError(
                f"sentence {number + 1} reads characters that are not there: {span}"
            )
        by_block[span.block].append((number, span))
    return by_block


def _account_of(block: Place, text: str, readers: Spans, words: Spans) -> Account:
    spoken = _marked(text, words)
    if max(spoken, default=0) > 1:
        raise SynthesisError(f"{_name(block)} has characters that are read twice")
    in_sentence = _marked(text, readers)
    silent = [
        not count and not letter.isspace() for count, letter in zip(spoken, text, strict=True)
    ]
    _check_silence(block, text, silent, in_sentence if readers else [1] * len(text))
    covered = sum(spoken)
    runs = tuple(_runs(text, silent))
    white = sum(not count and letter.isspace() for count, letter in zip(spoken, text, strict=True))
    result = Account(
        block, tuple(sorted({number for number, _ in words})), len(text), covered, white, runs
    )
    if result.covered + result.white + result.silent_count != result.written:
        raise SynthesisError(f"the characters of {_name(block)} do not add up")
    return result


def _marked(text: str, spans: Spans) -> list[int]:
    """How many spans hold each character."""
    counts = [0] * len(text)
    for _, span in spans:
        for position in range(span.start, span.end):
            counts[position] += 1
    return counts


def _check_silence(block: Place, text: str, silent: list[bool], in_sentence: list[int]) -> None:
    """Only marks may be silent, and only inside a sentence, or where a whole block is marks (an emoji)."""
    for position, letter in enumerate(text):
        if silent[position] and (letter.isalnum() or not in_sentence[position]):
            around = text[max(0, position - 20) : position + 20]
            raise SynthesisError(
                f"{_name(block)} would lose {letter!r} at character {position}: …{around}…",
                "nothing was published; please report the sentence",
            )


def _runs(text: str, silent: list[bool]) -> Iterable[Silence]:
    for is_silent, group in groupby(range(len(text)), key=silent.__getitem__):
        positions = list(group)
        if is_silent:
            start, end = positions[0], positions[-1] + 1
            yield Silence(start, end, text[start:end])


def _name(block: Place) -> str:
    if isinstance(block, int):
        return f"block {block + 1}"
    return f"the {block or 'title'}"
