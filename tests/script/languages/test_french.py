"""French numbers, dates and ranks in running text."""

from __future__ import annotations

import pytest

from tts.script.languages.french import rules
from tts.script.rules import readings

RULES = rules()


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 fois", ["une"]),
        ("21 musées", ["vingt et un"]),
        ("1 €", ["un euro"]),
        ("0,5 %", ["zéro virgule cinq pour cent"]),
        ("1,9 Md€", ["un virgule neuf milliard d'euros"]),
        ("200 k€", ["deux cent mille euros"]),
        ("3 M $", ["trois millions de dollars"]),
        ("12 €/mois", ["douze euros par mois"]),
        ("le 1er mai", ["premier mai"]),
        ("les 3 et 4 juin 2021", ["trois et quatre juin deux mille vingt et un"]),
        ("14h05", ["quatorze heures cinq"]),
        ("24h/24", ["vingt-quatre heures sur vingt-quatre"]),
        ("2½ heures", ["deux heures et demie"]),
        ("XXIe siècle", ["vingt et unième"]),
        ("en Inde et un Ver", []),
        ("le IInd Empire", ["second"]),
        ("le 2/3/24", ["deux mars deux mille vingt-quatre"]),
        ("en 17:55 minutes", ["dix-sept minutes cinquante-cinq secondes"]),
        ("1999/2000", ["mille neuf cent quatre-vingt-dix-neuf deux mille"]),
        ("Élisabeth Ire", ["Élisabeth première"]),
        ("2nde", ["seconde"]),
        ("les 2es", ["deuxièmes"]),
        ("années 80", ["quatre-vingt"]),
        ("av. J.-C.", ["avant Jésus-Christ"]),
        ("av. Foch", ["avenue"]),
        ("St-Malo", ["Saint"]),
        ("06 12 34 56 78", ["zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit"]),
        ("n° 2023-270", ["numéro", "deux mille vingt-trois", "deux cent soixante-dix"]),
    ],
)
def test_classes(text, words):
    assert said(text) == words
