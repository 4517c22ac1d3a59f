"""Who wrote an article: the evidence of everything that a page declares, marks and prints, weighed.

A name is worth the sum of what the places are worth that give it, each group of places once: declared to machines 3
(what JSON-LD, <meta> and cards say comes out of one database, so the best of them counts and the others only where
it is silent), marked up near the headline 3 or 2, printed as a byline near the headline 3 or 2, anywhere else 2. A
name in two places so beats any in one.

Of 60 names that the pages of a development set declare and never print, 40 were those of an editor, or of an agency
that built the site: a list of which no name is printed loses 2. Names with 2 or more are authors; those that nobody
declares need half as much as the best, too; and where the page prints and marks somebody else, who is only declared is
none. What only machines are told, and is no name in full, is that of an account.

The site itself is the author only of what nobody else signs, and where the page shows it as the byline, or the
record of the article has it as it spells the publisher: of four names that say the same in other words, as those of
accounts do, none was the author.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tts.reading.text.characters import letters_only
from tts.reading.wording.names import is_agency, is_personal
from tts.reading.wording.site_names import is_of_site, is_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORTH = {
    "house": 3.0,  # the same, as an organisation
    "signed": 3.0,  # by the record of the article, which also names a publisher
    "declared": 3.0,  # by a record without one
    "meta": 2.5,
    "feed": 2.5,  # by the item of a feed
    "card": 2.5,
    "printed": 3.0,  # behind "By", near the headline
    "dated": 2.0,  # beside the date, near the headline
    "labelled": 2.0,  # behind "Text:", at the end
    "signature": 2.0,  # all that the first or the last line of the text says; only where the site declares itself
    "loose": 1.0,  # a line of its own near the headline, that may be a name
    "marked": 3.0,  # as author, near the headline
    "named": 2.0,  # by the class of its element, near the headline
    "far": 2.0,  # anywhere else
}
_RANKS = {
    "house": 0,
    "signed": 0,
    "declared": 1,
    "feed": 2,
    "meta": 3,
    "card": 4,
}  # of what machines are told
_DECLARED = frozenset(_RANKS)
_RECORD = frozenset(["house", "signed"])
_DOUBTED = _DECLARED - {"house"}
_GROUPS = (
    _DECLARED,
    frozenset(["printed", "dated", "labelled", "signature", "loose"]),
    frozenset(["marked", "named", "far"]),
)
_BYLINE = frozenset(["printed", "marked"])
_NEVER_PRINTED = -2.0
_ENOUGH = 2.0
_CERTAIN = 5.0  # from two groups of places
_ENOUGH_BESIDE = 3.0  # for one who is not declared, where another is
_SHARE = 0.5
_MOST_FAR = 1  # names away from the headline: more are the authors of other articles
_HALF = 0.5  # what is left of a name by its class alone that is not like a person's, and of one far name of several
_MOST = 50  # names from each group of places, more than any byline has
_LONG_NAME = 8  # letters of a name that is its own with more behind it


class Credit(NamedTuple):
    """A name, and the kind of place that gives it: a key of `WORTH`."""

    name: str
    place: str


@dataclass(slots=True)
class _Claim:
    words: frozenset[str]  # of its first spelling
    spellings: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)


def choose_authors(
    given: Sequence[Credit], site: Iterable[str | None], visible: str
) -> tuple[str, ...]:
    """The names that are credited well enough, in the order of the first place that gives them.

    `site` are names and addresses of the site and its publisher, `visible` what the page prints, in small letters.
    """
    known = [name for name in site if name]
    claims = _claims(_best_declared(_first(_without_headings(given, known)), known))
    printed = _declared_and_printed(claims, visible)
    far = sum("far" in claim.places for claim in claims.values())
    worth = {
        key: 0.0
        if _is_of_site(claim, known) and not _is_department(claim, known)
        else _worth(claim, printed, far)
        for key, claim in claims.items()
    }
    best = max(worth.values(), default=0.0)
    found = [
        (claim, worth[key])
        for key, claim in claims.items()
        if worth[key] >= (_ENOUGH if _is_declared(claim) else max(_ENOUGH, _SHARE * best))
    ]
    found = _without_denied(found)
    if any(_is_declared(claim) for claim, _ in found):
        found = [(claim, own) for claim, own in found if _is_beside(claim, own)]
    return tuple(_spelling(claim) for claim, _ in found) or _house(claims.values(), known)


def _first(given: Iterable[Credit]) -> list[Credit]:
    """The first of each group of places: every name is compared with all others."""
    different = tuple(dict.fromkeys(given))
    return [
        credit
        for group in _GROUPS
        for credit in islice((one for one in different if one.place in group), _MOST)
    ]


def _without_denied(found: list[tuple[_Claim, float]]) -> list[tuple[_Claim, float]]:
    """`found` without those only declared, where the page prints and marks others as its byline."""
    is_certain = any(
        not _is_declared(claim) and own >= _CERTAIN and any(map(is_personal, claim.spellings))
        for claim, own in found
    )
    return [one for one in found if not is_certain or not one[0].places <= _DECLARED]


def _without_headings(given: Sequence[Credit], site: Sequence[str]) -> Sequence[Credit]:
    """`given` without lines that are as often headings as names, unless a name is looked for: the site signs itself."""
    is_wanted = any(is_of_site(one.name, site) for one in given[:_MOST] if one.place in _DECLARED)
    return given if is_wanted else [one for one in given if one.place != "signature"]


def _is_beside(claim: _Claim, worth: float) -> bool:
    """Whether a claim stands beside a declared author: it is one, or a person whom the page marks or prints as one."""
    return _is_declared(claim) or (
        worth >= _ENOUGH_BESIDE and any(map(is_personal, claim.spellings))
    )


def _is_declared(claim: _Claim) -> bool:
    return bool(claim.places & _DECLARED)


def _best_declared(given: Sequence[Credit], site: Sequence[str]) -> list[Credit]:
    """`given` without those from lesser declarations, where a better one names somebody but the site."""
    ranks = [
        _RANKS[one.place] for one in given if one.place in _RANKS and not is_of_site(one.name, site)
    ]
    best = min(ranks, default=max(_RANKS.values()))
    return [one for one in given if _RANKS.get(one.place, 0) <= best]


def _claims(given: Sequence[Credit]) -> dict[str, _Claim]:
    """The places of each name, under its letters."""
    claims: dict[str, _Claim] = {}
    for credit in sorted(given, key=lambda one: -WORTH[one.place]):
        words = _words(credit.name)
        claim = claims.setdefault(_key(credit.name, words, claims), _Claim(words))
        claim.spellings.append(credit.name)
        claim.places.add(credit.place)
    return claims


def _declared_and_printed(claims: dict[str, _Claim], visible: str) -> bool:
    """Whether any declared name is printed: then the others of its list are believed too."""
    return any(
        _is_printed(name, visible)
        for claim in claims.values()
        if _is_declared(claim)
        for name in claim.spellings
    )


def _house(claims: Iterable[_Claim], site: Sequence[str]) -> tuple[str, ...]:
    """The site itself, where it signs an article that nobody else does."""
    signed = (claim for claim in claims if _is_of_site(claim, site) and _is_signed(claim, site))
    return tuple(_spelling(claim) for claim in signed)[:1]


def _is_signed(claim: _Claim, site: Sequence[str]) -> bool:
    """Whether the page shows a byline of `claim`, or the record has it in the very spelling of the publisher."""
    is_own = not set(claim.spellings).isdisjoint(site)
    return bool(claim.places & _BYLINE) or (
        bool(claim.places & _RECORD) and (is_own or "named" in claim.places)
    )


def _is_of_site(claim: _Claim, site: Sequence[str]) -> bool:
    return any(is_of_site(name, site) for name in claim.spellings)


def _is_department(claim: _Claim, site: Sequence[str]) -> bool:
    """Whether the article's record names a part of the site, as in "Courier North"."""
    return bool(claim.places & _RECORD) and not any(
        is_site(name, site) or " " not in name for name in claim.spellings
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _key(name: str, words: frozenset[str], claims: dict[str, _Claim]) -> str:
    """The letters of `name`; those of a claim of which it is a shorter or longer form."""
    letters = letters_only(name)
    if letters in claims:
        return letters
    for key, claim in claims.items():
        if words and claim.words and (words < claim.words or claim.words < words):
            return key
        if len(key) >= _LONG_NAME and letters.startswith(
            key
        ):  # what stands behind a name without a space
            return key
    return letters


def _is_printed(name: str, visible: str) -> bool:
    bounds = (r"(?<!\w)", r"(?!\w)") if name.isascii() else ("", "")  # some scripts know no spaces
    return re.search(re.escape(name.casefold()).join(bounds), visible) is not None


def _worth(claim: _Claim, printed: bool, far: int) -> float:
    places = claim.places
    if _is_account(claim) or (places == {"far"} and not any(map(_is_like_name, claim.spellings))):
        return 0.0
    if places == {"named"} and not any(map(is_personal, claim.spellings)):
        return WORTH["named"] * _HALF
    worth = sum(max((WORTH[place] for place in group & places), default=0.0) for group in _GROUPS)
    if far > _MOST_FAR and "far" in places and places.isdisjoint(("marked", "named")):
        worth -= WORTH["far"] * _HALF
    is_doubted = not printed and places & _DOUBTED
    return worth + _NEVER_PRINTED if is_doubted else worth


def _is_account(claim: _Claim) -> bool:
    """Whether a claim is only declared, and by a name as programs need one: no person's in full, no organisation's.

    Of six that only <meta> and cards name, and no person in full, none was the author; of four that the record calls
    by one word, one.
    """
    if not claim.places <= _DECLARED or any(map(is_personal, claim.spellings)):
        return False
    is_record = bool(claim.places & _RECORD)
    return not is_record or not any(" " in name or is_agency(name) for name in claim.spellings)


def _is_like_name(name: str) -> bool:
    """Whether somebody may be called so, by one name or more, and no agency."""
    return not is_agency(name) and (is_personal(name) or " " not in name)


def _spelling(claim: _Claim) -> str:
    """The form that is most like a person's, in more than capitals; among others the shortest from the best place.

    Of two that differ in nothing else, the one with the full stop of its last word, as in "Ann Lee C.".
    """
    return max(claim.spellings, key=_fullness)


def _fullness(name: str) -> tuple[bool, bool, int, bool]:
    length = 0 if is_personal(name) else -len(name.split())
    return is_personal(name), not name.isupper(), length, name.endswith(".")
