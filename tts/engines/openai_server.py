"""A server that speaks as OpenAI's does, `POST {url}/audio/speech`: one connection, and what it answers.

The user named it, so it may be in the own network; but it is trusted no further. Redirects are not followed, since the
key would go where nobody meant it to.
"""

from __future__ import annotations

import http.client
import json
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from tts.engines.openai_errors import CutShortError, complaint, refusal
from tts.errors import NetworkError, SynthesisError, UsageError
from tts.fetching import wire
from tts.fetching.guard import Guard
from tts.fetching.headers import MalformedError, first
from tts.fetching.limits import Limits
from tts.fetching.outside import Outside
from tts.fetching.patience import Patience
from tts.fetching.url import Url, parse, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Given = TypeVar("Given")
ENDPOINT = "/audio/speech"
CONNECT_S = 10.0
OK = 200
WORDS = ("text/", "application/json", "application/xml", "application/problem")  # no sound
COMPLAINT_BYTES = 64 * 1024  # of an answer that is no sound
HINT = 'url = "http://…/v1" under [openai] in tts.toml, or TTS_OPENAI_URL'


class Deadline(Patience):
    """The time for one text, all that is tried for it included."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside
        super().__init__(Limits(), outside.clock)

    def begin(self, total_s: float) -> None:
        """Another text. A server may be silent until all of it is spoken."""
        self._limits = Limits(connect_s=CONNECT_S, read_s=total_s, total_s=total_s)
        self.restart()

    @property
    def left_s(self) -> float:
        return max(0.0, self._end - self._outside.clock())

    def wait(self, wanted_s: float) -> None:
        """So long, if there is as much time."""
        self._outside.sleep(min(wanted_s, self.left_s))


class Connection(wire.Connection):
    """A connection that is posted to."""

    def post(self, target: str, body: bytes, headers: dict[str, str]) -> wire.Answer:
        """The answer. A connection kept from an earlier text may be gone; then, and only then, we ask twice."""
        was_kept = self.sock is not None
        try:
            return self._post(target, body, headers)
        except (ConnectionError, ssl.SSLEOFError):
            self.close()
            if not was_kept:
                raise
        return self._post(target, body, headers)

    def _post(self, target: str, body: bytes, headers: dict[str, str]) -> wire.Answer:
        self.request("POST", target, body=body, headers=headers)
        return wire.Answer(self.getresponse(), self._timed.reader)


@dataclass(frozen=True, slots=True)
class Sound:
    """What a server sent as sound: the type that it calls it, in lower case with its parameters, and the bytes."""

    kind: str
    body: bytes


class SpeechServer:
    """One server, asked for one text at a time. `key` is sent to it, and told to nobody.

    `named` is its address for messages: without a query, in which a secret may stand.
    """

    def __init__(self, url: str, key: str | None, outside: Outside | None = None) -> None:
        outside = outside or Outside()
        self._url, self._key = endpoint(url), key
        self.named = self._url.origin + self._url.target.partition("?")[0]
        self.deadline = Deadline(outside)
        context = ssl.create_default_context() if self._url.scheme == "https" else None
        self._guard = Guard(allow_private=True, outside=outside, patience=self.deadline)
        self._connection = Connection(self._url, self._guard, context)

    def ask(self, fields: dict[str, Any], most_bytes: int) -> Sound:
        """The sound for the fields of one request, at most so many bytes.

        Raises:
            NetworkError: no such host, no answer in time, no HTTP; `BusyError` where it asks to be asked again.
            MissingError: it does not know the key, the voice or the model.
            SynthesisError: it failed; `RefusedError` where it says no, `CutShortError` where it breaks off.
        """
        self._guard.restart()
        try:
            return self._translated(lambda: self._asked(fields, most_bytes))
        except BaseException:
            self._connection.close()  # there may be more of the answer in it
            raise

    def reach(self) -> None:
        """Connect, and ask nothing.

        Raises:
            NetworkError: no such host, or nobody takes the call.
        """
        self.deadline.begin(CONNECT_S)
        self._guard.restart()
        self._translated(self._connection.connect)

    def close(self) -> None:
        """Ends the connection."""
        self._connection.close()

    def _asked(self, fields: dict[str, Any], most_bytes: int) -> Sound:
        headers = {"Content-Type": "application/json", "Accept": "audio/*, application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        body = json.dumps(fields).encode()
        answer = self._connection.post(self._url.target, body, headers)
        try:
            return self._sound(answer, most_bytes)
        finally:
            answer.close()

    def _sound(self, answer: wire.Answer, most_bytes: int) -> Sound:
        if answer.status != OK:
            words = complaint(_beginning(answer.chunks()), self._key)
            after = {"Retry-After": first(answer.headers, "Retry-After")}
            raise refusal(answer.status, words, self.named, after)
        kind = first(answer.headers, "Content-Type").lower()
        if kind.startswith(WORDS):
            words = complaint(_beginning(answer.chunks()), self._key)
            raise SynthesisError(
                f"the server sent no sound but {shown(kind)}{': ' if words else ''}{words}: {self.named}",
                HINT,
            )
        return Sound(kind, self._body(answer.chunks(), most_bytes))

    def _body(self, chunks: Iterator[bytes], most_bytes: int) -> bytes:
        pieces, size = [], 0
        for piece in chunks:
            pieces.append(piece)
            size += len(piece)
            if size > most_bytes:
                raise SynthesisError(
                    f"the server sent more sound than any text takes: {self.named}"
                )
        return b"".join(pieces)

    def _translated(self, ask: Callable[[], Given]) -> Given:
        """What `ask` gives, its errors being ours."""
        try:
            return ask()
        except (wire.CutShortError, http.client.IncompleteRead, ssl.SSLEOFError) as error:
            raise CutShortError(f"the server's answer breaks off: {self.named}") from error
        # Before the next, because a connection that was closed is an error of both kinds.
        except OSError as error:
            raise self._unreachable(error) from error
        except (http.client.HTTPException, MalformedError) as error:
            raise NetworkError(f"does not answer in HTTP: {self.named}", HINT) from error

    def _unreachable(self, error: OSError) -> NetworkError:
        if isinstance(error, ssl.SSLCertVerificationError):
            why = f"its certificate is not trusted: {shown(error.verify_message)}"
        else:
            why = shown(error.strerror or str(error) or type(error).__name__)
        return NetworkError(
            f"the speaking server cannot be reached ({why}): {self.named}",
            "start it, or check its address: " + HINT,
        )


def endpoint(url: str) -> Url:
    """Where to post to, of the address in the settings: with or without "/audio/speech" at its end.

    Raises:
        UsageError: it is no http or https address, or carries a password.
    """
    try:
        base = parse(url)
    except UsageError as error:
        raise UsageError(f"the address of the speaking server: {error.message}", HINT) from error
    path, mark, query = base.target.partition("?")
    path = path.rstrip("/").removesuffix(ENDPOINT) + ENDPOINT
    return Url(base.scheme, base.host, base.port, path + mark + query)


def _beginning(chunks: Iterator[bytes]) -> bytes:
    """As much of a body as a complaint has; what is longer is none."""
    body = b""
    for piece in chunks:
        body += piece
        if len(body) > COMPLAINT_BYTES:
            return b""
    return body
