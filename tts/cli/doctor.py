"""`tts doctor`: what works on this machine, and what to install."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tts.cli.flags import Json
from tts.cli.words import say, say_json
from tts.errors import MissingError, OutputError, TtsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Voice

GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether one thing works, what was found, and what to do if it does not."""

    what: str
    works: bool
    found: str
    hint: str = ""


SYSTEM = "not asked; tts voices list --engine system does"
CACHE = Finding("cache folder", True, "none: single articles are not cached")


def doctor(json: Json = False) -> None:
    """Say what works here, and what to install."""
    findings = [
        *(*_programs(), _settings(), *_engines(), _installed()),
        *(_narration(), _output_folder(), CACHE),
    ]
    if json:
        say_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            say(f"{'ok     ' if finding.works else 'BROKEN '} {finding.what:18} {finding.found}")
            if finding.hint:
                say(f"{'':8} {'':18} {finding.hint}")
    if not all(finding.works for finding in findings):
        raise typer.Exit(MissingError.exit_code)


def _programs() -> list[Finding]:
    from tts.episode.receipt import programs

    return [_program(name, found) for name, found in programs().items()]


def _program(name: str, found: str | None) -> Finding:
    if found is None and name == "audioop-lts" and sys.version_info < (3, 13):
        return Finding(name, True, "not needed before Python 3.13")
    hint = "" if found else f"pip install {name}"
    return Finding(name, found is not None, found or "not installed", hint)


def _settings() -> Finding:
    """Whether the settings can be read, and the voices that they name are there."""
    from tts.casting import expected, find_voice
    from tts.cli.flags import settings_here

    def read() -> str:
        settings = settings_here()
        named = [*expected(settings), *(find_voice(name, settings) for _, name in settings.voices)]
        return f"voices by language, and {_names(named)}" if named else "voices by language"

    return _tried("settings", read)


def _engines() -> list[Finding]:
    from tts.engines import engine_names

    return [_engine(name) for name in engine_names()]


def _engine(name: str) -> Finding:
    """What an engine says of itself; one that speaks elsewhere, or takes its time, is left in peace."""
    if name == "system":
        return Finding(f"engine {name}", True, SYSTEM)
    if name == "openai":
        return _tried("engine openai", _reached)
    return _tried(f"engine {name}", partial(_opened, name))


def _reached() -> str:
    """Whether the server of the settings, if they name one, takes calls; it is asked nothing.

    Raises:
        NetworkError: it does not.
        MissingError: its key is none.
    """
    from tts.cli.flags import settings_here
    from tts.engines.openai import key_in
    from tts.engines.openai_server import SpeechServer

    try:
        settings = settings_here().openai
    except UsageError:
        return "not called: the settings are not in order"
    if settings.url is None:
        return "no server named: url = under [openai] in tts.toml"
    server = SpeechServer(settings.url, key_in(settings.key_variable))
    try:
        server.reach()
    finally:
        server.close()
    return f"{server.named} takes calls; its voices are openai:NAME"


def _opened(name: str) -> str:
    """The name of the engine and of its voices, of which one for each model is opened.

    Raises:
        MissingError: there are voices of it, and what it needs is not installed.
    """
    from tts.casting import voices
    from tts.casting.extras import missing_extra_of
    from tts.engines import open_voice

    known = [voice for voice in voices() if voice.engine == name]
    if command := missing_extra_of(name):
        if known:
            raise MissingError(f"not installed, but has voices: {_names(known)}", command)
        return f"not installed: {command}"
    if not known:
        return "no voices"
    for voice in {voice.model: voice for voice in known}.values():
        with open_voice(voice) as engine:
            identity = engine.identity
    return f"{' '.join(identity.split()[:2])}: {_names(known)}"


def _names(voices: Sequence[Voice]) -> str:
    return ", ".join(voice.name for voice in voices)


def _installed() -> Finding:
    from tts.casting.voices import installed_voices, voices_folder

    def listed() -> str:
        folder = voices_folder()
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is a file", "name a folder in TTS_VOICES")
        return f"{folder}: {_names(installed_voices()) or 'none installed'}"

    return _tried("voices", listed)


def _narration() -> Finding:
    """A whole narration, in a folder that goes afterwards."""

    def narrated() -> str:
        import tempfile

        from tts.model import Page
        from tts.narration import narrate

        page = Page(
            "-",
            b"It works\n\nThis sentence was read aloud, and nobody had to listen.\n",
            "text/plain",
        )
        with tempfile.TemporaryDirectory() as folder:
            episode = narrate(page, Path(folder) / "test.mp3")
        return f"{episode.duration_s:.1f} s of MP3 in {episode.seconds['total']:.2f} s"

    return _tried("narration", narrated)


def _output_folder() -> Finding:
    def written() -> str:
        import shutil
        import tempfile

        with tempfile.TemporaryFile(dir=Path.cwd()):
            free_bytes = shutil.disk_usage(Path.cwd()).free
        return f"{Path.cwd()}: writable, {free_bytes / GIGABYTE:.1f} GB free"

    return _tried("output folder", written)


def _tried(what: str, attempt: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, attempt())
    except TtsError as error:
        return Finding(what, False, error.message, error.hint)
    except OSError as error:
        return Finding(what, False, str(error), "choose another folder, or free some space")
    except ImportError as error:
        return Finding(what, False, str(error), "pip install --force-reinstall article-tts")
