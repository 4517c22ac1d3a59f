"""Names of authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.wording.names import (
    authors_in,
    dated_authors,
    is_personal,
    labelled_authors,
    organisation,
    printed_authors,
    signature,
    signed_authors,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo Chan", ("Ann Lee", "Bo Chan")),
        ("by Ann Lee, Bo Chan & Cy Dahl", ("Ann Lee", "Bo Chan", "Cy Dahl")),
        ("Von Änne Groß und Jan Klee", ("Änne Groß", "Jan Klee")),
        ("Par Zoé Blanc et Léo Noir", ("Zoé Blanc", "Léo Noir")),
        ("Ann Lee, Senior Staff Writer", ("Ann Lee",)),
        ("Ann Lee, ANN LEE", ("Ann Lee",)),
        ("The Tolmouth Courier news desk", ("The Tolmouth Courier news desk",)),
        ("https://example.org/staff/ann-lee", ()),
        ("ann@example.org", ()),
        ("About Jo Bannerley", ("Jo Bannerley",)),
        ("About us", ()),
        ("About the author", ()),
        ("", ()),
        ("By ANN LEE, The Example Agency", ("ANN LEE",)),
        ("Von Jan Klee, Berlin", ("Jan Klee",)),
        ("Ann Lee/AFP", ("Ann Lee",)),
        ("dpa, Reuters", ("dpa", "Reuters")),
        ("Ann Lee in Washington", ("Ann Lee",)),
        ("Ann Lee, edited by Bo Chan", ("Ann Lee",)),
        ("Ann Lee Photos: Bo Chan", ("Ann Lee",)),
        ("View all posts by Ann Lee →", ("Ann Lee",)),
        ("Zeige alle Beiträge von Jan Klee", ("Jan Klee",)),
        ("Ann Lee Ann Lee", ("Ann Lee",)),
        ("Ann Lee ann@example.org", ("Ann Lee",)),
        ("admin", ()),
        ("Super User", ()),
        ("Read more", ()),
    ],
)
def test_authors(text: str, names: tuple[str, ...]) -> None:
    assert authors_in(text) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Ann Lee October 29, 2024 9:53 AM 2 min read", ("Ann Lee",)),
        ("By Ann Lee | Published 3 May 2025", ("Ann Lee",)),
        ("Written by Ann Lee and Bo Chan", ("Ann Lee", "Bo Chan")),
        ("By the time the bridge opened, nobody had slept.", ()),
        ("Ann Lee", ()),
        ("Von Jan Klee am 3. Mai 2024", ("Jan Klee",)),
        ("Von Marianne1 am 3. Mai 2024", ()),
        ("Von Marianne1 am", ()),
        ("by link78", ()),
        ("By Link78", ()),
        ("ByAnn Lee", ("Ann Lee",)),
        ("Words: Ann Lee", ("Ann Lee",)),
        ("Autor: Jan Klee", ("Jan Klee",)),
        ("A cura di Anna Neri", ("Anna Neri",)),
        ("Door Jan Klee", ("Jan Klee",)),
        ("Автор: Анна Ли", ("Анна Ли",)),
        ("作者：李安娜", ("李安娜",)),
        ("이안나 기자", ("이안나",)),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert printed_authors(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("3 May 2024 · by rowing_ann · in Boats", ("rowing_ann",)),
        ("Posted in Boats by rowing_ann on May 3, 2024", ("rowing_ann",)),
        ("Author: ann42", ("ann42",)),
        ("By Ann Lee, of the harbour office", ("Ann Lee",)),
        ("by the sea", ()),
    ],
)
def test_lines_that_sign(line: str, names: tuple[str, ...]) -> None:
    assert signed_authors(line) == names


def test_a_name_beside_a_date() -> None:
    assert dated_authors("29.10.2024 | Ann Lee") == ("Ann Lee",)
    assert dated_authors("29.10.2024 | Boats") == ()
    assert dated_authors("Ann Lee") == ()


def test_an_organisation_is_one_name() -> None:
    assert organisation("By Office of Woods and Water e.V.") == "Office of Woods and Water e.V."
    assert organisation("https://example.org") is None


@pytest.mark.parametrize("name", ["Ann Lee", "Jan van der Klee", "Anna-Lena Groß", "李安娜"])
def test_names_of_persons(name: str) -> None:
    assert is_personal(name)


@pytest.mark.parametrize(
    "name", ["Ann", "Courier Team", "ann lee", "Tags of May", "Lee/Chan Bo", "courier.example Desk"]
)
def test_other_names(name: str) -> None:
    assert not is_personal(name)


@given(st.text())
def test_any_text_has_names_or_none(text: str) -> None:
    for read in (authors_in, printed_authors, signed_authors, dated_authors):
        assert isinstance(read(text), tuple)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Nicolas Gutierrez C.", ("Nicolas Gutierrez C.",)),
        ("Friends of the Bridge e.V.", ("Friends of the Bridge e.V.",)),
        ("Ann Lee Jr.", ("Ann Lee Jr.",)),
        ("Nicolas Gutierrez C., Bo Chan.", ("Nicolas Gutierrez C.", "Bo Chan")),
        ("By Ann Lee.", ("Ann Lee",)),
        ("Revised Edition", ()),
        ("3rd edition", ()),
    ],
)
def test_the_stop_of_an_abbreviation_and_editions(text: str, names: tuple[str, ...]) -> None:
    assert authors_in(text) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("Ann Lee/Bo Chan", ("Ann Lee", "Bo Chan")),
        ("Anne-Marie von Groß und Bo K. Chan", ("Anne-Marie von Groß", "Bo K. Chan")),
        ("Ann", ()),
        ("Ann Lee opened it", ()),
        ("Ann Lee.", ()),
        ("Emergency Harbour Plan", ()),
        ("Bridge A31", ()),
        ("", ()),
    ],
)
def test_lines_that_are_nothing_but_names(line: str, names: tuple[str, ...]) -> None:
    assert signature(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Text: Ann Lee", ("Ann Lee",)),
        ("Autor: Ann Lee Tags: boats, bridges", ("Ann Lee",)),
        ("Words: Ann Lee and Bo Chan", ("Ann Lee", "Bo Chan")),
        ("Text und Interview: Ann Lee", ("Ann Lee",)),
        ("Fotos & Text: Ann Lee", ("Ann Lee",)),
        ("Words and pictures: Ann Lee", ("Ann Lee",)),
        ("Interview: Ann Lee", ()),
        ("Text: the harbour", ()),
        ("Photo: Ann Lee", ()),
        ("Ann Lee", ()),
    ],
)
def test_lines_with_a_label(line: str, names: tuple[str, ...]) -> None:
    assert labelled_authors(line) == names


def test_what_leads_to_a_french_date_is_no_name() -> None:
    assert printed_authors("Par Zoé Blanc Le 17/02/2020") == ("Zoé Blanc",)
