"""`tts lexicon`, as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import fails, tts


@pytest.fixture
def lexicon(tmp_path):
    """Runs `tts lexicon` with a lexicon of its own, in a folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()

    def run(*arguments, **environment: str):
        own = {"TTS_LEXICON": str(tmp_path / "own.tsv")}
        return tts("lexicon", *arguments, folder=folder, **own | environment)

    run.own, run.folder = tmp_path / "own.tsv", folder
    return run


def said(done) -> str:
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_add_list_and_remove(lexicon):
    line = "Vantor  /vænˈtɔːɹ/  van-TOR  (en, word)\n"
    assert said(lexicon("add", "Vantor", "van-TOR")) == line
    assert said(lexicon("list")) == line
    assert lexicon.own.read_text(encoding="utf-8").splitlines()[-1].startswith("Vantor\tvænˈtɔːɹ")
    assert said(lexicon("remove", "Vantor")) == f"removed {line}"
    empty = lexicon("list")
    assert (said(empty), b"holds nothing" in empty.stderr) == ("", True)


def test_ipa_an_alias_and_what_is_replaced(lexicon):
    assert "/ˈvæntə/" in said(lexicon("add", "Vantor", "/ˈvæntə/", "--kind", "person"))
    assert ", was /ˈvæntə/" in said(lexicon("add", "Vantor", "--alias", "van tor"))
    again = lexicon("add", "Vantor", "--alias", "van tor")
    assert "= van tor" in said(again)
    assert b"was already in" in again.stderr


def test_sounds_that_no_voice_has_are_said_to_be_so(lexicon):
    done = lexicon("add", "Vantor", "/ǃa/")
    assert said(done).startswith("Vantor  /ǃa/  (en")
    assert "no sound for 'ǃ'" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add", "Vantor"], "how is 'Vantor' said?"),
        (["add", "Vantor", "van-TOR", "--alias", "x"], "not both"),
        (["add", "Vantor", "van-tor"], "is stressed"),
        (["add", "Vantor", "vqn-TOR"], "'vqn'"),
        (["add", "Vantor", "/vQn/"], "latin capital letter q"),
        (["add", "…", "van-TOR"], "no word"),
        (["add", "Vantor", "van-TOR", "--as", "adverb"], "no part of speech"),
        (["add", "Vantor", "van-TOR", "--language", "x"], "no language"),
        (["add", "Vantor", "van-TOR", "--kind", "x"], "no kind"),
        (["remove", "Vantor"], "not in your lexicon"),
        (["export"], "none"),
    ],
)
def test_what_makes_no_sense_ends_with_two_and_changes_nothing(lexicon, arguments, words):
    fails(lexicon(*arguments), 2, words)
    assert not lexicon.own.exists()


def test_remove_knows_what_was_meant(lexicon):
    said(lexicon("add", "Vantor", "van-TOR"))
    done = lexicon("remove", "vantor")
    fails(done, 2, "not in your lexicon")
    assert b"did you mean Vantor?" in done.stderr


def test_a_bad_line_is_named_by_file_and_number(lexicon):
    lexicon.own.write_text("# mine\nVantor\n", encoding="utf-8")
    for arguments in (["list"], ["list", "Vantor"], ["add", "Orm", "orm"]):
        fails(lexicon(*arguments), 2, f"{lexicon.own}:2: ")


def test_the_layers_of_a_word_and_why(lexicon):
    other = lexicon.folder / "names.tsv"
    other.write_text("Vantor\tˈvæntə\nVantor\tˈvɑːn\tword\t\ten\tverb\n", encoding="utf-8")
    said(lexicon("add", "Vantor", "van-TOR"))
    both = {"TTS_LEXICONS": "names.tsv"}
    lines = said(lexicon("list", "Vantor", **both)).splitlines()
    assert [line.rpartition(": ")[2] for line in lines] == [
        *("counts]", "counts where it is a verb]", "comes after]")
    ]
    assert "your lexicon" in lines[0]
    assert "names.tsv" in lines[2]
    table = json.loads(said(lexicon("list", "Vantor", "--json", **both)))
    assert [one["layer"] for one in table] == ["yours", "library", "library"]
    assert table[0]["respelling"] == "van-TOR"
    everything = said(lexicon("list", "--all", **both))
    assert "names.tsv" in everything
    assert everything.count("Vantor") == 3
    assert "engine" in said(lexicon("list", "Xqvantorx"))


