"""The phrases by which lines are known that pages put around and into articles, as regular expressions.

In the words that news sites use in English, German, French, Spanish, Italian, Dutch, Polish, Portuguese,
Russian, Swedish, Norwegian, Danish and Ukrainian.
"""

from __future__ import annotations

WHOLE_LINES = {  # a line that says nothing else
    "advertisement": (
        r"advertisement|advertising|adverts?|ad|ads|anzeige|werbung|publicité|publicidad|pubblicità|реклама|"
        r"sponsored( content| by.*)?|story continues below( advertisement)?|"
        r"article continues below( advertisement)?|continue reading( below)?|advertise with us|reklama|reklam|"
        r"annonce|annons"
    ),
    "share line": (
        r"shares?|share (this|on|via|by|the|article|story|page)\b.{0,40}|share (to|with) .{0,30}|"
        r"tweet( this)?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|"
        r"copy( the)? (link|url)|link copied!?|e-?mail( this)?|print( this)?( article)?|"
        r"save( this)?( article| story)?|bookmark|teilen|drucken|merken|artikel teilen|partager|compartir|"
        r"condividi|поделиться|поділитися|delen|dela|gift( this)?( article)?|comments?|\d+ comments?|"
        r"\d+ shares?|like|follow( us)?"
    ),
    "page control": (
        r"listen( to)?( this)?( article| story)?.{0,20}|view (all )?comments|leave a (comment|reply)|"
        r"add a comment|join the (conversation|discussion)|edit( post| this)?|report (a|an) (typo|error)|"
        r"correct?ions?|send (us )?(a )?tips?|play|pause|mute|unmute|close|menu|search|log ?in|sign ?in|"
        r"register|more|next|previous|back( to top)?|top|home|skip to (the )?(main )?content|loading\.*|"
        r"vorlesen|zum inhalt.{0,20}|view( full| in)? (gallery|image|screen).{0,20}|expand|hide caption|"
        r"link zum [\w -]{1,20}[- ]inhalt|tell us what you think|"
        r"toggle caption|enlarge( this)?( image)?|image \d+ of \d+|\d+ (of|/) \d+"
    ),
    "newsletter or membership": (
        r"subscribe( now| here| today)?|sign up( now| here| today)?|"
        r"become a (member|supporter|subscriber).{0,40}|gift (a )?membership|newsletters?|donate( now)?|"
        r"support us|abonnieren|abonnez-vous|suscríbete|indicates required|enter your email.{0,40}|"
        r"your email( address)?|please,? enter.{0,30}email.{0,20}|success?fully subscribed|join (now|us)|"
        r"get (started|the app)"
    ),
    "related story": (
        r"related( (articles?|stories|stor(y|ies)|news|posts?|topics?|links?|content|coverage|reading|video))?|"
        r"read (more|also|next|on)|also read|see also|more (news|stories|like this|from|on|in)\b.{0,40}|"
        r"most (read|popular|viewed).{0,20}|trending( now)?|recommended( for you| stories| reading)?|"
        r"you (may|might) (also )?(like|be interested in).{0,20}|editors?['’]?s? picks?|"
        r"latest( news| stories)?|news ?feed|top stories|popular|don['’]t miss|up next|what to read next|"
        r"mehr zum thema|lesen sie auch|auch interessant|weitere (artikel|themen|meldungen)|mehr lesen|"
        r"à lire aussi|lire aussi|sur le même sujet|lea también|leggi anche|читайте также|читайте також|"
        r"читайте ещё|lees ook|läs (också|mer|även)|les også|czytaj (także|też|również)|"
        r"zobacz (także|też|również)|leia (também|mais)|recomendados|explore more|in this (article|story)|"
        r"mehr themen|recommended videos?|vorschau auf den nächsten artikel|"
        r"around the web|from (around )?the web|what others are reading|in case you missed it"
    ),
    "tags": (
        r"tags?|topics?|themen|schlagwörter|filed under|categories|keywords|stichworte|теги|mots[- ]clés|"
        r"temas|tags?:.*|filed (under|in|to):?.*|categor(y|ies):.*|topics?:.*|themen:.*|keywords:.*|"
        r"posted (in|under):?.*|теги:.*|hashtags?:.*"
    ),
    "comments": (
        r"comments? (are closed|\(\d+\)|off)|kommentare?( \(\d+\))?|commentaires?|comentarios|комментарии|"
        r"коментарі|reply|antworten|répondre"
    ),
}

