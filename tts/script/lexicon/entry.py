"""One entry of a lexicon: how a word or phrase is said."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from tts.errors import UsageError
from tts.script.lexicon.ipa import checked_ipa

KINDS = ("person", "place", "organisation", "company", "weapon", "club", "word")
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "name")
LONGEST_WRITTEN = 100  # characters of a word or phrase
LONGEST_ALIAS = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase as `written`, and either its sound as `ipa` or other words to be said, its `alias`.

    It holds in texts whose language tag begins with `language` (BCP 47): "en" in en-GB too. With `cased` it is
    found only in exactly these capitals, with `part_of_speech` only where the words around it tell that it is one.
    `source` says in general terms who says so.
    """

    written: str
    ipa: str | None = None
    alias: str | None = None
    language: str = "en"
    cased: bool = False
    part_of_speech: str | None = None
    kind: str = "word"
    source: str = ""

    def __post_init__(self) -> None:
        _check_written(self.written)
        if (self.ipa is None) == (self.alias is None):
            raise UsageError(f"{self.written!r} needs a pronunciation or an alias, not both")
        if self.ipa is not None and checked_ipa(self.ipa) != self.ipa:
            raise UsageError(f"{self.ipa!r} is not as entries hold it: {checked_ipa(self.ipa)!r}")
        if self.alias is not None:
            _check_alias(self.alias)
        if self.kind not in KINDS:
            raise UsageError(f"no kind is called {self.kind!r}", f"there are {', '.join(KINDS)}")
        if self.part_of_speech is not None:
            self._check_part_of_speech()
        if self.source != tidy(self.source) or not self.source.isprintable():
            raise UsageError(f"the source of {self.written!r} is no plain line: {self.source!r}")

    def _check_part_of_speech(self) -> None:
        if self.part_of_speech not in PARTS_OF_SPEECH:
            raise UsageError(
                f"no part of speech is called {self.part_of_speech!r}",
                f"there are {', '.join(PARTS_OF_SPEECH)}",
            )
        if self.language.split("-", 1)[0].lower() != "en":
            raise UsageError(
                f"parts of speech are told in English only, not in {self.language!r}",
                "leave the part of speech out",
            )

    @property
    def identity(self) -> tuple[str, str, bool, str]:
        """What no two entries of one lexicon share."""
        return self.written, self.language.lower(), self.cased, self.part_of_speech or ""

    def holds_in(self, language: str) -> bool:
        """Whether a text in `language` may use it (basic filtering, RFC 4647 §3.3.1).

        English without a region is said as in America, and has what holds there.
        """
        asked = "en-us" if language.lower() == "en" else language.lower()
        return f"{asked}-".startswith(f"{self.language.lower()}-")


def tidy(text: str) -> str:
    """A text in Unicode's form C, with single spaces, and none around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _check_written(written: str) -> None:
    if written != tidy(written) or not written.isprintable():
        raise UsageError(f"an entry is one line of plain words, not {written!r}")
    if not any(char.isalnum() for char in written):
        raise UsageError(f"no word is in {written!r}")
    if written.startswith("#"):
        raise UsageError(
            f"{written!r} begins with #", "leave it out: the name is found behind # too"
        )
    if len(written) > LONGEST_WRITTEN:
        raise UsageError(f"{written[:40]!r}… is too long: {LONGEST_WRITTEN} characters at most")


def _check_alias(alias: str) -> None:
    if alias != tidy(alias) or not alias.isprintable() or not any(map(str.isalnum, alias)):
        raise UsageError(f"an alias is one line of words to be said, not {alias!r}")
    if len(alias) > LONGEST_ALIAS:
        raise UsageError(f"{alias[:40]!r}… is too long: {LONGEST_ALIAS} characters at most")
