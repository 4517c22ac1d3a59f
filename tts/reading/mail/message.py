"""A mail as an article: a newsletter, or an article that somebody sent on.

The headers say what pages say in their metadata: Subject the title, From the author or the publisher, Date when it was
published. What a mail quotes is left out; what it forwards is the article, when the sender adds no prose of his own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC
from email.utils import parseaddr, parsedate_to_datetime
from html import escape
from typing import TYPE_CHECKING

from tts.errors import NoArticleError
from tts.model import Article, Block, Dropped
from tts.reading.mail.markup import clean_markup, visible_text
from tts.reading.mail.newsletters import without_furniture
from tts.reading.mail.parts import contents_of, decoded, header, parse_mail, raw_header
from tts.reading.mail.text import has_prose, read_letter
from tts.reading.text.characters import letters_only
from tts.reading.text.dates import parse_date
from tts.reading.wording.headline import agree, part_title
from tts.reading.wording.properties import is_personal

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import Message

    from tts.model import Choices
    from tts.reading.mail.parts import Contents, Section

_ANSWERED = re.compile(
    r"(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|res|enc|rif|i|antw|doorst|odp|pd|ynt|ilt|回复|转发|答复|轉寄)(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"(.+?)(?:\s+(?:from|at|of|via|with|de|von|da|@|\||/|-|–|—|·)\s+|\s*\(|,\s+)(.+?)\)?"
)
_OFFICES = re.compile(
    r"\b(?:the|news\w*|daily|weekly|monthly|team|times|post|magazine|review|journal|press|media|digest|updates?"
    r"|editors?|desk|bulletin|brief\w*|reports?|today|club|society|university|institute|inc|ltd|gmbh|llc|support"
    r"|info|no-?reply|redaktion|zeitung|courier|herald|tribune|gazette|observer|chronicle|notes|letter|blog|podcast"
    r"|shop|store|council|service|group|community|network|morning|evening|dispatch|wire|alerts?|politics|tech|science)\b",
    re.IGNORECASE,
)
_SAVED_BY = re.compile(r"\W*saved by\b", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>]+")
_STANDING_TITLE = "Letter"  # stands where plain text has its title, and is taken away again
_DEEPEST = 5  # messages in messages


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What the headers of a message say, "" and None where they do not."""

    subject: str = ""
    sender: str = ""
    published: datetime | None = None


def extract_mail(body: bytes, choices: Choices) -> Article:
    """The article in a mail, or in a page that a browser saved as one (MHTML).

    Raises:
        InputError: the mail is encrypted or damaged.
        NoArticleError: there is no text in it.
    """
    return _from_message(parse_mail(body), choices, 0)


def _from_message(message: Message, choices: Choices, depth: int) -> Article:
    contents = contents_of(message)
    if _SAVED_BY.match(header(message, "from")) or header(message, "snapshot-content-location"):
        return _saved_page(message, contents, choices)
    for section in contents.sections:
        section.seen = visible_text(section.html) if section.html.strip() else ""
    own = "\n\n".join(section.plain or section.seen for section in contents.sections)
    if contents.attached and depth < _DEEPEST and not has_prose(own.split("\n")):
        article = _from_message(contents.attached[0], choices, depth + 1)
        above = tuple(
            Dropped(line.strip(), "before the forwarded message")
            for line in own.split("\n")
            if any(map(str.isalnum, line))
        )
        return replace(article, dropped=(*above, *article.dropped))
    article = _written(message, contents, choices)
    return replace(article, dropped=(*article.dropped, *_attachments(contents)))


def _saved_page(message: Message, contents: Contents, choices: Choices) -> Article:
    from tts.reading.html import extract_html

    markup = next((section.html for section in contents.sections if section.html), "")
    article = extract_html(markup, choices)
    saved_from = _URL.match(header(message, "snapshot-content-location"))
    return replace(article, url=article.url or (saved_from.group() if saved_from else None))


def _attachments(contents: Contents) -> tuple[Dropped, ...]:
    mails = (_subject(header(each, "subject")) for each in contents.attached)
    return (
        *(Dropped(name, "attachment") for name in contents.files),
        *(Dropped(subject, "attached message") for subject in mails if subject),
    )


def _written(message: Message, contents: Contents, choices: Choices) -> Article:
    envelope = _Envelope(
        _subject(header(message, "subject")),
        decoded(parseaddr(raw_header(message, "from"))[0]),
        _moment(raw_header(message, "date")),
    )
    article, envelope = _read(contents, envelope, choices)
    blocks, furniture = without_furniture(article.blocks)
    if not blocks:
        raise NoArticleError("there is no text in the mail", "pass a mail with an article in it")
    title = article.title
    if not title:
        title, blocks = part_title(blocks)
    authors, publisher = sender_as(envelope.sender)
    archived = _URL.search(header(message, "archived-at"))
    return replace(
        article,
        title=title,
        blocks=blocks,
        authors=article.authors or authors,
        publisher=article.publisher or publisher or _name_of_list(message),
        published=article.published or envelope.published,
        url=article.url or (archived.group() if archived else None),
        dropped=(*article.dropped, *furniture),
    )


