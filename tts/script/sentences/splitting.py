"""Where sentences end.

A mark that could end one (". ! ? …" with the quotes and brackets that close behind it) is put before a list
of judges; the first that knows decides. A mark that nobody objects to ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tts.script.sentences.abbreviations import Abbreviations, abbreviations

_MARK = re.compile(
    r"""(?P<mark>\.(?=(?:[ \u00a0]\.){3})|\.(?:[ \u00a0]\.)+|[.!?…]+|[。！？؟।॥]+)
        (?P<close>[\"'”’»›)\]}*_]*(?:[ \u00a0\u202f]»(?=[\s,.]|$)|[ ]\"(?=\s|$))?
        (?:\s?\[\d+(?:\s?[–,-]\s?\d+)*\])*)""",
    re.VERBOSE,
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LAST_TOKEN = re.compile(r"[^\s\"“”„«»()\[\]{}—…,;:!?]*$")
_NEXT = re.compile(r"(?P<open>[\s\"'“‘„«‹‚(\[{¿¡*_–—-]*)(?P<word>[^\W_]+(?:['’.&][^\W_]+)*)?")
_LIST_MARK = re.compile(
    r"(?:^|(?<=\s))(?:[•·▪‣●*–-]\s*)?(?P<mark>\d{1,3}|[a-z])(?P<sign>[.)])(?=\s)"
)
_BULLET = re.compile(r"\s(?=[•▪‣●]\s)")
_REPORTS = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*\s+){1,4}(?:said|says|asked|asks|replied|replies|added|adds|wrote|writes|told|"
    r"shouted|cried|answered|continued|explained|exclaimed|whispered|yelled|joked|recalled|wondered|tweeted)\b"
)
_CITATION = re.compile(r"[^()\n]{1,60}\)\s?\.")

_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_FULL_WIDTH = frozenset("。！？।॥")
_QUOTES = frozenset("\"”’»›'")
_OPENING = frozenset('"“‘„«‹')
_SHOUTED_NAMES = frozenset({"yahoo", "jeopardy", "kahoot", "joomla"})
_LOOK_BACK = 60  # characters; no abbreviation is longer
_LOOK_AHEAD = 80
_QUOTE_LOOK_BACK = 1000  # characters in which straight quotes are counted
_ORDINAL_DIGITS = 2  # "am 3. Oktober", "im 19. Jahrhundert"; longer numbers are years and amounts
_ASIDE_LETTERS = 6
_WORD_LETTERS = 3  # shorter lower-case words before a lower-case word are mostly abbreviations


@dataclass(frozen=True, slots=True)
class _Stop:
    """A mark that may end a sentence, and what stands on both sides of it.

    `token` is the word before it without the mark, `opening` what stands before `word`, the next word, and
    `rest` begins with `word`. `first` says whether `token` is the first of its sentence, `before` is the
    character in front of it.
    """

    end: int
    mark: str
    close: str
    token: str
    opening: str
    word: str
    rest: str
    first: bool
    before: str

    @property
    def key(self) -> str:
        return self.token.strip("'’*_-").lower()

    @property
    def starts_lower(self) -> bool:
        return self.word[:1].islower()

    @property
    def is_quoted(self) -> bool:
        return any(char in _QUOTES for char in self.close)

    @property
    def opens_quote(self) -> bool:
        return any(char in _OPENING for char in self.opening)

    def begins_with(self, words: frozenset[str]) -> bool:
        """Whether the next word is one of `words`, with a capital."""
        if not self.word[:1].isupper():
            return False
        word = self.word.replace("’", "'").lower()
        return word in words or word.split("'", 1)[0] in words


_Judge = Callable[[_Stop, Abbreviations], bool | None]


def sentences(text: str, language: str = "en") -> list[str]:
    """The sentences of a paragraph, in order, without the white space between them."""
    return [text[start:end] for start, end in sentence_spans(text, language)]


def sentence_spans(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The start and end of each sentence: in order, disjoint, and between them only white space."""
    table = abbreviations(language)
    cuts = {match.end() for match in _BLANK_LINE.finditer(text)}
    cuts.update(match.end() for match in _BULLET.finditer(text))
    if not table.ordinal_stops:
        cuts.update(_list_cuts(text))
    cuts.update(_mark_cuts(text, table, sorted(cuts)))
    return list(_trimmed(text, sorted(cuts)))


def _trimmed(text: str, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """The pieces between the cuts without white space at their ends; none is empty."""
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        if kept := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(kept)


def _list_cuts(text: str) -> Iterator[int]:
    """Where the second and later items of a list written in one line begin: "1. … 2. …", "a) … b) …"."""
    first = _LIST_MARK.match(text)
    if first is None:
        return
    wanted, sign = _following(first["mark"]), first["sign"]
    for match in _LIST_MARK.finditer(text, first.end()):
        if match["mark"] == wanted and match["sign"] == sign:
            yield match.start()
            wanted = _following(wanted)


def _following(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdecimal() else chr(ord(mark) + 1)


def _mark_cuts(text: str, table: Abbreviations, known: list[int]) -> Iterator[int]:
    """The ends of the sentences that a mark ends, given the cuts `known` already, in order."""
    begin, ahead = 0, iter([*known, len(text) + 1])
    next_known = next(ahead)
    for match in _MARK.finditer(text):
        while match.start() >= next_known:
            begin, next_known = next_known, next(ahead)
        stop = _stop(text, match, begin)
        if stop is not None and _ends_sentence(stop, table):
            begin = stop.end
            yield begin


def _stop(text: str, match: re.Match[str], begin: int) -> _Stop | None:
    """What stands around a mark; None where it is inside a word, as in "3.5" or "example.org"."""
    end = match.end()
    if (
        match["close"].endswith(' "')
        and not text.count('"', max(begin, end - _QUOTE_LOOK_BACK), end - 1) % 2
    ):
        end -= 2  # the quote opens the next sentence
    low = max(begin, match.start() - _LOOK_BACK)
    found = _LAST_TOKEN.search(text[low : match.start()])
    token = found.group() if found else ""
    after = _NEXT.match(text, end, min(len(text), end + _LOOK_AHEAD))
    opening, word = (after["open"], after["word"] or "") if after else ("", "")
    is_apart = end >= len(text) or text[end].isspace() or match["mark"][0] in _FULL_WIDTH
    if not is_apart and not _runs_together(text, match):
        return None
    first = (
        not text[begin : match.start() - len(token)].strip("\"'“‘„«([ \t\n•")
        if begin == low
        else False
    )
    rest = text[end + len(opening) : end + _LOOK_AHEAD]
    at = match.start() - len(token)
    before = text[at - 1 : at]
    return _Stop(
        end, match["mark"], text[match.end("mark") : end], token, opening, word, rest, first, before
    )


_GLUED = re.compile(r"[^\W\d_]{2,}(?:['’][a-z]{1,2})?$")
_GLUED_NEXT = re.compile(r"[\"“]?[A-ZÀ-ÞА-ЯІЇЄҐ](?:[a-zà-ÿа-яіїєґ']+)?(?=[\s,])")


def _runs_together(text: str, match: re.Match[str]) -> bool:
    """Whether a space was forgotten behind the mark: "It was late.We left"."""
    before = text[max(0, match.start() - 20) : match.start()]
    word = _GLUED.search(before)
    return bool(word and word.group()[1:].islower() and _GLUED_NEXT.match(text, match.end()))


def _ends_sentence(stop: _Stop, table: Abbreviations) -> bool:
    for judge in _JUDGES:
        verdict = judge(stop, table)
        if verdict is not None:
            return verdict
    return True


def _at_edge(stop: _Stop, _: Abbreviations) -> bool | None:
    """The last mark ends a sentence; one before the first word does not."""
    if not stop.rest:
        return True
    return False if stop.first and not stop.token else None


def _reported(stop: _Stop, _: Abbreviations) -> bool | None:
    """A quotation goes on with who said it, or with its source: "Why?" Smith asked."""
    if not stop.is_quoted:
        return None
    is_asked = stop.mark[-1] in "!?" and _REPORTS.match(stop.rest)
    cites = stop.opening.strip() == "(" and _CITATION.match(stop.rest)
    return False if stop.starts_lower or is_asked or cites else None


def _bracketed(stop: _Stop, _: Abbreviations) -> bool | None:
    """A sentence goes on behind an aside, and an abbreviation opens one: "(pop. 2,000)"."""
    if stop.starts_lower and any(char in ")]" for char in stop.close):
        return False
    opens = stop.before in ("(", "[") and stop.token.islower() and len(stop.token) <= _ASIDE_LETTERS
    return False if opens and stop.mark == "." and not stop.close else None


def _shouted(stop: _Stop, table: Abbreviations) -> bool | None:
    """Question and exclamation marks end a sentence, except in a name such as "Yahoo!"."""
    if not any(char in "!?" for char in stop.mark):
        return None
    if stop.key in _SHOUTED_NAMES:
        return stop.begins_with(table.starters)
    goes_on = not stop.token or stop.opening.strip() in ("–", "—", "-")
    return not (stop.starts_lower and goes_on)


def _dots(stop: _Stop, _: Abbreviations) -> bool | None:
    if len(stop.mark) == 1 and stop.mark != "…":
        return None
    return not stop.starts_lower and not stop.word[:1].isdecimal() and stop.word != ""


def _list_number(stop: _Stop, table: Abbreviations) -> bool | None:
    """The number of a list item belongs to the item: "2. The second item"."""
    if not stop.first or stop.close:
        return None
    is_number = stop.token.isdecimal() and len(stop.token) <= _ORDINAL_DIGITS + 1
    if is_number:
        return table.numbers_apart and not stop.starts_lower
    return False if len(stop.token) == 1 or _ROMAN.fullmatch(stop.token) else None


def _ordinal(stop: _Stop, table: Abbreviations) -> bool | None:
    if not (table.ordinal_stops and stop.token.isdecimal() and len(stop.token) <= _ORDINAL_DIGITS):
        return None
    return stop.begins_with(table.starters) or stop.opens_quote


def _title(stop: _Stop, table: Abbreviations) -> bool | None:
    if stop.key not in table.titles or stop.close:
        return None
    return stop.key in ("st", "ft", "mt") and stop.begins_with(
        table.starters
    )  # "on Elm St. It is long"


def _numbered(stop: _Stop, table: Abbreviations) -> bool | None:
    if stop.key not in table.numbered:
        return None
    if stop.word[:1].isdecimal() or stop.starts_lower:
        return False
    return True if not stop.token[:1].isupper() or stop.begins_with(table.starters) else None


def _inner(stop: _Stop, table: Abbreviations) -> bool | None:
    return False if stop.key in table.inner and not stop.close else None


def _initial(stop: _Stop, table: Abbreviations) -> bool | None:
    """One letter, or letters with stops between them: an initial or "U.S.", a sentence end before a starter."""
    parts = stop.token.split(".")
    if not all(len(part) == 1 and part.isalpha() for part in parts):
        return None
    return stop.begins_with(table.starters) or (stop.opens_quote and len(parts) > 1)


def _closing(stop: _Stop, table: Abbreviations) -> bool | None:
    if stop.key not in table.closing or not (
        stop.token[:1].isupper() or stop.starts_lower or "." in stop.key
    ):
        return None
    return stop.begins_with(table.starters) or stop.opens_quote


def _suffix(stop: _Stop, table: Abbreviations) -> bool | None:
    """Behind "Corp." a capital begins a sentence, unless it is an office or one more suffix."""
    if stop.key not in table.suffixes or stop.starts_lower or not stop.token[:1].isupper():
        return None
    return not (
        stop.begins_with(table.offices | table.suffixes)
        or stop.opening.strip() in ("(", "–", "—", "-")
    )


def _lower(stop: _Stop, table: Abbreviations) -> bool | None:
    """Before a lower-case word only a plain lower-case word ends a sentence, as in careless typing."""
    if not stop.starts_lower:
        return None
    is_plain = stop.token.islower() and len(stop.token) >= _WORD_LETTERS and stop.token.isalpha()
    return is_plain and stop.key not in table.known


_JUDGES: tuple[_Judge, ...] = (
    _at_edge,
    _reported,
    _bracketed,
    _shouted,
    _dots,
    _list_number,
    _ordinal,
    _numbered,
    _title,
    _inner,
    _initial,
    _closing,
    _suffix,
    _lower,
)
