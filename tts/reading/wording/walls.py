"""How pages word it that they keep an article back: in the languages of the phrases beside this file."""

from __future__ import annotations

import re


def _starts(words: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,5}}(?:{words})", re.IGNORECASE)


CHALLENGE = _starts(
    r"just a moment\b|checking (?:your browser|if the site connection)|one more step|attention required|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human|(?:please )?verify you are (?:a )?human|"
    r"are you (?:a )?(?:human|robot)|"
    r"(?:please )?(?:confirm|prove) (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a robot)|i['’]?m not a robot|"
    r"(?:please )?complete the (?:security check|captcha)|(?:please )?solve (?:the|this) captcha|"
    r"pardon our interruption|(?:our systems have )?detected unusual (?:traffic|activity)|"
    r"access (?:to this page )?(?:has been )?(?:is )?denied|sorry, you have been blocked|ddos[- ]protection|"
    r"robot check|bot (?:check|verification)|human verification|security (?:check|verification)|"
    r"enable javascript and cookies to continue|please (?:enable|turn on) cookies\b|"
    r"(?:bitte )?bestätigen sie, dass sie (?:ein mensch|kein roboter)|sicherheitsüberprüfung|"
    r"vérifi(?:ez|cation) que vous (?:êtes|n['’]êtes)|un instant\b.{0,5}$|verificando (?:que|si)|"
    r"подтвердите, что вы не робот|проверка браузера|підтвердьте, що ви не робот"
)
ERROR_TITLE = _starts(
    r"(?:http )?(?:error|fehler|erreur|ошибка|помилка)?[\s:#-]{0,4}(?:40[0134]|410|429|50[0234])"
    r"(?:\W*$|\W+(?:error|fehler|page|not found|forbidden|unauthori[sz]ed|gone|bad|internal|service|too many|seite|"
    r"erreur|página|страница|сторінк|nicht gefunden|introuvable)|\s*[|\-–—:·])|"
    r"(?:sorry,? )?(?:(?:the|this|that) )?(?:page|article|story|url|file|content) "
    r"(?:you (?:requested|are looking for) )?"
    r"(?:was |is |could |can )?(?:not|n['’]t|cannot)(?: be)? (?:found|available)|"
    r"(?:the )?(?:page|article|story|content) (?:is )?(?:no longer|not) (?:available|exists?)|"
    r"(?:page|article|file|document|nothing|not) (?:not )?found\b\W*(?:$|[|–—·]|\s-)|"
    r"internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|"
    r"(?:die )?(?:angeforderte )?seite (?:wurde |konnte )?nicht gefunden|(?:cette )?page (?:est )?introuvable|"
    r"página no encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono strony|strona nie istnieje|"
    r"página não encontrada|страница не найдена|сторінку не знайдено|sidan (?:kunde inte hittas|hittades inte)|"
    r"oops\b.{0,40}(?:page|found|wrong|exist)"
)
LOGIN = _starts(
    r"(?:please )?(?:log|sign)[ -]?in\b|login\b|log on\b|anmelden|anmeldung|einloggen|(?:se )?connexion|"
    r"connectez-vous|identifi(?:ez-vous|cation)|iniciar sesión|inicia sesión|acceder\b|accedi\b|inloggen|"
    r"zaloguj|logowanie|entrar\b|iniciar sessão|войти|вход\b|увійти|вхід\b|logga in|logg inn?\b|"
    r"(?:create|register) (?:an|your|a free) account|welcome back"
)
CONSENT = re.compile(
    r"\b(?:we|us|our|you|your|wir|uns\w*|sie|ihre[rmn]?|nous|nos|vous|votre|vos|usted|nuestros?|sus?|мы|вы|ваш\w*)\b"
    r".{0,300}?\b(?:cookies?|consent|personal data|personenbezogene|einwilligung|zustimmung|consentement|"
    r"données personnelles|consentimiento|datos personales|privacy (?:policy|settings|choices)|datenschutz\w*|"
    r"legitimate interest|tracking|partners?|werbung|куки|файл\w* cookie|персональн\w+)\b",
    re.IGNORECASE | re.DOTALL,
)
CONSENT_BUTTON = _starts(
    r"(?:i )?(?:accept|agree|allow|consent|reject|decline)\b|yes, i|got it|"
    r"manage (?:my )?(?:options|cookies|preferences|choices)|"
    r"(?:alle )?(?:akzeptieren|ablehnen|zustimmen)|einverstanden|alle cookies|zustimmen|"
    r"(?:tout )?(?:accepter|refuser)|j['’]accepte|continuer sans|(?:aceptar|rechazar)|acepto|accett[ao]|rifiuta|"
    r"accepteren|weigeren|akcept|zgadzam|aceitar|принять|согла|прийняти|погодж|godkänn|godta"
)
PAYWALL = _starts(
    r"(?:subscribe|log ?in|sign ?in|register|sign up)(?: now)? to (?:continue|keep|read|unlock|access)|"
    r"(?:to )?(?:continue|keep) reading\b.{0,60}(?:subscri|account|log ?in|register)|"
    r"this (?:article|story|content|page) is (?:only )?(?:for|available to|reserved for) (?:our )?"
    r"(?:paid |paying |premium )?(?:subscribers|members)|(?:already a|for) subscribers?\b|subscribers only|"
    r"(?:dieser|den ganzen|den vollständigen) artikel\b.{0,60}(?:abonnent|abo\b|registr|\+)|nur für abonnenten|"
    r"(?:cet )?article (?:est )?réservé aux abonnés|(?:il vous reste|la suite est réservée)|"
    r"(?:contenido|artículo) (?:exclusivo|solo) para suscriptores|suscríbete para|"
    r"(?:этот|материал|статья)\b.{0,40}подписчик"
)
PAYWALL_NAMES = re.compile(r"pay-?wall|regwall|subscription-?wall|premium-?wall", re.IGNORECASE)
WITHOUT_SCRIPT = re.compile(
    r"(?:enable|requires?|needs?|turn on|activate|without|aktivieren|activer|activez|habilit|activ|включите|увімкніть)"
    r"[^.]{0,40}java ?script|java ?script[^.]{0,60}(?:enable|require|need|disabled|turned off|aktivier|deaktiviert|"
    r"désactivé|desactivado|отключен|вимкнен|nécessaire)",
    re.IGNORECASE,
)
LISTING = _starts(
    r"(?:all |the )?(?:latest|newest|recent|top|today['’]s)? ?(?:news|articles?|stories|posts?|entries|headlines)\b"
    r"(?: (?:on|in|by|from|about|of|for|tagged)\b|\W*$|\s[|–—·-])|"
    r"(?:tag|categor(?:y|ies)|topics?|archives?|authors?|section|sitemap|search(?: results)?|results)\b"
    r"(?: (?:for|of)\b|\W*$|[:|–—·]|\s-)|page \d|(?:alle|aktuelle|neueste) (?:artikel|beiträge|nachrichten|meldungen)|"
    r"(?:schlagwort|kategorie|thema|archiv|suchergebnisse|suche)\b(?:\W*$|[:|–—·]| für)|"
    r"(?:toutes les|dernières|tous les) (?:actualités|articles|nouvelles)|(?:todas las|últimas) noticias|"
    r"(?:tutte le|ultime) notizie|(?:catégorie|categoría|categoria|рубрика|категория|архив|тег)\b|"
    r"(?:все|последние) (?:новости|статьи|материалы)|(?:всі|останні) (?:новини|статті)"
)
MORE = re.compile(
    r"\W{0,5}(?:(?:continue|keep) reading|read (?:more|on|the (?:full )?(?:story|article))|"
    r"(?:full|whole) (?:story|article)|"
    r"(?:learn |see )?more|weiterlesen|mehr(?: lesen| erfahren| dazu)?|zum artikel|lire (?:la suite|plus|l['’]article)|"
    r"en savoir plus|(?:leer|saber|ver) más|seguir leyendo|leggi(?: tutto| di più)?|continua a leggere|"
    r"lees (?:meer|verder)|"
    r"czytaj (?:więcej|dalej)|więcej|(?:leia|ler|saiba) mais|(?:читать )?(?:далее|дальше|полностью|подробнее)|"
    r"(?:читати )?(?:далі|докладніше)|läs mer|les mer|læs mere)\W{0,5}",
    re.IGNORECASE,
)
