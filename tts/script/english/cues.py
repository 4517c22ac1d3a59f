"""What stands beside a word of two sounds where it has one or the other: "lead pipes", "wound up", "close to".

Patterns take capitals and small letters alike. Sounds are broad General American.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Cue:
    """What speaks for one sound of a word. Each that is given must hold; the first cue that holds decides.

    `before` ends and `after` begins what stands beside the word, `near` is found within 80 characters, `form` is the
    word itself. `is_verb` asks what the neighbours make of it.
    """

    ipa: str
    before: str = ""
    after: str = ""
    near: str = ""
    form: str = ""
    is_verb: bool | None = None


_MODAL = (
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|cannot|do|does|did|let|please|never|not|"
    r"\w+n['’]t|\w+['’]ll)\s)"
)
_BEEN = (
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|having|got|\w+['’](?:s|ve|d))\s(?:\w+ly\s|also\s|never\s|"
    r"not\s|then\s|since\s|ever\s|just\s|already\s)?)"
)
_PAST = (
    r"\b(?:yesterday|ago|last (?:week|month|year|night|\w+day)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"in (?:19|20)\d\d|earlier|when|was|were|had|said|wrote|told|took|gave|then|after|aloud|before the)\b"
)
_CUES: dict[str, tuple[Cue, ...]] = {
    "read": (
        Cue("ˈɹiːd", before=r"\b(?:good|must|great|quick|long|easy|better|best|first|close|fascinating)[\s-]"),
        Cue("ˈɹiːd", before=_MODAL),
        Cue("ˈɹɛd", before=_BEEN),
        Cue("ˈɹɛd", before="[,.!?][\"”’] ", after=r"\s(?:(?-i:[A-Z])|the|an?|one)"),
        Cue("ˈɹɛd",
            before=r"\b(?:he|she|it|letter|sign|statement|note|banner|headline|message|text|email|tweet|post|"
            r"inscription|placard|poster|caption|card|plaque|order|judge|clerk|one|another)s?\s"),
        Cue("ˈɹɛd", before=r"[a-z]\s", after=r"(?:,|:|\s[\"“])"),
        Cue("ˈɹɛd", before=r"[a-z],?\s", after=r"\s(?:aloud|out|by (?!the time))\b"),
        Cue("ˈɹɛd", before=r"\b(?:i|we|you|they|who|\w+s|(?-i:[A-Z])\w+|and)\s", near=_PAST),
        Cue("ˈɹɛd",
            before=r"(?:^|[.\"“] )(?!they|we|you|people|many|some|most|all|"
            r"\w+s )(?-i:[A-Z])[a-z]+\s(?:(?-i:[A-Z])[a-z]+\s)?", after=r"\s(?:the|a|from|his|her|it)\b"),
    ),
    "upset": (
        Cue("ˈʌpsɛt",
            before=r"\b(?:an?|the|this|that|major|big|biggest|stunning|huge|shock|another|first|stomach|of) "),
        Cue("ʌpˈsɛt"),
    ),
    "upsets": (
        Cue("ʌpˈsɛts", before=r"\b(?:it|that|which|what|this|he|she|really|never) "),
        Cue("ˈʌpsɛts"),
    ),
    "lead": (
        Cue("ˈlɛd",
            after=r"[\s-](?:pipes?|paints?|poisoning|exposure|contamination|bullets?|acid|service lines?|shot|"
            "weights?|mines?|mining|smelters?|crystal|free|tainted|dust|levels?|based paint|lined|solder|battery|"
            r"batteries)\b"),
        Cue("ˈliːd", is_verb=True),
        Cue("ˈlɛd",
            before=r"(?:\b(?:of|with|from|for|found|contain\w*|and|or|no|as|to|toxic|molten|in|into|high|more|"
            r"less)|,)\s|^",
            near=r"\b(?:arsenic|mercury|zinc|cadmium|chromium|copper|drinking water|tap water|gasoline|petrol|"
            r"leaded|heavy metals?|toxic|blood|poisoned|asbestos|solder|smelter)\b"),
        Cue("ˈlɛd",
            before=r"\b(?:laced with|coated (?:in|with)|tainted (?:with|by)|molten|leach\w*|traces of|amounts? of|"
            r"levels of)\s"),
    ),
    "wind": (
        Cue("ˈwaɪnd", before=r"^\W*", after=r"\s(?:the|your|it)\b"),
        Cue("ˈwaɪnd",
            after=r"\s(?:up|down|back|through|along|around|its|their|his|her|the|across|between|toward|on)\b",
            is_verb=True),
    ),
    "winds": (
        Cue("ˈwaɪndz",
            before=r"\b(?:road|path|river|trail|route|street|creek|stream|march|line|queue|it|that|which|"
            r"procession|he|she|company|firm)\s"),
    ),
    "live": (
        Cue("ˈlɪv", before=r"^\W*",
            after=r"\s(?:below|within|beyond|above|longer|simply|well|better|off|your|alone|life|with)\b"),
        Cue("ˈlɪv", before=r"(?-i:[A-Z])[a-z]+is\s", after=r"\s(?:in|with|under|near|there|here|on|along)\b"),
        Cue("ˈlaɪv",
            before=r"\b(?:go|goes|went|going|gone|shown?|aired|broadcast\w*|stream\w*|perform\w*|play\w*|watch\w*|"
            r"appear\w*|spoke|speak\w*|carried|carry|sang|report\w*|recorded|airs?|available|televised|is|was|"
            r"were|are)\s"),
        Cue("ˈlaɪv",
            after=r"(?:[\s-](?:on (?:TV|television|air|stage|radio|Fox|CNN|the BBC|YouTube|Facebook|camera|"
            "Twitter)|TV|television|broadcasts?|coverage|streams?|streaming|updates?|music|ammunition|rounds?|"
            "fire|shows?|blog|feed|audiences?|concerts?|animals?|toads?|frogs?|fish|chickens?|birds?|"
            "crabs?|lobsters?|snakes?|insects?|pigs?|sheep|shrimps?|eels?|virus(?:es)?|vaccines?|ordnance|embryos?|"
            "donors?|mics?|births?|performances?|events?|interviews?|"
            r"sports?|wire|bands?|bait|poultry|albums?|cattle|video|footage|theat\w+|tour|debate|bullets?|"
            "grenades?|exports?|chat|venues?|action|from (?-i:[A-Z]))|:)"),
        Cue("ˈlɪv", before=_MODAL),
        Cue("ˈlɪv",
            after=r"\s(?:in|with|under|near|there|here|alone|together|longer|without|among|off|by|through|abroad|"
            r"close|apart|up)\b", is_verb=True),
        Cue("ˈlɪv", is_verb=True),
        Cue("ˈlaɪv", is_verb=False),
        Cue("ˈlɪv", after=r"\s(?:in|with|under|near|there|here|alone|together|longer|without|among|off)\b"),
    ),
    "lives": (
        Cue("ˈlaɪvz", is_verb=False),
        Cue("ˈlɪvz", is_verb=True),
        Cue("ˈlɪvz", after=r"\s(?:in|with|near|at|on|alone|next|here|there|under|up|by|off|just|about)\b"),
    ),
    "close": (
        Cue("ˈkloʊz", before=r"^\W*", after=r"\s(?:the|your|all|this|that|it|them|every)\b"),
        Cue("ˈkloʊz", after=r"\s(?:out|down|off|ranks|in on)\b"),
        Cue("ˈkloʊz", after=r"\s(?:of (?:trad|play|business|the|polls|polling|market|day|season|\w+day))"),
        Cue("ˈkloʊs",
            before=r"\b(?:too|so|very|as|more|how|pretty|is|are|was|were|be|been|getting|got|gets?|come|came|"
            r"comes|coming|remain\w*|stay\w*|stood|stand|stands|sit|sits|sat|dangerously|extremely|particularly|"
            r"fairly|up|keep|kept|live|lived|lives|work\w*|drew|looked|quite)\s", after=r"(?! of\b)"),
        Cue("ˈkloʊz", before=_MODAL, after=r"(?!\sto (?:a|the|\d|home|his|her|each))"),
        Cue("ˈkloʊz", before=r"\b(?:drew|draw|draws|came|come|comes|bring|brought) to a\s"),
        Cue("ˈkloʊz", before=r"\b(?:at the|market|until the|before the|after the|by the|since the)\s"),
        Cue("ˈkloʊs",
            after=r"\s(?:to|enough|by|behind|together|up|quarters|range|contacts?|call|ties|ally|allies|aides?|"
            r"friends?|associates?)\b"),
        Cue("ˈkloʊz", is_verb=True),
        Cue("ˈkloʊs", is_verb=False),
    ),
    "tear": (
        Cue("ˈtɪɹ", after=r"[\s-](?:gas|gassed|ducts?|stained|drops?|streaked|jerker)\b"),
        Cue("ˈtɛɹ",
            before=r"\b(?:wear and|muscle|ligament|hamstring|meniscus|calf|ACL|tendon|cuff|Achilles|groin|knee|"
            r"cartilage)\s"),
        Cue("ˈtɛɹ",
            after=r"\s(?:in (?:his|her|the|a|its|my|their)|up|down|apart|off|through|away|into|along|it|them|open|"
            r"at)\b"),
        Cue("ˈtɛɹ", near=r"\b(?:muscle|ligament|hamstring|meniscus|ACL|tendon|Achilles)\b"),
        Cue("ˈtɛɹ", is_verb=True),
        Cue("ˈtɪɹ", is_verb=False),
    ),
    "tears": (
        Cue("ˈtɛɹz", before=r"(?!\b(?:of|in|to|into|with|the|and|his|her)\s)(?:\b\w{1,30}\s)",
            after=r"\s(?:off|up|apart|away|open|it|them|the|his|her|(?:down|through) (?:the|a|his|her|"
            r"its)(?! (?:face|cheeks?)))\b"),
        Cue("ˈtɛɹz", near=r"\b(?:muscle|ligament|hamstring|meniscus|ACL|tendon|Achilles)\b"),
        Cue("ˈtɪɹz"),
    ),
    "bow": (
        Cue("ˈboʊ", after=r"[\s-](?:ties?|hunt\w*|and arrows?|and an arrow|string|legged|saw)\b"),
        Cue("ˈbaʊ", is_verb=True),
        Cue("ˈbaʊ", after=r"\s(?:of (?:the|a|his|their)|out|to|down|section|door|thruster)\b"),
        Cue("ˈbaʊ",
            before=r"\b(?:(?:final|deep|slight|last|farewell|ship['’]s|boat['’]s|the) |(?:take|took|takes|taking|"
            "makes?|made) (?:a|his|her|their|its) )",
            near=r"\b(?:ship|boat|vessel|ferry|stern|took|take|takes|taking|made|crowd|audience|stage|king|queen|"
            r"curtain|deep|hull|bridge)\b"),
        Cue("ˈboʊ",
            near=r"\b(?:arrows?|arch\w+|violin\w*|cello|cellist|hunt\w*|ribbon|strings?|hair|wore|gift|tied|"
            r"quiver|shot|shoot\w*|fiddle)\b"),
    ),
    "row": (
        Cue("ˈɹoʊ",
            before=r"\b(?:front|back|death|second|top|bottom|skid|each|every|middle|Savile|Millionaires?['’]?|"
            r"Rotten|Cannery|to|can|will|long|of)\s"),
        Cue("ˈɹaʊ",
            before=r"\b(?:diplomatic|political|trade|bitter|growing|public|furious|ongoing|border|gas|cabinet|"
            "fishing|heated|fresh|spending|tax|escalating|blazing|fierce|transfer|race|sleaze|visa|drunken|"
            r"domestic|angry)\s"),
        Cue("ˈɹaʊ",
            after=r"\s(?:over|about|with|broke|erupt\w*|escalat\w*|deepen\w*|rumbl\w*|between|intensif\w*|"
            r"centre\w*|engulf\w*|blew|began|sparked)\b"),
        Cue("ˈɹaʊ",
            before=r"\b(?:spark\w*|trigger\w*|caus\w*|amid|prompt\w*|provok\w*|embroiled in|start\w*) (?:a|the|"
            r"an?other) (?:\w{1,20} )?"),
        Cue("ˈɹoʊ"),
    ),
    "minute": (
        Cue("maɪˈnuːt", before=r"(?:\b(?!(?:\d+|last|first|final|one|per|each|every)\b)\w{1,30}\s|^)",
            after=r"\s(?:traces?|amounts?|quantit\w+|particles?|details?|differences?|changes?|fractions?|doses?|"
            "fragments?|organisms?|creatures?|variations?|concentrations?|proportions?|cracks?|pieces?|scrutiny|"
            r"examination|crustaceans?)\b"),
        Cue("ˈmɪnɪt"),
    ),
    "content": (
        Cue("kənˈtɛnt",
            before=r"\b(?:is|was|were|are|be|been|seem\w*|appear\w*|feel\w*|felt|look\w*|remain\w*|not|perfectly|"
            r"quite|more|largely|apparently|himself|herself|themselves)\s",
            after=r"(?:\s(?:to|with|just|merely|simply|in|that|and|as|enough|if|for)\b|[.,;]|$)"),
        Cue("ˈkɑːntɛnt"),
    ),
    "bass": (
        Cue("ˈbæs",
            near=r"\b(?:fish\w*|lakes?|caught|catch|angl\w+|grilled|sea bass|striped|largemouth|smallmouth|"
            r"fillets?|trout|perch|salmon|rivers?)\b"),
        Cue("ˈbeɪs"),
    ),
    "dove": (
        Cue("ˈdoʊv", before=r"\b(?!(?:a|the|white|mourning|turtle|rock)\b)\w{1,30}\s",
            after=r"\s(?:into|off|down|under|in|deep|for|head|headfirst|after|back|out|behind|toward|towards|"
            r"below|across|right|to|through)\b"),
        Cue("ˈdʌv"),
    ),
    "wound": (
        Cue("ˈwaʊnd", before=r"(?:\b(?!(?:an?|the|to|his|her|this|bullet|head|stab|gunshot)\b)\w{1,30}\s|[,;]\s|^)",
            after=r"\s(?:up|down|through|its|around|along|back|tightly|tight|across|round)\b"),
        Cue("ˈwuːnd"),
    ),
    "sow": (
        Cue("ˈsaʊ", near=r"\b(?:piglets?|boars?|pigs?|farrow\w*|gestation|swine|hogs?)\b"),
        Cue("ˈsoʊ"),
    ),
    "polish": (
        Cue("ˈpɑːlɪʃ", form="polish"),
        Cue("ˈpɑːlɪʃ", before="^", after=r"\s(?:the|your|it|up|off|until)\b"),
        Cue("ˈpoʊlɪʃ"),
    ),
    "nice": (
        Cue("ˈniːs",
            before=r"(?:\b(?:in|of|near|from|to|at|outside|around|OGC|Lyon|Marseille|Monaco|Cannes|Paris|and|"
            "between) |, )", form="Nice"),
        Cue("ˈniːs", after="(?:,? (?:France|airport|truck attack|Carnival|attack|Côte)|, in (?:southern|south))",
            form="Nice"),
        Cue("ˈnaɪs"),
    ),
    "reading": (
        Cue("ˈɹɛdɪŋ",
            after=r"(?:,? (?:Berkshire|Pennsylvania|Pa\.|England|FC|Festival|Crown|Gaol|Borough|Magistrates|"
            r"Railroad|Terminal|station|beat|lost|drew|won|host|Council|East|West|Town)\b|, (?:west|near|east|"
            "north|south) )", form="Reading"),
        Cue("ˈɹɛdɪŋ", before="[a-z] (?:in|near|from|at|to|outside|around|against) ", form="Reading"),
        Cue("ˈɹiːdɪŋ"),
    ),
    "august": (
        Cue("ɔːˈɡʌst", before=r"\b(?:an?|the|this|that|his|her|most|such|so|more) ", after=" [a-z]", form="august"),
        Cue("ˈɔːɡəst"),
    ),
    "job": (
        Cue("ˈdʒoʊb",
            before=r"\b(?:book of|patience of|like|sufferings? of|trials of|story of|prophet|biblical|poor as) ",
            form="Job"),
        Cue("ˈdʒoʊb", after="['’]s comfort", form="Job"),
        Cue("ˈdʒɑːb"),
    ),
    "does": (
        Cue("ˈdoʊz", before=r"\b(?:and|of|the|two|three|with|,)\s", near=r"\b(?:bucks|fawns|stags)\b"),
    ),
    "mobile": (
        Cue("moʊˈbiːl", after=r"(?:, Ala|, AL\b| (?:County|Bay|Police|Alabama|River|Mayor)\b)", form="Mobile"),
        Cue("moʊˈbiːl", before=r"\b(?:in|of|near|from|to|hit|struck) ", near=r"\b(?:Alabama|Ala\.|Gulf)",
            form="Mobile"),
    ),
    "aged": (
        Cue("ˈeɪdʒɪd", before=r"\b(?:the|for|an|his|her|their|my) ",
            after=r"(?:[.,;]|\s(?:and|care|in|are|were|have|man|woman|mother|father|parents?|aunt|pensioner|"
            r"monarch|king|ruler)\b|$)"),
        Cue("ˈeɪdʒd"),
    ),
    "learned": (
        Cue("ˈlɝːnɪd", before=r"\b(?:an?|the|my|most|his|her|many|more|and) ",
            after=r" (?:judges?|scholars?|counsel|friends?|societ\w+|men|man|women|woman|professors?|essays?|"
            r"journals?|colleagues?|treatises?|people|elders?|author|hand)\b"),
        Cue("ˈlɝːnd"),
    ),
    "bases": (
        Cue("ˈbeɪsiːz", before=r"\b(?:the|legal|factual|as|different|scientific) ",
            after=r"\s(?:of|for) (?:the|this|his|her|their|a|our|these) (?:\w+ )?(?:theor|claim|decision|argument|"
            "belief|charge|case|law|right|agreement|faith|complaint)"),
        Cue("ˈbeɪsɪz"),
    ),
    "axes": (
        Cue("ˈæksiːz", near=r"\b(?:vertical|horizontal|graphs?|charts?|rotat\w+|coordinates?|rotation|symmetry)\b"),
        Cue("ˈæksɪz"),
    ),
    "analyses": (
        Cue("ˈænəlaɪzɪz", before=r"\b(?:he|she|it|which|who|that) "),
        Cue("əˈnæləsiːz"),
    ),
    "invalid": (
        Cue("ˈɪnvəlɪd",
            after=r" (?:mother|father|wife|husband|son|daughter|sister|brother|chair|carriage|parents?)\b"),
        Cue("ɪnˈvælɪd"),
    ),
    "used": (
        Cue("ˈjuːzd",
            before=r"\b(?:tool|method|formula|weapon|money|software|knife|gun|phone|device|term|word|phrase|data|image|"
            r"system|machine|technique|vehicle|language|fund|information|account|equipment|model|computer)s?"
            r"(?: that| which)? (?:he|she|it|they|we|you|i) ", after=" to (?!be\\b|have\\b)"),
        Cue("ˈjuːst", before=r"\b(?:get|got|getting|gets|become|became|grown|grew|growing) ", after=r" to\b(?!-)"),
        Cue("ˈjuːst", before=r"(?:\b(?:is|are|was|were|be|been|am|not|now|more|well)|['’](?:re|m)) ",
            after=r" to (?:\w+ing|the|it|this|that|them|him|her|his|their|our|such|seeing|a|noise|war|being)\b"),
        Cue("ˈjuːzd",
            before=r"\b(?:is|are|was|were|be|been|being|not|has|have|had|often|widely|commonly|also|[a-z]+ly) "),
        Cue("ˈjuːst", before=r"\b(?:i|he|she|it|we|you|they|who|that|there|which) ", after=r" to\b(?!-)"),
        Cue("ˈjuːst", before=r"(?:^|[a-z] )(?-i:[A-Z])\w+ ", after=r" to\b(?!-)"),
        Cue("ˈjuːzd", after=r"(?! to\b)"),
    ),
}  # fmt: skip
CUES = MappingProxyType(_CUES)
# What is usual where no cue holds, the share of such cases in which it is right, and what an editor is told.
_USUAL = {
    "read": ("ˈɹiːd", 0.7, "could be the past tense"),
    "lead": ("ˈliːd", 0.95, "could be the metal"),
    "wind": ("ˈwɪnd", 1.0, ""),
    "winds": ("ˈwɪndz", 1.0, ""),
    "live": ("ˈlɪv", 0.7, "could be as in “live music”"),
    "lives": ("ˈlaɪvz", 0.8, "could be the verb"),
    "close": ("ˈkloʊs", 0.7, "could be the verb"),
    "tear": ("ˈtɪɹ", 0.7, "could be as in “tear up”"),
    "bow": ("ˈbaʊ", 0.6, "could be as in “bow and arrow”"),
    "does": ("", 1.0, ""),
    "mobile": ("", 1.0, ""),
    "used": ("ˈjuːst", 0.6, "could be as in “tools used to cut”"),
}
USUAL = MappingProxyType(_USUAL)
