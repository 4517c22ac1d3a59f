"""What the tags of an audio file say, before any format has a say in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from tts.episode.disclosure import Statement, statement
from tts.episode.timings import one_line

if TYPE_CHECKING:
    from tts.model import Article, Narration, Script, Voice

GENRE = "Podcast"
PADDING_BYTES = 1024  # room for a corrected headline without moving the sound

# ISO 639-1 to ISO 639-2/T, for the languages that newsrooms and voices are found in.
ISO_639_2 = dict(
    re.findall(
        r"(\w+):(\w+)",
        "af:afr ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces cy:cym da:dan de:deu el:ell "
        "en:eng eo:epo es:spa et:est eu:eus fa:fas fi:fin fr:fra ga:gle gl:glg gu:guj he:heb hi:hin "
        "hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz kn:kan ko:kor ku:kur ky:kir "
        "la:lat lb:ltz lt:lit lv:lav mk:mkd ml:mal mr:mar ms:msa mt:mlt my:mya nb:nob ne:nep nl:nld "
        "nn:nno no:nor pa:pan pl:pol ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv so:som sq:sqi "
        "sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk tr:tur tt:tat ug:uig uk:ukr ur:urd "
        "uz:uzb vi:vie yi:yid yo:yor zh:zho zu:zul",
    )
)
ISO_639_LENGTH = 3

HOST = re.compile(r"[A-Za-z0-9._~%:@\[\]-]+")


@dataclass(frozen=True, slots=True)
class Labels:
    """Everything a tag is written from.

    `disclosure` is the sentence for people, or ""; `cover` a JPEG, or b"" for none; `engine` the name and
    version of the engine that spoke. `others` are further voices that speak, with their engines.
    """

    article: Article
    script: Script
    narration: Narration
    voice: Voice
    disclosure: str
    cover: bytes
    engine: str
    others: tuple[tuple[Voice, str], ...] = ()

    @property
    def statement(self) -> Statement:
        """How the sound was made.

        Raises:
            UsageError: the voice names a digital source type that does not exist.
        """
        return statement([(self.voice, self.engine), *self.others], self.disclosure)

    @property
    def title(self) -> str:
        return one_line(self.article.title)

    @property
    def authors(self) -> list[str]:
        return [name for name in map(one_line, self.article.authors) if name]

    @property
    def publisher(self) -> str:
        return one_line(self.article.publisher or "")

    @property
    def url(self) -> str:
        """The address of the article in ASCII, or ""."""
        return ascii_url(self.article.url or "")

    @property
    def date(self) -> str:
        """When it was published, in ISO 8601, or ""."""
        return self.article.published.isoformat() if self.article.published else ""

    @property
    def full_text(self) -> str:
        """The article as written: title, dek and blocks, a blank line between them."""
        texts = map(one_line, self.article.texts.values())
        return "\n\n".join(line for line in texts if line)


def iso_639_2(language: str) -> str | None:
    """The three letters for a BCP 47 tag, or None where the table has none."""
    primary = language.lower().replace("_", "-").split("-", 1)[0]
    if len(primary) == ISO_639_LENGTH and primary.isascii() and primary.isalpha():
        return primary
    return ISO_639_2.get(primary)


def ascii_url(url: str) -> str:
    """A web address in the ASCII that tags allow (RFC 3987 §3.1); "" for anything but http and https."""
    try:
        parts = urlsplit(one_line(url))
        host = parts.netloc.encode("idna").decode()
    except (UnicodeError, ValueError):
        return ""
    if parts.scheme not in {"http", "https"} or not HOST.fullmatch(host):
        return ""
    path, query, fragment = (quote(text, safe="%/:=&?~#+!$,;'@()*[]") for text in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))


def site_of(url: str) -> str:
    """Scheme and host of an address, or ""."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/" if parts.netloc else ""
