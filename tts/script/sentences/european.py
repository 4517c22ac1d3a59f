"""The abbreviations of German, French, Spanish, Ukrainian and Russian; a few for any other language."""

from __future__ import annotations

from tts.script.sentences.kinds import Abbreviations, words

GERMAN = Abbreviations(
    titles=words(
        "dr dres prof hr hrn fr frl dipl ing mag st gen med phil jur rer nat h.c h c exz univ priv pfr kard "
        "oberst hptm lt frhr fhr abg ra min.-dir dipl.-ing a.d"
    ),
    numbered=words(
        "nr nrn s bd bde abs art kap abb ziff jan jän feb febr mär mrz apr jun jul aug sep sept okt nov dez tel "
        "az rn anm tab"
    ),
    inner=words(
        "z.b z d.h d i.d.r u.a u ca bzw ggf evtl inkl exkl vgl sog geb gest max min mind rd o.ä i.e u.u v.a "
        "v.chr n.chr bspw allg bes betr ehem einschl gegr hrsg resp zzt zt vs röm kath ev städt v n m.e zw lt "
        "gem ggü insb urspr verh gesch wg zus abzgl zzgl mtl jährl o.g u.a.m z.t z.zt s.o s.u i.v"
    ),
    closing=words("usw etc usf mio mrd tsd v.chr n.chr al uvm u.v.m p.m a.m std min sek km"),
    suffixes=words("jr sen jun str co inc corp ltd pl"),
    regions=words("u.s d.c"),
    starters=words(
        "der die das ein eine einen einem einer des dem den er sie es wir ihr ich du man dies diese dieser "
        "dieses jener in im an am auf bei mit nach von vom zu zum zur für aus um über unter vor seit während "
        "durch gegen und aber oder doch denn sondern auch so nun nur noch schon wenn als weil obwohl da dann "
        "damit wie wer was wo warum allerdings jedoch zudem außerdem dabei dazu daher deshalb trotzdem "
        "inzwischen jetzt heute gestern hier dort sein seine seinen ihre ihren kein keine alle viele einige "
        "mehr ist war hat hatte wird etwa rund mehrere laut dennoch danach später bis ab ob niemand jeder jede"
    ),
    ordinal_stops=True,
    articles=words(
        "der die das den dem des am im zum zur beim vom bis ihr ihre ihren ihrem ihrer ihres sein seine seinen "
        "seinem seiner seines mein meine meinen unser unsere unseren unserem jeder jede jedes diese dieser "
        "diesen diesem ein eine einen einem einer"
    ),
    streets_of=("str",),
    capital_nouns=True,
)

FRENCH = Abbreviations(
    titles=words(
        "m mm mme mmes mlle mlles mgr me dr drs pr prof st ste gén cap col lt cdt amb adj sgt av bd bld boul pl"
    ),
    numbered=words(
        "n no nos p pp vol art chap fig janv févr avr juil sept oct nov déc tél al par t éd r n° s"
    ),
    inner=words("c.-à-d cf ex p.ex env apr vs ibid c.à.d max min hab"),
    closing=words("etc al s.a s.a.r.l j.-c r.-v p.-d.g t.t.c m.d"),
    suffixes=words("inc co corp ltd jr"),
    regions=words("u.s d.c u.s.a"),
    followers={"av": words("j"), "apr": words("j"), "ap": words("j")},
    starters=words(
        "le la les un une des l' ce cet cette ces il elle ils elles on nous vous je tu en dans sur sous à au "
        "aux de du par pour avec sans selon depuis après avant pendant mais et ou donc or ni car si quand comme "
        "lorsque alors ainsi aussi cependant toutefois pourtant enfin son sa ses leur leurs mon notre qui que "
        "où tous toutes plusieurs certains aujourd'hui hier c'est d'après personne chaque même puis là ici "
        "quant"
    ),
)

SPANISH = Abbreviations(
    titles=words(
        "sr sra srta sres sras d dª dña dr dra drs dres lic ing prof profa gral cnel cap tte sto sta mons fr "
        "exc excmo excma ilmo ilma pdte pdta av avda avd c/ ctra pza plza hnos sgto alm arq fdo"
    ),
    numbered=words(
        "n no núm núms nº p pp pág págs vol art arts cap fig ene feb mar abr jun jul ago sept oct nov dic tel "
        "n.º s ed min"
    ),
    inner=words("p.ej ej vs cf aprox máx mín p"),
    closing=words("etc s.a s.l ee.uu ee uu d.c a.c a.m p.m c.v cía ud uds a m s l c v km"),
    followers={
        "ee": words("uu"),
        "a": words("c m"),
        "d": words("c"),
        "s": words("a l c"),
        "p": words("m"),
        "c": words("v"),
    },
    suffixes=words("inc co corp ltd jr"),
    regions=words("u.s"),
    starters=words(
        "el la los las un una unos unas este esta estos estas ese esa eso él ella ellos ellas yo tú usted "
        "nosotros en de del a al por para con sin según sobre desde hasta tras durante ante entre pero y e o ni "
        "si cuando como aunque porque así también además embargo mientras entonces luego su sus mi se no lo le "
        "ya hay todo todos muchos algunos hoy ayer ahora es fue son era ha nadie cada más otro otra otros antes "
        "después"
    ),
)

UKRAINIAN = Abbreviations(
    titles=words(
        "п пп о св проф акад доц ген полк підполк кап лейт серж ім м с смт вул просп бул пл гр тов бульв пров "
        "ред канд чл.-кор гл мол стар адм майд наб ст.лейт"
    ),
    numbered=words(
        "ст ч п пп № с стор т рис табл розд гл тел арк абз вип буд корп каб кв кімн оф ауд мкр прим "
        "пов пор факс моб"
    ),
    inner=words(
        "напр т.д див пор англ нім фр рос лат укр грец ісп іт польськ реєстр тобто бл прибл к к.т.н зав заст т "
        "нар поч кін сер дир макс мін і.о в.о у.о"
    ),
    closing=words(
        "т.д т.п т.ін ін ст р рр н.е коп грн млн млрд тис тел год хв сек кв обл р-н е д п мм см км кг шт чол "
        "крб дол"
    ),
    starters=words(
        "він вона воно вони я ти ми ви це цей ця ці той та те ті у в на за до з із зі від по при про над під "
        "через після перед між для без і й а але або чи однак проте тому адже якщо коли хоча як що хто де чому "
        "також так ні не тут там тепер сьогодні вчора його її їх наш мій усі всі кожен зал суд потім отже втім "
        "зокрема водночас крім серед близько понад нині згодом ще"
    ),
    numbers_apart=True,  # laws and decrees: "7. Цей наказ набирає чинності"
)

RUSSIAN = Abbreviations(
    titles=words("г гг им проф акад доц ген полк ул просп пл обл тов гр св о"),
    numbered=words("ст ч п пп с стр рис табл гл т"),
    inner=words("т.е т.к напр см ср англ нем фр лат тыс руб млн млрд ок прибл зам"),
    closing=words("т.д т.п др пр г гг н.э коп тел час мин сек"),
)

GENERIC = Abbreviations(
    titles=words("dr prof mr mrs ms st"),
    numbered=words("no nr p pp art vol"),
    closing=words("etc"),
    suffixes=words("inc co corp ltd jr"),
    regions=words("u.s"),
)
