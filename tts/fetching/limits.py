"""How long a page may take, how large it may be, and how far it may lead."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may cost us for one page.

    `connect_s` bounds the look-up of the name and each attempt to connect, `read_s` the silence between two
    bytes, `total_s` everything from the first look-up to the last byte, redirects included. `body_bytes`
    bounds the body at every stage: as sent, between two decompressions, and at last.
    """

    connect_s: float = 10.0
    read_s: float = 20.0
    total_s: float = 60.0
    body_bytes: int = 16 * 1024 * 1024
    redirects: int = 10

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not (
                value > 0 or (value == 0 and field.name == "redirects")
            ):  # so that NaN fails too
                raise ValueError(f"{field.name} must be positive")
