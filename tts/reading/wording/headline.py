"""The headline of an article as its page prints it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from tts.reading.text.characters import letters_only
from tts.reading.wording.site_names import is_of_site, is_site

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from tts.model import Block

_BARS = re.compile(r"\s+[|\-–—»·•:]{1,2}\s+|\s*[|»│ㅣ]\s*")
_QUOTED = (
    re.compile(r"(?<![\w.!?…,])«[^«»]*»"),  # as in French
    re.compile(r"(?<!\w)»(?!\s)[^«»]*«"),  # as in German
)
_UNQUOTED = str.maketrans("«»", "“”")
_EASTERN_SITE = re.compile(r"(?<=[\u4e00-\u9fff가-힣！？。」])\s*[-_—|]+\s*[^-_—|\s]{2,8}$")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}", re.IGNORECASE)
_LONGEST = 500  # characters; what is longer is no headline
_SITE_BARS = ("|", "»", "·", "•", "│", "ㅣ")  # a dash may belong to the headline, these do not
_SITE_WORDS = 4  # the longest name of a site, and the shortest headline before it
_DASHED_WORDS = 3
_COLON = ": "  # behind a name or kicker that a declared title has, and the heading may not
_GOES_ON = ("…", "...")  # a line under a headline that ends so
_LONGEST_PARTED = 150  # characters of a first sentence that can be a title
# A full stop after a word in small letters ends a sentence; those of "U.S.", "Gen." and "Oct." do not.
_WORD_END = "|".join(
    rf"(?<={start})" for start in (r"\s[a-zà-ɏа-џ]{2}", r"\s[a-zà-ɏа-џ]{3}", r"[a-zà-ɏа-џ]{4}")
)
_FIRST_SENTENCE = re.compile(
    rf".{{10,{_LONGEST_PARTED}}}?(?:(?:{_WORD_END})[.]|[!?…。！？।])[\"'”’»)\]]*(?:\s+|(?<=[。！？]))"
)
_MOST = 50  # headings, and titles, that are compared with each other
_MOST_BARS = 10  # of a title in which the site is looked for
_LOOSE_END = re.compile(
    r"(?:\s+[-–—/·•]+|\s*[:|│])+\s*$"
)  # between title and site; "»" ends quotations, too
_MARK = re.compile(r"^[*•·‣▪●]\s+")  # not numbers, nor dashes, which open speech
_STOPS = ".!?…"
_SEAMS = frozenset(":.!?…”“’»")  # at the end of a piece, where the next begins with a capital
_ALIKE = 0.6  # share of words two spellings of one headline have in common


def choose_headline(
    printed: Sequence[str],
    declared: Sequence[str],
    site: Sequence[str] = (),
    headings: Sequence[Sequence[str]] = (),
) -> str | None:
    """The printed heading that agrees with a declared one, else the best declared or the first printed.

    It comes without the signs at its end that parted it from the name of the site.

    `printed` are the main headings in page order, `declared` the titles of the metadata, most trusted first, `site` the
    names and addresses of the site, `headings` the headings of all ranks, each as the pieces that its elements make.
    """
    found = _choose(_first(printed), _first(declared), site, headings)
    return without_end(found) if found else found


def without_end(title: str) -> str:
    """`title` without the dash, bar or colon at its end, where that is not all of it."""
    return _LOOSE_END.sub("", title) or title


def without_mark(title: str) -> str:
    """`title` without the mark of a list that opens it; a number may belong to a name."""
    return _MARK.sub("", title) or title


def _first(titles: Sequence[str]) -> list[str]:
    """The first that are no longer than a headline."""
    return list(islice((title for title in titles if len(title) <= _LONGEST), _MOST))


def _choose(
    printed: Sequence[str],
    declared: Sequence[str],
    site: Sequence[str],
    headings: Sequence[Sequence[str]],
) -> str | None:
    bare = [without_site(title, site) for title in declared]
    printed = [
        heading
        for heading in printed
        if not is_site(heading, site) and not heading.startswith(_GOES_ON)
    ]
    for title in bare:
        for heading in printed:
            if agree(heading, title):
                return _spelled(heading, bare, headings)
    if len(printed) == 1 and len(printed[0].split()) > 3:  # noqa: PLR2004 - not a name of a section
        return _spelled(printed[0], (), headings)
    letters = {letters_only("".join(own)) for own in headings} if declared else set()
    return next(
        (part for title in declared if (part := _printed_part(title, letters, site))),
        next(iter(bare), None) or next(iter(printed), None),
    )


def _spelled(heading: str, declared: Sequence[str], headings: Sequence[Sequence[str]]) -> str:
    """`heading` without the kicker or date that is a piece of it, and with spaces between its pieces.

    A declared title of the same letters shows where the spaces are; one of the letters of a piece, which piece it is.
    """
    letters = letters_only(heading)
    if declared and _is_of_heading(letters, declared[0], headings):
        return declared[0]
    pieces = next((own for own in headings if letters_only("".join(own)) == letters), (heading,))
    for title in declared:
        if letters_only(title) == letters and len(title.split()) > len(heading.split()):
            return _with_stop(title, heading)
        for piece in pieces:
            if letters_only(piece) == letters_only(title) != "":
                return piece.strip()
    return _parted(pieces) if len(pieces) > 1 else heading


def _is_of_heading(letters: str, declared: str, headings: Sequence[Sequence[str]]) -> bool:
    """Whether what is printed is the end of a heading that is declared sign for sign: what leads it is no kicker."""
    return letters != letters_only(declared) and any(
        letters_only(own[-1]) == letters and " ".join("".join(own).split()) == declared
        for own in headings
        if own
    )


def _with_stop(title: str, heading: str) -> str:
    """`title` with the full stop that `heading` ends in, as in "Friends of the Bridge e.V."."""
    bare = heading.rstrip(_STOPS)
    return title if title.endswith(tuple(_STOPS)) else title + heading[len(bare) :]


def _parted(pieces: Sequence[str]) -> str:
    """`pieces` as one line, with a space where a small letter meets a capital: blocks that only look like text."""
    text = pieces[0]
    for before, after in pairwise(pieces):
        is_seam = after[:1].isupper() and (before[-1:].islower() or before[-1:] in _SEAMS)
        text += (" " if is_seam and text[-1:].strip() else "") + after
    return " ".join(text.split())


def _printed_part(title: str, printed: AbstractSet[str], site: Sequence[str]) -> str | None:
    """The part of a declared title that the page prints, in letters, as a heading; where it is made of parts."""
    parts = _parts(title)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    longest = max(parts, key=len)
    parts += [rest for part in parts if (rest := part.partition(_COLON)[2].strip())]
    fitting = [
        part
        for part in parts
        if letters_only(part) in printed
        and not is_site(part, site)
        and (part == longest or len(part.split()) > 1)
    ]
    return max(fitting, key=len, default=None)


def _bars(title: str) -> list[re.Match[str]]:
    """The signs that may part `title` from a site; the marks of a quotation are none."""
    shown = title
    for quoted in _QUOTED if "»" in title else ():
        shown = quoted.sub(lambda match: match.group().translate(_UNQUOTED), shown)
    return list(_BARS.finditer(shown))


def _parts(title: str) -> list[str]:
    """What stands between the bars of `title`."""
    bars = _bars(title)
    starts, ends = [0, *(bar.end() for bar in bars)], [*(bar.start() for bar in bars), len(title)]
    return [title[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def agree(one: str, other: str) -> bool:
    """Whether two headlines are one, spelled or cut differently."""
    short, long = sorted((letters_only(one), letters_only(other)), key=len)
    if not short:
        return False
    if short in long and (len(short) >= len(long) * 0.5 or len(short) >= 25):  # noqa: PLR2004
        return True
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) >= _ALIKE * max(len(first), len(second))


def without_site(title: str, site: Sequence[str]) -> str:
    """`title` without the name of the site that follows or leads it."""
    bars = _bars(title)
    for match in (*reversed(bars), *bars) if len(bars) <= _MOST_BARS else ():
        before, after = title[: match.start()].strip(), title[match.end() :].strip()
        if before and (_names_site(after, site) or _is_edition(after, site)):
            return without_site(before, site)
        if after and _names_site(before, site):
            return without_site(after, site)
    return _without_tail(title)


def _without_tail(title: str) -> str:
    """`title` without a short last part behind a bar; behind a dash, which is also punctuation, a shorter one."""
    for bar in reversed(_bars(title)):
        before, after = title[: bar.start()].strip(), title[bar.end() :].split() or ["A"]
        most = _SITE_WORDS if bar.group().strip() in _SITE_BARS else _DASHED_WORDS
        if len(after) <= most and len(before.split()) >= _SITE_WORDS and after[0][0].isupper():
            return before
    return _EASTERN_SITE.sub("", title)


def _names_site(part: str, site: Sequence[str]) -> bool:
    letters = letters_only(part)
    return bool(letters) and (
        is_site(part, site)
        or _DOMAIN.fullmatch(part.strip()) is not None
        or any(_is_alike(letters, letters_only(name)) for name in site if "//" not in name)
    )


def _is_edition(part: str, site: Sequence[str]) -> bool:
    """Whether `part` is the site with a word or two more, as in "courier online"; a headline may begin so, too."""
    return len(part.split()) <= _DASHED_WORDS and is_of_site(part, site)


def _is_alike(part: str, name: str) -> bool:
    """Whether `part` is a piece of the name `name`, or the name and a little more."""
    return bool(name) and (part in name or (name in part and len(part) < 2 * len(name) + 5))


def part_title(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """A title for a text without one, and its blocks without that title: nothing is lost, nothing said twice.

    The title is a heading that opens the text, or the first sentence; "" for a text of a single sentence.
    """
    first, rest = blocks[0], blocks[1:]
    if first.kind == "heading" and rest:
        return first.text, rest
    match = _FIRST_SENTENCE.match(first.text)
    if match and match.end() < len(first.text):
        return match.group().strip(), (
            replace(first, text=first.text[match.end() :].lstrip(), tongues=()),
            *rest,
        )
    if rest and len(first.text) <= 2 * _LONGEST_PARTED:
        return first.text, rest
    return "", blocks
