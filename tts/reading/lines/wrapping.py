"""Lines that end where the paper did, joined to the paragraphs that they are."""

from __future__ import annotations

import re
from itertools import pairwise

from tts.reading.text.characters import ends_sentence

Group = list[str]  # lines that stand together, no blank line between them, their indents kept

_MARGINS = range(50, 133)  # columns at which mail, text files and terminals break lines
_LONGEST_WORD = 15  # letters to a space: what has fewer spaces is Chinese, Japanese or Thai
_LEAST_FULL = 3  # pairs of lines that show where the margin is
_FULL_SHARE = 0.6  # of the long lines, those that had no room for the word after them
_LONG = 0.6  # of the margin
_ROUGH = (50, 100)  # columns between which lines end that somebody broke by hand
_ROUGH_SHARE = 0.6  # of the line ends inside paragraphs, those that break a sentence
_LEAST_BROKEN = 30  # characters: a shorter line is a label
_LEAST_PIECES = (
    4  # lines that begin with a comma or a full stop, in a text that was cut at its links
)
_LEAST_UNFINISHED = 40  # characters of a sentence that goes on after a link
_PIECE = re.compile(r"[,.;:!?)\]’”»](?:\s|$)")
_BREAK = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
BULLET = re.compile(r"(?:[•‣▪◦●*+–-]|\d{1,2}[.)])\s+(?=\S)")


def unwrap(groups: list[Group]) -> list[Group]:
    """The same groups with whole paragraphs for lines, white space at the ends of lines gone."""
    if sum(bool(_PIECE.match(line.strip())) for group in groups for line in group) >= _LEAST_PIECES:
        return [_mended([line.strip() for line in group]) for group in groups]
    margin = _margin(groups)
    if margin:
        return [_joined_at(group, margin) for group in groups]
    bare = [[line.strip() for line in group] for group in groups]
    by_hand = _is_wrapped_by_hand(bare)
    return [_joined(group) if by_hand or _is_broken(group) else group for group in bare]


def is_wrapped(groups: list[Group]) -> bool:
    """Whether the lines of the text as a whole end where the paper did."""
    return bool(_margin(groups)) or _is_wrapped_by_hand(
        [[line.strip() for line in group] for group in groups]
    )


def _margin(groups: list[Group]) -> int:
    """The column at which a program broke the lines, 0 if none did: after the word before it nothing had room."""
    lines = [
        line  # but for addresses: they run over any margin
        for group in groups
        for line in group
        if " " in line.strip() or not line.isascii()
    ]
    margin = max(map(len, lines), default=0)
    if margin not in _MARGINS:
        return 0
    ends = [
        (line, after)
        for group in groups
        for line, after in pairwise(group)
        if len(line) >= margin * _LONG and _has_words(line) and not BULLET.match(after.strip())
    ]
    full = sum(_is_full(line, after, margin) for line, after in ends)
    return margin if full >= max(_LEAST_FULL, len(ends) * _FULL_SHARE) else 0


def _has_words(line: str) -> bool:
    return len(line) <= _LONGEST_WORD * (line.count(" ") + 1)


def _is_full(line: str, after: str, margin: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > margin


def _joined_at(group: Group, margin: int) -> Group:
    """Lines joined where the first had no room left, or where a sentence goes on in small letters."""
    paragraphs = [group[0].strip()]
    for line, after in pairwise(group):
        word = after.strip()
        goes_on = word[0].islower() and len(line) >= margin * _LONG and not _BREAK.search(line)
        if (_is_full(line, after, margin) or goes_on) and not BULLET.match(word):
            paragraphs[-1] += " " + word
        else:
            paragraphs.append(word)
    return paragraphs


def _mended(group: Group) -> Group:
    """Lines of a text that was also broken before and after its links, names and emphasised words."""
    paragraphs = [group[0]]
    for line, after in pairwise([*group[1:], ""]):
        before = paragraphs[-1]
        if _PIECE.match(line):
            paragraphs[-1] += line
        elif (line[0].islower() and not _BREAK.search(before)) or (
            len(before) >= _LEAST_UNFINISHED and not _BREAK.search(before) and _goes_on(after)
        ):
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
    return paragraphs


def _goes_on(line: str) -> bool:
    return bool(line) and (line[0].islower() or bool(_PIECE.match(line)))


def _is_wrapped_by_hand(groups: list[Group]) -> bool:
    ends = [(line, after) for group in groups for line, after in pairwise(group)]
    low, high = _ROUGH
    broken = sum(
        low <= len(line) <= high
        and not ends_sentence(line)
        and not BULLET.match(after)
        and _has_words(line)
        for line, after in ends
    )
    return len(ends) >= 2 and broken >= len(ends) * _ROUGH_SHARE  # noqa: PLR2004


def _is_broken(group: Group) -> bool:
    """Whether each line of a group but the last breaks a sentence; of more than two lines they are full, too."""
    width = max(map(len, group))
    return (
        len(group) > 1
        and not group[0][0].islower()
        and len(group[0]) >= _LEAST_BROKEN
        and _ROUGH[0] <= width <= _ROUGH[1]
        and all(
            after[0].islower()
            and not _BREAK.search(line)
            and (len(group) == 2 or _is_full(line, after, width))  # noqa: PLR2004
            for line, after in pairwise(group)
        )
    )


def _joined(group: Group) -> Group:
    """The paragraph that a group of broken lines is; items of a list stay apart."""
    paragraphs: list[list[str]] = []
    for line in group:
        if paragraphs and not BULLET.match(line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [" ".join(lines) for lines in paragraphs]
