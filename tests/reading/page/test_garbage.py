"""The garbage collector while a page is read."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from tts.errors import NoArticleError
from tts.reading.html import extract_html
from tts.reading.page import builder
from tts.reading.page.garbage import collector_held

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_is_held_and_let_go() -> None:
    with collector_held():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_lets_it_go() -> None:
    with pytest.raises(KeyError), collector_held():
        raise KeyError
    assert gc.isenabled()


def test_who_found_it_held_leaves_it_held() -> None:
    with collector_held():
        with collector_held():
            pass
        assert not gc.isenabled()


def test_the_first_of_two_readings_that_ends_lets_it_go() -> None:
    first, second = collector_held(), collector_held()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_a_page_is_read_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    start = builder._Builder.start

    def watched(self: builder._Builder, *event: object) -> None:
        seen.append(gc.isenabled())
        start(self, *event)  # type: ignore[arg-type]

    monkeypatch.setattr(builder._Builder, "start", watched)
    with pytest.raises(NoArticleError):
        extract_html("<p>No more than this.</p>")
    assert seen
    assert not any(seen)
    assert gc.isenabled()