OPENINGS = {  # how a line begins
    "related story": (
        r"(?:"
        r"read more|read also|also read|read next|see also|related( story| article)?s?|more on this|more from|"
        r"recommended|watch|listen|don['’]t miss|must read|lesen sie (auch|hier|mehr|dazu)|lies auch|"
        r"mehr (zum thema|dazu|lesen)|(à )?lire aussi|voir aussi|lea también|leer más|te puede interesar|"
        r"lee también|leggi anche|leia (também|mais)|veja também|читайте также|читайте також|читать также|"
        r"lees ook|läs (också|mer|även)|les også|læs også|czytaj (też|także|również|więcej)|"
        r"zobacz (też|także|również)|ayrıca oku|더보기"
        r")\s*(?:[:\-–—|>»]|$)"
        # what begins no sentence of a report needs no colon
        r"|(?:read also|also read|lesen sie auch|lies auch|(?:à )?lire aussi|voir aussi|"
        r"(?:lea|lee|vea|ver|mire) también"
        r"|leggi anche|(?:leia|veja) também|читайте также|читайте також|lees ook|läs (?:också|även)|les også|læs også"
        r"|(?:czytaj|zobacz) (?:też|także|również))\b"
    ),
    "newsletter or membership": (
        r"sign up (for|to|here|now|below)|subscribe (to|for|now|here|today)|"
        r"join our (newsletter|mailing|telegram|whatsapp|channel)|"
        r"get (our|the|more|breaking|all the|.{0,20}newsletter).{0,60}(newsletter|inbox|email|e-mail|delivered)|"
        r"receive .{0,60}(newsletter|inbox)|to (continue|keep) reading|"
        r"already (a subscriber|have an account|registered)|please (subscribe|log in|consider)|"
        r"enjoy(ing|ed)? (this|our) (article|story|journalism)|support (our|independent) journalism|"
        r"if you (enjoyed|liked) this|thank you for (signing up|subscribing|reading|registering)|"
        r"by (signing up|subscribing|clicking|entering)|melden sie sich|"
        r"jetzt (abonnieren|anmelden|registrieren)|abonnieren sie|abonnez|inscrivez|suscríb|iscriviti|"
        r"подпис(ывайтесь|аться|ывайся)|підпи(суйтесь|шіться|суйся)|zapisz się|"
        r"you (have|are) (successfully )?(subscribed|signed up)|your (subscription|registration) "
    ),
    "notice": (
        r"follow (us|me|.{2,40}) on (twitter|facebook|instagram|x|telegram|google|linkedin|youtube|tiktok|social)|"
        r"like us on|find us on|share this|click here (to|for)|download (our|the) (free )?app\b|"
        r"have (a|any) (tip|news tip|story)|got a (tip|story)|send (us )?(your )?(tips|news|an email)|"
        r"contact (us|the (author|writer|reporter))|contact \w+ \w+ at|reach (him|her|them|us) (at|on)|"
        r"e-?mail (us|the author)|write to \w+ at|"
        r"this (post|article|story|content|page) (was|has been)? ?(originally|first) (published|appeared|posted)|"
        r"this audio is (created|generated|produced)|this article (was|is) (automatically|machine)|folgen sie|"
        r"teilen sie|suivez[- ]nous|síguenos|seguici"
    ),
    "copyright": (
        r"©|\(c\) ?\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits|"
        r"todos los derechos|tutti i diritti|все права|усі права|wszelkie prawa|reprinted with permission|"
        r"the material on this site"
    ),
    "caption": (
        r"photo(graph)?(s)?( credit| by| courtesy| gallery| caption)?\s?[:/|]|photo(s)? (by|courtesy) |"
        r"image( credit| source| courtesy| caption)?\s?[:/|]|"
        r"(picture|pic|foto|bild|illustration|grafik|crédit( photo)?|credits?|fotograf|photographer|фото|zdjęcie|"
        r"bron|quelle|source|getty images|video|caption|file photo)\s?[:/|©]|"
        r"image (source|copyright|caption)\b|getty images"
    ),
    "cookie notice": (
        r"(we|this (site|website|page)|our (site|website)) uses? (cookies|technologies)|"
        r"wir (verwenden|nutzen) cookies|accept (all )?cookies|cookie (policy|settings|consent|preferences)|"
        r"nous utilisons (des|les) cookies|utilizamos cookies|an dieser stelle (finden sie|wird|wollten|steht)"
    ),
    "form": (
        r"(your )?(email|e-mail|name|password|message|comment) ?\*|required fields|"
        r"your email address will not be published|please (enter|fill|enable|select)|error:|"
        r"javascript (is|must)|(please )?enable javascript|indicates required|enter your (email|name)"
    ),
}

