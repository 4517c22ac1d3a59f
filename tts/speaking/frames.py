"""Messages between a process and its workers: pickles, each behind its length."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

LENGTH = struct.Struct(">Q")  # bytes that follow


def send(stream: IO[bytes], message: object) -> None:
    """Write a message and push it out.

    Raises:
        OSError: nobody reads it.
    """
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message.

    Raises:
        EOFError: whoever wrote has gone, be it in the middle of a message.
    """
    (length,) = LENGTH.unpack(_whole(stream, LENGTH.size))
    return pickle.loads(_whole(stream, length))  # noqa: S301 -- from a process that we started ourselves


def _whole(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
