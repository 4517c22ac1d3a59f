"""The numbers of ordered lists, as a browser shows them."""

from __future__ import annotations

import pytest
from choice_pages import P, added, read

from tts.reading.choosing.numbering import shown

ITEMS = "<li>Clean the stones.</li><li>Fill the hopper.</li><li>Open the sluice.</li>"


@pytest.mark.parametrize(
    ("attributes", "numbers"),
    [
        ("", "1. 2. 3."),
        ("start=5", "5. 6. 7."),
        ("start='+0'", "0. 1. 2."),
        ("start=-1", "-1. 0. 1."),
        ("start=many", "1. 2. 3."),
        (f"start={'9' * 5000}", "999999999. 1000000000. 1000000001."),
        ("reversed", "3. 2. 1."),
        ("reversed start=10", "10. 9. 8."),
        ("type=a", "a. b. c."),
        ("type=A start=26", "Z. AA. AB."),
        ("type=i", "i. ii. iii."),
        ("type=I start=3999", "MMMCMXCIX. 4000. 4001."),
        ("style='list-style-type: upper-roman'", "I. II. III."),
        ("type=1 class=steps", "1. 2. 3."),
    ],
)
def test_numbers(attributes, numbers):
    said = added(read(f"{P[0]}<ol {attributes}>{ITEMS}</ol>{P[1]}"))
    assert " ".join(text.split()[0] for text in said) == numbers


@pytest.mark.parametrize(
    "markup",
    [
        f"<ul>{ITEMS}</ul>",
        f"<ol style='list-style:none'>{ITEMS}</ol>",
        f"<ol class='list-unstyled'>{ITEMS}</ol>",
        f"<ol role='list'>{ITEMS}</ol>",
        "<ol><li>Clean the stones.</li></ol>",
    ],
)
def test_lists_that_show_no_numbers(markup):
    assert added(read(f"{P[0]}{markup}{P[1]}"))[0] == "Clean the stones."


def test_an_item_is_numbered_once_and_not_what_is_nested_in_it():
    page = (
        "<ol><li><p>Clean.</p><p>Well.</p><ul><li>By hand.</ul><li value=7>Fill.<li>8. Open.</ol>"
    )
    assert added(read(P[0] + page + P[1])) == [
        "1. Clean.",
        "Well.",
        "By hand.",
        "7. Fill.",
        "8. Open.",
    ]


def test_a_number_that_begins_the_text_is_not_taken_for_the_items_own():
    said = added(read(f"{P[0]}<ol><li>1 cup of flour.<li>2 eggs.</ol>{P[1]}"))
    assert said == ["1. 1 cup of flour.", "2. 2 eggs."]


def test_what_has_no_letters_or_roman_numeral_is_a_number():
    assert [shown(number, "lower-alpha") for number in (0, -3, 28, 703)] == ["0", "-3", "ab", "aaa"]
    assert [shown(number, "lower-roman") for number in (0, 4, 1994)] == ["0", "iv", "mcmxciv"]
