"""What is said around the parts of an article."""

from __future__ import annotations

import pytest

from tts.errors import UsageError
from tts.script.templates import around, filled, ordinal_word
from tts.settings import Templates


def test_by_default_only_images_are_announced():
    for role in ("title", "dek", "heading", "paragraph", "item", "quote", "correction"):
        assert around(role, Templates(), "en") == ("", "")
    assert around("image", Templates(), "en") == ("Image:", "")
    assert around("image", Templates(), "uk-UA") == ("На світлині:", "")
    assert around("image", Templates(), "sv") == ("", "")


def test_a_template_goes_before_the_usual():
    templates = Templates(quote="Quote: {text} End of quote.", image="{text}")
    assert around("quote", templates, "en") == ("Quote:", "End of quote.")
    assert around("image", templates, "en") == ("", "")


def test_a_sentence_that_needs_what_is_not_known_is_left_out():
    template = "Written by {authors}. Published on {date}. Enjoy."
    assert (
        filled(template, {"authors": "A. Bell", "date": ""}, "en") == "Written by A. Bell. Enjoy."
    )
    assert filled(template, {"authors": "", "date": ""}, "en") == "Enjoy."
    assert filled("By {authors}.", {"authors": "Ann Bell Jr."}, "en") == "By Ann Bell Jr."


def test_ordinals():
    assert ordinal_word(3, "en-GB") == "Third"
    assert ordinal_word(3, "de") == "3"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"quote": "no text"}, "{text} once"),
        ({"quote": "{text} {text}"}, "{text} once"),
        ({"quote": "{text} {number}"}, "{number} is not known"),
        ({"byline": "{text}"}, "{text} is not known"),
        ({"title": "{text"}, "title"),
        ({"title": "{text!r}"}, "braces"),
        ({"title": "{text:>9}"}, "braces"),
        ({"title": "{}"}, "not known"),
        ({"item": "{{x}} {text}"}, "braces"),
    ],
)
def test_templates_that_make_no_sense(changes, words):
    with pytest.raises(UsageError, match=words.replace("{", r"\{").replace("}", r"\}")):
        Templates(**changes)


def test_a_sentence_ends_where_a_sentence_ends():
    known = {"authors": "J. K. Rowan", "date": ""}
    template = "By {authors}, on {date}, for U.S. readers."
    assert filled(template, known, "en") == ""
    template = "{authors} wrote this in 3.5 hours. It came out on {date}. Enjoy."
    assert filled(template, known, "en") == "J. K. Rowan wrote this in 3.5 hours. Enjoy."


def test_what_is_filled_in_is_not_filled_again():
    known = {"authors": "{date}", "date": "May 5"}
    assert filled("By {authors} on {date}.", known, "en") == "By {date} on May 5."
