"""The values that travel from stage to stage: immutable, and ignorant of how they are made.

Positions in text are characters, positions in sound are samples; both ends are `start <= x < end`.
Samples become seconds only when a file is written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]

BlockKind = Literal["heading", "paragraph", "item", "quote", "image", "correction"]
Role = Literal["disclosure", "title", "dek", "byline"] | BlockKind
PieceKind = Literal["same", "words", "letters"]
# Which text of an article: the number of a block, the dek, or None, the title.
Place = int | Literal["dek"] | None


@dataclass(frozen=True, slots=True)
class FeedItem:
    """What a feed says of one of its articles; None or empty where it says nothing.

    `publisher` is the title of the feed; `url` and `image` are whole addresses.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    section: str | None = None
    url: str | None = None
    image: str | None = None
    publisher: str | None = None
    language: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A source as it was found, not yet understood.

    `origin` is a path, a URL or "-". `media_type` is "text/html", "text/markdown" or "text/plain", or None
    when neither the name nor a server said so; `charset` likewise. `item` is what the feed says that led here.
    """

    origin: str
    body: bytes
    media_type: str | None = None
    charset: str | None = None
    item: FeedItem | None = None


@dataclass(frozen=True, slots=True)
class SiteRule:
    """How the pages of one site are read, for those who know better: CSS selectors.

    All that `selector` matches is the body and nothing else is, None to leave that to us; what one of `drop`
    matches is left out.
    """

    selector: str | None = None
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What a listener wants of a page beyond its prose. `rule` holds for this page, `sites` by host."""

    tables: bool = False
    footnotes: bool = False
    image_descriptions: bool = False
    author_notes: bool = False
    rule: SiteRule | None = None
    sites: tuple[tuple[str, SiteRule], ...] = ()


@dataclass(frozen=True, slots=True)
class Tongue:
    """Characters `start` to `end` (excluded) of a text are in the language `tag` (BCP 47), not in the article's."""

    start: int
    end: int
    tag: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a stretch of text: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of body text. `level` is 2 to 6 for a heading, 0 otherwise; `text` is never blank.

    An "image" is the description of one; a "correction" tells what was changed after publication. `tongues` are its
    stretches in other languages: in order, disjoint, within the text.
    """

    kind: BlockKind
    text: str
    level: int = 0
    tongues: tuple[Tongue, ...] = ()

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a block without text")


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text of the page that is not read out, and why, in words for an editor."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page as it was understood. `language` is BCP 47; times carry a zone only where the page gave one.

    `dek` is what stands between headline and text and sums it up (the standfirst), set apart from the text.
    `is_cut` when a paywall let only the beginning through. `dek_tongues` are the stretches of the dek in other
    languages.
    """

    title: str
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    publisher: str | None = None
    section: str | None = None
    language: str = "en"
    url: str | None = None
    image: str | None = None
    is_cut: bool = False
    dropped: tuple[Dropped, ...] = ()
    dek: str | None = None
    dek_tongues: tuple[Tongue, ...] = ()

    @property
    def texts(self) -> dict[Place, str]:
        """Everything that is read out, in order."""
        dek: dict[Place, str] = {"dek": self.dek} if self.dek else {}
        return {None: self.title, **dek, **{at: one.text for at, one in enumerate(self.blocks)}}


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (excluded) of one block of an article, of its dek, or of its title."""

    block: Place
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what is said, as a person would write it down, and how that is meant.

    "same" is as it stands in the article, "words" says something in full, and "letters" are said one by one,
    written with spaces: "U S". `ipa` is how it sounds, where a lexicon or the context tells.
    """

    text: str
    kind: PieceKind = "same"
    ipa: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of spoken text, its punctuation included, and the characters of the article it reads out.

    "Oct. 28," may be one word, spoken "October twenty-eighth,". `span` is None where the words are not the
    article's: the disclosure and the byline. `start` and `end` count characters of `Utterance.written`.
    The texts of the `pieces` make up `text`; there are none where all of it is meant as it stands.
    """

    text: str
    span: Span | None
    start: int
    end: int
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said as one: the words in order, then `pause_ms` of silence.

    One that is `joined` is so short that it sounds better said in one breath with the next, without a silence
    between them; it still is an utterance, with a cue of its own. `voice` is the name of the voice that says it, None
    for the narrator's.
    """

    written: str
    words: tuple[Word, ...]
    role: Role
    span: Span | None
    pause_ms: int
    voice: str | None = None
    joined: bool = False

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("an utterance without words")

    @property
    def spoken(self) -> str:
        """The text for the engine: the words with one space between them."""
        return " ".join(word.text for word in self.words)


