"""The plain text of a mail: its own lines, without what it quotes, forwards or signs with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tts.model import Dropped
from tts.reading.text.characters import ends_sentence, one_line, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

QUOTED = "quoted message"
_QUOTE = re.compile(r"(?:>\s?)+")
_WROTE = (
    r"wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał\(?a?\)?|писал\(?а?\)?"
    r"|пишет|написав|kirjoitti"
)
_ATTRIBUTION = re.compile(
    rf"(?=.{{8,300}}$)[^@\d]*[@\d].*\b(?:{_WROTE})\b[^.]{{0,80}}:$", re.IGNORECASE
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
_LONGEST_MARK = 200  # characters of a line that says that another message follows
_MOST_FORWARDED = 20  # messages in each other
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
    paragraphs: list[list[str]] = []
    depth_before, flows = -1, False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        is_signature = content in ("-- ", "--")
        if flows and depth == depth_before and not is_signature:
            paragraphs[-1].append(content)
        else:
            paragraphs.append([f"{'>' * depth} {content}" if depth else content])
        flows = content.endswith(" ") and not is_signature
        if flows and delsp:
            paragraphs[-1][-1] = paragraphs[-1][-1][:-1]
        depth_before = depth
    return "\n".join(map("".join, paragraphs))


def read_letter(text: str) -> Letter:
    """The lines of a mail that are its own; those of the message it forwards, where it says nothing itself."""
    lines = text.split("\n")
    above: list[Dropped] = []
    headers: tuple[tuple[str, str], ...] = ()
    for _ in range(_MOST_FORWARDED):
        at = _forwarded_at(lines)
        own, signature = _unsigned(lines[:at])
        own, quoted = _unquoted(own)
        if at == len(lines) or has_prose(own):
            break
        above += _noted(own, "before the forwarded message")
        above += (*_noted(signature, "signature"), *_noted(quoted, QUOTED))
        found, start = read_fields(lines[at:])
        above += _noted(lines[at : at + start], "header of the forwarded message")
        headers = found or headers
        lines = [bare(line) for line in lines[at + start :]]
    else:
        return Letter("\n".join(lines), tuple(above), headers)
    rest = (*_noted(signature, "signature"), *_noted(lines[at:], QUOTED))
    if not has_prose(own) and has_prose(map(bare, quoted)):
        above += _noted(own, "before the forwarded message")
        return Letter("\n".join(map(bare, quoted)), (*above, *rest), headers)
    return Letter("\n".join(own), (*above, *_noted(quoted, QUOTED), *rest), headers)


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
        if _is_mark(line) or (
            _field_of(line) == "from"
            and len({_field_of(near) for near in lines[at : at + 6]} & {"date", "subject", "to"})
            > 1
        ):
            return at
    return len(lines)


def _is_mark(line: str) -> bool:
    """Whether `line` says that another message follows."""
    text = line.strip()
    return len(text) <= _LONGEST_MARK and bool(FORWARDED.fullmatch(text))


def _field_of(line: str) -> str | None:
    match = _FIELD.match(line.strip())
    return match.lastgroup if match else None


def read_fields(lines: Sequence[str]) -> tuple[tuple[tuple[str, str], ...], int]:
    """The headers at the start of a forwarded message, and the line after them."""
    headers: list[tuple[str, str]] = []
    for at, line in enumerate(lines):
        text = bare(line).strip()
        match = _FIELD.match(text)
        if match and match.lastgroup:
            headers.append((match.lastgroup, text[match.end() :].strip(" *")))
        elif headers or (text and at and not _is_mark(text)):
            return tuple(headers), at
    return tuple(headers), len(lines)


def _unquoted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines of the writer, and those that are quoted with the line that says whose they are."""
    own: list[str] = []
    quoted: list[str] = []
    last = tried = (
        0  # where the text in `own` ends, and where it ended when its end was last looked at
    )
    for line in lines:
        if not line.startswith(">"):
            own.append(line)
            last = len(own) if line.strip() else last
            continue
        if last != tried:
            size = _attribution(own[max(0, last - 2) : last])
            if size:
                quoted += own[last - size : last]
                del own[last - size :]
                last = len(own)
            tried = last
        quoted.append(line)
    return own, quoted


def _attribution(lines: Sequence[str]) -> int:
    """How many of the last two lines are "On Monday, Ann Lee wrote:", which may take both."""
    for size in (2, 1):
        text = " ".join(line.strip() for line in lines[-size:])
        if _ATTRIBUTION.fullmatch(text) and (size == 1 or _OPENS.match(text)):
            return min(size, len(lines))
    return 0


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
