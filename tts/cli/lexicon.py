"""`tts lexicon`: how names and words are said, and by whose word."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tts.cli.flags import Jobs, Json, QuoteVoice, Voice, settings_here
from tts.cli.words import note, say, say_json
from tts.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tts.script.lexicon import Entry, Lexicon
    from tts.script.lexicon.layers import Layer
    from tts.script.lexicon.own import Changes
    from tts.settings import Settings

DEFAULT_LANGUAGE = "en"
MOST_NOTES = 10  # reasons for what was left out; the rest is counted
OWNERS = {"yours": "your lexicon", "library": "a lexicon of the settings", "shipped": "shipped"}
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")  # of files, on any system
_LONGEST_NAME = 60  # characters

Words = Annotated[str, typer.Argument(metavar="WORDS", help="A word or phrase, as it is written.")]
Said = Annotated[
    str | None,
    typer.Argument(
        metavar="[SAID]", help="As it sounds: zeh-LEN-skee, or IPA in slashes: /zɛˈlɛnski/."
    ),
]
Alias = Annotated[str | None, typer.Option(help="Other words, to be said in its place.")]
OfLanguage = Annotated[
    str | None,
    typer.Option(
        help="The language of the texts it is for (BCP 47). Default: of the settings, else en."
    ),
]
Part = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="noun|verb|adjective|name",
        help="Only where the words around it tell that it is one.",
    ),
]
Cased = Annotated[bool, typer.Option("--cased", help="Only in exactly these capitals.")]
Kind = Annotated[
    str, typer.Option(help="person, place, organisation, company, weapon, club, word.")
]
All = Annotated[bool, typer.Option("--all", help="With the lexicons of the settings, and ours.")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="A file. Default: WORDS.mp3 here.")
]
Document = Annotated[Path, typer.Argument(help="A lexicon: PLS 1.0 (.pls, .xml), or ours (.tsv).")]
ExportTo = Annotated[
    Path | None, typer.Option("-o", "--output", help="A file. Default: standard output.")
]


def add(
    words: Words,
    said: Said = None,
    alias: Alias = None,
    language: OfLanguage = None,
    part_of_speech: Part = None,
    *,
    cased: Cased = False,
    kind: Kind = "word",
) -> None:
    """Tell how a word or phrase is said, from now on."""
    from tts.engines.espeak_phonemes import unknown_symbol
    from tts.script.lexicon.entry import Entry, tidy
    from tts.script.lexicon.own import add as add_entries
    from tts.script.lexicon.rows import checked_language, sound_given

    if said is not None and alias is not None:
        raise UsageError(f"{words!r} is said either {said!r} or {alias!r}, not both")
    if said is None and alias is None:
        raise UsageError(
            f"how is {words!r} said?", 'add a respelling ("zeh-LEN-skee"), /IPA/, or --alias'
        )
    settings = settings_here(language=language)
    entry = Entry(
        tidy(words),
        sound_given(said) if said is not None else None,
        tidy(alias) if alias is not None else None,
        language=checked_language(settings.language or DEFAULT_LANGUAGE),
        cased=cased,
        part_of_speech=part_of_speech,
        kind=kind,
        source="your own",
    )
    path = _own(settings)
    _show_changes(add_entries([entry], path), path)
    if entry.ipa and (symbol := unknown_symbol(entry.ipa)):
        note(f"the eSpeak voices have no sound for {symbol!r}: they will say the word as written")


def remove(words: Words, language: OfLanguage = None, part_of_speech: Part = None) -> None:
    """Take a word or phrase out of your lexicon."""
    from tts.script.lexicon.own import own_entries
    from tts.script.lexicon.own import remove as remove_entries

    settings = settings_here(language=language)
    path = _own(settings)
    written = {entry.written for entry in own_entries(path)}
    removed = remove_entries(words, path, language, part_of_speech) if written else ()
    if not removed:
        near = get_close_matches(words, written, n=3) or [
            one for one in sorted(written) if one.casefold() == words.casefold()
        ]
        hint = f"did you mean {' or '.join(near)}?" if near else "tts lexicon list shows what is"
        raise UsageError(f"{words!r} is not in your lexicon {path}", hint)
    for entry in removed:
        say(f"removed {_line(entry)}")


def list_(
    words: Annotated[str | None, typer.Argument(metavar="[WORDS]", help="Only these.")] = None,
    language: OfLanguage = None,
    *,
    everything: All = False,
    json: Json = False,
) -> None:
    """Show your lexicon, or all that is known of a word: which entry counts, and why."""
    settings = settings_here(language=language)
    if words is not None:
        _explain(words, settings, json=json)
        return
    found = _entries(settings, everything=everything, language=language)
    if json:
        say_json([_table(layer, entry) for layer, entry in found])
        return
    for layer, entry in found:
        say(_line(entry) + (f"  [{_place(layer)}]" if everything else ""))
    if not found:
        note(f"{_own(settings)} holds nothing yet; tts lexicon add puts something in")


def import_(document: Document) -> None:
    """Take the entries of a file into your lexicon."""
    from tts.script.lexicon.layers import language_of
    from tts.script.lexicon.own import add as add_entries
    from tts.script.lexicon.pls import read_pls
    from tts.script.lexicon.rows import entries_of, read_text

    path, skipped = _own(settings_here()), {}
    if document.suffix.lower() == ".tsv":
        entries = tuple(
            entry for _, entry in entries_of(read_text(document), document, language_of(document))
        )
    else:
        imported = read_pls(_bytes(document), f"imported from {document.name}")
        entries, skipped = imported.entries, dict(imported.skipped)
    changes = add_entries(entries, path)
    say(
        f"{path}: {len(changes.added)} added, {len(changes.replaced)} replaced, "
        f"{len(changes.unchanged)} already there, {sum(skipped.values())} left out"
    )
    for reason, count in list(skipped.items())[:MOST_NOTES]:
        note(f"left out{f' {count} times' if count > 1 else ''}: {reason}")
    if len(skipped) > MOST_NOTES:
        note(f"left out for {len(skipped) - MOST_NOTES} more reasons")


def export(
    output: ExportTo = None, language: OfLanguage = None, *, everything: All = False
) -> None:
    """Write your lexicon as other programs read it (PLS 1.0)."""
    from tts.script.lexicon.own import replace_file
    from tts.script.lexicon.pls import write_pls

    settings = settings_here(language=language)
    tag = settings.language or DEFAULT_LANGUAGE
    found = _entries(settings, everything=everything, language=tag)
    others = len(_entries(settings, everything=False, language=None)) - len(found)
    if others > 0 and not everything:
        note(f"{others} entries of other languages are left out; --language names one")
    first = {entry.identity: entry for _, entry in reversed(found)}
    document = write_pls(first.values())
    if output is None:
        say(document.removesuffix("\n"))
    else:
        replace_file(output, document)
        say(f"{output}: {len(first)} entries")


def say_words(
    words: Words,
    output: Output = None,
    voice: Voice = None,
    quote_voice: QuoteVoice = None,
    language: OfLanguage = None,
    jobs: Jobs = None,
) -> None:
    """Hear how a word or phrase is said."""
    from tts.casting import find_voice
    from tts.narration import record

    settings = settings_here(voice=voice, quote_voice=quote_voice, language=language, jobs=jobs)
    spoken = find_voice(settings.voice, settings).language if settings.voice else DEFAULT_LANGUAGE
    tag = settings.language or (spoken if spoken != "mul" else DEFAULT_LANGUAGE)
    target = output or Path(
        f"{_NOT_IN_NAMES.sub('-', words)[:_LONGEST_NAME].strip('-.') or 'word'}.mp3"
    )
    narration = record(words, target, settings, language=tag)
    for start, end, entry, layer in _found(_lexicon(settings, tag), words):
        say(f"{words[start:end]}: {_sound(entry)}  [{_place(layer)}]")
    say(f"{target}: {narration.duration_s:.1f} s")


def _own(settings: Settings) -> Path:
    """The file that commands write."""
    from tts.script.lexicon import own_path

    return Path(settings.script.lexicon).expanduser() if settings.script.lexicon else own_path()


def _lexicon(settings: Settings, language: str) -> Lexicon:
    from tts.script.lexicon import lexicon

    files = tuple(Path(name).expanduser() for name in settings.script.lexicons)
    return lexicon(language, files, _own(settings))


def _entries(
    settings: Settings, *, everything: bool, language: str | None
) -> list[tuple[Layer | None, Entry]]:
    """The user's entries, of all languages if none is named; or those of all layers for one."""
    from tts.script.lexicon.own import own_entries
    from tts.script.lexicon.rows import checked_language

    if everything:
        wanted = _lexicon(settings, settings.language or DEFAULT_LANGUAGE)
        return [(layer, entry) for layer in wanted.layers for entry in layer.entries()]
    own = own_entries(_own(settings))
    language = checked_language(language) if language else None
    return [(None, entry) for entry in own if language in (None, entry.language)]


