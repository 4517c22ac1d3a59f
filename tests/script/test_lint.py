"""What an editor should look at."""

from __future__ import annotations

import pytest

from tts.model import Article, Block
from tts.script.lint import Finding, lint
from tts.settings import ScriptSettings


def look(text: str, language: str = "en", **settings) -> list[Finding]:
    article = Article("A plain title", (Block("paragraph", text),), language=language)
    return list(lint(article, ScriptSettings(**settings)))


def test_plain_text_has_no_findings():
    assert look("The mayor said the bridge would open on Monday. Nobody asked why.") == []


def test_a_doubtful_date_says_why_and_how_sure():
    (found,) = look("They met on 5/4/26 in the town hall.")
    assert (found.place, found.written) == (0, "5/4/26")
    assert 0 < found.confidence < 1
    assert "day" in found.reason


def test_findings_know_their_place():
    text = "“Well,” said Mr. Zbrzeznik on 5/4/26."
    for found in look(text):
        assert text[found.start : found.end] == found.written


def test_a_name_that_is_in_no_lexicon(tmp_path):
    own = tmp_path / "own.tsv"
    text = "They asked Zbrzeznik, and Zbrzeznik knew."
    (found,) = look(text, lexicon=str(own))
    assert (found.written, found.count) == ("Zbrzeznik", 2)
    own.write_text("Zbrzeznik\tˈzbɹɛznɪk\tperson\tyour own\n", encoding="utf-8")
    assert look(text, lexicon=str(own)) == []


@pytest.mark.parametrize(
    "name", ["Matthew", "Belgium", "February", "Elizabeth", "Zelensky", "Kyiv"]
)
def test_names_that_are_known(name):
    assert look(f"It was said of {name} before.") == []


def test_letters_of_another_script():
    (found,) = look("They call it Чорнобиль there.")
    assert found.written == "Чорнобиль"
    assert "Cyrillic" in found.reason
    found = look("Він працює у Microsoft.", "uk")
    assert [one.written for one in found if one.place == 0] == ["Microsoft"]


def test_letters_that_only_look_like_others():
    (found,) = look("The Сovid ward is full.")  # the first letter is Cyrillic
    assert (found.written, found.spoken) == ("Сovid", "Covid")


def test_a_language_whose_numbers_are_the_engines():
    (found,) = look("Det var den 3 maj.", "sv")
    assert "engine" in found.reason
    assert look("Es war am Montag.", "de") == []


def test_a_title_and_a_dek_are_looked_at_too():
    article = Article("On 5/4/26", (Block("paragraph", "Well."),), dek="By 6/5/26 at the latest")
    assert [one.place for one in lint(article)] == [None, "dek"]
