"""Spanish numbers, dates and ranks in running text."""

from __future__ import annotations

import pytest

from tts.script.languages.spanish import rules
from tts.script.rules import readings

RULES = rules()


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 vez", ["una"]),
        ("21 días", ["veintiún"]),
        ("21 de mayo", ["veintiuno de mayo"]),
        ("son 21 y", ["veintiuno"]),
        ("21 millones", ["veintiún"]),
        ("200 £", ["doscientas libras"]),
        ("3 M€", ["tres millones de euros"]),
        ("21 mil €", ["veintiún mil euros"]),
        ("$1,500.50", ["mil quinientos dólares con cincuenta centavos"]),
        ("1.200 €/mes", ["mil doscientos euros por mes"]),
        ("1.º de mayo de 2024", ["primero de mayo de dos mil veinticuatro"]),
        ("3.er piso", ["tercer"]),
        ("5.as jornadas", ["quintas"]),
        ("siglo X", ["siglo décimo"]),
        ("siglos XIX y XX", ["siglos diecinueve y veinte"]),
        ("la XXV edición", ["vigesimoquinta"]),
        ("el III Congreso", ["tercer"]),
        ("Isabel II", ["Isabel segunda"]),
        ("Luis XIV", ["Luis catorce"]),
        ("½ hora", ["media hora"]),
        ("2½ horas", ["dos horas y media"]),
        ("las 20.45 h", ["veinte cuarenta y cinco horas"]),
        ("8:30 a. m.", ["ocho treinta a·m"]),
        ("EE.UU.", ["Estados Unidos"]),
        ("C/ Mayor", ["calle"]),
        ("nº5 y n.º 5", ["número", "cinco", "número", "cinco"]),
        ("2.000.000 personas", ["dos millones de"]),
        ("24/7", ["veinticuatro", "siete"]),
        ("500 mil piezas", ["quinientas"]),
        ("500 mil pesos", ["quinientos"]),
        ("el Mundial 2024 ha querido", ["dos mil veinticuatro"]),
        ("5 ha de bosque", ["cinco hectáreas"]),
        ("del 31 al 1 cambió", ["treinta y uno", "uno"]),
        (
            "el 2/3/24 y el 2/3/98",
            [
                "dos de marzo de dos mil veinticuatro",
                "dos de marzo de mil novecientos noventa y ocho",
            ],
        ),
        ("EE UU", ["Estados Unidos"]),
        ("1999/00", ["mil novecientos noventa y nueve dos mil"]),
    ],
)
def test_classes(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("13,435 casos", "trece mil cuatrocientos treinta y cinco"),
        ("9,583 segundos", "nueve coma quinientos ochenta y tres"),
    ],
)
def test_a_comma_before_three_digits_is_doubted(text, spoken):
    (number,) = readings(text, RULES)
    assert number.spoken == spoken
    assert number.confidence < 1
    assert "comma" in number.doubt
