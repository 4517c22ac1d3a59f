"""Help, version and completion."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import fails, tts

from tts.cli.help import HELP_FILE, help_text


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [("--help",), ("extract", "--help"), ("--version",)])
def test_help_for_a_full_disk_is_one_line_and_6(tmp_path, arguments):
    with Path("/dev/full").open("wb") as output:
        done = tts(*arguments, folder=tmp_path, stdout=output)
    assert done.returncode == 6
    assert done.stderr.startswith(b"tts: standard output could not be written")
    assert b"Traceback" not in done.stderr


def test_completion_that_cannot_be_installed_names_its_file(tmp_path):
    home = tmp_path / "home"
    home.write_text("a file, where a folder should be", encoding="utf-8")
    code = (
        "import sys; from tts.cli.app import run; sys.exit(run(['--install-completion', 'bash']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
        env=os.environ
        | {"HOME": str(home), "USERPROFILE": str(home)}
        | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
    )
    fails(done, 6, str(home))
    assert b"standard output" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="there is no sh on Windows")
def test_help_for_a_closed_standard_output_is_no_traceback(tmp_path):
    command = f"{sys.executable} -m tts --help >&-"
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_says_what_typer_would_print():
    """Word for word; how typer breaks lines is its own affair, and changes."""
    assert HELP_FILE.read_text("utf-8").split() == help_text().split(), "run `make help-text`"


def test_help_and_version_are_quick_and_quiet(tmp_path):
    for flag in ("--help", "-h"):
        done = tts(flag, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.decode().replace("\r\n", "\n") == HELP_FILE.read_text("utf-8")
    assert tts("--version", folder=tmp_path).stdout.startswith(b"tts 0.")
    code = "import sys; sys.argv = ['tts', '--help']; import tts.__main__ as m; m.main()"
    code += "; assert not {'typer', 'numpy', 'json', 'dataclasses'} & set(sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode
        == 0
    )


def test_every_command_has_help(tmp_path):
    for command in ("narrate", "extract", "script", "doctor"):
        done = tts(command, "--help", folder=tmp_path)
        assert done.returncode == 0
        assert b"Usage: tts " + command.encode() in done.stdout


def test_completion_can_be_shown(tmp_path):
    done = tts("--show-completion", "bash", folder=tmp_path)
    done = (
        done
        if done.returncode == 0
        else tts("--show-completion", folder=tmp_path, SHELL="/bin/bash")
    )
    assert b"_TTS_COMPLETE" in done.stdout or b"complete" in done.stdout.lower()


@pytest.mark.parametrize(
    ("arguments", "named", "command"),
    [
        (("narrate",), "missing argument 'source'", "tts narrate"),
        (("narrate", "x", "-j", "all"), "'--jobs'", "tts narrate"),
        (("voices", "preview", "--output"), "'--output'", "tts voices preview"),
        (("narrate", "x", "--quote", "y"), "--quote-voice", "tts narrate"),
        (("voices",), "missing command", "tts voices"),
        (("voices", "shw"), "did you mean 'show'", "tts voices"),
        (("sing",), "'sing'", "tts"),
        (("--loud",), "--loud", "tts"),
    ],
)
def test_what_is_no_command_is_one_line_and_where_to_look(tmp_path, arguments, named, command):
    done = tts(*arguments, folder=tmp_path)
    fails(done, 2, "tts: ")
    assert named.lower() in done.stderr.decode().lower()
    assert f"     {command} --help tells more\n" in done.stderr.decode()