def test_export_and_import(lexicon):
    said(lexicon("add", "Vantor", "van-TOR"))
    said(lexicon("add", "Orm", "--alias", "Orrum", "--as", "name"))
    document = said(lexicon("export"))
    assert said(lexicon("export", "-o", "names.pls")) == "names.pls: 2 entries\n"
    written = (lexicon.folder / "names.pls").read_text(encoding="utf-8")
    assert written == document
    before = sorted(lexicon.own.read_text(encoding="utf-8").splitlines())
    lexicon.own.unlink()
    assert "2 added, 0 replaced, 0 already there, 0 left out" in said(
        lexicon("import", "names.pls")
    )
    assert sorted(lexicon.own.read_text(encoding="utf-8").splitlines()) == before
    assert "0 added, 0 replaced, 2 already there" in said(lexicon("import", "names.pls"))


def test_what_an_import_leaves_out_is_said(lexicon):
    lexeme = "<lexeme><grapheme>{}</grapheme><phoneme>{}</phoneme></lexeme>"
    (lexicon.folder / "names.pls").write_text(
        '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" '
        f'alphabet="ipa" xml:lang="en">{lexeme.format("Orm", "ɔːɹm")}{lexeme.format("Val", "V")}</lexicon>',
        encoding="utf-8",
    )
    done = lexicon("import", "names.pls")
    assert "1 added, 0 replaced, 0 already there, 1 left out" in said(done)
    assert b"note: left out: 'Val': no symbol of the phonetic alphabet: 'V'" in done.stderr


def test_our_own_files_can_be_imported(lexicon):
    (lexicon.folder / "names.tsv").write_text("Orm\tɔːɹm\tperson\tx\n", encoding="utf-8")
    assert "1 added" in said(lexicon("import", "names.tsv"))


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (b"<lexicon", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        (b"<a/>", "no lexicon"),
        (None, "could not be read"),
    ],
)
def test_a_damaged_document_is_one_line_and_changes_nothing(lexicon, document, words):
    if document is not None:
        Path(lexicon.folder / "a.pls").write_bytes(document)
    fails(lexicon("import", "a.pls"), 3, words)
    assert not lexicon.own.exists()


def test_say_makes_a_sound_and_says_whose_word_it_is(lexicon):
    said(lexicon("add", "Vantor", "van-TOR"))
    done = said(lexicon("say", "Vantor", "--voice", "tone", "-o", "v.wav")).splitlines()
    assert done[0].startswith("Vantor: /vænˈtɔːɹ/  van-TOR  [your lexicon, ")
    assert done[1].startswith("v.wav: ")
    assert (lexicon.folder / "v.wav").stat().st_size > 10_000
    assert [one.name for one in lexicon.folder.iterdir()] == ["v.wav"]


def test_say_names_its_file_by_the_word(lexicon):
    said(lexicon("say", "Orm / Val?", "--voice", "tone"))
    assert [one.name for one in lexicon.folder.iterdir()] == ["Orm-Val.mp3"]


def test_say_needs_something_to_be_said(lexicon):
    fails(lexicon("say", "…", "--voice", "tone"), 2, "can be said")
    fails(lexicon("say", "Orm", "--voice", "tone", "-o", "a.xyz"), 2, "xyz")
    assert not list(lexicon.folder.iterdir())


def test_a_language_may_be_written_in_any_case(lexicon):
    said(lexicon("add", "Vantor", "van-TOR", "--language", "en-gb"))
    assert "en-GB" in said(lexicon("list", "--language", "EN-gb"))
    assert "removed" in said(lexicon("remove", "Vantor", "--language", "en-gb"))


def test_a_file_is_imported_in_the_language_of_its_name(lexicon):
    names = lexicon.folder / "names.de.tsv"
    names.write_text("Vantorin\tˈfantoːɹɪn\n", encoding="utf-8")
    assert "1 added" in said(lexicon("import", str(names)))
    assert "(de, word)" in said(lexicon("list"))


def test_export_is_of_one_language_and_says_what_is_left_out(lexicon):
    said(lexicon("add", "Vantor", "van-TOR"))
    said(lexicon("add", "Vantorin", "van-TOR-in", "--language", "de"))
    done = lexicon("export")
    assert "Vantor<" in said(done)
    assert "Vantorin" not in said(done)
    assert "1 entries of other languages" in done.stderr.decode()
    assert "Vantorin<" in said(lexicon("export", "--language", "de"))


def test_american_entries_hold_in_english_without_a_region(lexicon):
    said(lexicon("add", "Vantor", "van-TOR", "--language", "en-US"))
    shown = said(lexicon("list", "Vantor"))
    assert "counts" in shown
