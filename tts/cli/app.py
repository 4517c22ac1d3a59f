"""The commands of `tts`, and how a run of one ends."""

from __future__ import annotations

import logging
import signal
import sys
import traceback
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from tts.cli import doctor, extract, lexicon, lint, narrate, script, voices
from tts.cli.words import complain, leave_stdout, open_streams, unwritten
from tts.errors import INTERRUPTED_EXIT, OutputError, TtsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENDING_SIGNALS = ("SIGTERM", "SIGHUP")  # asked to end; the terminal is gone. Windows has not both
CLOSED_PIPE_EXIT = 128 + 13  # SIGPIPE, as shells count it; Windows has no name for it
# All that is wrong with a command line; typer does not export its name.
WRONG_USE: type[Exception] = typer.BadParameter.__mro__[1]
LOG_FORMAT, NOTE_FORMAT = "%(levelname)s %(name)s: %(message)s", "note: %(message)s"


@contextmanager
def ending() -> Iterator[None]:
    """Turns every error of ours into one line on stderr and an exit code."""
    try:
        yield
    except WRONG_USE as error:
        complain(_misused(error))
        raise SystemExit(UsageError.exit_code) from error
    except TtsError as error:
        complain(error)
        raise SystemExit(error.exit_code) from error
    except KeyboardInterrupt as error:
        _say_ended("interrupted")
        raise SystemExit(INTERRUPTED_EXIT) from error
    except BrokenPipeError as error:  # as when `head` has seen enough
        leave_stdout()
        raise SystemExit(CLOSED_PIPE_EXIT) from error


def _say_ended(how: str) -> None:
    """What became of us, if anybody is still there to read it."""
    with suppress(OSError):
        sys.stderr.write(f"\ntts: {how}\n")
        sys.stderr.flush()


def _misused(error: Any, command: str = "tts") -> UsageError:
    """What typer says in four lines; `command` is the one that was parsed, where typer does not know."""
    command = error.ctx.command_path if error.ctx else command
    message = error.format_message().rstrip(".")
    return UsageError(f"{message[:1].lower()}{message[1:]}", f"{command} --help tells more")


def _failed(error: OSError) -> OutputError:
    """The error of what was to be printed, or of a file that typer writes for the shell."""
    frames = (frame for frame, _ in traceback.walk_tb(error.__traceback__))
    if any(frame.f_code is typer.echo.__code__ for frame in frames):
        return unwritten(error)
    return OutputError(
        f"{error.filename or 'a file of the shell'} could not be written: {error.strerror}",
        "make room for it, or allow it to be written",
    )


class Parsing:
    """What is done beside parsing: to print the help or the version, and to install completion.

    typer would end a closed pipe with 1.
    """

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        with ending():
            try:
                return super().make_context(info_name, args, parent, **extra)  # type: ignore[misc]
            except WRONG_USE as error:
                within = f"{parent.command_path} " if parent else ""
                raise _misused(error, f"{within}{info_name}") from error
            except BrokenPipeError:
                raise
            except OSError as error:
                raise _failed(error) from error


class Command(Parsing, TyperCommand):
    """One command."""


class Commands(Parsing, TyperGroup):
    """All of them, and how they end."""

    def invoke(self, ctx: Any) -> Any:
        with ending():
            return super().invoke(ctx)


app = typer.Typer(
    name="tts",
    cls=Commands,
    help="Turn articles into audio, offline.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command("narrate", cls=Command)(narrate.narrate)
app.command("extract", cls=Command)(extract.extract)
app.command("script", cls=Command)(script.script)
app.command("lint", cls=Command)(lint.lint)
app.add_typer(lexicon.commands(Command), name="lexicon", cls=Commands)
app.add_typer(voices.commands(Command), name="voices", cls=Commands)
app.command("doctor", cls=Command)(doctor.doctor)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"tts {version('article-tts')}")
        raise typer.Exit


@app.callback()
def options(
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more on stderr.")] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn articles into audio, offline."""
    handler = logging.StreamHandler(sys.stderr)
    if not verbose:
        handler.addFilter(
            logging.Filter("tts")
        )  # what libraries doubt is no business of a listener
    form = LOG_FORMAT if verbose else NOTE_FORMAT
    logging.basicConfig(level=logging.WARNING, format=form, handlers=[handler])
    logging.getLogger("tts").setLevel(logging.DEBUG if verbose else logging.WARNING)
    logging.captureWarnings(True)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; gives the exit code."""
    open_streams()
    for name in ENDING_SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _terminated)
    try:
        app(list(arguments), prog_name="tts")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


def _terminated(number: int, _frame: object) -> NoReturn:
    """Unwind, so that temporary files go; 128 + the signal, as shells count it."""
    _say_ended("terminated")
    raise SystemExit(128 + number)
