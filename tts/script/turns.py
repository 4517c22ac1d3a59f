"""Whose turn it is: which stretches of an article another voice says, and its breaths divided where turns change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tts.script.cleaning import clean
from tts.script.quotations import quotations
from tts.script.sentences import primary
from tts.script.spoken import placed
from tts.script.stretches import stretches
from tts.script.tongues import foreign_stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tts.model import Article, Place
    from tts.script.stretches import Stretch

_STOPS = frozenset(".,;:!?…。，！？")
_UNSPACED = "\u2e80"  # from here on are the scripts that set no spaces between words


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the voices there are beside the narrator's: of quotations, and of other languages (BCP 47)."""

    quotes: str | None = None
    foreign: tuple[tuple[str, str], ...] = ()

    def voice_for(self, tag: str) -> str | None:
        """The voice of a language, of its region if there is one; None where there is none."""
        named = {known.lower(): name for known, name in reversed(self.foreign)}
        of_language = {primary(known): name for known, name in reversed(self.foreign)}
        return named.get(tag.lower()) or of_language.get(primary(tag))


@dataclass(frozen=True, slots=True)
class Turn:
    """Characters `start` to `end` (excluded) of a text are said by `voice`, in the language `tag` if it is another."""

    start: int
    end: int
    voice: str
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start` to `end` of a text, what is said for them, the silence behind them, and who says it."""

    start: int
    end: int
    words: tuple[Stretch, ...]
    pause_ms: int
    voice: str | None = None

    def moved(self, by: int) -> Part:
        """The same part of a longer text, which begins `by` characters earlier."""
        words = tuple(word.moved(by) for word in self.words)
        return replace(self, start=self.start + by, end=self.end + by, words=words)


def turns_of(article: Article, parts: Parts | None) -> dict[Place, list[Turn]]:
    """The turns of other voices in each text of an article, in order and disjoint."""
    if parts is None:
        return {}
    foreign = _foreign_turns(article, parts) if parts.foreign else {}
    if not parts.quotes:
        return foreign
    found = dict(foreign)
    for number, said in quotations(article.blocks, article.language).items():
        quoted = [Turn(start, end, parts.quotes) for start, end in said]
        text, inner = article.blocks[number].text, foreign.get(number, [])
        found[number] = _around(text, quoted, inner) if inner else quoted
    return found


def _foreign_turns(article: Article, parts: Parts) -> dict[Place, list[Turn]]:
    return {
        place: [
            Turn(one.start, one.end, voice, one.tag)
            for one in found
            if (voice := parts.voice_for(one.tag))
        ]
        for place, found in foreign_stretches(article).items()
    }


def _around(text: str, outer: list[Turn], inner: list[Turn]) -> list[Turn]:
    """All turns in order: the `outer` ones without what the `inner` ones take, whose marks go with these."""
    edges = sorted({each for turn in (*outer, *inner) for each in (turn.start, turn.end)})
    outers, inners = _Pointer(outer), _Pointer(inner)
    found: list[Turn] = []
    for start, end in pairwise(edges):
        turn = inners.at(start) or outers.at(start)
        if turn is None:
            continue
        turn = replace(turn, start=start, end=end)
        before = found[-1] if found and found[-1].end == start else None
        if before and _is_mute(text, before):
            turn = replace(turn, start=found.pop().start)
        elif before and before.tag and _is_mute(text, turn):
            turn = replace(found.pop(), end=end)
        found.append(turn)
    return found


def _is_mute(text: str, turn: Turn) -> bool:
    return not any(map(str.isalnum, text[turn.start : turn.end]))


class _Pointer:
    """Finds the turn that holds a position; positions must not go back."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = turns
        self._next = 0

    def at(self, position: int) -> Turn | None:
        while self._next < len(self._turns) and self._turns[self._next].end <= position:
            self._next += 1
        turn = self._turns[self._next] if self._next < len(self._turns) else None
        return turn if turn and turn.start <= position else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of one voice, and the turn that it is, None for the narrator's."""

    part: Part
    turn: Turn | None


def divided(
    parts: Iterable[Part],
    turns: Sequence[Turn],
    text: str,
    clause_ms: int,
    said_in: Callable[[str, str], list[Part]],
) -> list[Part]:
    """The parts of a text, divided between words where another voice has its turn.

    A word, however much it reads out, goes to the voice that has most of its letters. What is in another language
    is said anew: `said_in` gives the parts of a text in a language (BCP 47).
    """
    owner = _Owner(turns, text)
    pieces = _settled(
        (piece for part in parts for piece in _pieces(part, owner, text, clause_ms)),
        text,
    )
    done: list[Part] = []
    for turn, same in groupby(pieces, key=lambda piece: piece.turn):
        mine = [piece.part for piece in same]
        if turn and turn.tag:
            mine = _said_anew(mine, text, turn.tag, said_in)
        done += [replace(part, voice=turn.voice) for part in mine] if turn else mine
    return done


class _Owner:
    """Tells which turn a word belongs to; words must come in order."""

    def __init__(self, turns: Sequence[Turn], text: str) -> None:
        self._turns = turns
        self._edges = [each for turn in turns for each in (turn.start, turn.end)]
        self._text = text
        self._next = 0

    def parted(self, word: Stretch) -> list[Stretch]:
        """The word; where it is a whole clause, as in scripts without spaces, divided at the edges of turns."""
        edges = self._edges
        inside = edges[bisect_right(edges, word.start) : bisect_left(edges, word.end)]
        if not inside or word.pieces or not any(char >= _UNSPACED for char in word.spoken):
            return [word]
        inside = [at for edge in inside if (at := _behind_stop(self._text, edge)) < word.end]
        cuts = pairwise([word.start, *inside, word.end])
        return [one.moved(at) for at, end in cuts for one in _as_it_stands(self._text[at:end])]

    def of(self, word: Stretch) -> Turn | None:
        turns = self._turns
        while self._next < len(turns) and turns[self._next].end <= word.start:
            self._next += 1
        for at in range(self._next, len(turns)):
            turn = turns[at]
            if turn.start >= word.end:
                break
            if self._has_most(turn, word):
                return turn
        return None

    def _has_most(self, turn: Turn, word: Stretch) -> bool:
        if turn.start <= word.start and word.end <= turn.end:
            return True
        inside = self._text[max(turn.start, word.start) : min(turn.end, word.end)]
        return 2 * _letters(inside) > _letters(self._text[word.start : word.end])


def _as_it_stands(text: str) -> tuple[Stretch, ...]:
    cleaned = clean(text)
    return placed(stretches(cleaned.text, ()), cleaned)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _pieces(part: Part, owner: _Owner, text: str, clause_ms: int) -> Iterator[_Piece]:
    """A part, divided where its words are of different turns; the marks around them go where the turns end."""
    words_of = (one for word in part.words for one in owner.parted(word))
    groups = [(turn, list(words)) for turn, words in groupby(words_of, key=owner.of)]
    start = part.start
    for (turn, words), (after, following) in pairwise(groups):
        edge = after.start if after else turn.end if turn else 0
        edge = _behind_stop(text, min(max(edge, words[-1].end), following[0].start))
        end = start + len(text[start:edge].rstrip())
        yield _Piece(Part(start, end, tuple(words), clause_ms), turn)
        start = _behind_space(text, edge, following[0].start)
    turn, words = groups[-1]
    yield _Piece(Part(start, part.end, tuple(words), part.pause_ms), turn)


def _behind_space(text: str, start: int, end: int) -> int:
    """The first character of `text[start:end]` that is no white space, `end` if there is none."""
    return end - len(text[start:end].lstrip())


def _behind_stop(text: str, edge: int) -> int:
    """`edge`, or behind the punctuation there: a comma behind a closing mark goes with what it closes."""
    while text[edge : edge + 1] in _STOPS and edge < len(text):
        edge += 1
    return edge


def _settled(pieces: Iterable[_Piece], text: str) -> list[_Piece]:
    """The pieces in order; a closing mark that begins a sentence goes back to the turn that it closes."""
    done: list[_Piece] = []
    for piece in pieces:
        before, part = done[-1] if done else None, piece.part
        end = before.turn.end if before and before.turn else 0
        if before and before.turn is not piece.turn and part.start < end <= part.words[0].start:
            done[-1] = replace(before, part=replace(before.part, end=end))
            start = _behind_space(text, end, part.words[0].start)
            piece = replace(piece, part=replace(part, start=start))  # noqa: PLW2901
        done.append(piece)
    return done


def _said_anew(
    parts: list[Part], text: str, tag: str, said_in: Callable[[str, str], list[Part]]
) -> list[Part]:
    """The same stretch of text as it is said in its own language; as it was where that has no words for it."""
    start, end = parts[0].start, parts[-1].end
    anew = [part.moved(start) for part in said_in(text[start:end], tag)]
    if not anew:
        return parts
    return [*anew[:-1], replace(anew[-1], pause_ms=parts[-1].pause_ms)]