def _read(contents: Contents, envelope: _Envelope, choices: Choices) -> tuple[Article, _Envelope]:
    """The text of a mail, and the envelope of the message that it is."""
    if any(_shows(section) for section in contents.sections):
        try:
            return _from_html(contents, envelope, choices)
        except NoArticleError:
            if not any(section.plain.strip() for section in contents.sections):
                raise
    return _from_plain(contents, envelope)


def _shows(section: Section) -> bool:
    return any(map(str.isalnum, section.seen))


def _from_html(
    contents: Contents, envelope: _Envelope, choices: Choices
) -> tuple[Article, _Envelope]:
    from tts.reading.html import extract_html

    markup = "\n".join(
        section.html if _shows(section) else _as_markup(section.plain)
        for section in contents.sections
    )
    cleaned = clean_markup(markup, envelope.subject)
    envelope = _forwarded(envelope, cleaned.headers)
    article = extract_html(cleaned.markup, choices)
    if envelope.subject and not agree(article.title, envelope.subject):
        article = _retitled(article, envelope.subject, cleaned.markup)
    return replace(article, dropped=(*cleaned.dropped, *article.dropped)), envelope


def _as_markup(text: str) -> str:
    paragraphs = (each for each in text.split("\n\n") if each.strip())
    return "".join(f"<p>{escape(each)}</p>" for each in paragraphs)


def _retitled(article: Article, subject: str, markup: str) -> Article:
    """`article` under the subject; the heading that was its title is the first block now, if it is printed."""
    is_printed = bool(article.title) and (
        letters_only(article.title) in letters_only(visible_text(markup))
    )
    heading = (Block("heading", article.title, 2),) if is_printed else ()
    return replace(article, title=subject, blocks=(*heading, *article.blocks))


def _from_plain(contents: Contents, envelope: _Envelope) -> tuple[Article, _Envelope]:
    from tts.reading.plain.document import extract_plain

    letter = read_letter(
        "\n\n".join(
            section.plain or section.seen.replace("\n", "\n\n") for section in contents.sections
        )
    )
    envelope = _forwarded(envelope, letter.headers)
    if not any(map(str.isalnum, letter.text)):
        raise NoArticleError("there is no text in the mail", "pass a mail with an article in it")
    article = extract_plain(f"{_STANDING_TITLE}\n\n{letter.text}")
    blocks = article.blocks
    if article.title != _STANDING_TITLE:
        blocks = (Block("paragraph", article.title), *blocks)
    dropped = [each for each in article.dropped if each.text != _STANDING_TITLE]
    return (
        replace(
            article, title=envelope.subject, blocks=blocks, dropped=(*letter.dropped, *dropped)
        ),
        envelope,
    )


def _forwarded(envelope: _Envelope, headers: tuple[tuple[str, str], ...]) -> _Envelope:
    """The envelope of a forwarded message, where its headers say something."""
    said = dict(headers)
    return _Envelope(
        _subject(said.get("subject", "")) or envelope.subject,
        parseaddr(said["from"])[0] or said["from"] if said.get("from") else envelope.sender,
        parse_date(said.get("date", "")) or envelope.published,
    )


def _subject(text: str) -> str:
    return _ANSWERED.sub("", text, count=1).strip() if _ANSWERED.match(text) else text


def _moment(text: str) -> datetime | None:
    """The date of a header; one that names no zone is in UTC (RFC 5322 §3.3)."""
    try:
        moment = parsedate_to_datetime(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return parse_date(text)


def sender_as(name: str) -> tuple[tuple[str, ...], str | None]:
    """Authors and publisher, as the display name of a sender tells them."""
    name = name.strip(" \"'")
    turned = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.]*)?)", name)
    if turned and is_sender(f"{turned[2]} {turned[1]}"):
        return (f"{turned[2]} {turned[1]}",), None
    if is_sender(name):
        return (name,), None
    parts = _PARTED.fullmatch(name)
    if parts and is_sender(parts[1]):
        return (parts[1],), parts[2]
    return (), name if letters_only(name) and "@" not in name else None


def is_sender(name: str) -> bool:
    """Whether a display name is that of somebody, not of an office or a newsletter."""
    return (
        is_personal(name)
        and not _OFFICES.search(name)
        and not re.search(r"[@|/(),:]|\d|\s(?:from|at|via|of)\s", name)
    )


def _name_of_list(message: Message) -> str | None:
    """What a mailing list calls itself (RFC 2919)."""
    name = header(message, "list-id").partition("<")[0].strip(" \"'")
    return name or None
