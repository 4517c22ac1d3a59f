"""Who reads an article: by name, by language, and never the wrong language in silence."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from tts.casting.catalogue import offers
from tts.casting.unlisted import ANY_LANGUAGE, served, unlisted
from tts.casting.voices import plain, shipped_voices, voices
from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tts.model import Script, Voice
    from tts.settings import Settings

LOG = logging.getLogger(__name__)
# en, en-AU, zh-Hant or es-419 in their usual spelling
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}([-_][A-Z][a-z]{3})?([-_]([A-Z]{2}|[0-9]{3}))?")
MOST_NAMED = 6  # voices in a hint
QUALITIES = (
    "",
    "x_low",
    "low",
    "medium",
    "high",
)  # from a voice without a name for its own upwards


@dataclass(frozen=True, slots=True)
class Cast:
    """Who says what of an article: the narrator, the voice of quotations, those of stretches in other languages."""

    narrator: Voice
    quotes: Voice | None = None
    foreign: tuple[Voice, ...] = ()

    @property
    def voices(self) -> tuple[Voice, ...]:
        """All of them, each once, the narrator first."""
        named = [self.narrator, *([self.quotes] if self.quotes else []), *self.foreign]
        return tuple({voice.name: voice for voice in named}.values())

    def heard(self, script: Script) -> tuple[Voice, ...]:
        """Those who say something of a script, the narrator first, be it that he says nothing."""
        names = {utterance.voice for utterance in script.utterances}
        return self.narrator, *(one for one in self.voices[1:] if one.name in names)


def expected(settings: Settings) -> tuple[Voice, ...]:
    """The voices that the settings name, and that will be needed whatever the article's language is.

    Raises:
        MissingError: no such voice.
    """
    narrator = find_voice(settings.voice, settings) if settings.voice else None
    quotes = settings.quote_voice and find_voice(settings.quote_voice, settings, beside=narrator)
    return tuple(_paced(voice, settings) for voice in (narrator, quotes) if voice)


def cast(settings: Settings, language: str, others: Iterable[str] = ()) -> Cast:
    """The voices for an article in `language` that has stretches in `others` (all BCP 47).

    Each speaks at the pace that the settings want.

    Raises:
        MissingError: no such voice, or none for the language of the article.
    """
    name = settings.voice or _named_for(settings, language)
    narrator = choose_voice(name, language, settings)
    return Cast(
        _paced(narrator, settings),
        _quoting(settings, language, narrator),
        tuple(_paced(one, settings) for one in _foreign(settings, narrator, others)),
    )


def find_voice(
    name: str, settings: Settings | None = None, *, beside: Voice | None = None
) -> Voice:
    """The best voice for the language `name`, or the one of that name; "ENGINE:NAME" is one of an engine's own.

    "uk" is a language first, even where a voice is called so: that one is "espeak:uk". Where a language is named, it
    is another voice than `beside`, if that language has one, and that region, where one is named.

    Raises:
        MissingError: there is none, or `settings` do not name its server.
    """
    wanted = plain(name)
    is_language = LANGUAGE_TAG.fullmatch(name) is not None
    if is_language and (by_language := _for_language(name, settings, beside)):
        return served(by_language, settings)
    for voice in voices():
        if wanted in (plain(voice.name), f"{voice.engine}:{plain(voice.name)}"):
            return served(voice, settings)
    if of_engine := unlisted(name, settings):
        return of_engine
    for offer in offers():
        if wanted in (plain(offer.name), f"{offer.engine}:{plain(offer.name)}"):
            hint = f"tts voices install {offer.name}"
            raise MissingError(f"the voice {offer.name} is not installed", hint)
    near = get_close_matches(wanted, [plain(name) for name in _speaking()], n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {_names()}"
    raise MissingError(f"no voice is called {name!r}", _help(name) if is_language else hint)


def choose_voice(name: str | None, language: str, settings: Settings | None = None) -> Voice:
    """The voice to read an article in `language` (BCP 47): the one called `name`, if that is given.

    Raises:
        MissingError: no such voice, or none that speaks the language.
    """
    if name is not None:
        voice = find_voice(name, settings)
        if not speaks(voice, language):
            raise _stranger(voice, language)
        return voice
    if by_language := _by_quality(plain(language)):
        return served(by_language, settings)
    raise MissingError(
        f"no voice speaks the language of the article, {language!r}", _help(language)
    )


def _stranger(voice: Voice, language: str) -> MissingError:
    return MissingError(
        f"the text is in {language!r}, but the voice {voice.name} speaks {voice.language}",
        f"choose a voice of its language, or say --language {primary(voice.language)} if it was mistaken",
    )


def speaks(voice: Voice, language: str) -> bool:
    """Whether a voice speaks a language (BCP 47), in whatever region."""
    return voice.language == ANY_LANGUAGE or primary(voice.language) == primary(language)


def primary(tag: str) -> str:
    """The language of a tag, without its region: "pt" of "pt-BR"; of Norwegian Bokmål that of Norwegian."""
    language = plain(tag).split("-", 1)[0]
    return "no" if language == "nb" else language


def _named_for(settings: Settings, language: str) -> str | None:
    """The voice that the settings name for a language: for the tag, or for the longest beginning of it."""
    named = {plain(tag): name for tag, name in settings.voices}
    parts = plain(language).split("-")
    tags = ["-".join(parts[:end]) for end in range(len(parts), 0, -1)]
    return next((named[tag] for tag in [*tags, primary(language)] if tag in named), None)


def _foreign(settings: Settings, narrator: Voice, others: Iterable[str]) -> list[Voice]:
    """A voice for each of the other languages that has one and that the narrator does not speak."""
    found: dict[str, Voice] = {}
    for tag in others:
        if primary(tag) in found or speaks(narrator, tag):
            continue
        name = _named_for(settings, tag)
        voice = choose_voice(name, tag, settings) if name else _by_quality(plain(tag))
        if voice:
            found[primary(tag)] = served(voice, settings)
    return list(found.values())


def _for_language(tag: str, settings: Settings | None, beside: Voice | None) -> Voice | None:
    """The voice that the settings have for a language, else the best one; another than `beside`, if there is one."""
    name = (settings and _named_for(settings, tag)) or tag
    if LANGUAGE_TAG.fullmatch(name):
        return _by_region(plain(name), beside)
    voice = find_voice(name, settings)
    return voice if voice != beside else _by_region(plain(tag), beside)


def _quoting(settings: Settings, language: str, narrator: Voice) -> Voice | None:
    """The voice of quotations; None where there is none but the narrator's."""
    if settings.quote_voice is None:
        return None
    voice = find_voice(settings.quote_voice, settings, beside=narrator)
    if not speaks(voice, language):
        why = f"the article is in {language!r}, and {voice.name} speaks {voice.language}"
    elif voice.name == narrator.name:
        why = f"{voice.name} is the narrator"
    else:
        return _paced(voice, settings)
    LOG.warning("quotations have no voice of their own: %s", why)
    return None


