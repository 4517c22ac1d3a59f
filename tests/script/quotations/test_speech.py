"""What is direct speech, and what only stands between marks."""

from __future__ import annotations

import pytest

from tts.script.quotations.speech import LEAST_OF_PART, count_words, direct_speech


def said(text: str, language: str = "en", **more: bool) -> list[str]:
    return [text[start:end] for start, end in direct_speech(text, language, **more)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", '"We will win," she said, "and soon."', ['"We will win,"', '"and soon."']),
        ("en", "“No,” said Ms. Lee. He left.", ["“No,”"]),
        ("en", "The mayor said, “The bridge is safe.”", ["“The bridge is safe.”"]),
        ("en", "“Never.” That was all.", ["“Never.”"]),
        ("en", "Then Ann asks “Where do we go now?” and laughs.", ["“Where do we go now?”"]),
        ("en", "‘We saw it all,’ he told the paper.", ["‘We saw it all,’"]),
        ("de", "„Wir gewinnen“, sagte er, „und zwar bald.“", ["„Wir gewinnen“", "„und zwar bald.“"]),
        ("de", "Die Ministerin: »Das stimmt so.«", ["»Das stimmt so.«"]),
        ("fr", "« Nous viendrons demain », a déclaré le maire.", ["« Nous viendrons demain »"]),
        ("fr", "« Oui, dit-elle, nous viendrons. »", ["« Oui,", " nous viendrons. »"]),
        ("es", "“Vamos a ganar”, dijo ella.", ["“Vamos a ganar”"]),
        ("uk", "«Ми переможемо», — сказала вона.", ["«Ми переможемо»"]),
        ("uk", "«Так, – каже Іван. – І скоро».", ["«Так,", " – І скоро»"]),
        ("uk", 'Мер заявив: "Ми проти".', ['"Ми проти"']),
        ("ru", "«Мы придём», — ответил он.", ["«Мы придём»"]),
        ("pl", "„Przyjdziemy jutro” – powiedziała.", ["„Przyjdziemy jutro”"]),
        ("sv", "”Vi kommer i morgon.” Så var det.", ["”Vi kommer i morgon.”"]),
        ("zh", "他说：“我们走吧。”", ["“我们走吧。”"]),
        ("ja", "彼は「明日は行かないと思います。」と言った。", ["「明日は行かないと思います。」"]),
    ],
)  # fmt: skip
def test_direct_speech(language, text, expected):
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The “special operation” went on."),
        ("en", "She read “The Great Gatsby” and slept."),
        ("en", "They saw “Once Upon a Time in the Long Winter.”"),
        ("en", "Joe “Fingers” Malone came."),
        ("en", "It was a so-called “quick win.”"),
        ("en", "“Gatsby,” by the way, is long."),
        ("en", "He called it “a disaster.”"),
        ("de", "Die Ausstellung „Drei Nüsse für den Winter“ öffnet."),
        ("de", "Der „Spiegel“ sagte nichts dazu."),
        ("uk", "Партія «Слуга народу» виграла."),
        ("uk", "Роман «Сто років самотності» вийшов друком."),
        ("fr", "Le quotidien « Le Monde » en parle."),
    ],
)
def test_titles_names_and_terms_are_the_narrators(language, text):
    assert said(text, language) == []


def test_a_part_of_a_sentence_needs_seven_words():
    words = "a disaster for everyone who lives there and works"
    short = " ".join(words.split()[: LEAST_OF_PART - 1])
    assert said(f"He called it “{words}.”") == [f"“{words}.”"]
    assert said(f"He called it “{short}.”") == []


def test_what_goes_on_from_the_paragraph_before():
    text = "“and so it went,” he said."
    assert said(text) == ["“and so it went,”"]
    assert said("“so it went” again") == []
    assert said("“so it went” again", goes_on=True) == ["“so it went”"]


def test_a_mark_that_is_never_closed():
    assert said("“We go on.") == []
    assert said("“We go on.", ends_open=True) == ["“We go on."]
    assert said("The force said: “We go on and on.") == ["“We go on and on."]
    assert said("A “word that is lost.", ends_open=True) == []


def test_words_are_counted_in_scripts_without_spaces():
    assert count_words("We don't go.") == 3
    assert count_words("我们走吧") == 2
