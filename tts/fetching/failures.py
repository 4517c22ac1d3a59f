"""Errors of the network and answers that are refusals, as the errors of `tts`."""

from __future__ import annotations

import http
import http.client
import ssl
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from tts.errors import InputError, NetworkError
from tts.fetching.decompress import DamagedError, TooLargeError
from tts.fetching.headers import MalformedError, first
from tts.fetching.url import shown
from tts.fetching.wire import CutShortError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tts.fetching.headers import Headers
    from tts.fetching.limits import Limits
    from tts.fetching.url import Url

Asked = Literal["page", "file"]

_SAVES = MappingProxyType(  # what to do instead, by what was asked for
    {
        "page": "open it in a browser, save the page and pass the file",
        "file": "download it in a browser and pass the file",
    }
)
_LATER = "try again later"
_KEPT_BACK = (401, 402, 403, 407, 451)
_GONE = (404, 410)
_BUSY = (429, 503)
_LONGEST_DATE = 40
_SERVER_ERRORS = range(500, 600)


class NotThereError(NetworkError):
    """The server has nothing at that address."""


@contextmanager
def translated(url: Url, limits: Limits, what: Asked = "page") -> Iterator[None]:
    """Within it, whatever goes wrong between us and the server of `url` is told as an error of `tts`."""
    try:
        yield
    except TooLargeError as error:
        raise too_large(url, limits) from error
    except (DamagedError, MalformedError, CutShortError) as error:
        raise NetworkError(f"the {what} {shown(str(error))}: {url}", _SAVES[what]) from error
    except http.client.IncompleteRead as error:
        raise NetworkError(f"the {what} breaks off: {url}", _LATER) from error
    except OSError as error:
        raise _unreachable(url, error, what) from error
    except http.client.HTTPException as error:
        raise NetworkError(f"does not answer in HTTP: {url}", "check the address") from error


def too_large(url: Url, limits: Limits) -> InputError:
    """Also for a page without an end."""
    return InputError(
        f"larger than {limits.body_bytes / 1024**2:.3g} MiB: {url}",
        "pass a single article, not a whole site",
    )


def refused(
    url: Url, status: int, reason: str, headers: Headers, what: Asked = "page"
) -> NetworkError:
    """The error for an answer that holds no page: its status, and what that means for who wants to listen."""
    kind = NotThereError if status in _GONE else NetworkError
    return kind(f"{status} {_phrase(status, reason)}: {url}", _advice(status, headers, what))


def _phrase(status: int, reason: str) -> str:
    """The server's own words, or else those of RFC 9110."""
    if reason.strip():
        return shown(reason.strip())
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return "(no reason given)"


def _advice(status: int, headers: Headers, what: Asked) -> str:
    if status in _KEPT_BACK:
        return f"the server keeps this {what} to itself; if you may read it, {_SAVES[what]}"
    if status in _GONE:
        return f"check the address; the {what} may have moved"
    if status in _BUSY:
        return _when(first(headers, "Retry-After"))
    return _LATER if status in _SERVER_ERRORS else _SAVES[what]


def _when(retry_after: str) -> str:
    """Retry-After is a number of seconds or a date (RFC 9110 §10.2.3)."""
    if not retry_after:
        return _LATER
    when = shown(retry_after[:_LONGEST_DATE])
    is_number = when.isascii() and when.isdigit()
    return f"try again in {when} s" if is_number else f"try again after {when}"


def _unreachable(url: Url, error: OSError, what: Asked) -> NetworkError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return NetworkError(
            f"the certificate is not trusted ({shown(error.verify_message)}): {url}",
            "check the address, and the clock and certificates of this machine",
        )
    if isinstance(error, ssl.SSLEOFError):
        return NetworkError(f"the {what} breaks off: {url}", _LATER)
    if isinstance(error, ssl.SSLError):
        return NetworkError(
            f"no secure connection ({shown(_words(error))}): {url}", "check the address"
        )
    if isinstance(error, TimeoutError):
        return NetworkError(f"{_words(error)}: {url}", _LATER)
    if isinstance(error, ConnectionRefusedError):
        return NetworkError(f"nobody answers at this port: {url}", "check the address")
    if isinstance(error, ConnectionError):
        return NetworkError(f"the connection was dropped: {url}", _LATER)
    return NetworkError(
        f"cannot be reached ({shown(_words(error))}): {url}", "check the connection"
    )


def _words(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__
