"""What somebody who knows a site says of its pages: which rule holds for a page, and what its selectors match."""

from __future__ import annotations

import warnings
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tts.errors import NoArticleError, UsageError
from tts.fetching.url import to_ascii
from tts.model import Choices, SiteRule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bs4 import BeautifulSoup, Tag
    from soupsieve import SoupSieve

NO_RULE = SiteRule()


@dataclass(frozen=True, slots=True)
class Matches:
    """The elements of a page that a rule names, by `id()`: the chosen ones, and the others with the reason."""

    chosen: frozenset[int] = frozenset()
    dropped: Mapping[int, str] = field(default_factory=dict)


NO_MATCHES = Matches()


def settle(choices: Choices, address: str | None) -> Choices:
    """`choices` for the page at `address`: the rule of its site is in `rule`, and in `sites` no other's is left.

    Unchanged where `address` is none, as that of a file. The selector of `rule` replaces the site's; what either
    drops is dropped. The first address counts: that a page was fetched from, before that which it names itself.
    """
    host = _host(address or "")
    if not host:
        return choices
    own = choices.rule or NO_RULE
    name, site = site_of(host, choices.sites)
    selector = site.selector if own.selector is None else own.selector
    drop = tuple(dict.fromkeys((*site.drop, *own.drop)))
    return replace(choices, rule=SiteRule(selector, drop), sites=((name, site),) if name else ())


def site_of(host: str, sites: Sequence[tuple[str, SiteRule]]) -> tuple[str, SiteRule]:
    """The site of `host`, or of the closest domain above it, and its rule; "www." counts for nothing."""
    known = {_plain(name): (name, rule) for name, rule in sites}
    name = _plain(host)
    while name:
        if name in known:
            return known[name]
        name = name.partition(".")[2]
    return "", NO_RULE


def _host(address: str) -> str:
    """The host of a web address, "" for anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def _plain(host: str) -> str:
    """`host` as it is compared: in the letters that the network uses, in lower case, without "www."."""
    host = host.strip().rstrip(".").lower()
    with suppress(UnicodeError):  # an empty label, or one that is too long: it will match nothing
        host = to_ascii(host)
    return host.removeprefix("www.")


def find_matches(soup: BeautifulSoup, choices: Choices) -> Matches:
    """What the rule in `choices` matches on a page.

    Raises:
        UsageError: a selector is not CSS.
        NoArticleError: nothing on the page matches the selector for the body.
    """
    for host, site in choices.sites:
        _compile_all(site, f'sites."{host}": ')
    rule = choices.rule or NO_RULE
    _compile_all(rule)
    dropped = {id(tag): reason_of(css) for css in rule.drop for tag in _select(soup, css)}
    if rule.selector is None:
        return Matches(dropped=dropped) if dropped else NO_MATCHES
    chosen = frozenset(id(tag) for tag in _select(soup, rule.selector))
    if not chosen:
        raise NoArticleError(
            f"nothing on the page matches the selector {rule.selector}",
            "check it, or leave it out",
        )
    return Matches(chosen, dropped)


def reason_of(css: str) -> str:
    """Why what matches `css` is left out."""
    return f"left out by rule: {css}"


def _select(soup: BeautifulSoup, css: str) -> Sequence[Tag]:
    return _compiled(css).select(soup)


def _compile_all(rule: SiteRule, place: str = "") -> None:
    for css in (*([rule.selector] if rule.selector is not None else []), *rule.drop):
        try:
            _compiled(css)
        except ValueError as error:
            raise UsageError(
                f"{place}the selector {css!r} is not CSS: {error}", "as in .story, or #main > p"
            ) from error


@lru_cache(maxsize=512)
def _compiled(css: str) -> SoupSieve:
    """`css`, understood.

    Raises:
        ValueError: it is not CSS, or names what only a browser knows; says in one line what and where.
    """
    import soupsieve

    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", FutureWarning
        )  # an old name for a pseudo-class is good enough
        try:
            return soupsieve.compile(css)
        except (soupsieve.SelectorSyntaxError, NotImplementedError) as error:
            raise ValueError(str(error).partition("\n")[0]) from error
