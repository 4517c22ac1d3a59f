"""What can be counted of the lines of a copied page, for the trees that tell its article from what is around it.

Nothing here knows a word of any page: the columns are lengths, shares, marks, reasons of wording and places.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from tts.reading.lines.passage import find_passage, is_appeal
from tts.reading.text.characters import ends_sentence, weight
from tts.reading.text.dates import find_clock, find_date
from tts.reading.wording.wording import is_credited, reason_of_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tts.reading.lines.passage import Passage
    from tts.reading.lines.text_lines import TextLine

    Matrix = NDArray[np.float64]

_REASONS = (
    "advertisement",
    "share line",
    "page control",
    "newsletter or membership",
    "related story",
    "tags",
    "comments",
    "notice",
    "copyright",
    "caption",
    "cookie notice",
    "form",
    "byline",
)
_STOPS = frozenset(["related story", "comments", "newsletter or membership", "copyright", "tags"])
_INNOCENT = frozenset(["byline", "caption", "advertisement"])
_WORDS = re.compile(r"\w+")
_TELLING = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_TOLD = 400  # characters, in which a paragraph tells what it is
_INNER = re.compile(r"[.!?][\"”’»)]*\s+[\"“„«(¿¡]*[A-ZÀ-ÞΑ-ΩА-ЯЁІЇЄҐ]")
_QUOTES = re.compile('["“”„«»「」『』]')
_BARS = re.compile(r"[|•·›»>/]")
_ADDRESS = re.compile(r"https?:|www\.|\w\.(?:com|org|net|de|fr|uk)\b|@\w", re.IGNORECASE)
# These two are looked for in text in lower case, which takes a third of the time of patterns that ignore it.
_PROMISES = re.compile(  # words of offers, accounts and terms, hardly ever of reports
    r"\b(?:subscri\w+|newsletters?|sign(?:ed|ing)? (?:up|in)|log(?:ged)? ?in|e-?mails?|inbox|podcasts?|apps?"
    r"|download\w*|cookies?|privacy|terms|policy|account|password|premium|unlimited|offers?|free|click\w*|tap|follow\w*|donat\w+"
    r"|members?\w*|copyright|rights reserved|advert\w+|sponsored|affiliate|commissions?|contact|comments?|share\w*"
    r"|abonn\w+|anmeld\w+|registrier\w+|kostenlos\w*|datenschutz\w*|konto|jetzt|folgen|teilen|werbung|probe\w*"
    r"|inscri\w+|gratuit\w*|partag\w+|compte|connect\w+|offre|confidentialité|suscr\w+|gratis|compart\w+|cuenta"
    r"|iscri\w+|condivid\w+|accedi|registra\w*|assin\w+|inscrev\w+|abonnement\w*|inlog\w+|aanmeld\w+|nieuwsbrief"
    r"|prenumer\w+|logga|nyhetsbrev\w*|zapisz|subskryb\w+|zaloguj|konta"
    r"|подпис\w+|рассылк\w+|войти|регистрац\w+|реклам\w+|комментар\w+|підпис\w+|розсилк\w+|коментар\w+)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:you|your|yours|you['’](?:re|ll|ve)|our|us|we|sie|ihre?n?|unsere?[nmrs]?|wir|vous|votre|vos|nous|notre|nos"
    r"|usted|su|tu|nuestr[oa]s?|voi|vostr[oi]|nostr[oi]|você|seu|nosso|je|jouw?|uw|onze?|du|din|vår[at]?|twój|nasz\w*"
    r"|вы|ваш\w*|наш\w*|ви)\b"
)
_WINDOWS = (3, 8, 20)
_FAR = 50.0  # lines, from which a distance says nothing more


def own_features(lines: Sequence[TextLine]) -> dict[str, list[float]]:
    """What each line tells by itself and by its place, column by column."""
    rows = [textual(line) for line in lines]
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    passage = find_passage(lines)
    body = range(passage.start, passage.end) if passage else range(0)
    prose = [at for at in body if lines[at].is_prose]
    return (
        columns
        | _reasons(lines)
        | _repeats(lines)
        | _places(lines, passage)
        | {"kinship": kinship([stems(line.text) for line in lines], prose)}
    )


def textual(line: TextLine) -> dict[str, float]:
    text = line.text
    words = _WORDS.findall(text)
    count = max(1, len(words))
    letters = max(1, sum(map(str.isalpha, text)))
    start = text[:_TOLD]
    lowered = start.lower()
    promises, addressed = len(_PROMISES.findall(lowered)), len(_ADDRESSED.findall(lowered))
    return {
        "size": math.log1p(weight(text)),
        "words": math.log1p(len(words)),
        "word_length": sum(map(len, words)) / count,
        "prose": float(line.is_prose),
        "ends": float(ends_sentence(text)),
        "end_mark": float("…...?!:;,".find(text[-1]) + 1),
        "dots": float(text.endswith(("…", "..."))),
        "bullet": float(bool(line.bullet)),
        "fellows": float(min(line.fellows, 30)),
        "first": float(line.is_first),
        "last": float(line.is_last),
        "capitals": sum(word[0].isupper() for word in words) / count,
        "shouted": sum(map(str.isupper, text)) / letters,
        "small_start": float(text[0].islower()),
        "odd_start": float(not text[0].isalnum()),
        "digits": sum(map(str.isdigit, text)) / max(1, len(text)),
        "short_words": sum(len(word) <= 3 and word.islower() for word in words) / count,  # noqa: PLR2004
        "commas": float(min(9, text.count(",") + text.count("，") + text.count("、"))),
        "inner_ends": float(min(9, len(_INNER.findall(start)))),
        "quotes": float(min(9, len(_QUOTES.findall(text)))),
        "bars": float(min(9, len(_BARS.findall(text)))),
        "address": float(bool(_ADDRESS.search(text))),
        "promises": float(min(9, promises)),
        "promise_share": promises / count,
        "addressed": float(min(9, addressed)),
        "addressed_share": addressed / count,
        "appeal": float(is_appeal(text)),
        "credited": float(is_credited(text)),
        "date": float(bool(find_date(text))),
        "clock": float(bool(find_clock(text))),
    }


def _reasons(lines: Sequence[TextLine]) -> dict[str, list[float]]:
    """Which rule of wording leaves a line out, if any."""
    reasons = [reason_of_wording(line.text) for line in lines]
    columns = {name: [float(reason == name) for reason in reasons] for name in _REASONS}
    columns["stop"] = [float(reason in _STOPS) for reason in reasons]
    columns["furniture"] = [
        float(reason is not None and reason not in _INNOCENT) for reason in reasons
    ]
    return columns


def _repeats(lines: Sequence[TextLine]) -> dict[str, list[float]]:
    """How often the line is on the page, and whether it was before."""
    counts = Counter(line.text for line in lines)
    seen: set[str] = set()
    before = []
    for line in lines:
        before.append(float(line.text in seen))
        seen.add(line.text)
    return {"repeats": [math.log(counts[line.text]) for line in lines], "again": before}


def _places(lines: Sequence[TextLine], passage: Passage | None) -> dict[str, list[float]]:
    """Where the line is on the page, and where to the stretch that the rules take for the body."""
    count = len(lines)
    sizes = [weight(line.text) for line in lines]
    above = [0, *accumulate(sizes)]
    total = max(1, above[-1])
    prose = sum(size for line, size in zip(lines, sizes, strict=True) if line.is_prose)
    alone = sum(
        size for line, size in zip(lines, sizes, strict=True) if line.is_prose and line.is_alone
    )
    start, end = (passage.start, passage.end) if passage else (0, 0)
    title = passage.title if passage and passage.title is not None else -1
    return {
        "place": [at / count for at in range(count)],
        "text_above": [part / total for part in above[:-1]],
        "lines": [math.log(count)] * count,
        "prose_share": [prose / total] * count,
        "prose_total": [math.log1p(prose)] * count,
        "alone_share": [alone / max(1, prose)] * count,
        "in_stretch": [float(start <= at < end) for at in range(count)],
        "after_start": [_near(at - start) for at in range(count)],
        "after_end": [_near(at - end) for at in range(count)],
        "after_title": [_near(at - title) if title >= 0 else _FAR for at in range(count)],
        "stretch": [math.log1p(sum(sizes[start:end]))] * count,
    }


def kinship(telling: Sequence[frozenset[str]], body: Sequence[int]) -> list[float]:
    """For each line the share of its `telling` words that other lines, those numbered `body`, have; -1 without any."""
    counts = Counter(stem for at in body for stem in telling[at])
    inside = set(body)
    return [
        sum(counts[stem] > (at in inside) for stem in own) / len(own) if own else -1.0
        for at, own in enumerate(telling)
    ]


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of `text`, which its inflections share."""
    return frozenset(word[:_STEM] for word in _TELLING.findall(text.casefold()))


