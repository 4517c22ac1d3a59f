"""Flags that several commands share, defined once."""

from __future__ import annotations

from inspect import signature

import pytest

from tts.cli import extract, narrate, script
from tts.cli.flags import ReadingFlags, reads_pages, settings_here

READING = list(ReadingFlags.__dataclass_fields__)
COMMANDS = {"extract": extract.extract, "script": script.script, "narrate": narrate.narrate}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_that_reads_has_all_of_them_together(name):
    flags = list(signature(COMMANDS[name]).parameters)
    first = flags.index(READING[0])
    assert flags[first : first + len(READING)] == READING
    assert "reading" not in flags


def test_a_command_is_given_them_as_one():
    @reads_pages
    def command(source: str, *, reading: ReadingFlags, json: bool = False) -> None:
        given.append((source, reading, json))

    given: list[object] = []
    flags = dict.fromkeys(READING) | {"drop": [".box"], "tables": True}
    command(source="x", json=True, **flags)
    ((source, reading, json),) = given
    assert (source, json) == ("x", True)
    assert (reading.drop, reading.tables, reading.selector) == ([".box"], True, None)


def test_a_switch_that_is_off_leaves_the_setting_of_the_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("tts.toml").write_text("[reading]\ntables = true\n")
    settings = settings_here(ReadingFlags(footnotes=True, drop=[".box"]), language="uk")
    assert (settings.reading.tables, settings.reading.footnotes) == (True, True)
    assert (settings.page.drop, settings.language) == ((".box",), "uk")
    assert settings_here().page.drop == ()
