"""A collection of voices for tests: made on the spot, listed as Piper's is, and served by a server that misbehaves."""

from __future__ import annotations

import hashlib
import json
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bad_server import Behaviour, Server, answer

PIPER, KOKORO = "piper", "kokoro"
LISTING = "voices.json"


@dataclass
class Served:
    """One file, as a good server gives it: whole or from a byte on, with an ETag.

    It says so much of the body and hangs up after `breaks` bytes, once for each number there is. One without `ranges`
    knows no parts; `headers` are added.
    """

    server: Server
    body: bytes
    tag: str = '"one"'
    ranges: bool = True
    breaks: list[int] = field(default_factory=list)
    headers: tuple[str, ...] = ()

    def __call__(self, sock: socket.socket) -> None:
        head = self.server.heads[-1]
        start = self._start(head)
        if start and start >= len(self.body):
            sock.sendall(answer(b"", status="416 Range Not Satisfiable"))
            return
        rest, size = self.body[start:], len(self.body)
        status = "206 Partial Content" if start else "200 OK"
        part = (f"Content-Range: bytes {start}-{size - 1}/{size}",) if start else ()
        tag = (f"ETag: {self.tag}",) if self.tag else ()
        sent = rest[: self.breaks.pop(0)] if self.breaks else rest
        sock.sendall(
            answer(sent, *tag, *part, *self.headers, status=status, length=len(rest)),
        )

    def _start(self, head: str) -> int:
        asked = re.search(r"\r\nRange: bytes=(\d+)-\r\n", head)
        same = re.search(r"\r\nIf-Range: (.*)\r\n", head)
        is_same = same is not None and same[1] == self.tag
        return int(asked[1]) if asked and self.ranges and is_same else 0


def silent_after(said: bytes, server: Server) -> Callable[[socket.socket], None]:
    """Says so much, and then nothing until the client goes away."""

    def stall(sock: socket.socket) -> None:
        sock.sendall(said)
        sock.recv(1)

    return stall


@dataclass
class Collection:
    """Files by their path, and the voices that are made of them."""

    folder: Path
    files: dict[str, bytes] = field(default_factory=dict)
    voices: list[dict[str, Any]] = field(default_factory=list)
    base_url: str = "https://voices.example/files"

    def add(self, name: str, engine: str, files: dict[str, bytes], **fields: Any) -> None:
        """A voice with its files, by their path in the collection."""
        self.files |= files
        usual = {
            "name": name,
            "engine": engine,
            "collection": engine,
            "language": "en-US",
            "quality": "low",
            "licence": "CC0-1.0",
            "source": "https://voices.example/page",
            "description": "Tiny",
            "speaker": "",
            "speakers": 1,
            "files": [_row(path, body, engine) for path, body in files.items()],
        }
        self.voices.append(usual | fields)

    def write_index(self) -> Path:
        """Our own index of it, in the folder that it is read from."""
        title = {"title": "Voices", "page": "https://voices.example", "licence_note": ""}
        base = {"base_url": self.base_url, **title}
        table = {
            "version": 1,
            "collections": {
                PIPER: {**base, "index_url": f"{self.base_url}/{LISTING}"},
                KOKORO: {**base, "index_url": None},
            },
            "voices": self.voices,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / "index.json"
        path.write_text(json.dumps(table), encoding="utf-8")
        return path

    def listing(self) -> dict[str, Any]:
        """The collection's own index."""
        return {
            row["name"]: {
                "key": row["name"],
                "files": {
                    file["path"]: {
                        "size_bytes": len(self.files[file["path"]]),
                        "md5_digest": hashlib.md5(self.files[file["path"]]).hexdigest(),
                    }
                    for file in row["files"]
                },
            }
            for row in self.voices
            if row["collection"] == PIPER
        }

    def serve(self, server: Server, *, flat: bool = False, listing: bool = True) -> None:
        """All of it, under "/mirror"; `flat` is without folders."""
        for path, body in self.files.items():
            place = path.rsplit("/", 1)[-1] if flat else path
            server.pages[f"/mirror/{place}"] = Served(server, body)
        if listing:
            listed = json.dumps(self.listing()).encode()
            server.pages[f"/mirror/{LISTING}"] = answer(listed)

    def page(self, server: Server, name: str) -> Served:
        """How the file of that name is served."""
        (found,) = [page for path, page in server.pages.items() if path.rsplit("/", 1)[-1] == name]
        assert isinstance(found, Served)
        return found

    def replace(self, server: Server, name: str, page: Behaviour) -> None:
        """Serve the file of that name in another way."""
        (path,) = [path for path in server.pages if path.rsplit("/", 1)[-1] == name]
        server.pages[path] = page

    def write(self, folder: Path, *, flat: bool = True, listing: bool = True) -> Path:
        """The same as a folder."""
        for path, body in self.files.items():
            target = folder / (path.rsplit("/", 1)[-1] if flat else path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
        if listing:
            (folder / LISTING).write_text(json.dumps(self.listing()), encoding="utf-8")
        return folder


def _row(path: str, body: bytes, engine: str) -> dict[str, Any]:
    """What our index says of a file; of Piper's it has what Piper says, an MD5."""
    kind = "md5" if engine == PIPER else "sha256"
    digest = hashlib.new(kind, body).hexdigest()
    return {"name": path.rsplit("/", 1)[-1], "path": path, "size_bytes": len(body), kind: digest}
