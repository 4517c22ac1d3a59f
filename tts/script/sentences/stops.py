"""The marks that may end a sentence, and what stands on both sides of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL_WIDTH = "。！？।॥"
_CLOSERS = "\"'”’»›)\\]}*_"
_CITATION = r"\[\d{1,3}(?:\s?[–,-]\s?\d{1,3}){0,9}\]"  # longer: "[2019] UKSC 14"
_SMILE = r"[ ][:;]-?[)(DP](?=\s|$)"
_EMOJI = r"[ ]?(?:[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*){1,10}(?=\s|$)"

_LOWER = "a-zß-öø-ÿа-яіїєґ"
_UPPER = "A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ"

# `plain` is a mark after a word in lower case and before a capital: nine of ten, and soon decided. The pattern
# begins with the characters themselves, which makes the search for them three times as fast.
MARK = re.compile(
    rf"""[.!?…{_FULL_WIDTH}؟](?:
        (?P<plain>(?<=[{_LOWER}]{{3}}[.!?])(?=[ ][{_UPPER}]))
      | (?:(?<=\.)(?=(?:[ \u00a0]\.){{3}}\s{{0,9}}\S)|(?<=\.)(?:[ \u00a0]\.)+|[.!?…{_FULL_WIDTH}؟]*)
        (?P<close>(?:[{_CLOSERS}]|[“«‘](?=[\s,.;:)]|$))*
          (?:[ \u00a0\u202f][»”](?=[\s,.]|$)|[ ]\"(?=\s|$))?
          (?:\s?{_CITATION})*(?:(?<=[a-z)][.!?])\d{{1,2}}(?=\s[A-Z])|[¹²³⁰-⁹]+)?(?:{_SMILE}|{_EMOJI})*))""",
    re.VERBOSE,
)
_APART = re.compile(
    r"[\s\"“”„«»()\[\]{}—…,;:!?。！？]|(?<=\d)[–-](?=[A-Za-z])"
)  # ends the word before a word
_NEXT = re.compile(r"(?P<open>[\s\"'“‘„«‹‚(\[{¿¡*_–—-]*)(?P<word>[^\W_]+(?:['’.&-][^\W_]+)*)?")
_GLUED = re.compile(r"(?:[^\W\d_]{2,}(?:['’][a-z]{1,2})?|(?<![\d.])\d{2,4}|\d%|[a-z]{3}\))$")
_GLUED_NEXT = re.compile(r"[\"“]?[A-ZÀ-ÞА-ЯІЇЄҐ](?:[a-zà-ÿа-яіїєґ'’]+)?(?=[\s,])")
_QUOTES = frozenset("\"”’»›'“«‘")
_OPENING = frozenset('"“‘„«‹')
_LOOK_BACK = 60  # characters; no abbreviation is longer
_LOOK_AHEAD = 100
_PRONOUN_LETTERS = 5  # "Tom.There it is"; a longer word makes it a name, as in "Example.Network"
_QUOTE_LOOK_BACK = 1000  # characters in which straight quotes are counted


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that may end a sentence, and what stands on both sides of it.

    `last` is the word before it without the mark, `lead` what stands before that, as far as it matters,
    `opening` what stands before `word`, the next word, and `rest` begins with `word`. `first` says whether
    `last` is the first of its sentence, and `careless` whether that begins in lower case.
    """

    end: int
    mark: str
    close: str
    last: str
    lead: str
    opening: str
    word: str
    rest: str
    first: bool
    careless: bool

    @property
    def key(self) -> str:
        """The last word as tables have it."""
        return self.last.strip("'’*_-").lower()

    @property
    def before(self) -> str:
        """The character in front of the last word, "" for none."""
        return self.lead[-1:]

    @property
    def previous(self) -> str:
        """The word before the last one, with what is written at it."""
        return (self.lead.split() or [""])[-1]

    @property
    def starts_lower(self) -> bool:
        """Whether it goes on in lower case; a name such as "eBay" is none."""
        return self.word[:1].islower() and self.word[1:3].lower() == self.word[1:3]

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation ends here."""
        return any(char in _QUOTES for char in self.close)

    @property
    def opens_quote(self) -> bool:
        """Whether a quotation begins behind the mark."""
        return any(char in _OPENING for char in self.opening)

    @property
    def opens_dash(self) -> bool:
        """Whether a dash follows."""
        return self.opening.strip() in ("–", "—", "-", "--")

    @property
    def second(self) -> str:
        """The word behind the next word, "" for none."""
        return (self.rest[len(self.word) :].split(None, 1) or [""])[0]

    def begins_with(self, words: frozenset[str]) -> bool:
        """Whether the next word is one of `words`, with a capital, and no initial."""
        if not self.word[:1].isupper() or self.is_initial_next:
            return False
        word = self.word.replace("’", "'").lower()
        return word in words or re.split("['-]", word, maxsplit=1)[0] in words

    @property
    def is_initial_next(self) -> bool:
        """Whether the next word is a single letter with a full stop."""
        return len(self.word) == 1 and self.rest[1:2] == "."


def find_stop(text: str, match: re.Match[str], begin: int) -> Stop | None:
    """What stands around a mark; None where it is inside a word, as in "3.5" or "example.org".

    `begin` is where the sentence begins.
    """
    end, at = match.end(), match.start()
    close = match["close"] or ""
    mark = text[at : end - len(close)]
    if (
        close.endswith(' "')
        and not text.count('"', max(begin, end - _QUOTE_LOOK_BACK), end - 1) % 2
    ):
        end, close = end - 2, close[:-2]  # the quote opens the next sentence
    is_apart = end >= len(text) or text[end].isspace() or mark[0] in _FULL_WIDTH
    if not is_apart and not _runs_together(text, at, end):
        return None
    low = max(begin, at - _LOOK_BACK)
    last = _APART.split(text[low:at])[-1]
    lead = text[low : at - len(last)]
    after = _NEXT.match(text, end, min(len(text), end + _LOOK_AHEAD))
    opening, word = (after["open"], after["word"] or "") if after else ("", "")
    rest = text[end + len(opening) : end + _LOOK_AHEAD]
    first = begin == low and not lead.strip("\"'“‘„«([ \t\n•")
    careless = text[begin : begin + _LOOK_BACK].lstrip("\"'“‘„«( \t\n")[:1].islower()
    return Stop(end, mark, close, last, lead, opening, word, rest, first, careless)


def _runs_together(text: str, at: int, end: int) -> bool:
    """Whether a space was forgotten behind the mark: "It was late.We left"."""
    word = _GLUED.search(text[max(0, at - 20) : at])
    after = _GLUED_NEXT.match(text, end)
    if not (word and after):
        return False
    is_name = word.group()[:1].isupper() and len(after.group()) > _PRONOUN_LETTERS
    return not is_name and (word.group()[1:].islower() or not word.group()[-1].isalpha())


def marks(text: str) -> Iterator[re.Match[str]]:
    """The marks of a text, in order."""
    return MARK.finditer(text)
