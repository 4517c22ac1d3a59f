"""Every voice there is, for a person to choose from: those here, those installed, those that can be installed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tts.errors import MissingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tts.casting.catalogue import Offer
    from tts.model import Voice
    from tts.settings import Settings

State = Literal["here", "installed", "to install"]
STATES: tuple[State, ...] = ("here", "installed", "to install")
ANY_LANGUAGE = "mul"


@dataclass(frozen=True, slots=True)
class Entry:
    """One voice as a table shows it. `size_bytes` is None where it has no files of its own.

    `voice` is what speaks, where it is here or installed; `offer` what can be installed.
    """

    name: str
    engine: str
    language: str
    quality: str
    size_bytes: int | None
    licence: str
    state: State
    voice: Voice | None = None
    offer: Offer | None = None

    @property
    def description(self) -> str:
        made = self.voice.description if self.voice else ""
        return made or (self.offer.description if self.offer else "")

    @property
    def source(self) -> str:
        known = self.voice.source if self.voice else ""
        return known or (self.offer.source if self.offer else "")

    @property
    def is_recommended(self) -> bool:
        return self.offer is not None and self.offer.recommended


def roster() -> tuple[Entry, ...]:
    """All of them, each once, by language, what speaks already before what can be installed."""
    from tts.casting.catalogue import offers
    from tts.casting.voices import installed_voices, shipped_voices

    offered = {offer.name: offer for offer in offers()}
    installed = {voice.name: voice for voice in installed_voices()}
    found = [
        *(_speaking(one, "here", None) for one in shipped_voices() if one.name not in installed),
        *(_speaking(one, "installed", _origin(one, offered)) for one in installed.values()),
        *(_offered(one) for one in offered.values() if one.name not in installed),
    ]
    return tuple(sorted(found, key=_place))


def system_roster() -> tuple[Entry, ...]:
    """The voices of the system, which is asked for them.

    Raises:
        MissingError: it has none that can be used.
    """
    from tts.engines.system_voices import system_voices

    return tuple(_speaking(voice, "here", None) for voice in system_voices())


def find_entry(name: str, settings: Settings) -> Entry:
    """The voice called `name`, as `--voice` would take it, or else the one of that name that can be installed.

    Raises:
        MissingError: there is none; the hint has names that are near.
    """
    from tts.casting import find_voice
    from tts.casting.catalogue import find_offer
    from tts.casting.unlisted import unlisted

    try:
        voice = find_voice(name, settings)
    except MissingError:
        if ":" in name:
            unlisted(name, settings)  # says that no server is named, if that is why
        try:
            return _offered(find_offer(name))
        except MissingError as error:
            raise MissingError(f"no voice is called {name!r}", _near(name)) from error
    known = {entry.name: entry for entry in roster() if entry.voice}
    return known.get(voice.name) or _speaking(voice, "here", None)


def names(entries: Iterable[Entry], incomplete: str) -> list[str]:
    """The names that begin with what somebody has typed."""
    return [entry.name for entry in entries if entry.name.startswith(incomplete)]


def folder_of(voice: Voice) -> Path | None:
    """Where the files of an installed voice lie; None where it has none of its own."""
    model = Path(voice.model)
    return model.parent if model.is_absolute() else None


def _near(name: str) -> str:
    from difflib import get_close_matches

    known = {entry.name.lower().replace("_", "-"): entry.name for entry in roster()}
    near = get_close_matches(name.lower().replace("_", "-"), known, n=3)
    if near:
        return f"did you mean {' or '.join(known[one] for one in near)}?"
    return "tts voices list shows all there are"


def _origin(voice: Voice, offered: Mapping[str, Offer]) -> Offer | None:
    """The offer that an installed voice was made from; None for one of somebody's own, be it of the same name."""
    offer = offered.get(voice.name)
    return offer if offer and voice.source.endswith(f"/{offer.model.url}") else None


def _speaking(voice: Voice, state: State, offer: Offer | None) -> Entry:
    folder = folder_of(voice)
    return Entry(
        name=voice.name,
        engine=voice.engine,
        language=voice.language,
        quality=voice.quality,
        size_bytes=_size_bytes(folder) if folder else None,
        licence=voice.licence,
        state=state,
        voice=voice,
        offer=offer,
    )


def _offered(offer: Offer) -> Entry:
    return Entry(
        name=offer.name,
        engine=offer.engine,
        language=offer.language,
        quality=offer.quality,
        size_bytes=offer.size_bytes,
        licence=offer.licence,
        state="to install",
        offer=offer,
    )


def _size_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _place(entry: Entry) -> tuple[object, ...]:
    """A hum comes last: it is no language's."""
    tag = entry.language.lower()
    primary = tag.partition("-")[0]
    order = STATES.index(entry.state), not entry.is_recommended
    return tag == ANY_LANGUAGE, primary, *order, tag, entry.engine, entry.name
