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
        ("3.º piso", ["tercer"]),
        ("el 3.º piso", ["tercer"]),
        ("el 1.º Congreso", ["primer"]),
        ("el 13.º puesto", ["decimotercer"]),
        ("quedó 3.º en la liga", ["tercero"]),
        ("el 1.º llegó tarde", ["primero"]),
        ("el 3.º tiene razón", ["tercero"]),
        ("el 1.º está lejos", ["primero"]),
        ("el 3.º día", ["tercer"]),
        ("el 3.º tenía razón", ["tercero"]),
        ("el 1.º y el 3.º", ["primero", "tercero"]),
        ("el artículo 1.º trata", ["primero"]),
        ("el 1.º Bachillerato", ["primer"]),
        ("la 3.ª vuelta", ["tercera"]),
        ("mayo de 2024", ["mayo de dos mil veinticuatro"]),
        ("mayo del 2024", ["mayo del dos mil veinticuatro"]),
        ("Rocky III", ["tres"]),
        ("capítulo XL", ["capítulo cuarenta"]),
        ("capítulo V", ["capítulo cinco"]),
        ("capítulo C", []),
        ("siglo C", []),
        ("3 MM de personas", ["tres millones"]),
        ("3,50 euros", ["tres euros con cincuenta céntimos"]),
        ("unos euros/mes", ["euros por mes"]),
        ("3x por año", ["tres veces"]),
        ("¾ h", ["tres cuartos de hora"]),
        ("3/4 h", ["tres cuartos de hora"]),
        ("1/2 h", ["media hora"]),
        ("2 1/2 h", ["dos horas y media"]),
        ("2¾ kg", ["dos kilogramos y tres cuartos"]),
        ("½ %", ["medio por ciento"]),
        ("2½ %", ["dos y medio por ciento"]),
        ("2/3 %", ["dos tercios por ciento"]),
        ("a. de C.", ["antes de Cristo"]),
        ("p. ej. esto", ["por ejemplo"]),
        ("aprox. aquí", ["aproximadamente"]),
        ("Sr. Ruiz", ["señor"]),
        ("llame al 12 34 56", ["uno dos, tres cuatro, cinco seis"]),
        ("~30 €", ["unos", "treinta euros"]),
        ("5 − 3", ["cinco", "menos", "tres"]),
        ("§§ 5", ["secciones", "cinco"]),
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
