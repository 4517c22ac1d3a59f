"""The headline as it is printed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.model import Block
from tts.reading.wording.headline import (
    agree,
    choose_headline,
    part_title,
    without_mark,
    without_site,
)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge reopens after long repairs | The Courier", "Bridge reopens after long repairs"),
        ("Bridge reopens after long repairs - The Courier", "Bridge reopens after long repairs"),
        ("The Courier: bridge reopens", "The Courier: bridge reopens"),
        ("Bridge — and road — reopen", "Bridge — and road — reopen"),
        ("The Courier", "The Courier"),
    ],
)
def test_the_site_is_no_part_of_it(title: str, bare: str) -> None:
    assert without_site(title, ["The Courier"]) == bare


def test_the_printed_heading_wins_where_it_agrees() -> None:
    printed = ["The Courier", "Harbour bridge reopens, at last"]
    assert (
        choose_headline(printed, ["Harbour Bridge Reopens At Last | The Courier"], ["The Courier"])
        == printed[1]
    )


def test_the_declared_one_wins_over_headings_of_sections() -> None:
    assert choose_headline(["Local news"], ["Harbour bridge reopens"]) == "Harbour bridge reopens"


def test_nothing_gives_nothing() -> None:
    assert choose_headline([], []) is None


def test_agreement() -> None:
    assert agree("“Harbour” bridge reopens", "Harbour bridge reopens")
    assert not agree("Harbour bridge reopens", "Ferry adds evening sailings")
    assert not agree("", "")


def test_the_first_sentence_becomes_the_title() -> None:
    title, blocks = part_title((Block("paragraph", "The bridge in the U.S. opened. It is red."),))
    assert (title, [block.text for block in blocks]) == (
        "The bridge in the U.S. opened.",
        ["It is red."],
    )


def test_a_heading_becomes_the_title() -> None:
    blocks = (Block("heading", "The bridge", 2), Block("paragraph", "It is red."))
    assert part_title(blocks) == ("The bridge", blocks[1:])


def test_a_single_sentence_stays_where_it_is() -> None:
    blocks = (Block("paragraph", "It is red."),)
    assert part_title(blocks) == ("", blocks)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Harbour bridge reopens at last – My gazette", "Harbour bridge reopens at last"),
        ("Harbour bridge reopens – at last", "Harbour bridge reopens – at last"),
        ("gazette.example | Harbour bridge reopens", "Harbour bridge reopens"),
        ("大桥今天早上开放！-海港网", "大桥今天早上开放！"),
    ],
)
def test_a_site_of_an_unknown_name_is_no_part_of_it(title: str, bare: str) -> None:
    assert without_site(title, []) == bare


def test_the_address_names_the_site_too() -> None:
    assert (
        choose_headline(
            ["Gazette"], ["Ferry sails again | Gazette"], ["https://www.gazette.example/a"]
        )
        == "Ferry sails again"
    )


def test_a_kicker_in_the_heading_is_left_out() -> None:
    glued = "TownHarbour bridge reopens, at last"
    pieces = [["Town", "Harbour bridge reopens, at last"]]
    assert choose_headline([glued], ["Harbour bridge reopens, at last"], [], pieces) == pieces[0][1]


def test_a_declared_title_tells_where_the_spaces_are() -> None:
    declared = "Town: Harbour bridge reopens"
    assert choose_headline(["TownHarbour bridge reopens"], [declared]) == declared


def test_pieces_that_only_look_like_blocks_are_parted() -> None:
    pieces = [["Town council", "Harbour bridge reopens"], ["H", "arbour walk"]]
    printed = ["Town councilHarbour bridge reopens"]
    assert choose_headline(printed, [], [], pieces) == "Town council Harbour bridge reopens"
    assert choose_headline(["Harbour walk"], [], [], pieces) == "Harbour walk"


def test_a_part_of_the_title_that_is_printed() -> None:
    title = "Old gazette » Archive » Harbour bridge reopens » Town » Pictures"
    assert (
        choose_headline([], [title], [], [["Harbour bridge reopens"]]) == "Harbour bridge reopens"
    )


def test_a_line_that_goes_on_is_no_headline() -> None:
    assert (
        choose_headline(["… and four people are worried"], ["Bridge reopens"]) == "Bridge reopens"
    )


@given(
    st.lists(st.text(), max_size=4),
    st.lists(st.text(), max_size=4),
    st.lists(st.text(), max_size=2),
)
def test_any_titles_at_all(printed: list[str], declared: list[str], site: list[str]) -> None:
    found = choose_headline(printed, declared, [*site, "http://["], [printed])
    assert found is None or isinstance(found, str)


@pytest.mark.parametrize("end", [" -", " –", " |", ":", " :", " - |", " ·"])
def test_signs_that_parted_the_site_are_no_part_of_it(end: str) -> None:
    heading = "Harbour bridge reopens at last"
    assert choose_headline([heading + end], [heading + end + " Courier"], ["Courier"]) == heading
    assert choose_headline([heading], [f"{heading} - - Courier"], ["Courier"]) == heading
    assert choose_headline([], [heading + end]) == heading


def test_signs_alone_and_quotation_marks_stay() -> None:
    assert choose_headline([" -"], []) == " -"
    quoted = "The mayor: « The bridge is red »"
    assert choose_headline([quoted], [f"{quoted} | Courier"], ["Courier"]) == quoted


def test_the_printed_full_stop_is_kept() -> None:
    heading = "Friends of the BridgeNorth e.V."
    declared = "Friends of the Bridge North e. V - Courier"
    assert (
        choose_headline([heading], [declared], ["Courier"]) == "Friends of the Bridge North e. V."
    )
    assert choose_headline(["Bridge e.V."], ["Bridge e.V - Courier"], ["Courier"]) == "Bridge e.V."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("* Bridge reopens", "Bridge reopens"),
        ("• Bridge reopens", "Bridge reopens"),
        ("1. FC Tolmouth wins", "1. FC Tolmouth wins"),
        ("*Bridge* reopens", "*Bridge* reopens"),
        ("– Bridge reopens", "– Bridge reopens"),
        ("* ", "* "),
    ],
)
def test_the_mark_of_a_list_is_no_part_of_a_title(line: str, title: str) -> None:
    assert without_mark(line) == title


@pytest.mark.parametrize(
    ("printed", "declared"),
    [
        ([f"Bridge {n} reopens" for n in range(3_000)], [f"Ferry {n} sails" for n in range(3_000)]),
        (["bridge " * 100_000], ["ferry " * 100_000]),
        ([], ["a | " * 120] * 3_000),
        ([], [f"A{n} | b | C | d | E | f" for n in range(3_000)]),
    ],
)
def test_time_does_not_grow_with_the_square_of_the_headings(
    printed: list[str], declared: list[str]
) -> None:
    started = time.perf_counter()
    choose_headline(printed, declared, ["Courier", "https://x.example/"], [printed])
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        (("Harbour:", "The old bridge opens"), "Harbour: The old bridge opens"),
        (("It opens!", "The bridge at last"), "It opens! The bridge at last"),
        (("The harbour ", "bridge opens"), "The harbour bridge opens"),
    ],
)
def test_pieces_of_a_heading_are_parted(pieces: tuple[str, ...], title: str) -> None:
    assert choose_headline(["".join(pieces)], [], [], [pieces]) == title


def test_what_leads_a_heading_that_is_declared_whole_belongs_to_it() -> None:
    pieces = ("Tolmouth's best", ": ", "The bridge of superlatives")
    whole, printed = "".join(pieces), "The bridge of superlatives"
    assert choose_headline([printed], [whole], [], [pieces]) == whole
    kicker = ("Tolmouth's best", "The bridge of superlatives")
    assert choose_headline([printed], [whole], [], [kicker]) == printed


def test_the_bar_of_korean_pages() -> None:
    assert without_site("다리가 다시 열렸다-사회ㅣ항구일보", ["항구일보"]) == "다리가 다시 열렸다"


@pytest.mark.parametrize(
    "title",
    [
        "Strait in peril – «The ferry has much to do with it»",
        "The mayor of the town says «The ferry has to go»",
        "The mayor of the town says « The ferry has to go »",
        "The mayor of the town says »The ferry goes«",
    ],
)
def test_the_marks_of_a_quotation_part_no_site(title: str) -> None:
    assert without_site(title, ()) == title
    assert choose_headline([title], [f"{title} - News - HCN"], ["HCN"]) == title
    assert without_site(f"{title} » Harbour Courier", ()) == title


def test_the_site_with_a_word_more_is_no_part_of_it() -> None:
    site = ["https://www.harbourcourier.example/a"]
    assert without_site("Our true self - harbour courier online", site) == "Our true self"
    assert without_site("Harbour courier online - our true self", site) != "our true self"


def test_the_printed_heading_behind_a_declared_name() -> None:
    declared = "Ann Lee: Our true self - from the harbour"
    assert choose_headline(["Self"], [declared], (), [("Our true self",)]) == "Our true self"
    assert choose_headline(["Self"], [declared], (), [("Other news",)]) == declared
