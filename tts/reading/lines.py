"""The lines of a plain text: which paragraph each is, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from tts.reading.characters import ends_sentence, weight
from tts.reading.wording import is_byline

_WRAPPED_AT = (50, 100)  # characters: where mail and text files break their lines
_LEAST_WRAPPED = 0.6  # share of the line ends inside paragraphs that break a sentence
_LEAST_BROKEN = 30  # characters: a shorter line is a label
_TITLE_LINES = 4  # of a title and the byline under it
_BREAK = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_PROSE = 80
_SENTENCE = 35
_BULLET = re.compile(r"(?:[•‣▪◦●–*-]|\d{1,2}[.)])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line, without white space at its ends; `fellows` is how many lines stand together with it."""

    text: str
    fellows: int
    is_first: bool
    is_last: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph rather than as a label."""
        size = weight(self.text)
        return size >= _PROSE or (size >= _SENTENCE and ends_sentence(self.text))

    @property
    def is_alone(self) -> bool:
        return self.fellows == 1

    @property
    def bullet(self) -> str:
        """The mark that makes it an item of a list, "" without one."""
        match = _BULLET.match(self.text)
        return match.group() if match else ""


def split_lines(text: str) -> list[TextLine]:
    """The visible lines of `text`; those of a text with broken lines are whole paragraphs again."""
    groups = [group for group in _groups(text) if group]
    head, groups = _head(groups)
    is_wrapped = _is_wrapped(groups)
    body = [_joined(group) if is_wrapped or _is_broken(group) else group for group in groups]
    groups = [*head, *body]
    return [
        TextLine(line, len(group), at == 0, at == len(group) - 1)
        for group in groups
        for at, line in enumerate(group)
    ]


def _groups(text: str) -> list[list[str]]:
    """Lines that stand together, without a blank line between them."""
    groups: list[list[str]] = [[]]
    for line in text.split("\n"):
        stripped = " ".join(line.split())
        if stripped:
            groups[-1].append(stripped)
        elif groups[-1]:
            groups.append([])
    return groups


def _is_wrapped(groups: list[list[str]]) -> bool:
    """Whether lines end where the paper did, not where the paragraph does."""
    ends = [(line, after) for group in groups for line, after in pairwise(group)]
    low, high = _WRAPPED_AT
    broken = sum(
        low <= len(line) <= high and not ends_sentence(line) and _goes_on(after)
        for line, after in ends
    )
    return len(ends) >= 2 and broken >= len(ends) * _LEAST_WRAPPED  # noqa: PLR2004


def _head(groups: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    """The title and the bylines that stand together at the start of a text, and the groups without them."""
    first = groups[0] if groups else []
    title = next((at for at, line in enumerate(first[:_TITLE_LINES]) if is_byline(line)), 0)
    if not title or not first[title][0].isupper() or any(map(ends_sentence, first[:title])):
        return [], groups
    end = title
    while end < len(first) and is_byline(first[end]):
        end += 1
    rest = [first[end:]] if first[end:] else []
    return [[" ".join(first[:title]), *first[title:end]]], [*rest, *groups[1:]]


def _goes_on(line: str) -> bool:
    return not _BULLET.match(line)


def _is_broken(group: list[str]) -> bool:
    """Whether each line of a group but the last breaks a sentence; of more than two lines they are full, too."""
    width = max(map(len, group))
    return (
        len(group) > 1
        and not group[0][0].islower()
        and len(group[0]) >= _LEAST_BROKEN
        and width <= _WRAPPED_AT[1]
        and all(
            after[0].islower()
            and not _BREAK.search(line)
            and (len(group) == 2 or len(line) + 1 + len(after.split()[0]) > width)  # noqa: PLR2004
            for line, after in pairwise(group)
        )
    )


def _joined(group: list[str]) -> list[str]:
    """The paragraph that a group of broken lines is; items of a list stay apart."""
    paragraphs: list[list[str]] = []
    for line in group:
        if paragraphs and _goes_on(line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [" ".join(lines) for lines in paragraphs]
