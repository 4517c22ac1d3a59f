"""A source read as the settings want it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tts.model import Choices, Page, SiteRule
from tts.reading.understand import choices_of, understand
from tts.settings import ReadingSettings, Settings, SiteSettings

TABLE = b"<h1>Mills</h1><p>A paragraph that is long enough to be an article, and then some.</p><table><tr><td>Two"


def test_settings_as_choices():
    site = ("example.org", SiteSettings(".a", (".b",)))
    reading = ReadingSettings(tables=True, image_descriptions=True)
    settings = Settings(reading=reading, sites=(site,), page=SiteSettings(".c"))
    assert choices_of(settings) == Choices(
        tables=True,
        image_descriptions=True,
        rule=SiteRule(".c"),
        sites=(("example.org", SiteRule(".a", (".b",))),),
    )
    reading = ReadingSettings(footnotes=True, author_notes=True)
    found = choices_of(Settings(reading=reading))
    assert found == Choices(footnotes=True, author_notes=True, rule=SiteRule())


@pytest.mark.parametrize(("language", "known"), [(None, "en"), ("en_GB", "en-GB")])
def test_the_language_of_the_settings_goes_first(language, known):
    page = Page("-", TABLE, "text/html")
    found, article = understand(page, Settings(language=language))
    assert (found, article.language) == (page, known)
    assert "Two" not in [block.text for block in article.blocks]


def test_the_choices_arrive():
    settings = Settings(reading=ReadingSettings(tables=True))
    _, article = understand(Page("-", TABLE, "text/html"), settings)
    assert article.blocks[-1].text == "Two"


def test_nothing_of_sound_is_loaded_to_read():
    code = (
        "import sys, tts.cli.flags, tts.reading\n"
        "tts.reading.understand(sys.argv[1], tts.cli.flags.settings_here())\n"
        "sys.exit(str({'av', 'PIL', 'mutagen', 'lameenc', 'tts.audio'} & set(sys.modules) or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, __file__], capture_output=True, timeout=60, check=False
    )
    assert done.stderr.strip() in (b"", b"set()"), done.stderr
