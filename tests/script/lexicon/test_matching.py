"""The entries of all layers found in a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.lexicon import layers as layers_module
from tts.script.lexicon.matching import lexicon

OWN = """
Art	ɑːɹt	person
Bill	a	person
Selensky	a
quay	kiː
gif	dʒɪf
us	a
Kim Orr Un	a
Kim	a
Yelp!	a
C++	a
.NEST	a
St. Orm	a
de Vrie	a
O’Bran	a
S-900	=S nine hundred
don	a
Jan	a
Xi	a
co	a
Capo	a	word		en	cased
dove	a	word		en	cased
minute	a	word		en	adjective
minute	ə	word		en	noun
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A user's lexicon; no other counts."""
    monkeypatch.setattr(layers_module, "_INSTALLED", tmp_path / "shipped")
    (tmp_path / "shipped").mkdir()
    path = tmp_path / "own.tsv"
    path.write_text(OWN, encoding="utf-8")
    return path


def found(text: str, path, language: str = "en") -> list[str]:
    """What a lexicon finds in a text."""
    readings = lexicon(language, own=path).readings(text)
    return [text[start:end] for start, end, _ in readings]


@pytest.mark.parametrize(
    "text",
    [
        "Artem is smart",
        "art and ART, an Arthur of the Arts",
        "Art-house films",
        "state-of-the-art",
        "Art. 5 of the treaty; Art 5",
        "Art@example.com, www.Art.example, https://example.com/Art/1, Art.pdf",
        "my_Art, x=Art",
        "selensky SELENSKYS Selenskys",
        "Kim. Orr",
        "O'Brans Bran",
        "don't DON'T",
        "Jan. 5, Jan 5, 5 Jan and Jan. Holt",
        "the US is with WHO",
        "co-op, CO2",
        "capo CAPO, Dove DOVE",
        "BILL PASSES",
        "XI",
        "L'Art",
    ],
)
def test_an_entry_never_leaks_into_other_words(own, text):
    assert [one for one in found(text, own) if one not in ("Kim", "S-900")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Selensky",
        "(Selensky)",
        "“Selensky”",
        "'Selensky'",
        "«Selensky»",
        "—Selensky—",
        "Selensky's",
        "Selensky’s",
        "Selensky'll",
        "Selenskyʼs",
        "Selensky'",
        "Selensky-led",
        "pro-Selensky",
        "non–Selensky",
        "Selensky/Orban",
        "Selensky.",
        "Selensky…",
        "Selensky, Selensky"[:9],
        "[Selensky]",
        "Selensky:",
        "Selensky²",
        "#Selensky",
        "@Selensky",
        "_Selensky_",
        "*Selensky*",
        "\u00a0Selensky\u00a0",
        "“‘Selensky’s",
    ],
)
@pytest.mark.parametrize("word", ["Selensky", "SELENSKY"])
def test_an_entry_always_applies(own, text, word):
    text = text.replace("Selensky", word)
    for around in (text, f"Then {text} spoke.", f"{text} spoke.", f"He met {text}"):
        assert found(around, own) == [word], around


def test_ones_own_entry_applies_where_a_sentence_begins_and_in_headlines(own):
    assert found("Art is here. Art is there", own) == found("Art Met Art", own) == ["Art", "Art"]


def test_the_name_alone_is_in_the_span(own):
    assert lexicon("en", own=own).readings("to Selensky’s men")[0][:2] == (3, 11)


def test_words_in_small_letters_are_found_in_any(own):
    assert found("The Quay, a QUAY; quay-side. A GIF", own) == ["Quay", "QUAY", "quay", "GIF"]
    assert found("Us and ALL OF US TODAY", own) == ["Us", "US"]


def test_one_that_is_cased_is_found_just_so(own):
    assert found("Capo capo CAPO Capo-led dove", own) == ["Capo", "Capo", "dove"]


def test_phrases_go_before_their_words(own):
    text = "Kim Orr Un, KIM ORR UN, Kim\u00a0Orr\n Un; Kim Orr-Un; Kim, Orr Un"
    assert found(text, own) == ["Kim Orr Un", "KIM ORR UN", "Kim\u00a0Orr\n Un", "Kim", "Kim"]


def test_signs_of_a_name_belong_to_it(own):
    text = "Yelp! said Yelp? of C++, C+ and .NEST, NEST"
    assert found(text, own) == ["Yelp!", "C++", ".NEST"]


def test_small_changes_of_spelling(own):
    assert found("St Orm, St. Orm, ST. ORM", own) == ["St Orm", "St. Orm", "ST. ORM"]
    text = "De Vrie met de Vrie’s, Ann De Vrie and DE VRIE"
    assert found(text, own) == ["De Vrie", "de Vrie", "De Vrie", "DE VRIE"]
    assert found("O'Bran, O’BRAN's", own) == ["O'Bran", "O’BRAN"]


def test_designations_in_the_plural(own):
    (one,) = lexicon("en", own=own).readings("two S‑900s fell")
    assert (one[:2], one[2].alias) == ((4, 10), "S nine hundreds")


