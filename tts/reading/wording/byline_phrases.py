"""The words around the names of authors, as regular expressions in the languages of many newspapers."""

from __future__ import annotations

# What opens a line that can only be a byline when a capital follows.
BY_LINE = (
    r"words:|(?:(?:re)?written|posted|published|reported|story|words|article|reporting) by|by"
    r"|(?:(?:ein|eine)\s)?(?:artikel|beitrag|bericht|kommentar|interview|text|gastbeitrag|kolumne"
    r"|analyse|reportage) von"
    r"|(?:geschrieben|verfasst|erstellt|veröffentlicht|gepostet|eingestellt|verfaßt) (?:von|durch)"
    r"|von|autor(?:en|in)?:"
    r"|(?:écrit|rédigé|publié|posté|propos recueillis|article) par|par|auteurs?(?:\s|\s?·\s?):"
    r"|un article de"
    r"|(?:escrito|publicado|redactado) por|por|(?:texto|reportagem) (?:de|por)|autora?:"
    r"|(?:scritto|pubblicato) da|a cura di|di|autore:"
    r"|(?:geschreven )?door|tekst:|auteur:|skrevet a[vf]|skriven av|av:|af:|text:|teksti:|teksten?:"
    r"|autor(?:ka|zy)?:|opracowa(?:ł|ła|nie):|napisał[a]?:?|(?:piše|napsal|napísal)a?:"
    r"|автор(?:ы|ка|и)?|авторка|текст:|yazan:|haberi?:|írta:|szerző:|autorius:|autorė:|penulis:"
    r"|oleh:?"
    r"|作者[:：]|文[:：/／]|記者[:：]?|记者[:：]?|撰文[:：]?|بقلم|كتب[ت]?|द्वारा"
)
# The same, where we know already that a byline follows.
BY = (
    rf"{BY_LINE}|from|vom|av|af|texto de|text|авт\.|od|autor(?:en|a|es|in)?|author|auteur|autore"
    rf"|analysis by|opinion by"
    r"|report by|text by|da redação|redacción|reporters?|story|writer|reviewed by"
    r"|medically reviewed by|created by"
    r"|redakteur(?:in)?:|redaktion:|interview:|bericht:|foto und text:?|presented by|de"
)
# Labels of who wrote, which stand at the end of a text too.
LABELS = r"text(?:e|o|er)?|words|author|autor(?:e|in|a)?|auteur|written by|tekst|författare|текст|автор(?:ка)?"
# What else the same hand did; a label has one of the words above beside it.
ALSO = (
    r"interviews?|gespräch|reportage|recherche|protokoll|report(?:ing|age)|story|research|entretien|photos?"
    r"|fotos?|bild(?:er)?|pictures|images?|fotografía|illustration(?:en|s)?|video|grafik(?:en)?|entrevista"
    r"|intervista|enquête"
)
ABOUT = (
    r"^\W*(?:about(?: the author)?|über(?: den autor| die autorin)?|à propos de|sobre"
    r"|o autorze)\b\s*:?\s*"
    r"(?!us\b|me\b|the\b|this\b|our\b|uns\b|mich\b)(?=(?-i:[^\W\d_a-zà-ÿ]))"
)
# What links to the other articles of an author say.
VIEW_ALL = (
    r"^.{0,40}\b(?:(?:all|more) (?:posts?|articles?|stories) (?:by|from)|(?:beiträge"
    r"|artikel) (?:von|anzeigen von)"
    r"|(?:articles|billets) (?:de|par)|(?:entradas|artículos|posts|artigos) (?:de|por)|articoli di"
    r"|(?:artykuły|wpisy) od"
    r"|profile for)\s+"
)
# What others did is no authorship: all from here on.
OTHER_HANDS = (
    r"\b(?:edited by|photos?(?:graphy|graphs)? by|pictures by|illustrat(?:ed|ions?"
    r"|ion(?:en)?) (?:by|von)|videos? by|translated by"
    r"|(?:mit )?(?:fotos?|bild(?:er)?|illustrationen|übersetzung|video)(?: von|:)|photos?\s?:"
    r"|photographies|fotografías?|fotos? de"
    r"|redigiert|additional reporting)"
)
ROLES = (
    r"^(?:(?:senior|chief|staff|political|science|business|sports?|foreign|contributing|associate"
    r"|deputy|managing|special"
    r"|news|web|digital|guest|executive|freelance)\s+)*"
    r"(?:writers?|reporters?|editors?|correspondents?|contributors?|columnists?|authors?|staff"
    r"|journalists?"
    r"|redakteur\w*|redaktion|redaktør|redazione|rédaction|redacción|redacao|redação|autor(?:en|a"
    r"|in|es)?|auteurs?|autore"
    r"|producers?|analysts?|jr\.?|sr\.?|ph\.?d\.?|dr\.?|m\.?d\.?|mba|admin\w*|guest|post|posted"
    r"|updated|publisher|editorial"
    r"|super ?user|root|user|web ?master|anonym(?:ous|e|us|)|anónimo|unknown|null|none|undefined"
    r"|nan|test|default"
    r"|by|von|par|por|di|door|and|und|et|y|e|from|follow|folgen|share|teilen|print|comments?"
    r"|kommentare?|mehr|more|contact"
    r"|gast ?autor(?:in)?|gast ?beitrag|redaktionsteam|newsdesk|news ?desk|n/?a|home|blog|news"
    r"|team|article|artikel|profil\w*"
    r"|agencies|agenturen|agences|agencias|more posts|weitere artikel|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonntag"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|github|youtube|archives?|archiv|stack overflow"
    r"|foto|fotos|bild|photo|quelle|source"
    r"|read|view|bio|biography|twitter|facebook|instagram|linkedin|e-?mail|website|webseite"
    r"|homepage|rss|xing|whatsapp"
    r"|(?:gepostet|erstellt|geschrieben|veröffentlicht|published|written|created|verfasst"
    r"|geschrieben)(?: (?:von|by|am|on|in))?)$"
    r"|\b(?:editor(?:ial)?|reporter|correspondent|writer|korrespondent\w*|chefredakt\w*"
    r"|redakteur(?:in)?|freie[rn]? (?:autor|journalist)\w*"
    r"|volontär\w*|herausgeber\w*|ressortleiter\w*|dossier|copyright|all rights|rechte|presidente?"
    r"|director\w*|manager\w*|head of|expert\w*|geschäftsführer\w*|ceo|founder"
    r"|professor\w*|lecturer|advertorial|paid content|newsletter|aktualisiert|zuletzt|güncelleme"
    r"|updated?|veröffentlicht)\b"
)
NOT_NAMES = (
    r":|\d[/.]\d|https?:|www\.|[<>{}\[\]@=#%]|(?<!\w)\d{3,}|\.(?:html|php|jpg|png)\b|^about\b"
    r"|[!?…]$|^\W*$|©"
    r"|\b(?:revised|updated|new|\w+(?:st|nd|rd|th))\s+edition$"
    r"|\b(?:uhr|min|minutes?|stunden|hours?|ago|lesezeit|read more|mehr lesen|click|klicken"
    r"|kommentar(?:e|schreiben)?)\b"
    r"|\b(?:this|that|your|our|you|with|diese[rsnm]?|unser\w*|ihre?|wurde|wird|ist|sind|hat|haben"
    r"|was|were|has|have|is|are)\b"
)
# Words that persons are not called by.
ORGANISED = (
    r"redaktion|redacción|rédaction|redazione|\b(?:team|verlag|gmbh|ag|kg|e\.v\.?|news|nachrichten"
    r"|zeitung|magazine?|press|presse"
    r"|agency|agentur|media|medien|institute?|verband|ministerium|universi\w+|online|foundation"
    r"|stiftung|inc|ltd|llc|corp"
    r"|company|services?|times|post|journal|radio|tv|blog|club|verein|gesellschaft|association"
    r"|staff|desk|bureau|associated"
    r"|edition|comments?|beiträge|artikel|articles|mitglied|member|reports?|menu|menü|suche|search"
    r"|newsletter|abo|app|feed)\b"
)
AGENCY = (
    r"afp|dpa(?:[-/ ]\w+)?|reuters|ap|associated press|apa|keystone-sda|sda|ats|efe|ansa|pap|tass"
    r"|interfax|upi|epd|kna|sid"
    r"|anp|belga|ritzau|ntb|tt|xinhua|kyodo|pti|ani|ians|bloomberg|aap|lusa|europa press|ots"
    r"|ukrinform|hina|tanjug|agerpres"
    r"|mti|čtk|ctk|anadolu(?: ajansı)?|dha|iha|yonhap|adn|adnkronos|agi|askanews|cnn|unian"
)
