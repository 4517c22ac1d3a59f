"""What a speaking server says when it does not speak, as errors of `tts`: one clear line, and never the key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tts.errors import MissingError, NetworkError, SynthesisError, TtsError
from tts.fetching.url import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

BUSY = (408, 425, 429, 503)
KEY_WANTED = (401, 403, 407)
UNKNOWN = (404, 405, 410)
REDIRECTS = range(300, 400)
SERVER_ERRORS = range(500, 600)
SHORTEST_KEY = 4  # what is shorter is a placeholder, and may be a word


class BusyError(NetworkError):
    """The server asks to be asked again, after so many seconds where it says when."""

    after_s = 0.0


class RefusedError(SynthesisError):
    """The server says no to this text, and would again."""

    may_retry = False


class CutShortError(SynthesisError):
    """An answer that breaks off."""


def refusal(status: int, words: str, named: str, headers: Mapping[str, str]) -> TtsError:
    """The error for an answer with a status other than 200. `words` are the server's own, `named` its address."""
    told = f"{status}{': ' if words else ''}{words}"
    if status in BUSY:
        busy = BusyError(f"the server is busy ({told}): {named}", "try again later")
        busy.after_s = _seconds(headers.get("Retry-After", ""))
        return busy
    if status in KEY_WANTED:
        return MissingError(
            f"the server wants a key, or another one ({told}): {named}",
            "put it into the environment variable TTS_OPENAI_KEY, or that which key_variable names in tts.toml",
        )
    if status in UNKNOWN:
        return MissingError(
            f"the server has no such voice, model or address ({told}): {named}",
            'check the name of the voice, and "url" and "model" under [openai] in tts.toml',
        )
    if status in REDIRECTS:
        return NetworkError(
            f"the server leads elsewhere ({status}), where your key may not go: {named}",
            'put its new address under [openai] in tts.toml: url = "http://…/v1"',
        )
    if status in SERVER_ERRORS:
        return SynthesisError(f"the server failed ({told}): {named}", "its own log may say why")
    return RefusedError(f"the server refuses ({told}): {named}")


def complaint(body: bytes, key: str | None) -> str:
    """What a server has to say for itself, in one short line: of its JSON, else nothing."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    words = " ".join(_words(said).split())
    if key and len(key) >= SHORTEST_KEY:
        words = words.replace(key, "…")
    return shown(words)


def _words(said: Any) -> str:
    """{"error": {"message": "…"}} of OpenAI, {"detail": …} of FastAPI, and what others make of them."""
    if isinstance(said, str):
        return said
    if isinstance(said, list):
        return "; ".join(filter(None, map(_words, said)))
    if isinstance(said, dict):
        for name in ("error", "detail", "message", "msg"):
            if isinstance(said.get(name), dict | list) or (
                isinstance(said.get(name), str) and not isinstance(said.get("message"), str)
            ):
                return _words(said[name])
        return _words(said.get("message", ""))
    return ""


def _seconds(after: str) -> float:
    """Of Retry-After, which may also be a date: then nothing."""
    return float(after) if after.isascii() and after.isdigit() else 0.0
