"""What French says the checked things with."""

from chatbot.claims.cues.wording import Cues, numbered, words

_FUNCTION_WORDS = """
le la les l un une des du de d au aux à a et ou en dans sur sous avec par pour chez entre vers depuis jusque comme
que qu qui quoi dont où ce cet cette ces ça cela celui celle ceux celles il ils elle elles on nous vous leur leurs
son sa ses se s lui y est sont être était étaient été étant soit soient ont avoir avait ayant plus moins très aussi
ainsi outre mais tandis si car donc lors afin même mêmes autre autres certain certaine certains certaines plusieurs
tel telle tels telles notamment partie façon manière
"""

CUES = Cues(
    negation=words(
        r"ne n pas jamais aucune? nul nulle rien personne sans ni refus(?:e|ent|er) interdi(?:t|sent|re|te|ts|tes)"
        r" empêch(?:e|ent|er) impossible au_lieu_de plutôt_que incapables? cess(?:e|ent|er)_de"
    ),
    negation_of_before=words(r"(?:est|sont|était|étaient)_(?:interdite?s?|prohibée?s?)"),
    duty=words(
        r"doit doivent devra devront devait devaient tenue?s?_de obligée?s?(?:_de|_à)? oblig(?:e|ent)"
        r" exig(?:e|ent|er)"
        r" requièrent requiert requérir obligatoires? obligation_de il_faut impos(?:e|ent|er) nécessaire_de"
    ),
    duty_of_before=words(r"(?:est|sont)_(?:obligatoires?|requise?s?|exigée?s?)"),
    advice=words(
        r"devrait devraient conseill(?:e|ent|é|ée|és|ées) recommand(?:e|ent|é|ée|és|ées) il_convient"
        r" il_est_(?:important|essentiel)"
    ),
    permission=words(
        r"peut peuvent pourrait pourraient pourra pourront puisse puissent perm(?:et|ettent|ettre|ise?s?)"
        r" autoris(?:e|ent|ée?s?)(?:_à)? peut-être éventuellement possible facultati(?:f|fs|ve|ves) capables?"
    ),
    without_exception=(
        words(
            r"toujours invariablement en_tout_temps dans_tous_les_cas automatiquement sans_exception"
            r""
        ),
        words(r"tous toutes toute tout chaque entièrement totalement complètement"),
        words(r"seulement uniquement exclusivement seule?s?"),
    ),
    levels={
        "federal": words(r"fédérale?s? fédéraux nationale?s? nationaux Washington"),
        "state": words(r"l['’]état états?(?!.unis) étatiques? étatale?s?"),
        "local": words(r"locale?s? locaux municipale?s? municipaux municipalités? villes? comtés? communes?"),
    },
    numbers={
        **numbered("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze", start=2),
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "cent": 100,
        "mille": 1_000,
    },
    months=numbered("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    aside=words(
        r"(?:selon|d['’]après|dans)_(?:le|les|ce|ces|la)_(?:documents?|textes?|sources?|passages?)"
        r" le_(?:document|texte)_(?:dit|indique|précise|explique|mentionne|affirme)(?:_que)?"
    ),
    function_words=frozenset(_FUNCTION_WORDS.split()),
)
