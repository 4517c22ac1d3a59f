"""A mail taken apart: its headers as text, and what of its parts is to be read (RFC 5322, RFC 2045 to 2047).

The parser runs under the policy `compat32` on purpose: it takes headers as they come, while that of `default` parses
each when it is looked at, and stumbles over broken ones.
"""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, field
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from typing import TYPE_CHECKING

from tts.errors import InputError
from tts.reading.mail.text import unflowed
from tts.reading.text.characters import one_line
from tts.reading.text.decode import decode

if TYPE_CHECKING:
    from email.message import Message


_LONGEST_HEADER = 4000  # characters
_DEEPEST = 30  # parts in parts
_SECRET = frozenset(["multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"])
_DAMAGED = ("this mail is damaged", "export it from the mail program again")


@dataclass(slots=True)
class Section:
    """One thing that is said, in one or two forms: "" for the form that is not there; `seen` is what `html` shows."""

    html: str = ""
    plain: str = ""
    seen: str = ""


@dataclass(slots=True)
class Contents:
    """What is in a mail: sections in order, other mails attached to it, the names of attached files."""

    sections: list[Section] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def parse_mail(body: bytes) -> Message:
    """The tree of a mail.

    Raises:
        InputError: its parts lie in each other too deep to be followed.
    """
    try:
        return email.message_from_bytes(body.lstrip(b"\xef\xbb\xbf\r\n"))
    except (RecursionError, MessageError, ValueError) as error:
        raise InputError(*_DAMAGED) from error


def raw_header(message: Message, name: str) -> str:
    """The first header of that name, its encoded words still encoded; "" without one."""
    for key, content in message.raw_items():
        if key.lower() == name:
            octets = str(content)[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
            return _lenient(octets, None)
    return ""


def header(message: Message, name: str) -> str:
    """The first header of that name as people read it; "" without one."""
    return decoded(raw_header(message, name))


def decoded(text: str) -> str:
    """`text` with its encoded words (RFC 2047) decoded."""
    try:
        words = decode_header(text)
    except (HeaderParseError, ValueError):
        return one_line(text)
    texts = [word if isinstance(word, str) else _lenient(word, charset) for word, charset in words]
    return one_line("".join(texts)) or one_line(text)


def _lenient(octets: bytes, charset: str | None) -> str:
    try:
        return decode(octets, charset, markup=False)
    except InputError:
        return octets.decode("utf-8", errors="replace")


def contents_of(message: Message) -> Contents:
    """What is to be read of a mail, the best form of each thing first.

    Raises:
        InputError: the mail is encrypted, or its parts lie in each other too deep.
    """
    contents = Contents()
    contents.sections = _sections(message, contents, 0)
    return contents


def _sections(part: Message, contents: Contents, depth: int) -> list[Section]:
    kind = part.get_content_type()
    if kind in _SECRET:
        raise InputError("this mail is encrypted", "open it in a mail program and save its text")
    if depth > _DEEPEST:
        raise InputError(*_DAMAGED)
    inner = _children(part)
    if kind == "message/rfc822":
        contents.attached += inner
        return []
    if inner:
        return _of_several(kind, [_sections(each, contents, depth + 1) for each in inner])
    if kind in ("text/html", "text/plain") and not _is_file(part):
        text = text_of(part)
        return [Section(html=text) if kind == "text/html" else Section(plain=text)]
    if name := decoded(_file_name(part)):
        contents.files.append(name)
    return []


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return (
        [each for each in payload if not isinstance(each, str)] if isinstance(payload, list) else []
    )


def _of_several(kind: str, inner: list[list[Section]]) -> list[Section]:
    if kind != "multipart/alternative":
        return [section for sections in inner for section in sections]
    rich = [each for each in inner if any(section.html.strip() for section in each)]
    poor = [
        each for each in inner if each not in rich and any(one.plain.strip() for one in each)
    ]  # the last is the richest (RFC 2046 §5.1.4)
    if not rich:
        return poor[-1] if poor else []
    first = next(section for section in rich[-1] if section.html.strip())
    if poor and not first.plain:
        first.plain = "\n\n".join(section.plain for section in poor[-1])
    return rich[-1]


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):  # a name in a charset that does not exist
        return ""


def text_of(part: Message) -> str:
    """The text of a part, whatever its charset is said to be; lines of format=flowed are joined."""
    octets = part.get_payload(decode=True)
    if not isinstance(octets, bytes):
        return ""
    is_html = part.get_content_type() == "text/html"
    charset = _parameter(part, "charset")
    try:
        text = decode(octets, charset or None, markup=is_html)
    except InputError:
        text = octets.decode("utf-8", errors="replace")
    if not is_html and _parameter(part, "format").lower() == "flowed":
        return unflowed(text, _parameter(part, "delsp").lower() == "yes")
    return text


def _parameter(part: Message, name: str) -> str:
    """A parameter of the content type, "" without one."""
    try:
        found = part.get_param(name)
    except (ValueError, LookupError, TypeError):
        return ""
    text = found[2] if isinstance(found, tuple) else found
    return re.sub(r"[^\w.:+-]", "", text or "")
