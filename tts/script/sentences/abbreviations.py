"""Which abbreviations a language writes with a full stop, and what may follow each kind.

The keys are lower case and have no final full stop: "gen", "u.s", "p.m".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of one language, by what the full stop behind them can mean.

    `titles` stand before a name and never end a sentence. `numbered` stand before a number, and end a
    sentence only where none follows. `inner` are always in the middle. `closing` often are the last word, so
    the next word decides: `starters` are words that, with a capital, begin a sentence. `suffixes` end a name,
    and a capital behind them begins a sentence unless it is one of `offices`. In a language with `ordinal_stops`
    a full stop makes a number an ordinal; in one with `numbers_apart` the number of a paragraph stands alone.
    """

    titles: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    ordinal_stops: bool = False
    numbers_apart: bool = False

    @property
    def known(self) -> frozenset[str]:
        """Every abbreviation of the language."""
        return self.titles | self.numbered | self.inner | self.closing | self.suffixes


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = Abbreviations(
    titles=_words(
        "mr mrs ms mx dr drs prof hon rev fr msgr sr br st ste mt ft gen brig maj col lt capt cpt cmdr cdr comdr "
        "adm radm vadm ens sgt ssgt cpl pvt pfc pte spc sen sens rep reps gov govs pres sec amb atty supt insp "
        "det ofc dep asst assoc assn messrs mme mlle ald del rt lieut cong"
    ),
    numbered=_words(
        "no nos nr p pp pg pgs vol vols fig figs art arts ch chap sect eq ver ed op par para pt jan feb mar apr "
        "jun jul aug sep sept oct nov dec est rs"
    ),
    inner=_words(
        "e.g eg i.e ie vs v viz cf ca approx al incl excl esp resp aka a.k.a c.f b d r.i.p nee tel ext avg"
    ),
    closing=_words(
        "etc u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y a.m p.m am pm ph.d "
        "m.d b.a m.a b.sc m.sc ll.b j.d d.d.s r.n c.e.o s.a n.v s.p.a g.m.b.h a.g b.c a.d b.c.e c.e univ dept "
        "govt natl intl lbs oz kg ft min hrs yrs yds mins sec secs mon tue tues wed thu thur thurs fri sat sun e.s.t "
        "g.m.t mfg"
    ),
    suffixes=_words(
        "inc co cos corp ltd llc plc bros jr esq ave blvd rd hwy pkwy expy sq ln bldg ala ariz ark calif colo conn "
        "fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que "
        "alta sask"
    ),
    offices=_words(
        "chairman chairwoman chair president vice chief executive ceo cfo coo cto director directors spokesman "
        "spokeswoman spokesperson founder cofounder co-founder manager analyst analysts economist partner owner "
        "treasurer secretary senator governor attorney gen rep sen gov judge sheriff police county class"
    ),
    starters=_words(
        "the a an this that these those he she it they we you i his her its their our my your there here who what "
        "when where why how which while in on at by for from with without within during since until after before "
        "as if once although though because despite to of and but or so yet nor not no some many most several all "
        "both each every another other such one two three four five six ten according also then thus however "
        "meanwhile moreover instead still even only just now today yesterday tomorrow last next earlier later "
        "first second finally among between under over about against through across along behind among is are was "
        "were do does did has have had can could will would should may might let please having being based given "
        "mr mrs ms dr"
    ),
)

_GERMAN = Abbreviations(
    titles=_words(
        "dr prof hr hrn fr frl dipl ing mag st gen med phil jur rer nat h.c exz univ priv pfr kard"
    ),
    numbered=_words(
        "nr nrn s bd bde abs art kap abb ziff jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez tel"
    ),
    inner=_words(
        "z.b z d.h d i.d.r u.a u ca bzw ggf evtl inkl exkl vgl sog geb gest max min mind rd o.ä i.e u.u v.a v.chr "
        "n.chr bspw allg bes betr ehem einschl gegr hrsg resp zzt zt vs röm kath ev städt"
    ),
    closing=_words(
        "usw etc usf jr sen str co inc corp ltd mio mrd tsd u.s d.c a.d v.chr n.chr al uvm u.v.m"
    ),
    starters=_words(
        "der die das ein eine einen einem einer des dem den er sie es wir ihr ich du man dies diese dieser dieses "
        "jener in im an am auf bei mit nach von vom zu zum zur für aus um über unter vor seit während durch gegen "
        "und aber oder doch denn sondern auch so nun nur noch schon wenn als weil obwohl da dann damit wie wer was "
        "wo warum allerdings jedoch zudem außerdem dabei dazu daher deshalb trotzdem inzwischen jetzt heute gestern "
        "hier dort sein seine seinen ihre ihren kein keine alle viele einige mehr ist war hat hatte wird"
    ),
    ordinal_stops=True,
)