def _explain(words: str, settings: Settings, *, json: bool) -> None:
    """Every entry for a word, the one that counts first."""
    language = settings.language or DEFAULT_LANGUAGE
    found = _lexicon(settings, language).ranked(words)
    if json:
        say_json([_table(layer, entry) for layer, entry in found])
        return
    if not found:
        say(f"{words}: in no lexicon for {language!r}; the engine says it by its own rules")
    for number, (layer, entry) in enumerate(found):
        reason = "counts" if number == 0 else "comes after"
        if entry.part_of_speech:
            reason = f"counts where it is a{'n' * (entry.part_of_speech == 'adjective')} {entry.part_of_speech}"
        say(f"{_line(entry)}  [{_place(layer)}: {reason}]")


def _found(lexicon: Lexicon, words: str) -> Iterable[tuple[int, int, Entry, Layer | None]]:
    """What a lexicon finds in the words, and in which layer."""
    for start, end, entry in lexicon.readings(words):
        ranked = lexicon.ranked(words[start:end])
        yield start, end, entry, next((layer for layer, one in ranked if one == entry), None)


def _place(layer: Layer | None) -> str:
    if layer is None:
        return OWNERS["yours"]
    owner = OWNERS[layer.owner]
    return owner if layer.owner == "shipped" else f"{owner}, {layer.path}"


