"""Who wrote an article, by the weight of the evidence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.claims.authors import WORTH, Credit, choose_authors

SITE = ("Tolmouth Courier", "https://www.tolmouthcourier.example/bridge")
VISIBLE = "the bridge\nann lee\nbo chan\ncourier"


def chosen(*given: tuple[str, str], visible: str = VISIBLE) -> tuple[str, ...]:
    return choose_authors([Credit(*credit) for credit in given], SITE, visible)


def test_a_declared_name_that_is_printed() -> None:
    assert chosen(("Ann Lee", "signed")) == ("Ann Lee",)
    assert chosen(("Ann Lee", "meta")) == ("Ann Lee",)


def test_a_declared_name_that_is_never_printed_is_none() -> None:
    assert chosen(("Cy Dahl", "signed"), ("Cy Dahl", "meta"), ("Cy Dahl", "card")) == ()


def test_a_list_is_believed_when_one_of_it_is_printed() -> None:
    assert chosen(("Ann Lee", "signed"), ("Cy Dahl", "signed")) == ("Ann Lee", "Cy Dahl")


def test_a_printed_name_beats_the_site() -> None:
    assert chosen(("Tolmouth Courier", "signed"), ("Ann Lee", "printed")) == ("Ann Lee",)


def test_the_site_signs_what_nobody_else_does() -> None:
    assert chosen(("Tolmouth Courier", "house")) == ("Tolmouth Courier",)
    assert chosen(("Tolmouth Courier", "meta")) == ()


@pytest.mark.parametrize(
    "name", ["TOLMOUTH COURIER", "tolmouthcourier.example", "Tolmouthcourier", "TC"]
)
def test_names_of_the_site(name: str) -> None:
    assert chosen((name, "meta"), visible=name.lower()) == ()


def test_what_two_places_say_beats_what_one_does() -> None:
    assert chosen(("Ann Lee", "printed"), ("Ann Lee", "marked"), ("Bo Chan", "named")) == (
        "Ann Lee",
    )


def test_beside_a_declared_author_only_those_who_are_marked_or_printed() -> None:
    assert chosen(("Ann Lee", "signed"), ("Bo Chan", "named")) == ("Ann Lee",)
    assert chosen(("Ann Lee", "signed"), ("Bo Chan", "marked")) == ("Ann Lee", "Bo Chan")


def test_lesser_declarations_speak_only_where_better_ones_are_silent() -> None:
    assert chosen(("Ann Lee", "signed"), ("Bo Chan", "meta")) == ("Ann Lee",)
    assert chosen(("Tolmouth Courier", "signed"), ("Bo Chan", "meta")) == ("Bo Chan",)


def test_forms_of_one_name_are_one_author() -> None:
    assert chosen(("Ann", "signed"), ("Ann Lee", "marked")) == ("Ann Lee",)
    assert chosen(("ANN LEE", "printed"), ("Ann Lee", "signed")) == ("Ann Lee",)
    assert chosen(
        ("Ann Lee", "signed"), ("Bo Chansen", "signed"), ("Bo ChansenReporter", "printed")
    ) == (
        "Ann Lee",
        "Bo Chansen",
    )


def test_many_names_away_from_the_headline_are_those_of_others() -> None:
    assert chosen(("Ann Lee", "far")) == ("Ann Lee",)
    assert chosen(("Ann Lee", "far"), ("Bo Chan", "far")) == ()


def test_a_label_by_its_class_alone_is_no_name() -> None:
    assert chosen(("news", "named")) == ()


@given(
    st.lists(st.tuples(st.text(), st.sampled_from(sorted(WORTH)))), st.lists(st.text()), st.text()
)
def test_any_names_at_all(named: list[tuple[str, str]], site: list[str], visible: str) -> None:
    found = choose_authors([Credit(*credit) for credit in named], [*site, "http://["], visible)
    assert set(found) <= {name for name, _ in named}


def test_the_full_stop_of_an_initial_is_kept_where_it_is_printed() -> None:
    assert chosen(("Ann Lee C", "signed"), ("Ann Lee C.", "printed"), visible="ann lee c.") == (
        "Ann Lee C.",
    )


@pytest.mark.parametrize("place", ["signed", "meta", "printed", "named", "far"])
def test_time_does_not_grow_with_the_square_of_the_names(place: str) -> None:
    names = [Credit(f"Ann{number} Lee{number}", place) for number in range(20_000)]
    started = time.perf_counter()
    choose_authors([*names, Credit("Bo Chan", "marked")], SITE, VISIBLE)
    assert time.perf_counter() - started < 2


def test_many_declared_names_leave_room_for_a_printed_one() -> None:
    declared = [(f"Cy{number} Dahl{number}", "signed") for number in range(100)]
    assert "Bo Chan" in chosen(*declared, ("Bo Chan", "printed"), ("Bo Chan", "marked"))


def test_the_record_has_the_publisher_in_its_own_spelling() -> None:
    assert chosen(("Tolmouth Courier", "signed")) == ("Tolmouth Courier",)
    assert chosen(("TolmouthCourier", "signed")) == ()
    assert chosen(("TolmouthCourier", "signed"), ("TolmouthCourier", "marked")) == (
        "TolmouthCourier",
    )


def test_the_class_of_an_element_alone_does_not_sign_for_the_site() -> None:
    assert chosen(("Tolmouth Courier", "named")) == ()
    assert chosen(("Tolmouth Courier", "named"), ("Tolmouth Courier", "house")) == (
        "Tolmouth Courier",
    )


@pytest.mark.parametrize(
    ("name", "place", "found"),
    [
        ("Courier", "meta", ()),
        ("Bridge Association", "meta", ()),
        ("annlee", "signed", ()),
        ("AFP", "signed", ("AFP",)),
        ("Bridge Association", "signed", ("Bridge Association",)),
    ],
)
def test_names_of_accounts(name: str, place: str, found: tuple[str, ...]) -> None:
    site = ("Ferry Weekly",)
    visible = f"the bridge\n{name.lower()}"
    assert choose_authors([Credit(name, place)], site, visible) == found


def test_what_is_far_and_no_name_is_none() -> None:
    assert chosen(("AFP", "far")) == ()
    assert chosen(("Course or Type", "far")) == ()
    assert chosen(("Cooper", "far")) == ("Cooper",)


def test_a_printed_byline_denies_who_is_only_declared() -> None:
    given = [("Bo Chan", "signed"), ("Ann Lee", "printed"), ("Ann Lee", "named")]
    assert chosen(*given) == ("Ann Lee",)
    assert chosen(*given[:2]) == ("Bo Chan", "Ann Lee")


def test_a_signature_counts_where_the_site_declares_itself() -> None:
    assert chosen(("Ann Lee", "signature")) == ()
    assert chosen(("Tolmouth Courier", "meta"), ("Ann Lee", "signature")) == ("Ann Lee",)


def test_a_feed_speaks_where_the_record_is_silent() -> None:
    assert chosen(("Ann Lee", "feed"), ("Bo Chan", "meta")) == ("Ann Lee",)
    assert chosen(("Bo Chan", "signed"), ("Ann Lee", "feed")) == ("Bo Chan",)
    assert chosen(("Cy Dahl", "feed")) == ()
