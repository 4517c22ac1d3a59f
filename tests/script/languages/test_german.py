"""German numbers, dates and ranks in running text."""

from __future__ import annotations

import pytest

from tts.script.languages.german import rules
from tts.script.rules import readings

RULES = rules()


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("before", "ending"),
    [
        ("Er war der ", "e"),
        ("In der ", "en"),
        ("Zum ", "en"),
        ("Mit dem ", "en"),
        ("Ihre ", "e"),
        ("", "er"),
    ],
)
def test_a_rank_ends_as_the_words_before_it_ask(before, ending):
    assert said(f"{before}3. Platz")[0] == f"dritt{ending}"


@pytest.mark.parametrize(("noun", "ending"), [("Platz", "er"), ("Runde", "e"), ("Kapitel", "es")])
def test_a_rank_by_itself_ends_as_the_noun_asks(noun, ending):
    assert said(f"Ein 4. {noun}")[0] == f"viert{ending}"


def test_no_rank_at_the_end_of_a_sentence_unless_an_article_says_so():
    assert said("Es waren 5.") == ["fünf"]
    assert said("Er wurde der 5.") == ["fünfte"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mit 1 Euro", "einem"),
        ("mit 1 %", "einem Prozent"),
        ("nach 1 Stunde", "einer"),
        ("1 Mio. Euro", "eine Million"),
        ("1 t", "eine Tonne"),
        ("für 1 km", "einen Kilometer"),
    ],
)
def test_one_agrees(text, words):
    assert said(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("am 24.4. um", ["vierundzwanzigsten April"]),
        ("am 31.12.2025", ["einunddreißigsten Dezember zweitausendfünfundzwanzig"]),
        ("am 31.13.2025", ["einunddreißig Punkt dreizehn Punkt zweitausendfünfundzwanzig"]),
        ("8. Jan. 1980", ["achter Januar neunzehnhundertachtzig"]),
        ("ein 20%iger Rabatt", ["zwanzigprozentiger"]),
        ("20-Jährige", ["Zwanzigjährige"]),
        ("6. Die Schuld", ["sechstens"]),
        ("6. Mai", ["sechster Mai"]),
        ("mit 2 Hunden und 1 Katze", ["zwei", "einer"]),
        ("1999/2000 war", ["neunzehnhundertneunundneunzig zweitausend"]),
        ("1.000-mal", ["eintausendmal"]),
        ("Art. 1 GG", ["Artikel", "eins", "G·G"]),
        ("von Ludwig XIV. und", ["Ludwig dem Vierzehnten"]),
        ("Ludwigs XIV. Hof", ["Ludwigs des Vierzehnten"]),
        ("Hauptstr. 5", ["Hauptstraße", "fünf"]),
        ("½ Stunde", ["eine halbe"]),
        ("9/11", ["neun", "elf"]),
        ("19.30 Uhr", ["neunzehn Uhr dreißig"]),
        ("10–12 Uhr", ["zehn bis zwölf Uhr"]),
        ("i. d. R.", ["in der Regel"]),
        ("Äpfel bzw. Birnen", ["beziehungsweise"]),
        ("2 ¾ l", ["zwei drei Viertel Liter"]),
        ("½ kg", ["ein halbes Kilogramm"]),
        ("2½ t", ["zweieinhalb Tonnen"]),
        ("~30 €", ["etwa", "dreißig Euro"]),
        ("5 − 3", ["fünf", "minus", "drei"]),
        ("§§ 5", ["Paragrafen", "fünf"]),
        ("tel. 12 34 56", ["eins zwei, drei vier, fünf sechs"]),
    ],
)
def test_classes(text, words):
    assert said(text) == words


def test_a_guess_is_doubted():
    (ruler,) = readings("Das wusste Ludwig XIV. nicht", RULES)
    assert ruler.confidence < 1
    assert ruler.doubt