def test_names_beside_hyphens_that_are_words_too(own):
    assert found("we saw Art-house, Art-backed plans", own) == ["Art", "Art"]
    assert found("Art-backed plans", own) == ["Art"]


def test_abbreviations_that_are_names_too(own):
    assert found("Jan said so", own) == found("He met Jan.", own) == ["Jan"]


def test_elision_and_suffixes_are_of_their_languages(own, tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("Art\ta\tword\t\tfr\nArt\ta\tword\t\ttr\n", encoding="utf-8")
    assert found("l’Art, d'Art, x'Art", path, "fr") == ["Art", "Art"]
    assert found("Art’ın evi", path, "tr") == ["Art"]


def test_the_part_of_speech_decides(own):
    readings = lexicon("en", own=own).readings("a minute, a minute amount; minute by minute")
    assert [entry.part_of_speech for *_, entry in readings] == ["noun", "adjective", "noun"]


def test_an_entry_for_all_is_used_where_the_part_of_speech_is_not_known(own, tmp_path):
    path = tmp_path / "b.tsv"
    path.write_text("wind\tə\tword\t\ten\tverb\nwind\tɪ\n", encoding="utf-8")
    readings = lexicon("en", own=path).readings("to wind it; Wind rose")
    assert [entry.ipa for *_, entry in readings] == ["ə", "ɪ"]


def test_earlier_layers_go_first_even_inside_longer_phrases(own, tmp_path):
    for name, lines in {
        "library.tsv": "Art\tb\nBor\tb\nNew Selensky Town\tb\n",
        "shipped/x.en.tsv": "Art\tc\tperson\nBor\tc\tperson\nVal\tc\tperson\n",
    }.items():
        (tmp_path / name).write_text(lines, encoding="utf-8")
    layers_module._listed.cache_clear()
    known = lexicon("en", (tmp_path / "library.tsv",), own)
    text = "we saw Art, Bor, Val and New Selensky Town"
    said = [(text[start:end], entry.ipa) for start, end, entry in known.readings(text)]
    assert said == [("Art", "ɑːɹt"), ("Bor", "b"), ("Val", "c"), ("Selensky", "a")]
    assert [layer.owner for layer, _ in known.ranked("Art")] == ["yours", "library", "shipped"]
    layers_module._listed.cache_clear()


def test_a_shipped_name_that_is_a_word_too_must_be_told_to_be_one(own, tmp_path):
    (tmp_path / "shipped" / "x.en.tsv").write_text("Nice\tniːs\tplace\n", encoding="utf-8")
    layers_module._listed.cache_clear()
    assert found("He lives in Nice now", own) == ["Nice"]
    assert found("Nice weather. Nice One", own) == []
    layers_module._listed.cache_clear()


def test_ranked_says_what_counts(own):
    known = lexicon("en", own=own)
    assert [entry.part_of_speech for _, entry in known.ranked("minute")] == ["adjective", "noun"]
    assert [entry.written for _, entry in known.ranked("SELENSKY")] == ["Selensky"]
    assert known.ranked("Selensky’s") == known.ranked("nobody") == known.ranked("…") == []


@given(
    st.lists(
        st.sampled_from(
            [
                *"'’-–. ,@/:_\n\"",
                "Art",
                "art",
                "Kim",
                "Orr",
                "Un",
                "s",
                "S",
                "900",
                "5",
                "C++",
                "de",
                "Vrie",
            ]
        ),
        max_size=25,
    ).map("".join)
)
def test_readings_are_in_order_disjoint_and_of_the_entry(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "always.tsv"
    if not path.exists():
        path.write_text(OWN, encoding="utf-8")
    at = 0
    for start, end, entry in lexicon("en", own=path).readings(text):
        assert at <= start < end <= len(text)
        letters = [char for char in text[start:end].casefold() if char.isalnum()]
        assert letters == [char for char in entry.written.casefold() if char.isalnum()]
        at = end


@given(st.text())
def test_any_text_is_taken(tmp_path_factory, text):
    found = lexicon("en", own=tmp_path_factory.getbasetemp() / "none.tsv").readings(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in found)


@pytest.mark.parametrize(
    "piece",
    ["'", "a'", "Art.", "Art@", "Art-", "Art's ", "-", "a\u0300", "Kim ", "Kim Orr ", "ʼ", " "],
)
def test_time_grows_with_length(own, piece):
    known = lexicon("en", own=own)

    def seconds(count: int) -> float:
        taken = []
        for _ in range(3):
            start = time.perf_counter()
            known.readings(piece * count)
            taken.append(time.perf_counter() - start)
        return min(taken)

    assert seconds(20_000) < 40 * max(
        seconds(2_000), 0.003
    )  # ten times as long; a square would be a hundred


def test_ordinary_text_is_read_quickly(own):
    text = (
        "The council said on Tuesday that the new bridge would open to all traffic in spring. "
        * 2_000
    )
    known = lexicon("en", own=own)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        known.readings(text)
        taken.append(time.perf_counter() - start)
    assert len(text) / min(taken) > 2_000_000  # characters a second; ten times that when quiet
