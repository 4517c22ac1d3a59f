"""Settings: defaults, then `tts.toml`, then the environment, then flags; the last one counts.

The only module that reads TOML or the environment.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args, get_type_hints

from tts.errors import UsageError

Disclosure = Literal["start", "end", "none"]
Emoji = Literal["silent", "named"]

SETTINGS_FILE = "tts.toml"
TRANSCRIPTS = ("vtt", "srt", "json")
LONGEST_PAUSE_MS = 60_000
MOST_JOBS = 256
ENVIRONMENT = {  # variable -> table and key
    "TTS_VOICE": ("voice",),
    "TTS_QUOTE_VOICE": ("quote_voice",),
    "TTS_JOBS": ("jobs",),
    "TTS_OPENAI_URL": ("openai", "url"),
    "TTS_OPENAI_MODEL": ("openai", "model"),
    "TTS_LANGUAGE": ("language",),
    "TTS_RATE": ("rate",),
    "TTS_TRANSCRIPT": ("transcripts",),
    "TTS_RECEIPT": ("receipt",),
    "TTS_TABLES": ("reading", "tables"),
    "TTS_FOOTNOTES": ("reading", "footnotes"),
    "TTS_IMAGE_DESCRIPTIONS": ("reading", "image_descriptions"),
    "TTS_AUTHOR_NOTES": ("reading", "author_notes"),
    "TTS_DISCLOSURE": ("script", "disclosure"),
    "TTS_DISCLOSURE_TEXT": ("script", "disclosure_text"),
    "TTS_EMOJI": ("script", "emoji"),
    "TTS_LEXICON": ("script", "lexicon"),
    "TTS_LEXICONS": ("script", "lexicons"),
    "TTS_LUFS": ("audio", "lufs"),
    "TTS_BITRATE": ("audio", "bitrate_kbps"),
}
FLAGS_ONLY = {  # of one run: flag -> table and key
    "selector": ("page", "selector"),
    "drop": ("page", "drop"),
    "allow_private": ("allow_private",),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")  # the shape of BCP 47
_COMMA_LISTS = frozenset(["transcripts", "lexicons"])  # lists that may be one text, with commas
_NO_HOST = re.compile(r"[/:@?#\s]")  # an address, a port or a path, where only a host can stand


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silence after each part, in milliseconds; `before_quote_ms` is added in front of a quotation."""

    disclosure_ms: int = 700
    title_ms: int = 900
    byline_ms: int = 800
    heading_ms: int = 600
    paragraph_ms: int = 600
    item_ms: int = 400
    quote_ms: int = 700
    sentence_ms: int = 280
    clause_ms: int = 120
    before_heading_ms: int = 300
    before_quote_ms: int = 200
    lead_in_ms: int = 250
    lead_out_ms: int = 750

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if not 0 <= getattr(self, name) <= LONGEST_PAUSE_MS:
                raise UsageError(
                    f"a pause {name} of {getattr(self, name)}: 0 to {LONGEST_PAUSE_MS} are possible"
                )


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """What of a page is read beyond its prose."""

    tables: bool = False
    footnotes: bool = False
    image_descriptions: bool = False
    author_notes: bool = False


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """CSS selectors for the pages of one site, or for one page: what is the body, and what is left out of it."""

    selector: str | None = None
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Templates:
    """What is said around each part of an article, "{text}" being the part; "" as usual in its language.

    Items know their "{number}" in the list and their "{ordinal}" ("first"). The byline knows "{authors}" and "{date}";
    a sentence of it that needs what is not known is left out.
    """

    title: str = ""
    dek: str = ""
    byline: str = ""
    heading: str = ""
    item: str = ""
    quote: str = ""
    image: str = ""
    correction: str = ""

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if template := getattr(self, name):
                _check_template(name, template)


_TEMPLATE_FIELDS = MappingProxyType(
    {
        "item": frozenset(["text", "number", "ordinal"]),
        "byline": frozenset(["authors", "date"]),
    }
)


def _check_template(name: str, template: str) -> None:
    known = _TEMPLATE_FIELDS.get(name, frozenset(["text"]))
    if "{{" in template or "}}" in template:
        raise UsageError(f"the template of {name}: braces stand only around {_braced(known)}")
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"the template of {name}: {error}") from None
    fields = [part for _, part, form, _ in parts if part is not None]
    if any(form or conversion for _, part, form, conversion in parts if part is not None):
        raise UsageError(f"the template of {name}: only {_braced(known)} may stand in braces")
    if unknown := [part for part in fields if part not in known]:
        raise UsageError(
            f"the template of {name}: {{{unknown[0]}}} is not known", f"there are {_braced(known)}"
        )
    if "text" in known and fields.count("text") != 1:
        raise UsageError(f"the template of {name} must say {{text}} once")


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


