"""What a site is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.wording.site_names import is_of_site, is_site

SITE = ["Tolmóuth Courier", "https://www.tolmouth-courier.example/a"]


@pytest.mark.parametrize(
    "name", ["tolmouth courier", "Tolmouth-Courier", "tolmouth-courier.example"]
)
def test_the_site(name: str) -> None:
    assert is_site(name, SITE)
    assert is_of_site(name, SITE)


@pytest.mark.parametrize("name", ["TC", "Tolmouth Courier Boats"])
def test_a_short_form_or_a_part_of_the_site(name: str) -> None:
    assert is_of_site(name, SITE)
    assert not is_site(name, SITE)


@pytest.mark.parametrize("name", ["Ann Lee", "Courier", ""])
def test_others(name: str) -> None:
    assert not is_of_site(name, SITE)


@given(st.text(), st.lists(st.text()))
def test_any_names_at_all(name: str, site: list[str]) -> None:
    assert is_of_site(name, [*site, "http://[", "//"]) in (True, False)


@pytest.mark.parametrize(
    ("name", "site", "is_own"),
    [
        ("TC", "Tolmouth Courier Online", True),
        ("TC", "TolmouthCourier", True),
        ("Tc", "Tolmouth Courier", False),
        ("CO", "Tolmouth Courier Online", False),
        ("T", "Tolmouth Courier", False),
    ],
)
def test_initials(name: str, site: str, is_own: bool) -> None:
    assert is_of_site(name, [site]) == is_own
