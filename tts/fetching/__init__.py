"""From a URL to a page: one polite client for http and https that trusts no server.

    page = fetch("https://news.example/story")
    with Fetcher(obey_robots=True) as fetcher:
        pages = [fetcher.fetch(url) for url in urls]

Nothing of the network is imported before the first page is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tts.fetching.limits import Limits

if TYPE_CHECKING:
    from tts.fetching.fetcher import Fetcher
    from tts.model import Page

__all__ = ["Fetcher", "Limits", "fetch"]


def fetch(url: str, *, allow_private: bool = False, limits: Limits | None = None) -> Page:
    """The page at `url`, after its redirects; robots.txt is not asked, since a person named this page.

    Raises:
        UsageError: `url` is no http or https address, or leads to a private one without `allow_private`.
        NetworkError: no such host, no answer in time, a server that says no, or an answer that breaks off.
        InputError: the page is larger than `limits` allow.
    """
    from tts.fetching.fetcher import Fetcher

    with Fetcher(allow_private=allow_private, limits=limits) as fetcher:
        return fetcher.fetch(url)


def __getattr__(name: str) -> Any:
    if name == "Fetcher":
        return import_module("tts.fetching.fetcher").Fetcher
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