ANYWHERE = {  # in a short line, wherever in it: only words in which a page speaks of itself
    "newsletter or membership": (
        r"sign up (?:for|to) (?:our|one of our|receive our)|subscribe to (?:our|my)\b|delivered (?:straight "
        r"|directly |right )?"
        r"(?:to|through) your (?:inbox|letterbox|door|e-?mail)|newsletter (?:abonnieren|bestellen)"
        r"|abonnieren sie (?:unseren|hier)"
        r"|inscrivez-vous à (?:notre|nos)|abonnez-vous à|suscr[ií]b(?:ete|ase) a (?:nuestr|nuestro)"
        r"|iscriviti alla nostra"
        r"|il vous reste [\d.,]+ ?% de cet article|réservée?s? (?:à nos|aux) abonnés|riservato agli abbonati"
        r"|(?:solo|exclusivo) para (?:suscriptores|assinantes)|nur für abonnent|mit einem abo weiterlesen"
        r"|(?:tylko|wyłącznie) dla (?:subskrybentów|prenumeratorów)|только для подписчиков|лише для передплатників"
        r"|\b(?:zapraszamy|zachęcamy) .{0,20}(?:subskrypcji|prenumeraty)"
        r"|prenumerera på v|zapisz się do|assine (?:a )?nossa|abonneer je op (?:onze|ons)|подпис\w+ на наш"
        r"|підпису\w+ на наш"
    ),
    "notice": (
        r"follow us (?:on|at|here)\b|(?:like|find|follow|join) us on (?:facebook|twitter|instagram|telegram"
        r"|whatsapp|x\b|linkedin"
        r"|youtube|tiktok|google)|(?:join|follow) our .{0,40}(?:channel|group|community|whatsapp|telegram"
        r"|facebook|page\b)"
        r"|(?:e-?mail|emailing|contact) us at\b|for more (?:stories|news|content) like this"
        r"|get in touch with (?:our|us)\b"
        r"|\bthe post\b.{3,200}\b(?:appeared first|first appeared) on\b"
        r"|download our .{0,30}\bapp\b|if you (?:enjoyed|liked) (?:this|our)|like this (?:story|article|post)\?"
        r"|do you have a (?:story|tip|news tip)|let us know (?:what you think )?in the comments|in the comments below"
        r"|check out our (?:news|latest|website|page)|our website is the place|folgen sie uns|suivez-nous"
        r"|síguenos en|seguici su|nuestro canal de (?:youtube|whatsapp|telegram)"
        r"|(?:stories|news|updates) .{0,40}download (?:the|our) .{0,40}\bapps?\b|submit your letter to the editor"
        r"|\benthält (?:werbung|affiliate)|contains? (?:affiliate links|references to products)"
        r"|mehr (?:zum thema|dazu) (?:finden|lesen) sie"
    ),
    "author note": (
        r"^\W*(?:additional |with )?report(?:ing|ed) by\b|^\W*edit(?:ed|ing) by\b|^\W*writing by\b|^\W*compiled by\b"
        r"|^\W*translated by\b|^\W*associated press (?:\w+ )?(?:writers?|journalists?|reporters?)\b"
        r"|^\W*with (?:files|reporting"
        r"|agency inputs?|inputs?) (?:from|by)\b|contributed (?:reporting|to this (?:report|story|article|post))"
        r"|^\W*mit material (?:von|der)\b|^\W*avec (?:afp|reuters|agences)\W*$"
        r"|^\W*con informaci[óo]n de\b"
    ),
}

CORRECTIONS = (  # how an editor tells that a story was changed: it is said, wherever it stands
    r"(?:correction|clarification|editor['’]s note|update|korrektur|richtigstellung|anmerkung der redaktion"
    r"|hinweis der redaktion|rectificatif|précision|mise à jour|corrección|fe de errores|rectificación"
    r"|correzione|errata corrige"
    r"|correctie|rättelse|rettelse|sprostowanie|correção|поправка|исправление|уточнение|виправлення|уточнення)"
    r"\b[^:.]{0,40}[:.]\s*\S+(?:\s+\S+){3}"
    r"|(?:this|an earlier|a previous|the original) (?:article|story|version|post|headline|report|page)\b.{0,80}"
    r"\b(?:updated|corrected|amended|clarified|incorrectly|misstated|mistakenly|wrongly|misidentified|stated)\b"
    r"|in einer (?:früheren|vorherigen|ersten) (?:version|fassung)|une (?:version"
    r"|première version) (?:précédente|antérieure)"
    r"|una versi[óo]ne? (?:anterior|precedente)|в (?:предыдущей|первоначальной) версии|у попередній версії"
)
