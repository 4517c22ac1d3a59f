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
        ("en mai 2024", ["mai deux mille vingt-quatre"]),
        ("le XIXe s.", ["dix-neuvième", "siècle"]),
        ("Rocky III", ["trois"]),
        ("chapitre XL", ["chapitre quarante"]),
        ("chapitre V", ["chapitre cinq"]),
        ("chapitre C", []),
        ("$3,50", ["trois dollars cinquante"]),
        ("5 Md de francs", ["cinq milliards"]),
        ("3,50 euros", ["trois euros cinquante"]),
        ("des euros/mois", ["euros par mois"]),
        ("3x par an", ["trois fois"]),
        ("2 ½ kg", ["deux kilogrammes et demi"]),
        ("¾ ha", ["trois quarts d'hectare"]),
        ("3/4 h", ["trois quarts d'heure"]),
        ("3/4 Hz", ["trois quarts de hertz"]),
        ("1/2 h", ["une demi-heure"]),
        ("1 1/2 h", ["une heure et demie"]),
        ("2 3/4 h", ["deux heures trois quarts"]),
        ("2½ %", ["deux et demi pour cent"]),
        ("2/3 %", ["deux tiers pour cent"]),
        ("2 Mds hab., ici", ["deux milliards d'habitants"]),
        ("Ste-Anne", ["Sainte"]),
        ("apr. J.-C.", ["après Jésus-Christ"]),
        ("p. ex. ici", ["par exemple"]),
        ("cf. ici", ["confer"]),
        ("tél. 01 23 45", ["téléphone", "zéro un, vingt-trois, quarante-cinq"]),
        ("appelez le tél. 12 34 56", ["téléphone", "douze, trente-quatre, cinquante-six"]),
        ("M. Roux", ["monsieur"]),
        ("~30 €", ["environ", "trente euros"]),
        ("5 − 3", ["cinq", "moins", "trois"]),
        ("§§ 5", ["paragraphes", "cinq"]),
    ],
)
def test_classes(text, words):
    assert said(text) == words