def _sound(entry: Entry) -> str:
    """IPA and respelling, or the alias."""
    from tts.script.lexicon.respelling import respelled

    if entry.ipa is None:
        return f"= {entry.alias}"
    spelled = respelled(entry.ipa)
    return f"/{entry.ipa}/" + (f"  {spelled}" if spelled else "")


def _line(entry: Entry) -> str:
    marks = [entry.language, *(["cased"] if entry.cased else []), entry.part_of_speech, entry.kind]
    return f"{entry.written}  {_sound(entry)}  ({', '.join(mark for mark in marks if mark)})"


def _table(layer: Layer | None, entry: Entry) -> dict[str, Any]:
    """An entry as JSON has it."""
    from tts.script.lexicon.respelling import respelled

    return {
        "written": entry.written,
        "ipa": entry.ipa,
        "respelling": respelled(entry.ipa) if entry.ipa else None,
        "alias": entry.alias,
        "language": entry.language,
        "cased": entry.cased,
        "part_of_speech": entry.part_of_speech,
        "kind": entry.kind,
        "source": entry.source,
        "layer": layer.owner if layer else "yours",
    }


def _show_changes(changes: Changes, path: Path) -> None:
    for entry in (*changes.added, *changes.unchanged):
        say(_line(entry))
    for before, entry in changes.replaced:
        say(f"{_line(entry)}, was {_sound(before)}")
    note(f"in {path}" if not changes.unchanged else f"was already in {path}")


def _bytes(document: Path) -> bytes:
    try:
        return document.read_bytes()
    except OSError as error:
        raise InputError(f"{document} could not be read: {error.strerror}") from error


def commands(of: type[typer.core.TyperCommand]) -> typer.Typer:
    """The group `tts lexicon`, its commands of the class that all of ours have."""
    group = typer.Typer(help="Tell and hear how names are said.", rich_markup_mode=None)
    group.command("add", cls=of)(add)
    group.command("say", cls=of)(say_words)
    group.command("list", cls=of)(list_)
    group.command("remove", cls=of)(remove)
    group.command("import", cls=of)(import_)
    group.command("export", cls=of)(export)
    return group
