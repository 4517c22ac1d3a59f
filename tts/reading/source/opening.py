"""A source as bytes: a file by its path, "-" for standard input, an address, or a page that is already at hand."""

from __future__ import annotations

import re
import stat
import sys
from pathlib import Path

from tts.errors import InputError, UsageError
from tts.model import Page
from tts.reading.source.binary import binary_kind
from tts.reading.source.kinds import BY_SUFFIX, document_type, is_address

MAX_BYTES = 16 * 1024 * 1024  # the longest page of a newspaper seen so far is a tenth of this
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}/|www\.", re.IGNORECASE)
_HINTS = (  # for what is refused: how its kind begins, and what to do
    ("an encrypted", "remove its password and pass it again"),
    ("an old Word", "save it as .docx and pass that"),
    ("an old office", "save it as .docx and pass that"),
    ("an OpenDocument", "save it as .docx and pass that"),
    ("an RTF", "save it as .docx and pass that"),
)
_READABLE = "pass HTML, Markdown, plain text, .docx, .eml or .pdf"


def read(source: str | Path | Page, allow_private: bool = False) -> Page:
    """The bytes of `source` and what its name, or the server, says of them.

    `allow_private` lets an address lead to machines of the local network.

    Raises:
        UsageError: it is no source at all, or an address that is not of http or https.
        InputError: there is no such file, it cannot be read, or it is no text of 1 byte to 16 MiB.
        NetworkError: the address could not be fetched.
    """
    if isinstance(source, Page):
        return _checked(source)
    if not isinstance(source, Path) and not source.strip():
        raise UsageError("no source is given", "pass a file, an address, or - for standard input")
    if str(source) == "-":
        return _checked(Page(origin="-", body=_standard_input()))
    if not isinstance(source, Path) and _SCHEME.match(source):
        return _checked(_fetched(source, allow_private))
    return _checked(_from_file(Path(source)))


def _fetched(address: str, allow_private: bool) -> Page:
    if not is_address(address):
        raise UsageError(
            f"only http and https addresses are fetched: {address}",
            "save the page as a file and pass its path",
        )
    from tts.fetching import fetch

    return fetch(address, allow_private=allow_private)


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed before we began
        raise InputError("standard input is closed", "pass a file, or something through a pipe")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _from_file(path: Path) -> Page:
    try:
        _check_status(path)
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        is_host = _HOST_AND_PATH.match(str(path))
        hint = (
            "for an address, begin with https://" if is_host else "check the spelling of the path"
        )
        raise InputError(f"no such file: {path}", hint) from error
    except PermissionError as error:
        raise InputError(
            f"not allowed to read: {path}", "check the permissions of the file"
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {str(path)!r}: {error}", "check the path") from error
    return Page(origin=str(path), body=body, media_type=BY_SUFFIX.get(path.suffix.lower()))


def _check_status(path: Path) -> None:
    """Look at the kind and the size before a byte is read."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise InputError(f"this is a folder: {path}", "pass the path of one page")
    if status.st_size > MAX_BYTES:
        raise _too_large(str(path))


def _checked(page: Page) -> Page:
    if not page.body.strip():
        raise InputError(f"nothing is in it: {page.origin}", "pass a page with text")
    if len(page.body) > MAX_BYTES:
        raise _too_large(page.origin)
    if document_type(page):
        return page
    kind = binary_kind(page.body)
    if kind:
        hint = next((hint for start, hint in _HINTS if kind.startswith(start)), _READABLE)
        raise InputError(f"this is {kind}, not a page: {page.origin}", hint)
    return page


def _too_large(origin: str) -> InputError:
    return InputError(
        f"larger than {MAX_BYTES // 1024**2} MiB: {origin}",
        "pass a single article, not a whole site",
    )
