"""Streets, saints, doctors and drives."""

from __future__ import annotations

import pytest

from tts.script.english.streets import _SAINTS, _STREETS, KINDS, RULES, SIDES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("kind", sorted(_STREETS))
def test_every_kind_of_street(kind):
    assert said(f"on Elm {kind}. in May") == [_STREETS[kind]]
    assert said(f"on Elm {kind}. NW in May") == [f"{_STREETS[kind]} Northwest"]
    assert said(f"the x{kind}. in May") == []


@pytest.mark.parametrize("name", sorted(_SAINTS))
def test_every_saint(name):
    assert said(f"at St. {name} there") == ["Saint"]
    (reading,) = readings(f"Elm St. {name} there", RULES)
    assert reading.spoken == "Saint"
    assert reading.doubt


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("St. Paul", ["Saint"]),
        ("in Port St. Quill", ["Saint"]),
        ("on Elm St", ["Street"]),
        ("on Elm St. St. Quill's bell", ["Street", "Saint"]),
        ("on St. Quill St. now", ["Saint", "Street"]),
        ("at 10 Elm St. London", ["Street"]),
        ("on 34th St. Police said", ["Street"]),
        ("on Elm St. The bell", ["Street"]),
        ("the W. 34th St. bell", ["West", "Street"]),
        ("at 5 E. Elm St.", ["East", "Street"]),
        ("Elm Avenue NW", ["Avenue Northwest"]),
        ("on Elm Hwy here", ["Highway"]),
        ("down Dr. Quill Dr. on", ["Drive"]),
        ("told Dr. Quill", []),
        ("at 5 Elm Dr. Boston", ["Drive"]),
        ("the Rev. Dr. Quill", []),
        ("on Quill Jr. Dr.", ["Drive"]),
        ("the ave of", []),
        ("10 St. James's Square, 5 St. Mary's Road", ["Saint", "Saint"]),
        ("at 7 St. Quill Road", ["Saint"]),
        ("on 42nd St. James said", ["Street"]),
        ("on 104 St. Police said", ["Street"]),
        ("Elm Ct NW, K Lane E", ["Court Northwest", "Lane East"]),
        ("Dr S Rowan", []),
        ("ST. JOSEPH, Mich.", ["Saint"]),
        ("MAN HELD IN ST. JOHN'S", ["Saint"]),
        ("FIRE ON ELM ST. AS", ["Street"]),
        ("IN ST LOUIS", ["Saint"]),
        ("IN ST QUILL", []),
        ("the 1st of May", []),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken


def test_the_tables_are_whole():
    assert {"St", "Street", "Sq", "Square", "Way"} <= set(KINDS.split("|"))
    with pytest.raises(TypeError):
        SIDES["N"] = "Nowhere"


def test_a_street_that_could_be_a_saint_is_doubted():
    (reading,) = readings("the Elm St. Quill way", RULES)
    assert (reading.spoken, reading.confidence < 1) == ("Street", True)