def _paced(voice: Voice, settings: Settings) -> Voice:
    return replace(voice, rate=voice.rate * settings.rate)


def _by_quality(tag: str) -> Voice | None:
    """The best voice for a language, of its region if that one is as good."""
    return max(_of_language(tag), key=lambda one: (_quality(one), _fits(one, tag)), default=None)


def _by_region(tag: str, beside: Voice | None) -> Voice | None:
    """The best voice of a region, else of its language; another than `beside`, if it has one."""
    return max(
        _of_language(tag),
        key=lambda one: (
            "-" in tag and f"{plain(one.language)}-".startswith(f"{tag}-"),
            beside is None or one.name != beside.name,
            _quality(one),
            _fits(one, tag),
        ),
        default=None,
    )


def _of_language(tag: str) -> list[Voice]:
    return [voice for voice in voices() if primary(voice.language) == primary(tag)]


def _quality(voice: Voice) -> int:
    return QUALITIES.index(voice.quality) if voice.quality in QUALITIES else 0


def _fits(voice: Voice, tag: str) -> tuple[bool, bool]:
    """Whether it is of exactly that region, and whether it is the usual one of its language."""
    return plain(voice.language) == tag, voice.usual


def _help(language: str) -> str:
    """What to do for a voice of a language: install one, the recommended or the best first."""
    found = [offer for offer in offers() if primary(offer.language) == primary(language)]
    found.sort(key=lambda one: (not one.recommended, -QUALITIES.index(one.quality)))
    if not found:
        return f"there are: {_names()}"
    more = f"; {len(found)} speak it: tts voices list --language {primary(language)}"
    return f"tts voices install {found[0].name}{more if len(found) > 1 else ''}"


def _names() -> str:
    """Some of those that speak, and where to see them all."""
    *some, last = _speaking()[:MOST_NAMED]
    return f"{', '.join(some)}, {last}; all: tts voices list"


def _speaking() -> list[str]:
    """The voices that speak, installed ones first; a hum is no help to somebody who lacks one."""
    speaking = [voice for voice in voices() if voice.language != ANY_LANGUAGE]
    return [voice.name for voice in sorted(speaking, key=lambda one: one in shipped_voices())]
