"""The lines of a plain text: which paragraph each is, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

from tts.reading.lines.wrapping import BULLET, Group, is_wrapped, unwrap
from tts.reading.text.characters import ends_sentence, weight
from tts.reading.wording.wording import is_byline

_TITLE_LINES = 4  # of a title and the byline under it
_PROSE = 80
_SENTENCE = 35


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
        match = BULLET.match(self.text)
        return match.group() if match else ""


def split_lines(text: str) -> list[TextLine]:
    """The visible lines of `text`; those of a text with broken lines are whole paragraphs again."""
    groups = _groups(text)
    head, rest = _head(groups)
    groups = [*head, *unwrap(rest)]
    return [
        TextLine(" ".join(line.split()), len(group), at == 0, at == len(group) - 1)
        for group in groups
        for at, line in enumerate(group)
    ]


def _groups(text: str) -> list[Group]:
    """Lines that stand together, without a blank line between them."""
    groups: list[Group] = [[]]
    for line in text.expandtabs().split("\n"):
        if line.strip():
            groups[-1].append(line.rstrip())
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _head(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """The title and the bylines that stand together at the start of a text, and the groups without them."""
    first = [line.strip() for line in groups[0]] if groups else []
    title = next((at for at, line in enumerate(first[:_TITLE_LINES]) if is_byline(line)), 0)
    if not title or not first[title][0].isupper() or any(map(ends_sentence, first[:title])):
        return [], groups
    if title > 1 and not is_wrapped(groups):
        return [], groups
    end = title
    while end < len(first) and is_byline(first[end]):
        end += 1
    rest = [groups[0][end:]] if first[end:] else []
    return [[" ".join(first[:title]), *first[title:end]]], [*rest, *groups[1:]]
