"""What can be chosen, what is usual, and what is possible; `tts.config` knows where choices come from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import Formatter
from types import MappingProxyType
from typing import Literal

from tts.errors import UsageError

Disclosure = Literal["start", "end", "none"]
Emoji = Literal["silent", "named"]

TRANSCRIPTS = ("vtt", "srt", "json")
LONGEST_PAUSE_MS = 60_000
MOST_JOBS = 256
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")  # the shape of BCP 47


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
