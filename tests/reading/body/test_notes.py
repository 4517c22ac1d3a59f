"""Notes on authors at the end of an article."""

from __future__ import annotations

import pytest

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.body.notes import AUTHOR_NOTE, author_notes, is_author_note

NOTES = (
    "Ann Lee is a senior reporter at the Harbour Post.",
    "Bo Chan and Ann Lee are freelance journalists.",
    "Ann Lee covers the docks and the people on them.",
    "Anna Lehmann ist Redakteurin im Ressort Wirtschaft.",
    "Anne Leclerc est journaliste au service culture.",
    "Ana Lima es periodista y escribe sobre el mar.",
    "About the author: she lives by the sea.",
)
REPORTS = (
    "The president is a former journalist.",
    "Ann Lee is the mayor of the town, and will be for four years.",
    "She is a reporter in the film.",
    "Ann Lee told a reporter that the bridge was closed.",
    "It is about the author of the report.",
)


@pytest.mark.parametrize("text", NOTES)
def test_a_note_is_known(text: str) -> None:
    assert is_author_note(text)


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_is_no_note(text: str) -> None:
    assert not is_author_note(text)


def lines(*texts: str) -> list[Judged]:
    return [Judged(text, Block("paragraph", text)) for text in texts]


def test_only_the_end_is_looked_at() -> None:
    found = author_notes(lines(NOTES[0], *REPORTS, *REPORTS, NOTES[0]))
    assert [line.reason for line in found if line.reason] == [AUTHOR_NOTE]
    assert found[-1].block is None


def test_a_portrait_keeps_its_first_paragraphs() -> None:
    assert all(line.block for line in author_notes(lines(NOTES[0], NOTES[1])))


@pytest.mark.parametrize(
    "text", ["Ann Lee " * 20_000, "A" * 100_000, "Ann Lee is " + "a " * 50_000]
)
def test_long_lines_take_no_time(text: str) -> None:
    assert not is_author_note(text)
