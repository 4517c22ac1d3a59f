"""What a site is called, and whether a text says no more than that."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tts.reading.text.characters import letters_only

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONG_LABEL = 8  # letters of a name that is its own with more behind it
_LEAST_LABEL = 4  # letters of a host that tell a site


def is_of_site(name: str, site: Iterable[str]) -> bool:
    """Whether `name` is the site's own, or begins with it: in letters, in initials, or by its address."""
    own = folded(name)
    return any(_is_called(name, one) or _is_of_host(own, one) for one in site)


def is_site(name: str, site: Iterable[str]) -> bool:
    """Whether `name` is the site's own and nothing more."""
    own = folded(name)
    return any(own == folded(one) or own in _host_names(one) for one in site)


def _is_called(name: str, site: str) -> bool:
    own, called = folded(name), folded(site)
    return (
        own == called
        or (len(own) > 1 and _initials(site).startswith(own) and name.isupper())
        or (len(called) >= _LONG_LABEL and own.startswith(called))
        or name.casefold().startswith(f"{site.casefold()} ")
    )


def _initials(site: str) -> str:
    """The first letters of the words of `site`, capitals inside a word among them, as in "TolmouthCourier"."""
    words = site.split()
    inner = (letter for word in words for letter in word[1:] if letter.isupper())
    whole = [word[0] for word in words] if len(words) > 1 else [site[:1], *inner]
    return folded("".join(whole))


def _is_of_host(name: str, address: str) -> bool:
    labels = [label for label in _host_names(address) if len(label) >= _LEAST_LABEL]
    return name in labels or any(name.startswith(label) for label in labels[1:])


def _host_names(address: str) -> list[str]:
    """The host of an address in letters, whole and by its parts; none for what is no address."""
    if "//" not in address:
        return []
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return []
    return [folded(host), *(folded(label) for label in host.split(".")[:-1])]


def folded(text: str) -> str:
    """The letters of `text` without accents."""
    parts = unicodedata.normalize("NFKD", text)
    return letters_only("".join(part for part in parts if not unicodedata.combining(part)))
