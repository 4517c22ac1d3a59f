"""`tts voices`: which voices there are, how they sound, and how they come and go."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tts.cli.flags import Json, settings_here
from tts.cli.progress import transfer
from tts.cli.words import note, say, say_json
from tts.errors import MissingError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.casting.catalogue import Offer
    from tts.cli.roster import Entry
    from tts.model import Voice

HEAD = ("NAME", "ENGINE", "LANGUAGE", "QUALITY", "SIZE", "LICENCE", "STATE")
SIZE = HEAD.index("SIZE")
TAG_COLUMNS, LICENCE_COLUMNS = 8, 21  # so that no line is wider than 100; `show` has all of both
NO_LIST = "a server's voices are called openai:NAME, and only the server knows which there are"
DEFAULT_LANGUAGE = "en"
MEGABYTE, KILOBYTE = 1_000_000, 1_000
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")  # of files, on any system
SAMPLES = MappingProxyType(  # what a voice says of itself, if it is not told what; by primary language
    {
        "de": "So klinge ich. Am Dienstag um 14 Uhr las ich drei Seiten vor, und niemand schlief ein.",
        "en": "This is how I sound. On Tuesday at 2 p.m. I read three pages aloud, and nobody fell asleep.",
        "es": "Así sueno yo. El martes leí tres páginas en voz alta, y nadie se durmió.",
        "fr": "Voici ma voix. Mardi, j’ai lu trois pages à voix haute, et personne ne s’est endormi.",
        "it": "Questa è la mia voce. Martedì ho letto tre pagine ad alta voce, e nessuno si è addormentato.",
        "nl": "Zo klink ik. Dinsdag las ik drie bladzijden voor, en niemand viel in slaap.",
        "pl": "Tak brzmi mój głos. We wtorek przeczytałem na głos trzy strony i nikt nie zasnął.",
        "pt": "É assim a minha voz. Na terça-feira li três páginas em voz alta, e ninguém adormeceu.",
        "ru": "Так звучит мой голос. Во вторник здесь прочли вслух три страницы, и никто не уснул.",
        "uk": "Так звучить мій голос. У вівторок тут прочитали вголос три сторінки, і ніхто не заснув.",
    }
)
FALLBACK = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10."  # every voice knows how its language says these


def _all_names(incomplete: str) -> list[str]:
    from tts.cli.roster import names, roster

    return names(roster(), incomplete)


def _names_to_install(incomplete: str) -> list[str]:
    from tts.cli.roster import names, roster

    return names((one for one in roster() if one.state == "to install"), incomplete)


def _names_installed(incomplete: str) -> list[str]:
    from tts.cli.roster import names, roster

    return names((one for one in roster() if one.state == "installed"), incomplete)


def _languages(incomplete: str) -> list[str]:
    from tts.cli.roster import roster

    tags = {one.language for one in roster()}
    tags |= {tag.partition("-")[0] for tag in tags}
    return sorted(tag for tag in tags if tag.startswith(incomplete))


Name = Annotated[
    str, typer.Argument(help="A voice, by its name.", autocompletion=_all_names, show_default=False)
]
ToInstall = Annotated[
    str,
    typer.Argument(
        metavar="NAME|PATH",
        help="A voice that can be installed, or one of your own: a file (.onnx), a folder, an archive.",
        autocompletion=_names_to_install,
        show_default=False,
    ),
]
Installed = Annotated[
    str,
    typer.Argument(
        help="A voice that is installed.", autocompletion=_names_installed, show_default=False
    ),
]
OfLanguage = Annotated[
    str | None,
    typer.Option(autocompletion=_languages, help="Only of this language: uk, or en-GB (BCP 47)."),
]
OnlyInstalled = Annotated[bool, typer.Option("--installed", help="Only those that speak here.")]
OfEngine = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only of this engine; system: your system's own.")
]
Text = Annotated[str | None, typer.Option(help="What is said. Default: a sentence or two.")]
InLanguage = Annotated[
    str | None, typer.Option(help="The language of the text (BCP 47). Default: the voice's.")
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", help="A file. Default: NAME.mp3 here.")
]
From = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="URL|DIR", help="Where its files are, if not where they are published."
    ),
]


def list_(
    language: OfLanguage = None,
    *,
    installed: OnlyInstalled = False,
    engine: OfEngine = None,
    json: Json = False,
) -> None:
    """Show the voices that there are: here, installed, and to install."""
    from tts.cli.roster import roster, system_roster

    if language is not None:
        settings_here(language=language)  # says so if it is none
    entries = system_roster() if _checked_engine(engine) == "system" else roster()
    found = [
        one
        for one in entries
        if (language is None or _is_of(one.language, language))
        and (engine is None or one.engine == engine)
        and not (installed and one.state == "to install")
    ]
    if json:
        say_json([_row(one) for one in found])
        return
    if not found:
        note(
            NO_LIST if engine == "openai" else "there is none; tts voices list shows all there are"
        )
        return
    for line in _table(found):
        say(line)
    _explain_marks(found)


def show(name: Name, *, json: Json = False) -> None:
    """Show all that is known of a voice, and what its licence asks for."""
    from tts.cli.roster import find_entry

    entry = find_entry(name, settings_here())
    if json:
        say_json(_details(entry))
        return
    for line in _shown(entry):
        say(line)


def preview(
    name: Name, text: Text = None, language: InLanguage = None, output: Output = None
) -> None:
    """Hear a voice."""
    from tts.cli.roster import ANY_LANGUAGE, find_entry
    from tts.narration import record

    settings = replace(settings_here(voice=name, language=language), quote_voice=None)
    voice = find_entry(name, settings).voice
    if voice is None:
        raise MissingError(f"the voice {name} is not installed", f"tts voices install {name}")
    tag = language or (voice.language if voice.language != ANY_LANGUAGE else DEFAULT_LANGUAGE)
    target = output or Path(f"{_NOT_IN_NAMES.sub('-', voice.name)}.mp3")
    said = SAMPLES.get(tag.lower().partition("-")[0], FALLBACK) if text is None else text
    narration = record(said, target, settings, language=tag)
    say(f"{target}: {narration.duration_s:.1f} s, voice {voice.name}")


def install(name: ToInstall, source: From = None) -> None:
    """Install a voice: check it, and say what its licence asks for."""
    from tts.casting.installing import install as install_voice
    from tts.casting.voices import installed_voices

    offer = _announced(name)
    before = {voice.name: voice.digest for voice in installed_voices()}
    with transfer(offer.name if offer else Path(name).stem) as watch:
        voice = install_voice(name, source=source, watch=watch)
    _show_installed(voice)
    if (before.get(voice.name) or voice.digest) != voice.digest:
        note("it takes the place of another one of that name")


def remove(name: Installed) -> None:
    """Remove a voice that is installed."""
    from tts.casting.installing import remove as remove_voice

    voice = remove_voice(name)
    say(f"{voice.name}: removed")


def _announced(name: str) -> Offer | None:
    """What is about to be installed, said beforehand; None for what is somebody's own."""
    from tts.casting.catalogue import find_offer
    from tts.casting.installing import is_own

    if is_own(name) or "://" in name:
        return None
    offer = find_offer(name)
    note(
        f"{offer.name}: {offer.description}, {_size(offer.size_bytes)}, "
        f"licence {offer.licence or 'unknown'}"
    )
    return offer


