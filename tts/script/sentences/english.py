"""The abbreviations of English, and the words that tell what stands behind them."""

from __future__ import annotations

from tts.script.sentences.kinds import Abbreviations, words

_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec"
)
_ZONES = words(
    "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest e.t c.t m.t p.t e.s.t e.d.t "
    "g.m.t p.s.t p.d.t c.s.t u.t.c b.s.t msk ist jst aest hkt eastern "
    "pacific central mountain greenwich kyiv moscow london beijing paris z"
)
_CLOCK = _DAYS | _MONTHS | _ZONES
_JUNIORS = words(
    "day boulevard drive avenue street memorial library center high elementary middle school park bridge "
    "holiday h.s"
)
_BROTHERS = words("discovery pictures entertainment television studios records animation games")

_PEOPLE = words(
    "president vice secretary senator rep sen representative congressman congresswoman ambassador envoy "
    "attorney marshal marshals general gen adm commander commissioner solicitor surgeon consul diplomat judge "
    "justice treasurer director chief headquarters poet men's women's ranger"
)
_BODIES = words(
    "army navy air marine marines coast guard space cyber central european pacific africa northern southern "
    "special military senate congress house capitol supreme district circuit court courts bankruptcy tax "
    "department dept treasury treasurys treasuries state justice defense energy agriculture commerce labor "
    "interior education transportation health homeland veterans embassy consulate mission federal reserve "
    "census bureau postal geological environmental food drug agency securities nuclear patent copyright trade "
    "trademark customs border immigration citizenship secret forest fish wildlife park national centers center "
    "institute institutes office chamber conference catholic bishops bank bancorp steel cellular airways "
    "airlines open olympic olympics soccer tennis golf figure ski swimming cycling golden grand masters amateur "
    "constitution code bill declaration flag route highway interstate virgin gulf west east dollar "
    "dollar-denominated bond government administration foreign strategic civil rights civilian human "
    "international global global-warming committee commission council general security assembly charter "
    "children's refugee high environment population development ministry prime parliament parliamentary labour "
    "conservative home independence serious mayor metro metropolitan united lottery democrats "
    "republicans democrat republican jews jewish muslim muslims hispanic hispanics latino latinos christian "
    "christians protestant americans african-american black mint memory healthcare oil gas silica physical "
    "concrete foods xpress robotics antimony times post tribune herald stock mets yankees jets giants knicks "
    "islanders philharmonic city dodgers lakers clippers kings galaxy rams chargers county superior "
    "draft foundation association league union fund network society chairman commissioner awards cup "
    "championship championships convention museum festival alliance program project "
    "marathon subway transit ballet opera"
)

