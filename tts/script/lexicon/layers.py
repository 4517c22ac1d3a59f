"""A file of a lexicon, or all that we ship for a language, laid out so that its entries are found quickly."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tts.errors import UsageError
from tts.script.lexicon.entry import Entry
from tts.script.lexicon.plurals import has_plural, plural
from tts.script.lexicon.rows import checked_language, entries_of, entry_of, read_text
from tts.script.lexicon.words import joint, word_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

_Row = str | Entry
Owner = Literal["yours", "library", "shipped"]
_INSTALLED = Path(__file__).parents[2] / "voices" / "lexicons"  # in the wheel
_CHECKOUT = Path(__file__).parents[3] / "voices" / "lexicons"  # beside the package


@dataclass(frozen=True, slots=True)
class Form:
    """An entry as a text is searched for it: its words, and the signs before and behind them (".NET", "C++")."""

    entry: Entry
    words: tuple[str, ...]
    lead: str
    tail: str


@dataclass(slots=True, eq=False)
class Layer:
    """The entries of one file, or of all that we ship, that texts in one language may use.

    `firsts` has each first word in every way it may be written, and how many words the longest entry has that begins
    so. `_rows` has what `phrase_key` gives, and the entries or the lines they stand on: a shipped file is long, and of
    few of its entries more than the words is ever wanted.
    """

    owner: Owner
    path: Path
    language: str
    firsts: dict[str, int] = field(default_factory=dict)
    _rows: dict[str, _Row | tuple[_Row, ...]] = field(default_factory=dict)
    _plurals: set[str] = field(default_factory=set)
    _forms: dict[str, tuple[Form, ...]] = field(default_factory=dict)

    def add(self, written: str, row: _Row) -> None:
        """Let an entry be found; of two alike the first counts."""
        count, key, first = _parted(written)
        if self.firsts.get(first, 0) < count:
            for way in _ways(first):
                self.firsts[way] = max(count, self.firsts.get(way, 0))
        self._put(key, row)
        if ". " in key:  # "St Petersburg" for "St. Petersburg"
            self._put(key.replace(". ", " "), row)
        if (
            has_plural(written, row.language if isinstance(row, Entry) else self.language)
            and f"{key}s" not in self._rows
        ):
            self._plurals.add(f"{key}s")
            self._put(f"{key}s", row)
            if count == 1:
                self.firsts.setdefault(f"{first}s", 1)

    def add_lines(self, lines: Iterable[str]) -> None:
        """Let the entries on lines be found. What nearly all of them are is done here, since calls take time."""
        firsts, rows = self.firsts, self._rows
        for line in lines:
            written = line.partition("\t")[0]
            key = written.casefold()
            if (
                written.isalpha()
                and written[0].isupper()
                and "ʼ" not in written
                and key not in rows
            ):
                rows[key] = line
                firsts.setdefault(written, 1)
                firsts.setdefault(written.upper(), 1)
            else:
                self.add(written, line)

    def _put(self, key: str, row: _Row) -> None:
        before = self._rows.setdefault(key, row)
        if before is not row:
            self._rows[key] = (*before, row) if isinstance(before, tuple) else (before, row)

    def forms(self, key: str) -> tuple[Form, ...]:
        """The entries whose words, capitals aside, are `key`: those of a more particular language first.

        Raises:
            UsageError: their line makes no sense.
        """
        if key not in self._rows:
            return ()
        known = self._forms.get(key)
        if known is not None:
            return known
        rows = self._rows[key]
        each = rows if isinstance(rows, tuple) else (rows,)
        entries = [self._entry(row) for row in each]
        if key in self._plurals:
            entries = [plural(entry) for entry in entries]
        found = [_form(entry) for entry in entries]
        found.sort(key=lambda form: -len(form.entry.language))
        return self._forms.setdefault(key, tuple(found))

    def entries(self) -> list[Entry]:
        """Every entry, by its words; plurals are no entries of their own."""
        keys = sorted(self._rows.keys() - self._plurals)
        return list(dict.fromkeys(form.entry for key in keys for form in self.forms(key)))

    def _entry(self, row: _Row) -> Entry:
        if isinstance(row, Entry):
            return row
        try:
            return entry_of(row, self.language)
        except UsageError as error:
            raise UsageError(f"{self.path}: {error.message}: {row!r}", error.hint) from None


def _parted(written: str) -> tuple[int, str, str]:
    """How many words a phrase has, its key, and the first of them."""
    if written.replace(" ", "").isalpha() and "ʼ" not in written:  # nearly all
        first, *others = written.split(" ")
        return len(others) + 1, written.casefold(), first
    spans = word_spans(written)
    start, end = spans[0]
    key = written[start:end]
    for (_, before), (after, to) in pairwise(spans):
        key += (joint(written[before:after]) or " ") + written[after:to]
    return len(spans), key.casefold(), written[start:end]


def _ways(word: str) -> tuple[str, ...]:
    """A first word as it may be written: as it stands, in capitals, and with a capital where a sentence begins."""
    upper = word.upper()
    return (word, upper, upper[0] + word[1:]) if word[0].islower() else (word, upper)


def _form(entry: Entry) -> Form:
    spans, written = word_spans(entry.written), entry.written
    words = tuple(written[start:end] for start, end in spans)
    return Form(entry, words, written[: spans[0][0]], written[spans[-1][1] :])


def layers(language: str, own: Path, files: tuple[Path, ...] = ()) -> tuple[Layer, ...]:
    """What texts in `language` are searched for, the file that counts most first.

    Without a file of their own a user has no entries.

    Raises:
        UsageError: one of `files` is not there, or a line of a user's file makes no sense.
    """
    found = [_layer("yours", own, language)] if own.is_file() else []
    found += [_layer("library", path, language) for path in files]
    ours = {tag: shipped(tag) for tag in _wider(language)}
    return (*found, *(_together(paths, tag) for tag, paths in ours.items() if paths))


def shipped(tag: str) -> tuple[Path, ...]:
    """The files of the package for exactly this language, in lower case."""
    return tuple(_listed(_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).get(tag, ()))


@lru_cache(maxsize=16)
def _together(paths: tuple[Path, ...], tag: str) -> Layer:
    """Files of the package for a language as one: the longest phrase counts, whichever file it is in."""
    layer = Layer("shipped", paths[0].parent, tag)
    for path in paths:  # tests have checked their lines
        layer.add_lines(line for line in read_text(path).split("\n") if line and line[0] != "#")
    return layer


def _wider(language: str) -> list[str]:
    """en-GB -> en-gb, en."""
    parts = language.lower().replace("_", "-").split("-")
    return ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]


@lru_cache(maxsize=1)
def _listed(folder: Path) -> dict[str, list[Path]]:
    """The files of a folder by language; `names.en.tsv` is of "en"."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.*.tsv")):
        found.setdefault(path.stem.rsplit(".", 1)[1].lower(), []).append(path)
    return found


def language_of(path: Path) -> str:
    """The language of lines that do not say: `names.de.tsv` is of "de", `names.tsv` of "en"."""
    tag = path.stem.rpartition(".")[2]
    try:
        return checked_language(tag) if "." in path.stem else "en"
    except UsageError:
        return "en"


def _layer(owner: Owner, path: Path, language: str) -> Layer:
    """The layer of a file as it is now."""
    try:
        state = path.stat()
    except OSError as error:
        raise UsageError(f"{path} could not be read: {error.strerror}") from error
    return _loaded(owner, path, language, (state.st_mtime_ns, state.st_size, state.st_ino))


@lru_cache(maxsize=64)
def _loaded(owner: Owner, path: Path, language: str, _state: tuple[int, int, int]) -> Layer:
    """The layer of a file in one `_state`, every line of it checked."""
    text, of_file = read_text(path), language_of(path)
    layer = Layer(owner, path, of_file)
    for _, entry in entries_of(text, path, of_file):
        if entry.holds_in(language):
            layer.add(entry.written, entry)
    return layer
