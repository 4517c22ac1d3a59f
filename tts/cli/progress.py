"""A line that moves while we work: on a terminal only."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress as Bars

    from tts.audio.watch import Watch
    from tts.casting.installing import Progress

STAGES = {"speech": "speaking", "master": "mastering"}


@contextmanager
def progress(*, quiet: bool) -> Iterator[Watch]:
    """Gives what to tell; shows a bar with the time left where somebody looks."""
    if quiet or not sys.stderr.isatty():
        yield _ignore
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:>10}"), BarColumn(), TimeRemainingColumn())
    with _shown(Progress(*columns, console=Console(stderr=True), transient=True)) as bars:
        tasks = {}

        def watch(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
            bars.update(tasks[stage], completed=done)

        yield watch


@contextmanager
def transfer(name: str) -> Iterator[Progress]:
    """Gives what to tell of the bytes of `name` that have come; shows a bar with the speed where somebody looks."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.DownloadColumn(),
        rich.TransferSpeedColumn(),
        rich.TimeRemainingColumn(),
    )
    with _shown(rich.Progress(*columns, console=Console(stderr=True), transient=True)) as bars:
        task = bars.add_task(name, total=None)

        def watch(done: int, total: int | None) -> None:
            said = f"{name}: checking" if done == total else name
            bars.update(task, description=said, completed=done, total=total)

        yield watch


@contextmanager
def _shown(bars: Bars) -> Iterator[Bars]:
    """Bars that are shown until the end of the block, or of the terminal."""
    bars.start()
    try:
        yield bars
    finally:
        with suppress(OSError):
            bars.stop()


def _ignore(stage: str, done: int, total: int) -> None:
    """Nobody looks."""


def _unseen(done: int, total: int | None) -> None:
    """Nobody looks here either."""
