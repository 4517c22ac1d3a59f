"""The user's own lexicon: one file that people may edit, and commands change line by line."""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tts.disk import writing
from tts.script.lexicon.entry import Entry, tidy
from tts.script.lexicon.locking import locked
from tts.script.lexicon.rows import checked_language, entries_of, line_of, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LANGUAGE = "en"  # of lines that do not say
HEADING = (
    "# How names and words are said: tts lexicon add, list, remove. Columns, parted by tabs:\n"
    '# word or phrase, pronunciation (IPA, or "zeh-LEN-skee", or =other words), kind, source, language, marks\n'
    "# (cased; noun, verb, adjective or name). Lines that begin with # are left alone.\n"
)
_MARK = "\ufeff"  # some editors write it before the first line


@dataclass(frozen=True, slots=True)
class Changes:
    """What was done to a lexicon: entries that are new, and those that took the place of others, which come first."""

    added: tuple[Entry, ...] = ()
    replaced: tuple[tuple[Entry, Entry], ...] = ()
    unchanged: tuple[Entry, ...] = ()


@dataclass(slots=True)
class _Lines:
    """A lexicon file as lines, and the entries on them."""

    lines: list[str]
    entries: dict[int, Entry]
    removed: set[int] = field(default_factory=set)


def own_entries(path: Path) -> tuple[Entry, ...]:
    """What the user's lexicon holds, in its order; nothing where there is none.

    Raises:
        UsageError: it cannot be read, or a line makes no sense.
    """
    if not path.is_file():
        return ()
    return tuple(entry for _, entry in entries_of(read_text(path), path, LANGUAGE))


def add(entries: Iterable[Entry], path: Path) -> Changes:
    """Put entries into a lexicon, each in the place of one for the same words; comments and order stay.

    Raises:
        UsageError: a line that is there makes no sense; nothing is changed.
        OutputError: it could not be written.
    """
    added, replaced, unchanged = [], [], []
    with _changing(path) as file:
        places = {entry.identity: number for number, entry in reversed(file.entries.items())}
        for entry in entries:
            number = places.setdefault(entry.identity, len(file.lines))
            before = file.entries.get(number)
            if before == entry:
                unchanged.append(entry)
                continue
            if before is None:
                added.append(entry)
                file.lines.append("")
            else:
                replaced.append((before, entry))
            file.lines[number], file.entries[number] = line_of(entry), entry
    return Changes(tuple(added), tuple(replaced), tuple(unchanged))


def remove(
    written: str, path: Path, language: str | None = None, part_of_speech: str | None = None
) -> tuple[Entry, ...]:
    """Take the entries for a word out of a lexicon, of all languages and parts of speech or of one; gives them.

    Raises:
        UsageError: a line that is there, or the language, makes no sense; nothing is changed.
        OutputError: it could not be written.
    """
    language = checked_language(language) if language else None
    with _changing(path) as file:
        for number, entry in file.entries.items():
            is_one = language in (None, entry.language) and part_of_speech in (
                None,
                entry.part_of_speech,
            )
            if is_one and entry.written == tidy(written):
                file.removed.add(number)
        return tuple(file.entries[number] for number in sorted(file.removed))


@contextmanager
def _changing(path: Path) -> Iterator[_Lines]:
    """The lines of a file, read anew while nobody else may write it, and written back if they have changed."""
    path = path.resolve()  # a link stays one
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path):
            before = path.read_bytes().decode(errors="replace") if path.is_file() else ""
            text = read_text(path) if before else HEADING
            ending = "\r\n" if "\r\n" in before else "\n"
            lines = [*text.removesuffix("\n").split("\n")]
            entries = {number - 1: one for number, one in entries_of(text, path, LANGUAGE)}
            file = _Lines(lines, entries)
            yield file
            kept = [line for number, line in enumerate(file.lines) if number not in file.removed]
            if kept != text.removesuffix("\n").split("\n"):
                mark = _MARK if before.startswith(_MARK) else ""
                replace_file(path, mark + ending.join([*kept, ""]))


def replace_file(path: Path, text: str) -> None:
    """Write all of a file, or nothing: a new one takes the place of the old when it is on the disk.

    Raises:
        OutputError: it could not be written.
    """
    temporary = path.with_name(f".tts-{secrets.token_hex(8)}{path.suffix}")
    with writing(path):
        try:
            _write(temporary, text)
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
