"""What the licence of a voice asks of whoever publishes the sound.

Licences stand in `voices/index.json` as "CC0-1.0", or as "CC0-1.0, from lessac" where the voice was tuned from another
one: bench/voices_index.py says how we know. No legal advice: signs are put into words.
"""

from __future__ import annotations

COMMERCE = "not for commercial use"
_BASES = (
    "lessac",
    "ryan",
    "xiao_ya",
)  # others were tuned from these, whose recordings are restricted


def consequences(licence: str) -> list[str]:
    """What follows from a licence; empty where it asks for nothing."""
    own, _, base = licence.partition(", ")
    return [said for said in (_of_licence(own), _of_base(base)) if said]


def brief(licence: str, width: int) -> str:
    """A licence in so many columns, with what the voice was tuned from in brackets, "?" if that is not known."""
    own, _, base = licence.partition(", ")
    mark = {"": "", "base unknown": " (?)"}.get(base, f" ({base.removeprefix('from ')})")
    room = width - len(mark)
    return (own if len(own) <= room else f"{own[: room - 1]}…") + mark


def _of_licence(own: str) -> str:
    parts = own.split("-")
    if own in ("", "unknown"):
        return "no licence is stated for it: ask its makers before you publish what it says"
    if own == "Research only":
        return f"for research only, so {COMMERCE}"
    if "NC" in parts or own == "Non-commercial":
        return COMMERCE
    if own.startswith("CC-BY-SA"):
        return "credit its makers, and share what you make of it under the same licence"
    if own.startswith(("CC-BY", "Credit")):
        return "credit its makers"
    return ""


def _of_base(base: str) -> str:
    if base == "base unknown":
        return "what it was tuned from is not stated"
    name = base.removeprefix("from ")
    if name in _BASES:
        return (
            f"tuned from {name}, whose recordings are {COMMERCE}; "
            "whether that binds this voice is not settled"
        )
    return ""
