"""Whether a paywall let only the beginning of an article through: said, so that nobody takes it for the whole.

That a page is declared not to be free says nothing yet: many are saved by subscribers. There must be a sign that text
is missing, too; and where the declared number of words is there, or the text that the record repeats, nothing is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tts.reading.body.judge import Judged

_AFTER = 12  # lines behind the last of the body in which the wall stands
_WHOLE = (
    0.8  # of the declared words, from which a text is whole: counts differ by headings and captions
)
_CUT = 0.6  # of the declared words, or of the text in JSON-LD, below which it is cut
_SHORT = 350  # words of a text that a wall cuts without a declaration
_WALL = re.compile(
    r"(?:subscribe|sign up|register|log ?in|join)\b[^.]{0,40}\bto (?:continue|keep|finish) reading"
    r"|to (?:continue|keep) reading\b"
    r"|subscribers? only|(?:for|to) subscribers\b|already a (?:subscriber|member)"
    r"|subscribe (?:now )?to (?:read|unlock|access)"
    r"|unlock (?:this|the full) (?:article|story)|read the (?:full|rest of the) (?:article"
    r"|story) (?:with|by)"
    r"|(?:nur )?für abonnent|abonnent(?:en|innen)? vorbehalten|bereits \S*(?:abonnent|registriert)"
    r"|lesen sie weiter:|(?:jetzt|weiter)\s?lesen mit"
    r"|jetzt (?:testen|freischalten|abonnieren)"
    r"|um (?:den artikel )?weiterzulesen"
    r"|diesen (?:artikel|text) (?:weiter ?lesen|freischalten)|sie haben bereits ein abo"
    r"|réservée?s? (?:aux|à nos) abonnés|il vous reste .{1,12} de cet article|déjà abonné"
    r"|abonnez-vous pour|lire la suite en"
    r"|(?:exclusivo|solo|sólo) para (?:suscriptores|assinantes)|suscr[ií]b(?:e|a)te para"
    r"|para (?:seguir|continuar) leyendo"
    r"|riservato agli abbonati|abbonati per|sei già abbonato|exclusiv[oa] para assinantes"
    r"|assine para|já é assinante"
    r"|(?:alleen|exclusief) voor abonnees|abonneer (?:u|je) om|al abonnee|verder lezen\?"
    r"|tylko dla prenumeratorów|masz już prenumerat"
    r"|(?:kun|bare) for abonnenter|for abonnenter|allerede abonnent|prenumerera för"
    r"|redan prenumerant|vain tilaajille|jo tilaaja"
    r"|для подписчиков|подпишитесь, чтобы|для передплатників|有料会員|会員限定|구독자 전용",
    re.IGNORECASE,
)

# What only subscribers may do beside reading.
_OTHER_WALL = re.compile(
    r"comment|koment|komment|comentar|newsletter|podcast|e-?paper", re.IGNORECASE
)


def is_cut(lines: Sequence[Judged], is_free: bool | None, declared_words: int, body: str) -> bool:
    """Whether text of the article is missing: `body` is the text as JSON-LD repeats it, "" when it does not."""
    own = sum(len(line.text.split()) for line in lines if line.block)
    repeated = len(body.split())
    if is_free or (declared_words and own >= declared_words * _WHOLE):
        return False
    if repeated > _SHORT and own >= repeated * _WHOLE:  # a record that is cut itself is short
        return False
    if is_free is None:
        return (
            own < _SHORT
            and bool(declared_words)
            and own < declared_words * _CUT
            and _is_walled(lines)
        )
    whole = max(declared_words, repeated)
    return own < whole * _CUT or _is_walled(lines)


def _is_walled(lines: Sequence[Judged]) -> bool:
    """Whether an offer to subscribe follows the body, or ends it."""
    last = max((at for at, line in enumerate(lines) if line.block), default=-1)
    behind = (line.text for line in lines[last : last + _AFTER + 1] if last >= 0)
    return any(_WALL.search(text) and not _OTHER_WALL.search(text) for text in behind)
