"""Whether a mark ends a sentence; each judge by what only it knows."""

from __future__ import annotations

import pytest

from tts.script.sentences.abbreviations import abbreviations
from tts.script.sentences.judges import JUDGES, ends_sentence
from tts.script.sentences.stops import find_stop, marks


def verdict(text: str, language: str = "en") -> bool:
    """Whether the sentence ends at the last mark before "¦", which stands there instead of nothing."""
    at = text.index("¦")
    plain = text.replace("¦", "")
    match = [each for each in marks(plain) if each.start() < at][-1]
    stop = find_stop(plain, match, 0)
    assert stop
    return ends_sentence(stop, abbreviations(language))


@pytest.mark.parametrize(
    "text",
    [
        "“Why now?”¦ Sen. Ann Roe asked reporters",
        "“Why?”¦ he asked",
        "It fell (down!)¦ and broke",
        "The town (pop.¦ 2,000)",
        "He works at Yahoo!¦ Sports now",
        "He watches E!¦ News daily",
        "We saw Panic!¦ at the Disco",
        "He paused ...¦ and went",
        "We [...]¦ Ukrainians agree",
        "“I …¦ I'm sorry”",
        "2.¦ The second item",
        "For two reasons: 1.¦ The road",
        "P.S.¦ The dog",
        "How the U.S.¦ Can Win in Asia",
        "On p.¦ 12",
        "In vol.¦ II of it",
        "Then ex-Gov.¦ Lund left",
        "He met Dr.¦ No there",
        "Crops, e.g.¦ Wheat",
        "We met J.-P.¦ Roux",
        "For A.G.¦ Lund & Sons",
        "WASHINGTON, D.C.¦ — The Senate",
        "The U.S.¦ Army said",
        "The U.S.¦ Ski team won",
        "At 5 p.m.¦ Monday it",
        "At 5 p.m.¦ Mr. Lund left",
        "On Martin Lund Jr.¦ Day we",
        "Of Bolt Corp.¦ Chairman Lee",
        "In Co.¦ B of the",
        "Then Col. (ret.)¦ Poe left",
        "He plays for Man.¦ Utd. and",
        "Under Pub.¦ L. No. 5",
        "On flight No.¦ BA 249",
        "In the U.S. Pat.¦ No. 5,112",
        "So was Prof. em.¦ Karl Lund",
        "At lat.¦ 41° N.",
        "The vote at 5 p.m.¦ Dec. 31 was close",
        "The band Wham!¦ does not",
        "He ran approx.¦ five miles",
        "Shares of e.l.f.¦ Beauty fell",
        "Then Cllr.¦ Bea Lund left",
        "A book by Lund Univ.¦ Press is out",
        "In Phys.¦ Rev. Lett. it said",
        "“Lost what?”¦ I asked him",
        "It will cost $3 bil.¦ over ten years",
        "He fell on 4th Ave.¦ Tuesday. Nobody saw",
        "It was in Rm.¦ S-211 then",
        "What Did the C.I.A.¦ Know?",
        "We saw the H.M.S.¦ Harlan leave",
        "For the A.B.C.D.¦ Foundation he ran",
        "In Lund & Co.¦ L.L.C. papers",
        "In Lund v. Holm Ltd.¦ [2019] UKSC 14 it said",
        "He got 18 mth.¦ in jail",
        "Jr.¦ Lund took the loss",
        "Voters backed Prop.¦ 8 by far",
        "It is in 12 Cal.¦ 4th 8",
        "So said Ref.¦ B. Lund then",
        "The F.A.A.¦ Administrator, Jo Lund, said so",
        "It plays at 6 p.m.¦ E.T. on Sunday",
        "She was born in Co.¦ Mayo then",
        "It is at 33 deg.¦ N. of there",
        "He held that s.¦ 21 notices were void",
    ],
)
def test_goes_on(text):
    assert not verdict(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Who pays?”¦ Nobody answered",
        "“Who knew?”¦ Critics said the plan was old",
        "He left Yahoo!¦ The firm",
        "so cool!¦ did you see",
        "The end…¦ Or not",
        "The answer was no.¦ 5 people left",
        "It closed in Dec.¦ It stayed shut",
        "They live on Elm St.¦ It is long",
        "It was you and I.¦ Nobody else",
        "He takes vitamin C.¦ Doctors agree",
        "He earned an M.B.A.¦ Friends laughed",
        "He went to the U.S.¦ Europe was far",
        "He went to the U.S.¦ However, he left",
        "He came in 300 B.C.¦ Romans came",
        "They closed at 5 p.m.¦ Results are due",
        "Tea, etc.¦ Milk is not",
        "He works for Bolt Corp.¦ Shares rose",
        "so tired.¦ send help",
        "i was there.¦ no one came",
        "And no.¦ But I'll come",
        "We were friendly .¦ and did well",
        "It closed at 5 p.m.¦ Dec. 31 was its last day",
        "They called him person A.¦ Lund knew him",
        "lol no.¦ he said what",
        "i cant even...¦ @sam u ok",
        "Never again. 😡¦ Nobody came",
        "He left (ret.).¦ Poe stayed",
        "Rain by Thurs.¦ Wind NW all day",
        "It shut at Lund Pt.¦ Crews came",
        "It plays at 6 p.m. E.T.¦ Snow is likely",
        "They won in O.T.¦ St. Lund lost",
        "He came to Dover, Del.¦ Her mother stayed",
        "He lived in Lund, R.I.¦ Neighbors liked him",
        "It burned at 14 W. Elm St.¦ Nobody was hurt",
        "We walked down 42nd St.¦ Crowds were thin",
        "Rates are set by the B.O.J.¦ Rates there are low",
        "The vote is up.¦ de Lund would be glad",
        "Prices rose 3%.¦But wages did not",
        "He went (so he said).¦Then it rained",
        "She lives on Elm Ave.¦ Tuesday is her day off",
    ],
)
def test_ends(text):
    assert verdict(text)


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("de", "Am 3.¦ Oktober kam", False),
        ("de", "Das Spiel endete 2:1.¦ Trainer Lang kam", True),
        ("de", "Zum 100.¦ Mal", False),
        ("de", "Es waren 100.¦ Mehr nicht", True),
        ("de", "Im II.¦ Weltkrieg", False),
        ("de", "Vom 1.-15.¦ August", False),
        ("de", "In der Hauptstr.¦ 5 wohnt", False),
        ("de", "Es kostet 5 Mio.¦ Euro", False),
        ("de", "Es kostet 5 Mio.¦ Das ist", True),
        ("de", "Die Müller GmbH & Co.¦ KG", False),
        ("fr", "Voir l'art.¦ 5", False),
        ("fr", "Vers 500 av.¦ J.-C. elle", False),
        ("fr", "Le groupe S.A.¦ Morel", False),
        ("es", "En EE.¦ UU.", False),
        ("es", "En el s.¦ XX", False),
        ("es", "Son las 5 p. m.¦ No hay", True),
        ("uk", "У 2020 р.¦ Верховна Рада", False),
        ("uk", "Ціни зросли у 2021 р.¦ Зарплати", True),
        ("uk", "Тоді в с.¦ Липове", False),
        ("uk", "Дзвоніть: тел.¦ +380 44", False),
        ("uk", "У 90-х рр.¦ Україна була", False),
        ("uk", "Він тут, буд.¦ 5", False),
    ],
)
def test_other_languages(language, text, ends):
    assert verdict(text, language) is ends


def test_every_judge_says_what_it_knows():
    assert all(judge.__doc__ for judge in JUDGES)
    assert len(set(JUDGES)) == len(JUDGES)
