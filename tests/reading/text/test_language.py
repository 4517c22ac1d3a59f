"""The language of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.language import language_of

TEXTS = {
    "en": "The bridge was opened in the morning, and the children were the first to walk over it.",
    "de": "Die Brücke wurde am Morgen geöffnet, und die Kinder gingen als Erste über das Wasser.",
    "fr": "Le pont a été ouvert dans la matinée et les enfants sont passés les premiers.",
    "es": "El puente se abrió por la mañana y los niños fueron los primeros en cruzarlo.",
    "it": "Il ponte è stato aperto al mattino e i bambini sono passati per primi con le maestre.",
    "pt": "A ponte foi aberta de manhã e as crianças não esperaram para passar em primeiro lugar.",
    "nl": "De brug werd in de ochtend geopend en de kinderen liepen er als eersten overheen.",
    "pl": "Most został otwarty rano i jako pierwsze przeszły po nim dzieci, które nie chciały czekać.",
    "uk": "Міст відкрили вранці, і першими по ньому пройшли діти, які не хотіли чекати.",
    "ru": "Мост открыли утром, и первыми по нему прошли дети, которые не хотели ждать.",
    "ar": "افتتح الجسر في الصباح وكان الأطفال أول من عبر إلى الضفة الأخرى من النهر.",
    "he": "הגשר נפתח בבוקר והילדים היו הראשונים לחצות אותו אל הצד השני.",
    "el": "Η γέφυρα άνοιξε το πρωί και τα παιδιά πέρασαν πρώτα απέναντι.",
    "zh": "大桥今天早上开放，孩子们最先走过，随后是等候已久的居民和老师们。",
    "ja": "橋は今朝開通し、最初に渡ったのは小学生たちだった。みんなで歌いながら歩いた。",
    "ko": "다리는 오늘 아침에 개통되었고 아이들이 가장 먼저 건너갔다.",
    "hi": "पुल आज सुबह खोला गया और सबसे पहले बच्चों ने उसे पार किया।",
    "th": "สะพานเปิดเมื่อเช้านี้และเด็ก ๆ เป็นกลุ่มแรกที่เดินข้าม",
}


@pytest.mark.parametrize("language", TEXTS)
def test_it_is_told_from_the_text(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    ("declared", "tag"), [("en-us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("DE", "de")]
)
def test_a_declaration_is_believed(declared: str, tag: str) -> None:
    text = TEXTS["zh"] if tag.startswith("zh") else TEXTS["en"]
    assert language_of(text, (declared,)) == tag


def test_a_declaration_in_another_script_is_not() -> None:
    assert language_of(TEXTS["uk"], ("en", "en-US")) == "uk"
    assert language_of(TEXTS["en"], ("ru",)) == "en"
    assert language_of(TEXTS["uk"], ("en", "uk-UA")) == "uk-UA"


def test_nothing_to_go_by() -> None:
    assert language_of("") == "en"
    assert language_of("12345", ("fr",)) == "fr"


def test_a_declaration_that_a_long_text_contradicts_is_not() -> None:
    assert language_of(" ".join([TEXTS["fr"]] * 8), ("en",)) == "fr"
    assert language_of(" ".join([TEXTS["fr"]] * 8), ("en", "fr-FR")) == "fr-FR"
    assert language_of(" ".join([TEXTS["en"]] * 8), ("de-DE",)) == "en"


def test_a_short_text_or_a_neighbour_contradicts_nothing() -> None:
    assert language_of(TEXTS["fr"], ("en",)) == "en"
    danish = "Broen blev åbnet om morgenen, og børnene var de første til at gå over den med hunden."
    assert language_of(" ".join([danish] * 8), ("nb",)) == "no"
    assert language_of(" ".join([TEXTS["es"]] * 8), ("gl",)) == "gl"
    assert language_of(f"{' '.join([TEXTS['en']] * 8)} {TEXTS['fr']}", ("en",)) == "en"


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("en_US", "en-US"),
        ("EN_gb.UTF-8", "en-GB"),
        ("English", "en"),
        ("zh-hant", "en"),
        ("", "en"),
    ],
)
def test_declarations_are_put_in_order_or_ignored(declared: str, found: str) -> None:
    assert (
        language_of(
            "The boats left in the morning and nobody was there to see them go.", (declared,)
        )
        == found
    )


ZULU = (
    "Abantwana bahamba ngebhuloho elisha ekuseni kakhulu ngaphambi kokuvulwa kwalo. Iningi labo laliyizingane "
    "zesikole esingaphesheya komfula, ezazilinde kusukela ekuseni. Umama othengisa izithelo emakethe wathi ujabule "
    "ngoba manje uzofika ngokushesha emsebenzini wakhe. Imeya yedolobha yathi ibhuloho lizosebenza iminyaka eminingi "
    "futhi lizosiza osomabhizinisi abaningi. Ntambama kwafika abaculi bedolobha badlala umculo kwaze kwashona ilanga. "
    "Abadala bakhumbula ibhuloho elidala elawa ngesikhathi sezikhukhula eminyakeni edlule. Manje abantu bangawela "
    "noma nini bengesabi amanzi."
)


def test_a_language_that_joins_its_little_words_is_told_by_its_letters() -> None:
    assert language_of(ZULU, ("en-GB", "en")) == "zu"


def test_no_model_is_loaded_where_declaration_and_words_agree(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tts.reading.text.language._classified", lambda _: pytest.fail("was asked"))
    for language in ("en", "de", "fr", "es", "pl", "ru"):
        assert language_of(" ".join([TEXTS[language]] * 8), (language,)) == language
        assert language_of(" ".join([TEXTS[language]] * 8)) == language


@given(st.text(), st.lists(st.text(max_size=12), max_size=3))
def test_any_text_has_a_language(text: str, declared: list[str]) -> None:
    assert language_of(text, declared)
