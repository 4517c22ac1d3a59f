"""The lines of a lexicon file: `written<TAB>said<TAB>kind<TAB>source<TAB>language<TAB>marks`, UTF-8.

Only the first two columns must be there. `said` is IPA, or an alias behind "=" ("=Su thirty-four"), or a respelling in
double quotes. `language` is that of the file where it is empty. `marks` are "cased" and a part of speech. Lines that
begin with "#", and blank ones, are comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.errors import UsageError
from tts.script.lexicon.entry import PARTS_OF_SPEECH, Entry, tidy
from tts.script.lexicon.ipa import checked_ipa, is_enclosed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = 6
COMMENT = "#"
ALIAS = "="
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}")  # the shape of BCP 47


def is_comment(line: str) -> bool:
    """Whether a line holds no entry."""
    return line.startswith(COMMENT) or not line.strip()


def entry_of(line: str, language: str) -> Entry:
    """The entry on a line of a file in `language`.

    Raises:
        UsageError: the line makes no sense.
    """
    cells = [tidy(cell) for cell in line.split("\t")]
    if not 2 <= len(cells) <= COLUMNS:  # noqa: PLR2004 -- written and said
        raise UsageError(
            f"{len(cells)} columns, not 2 to {COLUMNS}",
            "columns are parted by tabs: word<TAB>/ipa/",
        )
    written, said, kind, source, tag, marks = cells + [""] * (COLUMNS - len(cells))
    ipa, alias = sound_of(said)
    is_cased, part_of_speech = _marks(marks)
    return Entry(
        written,
        ipa,
        alias,
        language=checked_language(tag or language),
        cased=is_cased,
        part_of_speech=part_of_speech,
        kind=kind or "word",
        source=source,
    )


def sound_of(said: str) -> tuple[str | None, str | None]:
    """IPA and alias, of which one is None, from what a file says.

    Raises:
        UsageError: it is neither IPA, nor a respelling in quotes.
    """
    if said.startswith(ALIAS):
        return None, tidy(said[1:])
    if len(said) > 1 and said[0] == said[-1] == '"':
        from tts.script.lexicon.respelling import ipa_of  # few lines are respelled

        return ipa_of(said[1:-1]), None
    return checked_ipa(said), None


def sound_given(said: str) -> str:
    """IPA of what a person gives: a respelling, or IPA in slashes or brackets.

    Raises:
        UsageError: it can be read as neither.
    """
    said = said.strip()
    if is_enclosed(said):
        return checked_ipa(said)
    from tts.script.lexicon.respelling import ipa_of

    return ipa_of(said)


def checked_language(tag: str) -> str:
    """A language as entries hold it, "en" or "en-GB".

    Raises:
        UsageError: it is no tag of BCP 47.
    """
    tag = tag.replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        raise UsageError(f"no language is called {tag!r}", "write it like en or pt-BR")
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *(one.upper() if len(one) == 2 else one for one in rest)])  # noqa: PLR2004


def _marks(text: str) -> tuple[bool, str | None]:
    """Whether "cased" is among the marks, and the part of speech."""
    marks = text.split()
    parts = [mark for mark in marks if mark in PARTS_OF_SPEECH]
    if unknown := [mark for mark in marks if mark not in (*PARTS_OF_SPEECH, "cased")]:
        known = ", ".join(("cased", *PARTS_OF_SPEECH))
        raise UsageError(f"no mark is called {unknown[0]!r}", f"there are {known}")
    if len(parts) > 1:
        raise UsageError(f"{parts[0]} and {parts[1]} at once", "write a line for each")
    return "cased" in marks, parts[0] if parts else None


def line_of(entry: Entry) -> str:
    """The line of a file that holds an entry, its language included."""
    said = entry.ipa if entry.ipa is not None else f"{ALIAS}{entry.alias}"
    marks = " ".join([*(["cased"] if entry.cased else []), *filter(None, [entry.part_of_speech])])
    cells = (entry.written, said, entry.kind, entry.source, entry.language, marks)
    return "\t".join(cells).rstrip("\t")


def entries_of(text: str, path: Path, language: str) -> Iterator[tuple[int, Entry]]:
    """Every entry of a file, with the number of its line, counted from 1.

    Raises:
        UsageError: a line makes no sense; it is named.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if is_comment(line):
            continue
        try:
            yield number, entry_of(line, language)
        except UsageError as error:
            raise UsageError(f"{path}:{number}: {error.message}", error.hint) from None


def read_text(path: Path) -> str:
    """What a lexicon file holds, without a byte order mark.

    Raises:
        UsageError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 (byte {error.start})", "save it as UTF-8") from error
    except OSError as error:
        raise UsageError(f"{path} could not be read: {error.strerror}") from error
