"""Which single mark closes a quotation, and which is an apostrophe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.quotations.apostrophes import closes_nothing, closing_of, is_in_doubt
from tts.script.quotations.marks import quoted
from tts.script.quotations.speech import direct_speech


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quoted(text)]


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in direct_speech(text, "en")]


def curly(text: str) -> str:
    """The same text with round marks, as a typesetter sets them."""
    out = ""
    for at, char in enumerate(text):
        is_first = not at or text[at - 1] in " (—"
        is_elision = text.startswith(("'em", "'90", "'n'", "'tis"), at)
        opens = char == "'" and is_first and not is_elision
        out += "‘" if opens else "’" if char == "'" else char
    return out


BOTH = pytest.mark.parametrize("style", [str, curly], ids=["straight", "round"])

# A text, and the quotations in it that the other voice says.
WHOLE = [
    ("The guide said: 'It's the walkers' right to rest, and we won't rush them.' She sat.",
     ["'It's the walkers' right to rest, and we won't rush them.'"]),
    ("'It's the walkers' right to rest, and we won't rush them,' the guide said.",
     ["'It's the walkers' right to rest, and we won't rush them,'"]),
    ("'The bakers' guild agrees.'", ["'The bakers' guild agrees.'"]),
    ("'It's the girls' turn, and we can't wait.'", ["'It's the girls' turn, and we can't wait.'"]),
    ("'It is the boys' and girls' choir, isn't it?' asked Ann.",
     ["'It is the boys' and girls' choir, isn't it?'"]),
    ("'The bakers' wives' sisters' shops don't open on Sundays,' he said.",
     ["'The bakers' wives' sisters' shops don't open on Sundays,'"]),
    ("'The Bakers' Union won't sign,' said Ann. 'The millers' Guild will.'",
     ["'The Bakers' Union won't sign,'", "'The millers' Guild will.'"]),
    ("'The bakers' 2019 deal isn't dead,' she said.", ["'The bakers' 2019 deal isn't dead,'"]),
    ("'James' house isn't for sale, and Max' barn isn't either,' he said.",
     ["'James' house isn't for sale, and Max' barn isn't either,'"]),
    ("'Give 'em the dogs' dinner, it's rock 'n' roll,' he said.",
     ["'Give 'em the dogs' dinner, it's rock 'n' roll,'"]),
    ("'The '90s was the sailors' decade, wasn't it?' she said.",
     ["'The '90s was the sailors' decade, wasn't it?'"]),
    ("'I was goin' home, an' that's it,' he said.", ["'I was goin' home, an' that's it,'"]),
    ("'They took the farmers' \"best\" land, but we didn't sell,' she said.",
     ["'They took the farmers' \"best\" land, but we didn't sell,'"]),
    ("'We asked for the nurses' \"fair share\" and didn't get it,' she said.",
     ["'We asked for the nurses' \"fair share\" and didn't get it,'"]),
    ("'It's the boys', not the girls', turn,' she said.", ["'It's the boys', not the girls', turn,'"]),
    ("She said that 'the keepers' hut hasn't had a roof for nine years' and wept.",
     ["'the keepers' hut hasn't had a roof for nine years'"]),
    ("'We'll ask about the drivers' hours', he said, and 'the owners' answers aren't good'.",
     ["'We'll ask about the drivers' hours'"]),
]  # fmt: skip


@BOTH
@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_plural_possessive_does_not_end_what_is_said(text, expected, style):
    assert said(style(text)) == [style(one) for one in expected]


# A text, and what stands in marks in it.
ENDS = [
    ("He called them 'the boys' and left.", ["'the boys'"]),
    ("He called them 'the boys', and left.", ["'the boys'"]),
    ("She knew 'the boys'.", ["'the boys'"]),
    ("She knew 'the boys'", ["'the boys'"]),
    ("He called them 'the boys' and it didn't help the drivers' case.", ["'the boys'"]),
    ("He called them 'the boys' and left it to the directors'.", ["'the boys'"]),
    ("He called them 'the boys' and her 'the girl', it's said.", ["'the boys'", "'the girl'"]),
    ("They met 'the boys' at the inn. 'We can't stay,' she said.", ["'the boys'", "'We can't stay,'"]),
    ("'We saw the boys', he said.", ["'We saw the boys'"]),
    ("'We won't wait for the others' she said and didn't.", ["'We won't wait for the others'"]),
    ("'We saw it in the papers.' The drivers' room was empty.", ["'We saw it in the papers.'"]),
    ("'Go to the Smiths'!' cried Ann.", ["'Go to the Smiths'!'"]),
    ("The wolves' den (in 'the woods') wasn't found.", ["'the woods'"]),
    ("Is it 'the woods' or 'the fields'?", ["'the woods'", "'the fields'"]),
]  # fmt: skip


@BOTH
@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_a_quotation_may_end_with_an_s(text, expected, style):
    assert found(style(text)) == [style(one) for one in expected]


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "The guide said: 'It's the walkers' right to rest, and we won't rush them. She sat.",
        "'It's the walkers' right to rest. We won't rush them.",
        "The guide said: 'We have all seen the walkers' hut, and the keepers' too.",
        "The guide said: 'We are all on the bakers' side",
        "'It's the walkers' right to call it 'rest' and nothing else we've heard of,' she said.",
    ],
)
def test_in_doubt_nothing_is_said_by_the_other_voice(text, style):
    assert said(style(text)) == []


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "The boys' dogs' food isn't here, and the cats' isn't either.",
        "They rocked 'em in the '90s, with rock 'n' roll, in the sailors' bar.",
        "The bakers' guild, the millers' guild, and the nurses' union didn't sign.",
    ],
)
def test_apostrophes_alone_are_no_quotations(text, style):
    assert found(style(text)) == []


def test_feet_do_not_end_what_is_said():
    quote = "'He is 6' tall in his socks, and it's no trick,'"
    assert said(f"{quote} she said.") == [quote]


def test_a_wrong_mark_that_opens_ends_what_is_in_doubt():
    text = "‘We saw the boys’, he said. ’We left.’"
    assert said(text)[:1] == ["‘We saw the boys’"]
    text = "'We saw the boys', he said. ‘We left.’"
    assert said(text) == ["'We saw the boys'", "‘We left.’"]


def test_single_marks_within_double_ones_change_nothing():
    for text in (
        "“They say ‘it’s the walkers’ right’ and we agree,” she said.",
        "\"They say 'it's the walkers' right' and we agree,\" she said.",
    ):
        assert said(text) == [text[: text.index(" she")]]


def test_several_in_one_paragraph_with_double_marks_inside():
    first = "‘The bakers’ guild called it “the millers’ problem”,’"
    second = "‘It’s ours, and the nurses’ too.’"
    assert said(f"{first} she said. {second} He left.") == [first, second]


def test_what_is_doubtful():
    text = "the boys' toys"
    assert is_in_doubt(text, text.index("'"))
    for word in ("Marx", "goin", "o", "lil", "6"):
        assert is_in_doubt(f"a {word}' b", len(word) + 2)
    for word in ("boy", "van", "no", "moth", "boys,", "boys."):
        assert not is_in_doubt(f"a {word}' b", len(word) + 2)


def test_what_closes_nothing():
    for text, at in (("don't", 3), ("a 'b", 2), ("rock 'n' roll", 7), ("’n’ b", 2)):
        assert closes_nothing(text, at)
    assert not closes_nothing("'a' b", 2)


def test_the_word_behind_tells():
    text = "boys' and girls' toys' were"
    first, second, third = (at for at, char in enumerate(text) if char == "'")
    assert closing_of(text, [first, second, third]) == third
    assert closing_of(text, [first, second]) is None
    assert closing_of(text, []) is None


WORDS = st.sampled_from(
    ["'", "’", "‘", "s' ", "s’ ", "the boys", "right", " and ", ", ", ". ", "'n' ", "6' ", "don't ", "“", "”"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=20).map("".join))
def test_pairs_are_in_order_and_disjoint(text):
    at = 0
    for one in quoted(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end
