"""What is said for what is written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.spoken import spoken, spoken_words
from tts.script.stretches import is_silent, silent_spans
from tts.script.tables import listed

SAID = [
    # numbers
    ("3,497 people", "three thousand four hundred ninety-seven people"),
    ("the 1st and 22nd", "the first and twenty-second"),
    ("in 1995 and 2024", "in nineteen ninety-five and twenty twenty-four"),
    ("the 1990s, the 2000s, the ’80s", "the nineteen nineties, the two thousands, the eighties"),
    ("1/2 or ½ or 2 1/2", "one half or one half or two and a half"),
    (
        "codes 978-3-16 and 12-34-56",
        "codes nine hundred seventy-eight three sixteen and twelve thirty-four fifty-six",
    ),
    ("which made [it] so (and more) than this", "which made it so, and more, than this"),
    ("in C:\\Windows\\old", "in C: Windows old"),
    ("10–15 men in 2019-2021", "ten to fifteen men in twenty nineteen to twenty twenty-one"),
    ("a 10-year-old", "a ten-year-old"),
    ("-5 and 2x8", "minus five and two by eight"),
    ("24/7 since 9/11", "twenty-four seven since nine eleven"),
    ("v2.0 and v2.0.0", "version two point zero and version two point zero point zero"),
    ("about ~340", "about about three hundred forty"),
    ("a 5/16″ bolt, 2 5/16″", "a five sixteenths of an inch bolt, two and five sixteenths inches"),
    (
        "3x faster, 2-3x more, 3x + 1",
        "three times faster, two to three times more, three x plus one",
    ),
    ("x² + y³", "x squared plus y cubed"),
    (
        "6 × 10^23, 10^-3",
        "six times ten to the power of twenty-three, ten to the power of minus three",
    ),
    ("×10^23", "times ten to the power of twenty-three"),
    ("pp. 12–15, see p. 5", "pages twelve to fifteen, see page five"),
    ("at No. 10's door", "at number ten's door"),
    ("0800 313 4630", "zero eight zero zero, three one three, four six three zero"),
    ("call me on 313-1234", "call me on three one three, one two three four"),
    # dates and times
    ("10/29/24", "October twenty-ninth, twenty twenty-four"),
    ("Oct. 28", "October twenty-eighth"),
    ("29 October 2024", "the twenty-ninth of October twenty twenty-four"),
    ("October 29, 2024", "October twenty-ninth, twenty twenty-four"),
    ("2024-10-29", "the twenty-ninth of October twenty twenty-four"),
    ("May 3–5", "May third to fifth"),
    ("you may 5 times march on", "you may five times march on"),
    ("9:53 AM", "nine fifty-three AM"),
    ("5 p.m.", "five PM."),
    ("2pm-5pm", "two PM to five PM"),
    ("14:05", "fourteen o five"),
    # money and measures
    ("$4.5 billion", "four point five billion dollars"),
    ("€3m", "three million euros"),
    ("£50 or 50p", "fifty pounds or fifty pence"),
    ("$20.50", "twenty dollars fifty cents"),
    ("$5-10 million", "five to ten million dollars"),
    ("US$5bn", "five billion U S dollars"),
    ("5% and -2.5%", "five percent and minus two point five percent"),
    ("10–15 km at 30 km/h", "ten to fifteen kilometers at thirty kilometers per hour"),
    ("155mm shells", "one hundred fifty-five millimeter shells"),
    ("1 kg, 25°C", "one kilogram, twenty-five degrees Celsius"),
    (
        "a £58m scheme, £58m was",
        "a fifty-eight million pound scheme, fifty-eight million pounds was",
    ),
    ("Rs 5,000 or Rs. 1", "five thousand rupees or one rupee"),
    ("82 lbs. and 5 ft. 3 in. tall", "eighty-two pounds and five feet three inches tall"),
    ("1.5 m people, 1.5 m tall", "one point five million people, one point five meters tall"),
    # words
    ("WWII after WW1", "World War two after World War one"),
    ("II. What he left out", "two. What he left out"),
    ("World War II and Henry VIII", "World War two and Henry the eighth"),
    ("Sam and I", "Sam and I"),
    ("the EU and NATO", "the E U and NATO"),
    ("the U.S. Army", "the U S Army"),
    ("in the U.S.", "in the U S."),
    ("the FBI's three MPs", "the F B I's three M P's"),
    ("J. K. Rowan", "J K Rowan"),
    ("Dr. Lee, Lt. Col. Roe", "Doctor Lee, Lieutenant Colonel Roe"),
    ("St. Paul on Elm St. in May", "Saint Paul on Elm Street in May"),
    ("AT&T & Co.", "A T and T and Company."),
    ("№ 5, No. 6, § 7", "number five, number six, section seven"),
    ("COVID-19, F-16s, G7", "COVID-nineteen, F-sixteens, G seven"),
    ("a@b.org", "a at b dot org"),
    ("see example.com/x", "see example dot com slash x"),
    ("@ann #news", "at ann hashtag news"),
    # punctuation
    ("Russia—allegations", "Russia, allegations"),
    ("one — two", "one, two"),
    ("he (she) said", "he, she, said"),
    ("“We won’t,” he said.", "We won't, he said."),
    ("*bold* 😀 text\u200b!", "bold text!"),
    ("wait... what?!", "wait... what?!"),
    ("and/or", "and or"),
    ("soft\u00adhyphen", "softhyphen"),
    ("unknown ⟦ 中国 words", "unknown 中国 words"),
]
FOREIGN = [
    ("de", "Er zahlte 10–15 Euro – „viel“.", "Er zahlte zehn bis fünfzehn Euro, viel."),
    ("fr", "« Oui », dit-il.", "Oui, dit-il."),
    ("fr", "On dit qu'« il » vient, l'or", "On dit qu' il vient, l'or"),
    ("uk", "Він — п’ять.", "Він, п'ять."),
    ("de", "–5 °C, 90 km/h", "minus fünf Grad Celsius, neunzig Kilometer pro Stunde"),
    ("de", "Am 3. Mai, der 21. Juni.", "Am dritten Mai, der einundzwanzigste Juni."),
    ("de", "z. B. 5 Mio. Euro, d. h. viel usw.",
     "zum Beispiel fünf Millionen Euro, das heißt viel und so weiter."),
    ("de", "10–15 Mrd. Euro", "zehn bis fünfzehn Milliarden Euro"),
    ("fr", "−5 °C, n° 12 à 17 h 30, 3 M€",
     "moins cinq degrés Celsius, numéro douze à dix-sept heures trente, trois millions d'euros"),
    ("es", "–5 °C en el n.º 5", "menos cinco grados Celsius en el número cinco"),
    ("uk", "2 млн грн, 11 тис., 1,5 %", "два мільйони гривень, одинадцять тисяч, півтора відсотка"),
    ("uk", "№2 та № 5", "номер два та номер п'ять"),
    ("es", "nº5", "número cinco"),
    ("ru", "–1 %, 5 тыс. руб. и ~3 млрд", "минус 1 процент, 5 тысяч рублей и примерно 3 миллиарда"),
    ("sv", "−5 °C, 90 km/h, 1/2", "-5 °C, 90 km/h, 1/2"),
    ("ar", "مرحبا بالعالم؟", "مرحبا بالعالم؟"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "said"), SAID)
def test_english(written, said):
    assert spoken(written) == said


@pytest.mark.parametrize(("language", "written", "said"), FOREIGN)
def test_other_languages(language, written, said):
    assert spoken(written, language) == said


def test_words_know_what_they_read_out():
    text = "“On Oct. 28, $4.5 billion”"
    words = spoken_words(text)
    assert [(text[one.start : one.end], one.spoken) for one in words] == [
        ("On", "On"),
        ("Oct. 28,", "October twenty-eighth,"),
        ("$4.5 billion", "four point five billion dollars"),
    ]
    assert [text[start:end] for start, end in silent_spans(text, words)] == ["“", "”"]


def check_words(text: str, language: str) -> None:
    """Words are in order and disjoint, say something, and leave out nothing that could be said."""
    words, at = spoken_words(text, language), 0
    for word in words:
        assert at <= word.start < word.end <= len(text)
        assert word.spoken.strip()
        assert not text[word.start].isspace()
        at = word.end
    for start, end in silent_spans(text, words):
        assert not any(char.isalnum() for char in text[start:end])


MIXED = st.text(alphabet="aIVX. $€5,3012:/-–—%x°kmUS()\"'’&@#№½ \u200b😀\u0301", max_size=80)


@given(st.one_of(st.text(max_size=120), MIXED), st.sampled_from(["en", "de", "uk"]))
def test_nothing_that_can_be_said_is_lost(text, language):
    check_words(text, language)


LANGUAGES = ["en", "de", "fr", "es", "uk", "ru", "it", "nl", "pl", "pt", "sv", "ja"]
TOKENS = st.sampled_from(
    listed(
        "v V x X No. nos. p. pp. Rs £ $ € % ° °C ″ ′ ² ³ ⁻ ^ ~ × / - – − . , : ; ' ’ & @ # ½ + = ( ) [ ] WW II IV km/h "
        "km lbs. ft. in. m bn k s st th am p.m. Jan. May St. Dr. z.B. Mio. Mrd. тис. млн тыс. % грн h M€ n° n.º № "
        "3. 0 00 1 2.0 10 29 555-1234 2024 1,000 .5 ٣ ² ① 99999999999999999999999999"
    )
)


@given(
    st.one_of(
        st.lists(st.one_of(TOKENS, st.just(" ")), max_size=14).map("".join),
        st.from_regex(
            r"[vVxX$£€~#+-]?[0-9]{1,4}([.,:/x^'-][0-9]{1,4}){0,4}[a-zA-Z%°″²]{0,2}", fullmatch=True
        ),
    ),
    st.sampled_from(LANGUAGES),
)
def test_no_input_raises(text, language):
    check_words(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "1" * 50_000,
        "1," * 20_000,
        "A. " * 20_000,
        "1-" * 20_000,
        "10^" * 20_000,
        "a £5m " * 5_000,
        "call 313-1234 " * 5_000,
        "(" * 50_000,
        "\x00\x07 \x1b",
    ],
)
def test_strange_texts(text):
    begin = time.process_time()
    check_words(text, "en")
    assert time.process_time() - begin < 10


def test_silent_characters():
    assert all(is_silent(char) for char in "“”\"'()*😀\u200b\ufe0f")
    assert not any(is_silent(char) for char in "aж5中%&")


@pytest.mark.parametrize("per", ["kg", "km", "l", "L", "h", "s", "ml", "m²", "g", "min", "s²"])
def test_every_unit_per_every_other_is_said(per):
    from tts.script.english.units import _UNITS

    for unit in _UNITS:
        said = spoken(f"It was 7 {unit}/{per} yesterday")
        assert said.startswith("It was ")
        assert said.endswith(" yesterday")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Light travels at 300,000 km/s",
            "Light travels at three hundred thousand kilometers per second",
        ),
        ("at 7 GB/s", "at seven gigabytes per second"),
        ("it fell at 5 m/s²", "it fell at five meters per second squared"),
        ("12 l/min", "twelve liters per minute"),
    ],
)
def test_rates(written, said):
    assert spoken(written) == said
