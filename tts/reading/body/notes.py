"""What stands after an article about who wrote it: left out, unless the listener wants it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.body.judge import Judged

AUTHOR_NOTE = "author note"
_MOST = 4  # blocks at the end that are looked at
_LEAST_LEFT = 2  # paragraphs that an article keeps: a portrait of somebody is an article too
_LONGEST = 600  # characters
_NAME = r"(?-i:[A-ZÀ-ÞА-ЯІЇЄ][\w.’'-]+)"
_WORK = (
    r"reporter|writer|journalist|editor|correspondent|columnist|author|curator|contributor|producer|professor"
    r"|fellow|analyst"
    r"|blogger|photographer|critic|lecturer|presenter|commentator|freelance\w*|redakteur\w*|autor\w*"
    r"|korrespondent\w*|volontär\w*"
    r"|journaliste|rédact\w+|chroniqueu\w+|periodista|redactor\w*|escritor\w*|giornalista|scrittor\w*"
    r"|jornalista|dziennikar\w*"
    r"|redaktor\w*|журналист\w*|журналіст\w*|кореспондент\w*|корреспондент\w*|редактор\w*|автор\w*|оглядач\w*"
)
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{1,3}}"
_ABOUT = re.compile(
    rf"^\W*(?:about the authors?\b|{_NAMES}(?:,? (?:and|und|et|y) {_NAMES})?,? (?:"
    rf"(?:is|are|ist|est|es|è|é|jest|has been|-|–|—)(?=\W).{{0,120}}?\b(?:{_WORK})\b"
    rf"|(?:covers|reports on|writes (?:about|for)|schreibt (?:über|für)|berichtet (?:über|aus|für))\b))",
    re.IGNORECASE,
)


def author_notes(lines: Sequence[Judged]) -> list[Judged]:
    """The lines, those at the end of the body left out that tell who its authors are."""
    body = [at for at, line in enumerate(lines) if line.block]
    first = body[0] if body else len(lines)
    result = [
        line.without(AUTHOR_NOTE)
        if line.reason == "byline" and line.prose and at > first  # a box with more than a name
        else line
        for at, line in enumerate(lines)
    ]
    for at in body[_LEAST_LEFT:][-_MOST:]:
        if is_author_note(lines[at].text):
            result[at] = lines[at].without(AUTHOR_NOTE)
    return result


def is_author_note(text: str) -> bool:
    """Whether `text` introduces an author: a name first, then what that person works as."""
    return len(text) <= _LONGEST and bool(_ABOUT.match(text))
