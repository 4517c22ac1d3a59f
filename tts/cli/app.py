"""The commands of `tts`, and how a run of one ends."""

from __future__ import annotations

import logging
import signal
import sys
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from tts.cli import doctor, inspect, narrate
from tts.cli.words import complain
from tts.errors import INTERRUPTED_EXIT, TtsError

if TYPE_CHECKING:
    from collections.abc import Sequence

TERMINATED_EXIT = 143  # 128 + SIGTERM, as shells count it
LOG_FORMAT = "%(levelname)s %(name)s: %(message)s"


class Commands(TyperGroup):
    """Turns every error of ours into one line on stderr and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except TtsError as error:
            complain(error)
            raise SystemExit(error.exit_code) from error
        except KeyboardInterrupt as error:
            sys.stderr.write("\ntts: interrupted; nothing was written\n")
            raise SystemExit(INTERRUPTED_EXIT) from error


app = typer.Typer(
    name="tts",
    cls=Commands,
    help="Turn articles into audio, offline.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command("narrate")(narrate.narrate)
app.command("extract")(inspect.extract)
app.command("script")(inspect.script)
app.command("doctor")(doctor.doctor)


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
    level = logging.DEBUG if verbose else logging.WARNING
    logging.basicConfig(level=level, format=LOG_FORMAT, stream=sys.stderr)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    signal.signal(signal.SIGTERM, _terminated)
    try:
        app(list(arguments), prog_name="tts")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


def _terminated(_number: int, _frame: object) -> NoReturn:
    """Unwind, so that temporary files go."""
    raise SystemExit(TERMINATED_EXIT)
