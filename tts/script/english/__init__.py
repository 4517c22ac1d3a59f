"""The rules of English in the order in which they claim text: the most particular first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tts.script.english import (
    addresses,
    british,
    dates,
    formulas,
    fractions,
    homographs,
    letters,
    measures,
    money,
    net,
    numeric_dates,
    places,
    quantities,
    romans,
    scores,
    serials,
    shortened,
    signs,
    social,
    streets,
    times,
    titles,
    verses,
    years,
)

if TYPE_CHECKING:
    from tts.script.rules import Rule

# Where the month is written first; Canada does both, and most of its papers do as these.
_MONTH_FIRST = frozenset(["US", "CA", "PH"])
_REGION = 2  # letters


def _variant(*, is_american: bool) -> tuple[Rule, ...]:
    return (
        *measures.FIRST,
        *addresses.RULES,
        *social.RULES,
        *places.RULES,
        *serials.FIRST,
        *quantities.FIRST,
        *dates.RULES,
        *numeric_dates.rules(day_first=not is_american),
        *verses.RULES,
        *years.RULES,
        *times.RULES,
        *money.RULES,
        *(() if is_american else scores.BRITISH),
        *scores.RULES,
        *measures.RULES,
        *fractions.RULES,
        *formulas.RULES,
        *quantities.RULES,
        *streets.RULES,
        *titles.RULES,
        *shortened.RULES,
        *romans.RULES,
        *serials.RULES,
        *letters.RULES,
        *homographs.RULES,
        *signs.RULES,
        *net.RULES,
    )


def _is_american(language: str) -> bool:
    """Whether a language tag (BCP 47) names no region, or one that writes the month first."""
    regions = [part.upper() for part in language.split("-")[1:] if len(part) == _REGION]
    return not regions or regions[0] in _MONTH_FIRST


RULES: tuple[Rule, ...] = tuple(map(net.guarded, _variant(is_american=True)))
_DAY_FIRST_RULES: tuple[Rule, ...] = tuple(
    british.british(net.guarded(rule)) for rule in _variant(is_american=False)
)


def rules(language: str = "en") -> tuple[Rule, ...]:
    """The rules of a variant of English: "en", "en-US", "en-GB"."""
    return RULES if _is_american(language) else _DAY_FIRST_RULES
