"""How pages word it that they keep an article back."""

from __future__ import annotations

import re
import time

import pytest

from tts.reading.wording import walls

PATTERNS = {name: value for name, value in vars(walls).items() if isinstance(value, re.Pattern)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CHALLENGE", "Just a moment..."),
        ("CHALLENGE", "Please verify you are a human"),
        ("CHALLENGE", "Проверка браузера"),
        ("ERROR_TITLE", "404 - Page not found"),
        ("ERROR_TITLE", "Error 503"),
        ("ERROR_TITLE", "Seite nicht gefunden"),
        ("ERROR_TITLE", "Oops, something went wrong"),
        ("LOGIN", "Please log in"),
        ("LOGIN", "Увійти до кабінету"),
        ("CONSENT", "We and our 12 partners store cookies"),
        ("CONSENT", "Wir bitten um Ihre Einwilligung"),
        ("CONSENT_BUTTON", "Accept all"),
        ("CONSENT_BUTTON", "Alle ablehnen"),
        ("PAYWALL", "Subscribe to continue reading"),
        ("PAYWALL", "Nur für Abonnenten"),
        ("PAYWALL_NAMES", "js-paywall-box"),
        ("WITHOUT_SCRIPT", "Please enable JavaScript"),
        ("WITHOUT_SCRIPT", "JavaScript is disabled in your browser"),
        ("LISTING", "Latest news"),
        ("LISTING", "Category: Boats"),
        ("LISTING", "Page 3"),
        ("MORE", "Continue reading →"),
        ("MORE", "Weiterlesen"),
    ],
)
def test_each_is_known(name: str, text: str) -> None:
    assert PATTERNS[name].search(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CHALLENGE", "It took just a moment"),
        ("ERROR_TITLE", "The 404 bus is late"),
        ("ERROR_TITLE", "500 people came"),
        ("ERROR_TITLE", "Body found in harbour"),
        ("LOGIN", "The logbook of a ship"),
        ("CONSENT", "The baker sells cookies"),
        ("CONSENT_BUTTON", "They accept all"),
        ("PAYWALL", "Whoever wants to subscribe to continue may do so"),
        ("LISTING", "Newsrooms of the north"),
        ("LISTING", "Latest newsroom closes"),
        ("MORE", "More than a bridge"),
        ("MORE", "Read more books"),
    ],
)
def test_a_headline_that_only_resembles_it_is_none(name: str, text: str) -> None:
    pattern = PATTERNS[name]
    assert not (pattern.fullmatch(text) if name == "MORE" else pattern.match(text))


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_long_lines_are_read_soon(name: str) -> None:
    started = time.process_time()
    for line in ("we " * 20_000, "java script " * 5_000, " " * 50_000, "page not " * 5_000):
        PATTERNS[name].search(line)
    assert time.process_time() - started < 3
