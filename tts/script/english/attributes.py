"""Whether an amount stands before its noun, where its unit is singular: "a 10-pound bag", "the £5 note"."""

from __future__ import annotations

import re

# Characters: looking from the start each time would take the square of the length.
_REACH = 30
# "a", and after it perhaps one more word: "a record $5 fine", "a 5-year, $50 million contract".
_DETERMINER = re.compile(
    r"\b(?:an?\s(?:[\w-]{1,20},?\s)?|(?:the|his|her|its|their|this|that|our|my|your|per|each|every|another|one)\s)$",
    re.IGNORECASE,
)
_JOINED_SCALE = re.compile(r"\d-[a-z]{4,12}$")  # "$2.5-billion"
_NOT_JOINED = ("-worth", "-plus", "-odd")
# Words that may follow an amount and are no noun that it could belong to; nor are adverbs, most of them in "ly".
_NO_NOUNS = (
    "and|or|to|per|an?|in|for|on|of|is|was|were|are|will|would|at|by|from|with|as|than|if|but|so|into|under|over|he|she|"
    "it|they|we|you|i|that|which|who|the|this|these|more|less|each|every|apiece|had|has|have|after|before|since|last|"
    "next|when|while|because|through|until|up|down|off|out|back|not|also|could|can|may|might|should|did|does|do|be|been|"
    "being|came|went|goes|comes|raised|paid|spent|lost|won|owed|needed|set|his|her|their|its|our|my|away|ahead|behind|"
    "deep|high|tall|wide|long|thick|north|south|east|west|above|below|around|across|along|later|earlier|ago|old|"
    "between|within|without|during|among|against|despite|about|towards?|past|near|outside|inside|beyond|where|whose|"
    "though|although|unless|once|again|still|even|both|too|such|yesterday|today|tomorrow|together|plus|minus|worth|left|right|just|now|then|there|here"
)
_NOUNS_IN_LY = "family|daily|weekly|monthly|yearly|early|supply|rally|assembly|monopoly"
_NOUN = re.compile(rf"\s(?!(?:{_NO_NOUNS})\b|(?!(?:{_NOUNS_IN_LY})\b)[a-z]{{1,20}}ly\b)[a-z]")
_NAME = re.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]"
)  # "a $5 Lorn card"
_NEXT_ATTRIBUTE = re.compile(r",\s[$€£]?\d[\d.,]{0,10}-[a-z]")  # "a 3nm, 16-core chip"
_ARTICLE = re.compile(r"\b[Aa]n?\s$")


def is_attribute(match: re.Match[str]) -> bool:
    """Whether what was matched is joined to a word by a hyphen, or stands between a determiner and a noun."""
    text, start, end = match.string, *match.span()
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return not text.startswith(_NOT_JOINED, end)
    if _JOINED_SCALE.search(match.group()) and _NOUN.match(text, end):
        return True
    from_ = max(0, start - _REACH)
    if _NAME.match(text, end) or _NEXT_ATTRIBUTE.match(text, end):
        return bool(_ARTICLE.search(text, from_, start))
    return bool(_NOUN.match(text, end) and _DETERMINER.search(text, from_, start))