def _show_installed(voice: Voice) -> None:
    from tts.casting.installing import missing_extra
    from tts.cli.licences import consequences
    from tts.cli.roster import folder_of

    say(f"{voice.name}: installed in {folder_of(voice)}")
    for said in consequences(voice.licence):
        note(f"its licence ({voice.licence or 'unknown'}): {said}")
    if command := missing_extra(voice):
        note(f"to speak with it: {command}")


def _explain_marks(shown: Sequence[Entry]) -> None:
    if any(one.is_recommended for one in shown):
        note("*: the one that we would take for its language")
    if any(", " in one.licence for one in shown):
        note("(…): tuned from a voice with a licence of its own; tts voices show says what follows")


def _checked_engine(engine: str | None) -> str | None:
    from tts.engines import engine_names

    if engine is not None and engine not in engine_names():
        raise UsageError(
            f"no engine is called {engine!r}", f"there are: {', '.join(engine_names())}"
        )
    return engine


def _is_of(tag: str, wanted: str) -> bool:
    """Whether a voice is of the wanted language, in that region if one is named."""
    tag, wanted = (one.lower().replace("_", "-") for one in (tag, wanted))
    return tag == wanted or tag.startswith(f"{wanted}-")


def _table(entries: Sequence[Entry]) -> list[str]:
    """Lines of a table, none wider than 100 columns."""
    rows = [HEAD, *(_cells(one) for one in entries)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if at == SIZE else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return " ".join(cells).rstrip()


def _cells(entry: Entry) -> tuple[str, ...]:
    from tts.cli.licences import brief

    tag = entry.language
    return (
        entry.name,
        entry.engine,
        tag if len(tag) <= TAG_COLUMNS else f"{tag[: TAG_COLUMNS - 1]}…",
        entry.quality or "-",
        "-" if entry.size_bytes is None else _size(entry.size_bytes),
        brief(entry.licence, LICENCE_COLUMNS) or "-",
        entry.state + (" *" if entry.is_recommended else ""),
    )


def _size(size_bytes: int) -> str:
    if size_bytes < MEGABYTE:
        return f"{size_bytes / KILOBYTE:.0f} kB"
    return f"{size_bytes / MEGABYTE:.0f} MB"


def _row(entry: Entry) -> dict[str, Any]:
    """A voice as the JSON of `list` has it."""
    return {
        "name": entry.name,
        "engine": entry.engine,
        "language": entry.language,
        "quality": entry.quality or None,
        "size_bytes": entry.size_bytes,
        "licence": entry.licence or None,
        "state": entry.state,
        "is_recommended": entry.is_recommended,
        "description": entry.description,
        "source": entry.source or None,
    }


def _details(entry: Entry) -> dict[str, Any]:
    """A voice as the JSON of `show` has it."""
    from tts.casting.extras import missing_extra_of
    from tts.cli.licences import consequences
    from tts.cli.roster import folder_of

    voice, offer = entry.voice, entry.offer
    folder = folder_of(voice) if voice else None
    return _row(entry) | {
        "licence_asks": consequences(entry.licence),
        "extra_to_install": missing_extra_of(entry.engine),
        "folder": str(folder) if folder else None,
        "model": voice.model if voice else None,
        "sha256": voice.digest or None if voice else None,
        "speaker": (voice.speaker if voice else offer.speaker if offer else "") or None,
        "speakers": offer.speakers if offer else None,
        "digital_source_type": voice.digital_source_type if voice else None,
        "files": _files(offer) if offer else [],
    }


def _files(offer: Offer) -> list[dict[str, Any]]:
    """What is downloaded for a voice, and from where."""
    from urllib.parse import quote

    from tts.casting.catalogue import find_collection

    base = find_collection(offer.collection).base_url.rstrip("/")
    return [
        {
            "name": asset.name,
            "url": f"{base}/{quote(asset.url)}",
            "size_bytes": asset.size_bytes,
            "sha256": asset.sha256,
            "md5": asset.md5,
        }
        for asset in offer.assets
    ]


def _shown(entry: Entry) -> list[str]:
    """The same for people: a title, then what is known, each with its name."""
    told = _details(entry)
    files = [f"{one['name']}, {_size(one['size_bytes'] or 0)}" for one in told["files"]]
    facts = {
        "language": [entry.language],
        "engine": [entry.engine, told["extra_to_install"]],
        "quality": [told["quality"]],
        "licence": [entry.licence or "unknown", *told["licence_asks"]],
        "from": [told["source"]],
        "state": [entry.state if entry.voice else f"to install: tts voices install {entry.name}"],
        "folder": [told["folder"]],
        "size": [_size(entry.size_bytes) if entry.size_bytes is not None else None],
        "speaker": [told["speaker"]],
        "files": files,
    }
    lines = [
        f"{name if at == 0 else '':10}{fact}"
        for name, said in facts.items()
        for at, fact in enumerate(one for one in said if one)
    ]
    title = f"{entry.name}: {entry.description}" if entry.description else entry.name
    return [title, *lines]


def commands(of: type[typer.core.TyperCommand]) -> typer.Typer:
    """The group `tts voices`, its commands of the class that all of ours have."""
    group = typer.Typer(help="Choose, hear, install and remove voices.", rich_markup_mode=None)
    group.command("list", cls=of)(list_)
    group.command("show", cls=of)(show)
    group.command("preview", cls=of)(preview)
    group.command("install", cls=of)(install)
    group.command("remove", cls=of)(remove)
    return group
