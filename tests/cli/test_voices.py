"""`tts voices`, as a user meets it; the voices that are installed here are tiny ones, made on the spot."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import fails, tts
from conftest import bench
from tiny_piper import make_voice

from tts.cli.progress import transfer

LIST_KEYS = {
    *("name", "engine", "language", "quality", "size_bytes", "licence", "state"),
    *("is_recommended", "description", "source"),
}
SHOW_KEYS = LIST_KEYS | {
    *("licence_asks", "extra_to_install", "folder", "model", "sha256", "speaker", "speakers"),
    *("digital_source_type", "files"),
}


def said(done) -> str:
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def listed(done) -> dict[str, dict[str, object]]:
    return {one["name"]: one for one in json.loads(said(done))}


def test_list_shows_what_is_here_and_what_can_be_installed_in_a_hundred_columns(voices):
    done = voices("list")
    lines = said(done).splitlines()
    assert max(map(len, lines)) <= 100
    assert " ".join(lines[0].split()) == "NAME ENGINE LANGUAGE QUALITY SIZE LICENCE STATE"
    rows = {line.split()[0]: line for line in lines[1:]}
    assert rows["uk"].split() == ["uk", "espeak", "uk-UA", "-", "-", "GPL-3.0-or-later", "here"]
    assert (
        rows["en_US-ljspeech-high"].split("high", 2)[2].strip().startswith("114 MB Public domain")
    )
    assert rows["en_US-ljspeech-high"].endswith("to install *")
    assert "CC0-1.0 (lessac)" in rows["de_DE-thorsten-high"]
    assert "one that we would take" in done.stderr.decode()


def test_list_in_json_says_everything_and_nothing_else(voices):
    done = voices("list", "--json")
    found = listed(done)
    assert done.stderr == b""
    assert all(one.keys() == LIST_KEYS for one in found.values())
    assert len(found) > 200
    assert found["af_heart"]["size_bytes"] == 353_746_785
    assert found["en_US-ljspeech-high"]["is_recommended"] is True
    assert found["uk"]["size_bytes"] is None


@pytest.mark.parametrize(
    ("arguments", "languages", "names"),
    [
        (["--language", "uk"], {"uk-UA"}, {"uk", "uk_UA-ukrainian_tts-medium"}),
        (["--language", "EN-gb"], {"en-GB", "en-GB-scotland"}, {"bf_emma", "en-gb"}),
        (["--language", "pt", "--engine", "kokoro"], {"pt-BR"}, {"pf_dora", "pm_alex"}),
        (["--language", "de", "--installed"], {"de-DE"}, {"de"}),
    ],
)
def test_list_is_narrowed_down_by_language_and_engine(voices, arguments, languages, names):
    found = listed(voices("list", *arguments, "--json"))
    assert {one["language"] for one in found.values()} == languages
    assert names <= found.keys()


def test_what_list_does_not_know(voices):
    fails(voices("list", "--engine", "nobody"), 2, "nobody")
    fails(voices("list", "--language", "no language"), 2, "no language")
    nothing = voices("list", "--language", "tlh")
    assert (said(nothing), b"there is none" in nothing.stderr) == ("", True)
    served = voices("list", "--engine", "openai")
    assert (said(served), b"openai:NAME" in served.stderr) == ("", True)


def test_show_says_all_that_is_known(voices):
    lines = said(voices("show", "en_GB-alba-medium")).splitlines()
    assert max(map(len, lines)) <= 120
    text = "\n".join(lines)
    assert "licence   CC-BY-4.0, from lessac\n          credit its makers\n" in text
    assert "not settled" in text
    assert "tts voices install en_GB-alba-medium" in text
    table = json.loads(said(voices("show", "en_GB-alba-medium", "--json")))
    assert table.keys() == SHOW_KEYS
    assert table["files"][0]["url"].endswith("/en/en_GB/alba/medium/en_GB-alba-medium.onnx")
    assert table["folder"] is None


def test_show_takes_a_language_as_narrate_does(voices):
    assert said(voices("show", "uk")).startswith("uk: Ukrainian")
    assert json.loads(said(voices("show", "tone", "--json")))["state"] == "here"


def test_addresses_of_files_are_addresses(voices):
    table = json.loads(said(voices("show", "pt_PT-tugão-medium", "--json")))
    assert all(file["url"].isascii() for file in table["files"])


@pytest.mark.parametrize("command", ["show", "preview", "install", "remove"])
def test_an_unknown_voice_ends_with_four_and_what_may_have_been_meant(voices, command):
    done = voices(command, "en_US-ljspeech-hihg")
    fails(done, 4, "en_US-ljspeech-hihg")
    if command != "remove":
        assert b"did you mean en_US-ljspeech-high" in done.stderr
    assert not voices.installed.exists()


def test_a_voice_that_is_not_installed_is_not_heard(voices):
    done = voices("preview", "af_heart")
    fails(done, 4, "not installed")
    assert b"tts voices install af_heart" in done.stderr
    assert not list(voices.folder.iterdir())


def test_preview_speaks_in_the_language_of_the_voice(voices):
    assert said(voices("preview", "uk")).startswith("uk.mp3: ")
    assert said(voices("preview", "en-gb", "--text", "Just so.", "-o", "b.wav")).startswith("b.wav")
    assert sorted(one.name for one in voices.folder.iterdir()) == ["b.wav", "uk.mp3"]
    assert all(one.stat().st_size > 5_000 for one in voices.folder.iterdir())


def test_preview_is_of_one_voice_whatever_the_settings_say_of_quotations(voices):
    (voices.folder / "tts.toml").write_text('quote_voice = "en-gb"\n', encoding="utf-8")
    assert said(voices("preview", "uk")).startswith("uk.mp3: ")


def test_preview_needs_something_to_say_and_a_language_that_the_voice_speaks(voices):
    fails(voices("preview", "uk", "--text", "…"), 2, "can be said")
    fails(voices("preview", "uk", "--language", "de"), 4, "speaks uk")
    assert not list(voices.folder.iterdir())


def test_a_file_of_ones_own_is_installed_listed_shown_heard_and_removed(voices, tiny):
    found = listed(voices("list", "--language", "en", "--installed", "--json"))
    assert found[tiny]["state"] == "installed"
    assert found[tiny]["size_bytes"] > 10_000
    shown = json.loads(said(voices("show", tiny, "--json")))
    assert Path(shown["folder"]).is_relative_to(voices.installed)
    assert shown["sha256"]
    assert "no licence is stated" in said(voices("show", tiny))
    heard = voices("preview", tiny, "-o", "a.mp3")
    assert said(heard).startswith("a.mp3: ")
    assert tiny in said(voices("remove", tiny))
    assert tiny not in listed(voices("list", "--json"))
    assert list(voices.installed.rglob("*.onnx")) == []
    fails(voices("preview", tiny), 4, tiny)


def test_install_says_what_it_did_and_what_the_licence_asks(voices):
    model = make_voice(voices.folder / "made", "en_US-tiny-low")
    done = voices("install", model)
    assert "en_US-tiny-low: installed in " in said(done)
    assert str(voices.installed) in said(done)
    assert b"no licence is stated" in done.stderr
    assert b"\x1b" not in done.stderr  # no bar where nobody looks


def test_a_download_that_is_not_what_the_index_says_is_refused_and_leaves_nothing(voices):
    mirror = voices.folder / "mirror"
    make_voice(mirror, "uk_UA-lada-x_low")
    done = voices("install", "uk_UA-lada-x_low", "--from", mirror)
    first, *rest = done.stderr.decode().splitlines()
    assert (
        first
        == "note: uk_UA-lada-x_low: Ukrainian (Ukraine), one speaker, 21 MB, licence Apache-2.0"
    )
    assert done.returncode == 3
    assert rest[0].startswith("tts: not the file that was promised")
    assert not list(voices.installed.rglob("*"))


def test_where_nobody_answers_installing_ends_with_nine(voices):
    done = voices("install", "uk_UA-lada-x_low", "--from", "http://127.0.0.1:9/")
    assert done.returncode == 9, done.stderr
    assert b"Traceback" not in done.stderr
    assert listed(voices("list", "--json"))["uk_UA-lada-x_low"]["state"] == "to install"


def test_a_file_that_is_no_voice_is_refused(voices):
    fails(voices("install", "nowhere.onnx"), 3, "nowhere.onnx")
    (voices.folder / "bad.onnx").write_bytes(b"not a model")
    fails(voices("install", "bad.onnx"), 3, "bad.onnx")
    assert not list(voices.installed.rglob("*.onnx"))


def test_one_that_takes_the_place_of_another_says_so(voices, tiny):
    again = voices("install", voices.folder / "made" / f"{tiny}.onnx")
    assert b"takes the place" not in again.stderr
    other = make_voice(voices.folder / "other", tiny, usual=False)
    done = voices("install", other)
    assert b"it takes the place of another one of that name" in done.stderr


def test_a_language_is_no_voice_but_has_some(voices):
    done = voices("install", "uk")
    fails(done, 4, "'uk'")
    assert b"tts voices list --language uk" in done.stderr


def test_an_address_is_no_voice(voices):
    fails(voices("install", "https://example.org/ada.onnx"), 2, "example.org")
    assert not voices.installed.exists()


def test_what_we_ship_cannot_be_removed(voices):
    fails(voices("remove", "uk"), 2, "stays")
    assert "uk" in listed(voices("list", "--json"))


def test_one_of_ones_own_is_not_taken_for_the_published_one_of_its_name(voices):
    model = make_voice(voices.folder / "made", "en_US-ljspeech-high")
    said(voices("install", model))
    shown = json.loads(said(voices("show", "en_US-ljspeech-high", "--json")))
    assert (shown["licence"], shown["files"], shown["is_recommended"]) == ("unknown", [], False)


@pytest.fixture
def mirror(voices) -> list[str]:
    """A collection of one tiny voice in a folder, offered by an index of its own: how to run `tts` with that."""
    script = bench("voices_index")
    model = make_voice(voices.folder / "mirror", "uk_UA-lada-x_low")
    files = {
        f"uk/uk_UA/lada/x_low/{path.name}": {
            "size_bytes": path.stat().st_size,
            "md5_digest": hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(),
        }
        for path in (model, model.with_name(f"{model.name}.json"))
    }
    language = {"code": "uk_UA", "name_english": "Ukrainian", "country_english": "Ukraine"}
    entry = {"language": language, "quality": "x_low", "num_speakers": 1, "files": files}
    rows = script.piper({"uk_UA-lada-x_low": entry})
    (voices.folder / "index.json").write_text(script.document(rows), encoding="utf-8")
    code = (
        "import sys, pathlib, tts.casting.catalogue as catalogue\n"
        "catalogue.shipped_folder = pathlib.Path\n"
        "from tts.cli.app import run; sys.exit(run(sys.argv[1:]))"
    )
    return [sys.executable, "-c", code, "voices"]


def test_what_is_published_is_installed_by_name_with_its_licence(voices, mirror):
    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        environment = os.environ | {"TTS_VOICES": str(voices.installed)}
        return subprocess.run(
            [*mirror, *arguments],
            cwd=voices.folder,
            capture_output=True,
            timeout=60,
            check=False,
            env=environment,
        )

    done = run("install", "uk_UA-lada-x_low", "--from", "mirror")
    assert "uk_UA-lada-x_low: installed in " in said(done)
    assert done.stderr.count(b"\n") == 1  # what it is; the licence asks for nothing
    shown = json.loads(said(run("show", "uk_UA-lada-x_low", "--json")))
    assert (shown["state"], shown["licence"]) == ("installed", "Apache-2.0")
    assert shown["files"][0]["name"] == "uk_UA-lada-x_low.onnx"
    assert shown["description"] == "Ukrainian (Ukraine), one speaker"
    heard = tts(
        *("voices", "preview", "uk", "-o", "a.mp3"),
        folder=voices.folder,
        TTS_VOICES=str(voices.installed),
    )
    assert said(heard).startswith("a.mp3: ")  # and it is the best of its language now
    assert json.loads(said(voices("show", "uk", "--json")))["name"] == "uk_UA-lada-x_low"


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals on Windows")
def test_a_terminal_shows_what_has_come(voices, mirror):
    import pty

    mine, theirs = pty.openpty()
    environment = os.environ | {"TTS_VOICES": str(voices.installed), "TERM": "xterm"}
    command = [*mirror, "install", "uk_UA-lada-x_low", "--from", "mirror"]
    with subprocess.Popen(
        command, cwd=voices.folder, stdout=subprocess.PIPE, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # how a terminal ends on Linux
            while piece := os.read(mine, 4096):
                shown += piece
        result = process.stdout.read()
    os.close(mine)
    assert process.returncode == 0
    assert b"kB" in shown
    assert b"\x1b[" in shown
    assert b"installed in" in result


def test_nobody_is_a_voice_for_quotations_too(voices):
    (voices.folder / "tts.toml").write_text('quote_voice = "en-gb"\n', encoding="utf-8")
    text = b'A title\n\n"We had nearly given up hope by then," said the baker of the village.\n'
    for flags, heard in (((), "Voices en-us, en-gb."), (("--quote-voice", ""), "Voice en-us.")):
        done = tts("narrate", "-", "--dry-run", *flags, folder=voices.folder, stdin=text)
        assert said(done).startswith(heard)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tts voices show en_US-ljs", {"en_US-ljspeech-high", "en_US-ljspeech-medium"}),
        ("tts voices install uk_UA-l", {"uk_UA-lada-x_low"}),
        ("tts voices install u", {"uk_UA-lada-x_low", "ur_PK-fasih-medium"}),
        ("tts voices list --language u", {"uk", "uk-UA", "ur", "ur-PK"}),
        ("tts voices remove en", {"en_US-tiny-low"}),
        ("tts voices preview en_US-t", {"en_US-tiny-low"}),
        ("tts narrate page.html --quote-voice u", {"uk"}),
        ("tts lexicon say word --voice en_", {"en_US-tiny-low"}),
    ],
)
def test_shells_complete_names_and_languages(voices, tiny, words, expected):
    count = len(words.split()) - 1
    done = tts(
        folder=voices.folder,
        TTS_VOICES=str(voices.installed),
        _TTS_COMPLETE="complete_bash",
        COMP_WORDS=words,
        COMP_CWORD=str(count),
    )
    found = set(done.stdout.decode().split())
    assert expected <= found
    assert "uk" not in found or "install" not in words  # what is here need not be installed


def test_a_transfer_can_be_told_of_where_nobody_looks(capsys):
    with transfer("en_US-tiny-low") as watch:
        watch(0, None)
        watch(7, 10)
    assert capsys.readouterr() == ("", "")


def test_narrate_takes_a_second_voice_and_a_number_of_cores(voices):
    (voices.folder / "a.txt").write_text(
        "A headline\n\nThe bridge was closed on Monday, and nobody said when it would open.\n",
        encoding="utf-8",
    )
    flags = ("--voice", "en-us", "--quote-voice", "en-gb", "-j", "1", "-o", "a.mp3")
    done = tts("narrate", "a.txt", *flags, folder=voices.folder)
    assert "a.mp3" in said(done)
    fails(tts("narrate", "a.txt", "-j", "0", folder=voices.folder), 2, "jobs")
    fails(tts("narrate", "a.txt", "--quote-voice", "nobody", folder=voices.folder), 4, "nobody")
    shutil.rmtree(voices.folder)
