"""The plain text of a mail: its own lines, without what it quotes, forwards or signs with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.model import Dropped
from tts.reading.characters import ends_sentence, one_line, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

QUOTED = "quoted message"
_QUOTE = re.compile(r"(?:>\s?)+")
_WROTE = (
    r"wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał\(?a?\)?|писал\(?а?\)?"
    r"|пишет|написав|kirjoitti"
)
_ATTRIBUTION = re.compile(
    rf"(?=.{{8,300}}$)(?:.*[@\d].*)\b(?:{_WROTE})\b[^.]{{0,80}}:$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:on|am|le|el|il|op|den|em|w dniu|dnia|в)\s", re.IGNORECASE)
FORWARDED = re.compile(
    r"\W*(?:-{2,}\s*)?(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht"
    r"|ursprüngliche nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)"
    r"|messaggio (?:inoltrato|originale)|doorgestuurd bericht|oorspronkelijk bericht|mensagem (?:encaminhada|original)"
    r"|(?:пересылаемое|исходное) сообщение|wiadomość (?:przekazana|oryginalna)|vidarebefordrat meddelande"
    r")\s*(?:-{2,})?\W*",
    re.IGNORECASE,
)
_FIELDS = {
    "from": r"from|von|de|da|van|от(?: кого)?|od|från|fra|expéditeur",
    "date": r"date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|дата|отправлено|skickat|sendt",
    "subject": r"subject|betreff|objet|objeto|asunto|oggetto|onderwerp|assunto|тема|temat|ämne|emne",
    "to": r"to|an|à|para|a|aan|кому|do|till|til|cc|kopie|reply-to",
}
_FIELD = re.compile(
    "|".join(rf"(?P<{name}>\W{{0,3}}(?:{words})\W{{0,3}}:)" for name, words in _FIELDS.items()),
    re.IGNORECASE,
)
_LIST_FOOTER = re.compile(r"_{20,}")
_LONGEST_SIGNATURE = 15  # lines; a part that is parted by dashes goes on for longer
_PROSE = 80
_SENTENCE = 35


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says itself; `headers` are those of the message in it, where that is what it is about."""

    text: str
    dropped: tuple[Dropped, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


def unflowed(text: str, delsp: bool = False) -> str:
    """`text` with the lines joined that end in a space (RFC 3676); quotes keep one ">" for each level."""
    paragraphs: list[str] = []
    depth_before, flows = -1, False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        is_signature = content in ("-- ", "--")
        if flows and depth == depth_before and not is_signature:
            paragraphs[-1] += content
        else:
            paragraphs.append(f"{'>' * depth} {content}" if depth else content)
        flows = content.endswith(" ") and not is_signature
        if flows and delsp:
            paragraphs[-1] = paragraphs[-1][:-1]
        depth_before = depth
    return "\n".join(paragraphs)


def read_letter(text: str) -> Letter:
    """The lines of a mail that are its own; those of the message it forwards, where it says nothing itself."""
    lines = text.split("\n")
    at = _forwarded_at(lines)
    own, signature = _unsigned(lines[:at])
    own, quoted = _unquoted(own)
    if has_prose(own):
        rest = [] if at == len(lines) else lines[at:]
        return Letter(
            "\n".join(own),
            (*_noted(quoted, QUOTED), *_noted(signature, "signature"), *_noted(rest, QUOTED)),
        )
    above = (*_noted(own, "before the forwarded message"), *_noted(signature, "signature"))
    if at < len(lines):
        return _inner(lines[at:], (*above, *_noted(quoted, QUOTED)))
    if quoted and has_prose(map(bare, quoted)):
        return Letter("\n".join(bare(line) for line in quoted), above)
    return Letter("\n".join(own), (*_noted(quoted, QUOTED), *_noted(signature, "signature")))


def has_prose(lines: Iterable[str]) -> bool:
    """Whether one of `lines`, or the paragraph that broken lines are, reads like one of an article."""
    paragraphs = "\n".join(lines).split("\n\n")
    return any(_is_prose(one_line(paragraph)) for paragraph in paragraphs)


def _is_prose(text: str) -> bool:
    return weight(text) >= _PROSE or (weight(text) >= _SENTENCE and ends_sentence(text))


def bare(line: str) -> str:
    """A line without the marks of a quote."""
    return _QUOTE.sub("", line, count=1) if line.startswith(">") else line


def _forwarded_at(lines: Sequence[str]) -> int:
    """Where another message begins, after the last line for none: by its mark, or the headers it brings."""
    for at, line in enumerate(lines):
        if FORWARDED.fullmatch(line.strip()) or (
            _field_of(line) == "from"
            and len({_field_of(near) for near in lines[at : at + 6]} & {"date", "subject", "to"})
            > 1
        ):
            return at
    return len(lines)


def _field_of(line: str) -> str | None:
    match = _FIELD.match(line.strip())
    return match.lastgroup if match else None


def _inner(lines: Sequence[str], above: tuple[Dropped, ...]) -> Letter:
    """The forwarded message: its headers, and its text."""
    headers, start = read_fields(lines)
    inner = read_letter("\n".join(bare(line) for line in lines[start:]))
    return Letter(
        inner.text,
        (*above, *_noted(lines[:start], "header of the forwarded message"), *inner.dropped),
        inner.headers or headers,
    )


def read_fields(lines: Sequence[str]) -> tuple[tuple[tuple[str, str], ...], int]:
    """The headers at the start of a forwarded message, and the line after them."""
    headers: list[tuple[str, str]] = []
    for at, line in enumerate(lines):
        text = bare(line).strip()
        match = _FIELD.match(text)
        if match and match.lastgroup:
            headers.append((match.lastgroup, text[match.end() :].strip(" *")))
        elif headers or (text and at and not FORWARDED.fullmatch(text)):
            return tuple(headers), at
    return tuple(headers), len(lines)


def _unquoted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of the writer, and those that are quoted with the line that says whose they are."""
    own: list[str] = []
    quoted: list[str] = []
    for line in lines:
        if line.startswith(">"):
            quoted += [*_attribution(own), line]
        else:
            own.append(line)
    return own, quoted


def _attribution(own: list[str]) -> list[str]:
    """Take "On Monday, Ann Lee wrote:" from the end of `own`, where it may take two lines."""
    end = len(own)
    while end and not own[end - 1].strip():
        end -= 1
    for size in (2, 1):
        text = " ".join(line.strip() for line in own[max(0, end - size) : end])
        if _ATTRIBUTION.fullmatch(text) and (size == 1 or _OPENS.match(text)):
            taken = own[end - size : end]
            del own[end - size :]
            return taken
    return []


def _unsigned(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines above the signature (RFC 3676 §4.3) or the footer of a mailing list, and those of it."""
    for at in range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines)):
        line = lines[at].rstrip()
        if line == "--" or _LIST_FOOTER.fullmatch(line):
            return list(lines[:at]), list(lines[at:])
    return list(lines), []


def _noted(lines: Sequence[str], reason: str) -> Iterator[Dropped]:
    for line in lines:
        text = one_line(line)
        if any(map(str.isalnum, text)):
            yield Dropped(text, reason)
