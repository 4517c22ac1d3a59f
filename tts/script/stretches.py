"""Text cut into the stretches an engine says, with what it reads out and what stays silent.

Quotation marks, brackets, emoji, asterisks and invisible characters are silent; dashes and brackets between
words become a comma, so that they are heard as a pause. Everything else is said as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tts.model import Piece
from tts.script.rules import LETTER_JOIN
from tts.script.tables import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tts.script.rules import Reading

_PIECE = re.compile(
    r"""(?P<space>\s+)
      | (?P<word>[^\W_]+(?:['’ʼ][^\W_]+)*)
      | (?P<dash>-{2,}|[—―⸺⸻]+|(?:(?<=\s)|^)[-–−](?=\s|$))
      | (?P<open>[(\[{])
      | (?P<close>[)\]}])
      | (?P<stop>[.,;:!?…،؛؟。、！？：；،।॥։]+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_LETTERS = re.compile(rf"\w(?:{LETTER_JOIN}\w)+|\w{LETTER_JOIN}")
_RANGE = re.compile(r"\s?[-–−]\s?")
_ELIDED = re.compile(r"[^\W\d_]|[«“\"][ \u00a0\u202f]?[^\W\d_]")  # of "l'or", and of "qu'« il »"
_FINAL = frozenset(".,;:!?…،؛؟。、！？：；।॥։")
_SILENT_CATEGORIES = frozenset(listed("So Sk Cf Cc Co Cn Cs Pi Pf Ps Pe"))
_SILENT = frozenset("\"'*_~|\\^`´′″•·‣▪●†‡¶¿¡-–−\ufe0e\ufe0f\u20e3ʼ")
_READ = frozenset("°№℃℉")  # signs that engines read, or a rule has read before them
_JOINING = frozenset("-‐‑–")
_MARKS = frozenset(["Mn", "Mc", "Me"])
_LONGEST_PAUSE_MARK = 3  # "..." is heard, a longer row of stops is not


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is said for the characters `start` to `end` (excluded) of a text; `spoken` is never blank.

    The texts of the `pieces` make up `spoken`; there are none where all of it is said as it stands.
    """

    start: int
    end: int
    spoken: str
    pieces: tuple[Piece, ...] = ()

    def with_mark(self, mark: str) -> Stretch:
        """The stretch with a mark of punctuation behind it."""
        pieces = self.pieces and (*self.pieces, Piece(mark))
        return Stretch(self.start, self.end, self.spoken + mark, pieces)

    def joined(self, after: Stretch) -> Stretch:
        """Both stretches as one."""
        mine, theirs = (one.pieces or (Piece(one.spoken),) for one in (self, after))
        pieces = (*mine, Piece(" "), *theirs) if self.pieces or after.pieces else ()
        spoken = f"{self.spoken} {after.spoken}"
        return Stretch(self.start, max(self.end, after.end), spoken, pieces)

    def moved(self, by: int) -> Stretch:
        """The same stretch of a longer text, which begins `by` characters earlier."""
        return Stretch(self.start + by, self.end + by, self.spoken, self.pieces)


def is_silent(char: str) -> bool:
    """Whether a character is never said by itself. White space is not; it is no character to be said."""
    if char in _SILENT:
        return True
    return (
        not char.isalnum()
        and char not in _READ
        and unicodedata.category(char) in _SILENT_CATEGORIES
    )


class _Writer:
    """Collects stretches from left to right; used for one text only."""

    def __init__(self) -> None:
        self._done: list[Stretch] = []
        self._parts: list[Piece] = []
        self._start = self._end = 0
        self._pause = self._apart = False

    def say(self, start: int, end: int, spoken: str, pieces: Iterable[Piece] = ()) -> None:
        """Say something, joined to what stands directly before it; what is said in `pieces` stands apart."""
        apart = bool(pieces)
        if self._pause:
            self._add_pause()
        if not self._parts:
            self._start = start
        elif (apart or self._apart) and self._last[-1:].isalnum() and spoken[:1].isalnum():
            self._parts.append(Piece(" "))
        self._parts.extend(pieces or [Piece(spoken)])
        self._end = end
        self._apart = apart

    @property
    def _last(self) -> str:
        return self._parts[-1].text

    def punctuate(self, end: int, marks: str) -> None:
        """Marks belong to the word they follow; with no word before them they are silent."""
        said = (
            marks
            if set(marks) != {"."} and len(marks) <= _LONGEST_PAUSE_MARK
            else marks[:_LONGEST_PAUSE_MARK]
        )
        said = said[0] if len(set(said)) == 1 and said[0] != "." else said
        if self._parts:
            if said != "." or self._last[-1:] not in _FINAL:
                self._parts.append(Piece(said))
            self._end = end
        elif self._done and self._done[-1].spoken[-1] not in _FINAL:
            self._done[-1] = self._done[-1].with_mark(said)
            self._pause = False

    def join(self, char: str) -> None:
        """A hyphen inside a word."""
        if self._parts:
            self._parts.append(Piece(char))

    def pause(self) -> None:
        """Be heard to stop before the next word."""
        self.finish()
        self._pause = bool(self._done)

    def finish(self) -> None:
        """End the stretch; what follows is a new one."""
        while self._parts and not self._last.rstrip("-"):
            self._parts.pop()
        spoken = "".join(part.text for part in self._parts)
        if spoken.strip():
            is_plain = all(part.kind == "same" for part in self._parts)
            pieces = () if is_plain else tuple(_merged(self._parts))
            self._done.append(Stretch(self._start, self._end, spoken, pieces))
        self._parts = []

    def _add_pause(self) -> None:
        self._pause = False
        if self._done[-1].spoken[-1] not in _FINAL:
            self._done[-1] = self._done[-1].with_mark(",")

    def stretches(self) -> tuple[Stretch, ...]:
        """Everything said."""
        self.finish()
        return tuple(self._done)

    @property
    def is_open(self) -> bool:
        """Whether the stretch may go on."""
        return bool(self._parts)


def said_pieces(spoken: str, ipa: str | None = None) -> Iterator[Piece]:
    """What a rule says, with its letters set apart: "U·S dollars" is the letters "U S" and a word."""
    if ipa is not None or LETTER_JOIN not in spoken:
        yield Piece(spoken, "words", ipa)
        return
    at = 0
    for match in _LETTERS.finditer(spoken):
        if match.start() > at:
            yield Piece(spoken[at : match.start()], "words")
        yield Piece(match.group().replace(LETTER_JOIN, " ").rstrip(), "letters")
        at = match.end()
    if at < len(spoken):
        yield Piece(spoken[at:], "words")


def _merged(parts: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, those beside each other that are said as they stand made one."""
    for kind, group in groupby(parts, key=lambda part: part.kind):
        if kind == "same":
            yield Piece("".join(part.text for part in group))
        else:
            yield from group


def stretches(text: str, found: Sequence[Reading], join: str = "") -> tuple[Stretch, ...]:
    """What is said of a text, in order and disjoint, given the readings of its special parts.

    `join` is the word between two countable readings with a dash between them, "" for none.
    """
    writer = _Writer()
    at, ranges = 0, _ranges(text, found) if join else frozenset()
    for number, reading in enumerate(found):
        if number in ranges:
            writer.say(at, reading.start, f" {join} ", [Piece(f" {join} ", "words")])
        else:
            _write_plain(writer, text, at, reading.start)
        _write_reading(writer, text, reading)
        at = reading.end
    _write_plain(writer, text, at, len(text))
    return writer.stretches()


def _ranges(text: str, found: Sequence[Reading]) -> frozenset[int]:
    """The numbers of the readings that end a range: two are one, and more of them in a row are a code."""
    linked = {
        number
        for number, (one, two) in enumerate(pairwise(found), 1)
        if one.countable and two.countable and _RANGE.fullmatch(text, one.end, two.start)
    }
    return frozenset(
        number for number in linked if number - 1 not in linked and number + 1 not in linked
    )


def _write_reading(writer: _Writer, text: str, reading: Reading) -> None:
    if not reading.spoken:
        return
    pieces = list(said_pieces(reading.spoken, reading.ipa))
    spoken = "".join(piece.text for piece in pieces)
    writer.say(reading.start, reading.end, spoken, pieces)
    is_last = not any(
        char.isalnum() or char in _FINAL for char in text[reading.end : reading.end + 3]
    )
    if text[reading.end - 1] == "." and is_last and not text[reading.end + 3 :].strip():
        writer.punctuate(reading.end, ".")


def _write_plain(writer: _Writer, text: str, start: int, end: int) -> None:
    for match in _PIECE.finditer(text, start, end):
        piece, kind = match.group(), match.lastgroup
        if kind == "word":
            writer.say(match.start(), match.end(), piece.replace("’", "'").replace("ʼ", "'"))
        elif kind == "space":
            writer.finish()
        elif kind == "stop":
            writer.punctuate(match.end(), piece)
        elif kind == "dash":
            writer.pause()
        elif kind in ("open", "close"):
            _write_bracket(writer, text, match)
        else:
            _write_sign(writer, text, match)


def _write_bracket(writer: _Writer, text: str, match: re.Match[str]) -> None:
    """A bracket between words is a pause, one inside a word ("copper(II)") only a gap.

    A square one is an editor's, who says a word for another: "made [it] so". It is no pause.
    """
    if match.group() in "[]":
        writer.finish()
        return
    beside = (
        text[match.start() - 1 : match.start()]
        if match["open"]
        else text[match.end() : match.end() + 1]
    )
    if beside.isspace():
        writer.pause()
    else:
        writer.finish() if match["open"] else None


def _write_sign(writer: _Writer, text: str, match: re.Match[str]) -> None:
    char, at = match.group(), match.start()
    if char in _JOINING and writer.is_open and text[at + 1 : at + 2].isalnum():
        is_code = text[at - 1 : at].isdigit() and text[at + 1].isdigit()
        writer.finish() if is_code else writer.join("-")
    elif char in "'’" and writer.is_open and _ELIDED.match(text, at + 1):
        writer.join("'")
    elif char in "/\\":
        writer.finish()
    elif (unicodedata.category(char) in _MARKS and writer.is_open and not is_silent(char)) or (
        not is_silent(char) and unicodedata.category(char) not in _MARKS
    ):
        writer.say(at, match.end(), char)


def silent_spans(text: str, said: Iterable[Stretch]) -> Iterator[tuple[int, int]]:
    """The characters of a text that no stretch reads out, white space excluded: in order, disjoint."""
    at = 0
    for start, end in [*((each.start, each.end) for each in said), (len(text), len(text))]:
        for match in re.finditer(r"\S+", text[at:start]):
            yield at + match.start(), at + match.end()
        at = end
