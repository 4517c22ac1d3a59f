"""`tts lint` and `tts script`: what is said, and what is said on a guess."""

from __future__ import annotations

import json

import pytest
from command_line import fails, tts

DOUBTFUL = "A headline of some kind\n\nThey met on 5/4/26, and Zbrzeznik was there as well.\n"
PLAIN = "A headline of some kind\n\nThey met in the town hall, and nobody was there as well.\n"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(DOUBTFUL, encoding="utf-8")
    return path


def test_findings_are_shown_with_their_reason_and_end_with_8(page, tmp_path):
    done = tts("lint", page, folder=tmp_path)
    assert done.returncode == 8
    lines = done.stdout.decode().splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("block 0: 5/4/26 -> May fourth")
    assert "[Zbrzeznik]" in lines[3]
    assert done.stderr.decode().splitlines()[0] == "tts: 2 places to look at"


def test_findings_as_json(page, tmp_path):
    done = tts("lint", page, "--json", folder=tmp_path)
    assert done.returncode == 8
    found = json.loads(done.stdout)
    assert [one["written"] for one in found] == ["5/4/26", "Zbrzeznik"]
    assert found[0].keys() == {
        "block", "start", "end", "written", "spoken", "confidence", "reason", "count"
    }  # fmt: skip


def test_only_what_is_less_sure(page, tmp_path):
    done = tts("lint", page, "--below", "0.01", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    fails(tts("lint", page, "--below", "7", folder=tmp_path), 2, "--below")


def test_nothing_to_look_at(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PLAIN, encoding="utf-8")
    done = tts("lint", page, "--json", folder=tmp_path)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_a_name_that_was_told_is_no_finding_and_script_shows_its_sound(page, tmp_path):
    own = {"TTS_LEXICON": str(tmp_path / "own.tsv")}
    assert tts("lexicon", "add", "Zbrzeznik", "ZBREZ-nik", folder=tmp_path, **own).returncode == 0
    found = json.loads(tts("lint", page, "--json", folder=tmp_path, **own).stdout)
    assert [one["written"] for one in found] == ["5/4/26"]
    shown = tts("script", page, folder=tmp_path, COLUMNS="200", **own).stdout.decode()
    assert "\u2039Zbrzeznik\u203a /\u02c8zb" in shown


def test_script_shows_both_columns_and_an_equals_sign_where_nothing_changes(page, tmp_path):
    shown = tts("script", page, "--disclosure", "none", folder=tmp_path, COLUMNS="200").stdout
    title, body = shown.decode().splitlines()[:2]
    assert title.endswith(" =")
    assert "\u20395/4/26,\u203a" in body
    assert "\u2039May fourth, twenty twenty-six,\u203a" in body


def test_settings_reach_the_script(page, tmp_path):
    page.write_text(
        "A headline 👍\n\n- They met in the hall\n- They left it again\n", encoding="utf-8"
    )
    (tmp_path / "tts.toml").write_text(
        '[script]\nemoji = "named"\n[script.templates]\nitem = "{ordinal}, {text}"\ntitle = "Title: {text}"\n'
    )
    done = tts("script", page, "--json", folder=tmp_path, TTS_DISCLOSURE="none")
    said = [one["spoken"] for one in json.loads(done.stdout)["utterances"]]
    assert said[:2] == ["Title:", "A headline thumbs up."]
    assert "First," in said
    (tmp_path / "tts.toml").write_text('[script.templates]\nitem = "no place"\n')
    fails(tts("script", page, folder=tmp_path), 2, "{text}")
