"""Whether a word that may be noun or verb is a verb here: what the words beside it say.

Every neighbour has a weight, and the weights are added: above zero speaks for a verb, below it for a noun or an
adjective. The weights are ours; `bench/data/homographs.jsonl` measures them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tts.script.tables import listed

DECIDED = 2  # points, of one side
_REACH = 48  # characters looked at on each side, so that time grows with the text and not with its square
_BEFORE = re.compile(r"(?:([\w'’]+)(\s+))?([\w'’]+)([^\w'’]*)$")
_AFTER = re.compile(r"([^\w'’]*)([\w'’]+)?")
_STOPS = frozenset(',;:.!?()—–"“”')

_MODALS = listed(
    "to will would can could may might must shall should cannot ll won't can't couldn't wouldn't shouldn't didn't "
    "don't doesn't mustn't won’t can’t couldn’t wouldn’t shouldn’t didn’t don’t doesn’t they'll he'll she'll it'll "
    "we'll i'll you'll they’ll he’ll she’ll it’ll we’ll i’ll you’ll helped helps help let lets let's let’s please "
    "i'd you'd he'd she'd we'd they'd i’d you’d he’d she’d we’d they’d"
)
_DO = listed("do does did never always also often sometimes usually rarely seldom still")
_WHO = listed("i you we they who people police men women children others many most some")
_HE = listed("he she it who which that")
DETERMINERS = frozenset(
    listed(
        "a an the this these those my your his its our their every each no another whose what any her such"
    )
)
PREPOSITIONS = frozenset(
    listed(
        "of in on for with by from at under over against without into about between through during after before since "
        "until as like than per via amid despite within toward towards across behind beyond on-air"
    )
)
BE = frozenset(
    listed(
        "is are was were be been being am isn't aren't wasn't weren't seem seems seemed become becomes became remain "
        "remains remained feel feels felt stay stays stayed very too so more less quite rather almost nearly "
        "it's he's she's that's there's what's who's i'm you're we're they're "
        "it’s he’s she’s that’s there’s what’s who’s i’m you’re we’re they’re"
    )
)
_HAVE = listed("have has had having")
_I_HAVE = listed(
    "i've you've we've they've i’ve you’ve we’ve they’ve"
)  # done something, not a thing
_COUNTS = listed(
    "two three four five six seven eight nine ten many several few more most all both other first last next new old "
    "big small main key major recent disorderly orderly daily weekly monthly yearly friendly deadly costly "
    "christmas birthday wedding only top good bad high low long own same single final early late great young local "
    "public national federal poor rich heavy strong military foreign joint full short fresh clear world"
)
_OBJECTS = listed(
    "the a an his her their its our my your them him me us it each every any this these those himself how why"
)
_SUBJECT_OF = listed(
    "is are was were has had will would could should may can must did does said says rose fell found began came went "
    "made took got hit grew led lost won drew shows show showed vary who"
)

_PREVIOUS = {
    **dict.fromkeys(_DO, 3), **dict.fromkeys(_MODALS, 5), **dict.fromkeys(PREPOSITIONS, -4),
    **dict.fromkeys(BE, -4), **dict.fromkeys(_HAVE, -3), **dict.fromkeys(_COUNTS, -3), **dict.fromkeys(_WHO, 3),
    **dict.fromkeys(_I_HAVE, 2),
    **dict.fromkeys(DETERMINERS, -5), "and": 0, "or": 0, "but": 1, "then": 2, "that": 0, "who": 4,
    "them": 2, "us": 2, "he": 2, "she": 2, "it": 0,
}  # fmt: skip
_NEXT = {
    **dict.fromkeys(_SUBJECT_OF, -3), **dict.fromkeys(_OBJECTS, 3), "it": 4, "him": 5, "them": 4, "me": 5, "of": -3,
    **dict.fromkeys(["a", "an", "my", "your"], 4), "that": 2, "whether": 3, "what": 2, "their": 4, "against": 1,
    "and": -1,
}  # fmt: skip
_ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|ful|able|ible|ish|ary|less|ian|ese|est|ed|ing|ern)$")
_PLURAL = re.compile(r"[^s'’iu]s$")
_AFTER_TO = frozenset(
    listed(
        "due according thanks related close next access subject response addition exposed owing compared rose fell"
    )
)
_NOT = frozenset(["not", "n't"])


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words beside a word, in lower case, "" where there is none; `apart` where a stop lies between."""

    second: str
    before: str
    after: str
    starts: bool
    apart_before: bool
    apart_after: bool


def neighbours(text: str, start: int, end: int) -> Neighbours:
    """The words beside the characters `start` to `end` of a text."""
    left = _BEFORE.search(text[max(0, start - _REACH) : start])
    right = _AFTER.match(text, end, end + _REACH)
    second, before, gap = (left[1] or "", left[3], left[4]) if left else ("", "", "")
    space, after = (right[1], right[2] or "") if right else ("", "")
    return Neighbours(
        second.lower(),
        before.lower(),
        after.lower(),
        not before,
        not _STOPS.isdisjoint(gap),
        not _STOPS.isdisjoint(space),
    )


def verbness(word: str, beside: Neighbours) -> int:
    """How much speaks for a verb (above 0) or for a noun or adjective (below 0)."""
    is_many = word.endswith("s")
    both = 2 if _is_clause(beside, is_many=is_many) else 0
    return _left(beside, is_many=is_many) + _right(beside, is_many=is_many) + both


def _is_clause(beside: Neighbours, *, is_many: bool) -> bool:
    """Whether both sides together make a clause: "the law permits abortion", "countries that export oil"."""
    if not is_many:
        return beside.before == "that" and bool(_PLURAL.search(beside.second))
    is_subject = beside.second in DETERMINERS and beside.before not in _PREVIOUS
    is_open = beside.after in _NEXT or beside.after in _PREVIOUS or beside.after.endswith("ed")
    return is_subject and bool(beside.after) and not is_open and not beside.apart_after


def _left(beside: Neighbours, *, is_many: bool) -> int:
    if beside.starts or beside.apart_before:
        return -3
    before = beside.before
    if before in _NOT:
        return -3 if beside.second in BE else 5
    if before == "to" and beside.second in _AFTER_TO:
        return -3
    if before in ("most", "many") and beside.second in DETERMINERS:
        return -4  # "the most frequent", "the many records"
    if is_many and before in _HE:
        return 3
    if before in _PREVIOUS:
        known = _PREVIOUS[before]
        return -2 if is_many and known > 0 else known
    return _by_ending(before, is_many=is_many)


def _by_ending(before: str, *, is_many: bool) -> int:
    if before.endswith(("'s", "’s", "s'", "s’")):
        return -4
    if before.endswith("ly"):
        return 1
    if _ADJECTIVE.search(before) or before.isdecimal():
        return -1 if is_many and before.endswith("ing") else -3
    if is_many:
        return -2 if _PLURAL.search(before) else 0
    return 2 if _PLURAL.search(before) else -2


def _right(beside: Neighbours, *, is_many: bool) -> int:
    after = beside.after
    if beside.apart_after or not after:
        return -1 if is_many else 0
    if after in _NEXT:
        return _NEXT[after] + (is_many and after in _OBJECTS)
    if after.endswith("ed"):
        return -2
    if after.endswith("ly"):
        return 1
    is_joined = beside.starts or beside.before in ("and", "or")
    is_object = not is_joined and after not in PREPOSITIONS and _PLURAL.search(after)
    return 2 if is_object else 0
