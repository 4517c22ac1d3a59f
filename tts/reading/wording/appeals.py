"""How sentences begin and end that pages add to articles: appeals to the reader, notes on authors and agencies, terms.

Unlike the phrases of `phrases.py`, none of these settles a line by itself: "Watch" opens a report as well as an appeal.
They are counted, and the trees weigh them with what stands around. In the languages of `phrases.py`.
"""

from __future__ import annotations

import re
from types import MappingProxyType


def _opening(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{words})\b", re.IGNORECASE)


def _anywhere(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)


_TO_READERS = (
    r"sign up|subscribe|follow|get|join|download|click|tap|listen|watch|read|check out|see|visit|learn|tell us"
    r"|like|share"
    r"|send|contact|call|don['’]t miss|support|help|discover|find|enjoy|stay|browse|shop|buy|register|try|want"
    r"|looking for"
    r"|do you|are you|have you|if you|enjoyed|got a|love|play|take|explore|scroll|swipe|keep|catch up|stream"
    r"|vote|donate"
    r"|abonnieren?|jetzt|hier|lesen|folgen|melden|hören|sehen|mehr|sichern|testen|diskutieren|schreiben"
    r"|suscr\w+|sigue|lee|mira|haz|descubre|únete|recibe|escucha|abonnez|inscrivez|suivez|découvrez|lisez"
    r"|retrouvez|recevez"
    r"|téléchargez|cliquez|écoutez|leggi|iscriviti|segui|scopri|guarda|ascolta|clicca|lees|volg|meld|bekijk"
    r"|luister|klik"
    r"|läs|följ|prenumer\w+|anmäl|lyssna|les|følg|meld deg|læs|czytaj|zobacz|sprawdź|zapisz|obserwuj|leia|siga"
    r"|assine|veja"
    r"|confira|ouça|clique|читай\w*|подпис\w+|следите|смотри\w*|слушай\w*|підпис\w+|слідкуй\w*|дивіться"
    r"|слухай\w*|стежте"
)
_WORK = (
    r"reporter|writer|journalist|editor|correspondent|columnist|author|curator|contributor|producer|professor|fellow"
    r"|analyst|blogger|photographer|critic|director|researcher|lecturer|presenter|host"
)
_AGENCIES = (
    r"(?:additional |with )?report(?:ing|ed|s) by|edit(?:ed|ing) by|writing by|compiled by|translated by|produced by"
    r"|associated press (?:writers?|journalists?|reporters?)|with (?:files|reporting|agency inputs?|inputs?) from"
    r"|source|quellen?|mit material|fuentes?|fonte|źródło|источник|джерело|bron|källa|kilde"
)
_TERMS = (
    r"rights reserved|(?:originally|first) (?:published|appeared|posted)|republished|syndicated|views expressed"
    r"|not necessarily reflect|affiliate|earn (?:a )?commission|may receive|terms (?:of|and)|privacy|cookies?"
    r"|trademarks?"
    r"|press release|this (?:article|story|post|content|piece|page) (?:was|is|has|contains|may|originally|first)"
    r"|alle rechte|rechte vorbehalten|dieser (?:artikel|beitrag|text) (?:ist|wurde|erschien|stammt)|cet article"
    r"|droits réservés|este artículo|derechos reservados|этот материал|права защищены|for more (?:information|on|news)"
)

APPEALS = MappingProxyType(
    {
        "to_readers": _opening(_TO_READERS),
        "of_author": re.compile(
            rf"^.{{4,90}}?\b(?:is|was|has been|works as|writes|covers|reports)\b.{{0,60}}?\b(?:{_WORK}|for|about)\b"
            rf"|^\W*about (?:the )?author|^\W*by .{{4,60}}, .{{0,40}}\b(?:{_WORK})\b",
            re.IGNORECASE,
        ),
        "of_work": _anywhere(rf"(?:{_WORK})s?\b"),
        "of_agency": _opening(_AGENCIES),
        "contributed": _anywhere(
            r"contributed to (?:this|the) (?:report|story|article|post)|contributed report"
        ),
        "of_terms": _anywhere(_TERMS),
        "of_correction": _anywhere(
            r"(?:this|an earlier|a previous) (?:article|story|version|post|headline).{0,60}"
            r"(?:updated|corrected|amended|incorrectly|misstated|said)|correction\b|clarification\b|editor['’]s note"
        ),
        "priced": re.compile(r"[$£€]\s?\d|\d\s?(?:€|euros?|dollars?|zł|kr)\b", re.IGNORECASE),
        "aside": re.compile(r"^\W*[(\[].*[)\]]\W*$"),
        "all_capitals": re.compile(r"^[^a-zß-ÿа-яё]*[A-ZА-Я][^a-zß-ÿа-яё]*$"),
        "labelled": re.compile(r"^\W*[^\W\d_][^:.!?]{1,30}:\s"),
        "handle": re.compile(r"(?<!\w)[@#]\w"),
        "dated": re.compile(r"\b(?:19|20)\d\d\b"),
    }
)