def in_one(breath: Sequence[Utterance]) -> Utterance:
    """Utterances that are said in one breath as a single one, with the pause of the last."""
    if len(breath) == 1:
        return breath[0]
    words: list[Word] = []
    at = 0  # where the utterance begins in the whole
    for utterance in breath:
        words += (
            replace(word, start=at + word.start, end=at + word.end) for word in utterance.words
        )
        at += len(utterance.written) + 1
    written = " ".join(utterance.written for utterance in breath)
    return replace(breath[-1], written=written, words=tuple(words), span=None)


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter begins with utterance number `utterance`."""

    title: str
    utterance: int


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that will be said, in order, and the silence before and after it."""

    language: str
    utterances: tuple[Utterance, ...]
    chapters: tuple[ChapterMark, ...] = ()
    lead_in_ms: int = 250
    lead_out_ms: int = 750


@dataclass(frozen=True, slots=True)
class Voice:
    """A way of speaking, as plain data: `voices/NAME.toml`.

    `engine` is the name of an engine, `model` what that engine calls the voice. `rate` is a factor, 1.0 the
    engine's usual pace; `pitch` a factor too. `digital_source_type` is a term of the IPTC vocabulary
    (http://cv.iptc.org/newscodes/digitalsourcetype/), without its address. `usual` marks the one that is taken for
    its language when the region does not decide.

    `model` is a path where the engine speaks from files, and `digest` the sha256 of that file. `speaker` is one of
    several in a model. `quality` is "x_low", "low", "medium" or "high" by the makers' own measure, "" where they have
    none. `source` is where it came from. `options` are what only its engine knows, by name; never a secret.
    """

    name: str
    engine: str
    model: str
    language: str
    licence: str
    digital_source_type: str
    description: str = ""
    rate: float = 1.0
    pitch: float = 1.0
    usual: bool = False
    quality: str = ""
    speaker: str = ""
    digest: str = ""
    source: str = ""
    options: tuple[tuple[str, str | float], ...] = ()

    def option(self, name: str) -> str | float | None:
        """What the voice says of `name`, which only its engine knows; None where it says nothing."""
        return dict(self.options).get(name)


@dataclass(frozen=True, slots=True)
class Speech:
    """The sound of one utterance: mono samples of shape (n,), and where each of its words begins, if known."""

    samples: Samples
    rate_hz: int
    word_starts: tuple[int, ...] | None = None

    def __post_init__(self) -> None:
        if self.samples.ndim != 1 or self.samples.dtype != "int16":
            raise ValueError(f"not mono int16 samples: {self.samples.dtype}, {self.samples.shape}")
        if self.word_starts and list(self.word_starts) != sorted(self.word_starts):
            raise ValueError("words that do not follow each other")


@dataclass(frozen=True, slots=True)
class Cue:
    """When utterance number `utterance` is heard: samples of the narration, from its start.

    `word_starts` has one position for each word of the utterance; `estimated` when the engine gave none and
    they were shared out by length. `sound` is the sha256 of the speech samples as little-endian int16.
    """

    utterance: int
    start: int
    end: int
    word_starts: tuple[int, ...]
    estimated: bool
    sound: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as it is heard: samples of the narration, one chapter ending where the next begins."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness (EBU R 128, mono counted as dual mono) and true peak of a finished file."""

    lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True, slots=True)
class Narration:
    """The finished sound, encoded but not yet tagged, in a file of ours that nobody else knows yet.

    `samples` is its length, `cues` one for each utterance in order, all counted at `rate_hz`.
    """

    path: Path
    rate_hz: int
    samples: int
    cues: tuple[Cue, ...]
    loudness: Loudness

    @property
    def duration_s(self) -> float:
        return self.samples / self.rate_hz


@dataclass(frozen=True, slots=True)
class EpisodeFile:
    """A file of an episode, as it lies on disk. `kind` is "audio", "vtt", "srt", "json", "words" or "receipt"."""

    kind: str
    path: Path
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Episode:
    """One narrated article: its files, and what a feed or a person wants to know of it.

    `is_cut` as in `Article`; `other_voices` said quotations, or what is in another language.
    """

    guid: str
    title: str
    files: tuple[EpisodeFile, ...]
    duration_s: float
    loudness: Loudness
    utterances: int
    engine: str
    voice: str
    seconds: dict[str, float]
    is_cut: bool = False
    other_voices: tuple[str, ...] = ()

    @property
    def audio(self) -> EpisodeFile:
        return next(file for file in self.files if file.kind == "audio")
