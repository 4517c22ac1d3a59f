"""`tts lint`: what an editor should look at before an article is narrated."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from tts.cli.flags import Json, Language, ReadingFlags, Source, reads_pages, settings_here
from tts.cli.words import say, say_json, warn_if_cut
from tts.errors import FindingsError, UsageError

if TYPE_CHECKING:
    from tts.model import Article
    from tts.script.lint import Finding

Below = Annotated[
    float,
    typer.Option(
        metavar="0…1", help="Only what is less sure than this. Default: 0.95", show_default=False
    ),
]
AROUND = 30  # characters shown on each side


@reads_pages
def lint(
    source: Source,
    language: Language = None,
    below: Below = 0.95,
    *,
    reading: ReadingFlags,
    json: Json = False,
) -> None:
    """Show what is said on a guess, each with a reason; exit code 8 if there is anything."""
    from tts.reading import understand
    from tts.script.lint import lint as look

    if not 0 < below <= 1:
        raise UsageError(f"--below must be over 0 and at most 1, not {below:g}")
    settings = settings_here(reading, language=language)
    _, article = understand(source, settings)
    warn_if_cut(article)
    found = [one for one in look(article, settings.script) if one.confidence < below]
    if json:
        say_json([_table(one) for one in found])
    else:
        for one in found:
            _show(one, article)
    if found:
        places = "a place" if len(found) == 1 else f"{len(found)} places"
        hint = "tts lexicon add tells how a name is said; what is right may stay"
        raise FindingsError(f"{places} to look at", hint)


def _table(finding: Finding) -> dict[str, object]:
    """`block` is None in the title, and "article" for what concerns all of it."""
    table = asdict(finding)
    place = table.pop("place")
    return {"block": place if finding.end else "article", **table}


def _show(finding: Finding, article: Article) -> None:
    """Where, what is said, how sure that is and why; then the words around it."""
    if not finding.end:
        say(finding.reason)
        return
    where = f"block {finding.place}" if isinstance(finding.place, int) else finding.place or "title"
    said = f" -> {finding.spoken}" if finding.spoken != finding.written else ""
    times = f", {finding.count} times" if finding.count > 1 else ""
    say(f"{where}: {finding.written}{said} ({finding.confidence:.0%}{times}): {finding.reason}")
    text = article.texts[finding.place]
    before = text[max(0, finding.start - AROUND) : finding.start]
    after = text[finding.end : finding.end + AROUND]
    say(f"    …{before}[{finding.written}]{after}…".replace("\n", " "))
