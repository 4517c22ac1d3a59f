"""The voices that the system offers, as `Voice`s."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from tts.engines.system_process import SystemProcess
from tts.model import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

ENGINE = "system"
ANY_LANGUAGE = "mul"  # ISO 639-2: several languages; where the system does not say which
LICENCES = {
    "espeak": "GPL-3.0-or-later"
}  # those of Apple, Microsoft and others come with the system
# en_GB_U_SD@sd=gbsct on macOS; en-US on Windows, or "Unknown Locale: 1234"; \x05en-us from old eSpeak drivers
_LOCALE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*(?![a-z ])", re.IGNORECASE)
_NAMES = {"cmn": "zh"}  # as articles call it
_SCRIPT_LETTERS, _REGION_LETTERS, _REGION_DIGITS, _VARIANT_LETTERS = 4, 2, 3, 5
_MBROLA = "mb/"  # voices that need files of their own, and of whose rate pyttsx3 knows nothing


@cache
def system_voices() -> tuple[Voice, ...]:
    """The voices of the system, by name; "system:SLUG". The one that it uses itself is `usual`.

    Raises:
        MissingError: the system has no driver that can be loaded.
    """
    process = SystemProcess()
    try:
        description = process.describe()
    finally:
        process.close()
    return voices_described(description)


def voices_described(description: dict[str, Any]) -> tuple[Voice, ...]:
    """The voices that a driver describes (`Driver.describe`), by name."""
    driver, usual = description["driver"], description["voice"]
    found = [one for one in description["voices"] if not one["id"].startswith(_MBROLA)]
    voices = [
        Voice(
            name=f"{ENGINE}:{slug}",
            engine=ENGINE,
            model=one["id"],
            language=language_tag(one["languages"]),
            licence=LICENCES.get(driver, ""),
            digital_source_type="algorithmicMedia",
            description=one["name"].strip(),
            usual=one["id"] == usual,
        )
        for slug, one in zip(_slugs(found), found, strict=True)
    ]
    return tuple(sorted(voices, key=lambda voice: voice.name))


def language_tag(locales: Iterable[str]) -> str:
    """The first of a driver's locales that is one, as BCP 47; "mul" where none is."""
    for locale in locales:
        if found := _LOCALE.match("".join(filter(str.isprintable, locale)).strip()):
            return _tag(found[0].replace("_", "-").lower().split("-"))
    return ANY_LANGUAGE


def _tag(parts: list[str]) -> str:
    """Language, script, region, and variants as far as they are well-formed."""
    tag, is_private = [_NAMES.get(parts[0], parts[0])], False
    for part in parts[1:]:
        if is_private or part == "x":
            is_private = True
            tag.append(part)
        elif len(part) == _SCRIPT_LETTERS and part.isalpha() and len(tag) == 1:
            tag.append(part.title())
        elif len(part) == _REGION_LETTERS or (len(part) == _REGION_DIGITS and part.isdigit()):
            tag.append(part.upper())
        elif len(part) >= _VARIANT_LETTERS:
            tag.append(part)
        else:
            break  # an extension of Apple's
    return "-".join(tag)


def _slugs(described: list[dict[str, Any]]) -> list[str]:
    """A short name for each voice, made of what the system calls it; of two the same, made of their ids."""
    slugs = [_slug(one["name"]) or _slug(one["id"]) for one in described]
    twice = {slug for slug, count in Counter(slugs).items() if count > 1}
    return [
        _slug(one["id"]) if slug in twice else slug
        for slug, one in zip(slugs, described, strict=True)
    ]


def _slug(name: str) -> str:
    """Letters and digits in lower case, with hyphens: "English (America)" -> "english-america"."""
    plain = unicodedata.normalize("NFKC", name).lower()
    return re.sub(r"[^\w]+|_", "-", plain).strip("-")
