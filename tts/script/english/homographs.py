"""Words that are written alike and said in two ways: "read", "lead", "record", told apart by what stands beside them.

The tables say which sounds a word has and what speaks for each. Sounds are broad General American.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tts.script.english.cues import CUES, USUAL, Cue
from tts.script.english.endings import with_s
from tts.script.english.neighbours import DECIDED, neighbours, verbness
from tts.script.rules import Rule, Said

if TYPE_CHECKING:
    from collections.abc import Iterable

# Word, as noun or adjective, as verb, and which of them is usual where nothing decides. A word of the plural or of
# the third person takes its "s" by itself.
_NOUN_OR_VERB = """
abuse       əˈbjuːs        əˈbjuːz        noun
addict      ˈædɪkt         əˈdɪkt         noun
advocate    ˈædvəkət       ˈædvəkeɪt      noun
affiliate   əˈfɪliət       əˈfɪlieɪt      noun
aggregate   ˈæɡɹɪɡət       ˈæɡɹɪɡeɪt      noun
ally        ˈælaɪ          əˈlaɪ          noun
alternate   ˈɔːltɚnət      ˈɔːltɚneɪt     noun
annex       ˈænɛks         əˈnɛks         verb
appropriate əˈpɹoʊpɹiət    əˈpɹoʊpɹieɪt   noun
approximate əˈpɹɑːksəmət   əˈpɹɑːksəmeɪt  noun
articulate  ɑːɹˈtɪkjələt   ɑːɹˈtɪkjəleɪt  noun
associate   əˈsoʊʃiət      əˈsoʊʃieɪt     noun
attribute   ˈætɹɪbjuːt     əˈtɹɪbjuːt     verb
combine     ˈkɑːmbaɪn      kəmˈbaɪn       verb
compound    ˈkɑːmpaʊnd     kəmˈpaʊnd      noun
conduct     ˈkɑːndʌkt      kənˈdʌkt       verb
conflict    ˈkɑːnflɪkt     kənˈflɪkt      noun
console     ˈkɑːnsoʊl      kənˈsoʊl       noun
construct   ˈkɑːnstɹʌkt    kənˈstɹʌkt     verb
contest     ˈkɑːntɛst      kənˈtɛst       noun
contract    ˈkɑːntɹækt     kənˈtɹækt      noun
contrast    ˈkɑːntɹæst     kənˈtɹæst      noun
converse    ˈkɑːnvɝːs      kənˈvɝːs       verb
convict     ˈkɑːnvɪkt      kənˈvɪkt       verb
coordinate  koʊˈɔːɹdənət   koʊˈɔːɹdəneɪt  verb
decrease    ˈdiːkɹiːs      dɪˈkɹiːs       noun
defect      ˈdiːfɛkt       dɪˈfɛkt        noun
delegate    ˈdɛlɪɡət       ˈdɛlɪɡeɪt      noun
deliberate  dɪˈlɪbəɹət     dɪˈlɪbəɹeɪt    noun
desert      ˈdɛzɚt         dɪˈzɝːt        noun
digest      ˈdaɪdʒɛst      daɪˈdʒɛst      verb
discharge   ˈdɪstʃɑːɹdʒ    dɪsˈtʃɑːɹdʒ    noun
discount    ˈdɪskaʊnt      dɪsˈkaʊnt      noun
duplicate   ˈduːpləkət     ˈduːpləkeɪt    noun
elaborate   ɪˈlæbəɹət      ɪˈlæbəɹeɪt     noun
entrance    ˈɛntɹəns       ɪnˈtɹæns       noun
escort      ˈɛskɔːɹt       ɪˈskɔːɹt       noun
estimate    ˈɛstəmət       ˈɛstəmeɪt      noun
excuse      ɪkˈskjuːs      ɪkˈskjuːz      noun
exploit     ˈɛksplɔɪt      ɪkˈsplɔɪt      verb
export      ˈɛkspɔːɹt      ɪkˈspɔːɹt      noun
extract     ˈɛkstɹækt      ɪkˈstɹækt      verb
frequent    ˈfɹiːkwənt     fɹiːˈkwɛnt     noun
graduate    ˈɡɹædʒuət      ˈɡɹædʒueɪt     noun
house       ˈhaʊs          ˈhaʊz          noun
impact      ˈɪmpækt        ɪmˈpækt        noun
implant     ˈɪmplænt       ɪmˈplænt       noun
import      ˈɪmpɔːɹt       ɪmˈpɔːɹt       noun
incense     ˈɪnsɛns        ɪnˈsɛns        noun
increase    ˈɪnkɹiːs       ɪnˈkɹiːs       noun
initiate    ɪˈnɪʃiət       ɪˈnɪʃieɪt      verb
insert      ˈɪnsɝːt        ɪnˈsɝːt        verb
insult      ˈɪnsʌlt        ɪnˈsʌlt        noun
intern      ˈɪntɝːn        ɪnˈtɝːn        noun
intimate    ˈɪntəmət       ˈɪntəmeɪt      noun
misuse      ˌmɪsˈjuːs      ˌmɪsˈjuːz      noun
moderate    ˈmɑːdəɹət      ˈmɑːdəɹeɪt     noun
object      ˈɑːbdʒɛkt      əbˈdʒɛkt       noun
overhaul    ˈoʊvɚhɔːl      ˌoʊvɚˈhɔːl     noun
perfect     ˈpɝːfɪkt       pɚˈfɛkt        noun
permit      ˈpɝːmɪt        pɚˈmɪt         noun
present     ˈpɹɛzənt       pɹɪˈzɛnt       noun
produce     ˈpɹoʊduːs      pɹəˈduːs       verb
progress    ˈpɹɑːɡɹɛs      pɹəˈɡɹɛs       noun
project     ˈpɹɑːdʒɛkt     pɹəˈdʒɛkt      noun
protest     ˈpɹoʊtɛst      pɹəˈtɛst       noun
rebel       ˈɹɛbəl         ɹɪˈbɛl         noun
record      ˈɹɛkɚd         ɹɪˈkɔːɹd       noun
refund      ˈɹiːfʌnd       ɹɪˈfʌnd        noun
refuse      ˈɹɛfjuːs       ɹɪˈfjuːz       verb
reject      ˈɹiːdʒɛkt      ɹɪˈdʒɛkt       verb
resume      ˈɹɛzəmeɪ       ɹɪˈzuːm        verb
segment     ˈsɛɡmənt       sɛɡˈmɛnt       noun
separate    ˈsɛpəɹət       ˈsɛpəɹeɪt      noun
subject     ˈsʌbdʒɛkt      səbˈdʒɛkt      noun
subordinate səˈbɔːɹdənət   səˈbɔːɹdəneɪt  noun
survey      ˈsɝːveɪ        sɚˈveɪ         noun
suspect     ˈsʌspɛkt       səˈspɛkt       noun
syndicate   ˈsɪndəkət      ˈsɪndəkeɪt     noun
torment     ˈtɔːɹmɛnt      tɔːɹˈmɛnt      noun
transfer    ˈtɹænsfɝː      tɹænsˈfɝː      noun
transport   ˈtɹænspɔːɹt    tɹænsˈpɔːɹt    noun
update      ˈʌpdeɪt        ʌpˈdeɪt        noun
upgrade     ˈʌpɡɹeɪd       ʌpˈɡɹeɪd       noun
use         ˈjuːs          ˈjuːz          verb
"""


_RECORD_NOUN = re.compile(
    r"\s(?:highs?|lows?|levels?|profits?|sales|numbers?|rainfall|heat|temperatures?|time|crowds?|turnout|labels?|books?|"
    r"deals?|holders?|high|low|revenues?|earnings|year|fines?|amounts?|prices?|players?|stores?|companies|company)\b"
)
_HOUSE_NOUN = re.compile(r"House")
_PRESENT_NOUN = re.compile(r"\s(?:in|on|among|during|throughout|here|there|within|before)\b")
_NO_ORDER = re.compile(
    r"\s(?:of|in|by|is|was|has|as|at|for|and|or|among|cases?|rates?|restrictions?)\b"
)
_NEAR_REACH = 80  # characters
_BEFORE_REACH = 40


@dataclass(frozen=True, slots=True)
class _Pair:
    noun: str
    verb: str
    is_usually_verb: bool


def _pairs(table: str) -> dict[str, _Pair]:
    found = {}
    for line in table.strip().splitlines():
        word, noun, verb, usual = line.split()
        found[word] = _Pair(noun, verb, usual == "verb")
        many = "allies" if word == "ally" else f"{word}{'es' if word.endswith(('s', 'x')) else 's'}"
        found[many] = _Pair(with_s(noun), with_s(verb), False)
    return found


_PAIRS = _pairs(_NOUN_OR_VERB)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _holds(cue: Cue, match: re.Match[str], points: int) -> bool:
    text, start, end = match.string, *match.span()
    if cue.form and cue.form != match.group():
        return False
    if cue.is_verb is not None and (points < DECIDED if cue.is_verb else points > -DECIDED):
        return False
    if cue.after and not _compiled(cue.after).match(text, end):
        return False
    left = text[max(0, start - _BEFORE_REACH) : start]
    if cue.before and not _compiled(rf"(?:{cue.before})$").search(left):
        return False
    near = text[max(0, start - _NEAR_REACH) : end + _NEAR_REACH]
    return not cue.near or bool(_compiled(cue.near).search(near))


def _special(match: re.Match[str], word: str) -> Said | None:
    points = verbness(word, neighbours(match.string, *match.span()))
    for cue in CUES[word]:
        if _holds(cue, match, points):
            return Said(match.group(), cue.ipa)
    ipa, confidence, doubt = USUAL.get(word, ("", 1.0, ""))
    return Said(match.group(), ipa, confidence, doubt) if ipa else None


def _is_noun_by_itself(match: re.Match[str], word: str) -> bool:
    if word == "record":
        return bool(_RECORD_NOUN.match(match.string, match.end()))
    return bool(_HOUSE_NOUN.match(match.group())) and match.start() != 0


def _points(match: re.Match[str], word: str) -> int:
    if _is_noun_by_itself(match, word):
        return -DECIDED
    beside = neighbours(match.string, *match.span())
    points = verbness(word, beside)
    if word == "use" and beside.starts and not _NO_ORDER.match(match.string, match.end()):
        return DECIDED  # "Use smart solutions"
    if word == "present" and points <= DECIDED and _PRESENT_NOUN.match(match.string, match.end()):
        return -DECIDED  # "points present in others"
    return points


def _pair(match: re.Match[str], word: str) -> Said:
    pair = _PAIRS[word]
    points = _points(match, word)
    if abs(points) >= DECIDED:
        return Said(match.group(), pair.verb if points > 0 else pair.noun)
    is_verb = points > 0 or (points == 0 and pair.is_usually_verb)
    doubt = "could be the noun" if is_verb else "could be the verb"
    return Said(match.group(), pair.verb if is_verb else pair.noun, 0.75, doubt)


def _homograph(match: re.Match[str]) -> Said | None:
    word = match.group().lower()
    return _special(match, word) if word in CUES else _pair(match, word)


def _grouped(words: Iterable[str]) -> str:
    """A pattern for many words that looks at the first two letters before it tries any."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[:2], []).append(word[2:])
    return "|".join(f"{head}(?:{'|'.join(tails)})" for head, tails in sorted(groups.items()))


RULES: tuple[Rule, ...] = (
    Rule(rf"(?i)\b(?<![-'’])(?:{_grouped([*_PAIRS, *CUES])})\b(?![-'’]\w)", _homograph),
)