def _near(distance: int) -> float:
    return max(-_FAR, min(_FAR, float(distance)))


_BESIDE = ("size", "prose", "ends", "furniture", "stop", "bullet", "capitals", "byline", "caption")
_AROUND = ("size", "prose", "furniture", "promises", "capitals", "ends", "kinship", "bullet")


def with_context(columns: dict[str, list[float]]) -> dict[str, Matrix]:
    """The columns with those of the lines beside and around."""
    arrays = {name: np.asarray(column, np.float64) for name, column in columns.items()}
    context = dict(arrays)
    for name in _BESIDE:
        for step in (-2, -1, 1, 2):
            context[f"{name}{step:+d}"] = shifted(arrays[name], step)
    for name in _AROUND:
        for window in _WINDOWS:
            before, after = windows(arrays[name], window)
            context[f"{name}<{window}"], context[f"{name}>{window}"] = before, after
    for name in ("prose", "stop", "furniture", "byline", "appeal", "comments", "related story"):
        context[f"since {name}"] = since(arrays[name])
        context[f"until {name}"] = since(arrays[name][::-1])[::-1]
    return context


def shifted(column: Matrix, step: int) -> Matrix:
    """For each line the value of the one `step` lines below it; -1 past the ends."""
    result = np.full_like(column, -1.0)
    if abs(step) >= len(column):
        return result
    if step > 0:
        result[:-step] = column[step:]
    else:
        result[-step:] = column[:step]
    return result


def windows(column: Matrix, size: int) -> tuple[Matrix, Matrix]:
    """Means over the `size` lines before and after each line, fewer at the ends; 0 for none."""
    sums = np.concatenate([[0.0], np.cumsum(column)])
    at = np.arange(len(column))
    low, high = np.maximum(0, at - size), np.minimum(len(column), at + 1 + size)
    before = (sums[at] - sums[low]) / size
    after = (sums[high] - sums[at + 1]) / size
    return before, after


def since(marks: NDArray[np.float64] | NDArray[np.bool_]) -> Matrix:
    """Lines since the last marked one above each line, `_FAR` without one."""
    at = np.arange(len(marks), dtype=np.float64)
    last = np.maximum.accumulate(np.where(marks > 0, at, -np.inf))
    above = np.concatenate([[-np.inf], last[:-1]])
    distance: Matrix = np.minimum(at - above, _FAR)
    return distance