_FRENCH = Abbreviations(
    titles=_words("m mm mme mmes mlle mlles mgr me dr pr prof st ste gén cap col lt cdt amb"),
    numbered=_words("n no nos p pp vol art chap fig janv févr avr juil sept oct nov déc tél"),
    inner=_words("c.-à-d cf ex p.ex env av apr vs éd ibid al"),
    closing=_words("etc inc co corp ltd jr s.a u.s d.c j.-c bd av st"),
    starters=_words(
        "le la les un une des l' ce cet cette ces il elle ils elles on nous vous je tu en dans sur sous à au aux "
        "de du par pour avec sans selon depuis après avant pendant mais et ou donc or ni car si quand comme "
        "lorsque alors ainsi aussi cependant toutefois pourtant enfin son sa ses leur leurs mon notre qui que où "
        "tous toutes plusieurs certains aujourd'hui hier c'est d'après"
    ),
)

_SPANISH = Abbreviations(
    titles=_words(
        "sr sra srta sres sras d dª dña dr dra drs lic ing prof profa gral cnel cap tte sto sta mons fr"
    ),
    numbered=_words(
        "n no núm núms nº p pp pág págs vol art arts cap fig ene feb mar abr jun jul ago sept oct nov dic tel"
    ),
    inner=_words("p.ej ej vs cf aprox av avda"),
    closing=_words("etc s.a s.l inc co corp ltd jr ee.uu ee uu d.c a.c u.s a.m p.m c.v cía ud uds"),
    starters=_words(
        "el la los las un una unos unas este esta estos estas ese esa eso él ella ellos ellas yo tú usted nosotros "
        "en de del a al por para con sin según sobre desde hasta tras durante ante entre pero y e o ni si cuando "
        "como aunque porque así también además sin embargo mientras entonces luego su sus mi se no lo le ya hay "
        "todo todos muchos algunos hoy ayer ahora es fue son era ha"
    ),
)

_UKRAINIAN = Abbreviations(
    titles=_words(
        "п пп о св проф акад доц ген полк підполк кап лейт серж ім м с смт вул просп бул пл обл р-н гр тов"
    ),
    numbered=_words("ст ч п пп № с стор т рис табл розд гл"),
    inner=_words(
        "напр т.д див пор англ нім фр рос лат укр грец ісп іт польськ реєстр тобто бл прибл к к.т.н зав заст"
    ),
    closing=_words("т.д т.п т.ін ін ст р рр н.е коп грн млн млрд тис тел год хв сек кв"),
    starters=_words(
        "він вона воно вони я ти ми ви це цей ця ці той та те ті у в на за до з із зі від по при про над під через "
        "після перед між для без і й а але та або чи однак проте тому адже якщо коли хоча як що хто де чому також "
        "так ні не тут там тепер сьогодні вчора його її їх наш мій усі всі кожен"
    ),
    numbers_apart=True,  # laws and decrees: "7. Цей наказ набирає чинності"
)

_RUSSIAN = Abbreviations(
    titles=_words("г гг им проф акад доц ген полк ул просп пл обл тов гр св о"),
    numbered=_words("ст ч п пп с стр рис табл гл т"),
    inner=_words("т.е т.к напр см ср англ нем фр лат тыс руб млн млрд ок прибл зам"),
    closing=_words("т.д т.п др пр г гг н.э коп тел час мин сек"),
)

_GENERIC = Abbreviations(
    titles=_words("dr prof mr mrs ms st"),
    numbered=_words("no nr p pp art vol"),
    closing=_words("etc inc co corp ltd jr u.s"),
)

_BY_LANGUAGE = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
    "uk": _UKRAINIAN,
    "ru": _RUSSIAN,
}


def abbreviations(language: str) -> Abbreviations:
    """The table for a BCP 47 language; a small generic one where we have none."""
    return _BY_LANGUAGE.get(primary(language), _GENERIC)


def primary(language: str) -> str:
    """The first subtag of a BCP 47 language, lower case: "en" for "en-GB"."""
    return language.replace("_", "-").split("-", 1)[0].lower()
