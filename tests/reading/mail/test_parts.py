"""Which parts of a mail are read."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tts.errors import InputError
from tts.reading.mail.parts import Section, contents_of, parse_mail


def text(said: str, kind: str = "plain") -> EmailMessage:
    part = EmailMessage()
    part.set_content(said, subtype=kind)
    return part


def several(kind: str, *parts: EmailMessage) -> EmailMessage:
    around = EmailMessage()
    getattr(around, f"make_{kind}")()
    for part in parts:
        around.attach(part)
    return around


def sections(mail: EmailMessage) -> list[Section]:
    found = contents_of(parse_mail(mail.as_bytes())).sections
    return [Section(each.html.strip(), each.plain.strip()) for each in found]


def test_all_of_the_chosen_alternative_is_read() -> None:
    mixed = several("mixed", text("one"), text("two"))
    assert sections(several("alternative", mixed)) == [Section(plain="one"), Section(plain="two")]
    assert sections(several("alternative", text("short"), mixed)) == [
        Section(plain="one"),
        Section(plain="two"),
    ]


def test_markup_outranks_text_and_keeps_it_to_fall_back_on() -> None:
    parts = text("a"), text("<p>a</p>", "html")
    for each in (parts, parts[::-1]):
        assert sections(several("alternative", *each)) == [Section("<p>a</p>", "a")]


def test_a_text_beside_the_markup_is_read_too() -> None:
    rich = several("mixed", text("<p>a</p>", "html"), text("below"), text("<p>b</p>", "html"))
    assert sections(several("alternative", text("all"), rich)) == [
        Section("<p>a</p>", "all"),
        Section(plain="below"),
        Section("<p>b</p>"),
    ]


def test_an_alternative_without_text() -> None:
    assert sections(several("alternative", text(" "))) == []


def test_parts_too_deep_are_an_error_not_a_loss() -> None:
    mail = text("deep")
    for _ in range(29):
        mail = several("mixed", mail)
    assert sections(mail) == [Section(plain="deep")]
    with pytest.raises(InputError):
        sections(several("mixed", several("mixed", mail)))