@dataclass(frozen=True, slots=True)
class ScriptSettings:
    """What is said beside the body, how names and emoji are said, and how long the silences are.

    `lexicon` is the file of the listener's own pronunciations, None the usual one of the system; `lexicons` are more
    files, which go before the one that we ship.
    """

    disclosure: Disclosure = "start"
    disclosure_text: str = "This audio is created with AI assistance."
    byline: bool = True
    emoji: Emoji = "silent"
    lexicon: str | None = None
    lexicons: tuple[str, ...] = ()
    templates: Templates = field(default_factory=Templates)
    pauses: Pauses = field(default_factory=Pauses)


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """How loud, and in how many bits. Loudness is counted as dual mono, as podcast platforms do."""

    lufs: float = -16.0
    true_peak_dbtp: float = -1.0
    bitrate_kbps: int = 64

    def __post_init__(self) -> None:
        if not 16 <= self.bitrate_kbps <= 320:  # noqa: PLR2004 -- what MPEG-1 layer III and Opus both take
            raise UsageError(f"a bit rate of {self.bitrate_kbps} kbit/s: 16 to 320 are possible")
        if not -9 <= self.true_peak_dbtp <= 0:  # noqa: PLR2004 -- lower ones would distort
            raise UsageError(f"a true peak of {self.true_peak_dbtp:g} dBTP: -9 to 0 are possible")
        if not -40 <= self.lufs <= -8:  # noqa: PLR2004 -- beyond it speech is a whisper or a buzz
            raise UsageError(f"a loudness of {self.lufs:g} LUFS: -40 to -8 are possible")


@dataclass(frozen=True, slots=True)
class OpenaiSettings:
    """The server that speaks as OpenAI's does, `POST {url}/audio/speech`; there is none unless somebody names it.

    `model` is what the server calls its model; `key_variable` the environment variable that holds the key, if the
    server asks for one.
    """

    url: str | None = None
    model: str = "tts-1"
    key_variable: str = "TTS_OPENAI_KEY"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be chosen.

    `voice` None: by the language of the article; `language` None: as the article says. `quote_voice` says quotations;
    `voices` has the voice of a language, by its tag, where none is named. `jobs` is how many cores may work, None all.
    `transcripts` are written beside the audio: "vtt", "srt", "json". `sites` is by host.

    `page` goes before the site's, and with `allow_private` an address may lead into the local network; both are of
    one run, by flags only.
    """

    voice: str | None = None
    quote_voice: str | None = None
    voices: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    rate: float = 1.0
    jobs: int | None = None
    transcripts: tuple[str, ...] = ()
    receipt: bool = False
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    sites: tuple[tuple[str, SiteSettings], ...] = ()
    script: ScriptSettings = field(default_factory=ScriptSettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    openai: OpenaiSettings = field(default_factory=OpenaiSettings)
    page: SiteSettings = field(default_factory=SiteSettings)
    allow_private: bool = False

    def __post_init__(self) -> None:
        if unknown := [name for name in self.transcripts if name not in TRANSCRIPTS]:
            raise UsageError(
                f"no format is called {unknown[0]!r}", f"there are {', '.join(TRANSCRIPTS)}"
            )
        if self.language is not None and not _LANGUAGE.fullmatch(self.language):
            raise UsageError(
                f"no language is called {self.language!r}", "pass one like en or pt-BR"
            )
        if self.jobs is not None and not 1 <= self.jobs <= MOST_JOBS:
            raise UsageError(f"{self.jobs} jobs: 1 to {MOST_JOBS} are possible")
        if wrong := [tag for tag, _ in self.voices if not _LANGUAGE.fullmatch(tag)]:
            raise UsageError(f"no language is called {wrong[0]!r}", "pass one like en or pt-BR")
        if not 0.5 <= self.rate <= 2.5:  # noqa: PLR2004 -- the ends of what eSpeak takes and ears follow
            raise UsageError(f"a rate of {self.rate:g}: 0.5 to 2.5 are possible")


Chosen = TypeVar(
    "Chosen",
    Pauses,
    Templates,
    ReadingSettings,
    SiteSettings,
    ScriptSettings,
    AudioSettings,
    OpenaiSettings,
    Settings,
)


def load_settings(
    folder: Path, environment: Mapping[str, str] | None = None, **flags: Any
) -> Settings:
    """The settings that hold in `folder`.

    `flags` are named as in the environment table, `TTS_` left out and in lower case, and as `FLAGS_ONLY`; None
    means not given.

    Raises:
        UsageError: a file that is not TOML, an unknown key, a value of the wrong type or out of range.
    """
    environment = os.environ if environment is None else environment
    settings, path = Settings(), folder / SETTINGS_FILE
    if path.is_file():
        settings = _changed(settings, _without_flags(read_toml(path), str(path)), str(path))
    for name, keys in ENVIRONMENT.items():
        if environment.get(name):
            settings = _changed(settings, _nested(keys, environment[name]), name)
    places = FLAGS_ONLY | {_flag(name): keys for name, keys in ENVIRONMENT.items()}
    for flag, keys in places.items():
        if flags.get(flag) is not None:
            place = f"--{flag.replace('_', '-')}"
            settings = _changed(settings, _nested(keys, flags[flag]), place)
    return settings


def named_folder(variable: str) -> Path | None:
    """The folder that an environment variable names, None where it names none."""
    return Path(name).expanduser() if (name := os.environ.get(variable)) else None


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS or Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def secret(variable: str) -> str | None:
    """The key or password that an environment variable holds; such things stand in no file and no `Settings`."""
    return os.environ.get(variable) or None


def _flag(variable: str) -> str:
    """TTS_VOICE -> "voice"."""
    return variable.removeprefix("TTS_").lower()


def _without_flags(table: dict[str, Any], source: str) -> dict[str, Any]:
    """`table`, which may not hold what only flags set."""
    if unknown := sorted({keys[0] for keys in FLAGS_ONLY.values()} & table.keys()):
        raise UsageError(f"{source}: no setting is called {unknown[0]!r}")
    return table


def read_toml(path: Path) -> dict[str, Any]:
    """The table in a TOML file.

    Raises:
        UsageError: it cannot be read, or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error


