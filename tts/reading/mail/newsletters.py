"""Lines that newsletters put around their article, told by their wording; for mails only.

A line counts when it is short, or begins as only such lines do; postal addresses, which laws make newsletters print,
count at the foot alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tts.model import Dropped
from tts.reading.text.characters import ends_sentence, weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.model import Block

REASON = "newsletter furniture"
_LONGEST_LABEL = 120  # characters
_LONGEST_NOTICE = 400
_PROSE = 80
LABELS = (  # in a short line, wherever they stand
    r"view (?:this|the|it|our)?\s*(?:e-?mail|message|newsletter|post|(?:online|web) version)?\s*(?:in|on|online)\s*"
    r"(?:your|a|the)?\s*(?:web ?)?(?:browser|web|site|website|online|app)"
    r"|(?:view|read|open) (?:it |this |this e-?mail )?(?:online|in (?:your |the |a )?(?:browser|app))"
    r"|(?:web|online|browser) version|having trouble (?:viewing|reading)|can['’]?t see (?:this|images)"
    r"|unsubscribe|opt[- ]?out"
    r"|(?:manage|update|change|edit) (?:your |my |e-?mail )*(?:preferences|subscriptions?|settings|profile)"
    r"|e-?mail preferences|subscription preferences|forward (?:this|to a friend)"
    r"|was this (?:e-?mail|newsletter) forwarded|privacy (?:policy|notice)|terms of (?:service|use)"
    r"|add (?:us|this address|\S+@\S+) to your (?:address book|contacts|safe)"
    r"|im browser (?:ansehen|öffnen|anzeigen)|online(?:version| ansehen)|newsletter abbestellen|abmelden|austragen"
    r"|(?:afficher|voir|ouvrir|lire) (?:ce|cet|le|la|l['’])?.{0,25}(?:navigateur|en ligne)|se désabonner|se désinscrire"
    r"|désinscription|ver (?:este|en|no).{0,25}navegador|darse de baja|cancelar (?:la )?(?:suscripción|inscrição)"
    r"|visualizza.{0,25}browser|annulla l['’]iscrizione|disiscriviti|bekijk.{0,25}browser|afmelden|uitschrijven"
    r"|отписаться|открыть в браузере|відписатися|wypisz się|wyświetl w przeglądarce|avregistrera|avsluta prenumeration"
    r"|afmeld|avmeld"
)
NOTICES = (  # how a line begins that says why the mail came
    r"you(?:['’]re| are)? (?:are )?(?:receiving|received|getting|got) this\b"
    r"|this (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|intended|delivered)"
    r"|(?:if you|to) (?:no longer|stop receiving|prefer not|don['’]t want|do not want|unsubscribe|opt out)"
    r"|if you (?:wish|want|would like) to (?:unsubscribe|stop|opt)|(?:our|my) (?:mailing|postal) address is"
    r"|(?:was this|did someone) forward(?:ed)?|(?:if )?this (?:e-?mail )?was forwarded to you"
    r"|(?:please )?do not reply to this|want to change how you receive"
    r"|sie (?:erhalten|bekommen) diese|wenn sie (?:diesen newsletter|keine)|vous (?:recevez|avez reçu) (?:ce|cet)"
    r"|si vous ne souhaitez plus|recib(?:es|e|iste) este|si no desea|ricevi questa|je ontvangt deze|u ontvangt deze"
    r"|вы получили это|ви отримали це|otrzymujesz tę|du (?:får|mottar|modtager) (?:detta|denne)"
)
_LABEL = re.compile(rf"(?<!\w)(?:{LABELS})(?!\w)", re.IGNORECASE)
_NOTICE = re.compile(rf"\W*(?:{NOTICES})", re.IGNORECASE)
# Number and street, a box, or a postal code after a town or its state: "12 Quay St, Harbour Town, ME 04101".
_ADDRESS = re.compile(
    r"\b\d+[a-z]?\s+(?:[^\W\d_][\w.'’]*\s+){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|lane|ln|dr|drive"
    r"|way|quay|square|sq|floor|suite|ste|place|court|row)\b\.?.*,"
    r"|\b(?:straße|strasse|str\.|platz|gasse|rue|via|calle|ulica|ul\.|ул\.)\s.*\d.*,?"
    r"|\w+(?:straße|strasse|str\.|platz|gasse|weg|straat|gatan)\s+\d+|\bp\.? ?o\.? box \d+|\bpostfach \d+"
    r"|,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"\W*(?:©|\(c\) ?\d{4}|copyright\b)", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a line of a mail tells of the mail or the subscription, not of anything else."""
    if len(text) <= _LONGEST_LABEL and not _is_sentence_around(text) and _LABEL.search(text):
        return True
    return len(text) <= _LONGEST_NOTICE and bool(_NOTICE.match(text))


def _is_sentence_around(text: str) -> bool:
    """Whether a label is only a word of a sentence, as in "She wanted to unsubscribe from life."."""
    found = _LABEL.search(text)
    return found is not None and ends_sentence(text) and len(found.group()) * 3 < len(text)


def without_furniture(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """The blocks that are the article's, and the others with their reason."""
    last = max((at for at, block in enumerate(blocks) if _is_prose(block)), default=-1)
    furniture = [
        is_furniture(block.text) or (at > last and _is_imprint(block.text))
        for at, block in enumerate(blocks)
    ]
    pairs = list(zip(blocks, furniture, strict=True))
    return (
        tuple(block for block, is_out in pairs if not is_out),
        tuple(Dropped(block.text, REASON) for block, is_out in pairs if is_out),
    )


def _is_prose(block: Block) -> bool:
    return (
        not is_furniture(block.text)
        and not _is_imprint(block.text)
        and weight(block.text) >= _PROSE
    )


def _is_imprint(text: str) -> bool:
    return len(text) <= _LONGEST_NOTICE and (
        bool(_COPYRIGHT.match(text)) or (bool(_ADDRESS.search(text)) and not ends_sentence(text))
    )
