"""Names of classes and ids that tell what a box of a page holds, as regular expressions.

The names are matched after they were split at hyphens, underscores and capitals, in lower case. They are those
that templates of news sites and blogs use in English and German.
"""

from __future__ import annotations

CLASS_NAMES = {  # the first that fits wins
    "hidden": (
        r"visually hidden|sr only|screen reader( text)?|is hidden|print only|hide text|visuallyhidden"
    ),
    "comments": (
        r"comments?|disqus|discussion|respond|reply|replies|livefyre|comment ?list|testimonials?|"
        r"kommentare?|leserbriefe?"
    ),
    "cookie notice": (r"cookies?|consent|gdpr|cmp|onetrust"),
    "newsletter or membership": (
        r"newsletters?|subscri(be|ption|ptions)|sign ?up|membership|donat(e|ion)|regwall|abo|mailinglist|"
        r"mailchimp|mc4wp|optin"
    ),
    "footnote": (r"foot ?notes|end ?notes"),
    "caption": (
        r"captions?|wp caption( text)?|figcaption|bildunterschrift|credits?|photo ?credit|image ?credit|"
        r"copyright|bildtext|cutline|legende?"
    ),
    "share line": (
        r"shar(e|es|ing)( ?bar| ?tools?| ?buttons?)?|social( ?media| ?links?| ?icons?)?|addthis\w*|sharedaddy|"
        r"sociable|addtoany|a2a|follow|sharethis|sharer"
    ),
    "related story": (
        r"related( ?posts?| ?articles?)?|recommend(ed|ation|ations)?|recirc(ulation)?|"
        r"most (read|popular|viewed)|popular|trending|read (more|also|next)|more (stories|news|from|on)|"
        r"teasers?|outbrain|taboola|similar|see also|also (read|like)|next (article|story|post)|yarpp|onward|"
        r"mostread|ob widget|linkbox|weiterlesen"
    ),
    "tags": (r"tags?|tag ?list|post ?tags?|keywords|topics?|categories|tagcloud"),
    "byline": (
        r"byline|author( ?(bio|box|info|card|name|profile|meta))?|dateline|post ?meta|entry ?meta|"
        r"article ?meta|meta ?data|time ?stamp|publish(ed)?( ?date)?|date|post ?date|read(ing)? time|"
        r"posted on|byl|autor(en)?|meta ?info"
    ),
    "navigation": (
        r"bread ?crumbs?|pagination|pager|page ?nav(igation)?|nav(igation|bar)?|menu|skip( ?link| ?to)?|toc|"
        r"table of contents|post navigation|nav links|submenu|topbar"
    ),
    "advertisement": (
        r"ads?|advert(s|isement|ising|orial)?|adsense|banner ad|sponsor(ed)?|promo(tion|s)?|dfp|adslot|"
        r"ad ?container|anzeige|werbung|affiliate"
    ),
    "sidebar": (
        r"(?<!with )(?<!has )(?<!no )(?<!main )side ?bar(?! (?:grid|layout|main|page|active|on|off))|rail|"
        r"right (column|col)|left (column|col)|widget( ?area)?|sidecol|infobox|factbox|fact ?box"
    ),
    "page footer": (r"page ?footer|site ?footer|footer|foot|disclaimer|legal|impressum"),
    "page header": (r"site ?header|page ?header|masthead|global ?header|logo"),
    "notice": (
        r"print ?(button|link)?|tools|toolbar|article ?tools|rating|votes?|likes?|feedback|login|modal|popup|"
        r"overlay|tooltip|lightbox|notification|alert"
    ),
    "embedded post": (
        r"twitter tweet|instagram media|embed(ded)?( ?code)?|fb post|tiktok embed|player|video ?player|"
        r"audio ?player"
    ),
    "figure": (r"gallery|slideshow|carousel|slider|image ?wrap"),
}