ENGLISH = Abbreviations(
    titles=words(
        "mr mrs ms mx pt dr drs prof hon rev revd fr msgr sr br st ste mt mts ft gen brig maj col lt capt cpt cmdr "
        "cdr comdr adm radm vadm ens sgt ssgt cpl pvt pfc pte spc sen sens rep reps gov govs pres sec amb atty "
        "supt insp det const ofc dep asst assoc assn messrs mme mmes mlle ald del rt lieut cong smt shri wm geo "
        "chas thos jas jos robt benj edw cie sra srta sig dott lic abp regt gt gens cols lts sgts profs revs capts "
        "ref cllr cllrs flt sqn wg rdml ven visc bp msgt tsgt ssg sfc csm cpo"
    ),
    streets=words("st ft mt pt dr sr"),
    numbered=words(
        "no nos nr p pp pg pgs vol vols fig figs art arts ch chap chs sect sects eq eqs ver ed op par para "
        "paras pt pts rte rtes "
        "jan feb mar apr jun jul aug sep sept oct nov dec est rs app ex exh bk cl reg ref refs tab "
        "n nn ll cc cir dkt stat subpara subparas subsec subsecs subsect paragr prop props res ord amend div "
        "dist stn rm apt bldg ste"
    ),
    inner=words(
        "ret e.g eg i.e ie vs v viz cf ca approx incl excl esp resp aka a.k.a c.f nee tel ext avg f.k.a d.b.a b d c "
        "s ss natl intl phys proc acad clin chem biol annu jour misc orig publ transl equiv pron q.v s.v "
        "o.b.o w.r.t attn"
    ),
    closing=words(
        "etc al a.m p.m am pm ph.d psy.d ed.d d.phil m.d b.a m.a b.sc m.sc b.s m.s m.b.a m.f.a ll.b ll.m j.d "
        "d.d.s d.v.m r.n l.l.c n.v s.p.a g.m.b.h a.g s.a p.l.c b.c a.d b.c.e c.e b.p a.s.a.p r.s.v.p univ dept "
        "depts govt lbs lb oz kg km cm mm ft in mi yd yds min mins hr hrs yr yrs sec utd secs mos mths wks mph m.p.h "
        "m.p.g k.p.h r.p.m sq cu gal gals qt qts pt pts tbsp tsp doz mon tue tues wed thu thur thurs fri sat "
        "sun e.s.t g.m.t e.d.t p.s.t p.d.t c.s.t u.t.c mfg ibid dist bldg apt ste rm g.p d.j i.d i.q t.v s.u.v "
        "a.c w.c e.t c.t m.t p.t o.k op.cit temp deg max pct mln bln mil bil tril tn bbl avg div ea ret dec'd "
        "temps exec execs hosp assn sci mgr mgmt acct amt amts avgs supp suppl"
    ),
    suffixes=words(
        "inc l.l.c l.l.p l.p incs co cos corp corps ltd llc plc lp llp bros jr esq ave aves blvd rd hwy pkwy expy sq "
        "ln ct pl terr bldg bn bde del ala ariz ark calif cal colo conn fla ga ill ind kan kans ky la md mich minn "
        "miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo w.va n.h n.j n.m n.c n.d "
        "s.c s.d "
        "r.i ont que alta sask b.c n.s n.b"
    ),
    regions=words(
        "c.e.o c.f.o c.o.o m.p m.v.p v.p u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y n.y.c d.r.c p.r.c "
        "r.o.k u.a.e f.b.i c.i.a n.s.a i.r.s e.p.a f.d.a c.d.c n.i.h n.h.s n.f.l n.b.a n.h.l m.l.b n.c.a.a "
        "m.i.t u.c.l.a n.y.p.d l.a.p.d a.c.l.u e.c.b i.m.f o.t h.i.v a.i a.p k.c p.r b.b.c d.n.a"
    ),
    followers={
        "a.m": _CLOCK,
        "p.m": _CLOCK,
        "jr": _JUNIORS,
        "bros": _BROTHERS,
        "univ": words(
            "press hospital hospitals library medical law business school professor prof"
        ),
        "m.d": words("anderson"),
        "sci": words("adv am rep total news"),
        "mfg": words("co inc corp"),
        "man": words("utd city"),
        "panic": words("at"),
        "pub": words("l"),
        **dict.fromkeys(words("cal ill n.y n.e s.e so f p"), words("2d 3d 4th 5th")),
        "deg": words("n s e w c f"),
        "co": words(
            "mayo cork kerry galway clare donegal sligo kildare wicklow wexford meath louth antrim armagh down "
            "tyrone fermanagh durham dublin limerick tipperary waterford"
        ),
        "fed": words("r reg cir cl appx supp"),
        "civ": words("p"),
        "crim": words("p"),
        "app": words("p"),
        "evid": words("code"),
        **dict.fromkeys(_DAYS, _MONTHS | words("night morning afternoon evening")),
    },
    offices=words(
        "chairman chairwoman chair president vice chief executive ceo cfo coo cto cio director directors "
        "administrator superintendent spokesman spokeswoman spokesperson founder cofounder co-founder manager "
        "analyst analysts economist "
        "partner owner treasurer secretary senator governor attorney gen rep sen gov judge sheriff police "
        "county class magazine co-chairman co-chief co-ceo deputy managing general senior strategist"
    ),
    institutions=_PEOPLE | _BODIES,
    starters=words(
        "the a an this that these those he she it they we you i his her its their our my your there here who "
        "what when where why how which whose while in on at by for from with without within during since until "
        "after before as if once although though because despite to of and but or so yet nor not no some many "
        "most several all both each every another other others such one two three four five six seven eight "
        "nine ten eleven twelve twenty thirty forty fifty hundreds thousands millions dozens half according "
        "also then thus however meanwhile moreover furthermore instead still even only just now today yesterday "
        "tomorrow tonight last next earlier later first second third finally among amid between under over "
        "about against through across along behind beyond near toward inside outside is are was were am do does "
        "did has have had can could will would should may might must let please having being based given mr mrs "
        "ms dr nobody somebody everybody anybody everyone someone anyone nothing something everything none "
        "neither either few fewer little much more less recently previously currently eventually initially "
        "originally ultimately similarly additionally consequently therefore nevertheless nonetheless otherwise "
        "perhaps maybe indeed hence afterwards afterward asked speaking citing using following including unlike "
        "like upon whether whatever whenever wherever officials analysts experts critics authorities "
        "investigators prosecutors residents investors economists researchers scientists lawmakers voters "
        "workers shares sales profits prices police people results revenue exports imports traders observers "
        "supporters opponents activists rescuers witnesses doctors teachers students parents schools shops "
        "trading demand inflation unemployment yes oh well never always often sometimes usually soon ago "
        "together around away back don't didn't doesn't isn't wasn't can't won't that's it's there's he's she's "
        "crews deputies firefighters neighbors neighbours drivers fans crowds riders commuters passengers protesters "
        "soldiers troops rebels refugees survivors relatives friends families customers shoppers buyers tenants "
        "farmers patients nurses historians regulators aides detectives jurors lawyers tickets doors too "
        "they're we're you're i'm i've what's who's let's here's"
    ),
    labels=words(
        "vitamin plan grade hepatitis group class type malcolm exhibit option team section block appendix person "
        "room gate phase stage schedule annex tier zone wing terminal platform level series influenza factor "
        "generation variant"
    ),
    shouted=words("yahoo jeopardy kahoot joomla yum wham"),
)