def _nested(keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    """{"a": {"b": value}} of ("a", "b")."""
    for key in reversed(keys):
        value = {key: value}
    nested: dict[str, Any] = value
    return nested


def _changed(settings: Chosen, table: Any, source: str) -> Chosen:
    """`settings` with the values of `table`, its own tables included; `source` is for messages."""
    if not isinstance(table, Mapping):
        raise UsageError(f"{source}: a table was expected, not {table!r}")
    kinds = get_type_hints(type(settings))
    if unknown := [key for key in table if key not in kinds]:
        near = get_close_matches(unknown[0], kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else ""
        raise UsageError(f"{source}: no setting is called {unknown[0]!r}", hint)
    changes = {}
    for key, value in table.items():
        if key in _COMMA_LISTS and isinstance(value, str):
            value = value.split(",")  # noqa: PLW2901
        current, place = getattr(settings, key), _place(source, key)
        nested = is_dataclass(current)
        changes[key] = (
            _changed(current, value, source) if nested else _checked(kinds[key], value, place)
        )
    try:
        return replace(settings, **changes)
    except UsageError as error:
        where = "" if error.message.startswith(source) else f"{source}: "
        raise UsageError(f"{where}{error.message}", error.hint) from None


def _place(source: str, key: str) -> str:
    """Flags and variables name the setting themselves."""
    return source if source.startswith(("--", "TTS_")) else f"{source}: {key}"


def _checked(kind: Any, value: Any, place: str) -> Any:
    """`value` as one of `kind`; text, which is all an environment holds, is converted."""
    if kind in _TABLES:
        return _TABLES[kind](value, place)
    if choices := [choice for choice in get_args(kind) if isinstance(choice, str)]:
        if value in choices:
            return value
        raise UsageError(f"{place} must be one of {', '.join(choices)}, not {value!r}")
    if kind is bool and isinstance(value, str):
        value = {"true": True, "1": True, "false": False, "0": False}.get(value.lower(), value)
    if kind == int | None:
        kind = int
    if kind in (int, float) and isinstance(value, str | int) and not isinstance(value, bool):
        return _number(kind, value, place)
    if isinstance(value, str) and not value.isprintable():
        value = " ".join(value.encode(errors="replace").decode().split())
    if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
        return value
    raise UsageError(f"{place} must be {_in_words(kind)}, not {value!r}")


def _texts(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise UsageError(f"{place} must be a list, not {value!r}")
    if wrong := [part for part in value if not isinstance(part, str)]:
        raise UsageError(f"{place} must be a list of texts, not of {wrong[0]!r}")
    return tuple(part.strip() for part in value)


def _pairs(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    """A table of texts."""
    if not isinstance(value, Mapping):
        raise UsageError(f"{place}: a table was expected, not {value!r}")
    if wrong := [key for key, text in value.items() if not isinstance(text, str)]:
        raise UsageError(f"{place}.{wrong[0]} must be text, not {value[wrong[0]]!r}")
    return tuple(value.items())


def _sites(value: Any, place: str) -> tuple[tuple[str, SiteSettings], ...]:
    """The settings of each site, by its host."""
    if not isinstance(value, Mapping):
        raise UsageError(f"{place}: a table was expected, not {value!r}")
    if wrong := [host for host in value if not host.strip() or _NO_HOST.search(host)]:
        raise UsageError(
            f"{place}: {wrong[0]!r} is not the name of a site", 'as in [sites."example.org"]'
        )
    return tuple(
        (host, _changed(SiteSettings(), table, f'{place}."{host}"'))
        for host, table in value.items()
    )


_TABLES: MappingProxyType[Any, Callable[[Any, str], Any]] = MappingProxyType(
    {
        tuple[str, ...]: _texts,
        tuple[tuple[str, SiteSettings], ...]: _sites,
        tuple[tuple[str, str], ...]: _pairs,
    }
)


def _number(kind: type[int | float], value: str | int, place: str) -> int | float:
    try:
        return kind(value)
    except (ValueError, OverflowError):
        raise UsageError(f"{place} must be {_in_words(kind)}, not {str(value)[:40]!r}") from None


def _in_words(kind: Any) -> str:
    return {int: "a whole number", float: "a number", bool: "true or false"}.get(kind, "text")
